import { readFileSync, statSync } from 'node:fs';
import { readLogs } from '@touchline/football-txt';
import {
  audit,
  type Breach,
  breachSentence,
  type CompetitionOptions,
  competitionOptions,
  type EditionRef,
  type Entry,
  LAWS_EDITIONS,
  lawsEdition,
  lawsEditionOfSeason,
} from '@touchline/laws';
import type { Arguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { complain } from '../given-logs.ts';
import { readLogFiles } from '../log-files.ts';
import { EXIT, type ExitCode, misused, outJson, styled, type Terminal } from '../terminal.ts';

export const auditCommand: CliCommand = {
  name: 'audit',
  usage: 'audit FILE... [--edition 2025-26]',
  summary: 'every breach of the Laws in a log, or in the matches of a Football.TXT file',
  details: `
  FILE          a log, or Football.TXT in its full form (.txt)
  --edition E   edition of the Laws for text, which names none; else that of its season, the nearest we hold
  --json        rule, entry, class, facts and sentence of each breach, by match

Text headed World Cup or Champions League is held against the competition's rules of its year: substitutions, golden goal.
What was taken back breaks nothing. Exit code 1 when a rule refuses an entry and nobody gave a reason for it; rules that
only flag leave it at 0.
`,
  options: { edition: { type: 'string' } },
  takes: [1, Number.POSITIVE_INFINITY],
  run: async (given, terminal) => runAudit(given, terminal),
};

/** A match to audit: a log's own, or one of many in a text. */
interface Audited {
  readonly file: string;
  readonly match: string;
  /** What the text has that could not be made an entry. */
  readonly unread: readonly string[];
  readonly breaches: readonly (Breach & { readonly sentence: string })[];
}

type Read =
  | { readonly ok: true; readonly audited: readonly Audited[] }
  | { readonly ok: false; readonly sentences: readonly string[] };

function runAudit(given: Arguments, terminal: Terminal): ExitCode {
  const edition = given.text('edition');
  if (edition !== undefined && lawsEdition(edition) === undefined) {
    const held = LAWS_EDITIONS.map(({ id }) => id).join(', ');
    return misused(terminal, `audit: --edition ${edition}: not held; there are ${held}`);
  }
  const read = given.positionals.map((path) =>
    path.endsWith('.txt') ? auditText(path, edition) : auditLog(path),
  );
  const sentences = read.flatMap((each) => (each.ok ? [] : each.sentences));
  if (sentences.length > 0) return complain(terminal, sentences).exit;
  const audited = read.flatMap((each) => (each.ok ? each.audited : []));
  if (given.flag('json')) outJson(terminal, audited);
  else terminal.out(words(audited, terminal));
  return audited.some(({ breaches }) => breaches.some(isUnfounded)) ? EXIT.wrongInput : EXIT.ok;
}

/** Refused, and nobody said why it was logged all the same. */
const isUnfounded = ({ class: of, overridden }: Breach): boolean =>
  of === 'refuses' && overridden === undefined;

function auditLog(path: string): Read {
  const read = readLogFiles([path]);
  if (!read.ok) return read;
  return { ok: true, audited: read.logs.map(({ entries }) => auditedOf(path, entries, [])) };
}

function auditText(path: string, edition: string | undefined): Read {
  const text = textOf(path);
  if (!text.ok) return { ok: false, sentences: [`${path}: ${text.reason}`] };
  const { logs } = readLogs(text.text, { file: path }, { opening: openingOf });
  if (logs.length === 0) return { ok: false, sentences: [`${path}: there is no match in it`] };
  return {
    ok: true,
    audited: logs.map(({ entries, issues }) => {
      const unread = issues.map(
        ({ line, expected, found }) => `${path}:${line}: expected ${expected}, found ${found}`,
      );
      return auditedOf(path, withEdition(entries, edition), unread);
    }),
  };
}

function auditedOf(file: string, entries: readonly Entry[], unread: readonly string[]): Audited {
  const breaches = audit(entries).map((breach) => ({ ...breach, sentence: breachSentence(breach) }));
  return { file, match: entries[0]?.match ?? file, unread, breaches };
}

/** Headings of the competitions whose rules of each year we hold, with the year; those of other cups do not match. */
const HEADINGS = [
  ['fifa-world-cup', /^(?:FIFA )?World Cup (\d{4})\b/],
  ['uefa-club', /^(?:UEFA )?Champions League (\d{4})\b/],
] as const;

/** What the competition of the heading played by in its year: substitutions, the golden goal. @see HIST-SUBS */
function openingOf({ heading = '' }: { readonly heading?: string }): {
  readonly options?: CompetitionOptions;
} {
  for (const [competition, pattern] of HEADINGS) {
    const year = pattern.exec(heading)?.[1];
    const options = year === undefined ? undefined : competitionOptions(competition, Number(year));
    if (options !== undefined) return { options };
  }
  return {};
}

/** Text names no edition of the Laws: the one that was asked for is put in, else that of the season. */
function withEdition(entries: readonly Entry[], wished: string | undefined): readonly Entry[] {
  return entries.map((entry) => {
    if (entry.type !== 'matchOpened' || lawsEdition(entry.lawsEdition)) return entry;
    return { ...entry, lawsEdition: refOf(wished, entry.season) ?? entry.lawsEdition };
  });
}

function refOf(wished: string | undefined, season: number): EditionRef | undefined {
  const edition = wished === undefined ? lawsEditionOfSeason(season) : lawsEdition(wished);
  return edition && { id: edition.id, version: edition.version, hash: edition.hash };
}

function textOf(
  path: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  try {
    if (statSync(path).isDirectory()) return { ok: false, reason: 'is a folder, not a file' };
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch {
    return { ok: false, reason: 'no such file' };
  }
}

function words(audited: readonly Audited[], terminal: Terminal): string {
  const lines = audited.flatMap(({ match, breaches, unread }) =>
    breaches.length + unread.length === 0
      ? []
      : [
          styled(terminal, 'bold', match),
          ...unread.map((line) => `  not read: ${line}`),
          ...breaches.map(({ seq, label, rule, class: of, sentence }) => {
            const head = `  ${String(seq).padStart(4)}  ${label.padEnd(6)} ${of === 'refuses' ? 'refused' : 'flagged'}  ${rule}`;
            return `${head}\n        ${sentence}`;
          }),
          '',
        ],
  );
  const count = audited.reduce((sum, { breaches }) => sum + breaches.length, 0);
  const matches = audited.length === 1 ? '1 match' : `${audited.length} matches`;
  return `${[...lines, count === 0 ? `${matches}, no breach` : `${matches}, ${count} ${count === 1 ? 'breach' : 'breaches'}`].join('\n')}\n`;
}

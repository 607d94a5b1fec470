import {
  cautionSentence,
  clubsOut,
  gapSentence,
  type LedgerNames,
  parseMoment,
  REGULATIONS,
  type Regulations,
  rowsAsOf,
  type SuspensionLedger,
  suspensionLedger,
  suspensionSentence,
} from '@touchline/competition';
import type { Tables } from '@touchline/desk';
import { foldLog, type MatchState } from '@touchline/laws';
import { type ClubId, parseDecisions, parseSquads, type ResultRow } from '@touchline/registry';
import { dateInWords } from '@touchline/report';
import type { Arguments } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { type GivenLogs, givenLogs } from '../../given-logs.ts';
import { whyNotApart } from '../../log-files.ts';
import { AS_OF_OPTION, asOfIn } from '../../season/as-of.ts';
import { clubNamed } from '../../season/club-named.ts';
import { say } from '../../season/given-season.ts';
import { readOwnTable } from '../../season/own-tables.ts';
import { namesAstray } from '../../season/people-named.ts';
import { readResultFiles } from '../../season/result-files.ts';
import { type Wrong, wrongFile } from '../../season/season-options.ts';
import { outJson, styled, type Terminal } from '../../terminal.ts';
import { wrapped } from '../../text/columns.ts';

export const suspensionsCommand: CliCommand = {
  name: 'suspensions',
  usage: 'suspensions LOG... [--results FILE] [--bans FILE] [--as-of T]',
  summary: 'who misses the next match and why, and what the next caution would cost',
  details: `
  LOG             logs of a season, of any number of seasons
  --results FILE  results and fixtures of UEFA competitions: what was missed since, and the next match;
                  without it the record
  --bans FILE     decisions of the disciplinary body, a table with the columns person, club, date, match, matches, reason,
                  source: matches in all, 0 to lift it; nothing beyond one match is ever reckoned
  --squads FILE   who came to which club, and on its list, from when: person, club, date, listed, source
  --as-of T       as it was known then: 2026-02-26
  --club NAME     of this club only
  --json          the ledger: suspensions, counts, and what it does not know

Cautions are counted in the logs that are given; how many matches are without one is said.
`,
  options: {
    ...AS_OF_OPTION,
    results: { type: 'string' },
    bans: { type: 'string' },
    squads: { type: 'string' },
    club: { type: 'string' },
  },
  takes: [1, Number.POSITIVE_INFINITY],
  run: async (typed, terminal) => {
    const asOf = asOfIn(typed);
    if (!asOf.ok) return say(asOf, 'suspensions', terminal);
    const read = await givenLogs(typed.positionals, terminal, whyNotApart);
    if (!read.ok) return read.exit;
    const ledger = ledgerOf(read.given, typed, asOf.asOf);
    if (!ledger.ok) return say(ledger, 'suspensions', terminal);
    const names = namesOf(read.given.tables);
    if (typed.flag('json')) outJson(terminal, asJson(ledger.ledger, names));
    else terminal.out(`${lines(ledger.ledger, names, terminal).join('\n')}\n`);
    return 0;
  },
};

type MadeLedger = { readonly ok: true; readonly ledger: SuspensionLedger } | Wrong;

function ledgerOf({ logs, tables }: GivenLogs, typed: Arguments, asOf: string | undefined): MadeLedger {
  const all = logs.flatMap(({ entries }) => foldLog(entries) ?? []);
  const matches = all.filter((match) => asOf === undefined || !beginsAfter(match, asOf));
  if (matches.length === 0) return wrongFile(`--as-of ${asOf}: every match begins later`);
  const file = typed.text('results');
  const results =
    file === undefined
      ? { ok: true as const, rows: tables.results }
      : readResultFiles([file], tables.clubs, { competition: 'ucl', anyHeading: false });
  if (!results.ok) return results;
  const decisions = readOwnTable(typed.text('bans'), parseDecisions);
  if (!decisions.ok) return decisions;
  const squads = readOwnTable(typed.text('squads'), parseSquads);
  if (!squads.ok) return squads;
  const astray = [
    ...namesAstray(decisions.rows, tables, onSheets(all)).map((each) => `${typed.text('bans')}: ${each}`),
    ...namesAstray(squads.rows, tables, onSheets(all)).map((each) => `${typed.text('squads')}: ${each}`),
  ];
  if (astray.length > 0) return wrongFile(...astray);
  const isKnown = ({ date }: { readonly date: string }) => asOf === undefined || date <= asOf.slice(0, 10);
  const season = Math.max(...matches.map((match) => match.season));
  const first = Math.min(...matches.map((match) => match.season));
  const rows = knownRows(results.rows.filter(isOfUefa), tables, asOf).filter((row) => row.season >= first);
  const ledger = suspensionLedger({
    matches,
    rows,
    decisions: decisions.rows.filter(isKnown),
    squads: squads.rows.filter(isKnown),
    clubsOut: outIn(season, rows),
  });
  return ofClub(ledger, matches, tables, typed.text('club'));
}

const onSheets = (matches: readonly MatchState[]): ReadonlySet<string> =>
  new Set(
    matches.flatMap(({ teams }) =>
      [teams.home, teams.away].flatMap(({ people }) => people.map(({ person }) => person)),
    ),
  );

/** A match of a league or a domestic cup serves nothing. @see UCL-DISC-01 */
const isOfUefa = ({ competition }: ResultRow): boolean => UEFA.has(competition);
const UEFA: ReadonlySet<string> = new Set([
  ...REGULATIONS.map(({ competition }) => competition),
  'super-cup',
]);

function beginsAfter({ kickOff, scheduledKickOff }: MatchState, asOf: string): boolean {
  const begins = kickOff ?? scheduledKickOff;
  if (begins === undefined) return false;
  const [match, moment] = [parseMoment(begins), parseMoment(asOf)];
  if (match.date !== moment.date) return match.date > moment.date;
  return (match.minute ?? 0) > (moment.minute ?? Number.POSITIVE_INFINITY);
}

/** Of every edition that is held; rows of others cannot be placed in time, and are left out. */
function knownRows(
  rows: readonly ResultRow[],
  { draws }: Tables,
  asOf: string | undefined,
): readonly ResultRow[] {
  if (asOf === undefined) return rows;
  return editionsIn(rows).flatMap((regulations) => rowsAsOf({ regulations, rows, draws, asOf }));
}

function outIn(season: number, rows: readonly ResultRow[]): ReadonlySet<ClubId> {
  const editions = editionsIn(rows).filter((edition) => edition.season === season);
  return new Set(
    editions.flatMap((edition) => {
      const ofEdition = rows.filter(
        (row) => row.season === season && row.competition === edition.competition,
      );
      return [...clubsOut(ofEdition, edition)];
    }),
  );
}

function editionsIn(rows: readonly ResultRow[]): readonly Regulations[] {
  const seasons = new Set(rows.map(({ competition, season }) => `${competition} ${season}`));
  return REGULATIONS.filter(({ competition, season }) => seasons.has(`${competition} ${season}`));
}

function ofClub(
  ledger: SuspensionLedger,
  matches: readonly MatchState[],
  { clubs }: Tables,
  typed: string | undefined,
): MadeLedger {
  if (typed === undefined) return { ok: true, ledger };
  const among = new Set(matches.flatMap(({ clubs: { home, away } }) => [home, away]));
  const named = clubNamed(typed, { clubs, among, whenNot: 'is in none of these logs' });
  if (!named.ok) return named;
  const { id } = named.club;
  return {
    ok: true,
    ledger: {
      suspensions: ledger.suspensions.filter(({ club, servedWith }) => club === id || servedWith === id),
      counts: ledger.counts.filter(({ club }) => club === id),
      gaps: ledger.gaps.filter((gap) => !('club' in gap) || gap.club === id),
    },
  };
}

function namesOf({ people, clubs }: Tables): LedgerNames {
  return {
    person: (id) => (id === 'unknown' ? 'Somebody unknown' : (people.get(id)?.name ?? id)),
    club: (id) => clubs.get(id)?.shortName ?? id,
    date: dateInWords,
  };
}

function lines(
  { suspensions, counts, gaps }: SuspensionLedger,
  names: LedgerNames,
  terminal: Terminal,
): readonly string[] {
  const said = (which: readonly (typeof suspensions)[number][]) =>
    which.map((suspension) => suspensionSentence(suspension, names));
  const pending = suspensions.filter(({ status }) => status === 'pending');
  const sections: readonly (readonly [heading: string, sentences: readonly string[]])[] = [
    ['Suspended', pending.length > 0 ? said(pending) : ['Nobody.']],
    ['No longer suspended', said(suspensions.filter(({ status }) => status !== 'pending'))],
    ['Cautions in these logs that count', counts.map((count) => cautionSentence(count, names))],
    ['Not known', gaps.map((gap) => gapSentence(gap, names))],
  ];
  return sections
    .filter(([, sentences]) => sentences.length > 0)
    .flatMap(([heading, sentences], index) => [
      ...(index > 0 ? [''] : []),
      styled(terminal, 'bold', heading),
      ...sentences.flatMap((sentence) => wrapped(`  ${sentence}`, terminal.columns, '    ')),
    ]);
}

/** The ledger with the sentence of each of its items. */
function asJson({ suspensions, counts, gaps }: SuspensionLedger, names: LedgerNames): unknown {
  return {
    suspensions: suspensions.map((each) => ({ ...each, sentence: suspensionSentence(each, names) })),
    counts: counts.map((each) => ({ ...each, sentence: cautionSentence(each, names) })),
    gaps: gaps.map((each) => ({ ...each, sentence: gapSentence(each, names) })),
  };
}

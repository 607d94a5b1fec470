import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type MatchLog, readLogs } from '@touchline/football-txt';
import {
  audit,
  type Breach,
  competitionOptions,
  type Entry,
  foldLog,
  LAWS_EDITIONS,
  type MatchState,
} from '@touchline/laws';

/** The sources of the table, beside this checkout: one Football.TXT file in its full form a tournament. */
const FOLDER = new URL('../../../shared/data/openfootball-worldcup/', import.meta.url);

/** Why the tournaments cannot be replayed here; `undefined` where they can. */
export const NO_SOURCES = existsSync(FOLDER) ? undefined : 'no ../shared/data/openfootball-worldcup';

type Read = ReturnType<typeof readLogs>['logs'][number];

/** A match of a tournament: what the text says of it, its log, and what came of that. */
export interface Replayed {
  readonly year: number;
  /** `Scotland v Uruguay, 1986-06-13`. */
  readonly name: string;
  readonly text: Read['match'];
  readonly entries: MatchLog['entries'];
  readonly issues: MatchLog['issues'];
  readonly state: MatchState;
  readonly breaches: readonly Breach[];
}

/** Every match of the sources, in order of play, by the Laws and the tournament's rules of its year. */
export function replayedWorldCups(): readonly Replayed[] {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}_full\.txt$/.test(name));
  return files.flatMap((file) =>
    replayedFile(readFileSync(new URL(file, FOLDER), 'utf8'), file, Number(file.slice(0, 4))),
  );
}

/** The matches of one file of a tournament. */
export function replayedFile(text: string, file: string, year: number): readonly Replayed[] {
  const options = competitionOptions('fifa-world-cup', year);
  const opening = { lawsEdition: editionOf(year), season: year, ...(options && { options }) };
  const { logs, issues } = readLogs(text, { file }, { opening });
  if (issues.length > 0) throw new Error(`${file} is not read whole: ${JSON.stringify(issues[0])}`);
  return logs.map(({ match, entries, issues: own }) => {
    const state = foldLog(entries);
    if (!state) throw new Error(`${file}:${match.line}: no match is opened`);
    const name = `${match.home} v ${match.away}, ${match.date ?? year}`;
    return { year, name, text: match, entries, issues: own, state, breaches: audit(entries) };
  });
}

/** The edition that a tournament of this year was played by: the one of its season, the baseline before there were any. */
function editionOf(year: number): { readonly id: string; readonly version: number; readonly hash: string } {
  const dated = LAWS_EDITIONS.filter(({ id }) => /^\d{4}/.test(id));
  const edition = dated.findLast(({ id }) => Number(id.slice(0, 4)) <= year) ?? LAWS_EDITIONS[0];
  if (!edition) throw new Error('no edition of the Laws is held');
  return { id: edition.id, version: edition.version, hash: edition.hash };
}

export const isGoal = (entry: Entry): boolean =>
  entry.type === 'goal' ||
  entry.type === 'ownGoal' ||
  (entry.type === 'penaltyKick' && entry.outcome === 'scored');

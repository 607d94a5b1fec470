import type { Entry, MatchId } from '@touchline/laws';
import { matchIdOf } from '../match-id.ts';

/** What a replay plays: one log in match time, and the logs that were over before it began. */
export interface Script {
  readonly played: readonly Entry[];
  /** The tie's earlier leg, sent whole before the first entry of `played`. */
  readonly before: readonly (readonly Entry[])[];
}

/** Which stream each match of a script is played into: its own name if free, else the name with a number. */
export function streamNames(
  matches: readonly MatchId[],
  isTaken: (match: MatchId) => boolean,
): ReadonlyMap<MatchId, MatchId> {
  for (let run = 1; ; run += 1) {
    const names = new Map(matches.map((match) => [match, nameOf(match, run)]));
    // The legs of a tie keep one number, so that the pages of a run belong together.
    if (![...names.values()].some(isTaken)) return names;
  }
}

/** Which run of which log a stream is, by its name: what `streamNames` made, undone. */
export function runOf(match: MatchId): { readonly of: MatchId; readonly run: number } {
  const [, of, run] = /^(.+)\.([1-9]\d*)$/.exec(match) ?? [];
  return of === undefined ? { of: match, run: 1 } : { of: matchIdOf(of), run: Number(run) };
}

const nameOf = (match: MatchId, run: number): MatchId => (run === 1 ? match : matchIdOf(`${match}.${run}`));

/** An entry as it goes into another stream: the match's name and the other leg's follow, ids and clock stay. */
export function renamed(entry: Entry, names: ReadonlyMap<MatchId, MatchId>): Entry {
  const match = names.get(entry.match) ?? entry.match;
  if (entry.type !== 'matchOpened' || entry.otherLeg === undefined) return { ...entry, match };
  return { ...entry, match, otherLeg: names.get(entry.otherLeg) ?? entry.otherLeg };
}

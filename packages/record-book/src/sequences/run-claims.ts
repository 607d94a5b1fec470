import { type Bits, inBoth } from '../columns/bits.ts';
import type { RowList } from '../columns/row-list.ts';
import type { RunIndex, RunKind, RunPlace } from './run-index.ts';
import {
  isPlayedAt,
  prolongs,
  RUN_PREDICATES,
  RUN_REACHES,
  RUN_VENUES,
  type RunPredicate,
  type RunReach,
  SHORTEST,
} from './run-kinds.ts';
import type { Venue } from './side-rows.ts';

/** The match that prolongs a run or ends it, by the codes of the record; it need not be a row of it yet. */
export interface RunMatch extends RunPlace {
  readonly club: number;
  readonly venue: Venue;
  /** Which reaches are worth a claim. */
  readonly reaches: readonly RunReach[];
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  /** The club's rows from here on come after the match, or are it. */
  readonly ownEnd: number;
  /** Everybody's rows from here on come after the match. */
  readonly end: number;
  /** Rows of the match itself; none where the record has not got it. */
  readonly own: readonly number[];
  /** Too lately for "not since" to be news; a run that others have surpassed is then not told. */
  readonly isRecent: (row: number) => boolean;
  /** Whether so many of so many runs that began are too many to get so far for it to be told. */
  readonly isCommon: (reached: number, begun: number) => boolean;
}

/** Among whose runs one is compared: the club's own, those of the clubs that `counts` names, everybody's. */
export interface RunPeers {
  readonly among: 'club' | 'association' | 'anybody';
  readonly counts: (row: number) => boolean;
  /** The same as a set, where the record keeps one. */
  readonly rows?: Bits;
}

/** A run after the match, with its answer among some peers. */
export interface RunClaim {
  readonly kind: RunKind;
  readonly among: RunPeers['among'];
  readonly event: 'prolonged' | 'ended';
  readonly length: number;
  /** Rows of the run, newest first; the match itself is not among them. */
  readonly rows: readonly number[];
  /** Runs of the peers that got at least so far, each by the row at which it did, newest first. */
  readonly reached: readonly number[];
  /** Runs of the peers that began at all, this one not counted. */
  readonly begun: number;
  /** Those of them that began since the newest in `reached` got so far. */
  readonly begunSince: number;
  /** One of the peers' runs got further. */
  readonly surpassed: boolean;
  /** It had gone further than any of them before this match already. */
  readonly wasLongest: boolean;
}

/**
 * Every run that a match prolongs to a length worth a word, or ends, by each ground and reach, compared among each of
 * the peers. A run that says no more than another is left out: of runs of the same matches the strongest predicate is
 * kept (won says unbeaten), and of the same kind the widest reach; among narrower peers a run is told only where one
 * of theirs was not the last of all to get so far.
 *
 * @param peers the widest first
 *
 * @param everyOne leaves none out
 */
export function runClaims(
  index: RunIndex,
  match: RunMatch,
  peers: readonly RunPeers[],
  everyOne = false,
): readonly RunClaim[] {
  const runs = runsOfMatch(index, match);
  const told = everyOne
    ? runs
    : runs.filter((run) => !runs.some((other) => other !== run && saysMore(other, run)));
  return told.flatMap((run) => claimsOf(index, match, run, peers, everyOne));
}

interface MatchRun {
  readonly kind: RunKind;
  readonly event: RunClaim['event'];
  readonly length: number;
  readonly rows: readonly number[];
}

function runsOfMatch(index: RunIndex, match: RunMatch): readonly MatchRun[] {
  return RUN_PREDICATES.flatMap((predicate) => {
    const prolonged = prolongs(predicate, match.goalsFor, match.goalsAgainst);
    return RUN_VENUES.filter((venue) => isPlayedAt(venue, match.venue)).flatMap((venue) =>
      match.reaches.flatMap((reach): readonly MatchRun[] => {
        const kind: RunKind = { predicate, venue, reach };
        const before = index.before(kind, match, match.club, match.ownEnd);
        const length = before.length + (prolonged ? 1 : 0);
        if (length < SHORTEST[predicate]) return [];
        return [{ kind, event: prolonged ? 'prolonged' : 'ended', length, rows: before.rows }];
      }),
    );
  });
}

/** Each predicate and what follows from it. */
const FOLLOWS: { readonly [P in RunPredicate]: readonly RunPredicate[] } = {
  won: ['unbeaten', 'scored'],
  unbeaten: [],
  lost: ['withoutWin'],
  withoutWin: [],
  scored: [],
  cleanSheet: ['unbeaten'],
};

/** The same matches told by more: by a predicate that implies the other, or the same one in a wider reach. */
function saysMore(one: MatchRun, other: MatchRun): boolean {
  if (one.event !== other.event || one.length !== other.length || one.rows.at(-1) !== other.rows.at(-1))
    return false;
  if (one.kind.predicate !== other.kind.predicate)
    return FOLLOWS[one.kind.predicate].includes(other.kind.predicate) && isAsWide(one.kind, other.kind);
  return isAsWide(one.kind, other.kind);
}

const isAsWide = (one: RunKind, other: RunKind): boolean =>
  RUN_REACHES.indexOf(one.reach) <= RUN_REACHES.indexOf(other.reach) &&
  (one.venue === 'anywhere' || one.venue === other.venue);

/** One run among each of the peers, the widest first; among narrower ones only where another was the last to get so far. */
function claimsOf(
  index: RunIndex,
  match: RunMatch,
  run: MatchRun,
  peers: readonly RunPeers[],
  everyOne: boolean,
): readonly RunClaim[] {
  const left = new Set([...run.rows, ...match.own]);
  const last = (length: number, { among, counts }: RunPeers) =>
    among === 'club'
      ? index.lastBy(run.kind, match, length, { club: match.club, end: match.ownEnd, left })
      : lastOf(index.reached(run.kind, match, length), match.end, left, counts);
  const wasCounted = run.event === 'prolonged' && run.length > SHORTEST[run.kind.predicate];
  const claims: RunClaim[] = [];
  /** Of each kind of peers the last to get so far. */
  const said = new Set<number | undefined>();
  for (const one of peers) {
    const newest = last(run.length, one);
    if (!everyOne && said.has(newest)) continue;
    const surpassed = last(run.length + 1, one) !== undefined;
    const isTold = newest === undefined || !surpassed || !match.isRecent(newest);
    if (!everyOne && !isTold) continue;
    said.add(newest);
    const { begun, begunSince } = begunBy(index, match, run, left, newest ?? -1, one);
    const isOfAll = one.among === 'anybody';
    if (!everyOne && isOfAll && isTooCommon(index, match, run, left, begun)) continue;
    const reached = reachedBy(index, match, run, left, one);
    if (!everyOne && !isOfAll && match.isCommon(reached.length, begun)) continue;
    claims.push({
      kind: run.kind,
      event: run.event,
      length: run.length,
      rows: run.rows,
      among: one.among,
      reached,
      begun,
      begunSince,
      surpassed,
      wasLongest: newest === undefined && wasCounted && last(run.length - 1, one) === undefined,
    });
  }
  return claims;
}

/** The newest row that counts; `undefined` where there is none. */
function lastOf(
  list: RowList,
  end: number,
  left: ReadonlySet<number>,
  counts: RunPeers['counts'],
): number | undefined {
  for (let index = list.below(end) - 1; index >= 0; index--) {
    const row = list.at(index);
    if (!left.has(row) && counts(row)) return row;
  }
  return undefined;
}

/** How many of the peers' runs began, and how many of them after a row. */
function begunBy(
  index: RunIndex,
  match: RunMatch,
  { kind }: MatchRun,
  left: ReadonlySet<number>,
  since: number,
  { among, counts, rows }: RunPeers,
): Pick<RunClaim, 'begun' | 'begunSince'> {
  const { end } = match;
  if (among === 'club') {
    const own = index.begunBy(kind, match, match.club, match.ownEnd).filter((row) => !left.has(row));
    return { begun: own.length, begunSince: own.filter((row) => row > since).length };
  }
  const list = index.reached(kind, match, 1);
  const leftOut = [...left].filter((row) => row < end && counts(row) && list.has(row));
  const leftSince = leftOut.filter((row) => row > since).length;
  const from = Math.min(end, since + 1);
  // Everybody's are counted by the list's length, and of many those of few peers in sets.
  if (among === 'anybody') {
    const until = list.below(end);
    return { begun: until - leftOut.length, begunSince: until - list.below(from) - leftSince };
  }
  if (rows !== undefined && list.length > end >>> 5) {
    const { words } = index.begun(kind, match);
    return {
      begun: inBoth(words, rows.words, 0, end) - leftOut.length,
      begunSince: inBoth(words, rows.words, from, end) - leftSince,
    };
  }
  return {
    begun: countIn(list, 0, end, counts) - leftOut.length,
    begunSince: countIn(list, from, end, counts) - leftSince,
  };
}

function countIn(list: RowList, from: number, end: number, counts: RunPeers['counts']): number {
  const until = list.below(end);
  let sum = 0;
  for (let place = list.below(from); place < until; place++) if (counts(list.at(place))) sum += 1;
  return sum;
}

/** Everybody's runs that got as far are counted before they are listed: there may be thousands. */
function isTooCommon(
  index: RunIndex,
  match: RunMatch,
  run: MatchRun,
  left: ReadonlySet<number>,
  begun: number,
): boolean {
  const list = index.reached(run.kind, match, run.length);
  const leftOut = [...left].filter((row) => row < match.end && list.has(row));
  return match.isCommon(list.below(match.end) - leftOut.length, begun);
}

/** Rows at which a run of the peers got as far, newest first. */
function reachedBy(
  index: RunIndex,
  match: RunMatch,
  { kind, length }: MatchRun,
  left: ReadonlySet<number>,
  { among, counts }: RunPeers,
): readonly number[] {
  if (among === 'club')
    return index.reachedBy(kind, match, length, match.club, match.ownEnd).filter((row) => !left.has(row));
  const list = index.reached(kind, match, length);
  const found: number[] = [];
  for (let place = list.below(match.end) - 1; place >= 0; place--) {
    const row = list.at(place);
    if (counts(row) && !left.has(row)) found.push(row);
  }
  return found;
}

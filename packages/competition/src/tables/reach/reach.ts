import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';
import type { TableQuery } from '../table.ts';
import { at } from '../tally.ts';
import { type Extreme, matchesOf, type Result, type Unfinished, unfinished } from './completion.ts';
import { extreme, ownAllWay } from './extreme.ts';
import { pointsToBeSure } from './points-to-be-sure.ts';

/** A result that would be needed, home first. */
export interface NeededResult {
  readonly home: ClubId;
  readonly away: ClubId;
  readonly score: Score;
}

/** A rank that a club cannot better, or cannot fall below. */
export interface RankBound {
  /** 1 and up; no results of the open matches lead past it. */
  readonly rank: number;
  /** `exact`: the witness reaches it; `bound`: it is proved, and how near one can come is not. */
  readonly how: 'exact' | 'bound';
  /** The rank that the witness gives: `rank` itself when exact. */
  readonly reached: number;
  /** A result for every open match that leads to `reached`; of many such lists one. */
  readonly witness: readonly NeededResult[];
}

/** How a club stands to the first so many places. */
export interface CutReach {
  /** 8: the first eight. */
  readonly top: number;
  /** `unknown`: possible by points, and no results were found that lead there. */
  readonly state: 'certain' | 'possible' | 'out' | 'unknown';
  /**
   * Points from its own open matches with which it is among them whatever else happens; absent when it is out, when not even
   * all of them are proved to be enough, and with more than three matches left. `exact`: with the next fewer it may miss
   * them; `bound`: fewer may be enough too.
   */
  readonly pointsToBeSure?: { readonly points: number; readonly how: 'exact' | 'bound' };
}

export interface ClubReach {
  readonly club: ClubId;
  /** Its own matches still open, one under way included. */
  readonly openMatches: number;
  readonly best: RankBound;
  readonly worst: RankBound;
  /** The first place, and every place at which another fate begins. */
  readonly cuts: readonly CutReach[];
}

/**
 * What the clubs of a table can still reach, in the order of their ids: best and worst rank and what is certain, with
 * results that lead there. Goals have no limit, so a club with a match left counts as having any goal difference. Exact on
 * the last matchday and in groups wherever the label says so; proved bounds otherwise. Matches under way may end with any
 * score from the one they have.
 *
 * @param clubs only these; default all that take a place
 * @returns `undefined` when the matches to come are not all among the rows, or while clubs get averages for matches against
 *   one that was excluded
 * @see section D2 of the rules, UCL-LP-05
 */
export function reachOf(query: TableQuery, clubs?: readonly ClubId[]): readonly ClubReach[] | undefined {
  const of = unfinished(query);
  if (!of) return undefined;
  const tops = [...new Set([1, ...query.rules.places.map(({ ranks }) => ranks[1])])].sort((a, b) => a - b);
  return of.ranked
    .filter((club) => clubs?.includes(clubAt(of, club)) ?? true)
    .map((club) => reachOfClub(of, club, tops));
}

function reachOfClub(of: Unfinished, club: number, tops: readonly number[]): ClubReach {
  const best = extreme(of, club, ownAllWay(of, club, 'fewest'), 'fewest');
  const worst = extreme(of, club, ownAllWay(of, club, 'most'), 'most');
  return {
    club: clubAt(of, club),
    openMatches: matchesOf(of.open, club).length,
    best: boundOf(of, best),
    worst: boundOf(of, worst),
    cuts: tops.map((top) => cutReach(of, club, top, best, worst)),
  };
}

function cutReach(of: Unfinished, club: number, top: number, best: Extreme, worst: Extreme): CutReach {
  if (worst.proved <= top) return { top, state: 'certain', pointsToBeSure: { points: 0, how: 'exact' } };
  if (best.proved > top) return { top, state: 'out' };
  const sure = pointsToBeSure(of, club, top, worst);
  const state = best.reached <= top && worst.reached > top ? 'possible' : 'unknown';
  return { top, state, ...(sure && { pointsToBeSure: sure }) };
}

function boundOf(of: Unfinished, { proved, reached, results }: Extreme): RankBound {
  return {
    rank: proved,
    how: proved === reached ? 'exact' : 'bound',
    reached,
    witness: results.map((result) => neededResult(of, result)),
  };
}

function neededResult(of: Unfinished, { match, home, away }: Result): NeededResult {
  const { fixtures } = of.tally;
  return {
    home: clubAt(of, at(fixtures.home, match)),
    away: clubAt(of, at(fixtures.away, match)),
    score: [home, away],
  };
}

function clubAt({ counted }: Unfinished, number: number): ClubId {
  const club = counted.clubs[number];
  if (club === undefined) throw new Error(`no club has the number ${number}`);
  return club;
}

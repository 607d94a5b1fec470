import { type Counted, countTable } from '../count.ts';
import { createRanker, type Ranker } from '../ranking.ts';
import type { TableQuery } from '../table.ts';
import { add, at, countMatch, type Tally, uncountMatch } from '../tally.ts';
import { type OpenMatch, type Outcome, outcomeOf } from './points-race.ts';

/** The result of one open match, by its number. */
export interface Result {
  readonly match: number;
  readonly home: number;
  readonly away: number;
}

/** A match still open, with its number in the table. */
export interface Open extends OpenMatch {
  readonly match: number;
}

/** The rank that a club cannot pass, and the results that take it there, or as near as was found. */
export interface Extreme {
  readonly proved: number;
  readonly reached: number;
  readonly results: readonly Result[];
}

/** A table with matches still open, ready to be completed in one way after another. */
export interface Unfinished {
  readonly counted: Counted;
  /** Without the open matches, live ones included. */
  readonly tally: Tally;
  /** Of the final criteria. */
  readonly ranker: Ranker;
  readonly rules: TableQuery['rules'];
  readonly open: readonly Open[];
  /** Clubs that take a place. */
  readonly ranked: readonly number[];
  /** A margin that outweighs whatever the others can have. */
  readonly landslide: number;
  /** More goals than any club has, or comes to by a plain win: more than can part two of them. */
  readonly manyGoals: number;
}

/**
 * @returns undefined when the matches to come are not all known, or a club was excluded whose opponents get averages: then
 * nothing can be said of what is still possible
 */
export function unfinished(query: TableQuery): Unfinished | undefined {
  const counted = countTable(query);
  const { tally, excluded, clubs } = counted;
  const { home, away } = tally.fixtures;
  if (excluded.includes(1) && (!counted.allBegun || counted.anyLive)) return undefined;
  const open = counted.open.map((match) => ({ match, home: at(home, match), away: at(away, match) }));
  const opponents = clubs.map((_, club) => matchesOf(open, club).length);
  const known = clubs.every(
    (_, club) =>
      excluded[club] === 1 ||
      Math.max(0, at(counted.toPlay, club)) + at(counted.live, club) === opponents[club],
  );
  if (!known || clubs.length < query.rules.clubs) return undefined;
  for (const { match } of open) if (tally.counted[match] === 1) uncountMatch(tally, match);
  return {
    counted,
    tally,
    ranker: createRanker(tally, query.rules.ranking.tieBreaks, counted.outside),
    rules: query.rules,
    open,
    ranked: clubs.flatMap((_, club) => (excluded[club] === 1 ? [] : [club])),
    landslide: 1 + 2 * widestSwing(tally, open),
    manyGoals: 2 + mostGoals(tally, open),
  };
}

/** The margins of one club's matches together, won or lost; an open match counts with the goals it has and one more. */
function widestSwing({ fixtures, homeGoals, awayGoals }: Tally, open: readonly Open[]): number {
  const swings = new Int32Array(fixtures.clubs);
  const openMatches = new Set(open.map(({ match }) => match));
  for (let match = 0; match < homeGoals.length; match++) {
    const [scored, conceded] = [at(homeGoals, match), at(awayGoals, match)];
    const swing = openMatches.has(match) ? scored + conceded + 1 : Math.abs(scored - conceded);
    add(swings, at(fixtures.home, match), swing);
    add(swings, at(fixtures.away, match), swing);
  }
  return Math.max(0, ...swings);
}

/** Goals of one club, those of a match under way among them. */
function mostGoals({ goals, homeGoals, awayGoals }: Tally, open: readonly Open[]): number {
  const sums = goals.slice();
  for (const { match, home, away } of open) {
    add(sums, home, at(homeGoals, match));
    add(sums, away, at(awayGoals, match));
  }
  return Math.max(0, ...sums);
}

/** Open matches of a club. */
export function matchesOf<T extends OpenMatch>(open: readonly T[], club: number): readonly T[] {
  return open.filter(({ home, away }) => home === club || away === club);
}

/**
 * The score with fewest goals that has this outcome, by exactly this margin when it is won. A match under way starts from
 * its score of the moment: where more were ahead, the others have scored since.
 */
export function scoreFor({ tally }: Unfinished, match: number, outcome: Outcome, margin: number): Result {
  const [home, away] = [at(tally.homeGoals, match), at(tally.awayGoals, match)];
  if (outcome === 0) return { match, home: Math.max(home, away), away: Math.max(home, away) };
  const [ahead, behind] = outcome === 1 ? [home, away] : [away, home];
  const scored = Math.max(ahead, behind + margin);
  const conceded = scored - margin;
  return outcome === 1 ? { match, home: scored, away: conceded } : { match, home: conceded, away: scored };
}

/** Points of every club once these results are in. */
export function pointsAfter({ tally, rules }: Unfinished, results: readonly Result[]): readonly number[] {
  const points = [...tally.points];
  for (const { match, home, away } of results) {
    const [host, guest] = [at(tally.fixtures.home, match), at(tally.fixtures.away, match)];
    const outcome = outcomeOf(home - away);
    const forHost = outcome === 1 ? rules.pointsForWin : outcome === 0 ? rules.pointsForDrawn : 0;
    const forGuest = outcome === -1 ? rules.pointsForWin : outcome === 0 ? rules.pointsForDrawn : 0;
    points[host] = (points[host] ?? 0) + forHost;
    points[guest] = (points[guest] ?? 0) + forGuest;
  }
  return points;
}

/** What the table gives once these results are in: the rank of a club, shared with those that nothing separates from it. */
export function rankAfter(of: Unfinished, results: readonly Result[], club: number): number {
  return withResults(of, results, () => {
    const { order, level } = of.ranker.rank();
    let above = 0;
    let ofRun = 0;
    for (let place = 0; place < order.length; place++) {
      const here = at(order, place);
      if (level[place] === 0) {
        above += ofRun;
        ofRun = 0;
      }
      if (here === club) return above + 1;
      if (of.counted.excluded[here] !== 1) ofRun++;
    }
    throw new Error(`no club has the number ${club}`);
  });
}

/** Counts the results, asks, and takes them out again; goals of matches under way stay as they were. */
export function withResults<T>({ tally }: Unfinished, results: readonly Result[], ask: () => T): T {
  const before = results.map(
    ({ match }) => [at(tally.homeGoals, match), at(tally.awayGoals, match)] as const,
  );
  for (const { match, home, away } of results) countMatch(tally, match, home, away);
  const answer = ask();
  results.forEach(({ match }, index) => {
    uncountMatch(tally, match);
    const [home, away] = before[index] ?? [0, 0];
    tally.homeGoals[match] = home;
    tally.awayGoals[match] = away;
  });
  return answer;
}

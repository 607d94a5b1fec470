import { at } from '../tally.ts';
import {
  type Extreme,
  type Open,
  pointsAfter,
  type Result,
  rankAfter,
  scoreFor,
  type Unfinished,
  withResults,
} from './completion.ts';
import { type Aim, OUTCOMES } from './points-race.ts';
import { scoresThatMatter } from './scores-that-matter.ts';

/**
 * The extreme rank in a small group by trying what the other matches can bring: with one of them left every score that can
 * matter, with more of them every combination of outcomes by small and by overwhelming margins. What is proved then comes
 * from points, also those among clubs that end level.
 */
export function groupSearch(
  of: Unfinished,
  club: number,
  own: readonly Result[],
  others: readonly Open[],
  aim: Aim,
): Extreme {
  const [only, ...more] = others;
  if (!only) return settledRank(of, club, own);
  if (more.length === 0) return everyScore(of, club, own, only, aim);
  return everyOutcome(of, club, own, others, aim);
}

function settledRank(of: Unfinished, club: number, results: readonly Result[]): Extreme {
  const rank = rankAfter(of, results, club);
  return { proved: rank, reached: rank, results };
}

const isBetter = (aim: Aim, rank: number, than: number): boolean =>
  aim === 'fewest' ? rank < than : rank > than;

function everyScore(of: Unfinished, club: number, own: readonly Result[], only: Open, aim: Aim): Extreme {
  // Its own landslides part it by goal difference; its own goals count where it drew or won by little.
  const ownGoals = own.reduce((sum, { home, away }) => sum + Math.min(home, away), 0);
  const far = { margin: of.landslide, goals: of.manyGoals + ownGoals };
  let best: Extreme | undefined;
  for (const result of scoresThatMatter(of, only.match, far)) {
    const extreme = settledRank(of, club, [...own, result]);
    if (!best || isBetter(aim, extreme.reached, best.reached)) best = extreme;
  }
  if (!best) throw new Error('a match without a score to try');
  return best;
}

function everyOutcome(
  of: Unfinished,
  club: number,
  own: readonly Result[],
  others: readonly Open[],
  aim: Aim,
): Extreme {
  const farthest = aim === 'fewest' ? 1 : of.ranked.length;
  let best: Extreme | undefined;
  let proved = aim === 'fewest' ? of.ranked.length : 1;
  for (const outcomes of combinations(others.length, OUTCOMES)) {
    const plain = [...own, ...others.map(({ match }, index) => scoreFor(of, match, outcomes[index] ?? 0, 1))];
    const bound = rankByPoints(of, club, plain, aim);
    if (isBetter(aim, bound, proved)) proved = bound;
    if (best && !isBetter(aim, bound, best.reached)) continue;
    for (const margins of combinations(others.length, marginsToTry(of, others.length))) {
      const results = [
        ...own,
        ...others.map(({ match }, index) => scoreFor(of, match, outcomes[index] ?? 0, margins[index] ?? 1)),
      ];
      const reached = rankAfter(of, results, club);
      if (!best || isBetter(aim, reached, best.reached)) best = { proved, reached, results };
      if (best.reached === bound) break;
    }
    if (best?.reached === farthest) break;
  }
  if (!best) throw new Error('no outcome to try');
  return { ...best, proved };
}

/** The more matches, the fewer margins: all combinations have to stay few. */
function marginsToTry({ landslide }: Unfinished, matches: number): readonly number[] {
  if (matches <= 2) return [1, 2, 3, 4, 5, 6, 7, 8, landslide];
  return matches === 3 ? [1, 2, 3, landslide] : [1, landslide];
}

/**
 * The best or worst rank that these outcomes can mean whatever the margins: clubs with more points are above, and of those
 * level the ones with more points among the level, where that is what the order asks first.
 */
function rankByPoints(of: Unfinished, club: number, results: readonly Result[], aim: Aim): number {
  const points = pointsAfter(of, results);
  const mine = points[club] ?? 0;
  const above = of.ranked.filter((other) => (points[other] ?? 0) > mine).length;
  const level = of.ranked.filter((other) => points[other] === mine);
  return 1 + above + withResults(of, results, () => levelAbove(of, club, level, aim));
}

/** Of clubs level on points, how many at the least, or at the most, come to stand above. */
function levelAbove(of: Unfinished, club: number, level: readonly number[], aim: Aim): number {
  const others = level.filter((other) => other !== club);
  const open = aim === 'fewest' ? 0 : 1;
  const [first] = of.rules.ranking.tieBreaks;
  if (first?.type !== 'headToHead' || first.by[0] !== 'points') return others.length * open;
  const [only, ...more] = others;
  if (only !== undefined && more.length === 0) {
    const lead = settledBetween(of, club, only);
    return lead === undefined ? open : lead > 0 ? 1 : 0;
  }
  const among = figuresAmong(of, level);
  const own = among.get(club) ?? { points: 0, goalDifference: 0 };
  const leads = others.map((other) => (among.get(other)?.points ?? 0) - own.points);
  const alike = leads.filter((lead) => lead === 0).length;
  // All alike: their differences add up to nothing, so that somebody is better than a club below nothing, or worse.
  const balanced = first.by[1] === 'goalDifference' && alike === others.length;
  const oneMore = balanced && aim === 'fewest' && own.goalDifference < 0 ? 1 : 0;
  const oneLess = balanced && aim === 'most' && own.goalDifference > 0 ? 1 : 0;
  return leads.filter((lead) => lead > 0).length + alike * open + oneMore - oneLess;
}

/** Between two clubs the matches of their own are all fixed here, so that what they decide is certain. */
function settledBetween(of: Unfinished, club: number, other: number): number | undefined {
  const apart = of.ranker.apart(other, club);
  return apart?.among ? apart.lead : undefined;
}

interface FiguresAmong {
  readonly points: number;
  readonly goalDifference: number;
}

/** Of the level clubs in the matches among them. */
function figuresAmong(
  { tally, rules }: Unfinished,
  level: readonly number[],
): ReadonlyMap<number, FiguresAmong> {
  const figures = new Map(level.map((club) => [club, { points: 0, goalDifference: 0 }]));
  const { home, away } = tally.fixtures;
  const count = (club: FiguresAmong, margin: number): FiguresAmong => ({
    points: club.points + (margin > 0 ? rules.pointsForWin : margin === 0 ? rules.pointsForDrawn : 0),
    goalDifference: club.goalDifference + margin,
  });
  for (let match = 0; match < home.length; match++) {
    const [host, guest] = [figures.get(at(home, match)), figures.get(at(away, match))];
    if (tally.counted[match] === 0 || !host || !guest) continue;
    const margin = at(tally.homeGoals, match) - at(tally.awayGoals, match);
    figures.set(at(home, match), count(host, margin));
    figures.set(at(away, match), count(guest, -margin));
  }
  return figures;
}

function* combinations<T>(length: number, values: readonly T[]): Generator<readonly T[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const before of combinations(length - 1, values)) for (const value of values) yield [...before, value];
}

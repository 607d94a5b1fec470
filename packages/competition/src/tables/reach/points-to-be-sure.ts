import {
  type Extreme,
  matchesOf,
  type Open,
  pointsAfter,
  type Result,
  scoreFor,
  type Unfinished,
} from './completion.ts';
import { extreme, pointsExtreme } from './extreme.ts';
import { type Outcome, race } from './points-race.ts';

export interface SurePoints {
  readonly points: number;
  readonly how: 'exact' | 'bound';
}

/**
 * The fewest points from its own open matches with which a club is among the first so many whatever else happens. With
 * one match left every score of it is looked at; before that its opponents are all granted what such a haul could leave
 * them, and clubs level on points count as above: enough for sure, though fewer may be enough too.
 *
 * @param worst its worst rank altogether, which is that of no points at all
 * @returns undefined when not even all points are proved to be enough, and with more than three matches left
 */
export function pointsToBeSure(
  of: Unfinished,
  club: number,
  top: number,
  worst: Extreme,
): SurePoints | undefined {
  const own = matchesOf(of.open, club);
  const [last, ...more] = own;
  if (!last || own.length > AT_MOST_LEFT) return undefined;
  const verdict = (points: number): Verdict =>
    more.length === 0 ? withLastMatch(of, club, top, last, points) : withHaul(of, club, top, own, points);
  const few = hauls(of, own.length);
  // More points are never worse, so the first haul that is enough is found by halves.
  let [low, high] = [0, few.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (verdict(few[middle] ?? 0) === 'sure') high = middle;
    else low = middle;
  }
  const points = few[high];
  if (points === undefined) return undefined;
  const mayMiss = low === 0 ? worst.reached > top : verdict(few[low] ?? 0) === 'mayMiss';
  return { points, how: mayMiss ? 'exact' : 'bound' };
}

/** Before its last three matches nobody asks, and the answer would be far from the truth. */
const AT_MOST_LEFT = 3;

/** Whether so many points make it sure, are shown not to, or neither. */
type Verdict = 'sure' | 'mayMiss' | 'unknown';

/** What a number of matches can bring together, fewest first. */
function hauls({ rules }: Unfinished, matches: number): readonly number[] {
  let sums: readonly number[] = [0];
  for (let match = 0; match < matches; match++) {
    sums = [...new Set(sums.flatMap((sum) => [sum, sum + rules.pointsForDrawn, sum + rules.pointsForWin]))];
  }
  return [...sums].sort((a, b) => a - b);
}

/** A win by one goal, than which a higher one is no worse, or a drawn match; with more goals for both while that may matter. */
function withLastMatch(of: Unfinished, club: number, top: number, last: Open, points: number): Verdict {
  const won: Outcome = last.home === club ? 1 : -1;
  const plain = scoreFor(of, last.match, points === of.rules.pointsForDrawn ? 0 : won, 1);
  if (pointsExtreme(of, club, [plain], 'most').proved <= top) return 'sure';
  let verdict: Verdict = 'sure';
  for (let goals = 0; goals <= of.manyGoals; goals++) {
    const score = { ...plain, home: plain.home + goals, away: plain.away + goals };
    const { proved, reached } = extreme(of, club, [score], 'most');
    if (reached > top) return 'mayMiss';
    if (proved > top) verdict = 'unknown';
  }
  return verdict;
}

function withHaul(of: Unfinished, club: number, top: number, own: readonly Open[], points: number): Verdict {
  if (provedRank(of, club, own, points) <= top) return 'sure';
  const results = resultsOf(of, club, own, points);
  return results && extreme(of, club, results, 'most').reached > top ? 'mayMiss' : 'unknown';
}

/** No worse than this: every opponent has what it can have at the most while the club gets so many points. */
function provedRank(of: Unfinished, club: number, own: readonly Open[], points: number): number {
  const { rules, ranked } = of;
  const afterOthers = (own.length - 1) * rules.pointsForWin;
  const forOpponent =
    points <= afterOthers
      ? rules.pointsForWin
      : points <= afterOthers + rules.pointsForDrawn
        ? rules.pointsForDrawn
        : 0;
  const now = [...pointsAfter(of, [])];
  for (const { home, away } of own) {
    const opponent = home === club ? away : home;
    now[opponent] = (now[opponent] ?? 0) + forOpponent;
  }
  const mine = (now[club] ?? 0) + points;
  const { proved } = race(
    {
      points: now,
      matches: of.open.filter(({ home, away }) => home !== club && away !== club),
      pointsForWin: rules.pointsForWin,
      pointsForDrawn: rules.pointsForDrawn,
      threshold: mine - 0.25,
      counted: ranked.filter((other) => other !== club),
    },
    'most',
  );
  return proved + 1;
}

/** Results of its own with so many points in all: as many wins as possible, the rest lost by a landslide. */
function resultsOf(
  of: Unfinished,
  club: number,
  own: readonly Open[],
  points: number,
): readonly Result[] | undefined {
  const { pointsForWin, pointsForDrawn } = of.rules;
  for (let wins = Math.floor(points / pointsForWin); wins >= 0; wins--) {
    const drawn = (points - wins * pointsForWin) / pointsForDrawn;
    if (!Number.isInteger(drawn) || wins + drawn > own.length) continue;
    return own.map(({ match, home }, index) => {
      const forHome = home === club ? 1 : -1;
      if (index < wins) return scoreFor(of, match, forHome, 1);
      if (index < wins + drawn) return scoreFor(of, match, 0, 1);
      return scoreFor(of, match, forHome === 1 ? -1 : 1, of.landslide);
    });
  }
  return undefined;
}

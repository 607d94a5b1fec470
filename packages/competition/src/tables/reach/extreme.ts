import {
  type Extreme,
  matchesOf,
  pointsAfter,
  type Result,
  rankAfter,
  scoreFor,
  type Unfinished,
} from './completion.ts';
import { groupSearch } from './group-search.ts';
import { lastNight } from './last-night.ts';
import { type Aim, race } from './points-race.ts';

/**
 * The best (`fewest` above) or worst (`most`) rank of a club whose own open matches end with these results. First by
 * points, where clubs level with it count as the aim would have them; then the results found are put through the table.
 * Where the two differ, goals decide, and every margin that can matter is tried if the matches left are few enough.
 */
export function extreme(of: Unfinished, club: number, own: readonly Result[], aim: Aim): Extreme {
  const byPoints = pointsExtreme(of, club, own, aim);
  if (byPoints.proved === byPoints.reached) return byPoints;
  const others = of.open.filter(({ home, away }) => home !== club && away !== club);
  const refined =
    of.ranked.length <= 4 ? groupSearch(of, club, own, others, aim) : lastNight(of, club, own, others, aim);
  return refined ? tighter(byPoints, refined, aim) : byPoints;
}

/** Proved of both, reached by either. */
function tighter(a: Extreme, b: Extreme, aim: Aim): Extreme {
  const better = aim === 'fewest' ? a.reached <= b.reached : a.reached >= b.reached;
  const nearest = better ? a : b;
  const proved = aim === 'fewest' ? Math.max(a.proved, b.proved) : Math.min(a.proved, b.proved);
  return { proved, reached: nearest.reached, results: nearest.results };
}

/** The extreme rank as points alone have it. */
export function pointsExtreme(of: Unfinished, club: number, own: readonly Result[], aim: Aim): Extreme {
  const { rules, open, ranked } = of;
  const points = pointsAfter(of, own);
  const others = open.filter(({ home, away }) => home !== club && away !== club);
  const mine = points[club] ?? 0;
  const found = race(
    {
      points,
      matches: others,
      pointsForWin: rules.pointsForWin,
      pointsForDrawn: rules.pointsForDrawn,
      // Points come in halves at the least.
      threshold: aim === 'fewest' ? mine : mine - 0.25,
      counted: ranked.filter((other) => other !== club),
    },
    aim,
  );
  const completions = [1, of.landslide].map((margin): Extreme => {
    const results = [
      ...own,
      ...others.map(({ match }, index) => scoreFor(of, match, found.outcomes[index] ?? 0, margin)),
    ];
    return { proved: found.proved + 1, reached: rankAfter(of, results, club), results };
  });
  return completions.reduce((a, b) => tighter(a, b, aim));
}

/** The club's own open matches, all won or all lost by a landslide: nothing serves it better, or worse. */
export function ownAllWay(of: Unfinished, club: number, aim: Aim): readonly Result[] {
  return matchesOf(of.open, club).map(({ match, home }) => {
    const homeWins = (home === club) === (aim === 'fewest');
    return scoreFor(of, match, homeWins ? 1 : -1, of.landslide);
  });
}

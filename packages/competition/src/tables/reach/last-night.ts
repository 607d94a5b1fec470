import { compare } from '../ranking.ts';
import { type Column, stepsOf } from '../steps.ts';
import { at } from '../tally.ts';
import {
  type Extreme,
  type Open,
  type Result,
  rankAfter,
  scoreFor,
  type Unfinished,
  withResults,
} from './completion.ts';
import { type Aim, OUTCOMES } from './points-race.ts';
import { scoresThatMatter } from './scores-that-matter.ts';

/**
 * The extreme rank where every other club has one match left at most: then each match can be looked at alone, with every
 * score that can matter against the club's fixed figures. Clubs level with it on all figures of their own, which what
 * their opponents did or figures from outside would part, count as the aim would have them.
 *
 * @returns undefined when a club has more than one match left, or clubs are compared head-to-head
 */
export function lastNight(
  of: Unfinished,
  club: number,
  own: readonly Result[],
  others: readonly Open[],
  aim: Aim,
): Extreme | undefined {
  const playing = others.flatMap(({ home, away }) => [home, away]);
  const { tieBreaks } = of.rules.ranking;
  if (new Set(playing).size < playing.length) return undefined;
  if (tieBreaks.some(({ type }) => type === 'headToHead')) return undefined;
  const columns = stepsOf(of.tally, tieBreaks, {})[0]?.columns ?? [];
  const isAbove = (other: number): boolean => {
    const lead = compare(columns, other, club);
    return aim === 'fewest' ? lead > 0 : lead >= 0;
  };
  const { above, results } = withResults(of, own, () => {
    const resting = of.ranked.filter((other) => other !== club && !playing.includes(other));
    const chosen = others.map((match) =>
      bestScore(of, match, candidates(of, club, match, columns), aim, isAbove),
    );
    return {
      above: chosen.reduce((sum, each) => sum + each.above, resting.filter(isAbove).length),
      results: [...own, ...chosen.map(({ result }) => result)],
    };
  });
  return { proved: above + 1, reached: rankAfter(of, results, club), results };
}

/** Scores worth trying, the plainest first: of equally good ones it is told. Goals matter only to a club level on points. */
function candidates(
  of: Unfinished,
  club: number,
  match: Open,
  columns: readonly Column[],
): readonly Result[] {
  const { rules, tally } = of;
  const plain = OUTCOMES.map((outcome) => scoreFor(of, match.match, outcome, 1));
  const lack = [match.home, match.away].map((other) => at(tally.points, club) - at(tally.points, other));
  const mayBeLevel = lack.some((points) => [0, rules.pointsForDrawn, rules.pointsForWin].includes(points));
  if (!mayBeLevel) return plain;
  const far = spread(columns, club, match);
  return [...plain, ...scoresThatMatter(of, match.match, { margin: far, goals: far })];
}

/** One more than any difference between the club and the two of a match, points left aside. */
function spread(columns: readonly Column[], club: number, { home, away }: Open): number {
  const differences = columns
    .filter(({ by }) => by !== 'points')
    .flatMap(({ values }) => [home, away].map((other) => Math.abs(at(values, other) - at(values, club))));
  return 1 + Math.max(0, ...differences);
}

/** The score of one match that puts fewest, or most, of its two clubs above. */
function bestScore(
  of: Unfinished,
  { home, away }: Open,
  scores: readonly Result[],
  aim: Aim,
  isAbove: (other: number) => boolean,
): { readonly result: Result; readonly above: number } {
  const wanted = aim === 'fewest' ? 0 : 2;
  let best: { readonly result: Result; readonly above: number } | undefined;
  for (const result of scores) {
    const above = withResults(of, [result], () => [home, away].filter(isAbove).length);
    if (!best || (aim === 'fewest' ? above < best.above : above > best.above)) best = { result, above };
    if (above === wanted) break;
  }
  if (!best) throw new Error('a match without a score to try');
  return best;
}

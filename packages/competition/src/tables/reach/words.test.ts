import { expect, test } from 'vitest';
import { club } from '../../testing/results.ts';
import type { ClubReach, CutReach, RankBound } from './reach.ts';
import { reachInWords } from './words.ts';

const bound = (rank: number): RankBound => ({ rank, how: 'exact', reached: rank, witness: [] });
const reach = (best: number, worst: number, cuts: readonly CutReach[]): ClubReach => ({
  club: club('a'),
  openMatches: 1,
  best: bound(best),
  worst: bound(worst),
  cuts,
});

test('UCL-LP-05: what is certain, what is out, and what is needed to be sure', () => {
  const words = reachInWords(
    reach(2, 12, [
      { top: 1, state: 'out' },
      { top: 8, state: 'possible', pointsToBeSure: { points: 1, how: 'exact' } },
      { top: 24, state: 'certain', pointsToBeSure: { points: 0, how: 'exact' } },
    ]),
  );
  expect(words).toBe(
    'can finish 2nd to 12th; certain of the top 24; needs a point to be sure of the top eight',
  );
});

test('the widest cut that is out is told', () => {
  const out = [1, 8, 24].map((top): CutReach => ({ top, state: 'out' }));
  expect(reachInWords(reach(25, 33, out))).toBe('can finish 25th to 33rd; can no longer reach the top 24');
});

test('a bound is not told as a need, and a place that stands is told as such', () => {
  const possible: CutReach = { top: 2, state: 'possible', pointsToBeSure: { points: 4, how: 'bound' } };
  expect(reachInWords(reach(1, 3, [possible]))).toBe(
    'can finish 1st to 3rd; 4 points are enough to be sure of the top two',
  );
  const certain: CutReach = { top: 3, state: 'certain', pointsToBeSure: { points: 0, how: 'exact' } };
  expect(reachInWords(reach(3, 3, [certain]))).toBe('will finish 3rd');
});

test('a rank that no results were found for is told as one that is not passed', () => {
  const loose = (rank: number): RankBound => ({ ...bound(rank), how: 'bound' });
  const words = (best: RankBound, worst: RankBound) => reachInWords({ ...reach(1, 2, []), best, worst });
  expect(words(loose(2), bound(12))).toBe('can finish no higher than 2nd and as low as 12th');
  expect(words(bound(2), loose(12))).toBe('can finish as high as 2nd and no lower than 12th');
  expect(words(loose(2), loose(12))).toBe('can finish no higher than 2nd and no lower than 12th');
});

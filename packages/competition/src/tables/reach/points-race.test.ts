import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Outcome, type Race, race } from './points-race.ts';

const OUTCOMES: readonly Outcome[] = [1, 0, -1];

function above(of: Race, outcomes: readonly Outcome[]): number {
  const points = [...of.points];
  of.matches.forEach(({ home, away }, match) => {
    const outcome = outcomes[match] ?? 0;
    points[home] =
      (points[home] ?? 0) + (outcome === 1 ? of.pointsForWin : outcome === 0 ? of.pointsForDrawn : 0);
    points[away] =
      (points[away] ?? 0) + (outcome === -1 ? of.pointsForWin : outcome === 0 ? of.pointsForDrawn : 0);
  });
  return of.counted.filter((club) => (points[club] ?? 0) > of.threshold).length;
}

/** Every combination of outcomes. */
function all(matches: number): readonly (readonly Outcome[])[] {
  if (matches === 0) return [[]];
  return all(matches - 1).flatMap((before) => OUTCOMES.map((outcome) => [...before, outcome]));
}

describe('a race for points', () => {
  const clubs = 6;
  const races: fc.Arbitrary<Race> = fc.record({
    points: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: clubs, maxLength: clubs }),
    matches: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: clubs - 1 }), fc.integer({ min: 1, max: clubs - 1 }))
        .map(([home, step]) => ({ home, away: (home + step) % clubs })),
      { maxLength: 6 },
    ),
    pointsForWin: fc.constantFrom(2, 3),
    pointsForDrawn: fc.constant(1),
    threshold: fc.integer({ min: 2, max: 12 }),
    counted: fc.subarray([0, 1, 2, 3, 4, 5]),
  });

  test('the fewest and the most clubs above are those of trying every outcome, and its outcomes lead there', () => {
    fc.assert(
      fc.property(races, (of) => {
        const counts = all(of.matches.length).map((outcomes) => above(of, outcomes));
        const fewest = race(of, 'fewest');
        const most = race(of, 'most');
        expect([fewest.proved, most.proved]).toEqual([Math.min(...counts), Math.max(...counts)]);
        for (const result of [fewest, most]) {
          expect(result.reached).toBe(result.proved);
          expect(above(of, result.outcomes)).toBe(result.reached);
        }
      }),
      { numRuns: 300 },
    );
  });
});

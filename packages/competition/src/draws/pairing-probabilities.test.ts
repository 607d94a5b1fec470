import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allPairings,
  FEW_ASSOCIATIONS,
  openOf,
  playoffsOf,
  potsByAssociations,
  ROUND_OF_16_2022,
} from '../testing/draws.ts';
import { drawAfter } from './ceremony.ts';
import type { Draw } from './draw.ts';
import { type PairingProbabilities, pairingProbabilities } from './pairing-probabilities.ts';
import { possiblePairings } from './pairings.ts';

/** Two to six clubs a bowl. */
const anyPots = fc
  .integer({ min: 2, max: 6 })
  .chain((size) => {
    const bowl = fc.array(fc.constantFrom(...FEW_ASSOCIATIONS), { minLength: size, maxLength: size });
    return fc.tuple(bowl, bowl, fc.boolean());
  })
  .map(([winners, runnersUp, prohibits]) => potsByAssociations(winners, runnersUp, prohibits));

const percent = (of: PairingProbabilities, a: string, b: string) =>
  100 * (of.pairings.find(({ balls }) => balls.includes(a) && balls.includes(b))?.probability ?? 0);

function sums(of: PairingProbabilities): readonly number[] {
  const total = new Map<string, number>();
  for (const { balls, probability } of of.pairings)
    for (const ball of balls) total.set(ball, (total.get(ball) ?? 0) + probability);
  return [...total.values()];
}

/** The share of the complete draws that hold the pairing, as if all were equally likely. */
function share(draw: typeof ROUND_OF_16_2022, a: string, b: string): number {
  const all = allPairings(draw);
  return (
    (100 * all.filter((one) => one.some((pair) => pair.includes(a) && pair.includes(b))).length) / all.length
  );
}

describe('the probability of each pairing', () => {
  // J. Guyon's exact probabilities, published on 2 November 2022.
  test('2022/23: Bayern v Liverpool 37.12 per cent, and not the share of complete draws that hold it', () => {
    const exact = pairingProbabilities(ROUND_OF_16_2022);
    expect(exact.method).toBe('exact');
    expect(percent(exact, 'Bayern', 'Liverpool')).toBeCloseTo(37.12, 2);
    expect(Math.abs(share(ROUND_OF_16_2022, 'Bayern', 'Liverpool') - 37.12)).toBeGreaterThan(0.5);
  });

  test('each ball has exactly one opponent: its probabilities sum to 1', () => {
    fc.assert(
      fc.property(anyPots, (draw) => {
        for (const sum of sums(pairingProbabilities(draw))) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  test('what is possible is what has a probability', () => {
    const sorted = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.join(' ')).toSorted();
    fc.assert(
      fc.property(anyPots, (draw) => {
        expect(sorted(pairingProbabilities(draw).pairings.map(({ balls }) => balls))).toEqual(
          sorted(possiblePairings(draw)),
        );
      }),
    );
  });

  test.each<[string, Draw]>([
    ['a round of 16', ROUND_OF_16_2022],
    [
      'an open draw with a prohibition',
      openOf('a RUS, b UKR, c UKR, d ENG', { prohibited: [['RUS', 'UKR']] }),
    ],
    ['play-offs', playoffsOf()],
  ])('of %s is within five standard errors of 5,000 simulated draws', (_, draw) => {
    const exact = pairingProbabilities(draw);
    const simulated = pairingProbabilities(draw, { simulate: { draws: 5000, seed: 7 } });
    expect([exact.method, simulated.method]).toEqual(['exact', 'simulated']);
    expect(simulated.pairings).toHaveLength(exact.pairings.length);
    for (const { balls, probability, standardError = 0 } of simulated.pairings) {
      const difference = Math.abs(100 * probability - percent(exact, balls[0], balls[1]));
      expect(difference, balls.join(' v ')).toBeLessThan(500 * standardError + 1e-9);
    }
  });

  test('an open draw favours nobody', () => {
    const { pairings } = pairingProbabilities(
      openOf('a ENG, b ENG, c ESP, d GER, e FRA, f FRA, g ITA, h POR'),
    );
    expect(pairings).toHaveLength(28);
    for (const { probability } of pairings) expect(probability).toBeCloseTo(1 / 7, 12);
  });

  test('after some balls: what is drawn is certain, the rest follows on', () => {
    const after = ['Milan', 'Tottenham', 'Liverpool'];
    const exact = pairingProbabilities(ROUND_OF_16_2022, { after });
    expect(percent(exact, 'Milan', 'Tottenham')).toBe(100);
    expect(exact.pairings.filter(({ balls }) => balls.includes('Tottenham'))).toHaveLength(1);
    for (const sum of sums(exact)) expect(sum).toBeCloseTo(1, 12);
    const offer = drawAfter(ROUND_OF_16_2022, after);
    const possible = offer.ok ? (offer.progress.next?.possible ?? []) : [];
    for (const ball of possible)
      expect(percent(exact, 'Liverpool', ball)).toBeCloseTo(100 / possible.length, 10);
  });

  test('of more balls than sixteen they are simulated, with their error', () => {
    const clubs = Array.from({ length: 18 }, (_, index) => `c${index} ENG`).join(', ');
    const answer = pairingProbabilities(openOf(clubs));
    expect(answer).toMatchObject({ method: 'simulated', draws: 20_000 });
    expect(answer.pairings[0]?.standardError).toBeCloseTo(Math.sqrt(((1 / 17) * (16 / 17)) / 20_000), 4);
    expect(() => pairingProbabilities(openOf(clubs), { after: ['c1'] })).toThrow(RangeError);
  });

  test('UCL-KO-01: in the play-offs every seeded club has two opponents, each as likely', () => {
    const { pairings } = pairingProbabilities(playoffsOf());
    expect(pairings).toHaveLength(16);
    for (const { probability } of pairings) expect(probability).toBeCloseTo(0.5, 12);
  });
});

import { describe, expect, test } from 'vitest';
import type { InPlay } from './in-play.ts';
import { hostsThrough, minute, RULES_2020, secondLeg } from './testing/in-play.ts';
import { simulated } from './testing/simulation.ts';

const secondLegRates = { home: 1.6, away: 1 };
const rates = { home: 1.8, away: 1.1 };

const CASES: readonly [what: string, InPlay][] = [
  [
    'one behind before the second leg',
    secondLeg({ rates, place: { type: 'second', firstLeg: { home: 0, away: 1 } } }),
  ],
  [
    'ten men after an hour, away goals',
    secondLeg({ rates, moment: minute(60), rules: RULES_2020, men: { home: 10, away: 11 } }),
  ],
  [
    '1-1 after half an hour of the first leg',
    secondLeg({ place: { type: 'first', secondLegRates }, score: { home: 1, away: 1 }, moment: minute(30) }),
  ],
  [
    'a penalty in the first leg, away goals',
    secondLeg({ place: { type: 'first', secondLegRates }, rules: RULES_2020, penaltyPending: 'away' }),
  ],
  [
    'half-time of extra time, away goals',
    secondLeg({ moment: { period: 'etHalfTime' }, rules: RULES_2020, rates: { home: 2, away: 1 } }),
  ],
];

describe('ties played out agree with the forecast to a hundredth', () => {
  test.each(CASES)('%s', (what, input) => {
    const share = simulated(input, 40_000, what.length);
    expect(Math.abs(share - hostsThrough(input))).toBeLessThan(0.01);
  });
});

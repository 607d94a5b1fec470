import type { CardState } from '@touchline/laws';
import { expect, test } from 'vitest';
import { disciplinaryPointsOf } from './disciplinary-points.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a card only these count here
const card = (of: Pick<CardState, 'side' | 'card'> & Partial<CardState>) =>
  ({ withdrawn: false, ...of }) as CardState;

test.each<[string, readonly CardState[], number]>([
  ['UCL-RANK-i: a caution is 1', [card({ side: 'away', card: 'caution' })], 1],
  ['UCL-RANK-i: a direct red card is 3', [card({ side: 'away', card: 'directRed' })], 3],
  [
    'AC-08: two cautions of one person are 3 together',
    [card({ side: 'away', card: 'caution' }), card({ side: 'away', card: 'secondCaution' })],
    3,
  ],
  [
    'UCL-RANK-03: a caution and then a direct red card are 4',
    [card({ side: 'away', card: 'caution' }), card({ side: 'away', card: 'directRed' })],
    4,
  ],
  [
    'VAR-28: a card taken back counts no more',
    [card({ side: 'away', card: 'directRed', withdrawn: true }), card({ side: 'away', card: 'caution' })],
    1,
  ],
  [
    'team officials count like players',
    [card({ side: 'away', card: 'caution', statusThen: 'teamOfficial' })],
    1,
  ],
])('%s', (_, cards, points) => {
  expect(disciplinaryPointsOf({ cards })).toEqual({ home: 0, away: points });
});

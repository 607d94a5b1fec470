import type { BracketLayout, BracketSlot, Feed } from '../regulations.ts';

type Pair = readonly [number, number];
type Half = 'silver' | 'blue';

/** The four places of each half: who is seeded for the round of 16, and the play-off that feeds it. */
const PLACES: readonly {
  readonly letter: string;
  readonly seeds: Pair;
  readonly playoff: readonly [Pair, Pair];
}[] = [
  {
    letter: 'A',
    seeds: [5, 6],
    playoff: [
      [11, 12],
      [21, 22],
    ],
  },
  {
    letter: 'B',
    seeds: [3, 4],
    playoff: [
      [13, 14],
      [19, 20],
    ],
  },
  {
    letter: 'C',
    seeds: [7, 8],
    playoff: [
      [9, 10],
      [23, 24],
    ],
  },
  {
    letter: 'D',
    seeds: [1, 2],
    playoff: [
      [15, 16],
      [17, 18],
    ],
  },
];

const rank = (ranks: Pair): Feed => ({ type: 'rank', ranks });
const winner = (slot: string): Feed => ({ type: 'winner', slot });

function slotsOf(half: Half): readonly BracketSlot[] {
  const playoffs = PLACES.map(
    ({ letter, playoff: [seeded, unseeded] }): BracketSlot => ({
      id: `${half}.playoff.${letter}`,
      half,
      round: 'knockoutPlayoffs',
      feeds: [rank(seeded), rank(unseeded)],
      drawnAs: `${half}.${letter}`,
    }),
  );
  const roundOf16 = PLACES.map(
    ({ letter, seeds }): BracketSlot => ({
      id: `${half}.r16.${letter}`,
      half,
      round: 'roundOf16',
      feeds: [rank(seeds), winner(`${half}.playoff.${letter}`)],
      drawnAs: `${half}.${letter}`,
    }),
  );
  const r16 = (letter: string) => winner(`${half}.r16.${letter}`);
  return [
    ...playoffs,
    ...roundOf16,
    { id: `${half}.qf.1`, half, round: 'quarterFinal', feeds: [r16('B'), r16('A')] },
    { id: `${half}.qf.2`, half, round: 'quarterFinal', feeds: [r16('D'), r16('C')] },
    { id: `${half}.sf`, half, round: 'semiFinal', feeds: [winner(`${half}.qf.2`), winner(`${half}.qf.1`)] },
  ];
}

/**
 * The seeded bracket of 36 clubs, in order of play within each half. Each half holds one club of every pair of
 * ranks; the draws only say which. The holder of place 1/2, or else 3/4, comes first. @see UCL-KO-01, UCL-KO-05
 */
export const SEEDED_BRACKET: BracketLayout = {
  slots: [
    ...slotsOf('silver'),
    ...slotsOf('blue'),
    { id: 'final', half: 'both', round: 'final', feeds: [winner('silver.sf'), winner('blue.sf')] },
  ],
};

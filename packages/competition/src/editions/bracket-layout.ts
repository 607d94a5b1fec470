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

/** The same of 2024/25, where the draw said who of two had the first leg at home. @see UCL-KO-05 */
export const SEEDED_BRACKET_ORDER_DRAWN: BracketLayout = {
  slots: SEEDED_BRACKET.slots.map((slot) =>
    slot.round === 'quarterFinal' || slot.round === 'semiFinal'
      ? {
          ...slot,
          drawnAs: slot.id.replaceAll(/\.(qf|sf)\.?/g, (_, round: string) => `.${round.toUpperCase()}`),
        }
      : slot,
  ),
};

/** Ties of a round that are numbered as they are drawn: the first-named feed has the second leg at home. */
function drawnTies(
  count: number,
  round: string,
  short: string,
  feeds: BracketSlot['feeds'],
): readonly BracketSlot[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${short}.${index + 1}`,
    half: 'both',
    round,
    feeds,
    drawnAs: `tie.${index + 1}`,
  }));
}

const drawn = (round: string): Feed => ({ type: 'drawn', round });
const placedInGroup = (place: number): Feed => ({ type: 'group', rank: place });

const fromGroups: BracketSlot['feeds'] = [placedInGroup(1), placedInGroup(2)];
const entry: BracketSlot['feeds'] = [{ type: 'entry' }, { type: 'entry' }];

const SEMI_FINALS = drawnTies(2, 'semiFinal', 'sf', [drawn('quarterFinal'), drawn('quarterFinal')]);
const FINAL: BracketSlot = {
  id: 'final',
  half: 'both',
  round: 'final',
  feeds: [winner('sf.1'), winner('sf.2')],
};

/** Every round drawn anew, winners of groups against runners-up first: 2003/04 to 2023/24. @see section D3 */
export const DRAWN_BRACKET: BracketLayout = {
  slots: [
    ...drawnTies(8, 'roundOf16', 'r16', fromGroups),
    ...drawnTies(4, 'quarterFinal', 'qf', [drawn('roundOf16'), drawn('roundOf16')]),
    ...SEMI_FINALS,
    FINAL,
  ],
};

/** Four groups, or four of a second stage, to the quarter-finals. @see HIST-GROUP G3, G5 */
export const QUARTER_FINALS_OF_GROUPS: BracketLayout = {
  slots: [...drawnTies(4, 'quarterFinal', 'qf', fromGroups), ...SEMI_FINALS, FINAL],
};

/** Two groups to the semi-finals. @see HIST-GROUP G2 */
export const SEMI_FINALS_OF_GROUPS: BracketLayout = {
  slots: [...drawnTies(2, 'semiFinal', 'sf', fromGroups), FINAL],
};

/** From the quarter-finals on, whatever led to them: byes, rounds of any size, the best runners-up of six groups. */
export const QUARTER_FINALS_ON: BracketLayout = {
  slots: [...drawnTies(4, 'quarterFinal', 'qf', entry), ...SEMI_FINALS, FINAL],
};

/** The final alone. @see HIST-GROUP G1 */
export const FINAL_ALONE: BracketLayout = { slots: [{ ...FINAL, feeds: entry, drawnAs: 'tie.1' }] };

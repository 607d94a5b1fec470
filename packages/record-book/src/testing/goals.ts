import type { ResultRow } from '@touchline/registry';
import type { RecordedGoal } from '../scorers/scorer-book.ts';
import { rowOf } from './match-rows.ts';
import { club } from './ties.ts';

const CLUBS = ['roma', 'lyon', 'ajax'];
export const PLAYERS = ['a', 'b', 'c'];
const ROUNDS = ['cup', 'league'];

/** A record of matches and of what is known of their goals. */
export interface ToldGoals {
  readonly rows: readonly ResultRow[];
  readonly goals: readonly RecordedGoal[];
}

/** Maker of records for properties: no two matches on a day, some goals whose scorer or minute nobody knows. */
export function goalsBy(fc: typeof import('fast-check')) {
  const toldGoal = fc.record({
    player: fc.constantFrom(...PLAYERS),
    minute: fc.constantFrom(1, 2, 3, 44, 90, 95, 119, undefined),
    own: fc.constantFrom(false, false, false, false, true),
    isTold: fc.constantFrom(true, true, true, true, true, true, true, false),
  });
  const side = fc.array(toldGoal, { maxLength: 6 });
  const told: import('fast-check').Arbitrary<ToldGoals> = fc
    .array(
      fc.record({
        pair: fc.shuffledSubarray(CLUBS, { minLength: 2, maxLength: 2 }),
        round: fc.constantFrom(...ROUNDS),
        sides: fc.tuple(side, side),
      }),
      { minLength: 12, maxLength: 60 },
    )
    .map((matches) => {
      const made = matches.map(({ pair: [home = '', away = ''], round, sides }, index) => {
        const date = `${1990 + Math.floor(index / 10)}-${String((index % 10) + 1).padStart(2, '0')}-10`;
        const row = rowOf({ date, home, away, round, score: [sides[0].length, sides[1].length] });
        const goals = sides.flatMap((scored, at) =>
          scored
            .filter(({ isTold }) => isTold)
            .map(
              ({ player, minute, own }): RecordedGoal => ({
                match: row.id,
                club: club(at === 0 ? home : away),
                scorer: `${player} of ${at === 0 ? home : away}`,
                ...(minute !== undefined && { minute }),
                ownGoal: own,
                penalty: false,
              }),
            ),
        );
        return { row, goals };
      });
      return { rows: made.map(({ row }) => row), goals: made.flatMap(({ goals }) => goals) };
    });
  return told;
}

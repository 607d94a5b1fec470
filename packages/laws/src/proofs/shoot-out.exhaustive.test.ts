import { describe, expect, test } from 'vitest';
import { evolve } from '../fold/fold.ts';
import { parseEntry } from '../parse/entry.ts';
import type { MatchState } from '../state.ts';
import { aMatch, at } from '../testing/index.ts';
import type { Side } from '../vocabulary.ts';
import { otherSide, SIDES } from '../vocabulary.ts';

/**
 * The number of distinct scored/missed sequences that end a shoot-out after exactly n kicks, reckoned without the engine.
 *
 * Let the first side have taken a of n kicks, the second b, x and y of them scored. It is undecided while
 * x <= y + (5 - b) and y <= x + (5 - a), and what is decided stays so; so all undecided sequences of n kicks are those
 * whose difference d = x - y lies between a - 5 and 5 - b. With a given d there are sum over y of C(a, y + d) C(b, y) =
 * C(a + b, b + d) (Vandermonde), so up to the tenth kick
 *
 *     undecided(n) = sum for k = n - 5 to 5 of C(n, k)
 *
 * and after ten kicks C(10, 5) = 252, the level ones. Every pair of sudden death leaves half of its four outcomes level,
 * so undecided(10 + 2j) = 252 * 2^j, and after the first kick of a pair nothing is decided. What ends with kick n is what
 * was undecided before it, two ways each, less what still is: ends(n) = 2 undecided(n - 1) - undecided(n).
 */
function endsAfter(n: number): number {
  return 2 * undecided(n - 1) - undecided(n);
}

function undecided(n: number): number {
  if (n > 10) return n % 2 === 0 ? 252 * 2 ** ((n - 10) / 2) : 2 * undecided(n - 1);
  let sum = 0;
  for (let k = Math.max(0, n - 5); k <= Math.min(5, n); k++) sum += choose(n, k);
  return sum;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** Level after extra time, kicks begun. */
function inKicks(first: Side): MatchState {
  const match = aMatch().sheets().kickOff().secondHalf().whistle(at(90, 1));
  return match.during('kicksBreak').log({ type: 'shootOutToss', first }).kickOff('kicks').state();
}

function kicked(state: MatchState, side: Side, outcome: 'scored' | 'missed'): MatchState {
  const [seq, clock] = [state.version + 1, { period: 'kicks' }];
  const fields = { seq, id: `k${seq}`, match: state.match, by: 'test', clock };
  const parsed = parseEntry({ ...fields, type: 'kick', side, kicker: 'unknown', outcome });
  if (!parsed.ok) throw new Error('no kick');
  return evolve(state, parsed.entry);
}

/** Every shoot-out of up to `most` kicks through the engine: how many end with each kick, and who has won. */
function counted(
  first: Side,
  most: number,
): { readonly ends: readonly number[]; readonly won: Record<Side, number> } {
  const ends = Array.from({ length: most + 1 }, () => 0);
  const won = { home: 0, away: 0 };
  const walk = (state: MatchState, taken: number): void => {
    const winner = state.shootOut?.winner;
    if (winner !== undefined) {
      ends[taken] = (ends[taken] ?? 0) + 1;
      won[winner] += 1;
    } else if (taken < most) {
      const side = taken % 2 === 0 ? first : otherSide(first);
      walk(kicked(state, side, 'scored'), taken + 1);
      walk(kicked(state, side, 'missed'), taken + 1);
    }
  };
  walk(inKicks(first), 0);
  return { ends, won };
}

const MOST = 20;
const EXPECTED = Array.from({ length: MOST + 1 }, (_, n) => (n === 0 ? 0 : endsAfter(n)));

describe('LAW-10-05, LAW-10-06: every shoot-out of up to twenty kicks', () => {
  test('the reckoning itself: none before the sixth kick, 2 with it, 252 with the tenth', () => {
    expect(EXPECTED.slice(1)).toEqual([
      0, 0, 0, 0, 0, 2, 12, 42, 112, 252, 0, 504, 0, 1008, 0, 2016, 0, 4032, 0, 8064,
    ]);
  });

  test.each(SIDES)(
    'as many sequences end after exactly n kicks, n = 1 to 20, when %s kicks first',
    (first) => {
      expect(counted(first, MOST).ends).toEqual(EXPECTED);
    },
  );

  test('it is a fair game for the engine: either side wins as many of them', () => {
    const { won } = counted('home', 12);
    expect(won.home).toBe(won.away);
  });
});

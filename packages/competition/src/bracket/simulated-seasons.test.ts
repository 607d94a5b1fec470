import type { ClubId } from '@touchline/laws';
import type { DrawRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { makeDraw } from '../draws/ceremony.ts';
import { drawOf, drawRowsOf } from '../draws/draw-of.ts';
import { type SeededRandom, seededRandom } from '../draws/seeded-random.ts';
import { groupQuery, query } from '../testing/bracket.ts';
import { tieAsItStands } from '../ties/as-it-stands.ts';
import { legToCome } from '../ties/legs.ts';
import type { TieState } from '../ties/tie.ts';
import { type BracketQuery, bracketAsOf, type SlotState } from './bracket.ts';
import { pathToFinal } from './path-to-final.ts';

/** A tie of the slot's two clubs that chance has decided. */
function decided({ sides, round }: SlotState, { regulations }: BracketQuery, random: SeededRandom): TieState {
  const rules = regulations.rounds.find(({ id }) => id === round)?.tie;
  const [a, b] = [sides[0].club, sides[1].club];
  if (!rules || !a || !b) throw new Error(`${round}: a slot without its clubs`);
  const score = random.below(2) === 0 ? ([1, 0] as const) : ([0, 1] as const);
  const over = { status: 'finished', score, at90: score } as const;
  const first = { ...legToCome(b, a, 1), ...over };
  const second = { ...legToCome(a, b, 2), status: 'finished', score: [0, 0], at90: [0, 0] } as const;
  return tieAsItStands(rules.legs === 1 ? [first] : [first, second], rules);
}

/** Draws and ties of what is left of a season, by chance; whom each club met, round by round. */
function played(of: BracketQuery, seed: number): ReadonlyMap<string, ClubId> {
  const random = seededRandom(seed);
  const met = new Map<string, ClubId>();
  let draws: readonly DrawRow[] = of.draws;
  let liveTies: readonly TieState[] = [];
  for (const { id: round } of of.regulations.rounds) {
    const now = { ...of, draws, liveTies };
    const found = drawOf({ ...now, round });
    const made = found.ok ? makeDraw(found.draw, random.below(1_000_000)) : undefined;
    if (found.ok && made?.ok)
      draws = [
        ...draws,
        ...drawRowsOf(found.draw, made.progress, { ...of, date: of.asOf, source: 'chance' }),
      ];
    const slots = bracketAsOf({ ...now, draws })?.slots.filter((slot) => slot.round === round) ?? [];
    for (const slot of slots) {
      liveTies = [...liveTies, decided(slot, of, random)];
      const [a, b] = slot.sides.map(({ club }) => club);
      if (a && b) {
        met.set(`${round} ${a}`, b);
        met.set(`${round} ${b}`, a);
      }
    }
  }
  return met;
}

const SEASONS = 150;

describe('UCL-KO-01, section D3: whatever chance makes of the rest of a season', () => {
  test.each<[string, BracketQuery]>([
    ['drawn rounds, before the round of 16', groupQuery('2022-11-06')],
    [
      'drawn rounds, six clubs of one association',
      groupQuery('2022-11-06', {
        associationOf: (club) => (['r1', 'r2', 'r3', 'w4', 'w5', 'w6'].includes(club) ? 'ENG' : club),
      }),
    ],
    ['the seeded bracket, before the play-offs', { ...query('2026-01-29'), draws: [] }],
  ])(
    '%s: every club meets only whom its way to the final names, and in its next round all of them',
    (_, of) => {
      const clubs = bracketAsOf(of)?.ranked.slice(0, 24) ?? [];
      const paths = new Map(clubs.map((club) => [club, pathToFinal({ ...of, club }) ?? []]));
      const seen = new Map<string, Set<ClubId>>();
      for (let seed = 0; seed < SEASONS; seed++) {
        for (const [key, opponent] of played(of, seed)) {
          const [round = '', club = ''] = key.split(' ');
          const ahead = paths.get(club as ClubId)?.find((each) => each.round === round);
          expect(ahead?.opponents, `${club} in the ${round}, seed ${seed}`).toContain(opponent);
          seen.set(key, (seen.get(key) ?? new Set<ClubId>()).add(opponent));
        }
      }
      for (const [club, [next]] of paths)
        if (next) expect(seen.get(`${next.round} ${club}`), club).toEqual(new Set(next.opponents));
    },
  );
});

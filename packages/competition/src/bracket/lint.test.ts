import { describe, expect, test } from 'vitest';
import { DRAWN_BRACKET, SEEDED_BRACKET } from '../editions/bracket-layout.ts';
import { REGULATIONS } from '../editions/catalogue.ts';
import type { BracketLayout, BracketSlot } from '../regulations.ts';
import { lintBracket } from './lint.ts';

const changed = (id: string, change: Partial<BracketSlot>): BracketLayout => ({
  slots: SEEDED_BRACKET.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)),
});

describe('UCL-KO-01: every slot is fed exactly once', () => {
  test('in every layout that the editions hold: 23 slots, every rank once; 15 slots, every group twice', () => {
    for (const { bracket, groupStages } of REGULATIONS)
      if (bracket) expect(lintBracket(bracket, groupStages?.at(-1)?.groups)).toEqual([]);
    expect(SEEDED_BRACKET.slots).toHaveLength(23);
    expect(DRAWN_BRACKET.slots).toHaveLength(15);
  });

  test('a winner that goes to two slots, and one that goes nowhere', () => {
    const [seed] = SEEDED_BRACKET.slots.find(({ id }) => id === 'silver.r16.B')?.feeds ?? [];
    if (!seed) throw new Error('no such slot');
    const broken = changed('silver.r16.B', { feeds: [seed, { type: 'winner', slot: 'silver.playoff.A' }] });
    expect(lintBracket(broken)).toEqual([
      { type: 'winnerFeeds', slot: 'silver.playoff.A', times: 2 },
      { type: 'finals', slots: ['silver.playoff.B', 'final'] },
    ]);
  });

  test('a rank in two pairs, and one in none', () => {
    const broken = changed('blue.playoff.D', {
      feeds: [
        { type: 'rank', ranks: [15, 16] },
        { type: 'rank', ranks: [16, 17] },
      ],
    });
    expect(lintBracket(broken)).toEqual([
      { type: 'rankFeeds', rank: 16, pairs: 2, times: 3 },
      { type: 'rankFeeds', rank: 17, pairs: 2, times: 2 },
      { type: 'rankFeeds', rank: 18, pairs: 1, times: 1 },
    ]);
  });

  test('both clubs of a pair in one half', () => {
    expect(lintBracket(changed('blue.playoff.D', { half: 'silver' }))).toEqual([
      { type: 'pairInOneHalf', ranks: [15, 16] },
      { type: 'pairInOneHalf', ranks: [17, 18] },
    ]);
  });

  test('a slot named twice, and one fed before it is there', () => {
    const [first, ...rest] = SEEDED_BRACKET.slots;
    if (!first) throw new Error('an empty layout');
    expect(lintBracket({ slots: [...rest, first] })).toContainEqual({
      type: 'feedUnknown',
      slot: 'silver.r16.A',
      feed: first.id,
    });
    expect(lintBracket({ slots: [...SEEDED_BRACKET.slots, first] })).toContainEqual({
      type: 'slotTwice',
      slot: first.id,
    });
  });

  describe('where rounds are drawn', () => {
    const drawn = (id: string, change: Partial<BracketSlot>): BracketLayout => ({
      slots: DRAWN_BRACKET.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)),
    });

    test('more balls than places, or a ball that has a place besides', () => {
      const without = { slots: DRAWN_BRACKET.slots.filter(({ id }) => id !== 'qf.4') };
      expect(lintBracket(without)).toEqual([
        { type: 'drawnFeeds', round: 'roundOf16', winners: 8, places: 6 },
        { type: 'drawnFeeds', round: 'quarterFinal', winners: 3, places: 4 },
      ]);
      const [first] = DRAWN_BRACKET.slots[8]?.feeds ?? [];
      if (!first) throw new Error('no such feed');
      const placed = drawn('qf.1', { feeds: [first, { type: 'winner', slot: 'r16.1' }] });
      expect(lintBracket(placed)).toEqual([
        { type: 'drawnFeeds', round: 'roundOf16', winners: 8, places: 8 },
      ]);
    });

    test('two places for a group winner, and one for a runner-up too few', () => {
      const group = { type: 'group', rank: 1 } as const;
      expect(lintBracket(drawn('r16.1', { feeds: [group, group] }), 8)).toEqual([
        { type: 'groupFeeds', rank: 1, groups: 8, places: 9 },
        { type: 'groupFeeds', rank: 2, groups: 8, places: 7 },
      ]);
    });

    test('a draw that stands before the round whose winners it holds', () => {
      const { slots } = DRAWN_BRACKET;
      const turned = [...slots.slice(8, 12), ...slots.slice(0, 8), ...slots.slice(12)];
      expect(lintBracket({ slots: turned })).toContainEqual({
        type: 'drawnFeeds',
        round: 'roundOf16',
        winners: 8,
        places: 8,
      });
    });
  });
});

import { describe, expect, test } from 'vitest';
import { lintBracket } from './bracket-lint.ts';
import { SEEDED_BRACKET } from './editions/bracket-layout.ts';
import { REGULATIONS } from './editions/catalogue.ts';
import type { BracketLayout, BracketSlot } from './regulations.ts';

const changed = (id: string, change: Partial<BracketSlot>): BracketLayout => ({
  slots: SEEDED_BRACKET.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)),
});

describe('UCL-KO-01: every slot is fed exactly once', () => {
  test('in every layout that the editions hold: 23 slots, every rank once', () => {
    for (const { bracket } of REGULATIONS) if (bracket) expect(lintBracket(bracket)).toEqual([]);
    expect(SEEDED_BRACKET.slots).toHaveLength(23);
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
});

import { expect, test } from 'vitest';
import { evolve, foldLog } from '../fold/fold.ts';
import { randomMatch } from '../testing/index.ts';

test('all states are of one shape, and none is changed by what follows', () => {
  const shapes = new Set<string>();
  const held = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) {
    const log = randomMatch(seed);
    let state = foldLog(log.slice(0, 1));
    for (const entry of log.slice(1)) {
      if (!state) throw new Error('the first entry opens the match');
      const before = JSON.stringify(state);
      const after = evolve(state, entry);
      expect(JSON.stringify(state)).toBe(before);
      shapes.add(Object.keys(after).join());
      for (const [field, value] of Object.entries(after)) if (value !== undefined) held.add(field);
      state = after;
    }
  }
  expect(shapes.size).toBe(1);
  expect(held.size).toBeGreaterThan(22);
});

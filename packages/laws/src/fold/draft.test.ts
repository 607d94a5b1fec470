import { expect, test } from 'vitest';
import { randomMatch } from '../testing/index.ts';
import { draftOf, finished } from './draft.ts';
import { foldLog } from './fold.ts';

test('a state that becomes a draft and a state again has lost nothing', () => {
  const held = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    const log = randomMatch(seed);
    for (let length = 1; length <= log.length; length += 7) {
      const state = foldLog(log.slice(0, length));
      if (!state) throw new Error('the first entry opens the match');
      expect(finished(draftOf(state))).toStrictEqual(state);
      for (const field of Object.keys(state)) held.add(field);
    }
  }
  expect(held.size).toBeGreaterThan(22);
});

test('every field of a draft comes back, whatever it is', () => {
  const state = foldLog(randomMatch(1).slice(0, 3));
  if (!state) throw new Error('the first entry opens the match');
  const draft = draftOf(state);
  const full = Object.fromEntries(Object.keys(draft).map((field) => [field, field]));
  expect(finished(Object.assign(draftOf(state), full))).toEqual(full);
});

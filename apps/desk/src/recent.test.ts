import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('only what was kept last is there', () => {
  const recent = new Recent<number>(2);
  expect(recent.keep('a', 1)).toBe(1);
  recent.keep('b', 2);
  recent.keep('a', 3);
  expect([recent.get('b'), recent.get('a')]).toEqual([2, 3]);
  recent.keep('c', 4);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, undefined, 4]);
});

test('what is asked for stays, however long ago it was kept', () => {
  const recent = new Recent<number>(2);
  recent.keep('asked for', 0);
  for (let other = 1; other <= 100; other += 1) {
    recent.keep(`other ${other}`, other);
    expect([recent.get('asked for'), recent.size]).toEqual([0, 2]);
  }
});

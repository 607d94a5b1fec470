import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('only what was kept last is there', () => {
  const recent = new Recent<number>(2);
  expect(recent.keep('a', 1)).toBe(1);
  recent.keep('b', 2);
  recent.keep('a', 3);
  expect([recent.get('a'), recent.get('b')]).toEqual([3, 2]);
  recent.keep('c', 4);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([undefined, 2, 4]);
});

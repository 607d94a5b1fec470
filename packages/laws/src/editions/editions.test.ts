import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { LAWS_EDITIONS, lawsEdition } from './laws-editions.ts';

const hashOf = (edition: object): string => {
  const content = Object.entries(edition).filter(([field]) => field !== 'hash');
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(content)))
    .digest('hex')
    .slice(0, 16);
};

test.each(LAWS_EDITIONS.map((edition) => [edition.id, edition] as const))(
  'LAW-ED: the hash of %s is that of its content',
  (_id, edition) => {
    expect(edition.hash).toBe(hashOf(edition));
  },
);

test('LAW-ED: an edition is found by name and by reference, another is not', () => {
  const edition = lawsEdition('2025-26');
  expect(edition && lawsEdition(edition)).toBe(edition);
  expect(lawsEdition('1990-91')).toBeUndefined();
  expect(edition && lawsEdition({ ...edition, version: 99 })).toBeUndefined();
});

test('LAW-ED-2020: cautions are carried into the shoot-out up to 2019/20 only', () => {
  expect(lawsEdition('2019-20')?.cautionsCarriedIntoShootOut).toBe(true);
  expect(lawsEdition('2020-21')?.cautionsCarriedIntoShootOut).toBe(false);
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
});

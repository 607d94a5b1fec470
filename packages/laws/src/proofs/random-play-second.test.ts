import { expect, test } from 'vitest';
import { MATCHES, playAndCheck } from '../testing/random-play.ts';

// Half of the matches; the other half is a file of its own, so that two cores play at once.
test('second half of 10,000 random matches: no throw, and every invariant holds', {
  timeout: 240_000,
}, () => {
  expect(playAndCheck(MATCHES.second)).toEqual([]);
});

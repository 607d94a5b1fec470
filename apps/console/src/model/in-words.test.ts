import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { inWordsAsLogged } from './in-words.ts';
import { nameBook } from './name-book.ts';

test('what another logged is told as it was then: a first caution is no second one because it is in the log by now', () => {
  const stored = aMatch()
    .sheets()
    .kickOff()
    .caution('home', 'h5', at(10))
    .caution('home', 'h5', at(20))
    .toEntries();
  const names = nameBook({ people: {}, clubs: {} }, stored);
  const [first, second] = inWordsAsLogged(stored.slice(-2), { stored, names });
  expect(first).toMatch(/^10 Caution\./);
  expect(second).toMatch(/^20 Second caution\./);
});

import { refusalSentence } from '@touchline/laws';
import { aMatch } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import { namesOf } from './names-of.ts';

const log = aMatch({ clubs: { home: 'atalanta', away: 'bayern' } })
  .sheets()
  .kickOff()
  .toEntries();
const names = {
  clubs: { atalanta: { name: 'Atalanta BC', shortName: 'Atalanta' } },
  people: { 'harry-kane': { name: 'Harry Kane', lastName: 'Kane' } },
};
const book = aBook(log);
book.heard({ parts: { names } }, false);
const nameOf = namesOf(book.view);

test.each([
  [log[0]!.id, '#1'],
  ['atalanta', 'Atalanta'],
  ['harry-kane', 'Harry Kane'],
  ['h9', 'H9'],
])('%s is named as the desk, the log or a sheet knows it: %s', (id, name) => {
  expect(nameOf(id)).toBe(name);
});

test('LOG-REF-01: the id of an entry that is not in the log is nobody with a name', () => {
  const refusal = { rule: 'LOG-REF-01', facts: { field: 'target', target: 'k1-99' } } as const;
  expect(refusalSentence(refusal, nameOf)).toMatch('There is no entry k1-99 that target could mean.');
});

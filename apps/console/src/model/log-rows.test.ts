import type { CommandBody, EntryId } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import { logRows } from './log-rows.ts';
import type { Logbook } from './logbook.ts';
import { lastOwn, restorationOf, withdrawalOf } from './undo.ts';

const OWN = { by: 'me', prefix: 'k1-' };

const rowsOf = (book: Logbook) => logRows(book.view, OWN);
const typed = (book: Logbook, body: unknown, minute: string) =>
  book.log([{ body: body as CommandBody, clock: { period: 'firstHalf', minute } }]);

const log = aMatch()
  .sheets()
  .kickOff()
  .goal('home', 'h9', at(5))
  .change('away', 'a7', 'a14', at(20))
  .toEntries();

test('the newest first: a whole change in one line, with its notation, and who logged it when that was another', () => {
  const [change, goal] = rowsOf(aBook(log));
  expect(change).toMatchObject({
    word: 'Substitution',
    label: '20',
    side: 'away',
    by: 'test',
    isUnsent: false,
  });
  expect(change?.entries).toHaveLength(2);
  expect(change?.line).toBe('@20 sub a7>14');
  expect(goal).toMatchObject({ word: 'Goal', label: '5', score: '1-0', line: '@5 g h9' });
});

test('what is withdrawn stays, struck through with its reason; what is unsent is marked', () => {
  const book = aBook(log);
  typed(book, { type: 'withdrawEntry', target: log[4]!.id, reason: 'offside' }, '6');
  const rows = rowsOf(book);
  expect(rows.find(({ id }) => id === log[4]!.id)).toMatchObject({
    struck: 'Withdrawn: offside',
    isUnsent: false,
  });
  expect(rows[0]).toMatchObject({ word: 'Withdrawn', isCorrection: true, isUnsent: true });
  expect(rows[0]?.text).toContain('5 Goal.');
  expect(book.view.state?.score.home).toBe(0);
});

test("undo finds the newest of one's own that counts, passes over what others logged, and never undoes an undo", () => {
  const book = aBook(log);
  expect(lastOwn(rowsOf(book))).toBeUndefined();
  typed(book, { type: 'logCorner', side: 'home' }, '21');
  typed(book, { type: 'logSubstitution', side: 'away', off: 'a8', on: 'a15' }, '22');
  const change = lastOwn(rowsOf(book))!;
  expect(change.word).toBe('Substitution');
  const taken = withdrawalOf(change);
  expect(taken.map(({ body }) => 'target' in body && body.target)).toEqual(['k1-2.2', 'k1-2.1']);
  expect(book.log(taken)).toMatchObject({ ok: true });
  expect(book.view.state?.teams.away.substitutionsUsed).toBe(1);
  expect(lastOwn(rowsOf(book))?.word).toBe('Corner');
});

test('what was withdrawn is restored by withdrawing the withdrawal', () => {
  const book = aBook(log);
  typed(book, { type: 'withdrawEntry', target: log[4]!.id, reason: 'offside' }, '21');
  const struck = rowsOf(book).find(({ id }) => id === log[4]!.id)!;
  expect(book.log(restorationOf(struck.withdrawal as EntryId))).toMatchObject({ ok: true });
  expect(book.view.state?.score.home).toBe(1);
  expect(rowsOf(book).find(({ id }) => id === log[4]!.id)?.struck).toBeUndefined();
});

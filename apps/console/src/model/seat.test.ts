import type { Entry } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import { Seat } from './seat.ts';

const begun = () => aMatch().sheets().kickOff().goal('home', 'h9', at(5));
const log = begun().toEntries();
/** What another operator logs meanwhile, at the number that the next of one's own had. */
const theirs = {
  ...begun().goal('away', 'a9', at(20)).toEntries().at(-1)!,
  id: 'zz-1',
  by: 'another',
} as Entry;

/** A seat whose operator has logged a goal that the desk has not got yet. */
function withUnsentGoal() {
  const book = aBook(log);
  const seat = new Seat(book);
  seat.typed('@21 g h9', 8);
  seat.enter();
  const goal = seat.book.view.log.at(-1)!;
  return { seat, goal, heard: () => book.heard({ parts: { [`entry ${theirs.seq}`]: theirs } }, false) };
}

test('the second line amends the entry that it was opened for, whatever number that has by then', () => {
  const { seat, goal, heard } = withUnsentGoal();
  seat.tag();
  heard();
  expect(seat.book.view.log.map(({ id }) => id).slice(-2)).toEqual(['zz-1', goal.id]);
  seat.tagging?.line.typed('a 11 head', 9);
  seat.enterTagged();
  expect(seat.book.view.log.at(-1)).toMatchObject({ type: 'entryAmended', target: goal.id });
  expect(seat.tagging).toBeUndefined();
});

test.each(['edit', 'withdraw'] as const)('%s of a row that waits to be sent stays with that row', (what) => {
  const { seat, goal, heard } = withUnsentGoal();
  seat.choose(goal.id);
  seat[what]();
  heard();
  seat.typed(`${seat.line.text}${what === 'edit' ? 'head' : 'for wrong'}`, 40);
  seat.enter();
  expect(seat.book.view.log.at(-1)).toMatchObject({ target: goal.id });
});

test('Enter in the second line takes the completion that is picked, and the line stays open', () => {
  const seat = new Seat(aBook(log));
  seat.tag();
  const line = seat.tagging!.line;
  line.typed('a 10 ', 5);
  line.pick(1);
  const { insert } = line.offers[0]!;
  seat.enterTagged();
  expect(line.text).toContain(insert);
  expect(seat.tagging?.line).toBe(line);
  expect(seat.book.view.log).toHaveLength(log.length);
});

test('u takes back the own half of a change that two operators logged, and nothing else', () => {
  const off = begun().change('away', 'a7', 'a14', at(20)).toEntries().slice(0, -1);
  const seat = new Seat(aBook([...off.slice(0, -1), { ...off.at(-1)!, by: 'another' }]));
  for (const line of ['@20 c h', '@20 on a14 ^']) {
    seat.typed(line, line.length);
    seat.enter();
  }
  expect(seat.book.view.log.at(-1)).toMatchObject({ type: 'substitutionOn', player: 'a14' });
  seat.undo();
  expect(seat.book.view.log.slice(-2)).toMatchObject([{ type: 'substitutionOff' }, { type: 'corner' }]);
  expect(seat.rows.filter(({ struck }) => struck !== undefined)).toEqual([]);
});

import { type Clock, type CommandBody, type Entry, legalNext } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import type { TieContext } from './ports.ts';

const ninety = (leg?: 1 | 2) =>
  aMatch(leg === undefined ? {} : { leg })
    .sheets()
    .kickOff()
    .secondHalf()
    .toEntries();
const secondHalf = (minute: string): Clock => ({ period: 'secondHalf', minute });
const LEVEL: TieContext = { extraTimeAllowed: true, kicksAllowed: false };

/** Whether extra time is taken after a goal at the end, all of it typed while the line is down. */
function takesExtraTime(log: readonly Entry[], tie: TieContext, ...goals: readonly ('home' | 'away')[]) {
  const book = aBook(log, tie);
  const say = (body: unknown, clock: Clock) => book.log([{ body: body as CommandBody, clock }]);
  for (const [index, side] of goals.entries())
    expect(say({ type: 'logGoal', side, scorer: 'unknown' }, secondHalf(`${80 + index}`)).ok).toBe(true);
  expect(say({ type: 'logPeriodEnd', period: 'secondHalf' }, secondHalf('90+4')).ok).toBe(true);
  const start = say({ type: 'logPeriodStart', period: 'etFirst' }, { period: 'etFirst', second: 0 });
  return start.ok ? 'taken' : start.refusal.rule;
}

test('LAW-7-ET-01: a tie that what waits makes unlevel goes to no extra time, with the line down too', () => {
  expect(takesExtraTime(ninety(), LEVEL)).toBe('taken');
  expect(takesExtraTime(ninety(), LEVEL, 'home')).toBe('LAW-7-ET-01');
  expect(takesExtraTime(ninety(), { ...LEVEL, extraTimeAllowed: false }, 'home', 'away')).toBe('taken');
});

test('LAW-7-ET-01: over two legs the aggregate counts, and a first leg never goes on', () => {
  const behind: TieContext = { extraTimeAllowed: false, aggregate: [1, 2] };
  expect(takesExtraTime(ninety(2), behind, 'home')).toBe('taken');
  expect(takesExtraTime(ninety(2), behind, 'away')).toBe('LAW-7-ET-01');
  expect(takesExtraTime(ninety(2), behind, 'home', 'home')).toBe('LAW-7-ET-01');
  expect(takesExtraTime(ninety(1), behind, 'home')).toBe('LAW-7-ET-01');
});

test('what has begun level goes on: a goal that waits ends no extra time', () => {
  const log = aMatch().sheets().kickOff().secondHalf().whistle(at(90, 3)).kickOff('etFirst').toEntries();
  const book = aBook(log, LEVEL);
  const goal = { type: 'logGoal', side: 'home', scorer: 'unknown' } as const;
  expect(book.log([{ body: goal, clock: { period: 'etFirst', minute: '100' } }]).ok).toBe(true);
  expect(
    book.log([
      { body: { type: 'logPeriodEnd', period: 'etFirst' }, clock: { period: 'etFirst', minute: '105+1' } },
    ]).ok,
  ).toBe(true);
  const { offers } = legalNext(book.view.log, book.view.context);
  expect(offers.find(({ type }) => type === 'periodStart')?.choices?.map(({ value }) => value)).toContain(
    'etSecond',
  );
});

import { type Clock, type CommandBody, type Entry, legalNext } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook, aSilentBook } from '../testing/a-book.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import type { Logbook } from './logbook.ts';
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

/** The second half of a match that is 1-0, told by the desk to go to no extra time; the line is up. */
async function levelledAndAnswered(): Promise<Logbook> {
  const log = aMatch().sheets().kickOff().goal('home', 'h9', at(20)).secondHalf().toEntries();
  const book = aBook(log, { extraTimeAllowed: false, kicksAllowed: false }, 'up');
  const goal = { type: 'logGoal', side: 'away', scorer: 'unknown' } as CommandBody;
  const end: CommandBody = { type: 'logPeriodEnd', period: 'secondHalf' };
  expect(book.log([{ body: goal, clock: secondHalf('88') }]).ok).toBe(true);
  expect(book.log([{ body: end, clock: secondHalf('90+4') }]).ok).toBe(true);
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  expect(book.view.unsent).toEqual([]);
  expect(book.view.stored).toHaveLength(log.length + 2);
  return book;
}

const extraTime = (book: Logbook) =>
  book.wouldLog([
    {
      body: { type: 'logPeriodStart', period: 'etFirst' },
      clock: { period: 'etFirst', second: 0 },
    },
  ]);

test('LAW-7-ET-01: what the desk said before a goal does not count once it has answered for the goal', async () => {
  const book = await levelledAndAnswered();
  expect(extraTime(book)).toMatchObject({ ok: true });
});

test('LAW-7-ET-01: a frame that brings no entry is no new word on the tie, one that brings them is', async () => {
  const book = await levelledAndAnswered();
  book.heard({ parts: { operators: ['me', 'Ada'] } }, false);
  expect(extraTime(book)).toMatchObject({ ok: true });
  const entries = book.view.stored.slice(-2).map((entry) => [`entry ${entry.seq}`, entry] as const);
  book.heard({ parts: Object.fromEntries(entries) }, false);
  expect(extraTime(book)).toMatchObject({ ok: false, refusal: { rule: 'LAW-7-ET-01' } });
});

test('LAW-7-ET-01: a page loaded anew remembers how much of the log the desk spoke of', async () => {
  const remembered = JSON.parse(JSON.stringify((await levelledAndAnswered()).remembered()));
  const later = aSilentBook(new FakeDesk([]));
  later.recall(remembered);
  expect(later.view.context).toMatchObject({ extraTimeAllowed: true });
});

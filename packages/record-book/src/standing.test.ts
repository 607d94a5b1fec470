import { describe, expect, test } from 'vitest';
import { discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';
import { openRecordBook } from './record-book.ts';
import { standingOf } from './standing.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { club, clubsOf, type ToldTie, tieOf } from './testing/ties.ts';
import { recordedSide, type TieOfRecord } from './tie-side.ts';

const clubs = clubsOf({ roma: 'ITA', ajax: 'NED', genk: 'BEL', lyon: 'FRA', psv: 'NED', lille: 'FRA' });
const coverage = [2012, 2013, 2014, 2015].map((season) => ({
  competition: 'ucl',
  stage: 'knockout' as const,
  season,
  complete: true,
}));

/** A tie that the visitors of the first leg turn round after 0-2, or do not. */
const tie = (season: number, visitors: string, date: string, through: boolean, more: Partial<ToldTie> = {}) =>
  tieOf({
    season,
    hosts: 'ajax',
    visitors,
    legs: [
      [2, 0],
      [through ? 3 : 0, 0],
    ],
    through: through ? visitors : 'ajax',
    date,
    kickOff: '21:00',
    ...more,
  });

const LOSERS = ['psv', 'genk', 'lille', 'roma'];
const others = [2012, 2013, 2014, 2015].flatMap((season) =>
  LOSERS.map((visitors, index) => tie(season, visitors, `${season + 1}-02-${16 + index}`, false)),
);
const before = tie(2012, 'roma', '2013-03-12', true, { hosts: 'psv' });
const own = tie(2015, 'lyon', '2016-03-08', true, { kickOff: '18:45' });
const ties: readonly TieOfRecord[] = [before, ...others, own];
const bookOf = (record: readonly TieOfRecord[]) => openRecordBook({ ties: record, clubs, coverage });

function theFact(record: readonly TieOfRecord[] = ties, asOf = '2016-03-08T20:40'): Fact {
  const subject = recordedSide({ ...own, decided: { club: club('lyon'), by: 'aggregate' } }, club('lyon'));
  const facts = discoverFacts(bookOf(record), subject, { asOf, floor: NO_FLOOR, nameOf: String });
  const fact = facts.find((one) => one.id === 'notSince|firstLegDeficit>=2,progressed|ucl|knockout');
  if (fact === undefined) throw new Error(`Not found among ${facts.map((one) => one.id).join(' ')}.`);
  return fact;
}

const fact = theFact();
const standing = (more: readonly TieOfRecord[], now = '2016-06-01') =>
  standingOf(fact, bookOf([...ties, ...more]), now);

describe('a fact is superseded', () => {
  const sameEvening = tie(2015, 'genk', '2016-03-08', true, { hosts: 'psv', kickOff: '21:00' });
  const later = tie(2015, 'lille', '2016-03-16', true);

  test('by the first tie after it that meets the predicate in the scope', () => {
    expect(standing([later, sameEvening])).toMatchObject({ status: 'superseded', by: { club: 'genk' } });
    expect(standing([later])).toMatchObject({
      status: 'superseded',
      by: { club: 'lille', date: '2016-03-16' },
    });
  });

  test('not before that tie was over', () => {
    expect(standing([later], '2016-03-16T22:59')).toEqual({ status: 'stands' });
    expect(standing([later], '2016-03-16T23:00')).toMatchObject({ status: 'superseded' });
  });

  test('not by one that went out, lost by one, or played in another competition', () => {
    const elsewhere = tie(2015, 'lille', '2016-03-16', true, { competition: 'uel' });
    const byOne = tie(2015, 'lille', '2016-03-16', true, {
      legs: [
        [1, 0],
        [3, 0],
      ],
    });
    expect(standing([tie(2015, 'lille', '2016-03-16', false), elsewhere, byOne])).toEqual({
      status: 'stands',
    });
  });

  test('not by its own tie, whose row may be over later than the final whistle', () => {
    expect(standingOf(fact, bookOf(ties), '2016-03-09')).toEqual({ status: 'stands' });
  });
});

describe('the same evening', () => {
  const earlier = tie(2015, 'genk', '2016-03-08', true, { hosts: 'psv', kickOff: '18:15' });

  test('a tie that was over by then is the previous', () => {
    expect(theFact([...ties, earlier]).previous).toMatchObject({ club: 'genk', date: '2016-03-08' });
    expect(theFact([...ties, earlier], '2016-03-08T20:14').previous?.date).toBe('2013-03-12');
  });

  test('extra time and kicks make it later', () => {
    const long = tie(2015, 'genk', '2016-03-08', true, {
      hosts: 'psv',
      kickOff: '17:45',
      afterExtraTime: [3, 0],
    });
    expect(theFact([...ties, long], '2016-03-08T20:29').previous?.date).toBe('2013-03-12');
    expect(theFact([...ties, long], '2016-03-08T20:30').previous?.club).toBe('genk');
    const kicks = tie(2015, 'genk', '2016-03-08', true, {
      hosts: 'psv',
      kickOff: '17:45',
      legs: [
        [2, 0],
        [2, 0],
      ],
      afterExtraTime: [2, 0],
      shootOut: [4, 3],
      by: 'shootOut',
    });
    expect(theFact([...ties, kicks], '2016-03-08T20:44').previous?.date).toBe('2013-03-12');
    expect(theFact([...ties, kicks], '2016-03-08T20:45').previous?.inShort).toBe(
      '0-2, 2-0 after extra time, 4-3 on penalties',
    );
  });

  test('without a kick-off it counts from the next day on, and so never for this evening', () => {
    const untimed = tieOf({
      season: 2015,
      hosts: 'psv',
      visitors: 'genk',
      legs: [
        [2, 0],
        [3, 0],
      ],
      through: 'genk',
      date: '2016-03-08',
    });
    expect(theFact([...ties, untimed], '2016-03-08T23:59').previous?.date).toBe('2013-03-12');
    expect(theFact([...ties, untimed], '2016-03-08').previous?.club).toBe('genk');
  });

  test('a tie of a later day follows the subject and does not go before it, whenever it is asked', () => {
    const next = tie(2015, 'genk', '2016-03-09', true, { hosts: 'psv' });
    const asked = theFact([...ties, next], '2016-04-01');
    expect(asked.previous?.date).toBe('2013-03-12');
    expect(standingOf(asked, bookOf([...ties, next]), '2016-04-01')).toMatchObject({ status: 'superseded' });
  });
});

const corrected = (row: TieOfRecord) => standingOf(fact, bookOf([before, ...others, row]), '2016-06-01');

describe('a fact is withdrawn', () => {
  test('when a tie turns up between it and its previous', () => {
    expect(standing([tie(2014, 'psv', '2015-03-20', true, { hosts: 'lille' })])).toEqual({
      status: 'withdrawn',
      reason: 'the record has a tie of 2015-03-20 that it does not reckon with',
    });
  });

  test('when the previous is gone, with the one before it or with none', () => {
    expect(standingOf(fact, bookOf([...others, own]), '2016-06-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record no longer holds the tie of 2013-03-12 that it reaches back to',
    });
  });

  test('when the result of its own tie is corrected', () => {
    const byOne = tie(2015, 'lyon', '2016-03-08', true, {
      kickOff: '18:45',
      legs: [
        [1, 0],
        [3, 0],
      ],
    });
    const out = tie(2015, 'lyon', '2016-03-08', false, { kickOff: '18:45' });
    expect(corrected(byOne)).toEqual({
      status: 'withdrawn',
      reason: 'the result of the tie itself is no longer one that the fact can be told of',
    });
    expect(corrected(out)).toEqual({ status: 'withdrawn', reason: 'the club did not go through' });
  });
});

describe('facts of the other families', () => {
  const again = tie(2013, 'psv', '2014-03-11', true, { hosts: 'genk' });
  const record = [...ties, again];
  const asked = (of: readonly TieOfRecord[], family: Fact['family']) => {
    const subject = recordedSide({ ...own, decided: { club: club('lyon'), by: 'aggregate' } }, club('lyon'));
    const facts = discoverFacts(bookOf(of), subject, {
      asOf: '2016-03-08T20:40',
      floor: { ...NO_FLOOR, outOf: 2 },
      nameOf: String,
    });
    const found = facts.find((one) => one.family === family && one.predicate.measure === 'secondLegMargin');
    if (found === undefined) throw new Error(`Not found among ${facts.map((one) => one.id).join(' ')}.`);
    return found;
  };
  const later = tie(2015, 'lille', '2016-03-16', true);

  test('the joint biggest stands when it is equalled again, is superseded by a bigger, and withdrawn with one fewer', () => {
    const level = asked(record, 'jointMost');
    expect([level.n, level.evidence.map(({ club: one }) => one)]).toEqual([2, ['psv', 'roma']]);
    const more = tie(2015, 'lille', '2016-03-16', true, {
      legs: [
        [3, 0],
        [4, 0],
      ],
    });
    expect(standingOf(level, bookOf([...record, later]), '2016-06-01')).toEqual({ status: 'stands' });
    expect(standingOf(level, bookOf([...record, more]), '2016-06-01')).toMatchObject({
      status: 'superseded',
      by: { club: 'lille' },
    });
    expect(standingOf(level, bookOf(record.filter((one) => one !== before)), '2016-06-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record has 1 before it, where it told 2',
    });
  });

  test('"only the third" is superseded by the fourth', () => {
    const third = asked(record, 'onlyNth');
    expect([third.n, standingOf(third, bookOf(record), '2016-06-01')]).toEqual([1, { status: 'stands' }]);
    const next = tie(2015, 'lille', '2016-03-16', true);
    expect(standingOf(third, bookOf([...record, next]), '2016-06-01')).toMatchObject({
      status: 'superseded',
      by: { club: 'lille' },
    });
  });

  test('a book in which the row is put right withdraws the fact, and says what the record has now', () => {
    const book = bookOf(ties);
    const told = theFact();
    expect(standingOf(told, book, '2016-06-01')).toEqual({ status: 'stands' });
    const first = before.rows[0]?.id ?? '';
    book.correctTie(first, { ...before, decided: { club: club('psv'), by: 'aggregate' } });
    expect(standingOf(told, book, '2016-06-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record no longer holds the tie of 2013-03-12 that it reaches back to',
    });
    book.recordTie(later);
    book.correctTie(first, before);
    expect(standingOf(told, book, '2016-06-01')).toMatchObject({
      status: 'superseded',
      by: { club: 'lille' },
    });
  });
});

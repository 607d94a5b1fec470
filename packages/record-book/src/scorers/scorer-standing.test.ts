import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRecordBook } from '../record-book.ts';
import { standingOf } from '../standing.ts';
import { goalsBy, PLAYERS, type ToldGoals } from '../testing/goals.ts';
import { rowOf } from '../testing/match-rows.ts';
import { basisSlowly, nextSlowly } from '../testing/slow-scorers.ts';
import { club, clubsOf } from '../testing/ties.ts';
import { openScorerBook, type RecordedGoal } from './scorer-book.ts';
import type { ScorerFact } from './scorer-fact.ts';
import { scorerFacts } from './scorer-facts.ts';

const FLOOR_OF_NOTHING = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };
const FIRST_SEASON = 1989;

const bookOf = ({ rows, goals }: ToldGoals) =>
  openScorerBook({ matches: rows, goals, competitionName: 'cup', firstSeason: FIRST_SEASON });

/** One goal put right: its scorer another, or not known after all, or its minute another. */
const correction = fc.record({
  at: fc.nat(),
  to: fc.constantFrom('another', 'another', 'unknown', 'minute'),
  player: fc.constantFrom(...PLAYERS),
});

type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never;

const corrected = (goals: readonly RecordedGoal[], told: Correction) =>
  goals.flatMap((goal, index): readonly RecordedGoal[] => {
    if (index !== told.at % goals.length) return [goal];
    if (told.to === 'unknown') return [];
    if (told.to === 'minute') return [{ ...goal, minute: 60 }];
    return [{ ...goal, scorer: `${told.player} of ${goal.club}` }];
  });

/** What the slow reading of both records says has become of a fact. */
function slowStanding(then: ToldGoals, since: ToldGoals, fact: ScorerFact, now: string) {
  const [was, is] = [basisSlowly(then, fact), basisSlowly(since, fact)];
  const isCount =
    fact.family === 'onlyNth' ||
    fact.family === 'oneOfK' ||
    (fact.family === 'streak' && fact.n > 0 && fact.n <= 4);
  const isMost = fact.overtaken !== undefined;
  const sameHits = isMost
    ? is.most === was.most && is.hits.includes(fact.overtaken.player)
    : isCount
      ? is.hits.join() === was.hits.join()
      : (fact.previous === undefined && is.hits.length === 0) ||
        is.hits
          .filter((hit) => hit.slice(0, 10) === is.hits[0]?.slice(0, 10))
          .includes(`${fact.previous?.date ?? ''} ${fact.previous?.player ?? ''}`);
  if (!is.own || !sameHits || (!was.hole && is.hole)) return ['withdrawn'];
  const next = nextSlowly(since, fact, now);
  return next.length === 0 ? ['stands'] : ['superseded', ...next];
}

describe('what becomes of a fact of scorers', () => {
  test('is what reading all goals anew gives, when the record moves on and when a goal is put right', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(
        goalsBy(fc),
        fc.nat(),
        fc.nat(),
        fc.array(correction, { maxLength: 3 }),
        (told, pick, later, changes) => {
          const row = told.rows[pick % told.rows.length];
          const now = told.rows[later % told.rows.length]?.date ?? '';
          if (row === undefined || now < row.date) return;
          const rows = told.rows.filter(({ date }) => date <= row.date);
          const ids = new Set(rows.map(({ id }) => id));
          const then = { rows, goals: told.goals.filter(({ match }) => ids.has(match)) };
          const since = { rows: told.rows, goals: changes.reduce(corrected, told.goals) };
          const facts = scorerFacts(bookOf(then), row.id, {
            asOf: row.date,
            nameOf: String,
            floor: FLOOR_OF_NOTHING,
          });
          const book = bookOf(since);
          for (const fact of facts) {
            const standing = standingOf(fact, book, now);
            const [status = '', ...next] = slowStanding(then, since, fact, now);
            expect([fact.id, standing.status]).toEqual([fact.id, status]);
            if (standing.status === 'superseded')
              expect(next).toContain(`${standing.by.date} ${standing.by.player}`);
            for (const key of [fact.family, status]) met.set(key, (met.get(key) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 900 },
    );
    const families = [
      'notSince',
      'onlyNth',
      'firstEver',
      'firstInRecord',
      'oneOfK',
      'most',
      'jointMost',
      'streak',
    ];
    for (const key of [...families, 'stands', 'superseded', 'withdrawn'])
      expect([key, (met.get(key) ?? 0) > 0]).toEqual([key, true]);
  });
});

describe('by name', () => {
  const row = (year: number, score: readonly [number, number]) =>
    rowOf({ date: `${year}-05-01`, home: 'roma', away: 'lyon', score });
  const rows = Array.from({ length: 16 }, (_, index) => row(2000 + index, [3, 0]));
  const goal = (year: number, scorer: string): RecordedGoal => ({
    match: `${year}-05-01/roma-lyon`,
    club: club('roma'),
    scorer,
    minute: 30,
    ownGoal: false,
    penalty: false,
  });
  const three = (year: number, scorer: string) => [
    goal(year, scorer),
    goal(year, scorer),
    goal(year, scorer),
  ];
  const others = rows
    .slice(1, 14)
    .flatMap((_, index) => [
      goal(2001 + index, 'Totti'),
      goal(2001 + index, 'Cassano'),
      goal(2001 + index, 'Aldair'),
    ]);
  const goals = [...three(2000, 'Batistuta'), ...others, ...three(2014, 'Dybala')];
  const [fact] = scorerFacts(bookOf({ rows: rows.slice(0, 15), goals }), '2014-05-01/roma-lyon', {
    asOf: '2014-05-01',
    nameOf: String,
  });
  const standing = (some: readonly RecordedGoal[], now: string) =>
    fact && standingOf(fact, bookOf({ rows, goals: some }), now);

  test('a hat-trick is superseded by the next one, from the evening on which it was scored', () => {
    expect(fact?.wording.sentence).toBe(
      'Only for the second time in our record, which starts in 1999, had a player scored a hat-trick in a cup match, after Batistuta in 2000.',
    );
    const next = [...goals, ...three(2015, 'Džeko')];
    expect(standing(next, '2015-04-30')).toEqual({ status: 'stands' });
    expect(standing(next, '2015-05-01')).toMatchObject({
      status: 'superseded',
      by: { player: 'Džeko', date: '2015-05-01', inShort: 'Džeko 3, 3-0' },
    });
  });

  test('a record book opened with its scorers answers for players too, one without them says what to do', () => {
    if (fact === undefined) throw new Error('The hat-trick of 2014 is a fact.');
    const source = { ties: [], matches: rows, clubs: clubsOf({}), coverage: [] };
    const scorers = bookOf({ rows, goals: [...goals, ...three(2015, 'Džeko')] });
    expect(standingOf(fact, openRecordBook({ ...source, scorers }), '2015-05-01')).toMatchObject({
      status: 'superseded',
      by: { player: 'Džeko' },
    });
    expect(() => standingOf(fact, openRecordBook(source), '2015-05-01')).toThrow(/open it with `scorers`/);
  });

  test('a scorer put right withdraws it, with the reason', () => {
    const own = [...goals.slice(0, -1), goal(2014, 'Totti')];
    expect(standing(own, '2015-05-01')).toEqual({
      status: 'withdrawn',
      reason: 'the goals of the match itself are no longer those that it tells of',
    });
    expect(standing([goal(2000, 'Totti'), ...goals.slice(1)], '2015-05-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record no longer has Batistuta on 2000-05-01, whom it goes back to',
    });
    const between = goals.map((one) => (one.match.startsWith('2007') ? { ...one, scorer: 'Totti' } : one));
    expect(standing(between, '2015-05-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record has Totti on 2007-05-01, whom it does not reckon with',
    });
    expect(standing(goals.slice(0, -4).concat(goals.slice(-3)), '2015-05-01')).toEqual({
      status: 'withdrawn',
      reason: 'the record no longer knows all scorers that it looks back on: one match lacks them',
    });
  });

  test('the club’s most is superseded by more, its own too, and withdrawn when the one overtaken had more', () => {
    const [match, later] = ['2014-05-01/roma-lyon', '2015-05-01/roma-lyon'];
    const thirteenth = goals.filter(({ scorer }) => scorer !== 'Cassano');
    const more = Array.from({ length: 10 }, (_, index) => goal(2001 + index, 'Dybala'));
    const of = [...thirteenth, ...more, goal(2014, 'Dybala')];
    const most = scorerFacts(bookOf({ rows: rows.slice(0, 15), goals: of }), match, {
      asOf: '2014-05-01',
      nameOf: String,
    }).find(({ family }) => family === 'most');
    expect(most).toMatchObject({ overtaken: { player: 'Totti', goals: 13 }, predicate: { atLeast: 14 } });
    if (most === undefined) return;
    const now = (some: readonly RecordedGoal[]) =>
      standingOf(most, bookOf({ rows, goals: some }), '2015-05-01');
    expect(now([...of, goal(2015, 'Candela')])).toEqual({ status: 'stands' });
    expect(now([...of, goal(2015, 'Totti')])).toMatchObject({ by: { player: 'Totti', rows: [later] } });
    expect(now([...of, goal(2015, 'Dybala')])).toMatchObject({ by: { player: 'Dybala', rows: [later] } });
    expect(now([...of, goal(2000, 'Totti')])).toEqual({
      status: 'withdrawn',
      reason: 'the record no longer has Totti with 13 as the most before it',
    });
  });
});

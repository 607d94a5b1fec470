import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalsBy, type ToldGoals } from '../testing/goals.ts';
import { rowOf } from '../testing/match-rows.ts';
import { basisSlowly } from '../testing/slow-scorers.ts';
import { gotSoFar, slowRunOf } from '../testing/slow-scoring-runs.ts';
import { club } from '../testing/ties.ts';
import { openScorerBook, type RecordedGoal } from './scorer-book.ts';
import type { ScorerFact } from './scorer-fact.ts';
import { scorerFacts } from './scorer-facts.ts';

const floor = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };
const factsOf = ({ rows, goals }: ToldGoals, match: string, asOf: string) =>
  scorerFacts(openScorerBook({ matches: rows, goals, competitionName: 'cup' }), match, {
    asOf,
    nameOf: String,
    floor,
  });

const SHORTEST = 4;
const isFew = (n: number) => n > 0 && n <= 4;

/** What a cell should answer, by reading all goals anew; matches are a month apart, so that a day changes nothing. */
function turnSlowly(record: ToldGoals, fact: ScorerFact, change: string): string {
  if (change === 'seasonEarlier') return 'notInRecord';
  if (change === 'dayEarlier' || change === 'dayLater') return 'holds';
  if (change === 'seasonLater') return seasonLater(record, fact);
  if (fact.family === 'streak') return run(record, fact, change);
  const turned = changed(fact, change);
  if (change === 'oneMore') return basisSlowly(record, turned).own ? 'holds' : 'doesNotApply';
  if (fact.overtaken) return change === 'oneLess' ? 'doesNotApply' : mostOfAll(record, fact);
  return spoilt(fact, basisSlowly(record, turned).hits);
}

function changed(fact: ScorerFact, change: string): ScorerFact {
  const { measure, atLeast, atMost } = fact.predicate;
  const by = change === 'oneMore' ? 1 : change === 'oneLess' ? -1 : 0;
  const predicate =
    atMost === undefined ? { measure, atLeast: (atLeast ?? 0) + by } : { measure, atMost: atMost - by };
  const conditions = Object.fromEntries(
    Object.entries(fact.scope.conditions).filter(([one]) => change !== `without:${one}`),
  );
  return { ...fact, predicate, scope: { ...fact.scope, conditions } };
}

/** A count is spoilt by one more, "not since" by a newer one. */
function spoilt(fact: ScorerFact, hits: readonly string[]): string {
  const isCount = fact.family === 'oneOfK' || isFew(fact.n);
  const isSpoilt = isCount
    ? hits.length > fact.n
    : (hits[0] ?? '').slice(0, 10) > (fact.previous?.date ?? '');
  return isSpoilt ? 'fails' : 'holds';
}

function run(record: ToldGoals, fact: ScorerFact, change: string): string {
  const { others, length } = slowRunOf(record, changed(fact, change === 'oneLess' ? '' : change));
  const wanted = change === 'oneLess' ? length - 1 : length;
  if (wanted < SHORTEST) return 'doesNotApply';
  return spoilt(
    fact,
    gotSoFar(others, wanted, (day) => day < fact.subject.date),
  );
}

const isBy = (goal: RecordedGoal, player: string) => !goal.ownGoal && goal.scorer === player;

function mostOfAll({ goals }: ToldGoals, fact: ScorerFact): string {
  const before = goals.filter(({ match }) => match.slice(0, 10) < fact.subject.date);
  const others = new Set(before.flatMap(({ scorer = '' }) => (scorer === fact.player ? [] : scorer)));
  const wanted = (fact.predicate.atLeast ?? 0) + (fact.family === 'jointMost' ? 1 : 0);
  const hasAsMuch = [...others].some((one) => before.filter((goal) => isBy(goal, one)).length >= wanted);
  return hasAsMuch ? 'fails' : 'holds';
}

function seasonLater(record: ToldGoals, fact: ScorerFact): string {
  const seasonOn = (date: string | undefined) =>
    record.rows.find((row) => row.date === date)?.season ?? Number.POSITIVE_INFINITY;
  const from = Math.min(...record.rows.map(({ season }) => season));
  if (seasonOn(fact.subject.date) <= from) return 'doesNotApply';
  const hits = fact.evidence.map(({ date }) => date);
  const needed = isFew(fact.n) ? hits : hits.slice(0, 1);
  const own = record.goals
    .filter((goal) => isBy(goal, fact.player) && goal.club === fact.club)
    .map(({ match }) => match.slice(0, 10));
  const resting =
    fact.predicate.measure === 'goalsOfPlayerForClub'
      ? own.slice(0, 1)
      : fact.family === 'streak'
        ? [...needed, slowRunOf(record, fact).own?.dates[0]]
        : needed;
  return resting.some((date) => seasonOn(date) <= from) ? 'fails' : 'holds';
}

describe('a player’s fact, asked again with each of its parts changed', () => {
  test('answers as reading all goals anew does, and shows only newer ones from just outside', () => {
    const met = new Map<string, Set<string>>();
    fc.assert(
      fc.property(goalsBy(fc), fc.nat(), (record, pick) => {
        const row = record.rows[pick % record.rows.length];
        if (row === undefined) return;
        for (const fact of factsOf(record, row.id, row.date)) {
          const cells = fact.robustness?.cells ?? [];
          const told = cells.map(({ change, answer }) => [change, answer]);
          const slow = cells.map(({ change }) => [change, turnSlowly(record, fact, change)]);
          expect([fact.id, told]).toEqual([fact.id, slow]);
          for (const { change, answer } of cells) {
            const key = `${fact.family} ${change}`;
            met.set(key, (met.get(key) ?? new Set()).add(answer));
          }
          expect(fact.reservations?.includes('trueOnlyAsChosen')).toBe(fact.robustness?.share === 0);
          expect(fact.counterExamples.length).toBeLessThanOrEqual(3);
          const evidence = fact.evidence.map(({ player, date }) => `${date} ${player}`);
          const near = fact.counterExamples.map(({ player, date }) => `${date} ${player ?? ''}`);
          if (fact.overtaken === undefined) expect(near.filter((one) => evidence.includes(one))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    const both = [...met].filter(([, answers]) => answers.has('holds') && answers.has('fails'));
    expect(both.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'notSince oneLess',
        'notSince seasonLater',
        'onlyNth oneLess',
        'onlyNth without:club',
        'oneOfK oneLess',
        'oneOfK without:club',
        'oneOfK seasonLater',
      ]),
    );
  });
});

test('by name: a hat-trick has the brace since as its near miss, and the day of the next one after it', () => {
  const goal = (match: string, scorer: string): RecordedGoal => ({
    match,
    club: club('roma'),
    scorer,
    minute: 30,
    ownGoal: false,
    penalty: false,
  });
  const match = (date: string, goals: number) =>
    rowOf({ date, home: 'roma', away: 'lyon', score: [goals, 0] });
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['2000-05-01', ['Batistuta', 'Batistuta', 'Batistuta']],
    ...Array.from({ length: 12 }, (_, index) => [`${2001 + index}-05-01`, ['Totti']] as const),
    ['2013-05-01', ['Cassano', 'Cassano']],
    ['2014-05-01', ['Dybala', 'Dybala', 'Dybala']],
    ['2014-05-02', ['Totti', 'Totti', 'Totti']],
  ];
  const rows = told.map(([date, names]) => match(date, names.length));
  const goals = told.flatMap(([date, names]) => names.map((name) => goal(`${date}/roma-lyon`, name)));
  const fact = factsOf({ rows, goals }, '2014-05-01/roma-lyon', '2014-05-01').find(
    ({ predicate }) => predicate.measure === 'goalsOfPlayerInMatch',
  );
  expect(fact?.counterExamples).toMatchObject([{ player: 'Cassano', date: '2013-05-01' }]);
  const cells = fact?.robustness?.cells.map(({ change, answer, by }) => [change, by?.player ?? answer]);
  expect(Object.fromEntries(cells ?? [])).toMatchObject({
    oneMore: 'doesNotApply',
    oneLess: 'Cassano',
    seasonEarlier: 'notInRecord',
    seasonLater: 'Batistuta',
    dayEarlier: 'holds',
    dayLater: 'Totti',
  });
});

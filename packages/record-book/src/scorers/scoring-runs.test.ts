import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../standing.ts';
import { goalsBy } from '../testing/goals.ts';
import { rowOf } from '../testing/match-rows.ts';
import { gotSoFar, slowRunOf, slowScoringRuns } from '../testing/slow-scoring-runs.ts';
import { club } from '../testing/ties.ts';
import { openScorerBook, type RecordedGoal } from './scorer-book.ts';
import { scorerFacts } from './scorer-facts.ts';

const FLOOR_OF_NOTHING = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };

describe('runs of scoring in generated goals', () => {
  test('are those that walking every player’s club matches gives', () => {
    let compared = 0;
    fc.assert(
      fc.property(goalsBy(fc), fc.nat(), (told, pick) => {
        const row = told.rows[pick % told.rows.length];
        if (row === undefined) return;
        const book = openScorerBook({ matches: told.rows, goals: told.goals, competitionName: 'cup' });
        const facts = scorerFacts(book, row.id, {
          asOf: row.date,
          nameOf: String,
          floor: FLOOR_OF_NOTHING,
        }).filter(({ family }) => family === 'streak');
        const past = { ...told, rows: told.rows.filter(({ date }) => date <= row.date) };
        for (const fact of facts) {
          const { own, others, length } = slowRunOf(past, fact);
          const hits = gotSoFar(others, length, (day) => day < row.date);
          const begun = gotSoFar(others, 1, (day) => day < row.date);
          expect([fact.id, own !== undefined, fact.n, fact.outOf]).toEqual([
            fact.id,
            true,
            hits.length,
            begun.length,
          ]);
          expect(fact.previous?.date).toBe(hits[0]?.slice(0, 10));
          compared += 1;
        }
        // And none is left out: as far as at the match itself, or ended by it.
        const runs = slowScoringRuns(past).filter(
          ({ dates, endedOn }) => dates.length >= 4 && (dates.at(-1) === row.date || endedOn === row.date),
        );
        const isTold = ({ player, dates }: (typeof runs)[number]) =>
          facts.some((fact) => fact.player === player && fact.predicate.atLeast === dates.length);
        expect(runs.filter((run) => !isTold(run))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('by name', () => {
  const home = 'roma';
  const rows = Array.from({ length: 17 }, (_, index) =>
    rowOf({ date: `20${String(index + 10)}-05-01`, home, away: 'lyon', score: [1, 0] }),
  );
  const scorers = [
    'Totti',
    'Totti',
    'Totti',
    'Totti',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'Dybala',
    'Dybala',
    'Dybala',
    'Dybala',
    'x',
    'y',
  ];
  const goals = rows.map(
    ({ id }, index): RecordedGoal => ({
      match: id,
      club: club(home),
      scorer: scorers[index] ?? '',
      ownGoal: false,
      penalty: false,
    }),
  );
  const floor = { years: 2, rate: 0.2, outOf: 5, score: 0 };
  const book = (some = goals, of = rows) =>
    openScorerBook({ matches: of, goals: some, competitionName: 'cup' });
  const told = (at: number, of = book()) => {
    const { id = '', date = '' } = rows[at] ?? {};
    return scorerFacts(of, id, { asOf: date, nameOf: () => 'Roma', floor }).filter(
      ({ family }) => family === 'streak',
    );
  };

  test('four in a row, as it is reached and as it ends', () => {
    expect(told(14).map(({ wording }) => wording.sentence)).toEqual([
      "Only for the second time in our record, which starts in 2009, had a player scored in four of a team's cup matches in a row, after Totti in 2013.",
    ]);
    expect(told(14)[0]?.wording.short).toBe("Dybala scored in four of Roma's cup matches in a row");
    expect(told(15).map(({ wording }) => wording.sentence)).toEqual([
      "A run ended: Dybala had scored in four of Roma's cup matches in a row, the longest such run of any player since Totti in 2013 in our record, which starts in 2009.",
    ]);
  });

  test('a match whose scorer is not known neither prolongs nor ends it', () => {
    const without = (at: number) => book(goals.filter((_, index) => index !== at));
    expect(told(15, without(15))).toEqual([]);
    expect(told(14, without(13))).toEqual([]);
  });

  test('superseded by the next to get as far, withdrawn when a goal of it is another’s', () => {
    const [fact] = told(14);
    if (fact === undefined) throw new Error('no run');
    const later = Array.from({ length: 4 }, (_, index) =>
      rowOf({ date: `20${String(index + 27)}-05-01`, home, away: 'lyon', score: [1, 0] }),
    );
    const next = later.map(({ id }) => ({ ...goals[0], match: id, scorer: 'Soulé' }) as RecordedGoal);
    const moved = book([...goals, ...next], [...rows, ...later]);
    expect(standingOf(fact, moved, '2030-04-30')).toEqual({ status: 'stands' });
    expect(standingOf(fact, moved, '2030-05-01')).toMatchObject({
      by: { player: 'Soulé', date: '2030-05-01' },
    });
    const another = (at: number) =>
      book(goals.map((goal, index) => (index === at ? { ...goal, scorer: 'z' } : goal)));
    expect(standingOf(fact, another(12), '2026-05-01')).toMatchObject({ status: 'withdrawn' });
    expect(standingOf(fact, another(1), '2026-05-01')).toMatchObject({
      status: 'withdrawn',
      reason: 'the record no longer has Totti on 2013-05-01, whom it goes back to',
    });
  });
});

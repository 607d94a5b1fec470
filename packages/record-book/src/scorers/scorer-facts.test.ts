import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalsBy, PLAYERS } from '../testing/goals.ts';
import { rowOf } from '../testing/match-rows.ts';
import { club } from '../testing/ties.ts';
import { openScorerBook, type RecordedGoal } from './scorer-book.ts';
import { scorerFacts } from './scorer-facts.ts';

const FLOOR_OF_NOTHING = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };
const told = goalsBy(fc);

const MEASURES: {
  readonly [measure: string]: (minutes: readonly (number | undefined)[], bound: number) => boolean;
} = {
  goalsOfPlayerInMatch: (minutes, bound) => minutes.length >= bound,
  earliestMinuteOfPlayer: (minutes, bound) =>
    minutes.some((minute) => minute !== undefined && minute <= bound),
  latestMinuteOfPlayer: (minutes, bound) => minutes.some((minute) => minute !== undefined && minute >= bound),
};

describe('facts of generated goals', () => {
  test('are what counting the goals one by one gives', () => {
    let compared = 0;
    fc.assert(
      fc.property(told, fc.nat(), ({ rows, goals }, pick) => {
        const row = rows[pick % rows.length];
        if (row === undefined) return;
        const book = openScorerBook({ matches: rows, goals, competitionName: 'cup' });
        const facts = scorerFacts(book, row.id, { asOf: row.date, nameOf: String, floor: FLOOR_OF_NOTHING });
        for (const fact of facts) {
          if (fact.family === 'streak') continue;
          const earlier = rows.filter((one) => one.date < row.date);
          if (fact.predicate.measure === 'goalsOfPlayerForClub') {
            const own = (player: string, of: readonly ResultRow[]) =>
              goals.filter(
                (goal) =>
                  !goal.ownGoal &&
                  goal.scorer === player &&
                  goal.club === fact.club &&
                  of.some(({ id }) => id === goal.match),
              ).length;
            const bound = fact.predicate.atLeast ?? 0;
            const others = PLAYERS.map((player) => `${player} of ${fact.club}`).filter(
              (one) => one !== fact.player,
            );
            expect(own(fact.player, [...earlier, row])).toBeGreaterThanOrEqual(bound);
            expect(own(fact.player, earlier)).toBeLessThan(bound);
            expect([fact.id, fact.n]).toEqual([
              fact.id,
              others.filter((one) => own(one, earlier) >= bound).length,
            ]);
          } else {
            const { club: own, opponent, round } = fact.scope.conditions;
            let [n, outOf] = [0, 0];
            let last = '';
            const lacking: string[] = [];
            for (const one of earlier.filter((match) => round === undefined || match.round === round)) {
              const pairs = [
                [one.home, one.away],
                [one.away, one.home],
              ] as const;
              for (const [scoring, against] of pairs) {
                if ((own ?? scoring) !== scoring || (opponent ?? against) !== against) continue;
                const of = goals.filter((goal) => goal.match === one.id && goal.club === scoring);
                const score = one.at90?.[scoring === one.home ? 0 : 1] ?? 0;
                const isWhole =
                  fact.predicate.measure === 'goalsOfPlayerInMatch' || of.every(({ minute }) => minute);
                if (of.length !== score || !isWhole) {
                  lacking.push(one.date);
                }
                for (const player of new Set(
                  of.filter((goal) => !goal.ownGoal).map(({ scorer }) => scorer),
                )) {
                  const minutes = of
                    .filter((goal) => !goal.ownGoal && goal.scorer === player)
                    .map(({ minute }) => minute);
                  outOf += 1;
                  const bound = fact.predicate.atLeast ?? fact.predicate.atMost ?? 0;
                  if (MEASURES[fact.predicate.measure]?.(minutes, bound) === true) {
                    n += 1;
                    last = one.date;
                  }
                }
              }
            }
            expect([fact.id, fact.n, fact.outOf, fact.previous?.date ?? '']).toEqual([
              fact.id,
              n,
              outOf,
              last,
            ]);
            const gaps = lacking.filter((date) => fact.family !== 'notSince' || date > last).length;
            expect([fact.id, fact.coverage.complete]).toEqual([fact.id, gaps === 0]);
            if (n === 0) expect(fact.family).toBe('firstInRecord');
          }
          compared += 1;
        }
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(2000);
  });
});

describe('what counts as a goal of a player', () => {
  const [home, away] = ['roma', 'lyon'];
  const matches = Array.from({ length: 14 }, (_, index) =>
    rowOf({ date: `20${String(index + 10)}-05-01`, home, away, score: [index === 13 ? 4 : 1, 0] }),
  );
  const last = matches.at(-1)?.id ?? '';
  const goal = (match: string, scorer: string, more: Partial<RecordedGoal> = {}): RecordedGoal => ({
    match,
    club: club(home),
    scorer,
    minute: 30,
    ownGoal: false,
    penalty: false,
    ...more,
  });
  const before = matches.slice(0, -1).map(({ id }) => goal(id, 'Totti'));
  const sentences = (goals: readonly RecordedGoal[], firstSeason?: number) =>
    scorerFacts(
      openScorerBook({
        matches,
        goals: [...before, ...goals],
        competitionName: 'Champions League',
        ...(firstSeason !== undefined && { firstSeason }),
      }),
      last,
      { asOf: '2023-05-01', nameOf: String },
    ).map(({ wording }) => wording.sentence);

  test('three by one player are a hat-trick, penalties among them', () => {
    const goals = [
      goal(last, 'Dybala'),
      goal(last, 'Dybala'),
      goal(last, 'Dybala', { penalty: true }),
      goal(last, 'Totti'),
    ];
    expect(sentences(goals)).toContain(
      'For the first time in our record, which starts in 2009, a player scored a hat-trick in a Champions League match.',
    );
    expect(sentences(goals, 2009)).toContain(
      'For the first time, a player scored a hat-trick in a Champions League match.',
    );
  });

  test('an own goal is nobody’s, and no hole in what is known', () => {
    const own = goal(last, 'Lovren', { ownGoal: true });
    const goals = [goal(last, 'Dybala'), goal(last, 'Dybala'), own, own];
    expect(sentences(goals)).toEqual([]);
    const three = [goal(last, 'Dybala'), goal(last, 'Dybala'), goal(last, 'Dybala'), own];
    expect(sentences(three, 2009)).toContain(
      'For the first time, a player scored a hat-trick in a Champions League match.',
    );
  });

  test('one scorer that is not known keeps "first" to our record', () => {
    const missing = before.slice(1);
    const book = openScorerBook({
      matches,
      goals: [
        ...missing,
        goal(last, 'Dybala'),
        goal(last, 'Dybala'),
        goal(last, 'Dybala'),
        goal(last, 'Totti'),
      ],
      competitionName: 'Champions League',
      firstSeason: 2009,
    });
    const [fact] = scorerFacts(book, last, { asOf: '2023-05-01', nameOf: String });
    expect(fact?.family).toBe('firstInRecord');
    expect(fact?.wording.sentence).toBe(
      'For the first time in our record, which lacks the scorers of one of these matches, a player scored a hat-trick in a Champions League match.',
    );
    expect(fact?.coverage).toEqual({ complete: false, from: 2009, note: 'scorers not known of one match' });
  });

  test('the club’s most: level first, then past', () => {
    const rows = [...matches, rowOf({ date: '2024-05-01', home, away, score: [1, 0] })];
    const next = rows.at(-1)?.id ?? '';
    const thirteen = Array.from({ length: 3 }, () => goal(last, 'Dybala'));
    const early = matches.slice(0, 10).map(({ id }) => goal(id, 'Dybala'));
    const wider = rows.map((row, index) => ({
      ...row,
      at90: [index < 10 ? 2 : index === 13 ? 3 : 1, 0] as const,
    }));
    const book = openScorerBook({
      matches: wider,
      goals: [...before, ...early, ...thirteen, goal(next, 'Dybala')],
      competitionName: 'Champions League',
    });
    const of = (match: string, asOf: string) =>
      scorerFacts(book, match, { asOf, nameOf: String })
        .filter(({ predicate }) => predicate.measure === 'goalsOfPlayerForClub')
        .map(({ wording }) => wording.sentence);
    expect(of(last, '2023-05-01')).toEqual([
      'Dybala drew level with Totti (13) as roma’s leading scorer in our record, which starts in 2009, with 13 goals.'.replace(
        '’',
        "'",
      ),
    ]);
    expect(of(next, '2024-05-01')).toEqual([
      "Dybala went past Totti (13) as roma's leading scorer in our record, which starts in 2009, with 14 goals.",
    ]);
  });
});

import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchSide, recordedMatchSide } from '../match-side.ts';
import { factsAfterNextGoal } from '../next-goal.ts';
import { openRecordBook } from '../record-book.ts';
import { goalsBy, PLAYERS } from '../testing/goals.ts';
import { rowOf } from '../testing/match-rows.ts';
import { club, clubsOf } from '../testing/ties.ts';
import { factsOfNextScorers } from './live-scorers.ts';
import { openScorerBook, type RecordedGoal } from './scorer-book.ts';
import type { ScorerFact } from './scorer-fact.ts';
import { scorerFacts } from './scorer-facts.ts';

const floor = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };
const live = (row: ResultRow, of: ResultRow['home']): MatchSide => ({
  ...recordedMatchSide(row, of),
  outcome: 'open',
});
const told = (facts: readonly ScorerFact[]) =>
  facts
    .map(({ id, n, outOf, evidence, family, predicate }) => ({ id, n, outOf, evidence, family, predicate }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('what a player’s next goal would make', () => {
  test('is what it made, once it is scored: the last goal of generated records, taken back', () => {
    let compared = 0;
    fc.assert(
      fc.property(goalsBy(fc), ({ rows, goals }) => {
        // Whose scorers are not known in the match itself, nobody could say what came next.
        const row = rows.at(-1);
        const of = goals.filter(({ match }) => match === row?.id);
        const last = of.findLast(({ ownGoal, scorer }) => !ownGoal && scorer !== undefined);
        if (row === undefined || last?.scorer === undefined) return;
        const { scorer } = last;
        const asOf = row.date;
        const earlier = rows.slice(0, -1);
        const book = (matches: readonly ResultRow[], some: readonly RecordedGoal[]) =>
          openScorerBook({ matches, goals: some, competitionName: 'cup' });
        const ended = ({ predicate }: ScorerFact) => predicate.measure.endsWith('Ended');
        const factsWith = (some: readonly RecordedGoal[]) =>
          scorerFacts(book(rows, some), row.id, { asOf, nameOf: String, floor }).filter(
            (fact) => fact.player === scorer && fact.club === last.club && !ended(fact),
          );
        const sofar = goals.filter((goal) => goal !== last);
        const before = new Set(factsWith(sofar).map(({ id }) => id));
        const is = factsWith(goals).filter(({ id }) => !before.has(id));
        const wouldBe = factsOfNextScorers(
          book(earlier, goals),
          live(row, last.club),
          {
            goals: of.filter((goal) => goal !== last),
            ...(last.minute !== undefined && { minute: last.minute }),
            players: [{ club: last.club, scorer }],
          },
          { asOf, nameOf: String, floor },
        );
        expect(told(wouldBe)).toEqual(told(is));
        for (const { mood, wording } of wouldBe)
          expect([mood, wording.sentence]).toEqual(['wouldBe', expect.stringMatching(/ would /)]);
        compared += is.length;
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(400);
  });
});

describe('by name', () => {
  const rows = Array.from({ length: 24 }, (_, index) =>
    rowOf({ date: `${1990 + index}-05-01`, home: 'roma', away: 'lyon', score: [index === 4 ? 3 : 1, 0] }),
  );
  const goal = (match: string, scorer: string): RecordedGoal => ({
    match,
    club: club('roma'),
    scorer,
    minute: 30,
    ownGoal: false,
    penalty: false,
  });
  const scored = rows.flatMap(({ id }, index) => {
    if (index === 4) return ['Batistuta', 'Batistuta', 'Batistuta'].map((name) => goal(id, name));
    return [goal(id, index < 15 ? (PLAYERS[index % 3] ?? '') : 'Totti')];
  });
  const match = rowOf({ date: '2014-05-01', home: 'roma', away: 'lyon', score: [2, 0] });
  const scorers = openScorerBook({ matches: rows, goals: scored, competitionName: 'cup', firstSeason: 1989 });
  const source = { ties: [], matches: rows, clubs: clubsOf({ roma: 'ITA', lyon: 'FRA' }), coverage: [] };
  const sides = [live(match, match.home), live(match, match.away)] as const;
  const asked = (goals: readonly RecordedGoal[], names: readonly string[]) =>
    factsAfterNextGoal(
      openRecordBook({ ...source, scorers }),
      {
        sides,
        scorers: { goals, minute: 70, players: names.map((scorer) => ({ club: club('roma'), scorer })) },
      },
      { asOf: '2014-05-01T20:00', nameOf: String, personNameOf: (name) => name.toUpperCase() },
    );

  test('a tenth goal, a hat-trick: offered for the scorer’s club only, named, and not while he has it already', () => {
    const two = [goal(match.id, 'Dybala'), goal(match.id, 'Dybala')];
    const [roma, lyon] = asked(two, ['Dybala', 'Totti']);
    const sentences = roma?.facts.map(({ wording }) => wording.sentence);
    expect(sentences).toContain(
      'DYBALA would make it only the second time that a player has scored a hat-trick in a cup match, after BATISTUTA in 1994.',
    );
    expect(sentences).toContain('TOTTI would come to 10 goals for roma, the first to get there.');
    expect(JSON.stringify(lyon)).not.toMatch(/DYBALA|TOTTI/);
    const [again] = asked([...two, goal(match.id, 'Dybala')], ['Dybala']);
    expect(JSON.stringify(again)).not.toContain('hat-trick');
  });

  test('a book without scorers, and a match whose players nobody knows, offer none of players', () => {
    const options = { asOf: '2014-05-01T20:00', nameOf: String };
    expect(JSON.stringify(factsAfterNextGoal(openRecordBook(source), { sides }, options))).not.toContain(
      'a player',
    );
    expect(
      JSON.stringify(factsAfterNextGoal(openRecordBook({ ...source, scorers }), { sides }, options)),
    ).not.toContain('player');
  });
});

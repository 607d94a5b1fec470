import { expect, test } from 'vitest';
import { discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';
import { recordedMatchSide } from './match-side.ts';
import { openRecordBook } from './record-book.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { club, clubsOf } from './testing/ties.ts';
import { toldTogether } from './told-together.ts';

const clubs = clubsOf({ roma: 'ITA', ajax: 'NED', genk: 'BEL', lyon: 'FRA' });
const match = (season: number, score: readonly [number, number], day: number) =>
  ({
    id: `${season}-${day}`,
    competition: 'ucl',
    season,
    stage: 'leaguePhase',
    round: 'leaguePhase',
    date: `${season}-09-${day}`,
    home: club(day % 2 === 0 ? 'roma' : 'genk'),
    away: club(day % 2 === 0 ? 'ajax' : 'lyon'),
    at90: score,
    status: 'played',
    source: 'test',
  }) as const;

const own = match(2020, [6, 0], 20);
const earlier = match(2012, [5, 0], 21);
const others = [2013, 2014, 2015, 2016].flatMap((season) =>
  [10, 11, 12, 13].map((day) => match(season, [1, 1], day)),
);
const book = openRecordBook({ ties: [], matches: [earlier, ...others, own], clubs, coverage: [] });
const options = { asOf: own.date, nameOf: String, floor: NO_FLOOR, conditions: 0 };
const factsOf = (of: string) => discoverFacts(book, recordedMatchSide(own, club(of)), options);
const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);

test('what one club scored the other let in: it is told once, the better of the two', () => {
  const [scored, conceded] = [factsOf('roma'), factsOf('ajax')];
  expect(idsOf(scored)).toContain('most|goalsFor>=6|ucl|all');
  expect(idsOf(conceded)).toContain('most|goalsAgainst>=6|ucl|all');
  const together = toldTogether([...conceded, ...scored]);
  expect(together.filter(({ family }) => family === 'most')).toHaveLength(1);
});

test('the order of what is handed in makes no difference, and the best comes first', () => {
  const all = [...factsOf('roma'), ...factsOf('ajax')];
  const together = toldTogether(all);
  expect(idsOf(toldTogether(all.toReversed()))).toEqual(idsOf(together));
  expect(together.map(({ score }) => score)).toEqual(
    together.map(({ score }) => score).toSorted((a, b) => b - a),
  );
});

test('facts that rest on nothing are all told', () => {
  const [one] = factsOf('roma');
  if (!one) throw new Error('A win by six makes a fact.');
  const [first, second] = ['a', 'b'].map((id): Fact => ({ ...one, id, evidence: [] }));
  expect(toldTogether([first!, second!])).toHaveLength(2);
});

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

/** A fact of the win by six, turned into another. */
function factLike(other: Partial<Fact>): Fact {
  const [one] = factsOf('roma');
  if (!one) throw new Error('A win by six makes a fact.');
  return { ...one, evidence: [], ...other };
}

test('facts that rest on nothing are all told, where they answer different questions', () => {
  const [goals, margin] = ['goalsFor', 'margin'].map((measure) =>
    factLike({ id: measure, predicate: { measure, atLeast: 6 } }),
  );
  expect(toldTogether([goals!, margin!])).toHaveLength(2);
});

test('at falling bounds a thing is told once, at the bound that is worth most; how often it was is another thing', () => {
  const by = (family: Fact['family'], atLeast: number, score: number) =>
    factLike({ id: `${family}${atLeast}`, family, score, predicate: { measure: 'margin', atLeast } });
  const facts = [
    by('notSince', 4, 5),
    by('most', 6, 9),
    by('notSince', 5, 7),
    by('onlyNth', 5, 6),
    by('onlyNth', 4, 4),
  ];
  expect(idsOf(toldTogether(facts))).toEqual(['most6', 'onlyNth5']);
});

test('what one side did and the other suffered is one thing, seen from where each of them was', () => {
  const won = factLike({
    id: 'won',
    score: 9,
    family: 'firstInRecord',
    predicate: { measure: 'margin', atLeast: 5, outcome: 'won' },
    scope: { ...factLike({}).scope, conditions: { opponent: 'ajax', venue: 'home' } },
  });
  const lost = (venue: string, score: number): Fact => ({
    ...won,
    id: `lost ${venue}`,
    score,
    predicate: { measure: 'defeat', atLeast: 5, outcome: 'lost' },
    scope: { ...won.scope, conditions: { club: 'ajax', venue } },
  });
  expect(idsOf(toldTogether([won, lost('away', 8), lost('home', 7)]))).toEqual(['won', 'lost home']);
});

test('a thing is told of each player and in each scope', () => {
  const [one, two] = ['Salenko', 'Milla'].map((player) => ({ ...factLike({ id: player }), player }));
  const inRound = factLike({ id: 'round', scope: { ...factLike({}).scope, conditions: { round: 'final' } } });
  expect(toldTogether([one!, two!, inRound])).toHaveLength(3);
});

import { legOfResult, type RecordedTie, regulationsOf, tieAsItStands, tiesOf } from '@touchline/competition';
import {
  couldStillJoin,
  discoverFacts,
  type Fact,
  factsAfterNextGoal,
  openRecordBook,
  recordedMatchSide,
  sidesBefore,
  standingOf,
  tieSideOf,
} from '@touchline/record-book';
import type { ClubId, ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { CLUBS, COVERAGE, RESULTS } from './record.ts';

/**
 * The record book over the whole record: counts that ../shared/data/README.md gives for the same files, facts that were
 * in the papers, and what the evening of 25 February 2026 knew at each of its moments.
 */

const TIES = tiesOf(RESULTS, regulationsOf).filter(({ rows }) => rows.every(isProper));
const competitions = [
  {
    id: 'ucl',
    name: 'Champions League',
    firstSeason: 1955,
    roundsSince: { knockoutPlayoffs: 2024, leaguePhase: 2024 },
  },
];
const bookOf = (ties: readonly RecordedTie[], matches: readonly ResultRow[]) =>
  openRecordBook({ ties, matches, clubs: CLUBS, coverage: COVERAGE, competitions });
const BOOK = bookOf(TIES, RESULTS);
const nameOf = (id: ClubId) => CLUBS.get(id)?.shortName ?? id;

function isProper({ stage }: ResultRow): boolean {
  return stage !== 'qualifying';
}

function sideOn(kind: 'tieSide' | 'matchSide', club: string, date: string) {
  const side = sidesBefore(BOOK, kind).find((one) => one.club === club && one.date === date);
  if (!side) throw new Error(`${club} did not play on ${date}.`);
  return side;
}

const factsOn = (kind: 'tieSide' | 'matchSide', club: string, date: string): readonly Fact[] =>
  discoverFacts(BOOK, sideOn(kind, club, date), { asOf: date, nameOf, most: 200 });

describe('what the files hold', () => {
  const sides = sidesBefore(BOOK, 'tieSide').filter(({ season }) => season >= 2011);
  const through = sides.filter(({ outcome }) => outcome === 'progressed');
  const of = (measure: string) => {
    const columns = BOOK.columnsOf('tieSide');
    const rows = Array.from({ length: columns.rows }, (_, row) => row);
    return rows.filter(
      (row) =>
        columns.numberAt(row, measure) === 1 &&
        columns.sideAt(row).outcome === 'progressed' &&
        columns.sideAt(row).round !== 'final',
    ).length;
  };

  test('220 ties of two legs and six of one, finals not counted', () => {
    const told = through.filter(({ round }) => round !== 'final');
    const twoLegged = told.filter((side) => side.kind === 'tieSide' && side.twoLegged);
    expect([twoLegged.length, told.length - twoLegged.length]).toEqual([220, 6]);
  });

  test('sixteen ties decided on away goals, nine on penalties', () => {
    expect([of('awayGoals'), of('shootOut')]).toEqual([16, 9]);
  });

  test('two rows of every match with a result, and of no other', () => {
    const played = RESULTS.filter(({ status }) => status === 'played' || status === 'awarded');
    expect(BOOK.columnsOf('matchSide').rows).toBe(2 * played.length);
  });

  test('"Group G" and "Gruppe G" are one round and no tie', () => {
    const groups = sidesBefore(BOOK, 'matchSide').filter(({ stage }) => stage === 'group');
    const letters = new Set(groups.filter(({ season }) => season === 2021).map(({ round }) => round));
    expect([...letters].sort()).toEqual(Array.from('ABCDEFGH', (letter) => `group${letter}`));
    expect(sides.filter(({ round }) => round.startsWith('group'))).toEqual([]);
  });

  test('a club spelt in two ways is one: Atalanta and Atalanta BC', () => {
    const atalanta = BOOK.columnsOf('matchSide')
      .valuesOf('club')
      .filter((club) => club.includes('atalanta'));
    expect(atalanta).toEqual(['atalanta']);
  });
});

describe('facts that were in the papers', () => {
  test('Bayern 8-2 Barcelona: not since Dortmund scored eight in 2016, and the most in a knockout match', () => {
    const facts = factsOn('matchSide', 'bayern-muenchen', '2020-08-14');
    const [best] = facts;
    expect(best?.wording.sentence).toBe(
      'Not since Dortmund in 2016 had a team scored eight or more goals in a Champions League match.',
    );
    expect(facts.map(({ id }) => id)).toContain('most|goalsFor>=8|ucl|all|stage=knockout');
  });

  test('Barcelona 6-1 Paris 2017: nobody had come back from three down, and fewer than ten had been four down', () => {
    const fact = factsOn('tieSide', 'barcelona', '2017-03-08').find(
      ({ predicate, scope }) =>
        predicate.measure === 'firstLegDeficit' && Object.keys(scope.conditions).length === 0,
    );
    expect(fact).toMatchObject({ family: 'firstInRecord', predicate: { atLeast: 3 }, n: 0, evidence: [] });
    expect(fact?.wording.sentence).toBe(
      'For the first time in our record, which starts in 2011/12, a team went through after losing the first leg of a Champions League knockout tie by three or more goals.',
    );
  });

  test('Liverpool 4-0 Barcelona 2019 is not the first: Barcelona 2017 and Roma 2018 go before it', () => {
    const facts = factsOn('tieSide', 'liverpool', '2019-05-07');
    const third = facts.find(
      ({ family, predicate }) => family === 'onlyNth' && predicate.measure === 'firstLegDeficit',
    );
    expect(third?.predicate.atLeast).toBe(3);
    expect(third?.evidence.map(({ club, date }) => [club, date])).toEqual(
      expect.arrayContaining([
        ['roma', '2018-04-10'],
        ['barcelona', '2017-03-08'],
      ]),
    );
  });

  test('nothing is called the first ever, as the record begins in 2011', () => {
    const all = sidesBefore(BOOK, 'matchSide')
      .slice(-60)
      .flatMap((side) => discoverFacts(BOOK, side, { asOf: side.date, nameOf }));
    expect(all.filter(({ family, scope }) => family === 'firstEver' && scope.sinceSeason < 2012)).toEqual([]);
  });
});

describe('the evening of 25 February 2026', () => {
  const about = {
    competition: 'ucl',
    season: 2025,
    round: 'knockoutPlayoffs',
    rows: ['galatasaray-juventus', 'juventus-galatasaray'],
    date: '2026-02-25',
  };
  const rules = regulationsOf('ucl', 2025)?.rounds.find(({ id }) => id === 'knockoutPlayoffs')?.tie;
  const rowOf = (date: string, home: string) => {
    const row = RESULTS.find((one) => one.date === date && one.home === home);
    if (!row) throw new Error(`${home} had no match at home on ${date}.`);
    return row;
  };
  const first = legOfResult(rowOf('2026-02-17', 'galatasaray'), 1);
  const second = legOfResult(rowOf('2026-02-25', 'juventus'), 2);
  const juventus = second.homeClub;
  const tie = (leg: Partial<typeof second>) => {
    if (!rules) throw new Error('The rules of 2025/26 are held.');
    return tieAsItStands([first, { ...second, ...leg }], rules);
  };
  const sidesOf = (state: ReturnType<typeof tie>) => state.clubs.map((club) => tieSideOf(state, club, about));

  const [fact] = factsOn('tieSide', 'atalanta', '2026-02-25T20:44'.slice(0, 10));

  test('the fact of the first tie comes first, with Liverpool 2019 as what it reaches back to', () => {
    expect(fact).toMatchObject({
      id: 'notSince|firstLegDeficit>=2,progressed|ucl|knockout',
      previous: { club: 'liverpool', date: '2019-05-07' },
    });
  });

  test('Juventus, level at 5-5 after ninety minutes, could still have joined it; Galatasaray could not', () => {
    const level = tie({ status: 'live', stage: 'extraTime', score: [3, 0], at90: [3, 0] });
    expect([level.level, level.aggregate[juventus]]).toEqual([true, 5]);
    const joining = couldStillJoin(fact!, BOOK, sidesOf(level));
    expect(joining.map(({ club }) => club)).toEqual(['juventus']);
  });

  test('until the final whistle, and not once it had gone', () => {
    const late = tie({ status: 'live', stage: 'extraTime', score: [3, 2], at90: [3, 0] });
    expect(couldStillJoin(fact!, BOOK, sidesOf(late)).map(({ club }) => club)).toEqual(['juventus']);
    expect(couldStillJoin(fact!, BOOK, sidesOf(tie({})))).toEqual([]);
  });

  test('a tie of another competition, and its own, are not among those that could', () => {
    const level = tie({ status: 'live', stage: 'extraTime', score: [3, 0], at90: [3, 0] });
    const elsewhere = level.clubs.map((club) => tieSideOf(level, club, { ...about, competition: 'uel' }));
    expect(couldStillJoin(fact!, BOOK, elsewhere)).toEqual([]);
    const own = { ...tieSideOf(level, juventus, about), club: fact!.club, opponent: fact!.subject.opponent };
    expect(couldStillJoin(fact!, BOOK, [own])).toEqual([]);
  });

  test('it stood that night, and Sporting CP superseded it on 17 March', () => {
    expect(standingOf(fact!, BOOK, '2026-02-26')).toEqual({ status: 'stands' });
    expect(standingOf(fact!, BOOK, '2026-03-17')).toMatchObject({
      status: 'superseded',
      by: { club: 'sporting-cp', opponent: 'bodo-glimt' },
    });
  });

  test('before a fourth goal is scored, what it would make is ready', () => {
    const row = rowOf('2026-02-25', 'atalanta');
    const sides = [row.home, row.away].map((club) => ({
      ...recordedMatchSide({ ...row, at90: [3, 1] }, club),
      outcome: 'open' as const,
    }));
    const [home, away] = sides;
    if (!home || !away || !rules) throw new Error('A match has two sides.');
    const dortmund = legOfResult(rowOf('2026-02-17', 'borussia-dortmund'), 1);
    const leg = { ...legOfResult(row, 2), status: 'live', score: [3, 1], at90: undefined } as const;
    const { at90: _, ...live } = leg;
    const state = tieAsItStands([dortmund, live], rules);
    const answers = factsAfterNextGoal(
      BOOK,
      { sides: [home, away], tie: { state, rules, about: { ...about, rows: ['first', row.id] } } },
      { asOf: '2026-02-25T20:35', nameOf },
    );
    expect(answers.map(({ scorer, score }) => [scorer, score])).toEqual([
      ['atalanta', [4, 1]],
      ['borussia-dortmund', [3, 2]],
    ]);
    const [fourth, reply] = answers;
    expect(fourth?.facts.map(({ wording }) => wording.sentence)).toContain(
      'Atalanta would be the first team since Manchester City in 2023 to score four or more goals in the second leg of a Champions League knockout tie against a German team and go through.',
    );
    expect(fourth?.facts.every(({ mood }) => mood === 'wouldBe')).toBe(true);
    const needingAWin = (facts: readonly Fact[] = []) =>
      facts.flatMap(({ club, predicate }) => (predicate.outcome === undefined ? [] : club));
    expect([...new Set(needingAWin(fourth?.facts))]).toEqual(['atalanta']);
    // At 3-2 Dortmund would lead the tie, 4-3, and be behind in the match.
    const ofMatch = reply?.facts.filter(({ subject }) => subject.kind === 'matchSide');
    expect([...new Set(needingAWin(ofMatch))]).toEqual(['atalanta']);
  });
});

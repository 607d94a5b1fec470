import {
  discoverFacts,
  longestRuns,
  openRecordBook,
  openScorerBook,
  type RecordedGoal,
  type ScorerFact,
  scorerFacts,
  standingOf,
} from '@touchline/record-book';
import type { ClubId, ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { type Internationals, internationalsOf, NO_INTERNATIONALS, readTexts } from './international.ts';

const read = (): Internationals =>
  NO_INTERNATIONALS === undefined ? internationalsOf(readTexts()) : { matches: [], goals: [] };
const { matches, goals } = read();
const asClub = (team: string) => team as ClubId;
/** All tournaments are one competition, whose rounds they are. */
const rowsOf = (internationals: Internationals) =>
  internationals.matches.map(
    (match): ResultRow => ({
      id: match.id,
      competition: 'internationals',
      season: Number(match.date.slice(0, 4)),
      stage: 'group',
      round: match.tournament,
      date: match.date,
      home: asClub(match.home),
      away: asClub(match.away),
      at90: match.score,
      ...(match.neutral && { neutral: true }),
      status: 'played',
      source: 'international-results',
    }),
  );
const rows = rowsOf({ matches, goals });
const recorded = goals.map(({ team, ...goal }): RecordedGoal => ({ ...goal, club: asClub(team) }));
const scorers = openScorerBook({
  matches: rows,
  goals: recorded,
  competitionName: 'international',
  firstSeason: 1872,
});

const told = (match: string) =>
  scorerFacts(scorers, match, { asOf: match.slice(0, 10), nameOf: String }).map(
    ({ wording }) => wording.sentence,
  );

/** The best fact of a family of a match, as of its day. */
function factOf(match: string, family: ScorerFact['family']): ScorerFact {
  const facts = scorerFacts(scorers, match, { asOf: match.slice(0, 10), nameOf: String });
  const fact = facts.find((one) => one.family === family);
  if (fact === undefined) throw new Error(`no ${family} of ${match}`);
  return fact;
}

const bookOf = (internationals: Internationals) =>
  openRecordBook({
    ties: [],
    matches: rowsOf(internationals),
    clubs: { get: () => undefined },
    coverage: [...new Set(rows.map(({ season }) => season))].flatMap((season) =>
      (['group', 'knockout'] as const).map((stage) => ({
        competition: 'internationals',
        stage,
        season,
        complete: true,
      })),
    ),
    competitions: [{ id: 'internationals', name: 'international' }],
  });
const book = bookOf({ matches, goals });

/** The results as they would read with each team under the name it bore on the day. */
function withFormerNames(results: string, formerNames: string): string {
  const spells = formerNames
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return results
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [date = '', home = '', away = '', ...more] = line.split(',');
      const then = (team: string) =>
        spells.find(([now, , from = '', to = '']) => now === team && from <= date && date <= to)?.[1] ?? team;
      return [date, then(home), then(away), ...more].join(',');
    })
    .join('\n');
}

describe.skipIf(NO_INTERNATIONALS !== undefined)(`oracle: internationals ${NO_INTERNATIONALS ?? ''}`, () => {
  test('the tables are read whole', () => {
    expect([matches.length, goals.length]).toEqual([49_520, 47_914]);
    expect(matches.filter(({ shootOut }) => shootOut !== undefined).length).toBe(682);
    const known = new Set(matches.map(({ id }) => id));
    expect(goals.filter(({ match }) => !known.has(match))).toEqual([]);
  });

  test('7-1 in Belo Horizonte: not since Uruguay in 1920 had Brazil lost by six', () => {
    const row = rows.find(({ id }) => id === '2014-07-08/Brazil-Germany');
    if (row === undefined) throw new Error('the match is not in the record');
    const side: Parameters<typeof discoverFacts>[1] = {
      kind: 'matchSide',
      competition: row.competition,
      season: row.season,
      round: row.round,
      club: row.home,
      opponent: row.away,
      date: row.date,
      rows: [row.id],
      stage: row.stage,
      neutral: false,
      legs: [{ venue: 'home', goalsFor: 1, goalsAgainst: 7, extraTime: false, finished: true }],
      outcome: 'lost',
    };
    const facts = discoverFacts(book, side, { asOf: row.date, nameOf: String });
    const [first] = facts;
    expect(first?.wording.sentence).toBe(
      'Not since the match against Uruguay in 1920 had Brazil lost an international match by six or more goals.',
    );
    expect(first?.previous).toMatchObject({ date: '1920-09-18', inShort: '0-6' });
    expect(facts.map(({ wording }) => wording.sentence)).toEqual(
      expect.arrayContaining([
        'Not since North Korea in 2010 had a team lost an international FIFA World Cup match by six or more goals.',
      ]),
    );
  });

  test('a team told by its former names has the same runs', () => {
    const texts = readTexts();
    const former = internationalsOf({ ...texts, results: withFormerNames(texts.results, texts.formerNames) });
    expect(former.matches).toEqual(matches);
    // The Soviet Union's last matches and the CIS's are the same team's as Russia's first.
    const question = {
      competition: 'internationals',
      predicate: 'unbeaten',
      conditions: { club: 'Russia' },
    } as const;
    const [run] = longestRuns(book, { ...question, asOf: '1992-12-31' }, 1);
    expect(longestRuns(bookOf(former), { ...question, asOf: '1992-12-31' }, 1)).toEqual([run]);
    const across = longestRuns(book, question, 500).filter(
      ({ first, last }) => first.date < '1991-12-26' && last.date > '1992-01-01',
    );
    expect(across.length).toBeGreaterThan(0);
  });

  test('five in a World Cup match: Salenko in 1994 the first, four not since Butragueño in 1986', () => {
    expect(told('1994-06-28/Russia-Cameroon')).toEqual(
      expect.arrayContaining([
        'For the first time, a player scored five or more goals in a FIFA World Cup match.',
        'Not since Emilio Butragueño in 1986 had a player scored four or more goals in a FIFA World Cup match.',
        'Only for the second time had a player scored a hat-trick in a FIFA World Cup match for Russia, after Igor Belanov in 1986.',
      ]),
    );
  });

  test('a hat-trick for France at a World Cup: Mbappé in 2022, after Fontaine in 1958 alone', () => {
    expect(told('2022-12-18/Argentina-France')).toContain(
      'Only for the third time had a player scored a hat-trick in a FIFA World Cup match for France, after Just Fontaine in 1958.',
    );
  });

  test('in the first minute: Şükür in 2002, not since Ayala in 1998', () => {
    expect(told('2002-06-29/South Korea-Turkey')).toContain(
      'Not since Celso Ayala in 1998 had a player scored in the first minute of a FIFA World Cup match.',
    );
  });

  test('a hat-trick of 6 December 2022 stood until the final: Ramos, superseded by Mbappé', () => {
    const fact = factOf('2022-12-06/Portugal-Switzerland', 'notSince');
    expect(fact.wording.sentence).toBe(
      'Not since Harry Kane in 2018 had a player scored a hat-trick in a FIFA World Cup match.',
    );
    expect(standingOf(fact, scorers, '2022-12-17')).toEqual({ status: 'stands' });
    expect(standingOf(fact, scorers, '2022-12-18')).toMatchObject({
      status: 'superseded',
      by: { player: 'Kylian Mbappé', rows: ['2022-12-18/Argentina-France'], inShort: 'Kylian Mbappé 3, 3-3' },
    });
  });

  test('the most for a team: Kane past Rooney, superseded by his own four in San Marino', () => {
    const fact = factOf('2021-11-12/England-Albania', 'most');
    expect(fact.overtaken).toEqual({ player: 'Wayne Rooney', goals: 37 });
    expect(standingOf(fact, scorers, '2021-11-14')).toEqual({ status: 'stands' });
    expect(standingOf(fact, scorers, '2021-11-15')).toMatchObject({
      status: 'superseded',
      by: { player: 'Harry Kane', rows: ['2021-11-15/San Marino-England'] },
    });
  });

  test('five in a row for Colombia: James Rodríguez in 2014, until Brazil in September', () => {
    const lacking = /^In our record, which lacks the scorers of \d+ of these matches, /;
    const reached = factOf('2014-07-04/Brazil-Colombia', 'streak');
    expect(reached).toMatchObject({ player: 'James Rodríguez', predicate: { atLeast: 5 } });
    expect(reached.wording.sentence.replace(lacking, '')).toBe(
      "not since Shane Smeltz in 2008 had a player scored in five of a team's international matches in a row.",
    );
    expect(standingOf(reached, scorers, '2026-06-01')).toMatchObject({
      status: 'superseded',
      by: { player: 'Zlatan Ibrahimović', rows: ['2015-11-17/Denmark-Sweden'] },
    });
    expect(factOf('2014-09-05/Brazil-Colombia', 'streak').wording.sentence).toMatch(
      /^A run ended: James Rodríguez had scored in five of Colombia's international matches in a row, the longest such run of any player since Shane Smeltz in 2008 in our record, /,
    );
  });

  test('a goal of Butragueño’s four given to another withdraws what was told of Salenko', () => {
    const fact = factOf('1994-06-28/Russia-Cameroon', 'notSince');
    expect(fact.previous).toMatchObject({ player: 'Emilio Butragueño', date: '1986-06-18' });
    const at = recorded.findIndex(
      ({ match, scorer }) => match === '1986-06-18/Denmark-Spain' && scorer === 'Emilio Butragueño',
    );
    const moved = openScorerBook({
      matches: rows,
      goals: recorded.map((goal, index) => (index === at ? { ...goal, scorer: 'Míchel' } : goal)),
      competitionName: 'international',
      firstSeason: 1872,
    });
    expect(standingOf(fact, scorers, '2026-06-01')).toEqual({ status: 'stands' });
    const standing = standingOf(fact, moved, '2026-06-01');
    expect(standing).toMatchObject({
      status: 'withdrawn',
      reason: expect.stringMatching(
        /^the record no longer has Emilio Butragueño on 1986-06-18, whom it goes back to/,
      ),
    });
  });

  test('where scorers are not known "first" is told of our record, and never as ever', () => {
    const facts = scorerFacts(scorers, '1994-06-28/Russia-Cameroon', { asOf: '1994-06-28', nameOf: String });
    const first = facts.filter(({ n }) => n === 0);
    expect(first.length).toBeGreaterThan(3);
    for (const { family, coverage, wording } of first) {
      expect(['firstInRecord', 'oneOfK', 'most'].includes(family)).toBe(!coverage.complete);
      expect(wording.sentence.includes('in our record')).toBe(!coverage.complete);
    }
  });
});

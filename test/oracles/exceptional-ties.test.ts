import { readFileSync } from 'node:fs';
import {
  type DecidedBy,
  forfeitScore,
  matchOfResult,
  progressOf,
  type RecordedTie,
  regulationsOf,
  tieInWords,
  tiesOf,
} from '@touchline/competition';
import {
  checkClubs,
  checkResults,
  clubTable,
  countingScores,
  formatClubs,
  formatPassages,
  formatResults,
  parseClubs,
  parsePassages,
  parseResults,
  type ResultRow,
} from '@touchline/registry';
import { describe, expect, test } from 'vitest';

/**
 * The ties of section D5 of the rules, each through the regulations of its season: the club that really went on, and how.
 * The rows are those of data/ties; who went on is told here, from the rules, and not read from them.
 */

const textOf = (file: string): string => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

const known = parseClubs(textOf('clubs.csv'));
const more = parseClubs(textOf('ties/clubs.csv'));
const exceptional = parseResults(textOf('ties/exceptional.csv'));
const passages = parsePassages(textOf('ties/passages.csv'));
const clubs = clubTable([...known.rows, ...more.rows]);
const ROWS = exceptional.rows;
const TIES = tiesOf(ROWS, regulationsOf);

const nameOf = (id: string): string => {
  const found = [...known.rows, ...more.rows].find((each) => each.id === id);
  if (!found) throw new Error(`no club ${id}`);
  return found.shortName;
};
const rowsOf = (id: string): readonly ResultRow[] =>
  ROWS.filter(({ note }) => note?.split(/[,:] ?/).includes(id));
const ofRow = (row: ResultRow | undefined): RecordedTie | undefined =>
  TIES.find((tie) => tie.rows.some((each) => each === row));

function tieOf(id: string): RecordedTie {
  const tie = rowsOf(id)
    .map(ofRow)
    .find((each) => each !== undefined);
  if (!tie) throw new Error(`no tie ${id}`);
  return tie;
}
const passageOf = (id: string) => passages.rows.filter(({ note }) => note?.startsWith(id));

test('the tables hold together: known clubs, no match twice, no score that cannot be, written as the formatter writes', () => {
  for (const { issues } of [more, exceptional, passages]) expect(issues).toEqual([]);
  expect(checkClubs([...known.rows, ...more.rows])).toEqual([]);
  expect(checkResults(ROWS, clubs)).toEqual([]);
  const strangers = passages.rows.flatMap(({ club, inPlaceOf }) => [club, inPlaceOf ?? club]);
  expect(strangers.filter((club) => clubs.get(club) === undefined)).toEqual([]);
  expect(formatResults(ROWS, exceptional.head)).toBe(textOf('ties/exceptional.csv'));
  expect(formatPassages(passages.rows, passages.head)).toBe(textOf('ties/passages.csv'));
  expect(formatClubs(more.rows, more.head)).toBe(textOf('ties/clubs.csv'));
});

describe('the 33 third matches', () => {
  test.each<readonly [string, string, string, DecidedBy]>([
    ['HIST-X-1956-P01', 'borussia-dortmund', '5-5', 'playoffMatch'],
    ['HIST-X-1956-P02', 'nice', '3-3', 'playoffMatch'],
    ['HIST-X-1956-P03', 'real-madrid', '5-5', 'playoffMatch'],
    ['HIST-X-1957-P04', 'erzgebirge-aue', '4-4', 'lots'],
    ['HIST-X-1957-P05', 'milan', '6-6', 'playoffMatch'],
    ['HIST-X-1957-P06', 'borussia-dortmund', '5-5', 'playoffMatch'],
    ['HIST-X-1958-P07', 'schalke', '5-5', 'playoffMatch'],
    ['HIST-X-1958-P08', 'ifk-goeteborg', '2-2', 'playoffMatch'],
    ['HIST-X-1958-P09', 'erzgebirge-aue', '4-4', 'playoffMatch'],
    ['HIST-X-1958-P10', 'atletico-madrid', '2-2', 'playoffMatch'],
    ['HIST-X-1958-P11', 'young-boys', '2-2', 'playoffMatch'],
    ['HIST-X-1958-P12', 'real-madrid', '2-2', 'playoffMatch'],
    ['HIST-X-1959-P13', 'sparta-rotterdam', '4-4', 'playoffMatch'],
    ['HIST-X-1959-P14', 'nice', '3-3', 'playoffMatch'],
    ['HIST-X-1959-P15', 'rangers', '3-3', 'playoffMatch'],
    ['HIST-X-1960-P16', 'rapid-wien', '3-3', 'playoffMatch'],
    ['HIST-X-1960-P17', 'barcelona', '2-2', 'playoffMatch'],
    ['HIST-X-1961-P18', 'real-madrid', '1-1', 'playoffMatch'],
    ['HIST-X-1962-P19', 'feyenoord', '4-4', 'playoffMatch'],
    ['HIST-X-1962-P20', 'feyenoord', '3-3', 'playoffMatch'],
    ['HIST-X-1963-P21', 'gornik-zabrze', '1-1', 'playoffMatch'],
    ['HIST-X-1963-P22', 'zuerich', '2-2', 'lots'],
    ['HIST-X-1964-P23', 'rangers', '5-5', 'playoffMatch'],
    ['HIST-X-1964-P24', 'dukla-praha', '4-4', 'lots'],
    ['HIST-X-1964-P25', 'anderlecht', '2-2', 'lots'],
    ['HIST-X-1964-P26', 'liverpool', '0-0', 'lots'],
    ['HIST-X-1966-P27', 'gornik-zabrze', '3-3', 'playoffMatch'],
    ['HIST-X-1966-P28', 'liverpool', '3-3', 'playoffMatch'],
    ['HIST-X-1966-P29', 'vojvodina', '3-3', 'playoffMatch'],
    ['HIST-X-1966-P30', 'inter', '2-2', 'playoffMatch'],
    ['HIST-X-1967-P31', 'juventus', '3-3', 'playoffMatch'],
    ['HIST-X-1968-P32', 'ajax', '4-4', 'playoffMatch'],
    ['HIST-X-1992-P33', 'leeds-united', '3-3', 'playoffMatch'],
  ])('%s: %s after %s, by %s', (id, through, aggregate, by) => {
    const { tie, decided, rows } = tieOf(id);
    expect([decided?.club, decided?.by]).toEqual([through, by]);
    expect(tie.clubs.map((club) => tie.aggregate[club]).join('-')).toBe(aggregate);
    expect(rows.map(({ further }) => further)).toEqual([undefined, undefined, 'playoffMatch']);
    // Before the third match, and before the lot, nobody was through.
    const [afterLegs] = tiesOf(rows.slice(0, 2), regulationsOf);
    const follows = id === 'HIST-X-1992-P33' ? 'extraTime' : 'playoffMatch';
    expect([afterLegs?.decided, afterLegs?.tie.ifEndedNow.type]).toEqual([undefined, follows]);
    const withoutLot = rows.map(({ lots: _lots, ...row }): ResultRow => row);
    const [beforeLot] = tiesOf(withoutLot, regulationsOf);
    expect(beforeLot?.decided?.by).toBe(by === 'lots' ? undefined : 'playoffMatch');
  });

  test('HIST-1955-PLAYOFF: as many a season as section D7 counts', () => {
    const bySeason = new Map<number, number>();
    for (const { season, tie } of TIES)
      if (tie.furtherMatches && tie.legs.length === 2) bySeason.set(season, (bySeason.get(season) ?? 0) + 1);
    expect([...bySeason].sort(([a], [b]) => a - b)).toEqual([
      [1956, 3],
      [1957, 3],
      [1958, 6],
      [1959, 3],
      [1960, 2],
      [1961, 1],
      [1962, 2],
      [1963, 2],
      [1964, 4],
      [1966, 4],
      [1967, 1],
      [1968, 1],
      [1992, 1],
    ]);
  });

  test('HIST-1955-PLAYOFF: away goals meant nothing: in 19 of the 30 to 1966/67 one side had more', () => {
    const upTo1966 = TIES.filter(({ season, tie }) => season <= 1966 && tie.furtherMatches);
    const unequal = upTo1966.filter(({ tie: { legs } }) => legs[0]?.score[1] !== legs[1]?.score[1]);
    expect([upTo1966.length, unequal.length]).toEqual([30, 19]);
  });
});

describe('the seven coin tosses', () => {
  test.each([
    ['HIST-X-1957-P04', 'erzgebirge-aue'],
    ['HIST-X-1963-P22', 'zuerich'],
    ['HIST-X-1964-P24', 'dukla-praha'],
    ['HIST-X-1964-P25', 'anderlecht'],
    ['HIST-X-1964-P26', 'liverpool'],
    ['HIST-X-1969-C1', 'celtic'],
    ['HIST-X-1969-C2', 'galatasaray'],
  ])('%s: the lot fell to %s', (id, through) => {
    expect(tieOf(id).decided).toMatchObject({ club: through, by: 'lots' });
  });

  test('they are all: none after 1969/70', () => {
    expect(TIES.filter(({ decided }) => decided?.by === 'lots')).toHaveLength(7);
  });
});

describe('awarded, void, stopped, withdrawn', () => {
  const through = (id: string) => {
    const { decided, tie } = tieOf(id);
    return [decided?.club, decided?.by, tie.clubs.map((club) => tie.aggregate[club]).join('-')];
  };

  test.each([
    ['HIST-X-1958-1', ['besiktas', 'young-boys']],
    ['HIST-X-1966-1', ['valerenga']],
    ['HIST-X-1967-1', ['braunschweig']],
    ['HIST-X-1974-1', ['cork-celtic']],
    ['HIST-X-1982-1', ['dynamo-kyiv']],
    ['HIST-X-1986-1', ['besiktas']],
  ])('%s: a walkover for %j is no tie, and they went on', (id, expected) => {
    const went = passageOf(id);
    expect(went.map(({ club, how }) => [club, how])).toEqual(expected.map((club) => [club, 'walkover']));
    expect(rowsOf(id)).toEqual([]);
    for (const { club, season, round } of went)
      expect(progressOf(TIES, passages.rows)).toContainEqual({
        competition: 'ucl',
        season,
        round,
        club,
        how: 'walkover',
      });
  });

  test('HIST-X-1960-1: a walkover for Wismut, and Hradec Králové through after one leg', () => {
    expect(passageOf('HIST-X-1960-1').map(({ club }) => club)).toEqual(['erzgebirge-aue']);
    expect(through('HIST-X-1960-1')).toEqual(['hradec-kralove', 'withdrawal', '0-3']);
  });

  test('HIST-X-1961-1: Vorwärts through after one leg; Linfield withdrew', () => {
    expect(through('HIST-X-1961-1')).toEqual(['vorwaerts-berlin', 'withdrawal', '3-0']);
    expect(tieOf('HIST-X-1961-1').tie.legs[1]?.status).toBe('toCome');
    expect(tieInWords(tieOf('HIST-X-1961-1').tie, nameOf).standsSentence).toBe(
      'Vorwärts Berlin are through: Linfield withdrew.',
    );
  });

  test('HIST-X-1968-1: a walkover for Red Star, and byes into the third round for Benfica and Milan', () => {
    expect(passageOf('HIST-X-1968-1').map(({ club, round, how }) => [club, round, how])).toEqual([
      ['crvena-zvezda', 'firstRound', 'walkover'],
      ['benfica', 'secondRound', 'bye'],
      ['milan', 'secondRound', 'bye'],
    ]);
  });

  test('HIST-X-1971-1, AC-40: the void 7-1 counts nowhere; leg one was Milan, leg two Berlin; 4-2 Inter', () => {
    const { tie, rows } = tieOf('HIST-X-1971-1');
    expect(through('HIST-X-1971-1')).toEqual(['inter', 'aggregate', '4-2']);
    expect(rows.map(({ date }) => date)).toEqual(['1971-11-03', '1971-12-01']);
    expect(tie.legs.map(({ leg, homeClub, score }) => [leg, homeClub, score])).toEqual([
      [1, 'inter', [4, 2]],
      [2, 'borussia-moenchengladbach', [0, 0]],
    ]);
    expect(rowsOf('HIST-X-1971-1').map(({ status }) => status)).toEqual(['void', 'played', 'played']);
    expect(countingScores(rowsOf('HIST-X-1971-1')[0] as ResultRow)).toEqual({});
  });

  test('HIST-X-1973-1: a final in two matches, each for itself', () => {
    const { tie, rows, decided } = tieOf('HIST-X-1973-1');
    expect(decided).toEqual({ club: 'bayern-muenchen', by: 'replay', date: '1974-05-17' });
    expect(tie.aggregate).toEqual({ 'bayern-muenchen': 1, 'atletico-madrid': 1 });
    expect(tieInWords(tie, nameOf, { final: true }).standsSentence).toBe(
      'Bayern München have won, 4-0 in the replay after 1-1.',
    );
    const [first] = tiesOf(rows.slice(0, 1), regulationsOf);
    expect(first?.tie.ifEndedNow).toEqual({ type: 'replay' });
  });

  test('HIST-X-1988-1: the match in the fog is void; Milan 4-2 on kicks the day after', () => {
    expect(through('HIST-X-1988-1')).toEqual(['milan', 'shootOut', '2-2']);
    expect(tieOf('HIST-X-1988-1').rows.map(({ date }) => date)).toEqual(['1988-10-26', '1988-11-10']);
  });

  test.each([
    ['HIST-X-1990-1', ['marseille', 'aggregate', '1-4'], [1, 0], [3, 0]],
    ['HIST-X-1990-2', ['crvena-zvezda', 'aggregate', '6-0'], [1, 2], [0, 3]],
    ['HIST-X-2004-2', ['milan', 'aggregate', '5-0'], [0, 1], [0, 3]],
    ['HIST-X-2014-1', ['celtic', 'awayGoals', '4-4'], [0, 2], [3, 0]],
  ])('%s: %j; on the pitch %j, official %j', (id, expected, onPitch, official) => {
    expect(through(id)).toEqual(expected);
    expect(tieOf(id).tie.legs[1]).toMatchObject({ score: official, onPitch });
  });

  test('HIST-X-1992-1, AC-40: 4-1 on the pitch and 3-0 official make a third match, against the rule of the season', () => {
    const { tie } = tieOf('HIST-X-1992-1');
    expect(tie.legs[1]).toMatchObject({ score: [3, 0], onPitch: [4, 1] });
    expect(tie.awayGoals).toEqual({ stuttgart: 0, 'leeds-united': 0 });
    expect(tieInWords(tie, nameOf).standsSentence).toBe(
      'Leeds United are through, 2-1 in the play-off match after 3-3 on aggregate.',
    );
    const onPitch = rowsOf('HIST-X-1992-1')
      .slice(0, 2)
      .map(({ official: _official, ...row }): ResultRow => ({ ...row, status: 'played' }));
    expect(tiesOf(onPitch, regulationsOf)[0]?.decided).toMatchObject({ club: 'stuttgart', by: 'awayGoals' });
  });

  test.each([
    ['HIST-X-1993-1', 1993, 'monaco', 'marseille'],
    ['HIST-X-1995-1', 1995, 'aab', 'dynamo-kyiv'],
    ['HIST-X-2011-1', 2011, 'trabzonspor', 'fenerbahce'],
  ])('%s: %i, %s in the place of %s', (id, season, club, inPlaceOf) => {
    expect(passageOf(id)).toMatchObject([{ season, club, how: 'admitted', inPlaceOf }]);
  });

  test('UCL-AWARD-01: every awarded result is what the forfeit gives, by the side that is named at fault', () => {
    const atFault = ROWS.filter(({ status }) => status === 'awarded').map((row) => {
      const onPitch = row.at90 ?? row.halfTime;
      const sides = (['home', 'away'] as const).filter(
        (side) => forfeitScore(side, onPitch).join('-') === row.official?.join('-'),
      );
      return sides.map((side) => `${row.season} ${row[side]}`).join(' or ');
    });
    expect(atFault).toEqual([
      '1990 dynamo-dresden',
      '1990 milan',
      '1992 stuttgart',
      '2004 roma',
      '2004 inter',
      '2014 legia-warszawa',
      '2020 drita',
      '2020 slovan-bratislava',
    ]);
  });

  test('HIST-X-1994-1: the score of Milan against Salzburg stands', () => {
    const [row] = rowsOf('HIST-X-1994-1');
    expect(row && countingScores(row)).toEqual({ at90: [3, 0] });
  });

  test('HIST-X-1995-1: the match is void, and counts nowhere', () => {
    const [row] = rowsOf('HIST-X-1995-1');
    expect(row?.status).toBe('void');
    expect(row && countingScores(row)).toEqual({});
  });

  test('HIST-X-2004-1: the score of half-time is kept, 0-3 counts', () => {
    const [row] = rowsOf('HIST-X-2004-1');
    expect(row && countingScores(row)).toEqual({ at90: [0, 3] });
    expect(row && matchOfResult(row)).toMatchObject({ score: [0, 3], onPitch: [0, 1] });
  });

  test('HIST-X-2013-1: Metalist won the tie and were put out; PAOK went on', () => {
    expect(through('HIST-X-2013-1')).toEqual(['paok', 'exclusion', '1-3']);
    expect(tieInWords(tieOf('HIST-X-2013-1').tie, nameOf).standsSentence).toBe(
      'PAOK are through: Metalist Kharkiv were excluded.',
    );
  });

  test('HIST-X-2020-1: never kicked off, so nothing on the pitch; the forfeits decide', () => {
    const rows = rowsOf('HIST-X-2020-1');
    expect(rows.map((row) => [ofRow(row)?.decided?.club, ofRow(row)?.decided?.by])).toEqual([
      ['linfield', 'aggregate'],
      ['ki-klaksvik', 'aggregate'],
    ]);
    for (const row of rows) expect(matchOfResult(row).onPitch).toBeUndefined();
  });

  test('HIST-X-2020-2: one match in two sittings', () => {
    expect(rowsOf('HIST-X-2020-2')).toMatchObject([
      { date: '2020-12-08', resumed: '2020-12-09', at90: [5, 1] },
    ]);
  });
});

test('HIST-BYE-01: a bye is no tie; the club went on', () => {
  const byes = passages.rows.filter(({ how, note }) => how === 'bye' && note === undefined);
  expect(byes).toHaveLength(52);
  expect(byes.filter(({ season }) => season === 1956).map(({ club }) => club)).toContain('real-madrid');
  const progressed = progressOf(TIES, passages.rows);
  for (const { season, club } of byes)
    expect(progressed).toContainEqual({ competition: 'ucl', season, round: 'firstRound', club, how: 'bye' });
  const wonInRound1 = TIES.filter(({ round }) => round === 'firstRound').map(
    ({ season, decided }) => `${season} ${decided?.club}`,
  );
  expect(byes.filter(({ season, club }) => wonInRound1.includes(`${season} ${club}`))).toEqual([]);
});

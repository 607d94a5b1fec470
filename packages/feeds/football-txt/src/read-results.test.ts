import { describe, expect, test } from 'vitest';
import { readResults } from './read-results.ts';

const read = (text: string) => readResults(text, { file: 'cl.txt' });

const season = `= UEFA Champions League 2025/26

# Matches    4

» Playoffs, Matchday 2
  Tue Dec/30 2025
    18.45  Atalanta BC (ITA)       v Borussia Dortmund (GER)  4-1 (2-0)
           FK Bodø/Glimt (NOR) v Real Madrid CF (ESP)         0-0
  Thu Jan/1 2026
           Juventus FC (ITA)       v Galatasaray SK (TUR)     3-2 a.e.t. (3-0, 1-0)

» Finals, Final
  Sat May/30
    18.00  Paris Saint-Germain FC (FRA) v Arsenal FC (ENG)
`;

describe('readResults', () => {
  test('heading, round, year and kick-off are carried on until they are said anew', () => {
    const { matches, issues } = read(season);
    expect(issues).toEqual([]);
    expect(matches).toEqual([
      {
        file: 'cl.txt',
        line: 7,
        heading: 'UEFA Champions League 2025/26',
        round: 'Playoffs, Matchday 2',
        date: '2025-12-30',
        kickOff: '18:45',
        home: 'Atalanta BC (ITA)',
        away: 'Borussia Dortmund (GER)',
        score: { at90: [4, 1], halfTime: [2, 0] },
      },
      {
        file: 'cl.txt',
        line: 8,
        heading: 'UEFA Champions League 2025/26',
        round: 'Playoffs, Matchday 2',
        date: '2025-12-30',
        kickOff: '18:45',
        home: 'FK Bodø/Glimt (NOR)',
        away: 'Real Madrid CF (ESP)',
        score: { at90: [0, 0] },
      },
      {
        file: 'cl.txt',
        line: 10,
        heading: 'UEFA Champions League 2025/26',
        round: 'Playoffs, Matchday 2',
        date: '2026-01-01',
        home: 'Juventus FC (ITA)',
        away: 'Galatasaray SK (TUR)',
        score: { at90: [3, 0], halfTime: [1, 0], afterExtraTime: [3, 2] },
      },
      {
        file: 'cl.txt',
        line: 14,
        heading: 'UEFA Champions League 2025/26',
        round: 'Finals, Final',
        date: '2026-05-30',
        kickOff: '18:00',
        home: 'Paris Saint-Germain FC (FRA)',
        away: 'Arsenal FC (ENG)',
        score: {},
      },
    ]);
  });

  test('Windows line ends, tabs, a byte order mark and 18:45 read the same', () => {
    const other = `\uFEFF${season.replaceAll('\n', '\r\n').replaceAll('           ', '\t').replace('18.45', '18:45')}`;
    expect(read(other)).toEqual(read(season));
  });

  test('every line that is not understood is named with what was expected, and reading goes on', () => {
    const text = `» Final
  Sat May/30
    18.00  Nobody (FRA) v Noone (ENG)  1-0
  Fri May/30 2026
    25.00  Early (FRA) v Late (ENG)  1-0
    18.00  One (FRA) v Two (ENG)  1:0
  Sun Feb/30
    (Scamacca 5' Zappacosta 45')
  Sat May/30
    18.00  Three (FRA) v Four (ENG)  1-0 (0-0)
`;
    const { matches, issues } = read(text);
    expect(issues.map(({ line, column, expected, found }) => [line, column, expected, found])).toEqual([
      [2, 3, 'a date with its year, the first of the file', 'Sat May 30'],
      [3, 1, 'a date above the match', 'none'],
      [4, 3, 'Sat, the weekday of 2026-05-30', 'Fri'],
      [5, 5, 'a time of day', '25.00'],
      [6, 35, expect.stringMatching(/^a score like/), '1:0'],
      [7, 3, 'a day of the calendar', 'Sun Feb 30'],
      [8, 5, expect.stringMatching(/^goals .* below their match$/), "(Scamacca 5' Zappacosta 45')"],
    ]);
    expect(matches.map(({ line, kickOff }) => [line, kickOff])).toEqual([
      [5, undefined],
      [10, '18:00'],
    ]);
  });

  test('a match without a round above it is named', () => {
    const { matches, issues } = read('= Cup\n Sat May/30 2026\n A v B  1-0\n');
    expect(matches).toEqual([]);
    expect(issues).toMatchObject([{ line: 3, expected: 'a round above the match' }]);
  });

  test('a new heading forgets the year of the one before', () => {
    const { issues } = read(`${season}= Another cup\n» Final\n Sat May/30\n`);
    expect(issues).toMatchObject([{ line: 17, found: 'Sat May 30' }]);
  });

  test('a line of a hundred thousand blanks does not hold it up', () => {
    const long = `» Final\n Sat May/30 2026\n A${' '.repeat(100_000)}B${' v'.repeat(50_000)} \n`;
    expect(read(long).matches.length + read(long).issues.length).toBe(1);
  });
});

import { leaguePhaseTable } from '@touchline/competition';
import { describe, expect, test } from 'vitest';
import { RESULTS } from './record.ts';

const order = (season: number) => leaguePhaseTable(RESULTS, season).map((row) => row.club);

describe('oracle: league phases', () => {
  test('2025/26: all 36 places as published, with points, difference and goals of the first 24', () => {
    // rules.md C4, place by place.
    const published = [
      ['arsenal', 24, 19, 23],
      ['bayern-muenchen', 21, 14, 22],
      ['liverpool', 18, 12, 20],
      ['tottenham-hotspur', 17, 10, 17],
      ['barcelona', 16, 8, 22],
      ['chelsea', 16, 7, 17],
      ['sporting-cp', 16, 6, 17],
      ['manchester-city', 16, 6, 15],
      ['real-madrid', 15, 9, 21],
      ['inter', 15, 8, 15],
      ['paris-saint-germain', 14, 10, 21],
      ['newcastle-united', 14, 10, 17],
      ['juventus', 13, 4, 14],
      ['atletico-madrid', 13, 2, 17],
      ['atalanta', 13, 0, 10],
      ['bayer-leverkusen', 12, -1, 13],
      ['borussia-dortmund', 11, 2, 19],
      ['olympiacos', 11, -4, 10],
      ['club-brugge', 10, -2, 15],
      ['galatasaray', 10, -2, 9],
      ['monaco', 10, -6, 8],
      ['qarabag', 10, -8, 13],
      ['bodo-glimt', 9, -1, 14],
      ['benfica', 9, -2, 10],
    ];
    // si.com, "How Final 2025-26 Champions League League Phase Table Compares to 2024-25", 29 January 2026.
    const out = [
      'marseille',
      'pafos',
      'union-saint-gilloise',
      'psv',
      'athletic-club',
      'napoli',
      'kobenhavn',
      'ajax',
      'eintracht-frankfurt',
      'slavia-praha',
      'villarreal',
      'kairat',
    ];
    const table = leaguePhaseTable(RESULTS, 2025);
    expect(table.slice(0, 24).map((row) => [row.club, row.points, row.goalDifference, row.goalsFor])).toEqual(
      published,
    );
    expect(table.slice(24).map((row) => row.club)).toEqual(out);
    expect(table.map((row) => row.rank)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  });

  test('2024/25: all 36 places as published, with their points', () => {
    // "Champions, si chiude il girone: classifica finale", 30 January 2025; 18 of the places also on the page named above.
    const published: readonly (readonly [number, readonly string[]])[] = [
      [21, ['liverpool']],
      [19, ['barcelona', 'arsenal', 'inter']],
      [18, ['atletico-madrid']],
      [16, ['bayer-leverkusen', 'lille', 'aston-villa']],
      [15, ['atalanta', 'borussia-dortmund', 'real-madrid', 'bayern-muenchen', 'milan']],
      [14, ['psv']],
      [13, ['paris-saint-germain', 'benfica', 'monaco', 'brest', 'feyenoord']],
      [12, ['juventus', 'celtic']],
      [11, ['manchester-city', 'sporting-cp', 'club-brugge', 'dinamo-zagreb']],
      [10, ['stuttgart']],
      [7, ['shakhtar-donetsk']],
      [6, ['bologna', 'crvena-zvezda', 'sturm-graz']],
      [4, ['sparta-praha']],
      [3, ['rb-leipzig', 'girona', 'red-bull-salzburg']],
      [0, ['slovan-bratislava', 'young-boys']],
    ];
    const table = leaguePhaseTable(RESULTS, 2024);
    expect(table.map((row) => [row.club, row.points])).toEqual(
      published.flatMap(([points, clubs]) => clubs.map((club) => [club, points])),
    );
    expect(table.map((row) => row.rank)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  });

  test('AC-36, UCL-RANK-04: 2024/25 Real Madrid 11th above Bayern 12th, by two away wins to one', () => {
    const [real, bayern] = leaguePhaseTable(RESULTS, 2024).slice(10, 12);
    const alike = { points: 15, goalDifference: 8, goalsFor: 20, awayGoals: 6, wins: 5 };
    expect(real).toMatchObject({ ...alike, club: 'real-madrid', rank: 11, awayWins: 2 });
    expect(bayern).toMatchObject({ ...alike, club: 'bayern-muenchen', rank: 12, awayWins: 1 });
  });

  test.each([2024, 2025])(
    '%i: the first eight enter in the round of 16, the next sixteen in the play-offs',
    (season) => {
      const inRound = (round: string) =>
        new Set(
          RESULTS.filter((row) => row.season === season && row.round === round).flatMap((row) => [
            row.home,
            row.away,
          ]),
        );
      expect(new Set(order(season).slice(8, 24))).toEqual(inRound('knockoutPlayoffs'));
      const roundOf16 = inRound('roundOf16');
      expect(
        order(season)
          .slice(0, 8)
          .filter((club) => !roundOf16.has(club)),
      ).toEqual([]);
    },
  );
});

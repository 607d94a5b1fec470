import { describe, expect, test } from 'vitest';
import { groupRows } from '../testing/groups.ts';
import { club } from '../testing/results.ts';
import { separationOf, tableAsItStands } from './as-it-stands.ts';
import { G1, G3, G3_TWO_POINTS, G4, G5, G6 } from './formats.ts';
import { groupTables } from './group-stage.ts';
import type { TableQuery } from './table.ts';
import { whereTheyGo } from './where-they-go.ts';
import { separationInWords } from './words.ts';

// Results: engsoccerdata, "champs" (1955/56 to 2015/16), which the rules name as their source; decisions: section D5.

const order = (query: TableQuery) => tableAsItStands(query).rows.map((row) => `${row.rank} ${row.club}`);

function why(query: TableQuery, a: string, b: string): string | undefined {
  const separation = separationOf(query, club(a), club(b));
  return separation && `${separation.upper}: ${separationInWords(separation, (id) => id)}`;
}

const [firstStage = G6, secondStage = G6] = G5;

describe('groups as they were', () => {
  test('HIST-TB-02: 1999/2000 Real Madrid before Dynamo Kyiv by their own matches, with the worse difference', () => {
    const query = {
      rules: secondStage,
      rows: groupRows(`
        Real Madrid 2-4 Bayern
        Bayern 4-1 Real Madrid
        Dynamo Kyiv 2-1 Rosenborg
        Rosenborg 1-2 Dynamo Kyiv
        Rosenborg 1-1 Bayern
        Bayern 2-1 Rosenborg
        Dynamo Kyiv 1-2 Real Madrid
        Real Madrid 2-2 Dynamo Kyiv
        Bayern 2-1 Dynamo Kyiv
        Dynamo Kyiv 2-0 Bayern
        Real Madrid 3-1 Rosenborg
        Rosenborg 0-1 Real Madrid`),
    };
    expect(order(query)).toEqual(['1 Bayern', '2 Real Madrid', '3 Dynamo Kyiv', '4 Rosenborg']);
    expect(why(query, 'Dynamo Kyiv', 'Real Madrid')).toBe(
      'Real Madrid: level on 10 points; above on points in their own matches, 4 to 1',
    );
  });

  test('HIST-TB-02: 2000/01 Galatasaray before Rangers', () => {
    const query = {
      rules: firstStage,
      rows: groupRows(`
        Galatasaray 3-2 Monaco
        Rangers 5-0 Sturm Graz
        Monaco 0-1 Rangers
        Sturm Graz 3-0 Galatasaray
        Monaco 5-0 Sturm Graz
        Galatasaray 3-2 Rangers
        Sturm Graz 2-0 Monaco
        Rangers 0-0 Galatasaray
        Monaco 4-2 Galatasaray
        Sturm Graz 2-0 Rangers
        Rangers 2-2 Monaco
        Galatasaray 2-2 Sturm Graz`),
    };
    expect(order(query)).toEqual(['1 Sturm Graz', '2 Galatasaray', '3 Rangers', '4 Monaco']);
    expect(why(query, 'Galatasaray', 'Rangers')).toBe(
      'Galatasaray: level on 8 points; above on points in their own matches, 4 to 1',
    );
  });

  test('HIST-TB-02: 2000/01 Arsenal before Lyon', () => {
    const query = {
      rules: secondStage,
      rows: groupRows(`
        Spartak 4-1 Arsenal
        Bayern 1-0 Lyon
        Arsenal 2-2 Bayern
        Lyon 3-0 Spartak
        Lyon 0-1 Arsenal
        Bayern 1-0 Spartak
        Arsenal 1-1 Lyon
        Spartak 0-3 Bayern
        Arsenal 1-0 Spartak
        Lyon 3-0 Bayern
        Bayern 1-0 Arsenal
        Spartak 1-1 Lyon`),
    };
    expect(order(query)).toEqual(['1 Bayern', '2 Arsenal', '3 Lyon', '4 Spartak']);
    expect(why(query, 'Arsenal', 'Lyon')).toBe(
      'Arsenal: level on 8 points; above on points in their own matches, 4 to 1',
    );
  });

  test('HIST-TB-02: 2001/02 Liverpool before Roma', () => {
    const query = {
      rules: secondStage,
      rows: groupRows(`
        Liverpool 1-3 Barcelona
        Galatasaray 1-1 Roma
        Roma 0-0 Liverpool
        Barcelona 2-2 Galatasaray
        Barcelona 1-1 Roma
        Liverpool 0-0 Galatasaray
        Roma 3-0 Barcelona
        Galatasaray 1-1 Liverpool
        Roma 1-1 Galatasaray
        Barcelona 0-0 Liverpool
        Liverpool 2-0 Roma
        Galatasaray 0-1 Barcelona`),
    };
    expect(order(query)).toEqual(['1 Barcelona', '2 Liverpool', '3 Roma', '4 Galatasaray']);
    expect(why(query, 'Liverpool', 'Roma')).toBe(
      'Liverpool: level on 7 points; above on points in their own matches, 4 to 1',
    );
  });

  test('HIST-TB-02: 2002/03 Ajax before Lyon', () => {
    const query = {
      rules: firstStage,
      rows: groupRows(`
        Ajax 2-1 Lyon
        Rosenborg 2-2 Inter
        Inter 1-0 Ajax
        Lyon 5-0 Rosenborg
        Inter 1-2 Lyon
        Rosenborg 0-0 Ajax
        Ajax 1-1 Rosenborg
        Lyon 3-3 Inter
        Lyon 0-2 Ajax
        Inter 3-0 Rosenborg
        Ajax 1-2 Inter
        Rosenborg 1-1 Lyon`),
    };
    expect(order(query)).toEqual(['1 Inter', '2 Ajax', '3 Lyon', '4 Rosenborg']);
    expect(why(query, 'Ajax', 'Lyon')).toBe(
      'Ajax: level on 8 points; above on points in their own matches, 6 to 0',
    );
  });

  test('HIST-TB-02: 2003/04 Deportivo before PSV, by the goal difference of their own matches', () => {
    const query = {
      rules: G6,
      rows: groupRows(`
        AEK 1-1 Deportivo
        PSV 1-2 Monaco
        Monaco 4-0 AEK
        Deportivo 2-0 PSV
        Deportivo 1-0 Monaco
        AEK 0-1 PSV
        PSV 2-0 AEK
        Monaco 8-3 Deportivo
        Deportivo 3-0 AEK
        Monaco 1-1 PSV
        AEK 0-0 Monaco
        PSV 3-2 Deportivo`),
    };
    expect(order(query)).toEqual(['1 Monaco', '2 Deportivo', '3 PSV', '4 AEK']);
    expect(why(query, 'Deportivo', 'PSV')).toBe(
      'Deportivo: level on 10 points, and on 3 points in their own matches; above on goal difference in these, +1 to −1',
    );
  });

  const milan1994 = groupRows(`
    Ajax 2-0 Milan
    Milan 0-2 Ajax
    Milan 3-0 Salzburg
    Salzburg 0-1 Milan
    Milan 2-1 AEK
    AEK 0-0 Milan
    AEK 1-2 Ajax
    Ajax 2-0 AEK
    Ajax 1-1 Salzburg
    Salzburg 0-0 Ajax
    Salzburg 0-0 AEK
    AEK 1-3 Salzburg`);

  test('HIST-X-1994-1: two points for a win, and Milan two points short of the seven they had won', () => {
    const query = { rules: G3_TWO_POINTS, rows: milan1994 };
    const withDeduction = { ...query, adjustments: [{ club: club('Milan'), points: -2 }] };
    const milan = (of: TableQuery) => tableAsItStands(of).rows.find((row) => row.club === 'Milan');
    expect(milan(query)).toMatchObject({ points: 7 });
    expect(milan(query)).not.toHaveProperty('adjustment');
    expect(milan(withDeduction)).toMatchObject({ points: 5, adjustment: -2, wins: 3, goalsFor: 6 });
    expect(order(withDeduction)).toEqual(['1 Ajax', '2 Milan', '3 Salzburg', '4 AEK']);
    expect(why(withDeduction, 'Milan', 'Salzburg')).toBe(
      'Milan: level on 5 points; above on points in their own matches, 4 to 0',
    );
  });

  test('HIST-GROUP G4: 1997/98 Leverkusen and Juventus are the two best runners-up, and Paris is out with 12 points', () => {
    const inGroup = (letter: string, lines: string) => groupRows(lines, { round: `group${letter}` });
    const rows = [
      ...inGroup(
        'A',
        'Parma 1-0 Dortmund\nSparta 3-0 Galatasaray\nGalatasaray 0-1 Dortmund\nSparta 0-0 Parma',
      ),
      ...inGroup(
        'A',
        'Dortmund 4-1 Sparta\nParma 2-0 Galatasaray\nDortmund 2-0 Parma\nGalatasaray 2-0 Sparta',
      ),
      ...inGroup(
        'A',
        'Dortmund 4-1 Galatasaray\nParma 2-2 Sparta\nSparta 0-3 Dortmund\nGalatasaray 1-1 Parma',
      ),
      ...inGroup(
        'B',
        'Man United 2-1 Feyenoord\nKošice 0-1 Juventus\nJuventus 5-1 Feyenoord\nKošice 0-3 Man United',
      ),
      ...inGroup(
        'B',
        'Feyenoord 2-0 Košice\nMan United 3-2 Juventus\nFeyenoord 1-3 Man United\nJuventus 3-2 Košice',
      ),
      ...inGroup(
        'B',
        'Feyenoord 2-0 Juventus\nMan United 3-0 Košice\nKošice 0-1 Feyenoord\nJuventus 1-0 Man United',
      ),
      ...inGroup('C', 'PSV 1-0 Newcastle\nNewcastle 3-2 Barcelona\nPSV 1-3 Dynamo\nBarcelona 2-2 PSV'),
      ...inGroup('C', 'Dynamo 2-2 Newcastle\nNewcastle 0-2 PSV\nBarcelona 1-0 Newcastle\nDynamo 1-1 PSV'),
      ...inGroup('C', 'PSV 2-2 Barcelona\nNewcastle 2-0 Dynamo\nDynamo 3-0 Barcelona\nBarcelona 0-4 Dynamo'),
      ...inGroup('D', 'Rosenborg 2-0 Porto\nReal 5-1 Olympiacos\nOlympiacos 1-0 Porto\nReal 4-1 Rosenborg'),
      ...inGroup('D', 'Porto 0-2 Real\nRosenborg 5-1 Olympiacos\nPorto 1-1 Rosenborg\nOlympiacos 0-0 Real'),
      ...inGroup('D', 'Porto 2-1 Olympiacos\nRosenborg 2-0 Real\nReal 4-0 Porto\nOlympiacos 2-2 Rosenborg'),
      ...inGroup('E', 'Bayern 5-1 Paris\nBeşiktaş 1-0 Göteborg\nBayern 2-0 Beşiktaş\nParis 3-0 Göteborg'),
      ...inGroup('E', 'Göteborg 1-3 Bayern\nBeşiktaş 3-1 Paris\nParis 3-1 Bayern\nGöteborg 2-1 Beşiktaş'),
      ...inGroup('E', 'Beşiktaş 0-2 Bayern\nGöteborg 0-1 Paris\nBayern 0-1 Göteborg\nParis 2-1 Beşiktaş'),
      ...inGroup(
        'F',
        'Sporting 0-2 Leverkusen\nSporting 3-0 Monaco\nLeverkusen 1-0 Lierse\nMonaco 4-0 Leverkusen',
      ),
      ...inGroup(
        'F',
        'Lierse 1-1 Sporting\nLeverkusen 4-1 Sporting\nMonaco 3-2 Sporting\nLierse 0-2 Leverkusen',
      ),
      ...inGroup('F', 'Leverkusen 2-2 Monaco\nSporting 2-1 Lierse\nLierse 0-1 Monaco\nMonaco 5-1 Lierse'),
    ];
    const tables = groupTables({ rules: G4, rows });
    expect(tables.every(({ final }) => final)).toBe(true);
    const through = whereTheyGo(tables, G4).filter(({ places, out }) => places.length === 1 && !out);
    expect(through.map(({ club: id }) => id)).toEqual([
      'Dortmund',
      'Man United',
      'Juventus',
      'Dynamo',
      'Real',
      'Bayern',
      'Monaco',
      'Leverkusen',
    ]);
    const runnersUp = tables.flatMap(({ rows: [, second] }) => second ?? []);
    expect(runnersUp.map(({ club: id, points, goalDifference }) => [id, points, goalDifference])).toEqual(
      expect.arrayContaining([
        ['Leverkusen', 13, 4],
        ['Juventus', 12, 4],
        ['Paris', 12, 1],
      ]),
    );
  });

  test('HIST-X-1995-1: a club expelled with its result annulled is not in the table, and the one in its place is', () => {
    const rows = groupRows(`
      Dynamo Kyiv 1-0 Panathinaikos (void)
      Nantes 0-0 Porto
      Porto 2-0 Aalborg
      Panathinaikos 3-1 Nantes
      Nantes 3-1 Aalborg
      Porto 0-1 Panathinaikos
      Aalborg 2-1 Panathinaikos
      Aalborg 0-2 Nantes
      Panathinaikos 0-0 Porto
      Panathinaikos 2-0 Aalborg
      Porto 2-2 Nantes
      Aalborg 2-2 Porto
      Nantes 0-0 Panathinaikos`);
    const { rows: table, final } = tableAsItStands({ rules: G3, rows });
    expect(table.map(({ club: id, points, played }) => [id, points, played])).toEqual([
      ['Panathinaikos', 11, 6],
      ['Nantes', 9, 6],
      ['Porto', 7, 6],
      ['Aalborg', 4, 6],
    ]);
    expect(final).toBe(true);
  });

  test('HIST-TB B?: to 1993/94 clubs level on points share a rank, as nobody knows what came next', () => {
    const rows = groupRows('b 3-2 a\na 3-2 b\nc 2-0 b\nd 0-0 a');
    const { rows: table } = tableAsItStands({ rules: G1, rows });
    expect(table.map(({ club: id, rank, points }) => [id, rank, points])).toEqual([
      ['a', 1, 3],
      ['b', 2, 2],
      ['c', 2, 2],
      ['d', 4, 1],
    ]);
    expect(why({ rules: G1, rows }, 'c', 'b')).toBeUndefined();
  });
});

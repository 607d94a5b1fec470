import {
  type GroupTable,
  groupsOf,
  groupTables,
  regulationsOf,
  separationInWords,
  separationOf,
  whereTheyGo,
} from '@touchline/competition';
import { parseClubId, type ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { RESULTS } from './record.ts';

// The clubs of the round of 16 are in the same source; the facts by name are those of section D2 of the rules.

const SEASONS = Array.from({ length: 13 }, (_, index) => 2011 + index);

const rowsOf = (season: number): readonly ResultRow[] => RESULTS.filter((row) => row.season === season);

function stageOf(season: number) {
  const [rules] = regulationsOf('ucl', season)?.groupStages ?? [];
  if (!rules) throw new Error(`no group stage in ${season}`);
  return rules;
}

const tablesOf = (season: number): readonly GroupTable[] =>
  groupTables({ rules: stageOf(season), rows: rowsOf(season) });

function clubId(id: string) {
  const club = parseClubId(id);
  if (!club) throw new Error(`not a club id: ${id}`);
  return club;
}

/** `2 galatasaray 10` and so on of the group in which the club played. */
function groupOf(season: number, id: string): readonly string[] {
  const table = tablesOf(season).find(({ rows }) => rows.some(({ club }) => club === id));
  return (table?.rows ?? []).map(({ rank, club, points }) => `${rank} ${club} ${points}`);
}

function why(season: number, upper: string, lower: string): string {
  const [a, b] = [clubId(upper), clubId(lower)];
  const rules = stageOf(season);
  const group = groupsOf(rowsOf(season), rules).find(({ rows }) => rows.some(({ home }) => home === a));
  const separation = group && separationOf({ rules, rows: group.rows }, a, b);
  return separation ? `${separation.upper}: ${separationInWords(separation, (club) => club)}` : 'nothing';
}

describe('oracle: groups', () => {
  test.each(SEASONS)('%i: the two of each group that go on are the clubs of the round of 16', (season) => {
    const tables = tablesOf(season);
    expect(tables).toHaveLength(8);
    expect(tables.filter(({ rows, final }) => rows.length !== 4 || !final)).toEqual([]);
    const going = whereTheyGo(tables, stageOf(season)).filter(({ places }) => places[0]?.to === 'roundOf16');
    const playing = rowsOf(season)
      .filter((row) => row.round === 'roundOf16')
      .flatMap((row) => [row.home, row.away]);
    expect(going.map(({ club }) => club).sort()).toEqual([...new Set(playing)].sort());
    expect(going.every(({ places, out }) => places.length === 1 && !out)).toBe(true);
  });

  test('HIST-TB-02: places that hung on the matches of the level clubs', () => {
    expect(why(2012, 'galatasaray', 'cfr-cluj')).toBe(
      'galatasaray: level on 10 points; above on points in their own matches, 4 to 1',
    );
    expect(why(2012, 'shakhtar-donetsk', 'chelsea')).toBe(
      'shakhtar-donetsk: level on 10 points, and on 3 points, a goal difference of 0 and 4 goals in their own matches; above on away goals in these, 2 to 1',
    );
    expect(why(2015, 'roma', 'bayer-leverkusen')).toBe(
      'roma: level on 6 points; above on points in their own matches, 4 to 1',
    );
    expect(why(2017, 'roma', 'chelsea')).toContain('above on points in their own matches, 4 to 1');
  });

  test('2013/14: Napoli are out with 12 points, third of three level clubs', () => {
    expect(groupOf(2013, 'napoli').slice(0, 3)).toEqual([
      '1 borussia-dortmund 12',
      '2 arsenal 12',
      '3 napoli 12',
    ]);
    expect(why(2013, 'arsenal', 'napoli')).toBe(
      'arsenal: level on 12 points, and on 6 points in the matches among arsenal, borussia-dortmund and napoli; above on goal difference in these, 0 to −1',
    );
  });

  test('B4: away goals in their own matches no longer count, in 2022/23 H and 2023/24', () => {
    expect(groupOf(2022, 'juventus').slice(2)).toEqual(['3 juventus 3', '4 maccabi-haifa 3']);
    expect(groupOf(2023, 'inter').slice(0, 2)).toEqual(['1 real-sociedad 12', '2 inter 12']);
    expect(why(2022, 'benfica', 'paris-saint-germain')).toContain('; above on away goals, 9 to 6');
    expect(groupOf(2023, 'porto').slice(0, 2)).toEqual(['1 barcelona 12', '2 porto 12']);
  });

  test('eleven groups have a place that goal difference or goals alone would give to another club', () => {
    const otherwise = SEASONS.flatMap((season) =>
      tablesOf(season)
        .filter(({ rows }) =>
          rows.some((lower, index) => {
            const upper = rows[index - 1];
            if (!upper || upper.points !== lower.points) return false;
            const lead = lower.goalDifference - upper.goalDifference || lower.goalsFor - upper.goalsFor;
            return lead > 0;
          }),
        )
        .map(({ group }) => `${season} ${group}`),
    );
    expect(otherwise).toHaveLength(11);
    expect(otherwise).toContain('2017 groupC');
  });
});

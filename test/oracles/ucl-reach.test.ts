import {
  type ClubReach,
  finalTables,
  groupsOf,
  leaguePhaseRows,
  type NeededResult,
  reachInWords,
  reachOf,
  regulationsOf,
  resultsSoFar,
  type TableQuery,
  tableAsItStands,
} from '@touchline/competition';
import { describe, expect, test } from 'vitest';
import { RESULTS } from './record.ts';

function afterMatchday(season: number, matchday: number): TableQuery {
  const rules = regulationsOf('ucl', season)?.leaguePhase;
  if (!rules) throw new Error(`no league phase in ${season}`);
  const rows = leaguePhaseRows(RESULTS, season, 'ucl');
  return { rules, rows: resultsSoFar(rows, (row) => (row.matchday ?? 0) <= matchday) };
}

const clubsThatAre = (reaches: readonly ClubReach[], top: number, state: string) =>
  reaches
    .filter(({ cuts }) => cuts.some((cut) => cut.top === top && cut.state === state))
    .map(({ club }) => club);

/** The ranks once these results are in place of the fixtures. */
function ranksAfter(query: TableQuery, results: readonly NeededResult[]): ReadonlyMap<string, number> {
  const scores = new Map(results.map(({ home, away, score }) => [`${home} ${away}`, score]));
  const rows = query.rows.map((row) => {
    const at90 = row.status === 'fixture' ? scores.get(`${row.home} ${row.away}`) : undefined;
    return at90 ? { ...row, at90, status: 'played' as const } : row;
  });
  return new Map(tableAsItStands({ rules: query.rules, rows }).rows.map(({ club, rank }) => [club, rank]));
}

describe('oracle: before the last matchday of a league phase', () => {
  const words = (season: number, club: string) => {
    const reach = (reachOf(afterMatchday(season, 7)) ?? []).find((each) => each.club === club);
    return reach && reachInWords(reach);
  };

  test('2024/25: who was through and who was out, as reported', () => {
    // sportinglife.com, 26 January 2025: two sure of the round of 16, sixteen more of the play-offs, nine eliminated, and
    // nine uncertain of progress.
    const reaches = reachOf(afterMatchday(2024, 7)) ?? [];
    expect(clubsThatAre(reaches, 8, 'certain')).toEqual(['barcelona', 'liverpool']);
    expect(clubsThatAre(reaches, 24, 'out')).toEqual([
      'bologna',
      'crvena-zvezda',
      'girona',
      'rb-leipzig',
      'red-bull-salzburg',
      'slovan-bratislava',
      'sparta-praha',
      'sturm-graz',
      'young-boys',
    ]);
    expect(clubsThatAre(reaches, 24, 'certain')).toHaveLength(18);
    expect(clubsThatAre(reaches, 24, 'possible')).toEqual([
      'benfica',
      'club-brugge',
      'dinamo-zagreb',
      'manchester-city',
      'paris-saint-germain',
      'psv',
      'shakhtar-donetsk',
      'sporting-cp',
      'stuttgart',
    ]);
  });

  test('2025/26: who was through and who was out, as reported', () => {
    // cbssports.com, 22 January 2026, and espn.com, 21 January 2026: two in the round of 16, thirteen more sure of the
    // play-offs, four out; Arsenal first or second, and first with a point.
    const reaches = reachOf(afterMatchday(2025, 7)) ?? [];
    expect(clubsThatAre(reaches, 8, 'certain')).toEqual(['arsenal', 'bayern-muenchen']);
    expect(clubsThatAre(reaches, 24, 'certain')).toHaveLength(15);
    expect(clubsThatAre(reaches, 24, 'out')).toEqual([
      'eintracht-frankfurt',
      'kairat',
      'slavia-praha',
      'villarreal',
    ]);
    expect(words(2025, 'arsenal')).toBe(
      'can finish 1st to 2nd; certain of the top eight; needs a point to be sure of first place',
    );
  });

  test.each([2024, 2025])(
    '%i: every bound is exact, its witness leads there, and every club ended within',
    (season) => {
      const query = afterMatchday(season, 7);
      const final = ranksAfter(afterMatchday(season, 8), []);
      const reaches = reachOf(query) ?? [];
      expect(reaches).toHaveLength(36);
      for (const { club, best, worst, cuts } of reaches) {
        for (const bound of [best, worst]) {
          expect([club, bound.how, ranksAfter(query, bound.witness).get(club)]).toEqual([
            club,
            'exact',
            bound.rank,
          ]);
        }
        expect(final.get(club)).toBeGreaterThanOrEqual(best.rank);
        expect(final.get(club)).toBeLessThanOrEqual(worst.rank);
        expect(cuts.filter((cut) => cut.state === 'unknown' || cut.pointsToBeSure?.how === 'bound')).toEqual(
          [],
        );
      }
    },
  );
});

describe('oracle: before earlier matchdays', () => {
  test('every bound of two seasons, matchday by matchday, is exact and holds what came', () => {
    const notExact: string[] = [];
    for (const season of [2024, 2025]) {
      const final = ranksAfter(afterMatchday(season, 8), []);
      for (const matchday of [0, 1, 2, 3, 4, 5, 6]) {
        const query = afterMatchday(season, matchday);
        for (const { club, best, worst } of reachOf(query) ?? []) {
          expect(final.get(club)).toBeGreaterThanOrEqual(best.rank);
          expect(final.get(club)).toBeLessThanOrEqual(worst.rank);
          for (const [name, bound] of Object.entries({ best, worst })) {
            if (bound.how === 'bound') notExact.push(`${season} ${matchday} ${club} ${name}`);
          }
        }
      }
    }
    expect(notExact).toEqual([]);
  });
});

describe('simulated ends of a league phase', () => {
  /** Goals of a side, drawn by a generator of our own so that every run draws the same. */
  function diceOf(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return Math.min(6, Math.floor(-1.4 * Math.log(((state >>> 8) + 1) / 2 ** 24)));
    };
  }

  test.each([4, 5, 6, 7])(
    'of both seasons after matchday %i, 3,000 each, are within the bounds',
    (matchday) => {
      for (const season of [2024, 2025]) {
        const query = afterMatchday(season, matchday);
        const reaches = new Map((reachOf(query) ?? []).map((reach) => [reach.club, reach]));
        const { clubs, open, rank } = finalTables(query);
        const dice = diceOf(season * 10 + matchday);
        const outside = new Set<string>();
        for (let run = 0; run < 3000; run++) {
          const goals = Array.from({ length: 2 * open.length }, dice);
          rank(goals).forEach((number, place) => {
            const reach = reaches.get(clubs[number] ?? missing());
            if (!reach || place + 1 < reach.best.rank || place + 1 > reach.worst.rank)
              outside.add(`${season} ${clubs[number]} ${place + 1}`);
          });
        }
        expect([...outside]).toEqual([]);
      }
    },
  );

  const missing = (): never => {
    throw new Error('a club without a number');
  };
});

describe('oracle: groups', () => {
  test('2011/12 to 2023/24: after every match of every group the bounds are exact, and every club ended within', () => {
    let bounds = 0;
    const notExact: string[] = [];
    for (let season = 2011; season <= 2023; season++) {
      const [rules] = regulationsOf('ucl', season)?.groupStages ?? [];
      if (!rules) throw new Error(`no group stage in ${season}`);
      for (const { group, rows } of groupsOf(
        RESULTS.filter((row) => row.season === season),
        rules,
      )) {
        const inOrder = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
        const final = ranksAfter({ rules, rows }, []);
        for (let played = 2; played <= 12; played += 1) {
          const known = new Set(inOrder.slice(0, played).map(({ id }) => id));
          const query = { rules, rows: resultsSoFar(rows, ({ id }) => known.has(id)) };
          for (const { club, best, worst } of reachOf(query) ?? []) {
            bounds += 2;
            if (best.how === 'bound' || worst.how === 'bound')
              notExact.push(`${season} ${group} ${played} ${club}`);
            expect(final.get(club)).toBeGreaterThanOrEqual(best.rank);
            expect(final.get(club)).toBeLessThanOrEqual(worst.rank);
          }
        }
      }
    }
    expect(bounds).toBe(13 * 8 * 11 * 8);
    expect(notExact).toEqual([]);
  });
});

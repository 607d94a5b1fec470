import { bracketAsOf, clubsOut, regulationsOf, rowsAsOf } from '@touchline/competition';
import { describe, expect, test } from 'vitest';
import { DRAWS, RESULTS } from './record.ts';

/** What a season's table would have said on a day, and who was out of it by then. */

const LAST = '9999-12-31';

function on(season: number, asOf: string) {
  const regulations = regulationsOf('ucl', season);
  if (!regulations) throw new Error(`no regulations of ${season}`);
  const query = { regulations, rows: RESULTS, draws: DRAWS, asOf };
  const rows = rowsAsOf(query);
  const rounds = new Map<string, number>();
  for (const { stage, round, status } of rows) {
    const key = `${stage === 'knockout' ? round : stage} ${status}`;
    rounds.set(key, (rounds.get(key) ?? 0) + 1);
  }
  return { rows, rounds, out: clubsOut(rows, regulations), bracket: bracketAsOf(query) };
}

describe('rowsAsOf', () => {
  test('UCL-KO-01: before the draw of 27 February 2026 nobody knew of a round of 16, after it nobody of a quarter-final', () => {
    expect([...on(2025, '2026-02-26').rounds]).toEqual([
      ['leaguePhase played', 144],
      ['knockoutPlayoffs played', 16],
    ]);
    expect([...on(2025, '2026-02-27').rounds]).toEqual([
      ['leaguePhase played', 144],
      ['knockoutPlayoffs played', 16],
      ['roundOf16 fixture', 16],
    ]);
  });

  test('a tie that has begun has its second leg to come', () => {
    expect([...on(2025, '2026-02-17').rounds]).toContainEqual(['knockoutPlayoffs fixture', 12]);
    expect([...on(2012, '2013-02-12').rounds]).toContainEqual(['roundOf16 played', 2]);
  });

  test('every result is there at the end', () => {
    for (const season of [2011, 2019, 2020, 2024, 2025]) {
      const rows = RESULTS.filter((row) => row.competition === 'ucl' && row.season === season);
      expect(on(season, LAST).rows).toEqual(rows);
    }
  });
});

describe('clubsOut', () => {
  test('UCL-LP-05: ranks 25 to 36, then whoever loses a tie, both finalists at the end', () => {
    expect(on(2025, '2026-01-27').out.size).toBe(0);
    expect(on(2025, '2026-01-29').out.size).toBe(12);
    const night = on(2025, '2026-02-25').out;
    expect(night.size).toBe(20);
    expect([...night]).toContain('borussia-dortmund');
    expect([...night]).not.toContain('atalanta');
    expect(on(2025, LAST).out.size).toBe(36);
  });

  test('HIST-GROUP: the third of a group goes on elsewhere, the fourth does not', () => {
    for (let season = 2011; season < 2024; season += 1)
      expect([season, on(season, LAST).out.size]).toEqual([season, 24]);
  });
});

import {
  bracketAsOf,
  checkLeaguePhaseFixtures,
  type Draw,
  drawOf,
  drawRowsOf,
  leaguePhaseRows,
  makeDraw,
  pairingProbabilities,
  possiblePairings,
  regulationsOf,
} from '@touchline/competition';
import { describe, expect, test } from 'vitest';
import { completePairings, mayMeetInRoundOf16 } from './allowed-pairings.ts';
import { associationsOf, DRAWS, RESULTS } from './record.ts';

/** The draws of fifteen seasons, made again: what was possible in them, and how likely. */

const SEASONS_OF_GROUPS = Array.from({ length: 13 }, (_, index) => 2011 + index);
const ALL_DRAWS = [
  ...SEASONS_OF_GROUPS.flatMap((season) =>
    ['roundOf16', 'quarterFinal', 'semiFinal'].map((round) => [season, round] as const),
  ),
  ...[2024, 2025].flatMap((season) =>
    ['knockoutPlayoffs', 'roundOf16'].map((round) => [season, round] as const),
  ),
];

const queryOf = (season: number) => {
  const regulations = regulationsOf('ucl', season);
  if (!regulations) throw new Error(`no regulations of ${season}`);
  return { regulations, rows: RESULTS, draws: DRAWS, associationOf: associationsOf(season) };
};

function drawIn(season: number, round: string): Draw {
  const found = drawOf({ ...queryOf(season), round });
  if (!found.ok) throw new Error(`${season} ${round}: ${found.why.type}`);
  return found.draw;
}

function percent(season: number, a: string, b: string): number {
  const { method, pairings } = pairingProbabilities(drawIn(season, 'roundOf16'));
  expect(method).toBe('exact');
  const found = pairings.find(({ balls }) => balls.includes(a) && balls.includes(b));
  return 100 * (found?.probability ?? 0);
}

describe.each(ALL_DRAWS)('oracle: the draw of %i, %s', (season, round) => {
  const draw = drawIn(season, round);
  const query = queryOf(season);
  const atSeasonEnd = bracketAsOf({ ...query, asOf: '9999-12-31' });
  const really = (atSeasonEnd?.slots ?? []).filter((slot) => slot.round === round);

  test('could come out as it did', () => {
    const possible = possiblePairings(draw).map((pair) => pair.toSorted().join(' v '));
    // A ball of a tie that was open then is named by its slot.
    const ballOf = (club: string | undefined, from: string | undefined) =>
      possible.some((pair) => pair.split(' v ').includes(club ?? '')) ? club : from;
    for (const { sides } of really) {
      const pair = sides.map(({ club, from }) => ballOf(club, from) ?? '');
      expect(possible).toContain(pair.toSorted().join(' v '));
    }
  });

  test('gives each club one opponent: its probabilities sum to 1', () => {
    const total = new Map<string, number>();
    for (const { balls, probability } of pairingProbabilities(draw).pairings)
      for (const ball of balls) total.set(ball, (total.get(ball) ?? 0) + probability);
    expect(total.size).toBe(2 * really.length);
    for (const sum of total.values()) expect(sum).toBeCloseTo(1, 12);
  });

  test('made by a hundred seeds, is complete, possible throughout, and a bracket', () => {
    const possible = new Set(possiblePairings(draw).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    for (let seed = 0; seed < 100; seed++) {
      const made = makeDraw(draw, seed);
      if (!made.ok) throw new Error(made.refusal.type);
      expect(made.progress.ties).toHaveLength(really.length);
      for (const { firstLegAtHome, secondLegAtHome } of made.progress.ties)
        expect(possible).toContain(`${firstLegAtHome} ${secondLegAtHome}`);
      if (seed === 0) {
        const date = query.regulations.draws?.find(({ rounds }) => rounds.includes(round))?.date ?? '';
        const rows = drawRowsOf(draw, made.progress, { ...query, date, source: 'seed' });
        const order = query.regulations.rounds.map(({ id }) => id);
        const before = DRAWS.filter((row) => order.indexOf(row.round) < order.indexOf(round));
        const bracket = bracketAsOf({ ...query, draws: [...before, ...rows], asOf: date });
        const slots = bracket?.slots.filter((slot) => slot.round === round) ?? [];
        expect(slots.every(({ sides }) => sides.every(({ club, from }) => club ?? from))).toBe(true);
      }
    }
  });
});

describe('oracle: probabilities that were published before the draw', () => {
  /** Per cent of all complete draws that hold the pairing. */
  const share = (season: number, a: string, b: string) => {
    const draw = drawIn(season, 'roundOf16');
    if (draw.type !== 'matching' || !draw.second) throw new Error('two bowls');
    const clubsOf = (bowl: typeof draw.first) => bowl.flatMap(({ clubs }) => clubs);
    const mayMeet = mayMeetInRoundOf16(season, RESULTS);
    const all = completePairings(clubsOf(draw.first), clubsOf(draw.second), mayMeet);
    const holding = all.filter((one) =>
      one.some((pair) => [a, b].every((name) => pair.join().includes(name))),
    );
    return (100 * holding.length) / all.length;
  };

  test('2022/23: Bayern v Liverpool 37.12 per cent, as J. Guyon reckoned it by the procedure (2 November 2022)', () => {
    expect(percent(2022, 'bayern-muenchen', 'liverpool').toFixed(2)).toBe('37.12');
    expect(share(2022, 'bayern-muenchen', 'liverpool').toFixed(2)).not.toBe('37.12');
  });

  // Most of what the press printed are shares of the complete draws, which the procedure does not make equally likely.
  test.each([
    ['gazzetta.gr, December 2020', 2020, 'barcelona', 'bayern-muenchen', '22.118'],
    ['soccerticketsonline.com, December 2019', 2019, 'chelsea', 'barcelona', '23.38'],
    ['soccerticketsonline.com, December 2019', 2019, 'tottenham-hotspur', 'barcelona', '22.33'],
    ['soccerticketsonline.com, December 2019', 2019, 'tottenham-hotspur', 'valencia', '22.68'],
    ['abcspor.com, December 2017', 2017, 'besiktas', 'bayern-muenchen', '10.8'],
    ['abcspor.com, December 2017', 2017, 'besiktas', 'shakhtar-donetsk', '11.3'],
    ['srf.ch, 12 December 2016', 2016, 'atletico-madrid', 'manchester-city', '25.364'],
    ['srf.ch, 12 December 2016', 2016, 'barcelona', 'bayern-muenchen', '22.479'],
    ['srf.ch, 12 December 2016', 2016, 'napoli', 'porto', '11.025'],
  ])(
    '%s: in %i %s v %s in %s per cent of the complete draws, and not as likely',
    (_, season, a, b, printed) => {
      const places = printed.split('.')[1]?.length ?? 0;
      expect(share(season, a, b).toFixed(places)).toBe(printed);
      expect(percent(season, a, b).toFixed(places)).not.toBe(printed);
    },
  );

  // Klößner and Becker, "Odd odds", Journal of Quantitative Analysis in Sports 9 (2013).
  test('2012/13: more complete draws hold Schalke v Shakhtar, and yet Galatasaray was the likelier opponent', () => {
    expect(share(2012, 'schalke', 'shakhtar-donetsk')).toBeGreaterThan(share(2012, 'schalke', 'galatasaray'));
    expect(percent(2012, 'schalke', 'shakhtar-donetsk')).toBeLessThan(
      percent(2012, 'schalke', 'galatasaray'),
    );
  });
});

describe.each([2024, 2025])('oracle: the fixtures of the league phase of %i', (season) => {
  const { regulations, associationOf } = queryOf(season);
  const rules = regulations.leaguePhaseDraw;
  if (!rules) throw new Error(`${season} has no league phase`);
  const rows = leaguePhaseRows(RESULTS, season, 'ucl');
  const pots = DRAWS.filter((row) => row.season === season && row.slot.startsWith('pot.'));
  const check = (list: typeof rows) => checkLeaguePhaseFixtures({ rows: list, pots, rules, associationOf });

  test('UCL-LP-01 to UCL-LP-03: as UEFA drew them they keep to every rule', () => {
    expect(pots).toHaveLength(36);
    expect(check(rows)).toEqual([]);
  });

  test('UCL-LP-01, UCL-LP-02: any match turned round, or left out, is found', () => {
    for (const changed of rows) {
      const others = rows.filter((row) => row !== changed);
      const turned = { ...changed, home: changed.away, away: changed.home };
      expect(check([...others, turned]).map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['UCL-LP-01', 'UCL-LP-02']),
      );
      expect(check(others)).not.toEqual([]);
    }
  });
});

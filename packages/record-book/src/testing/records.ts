import type { ResultRow, Score } from '@touchline/registry';
import type { TieOfRecord } from '../tie-side.ts';
import { club, clubsOf, type ToldTie, tieOf } from './ties.ts';

export const ASSOCIATIONS = {
  roma: 'ITA',
  milan: 'ITA',
  lyon: 'FRA',
  lille: 'FRA',
  ajax: 'NED',
  psv: 'NED',
  genk: 'BEL',
};
const CLUBS = Object.keys(ASSOCIATIONS);
export const clubs = clubsOf(ASSOCIATIONS);

export const coverage = (['knockout', 'leaguePhase'] as const).flatMap((stage) =>
  Array.from({ length: 8 }, (_, index) => ({
    competition: 'ucl',
    stage,
    season: 2016 + index,
    complete: true,
  })),
);

type Made<T> = import('fast-check').Arbitrary<T>;

/** Makers of records for properties. The library is handed in, so that what is built does not lean on it. */
export function recordsBy(fc: typeof import('fast-check')) {
  const score: Made<Score> = fc.tuple(fc.nat(4), fc.nat(4));
  const season = fc.integer({ min: 2016, max: 2023 });
  const pair = fc.shuffledSubarray(CLUBS, { minLength: 2, maxLength: 2 });
  const kickOff = fc.constantFrom('18:45', '21:00', undefined);

  const toldTie: Made<ToldTie> = fc
    .record({
      season,
      round: fc.constantFrom('roundOf16', 'quarterFinal', 'final'),
      pair,
      first: score,
      second: score,
      day: fc.integer({ min: 10, max: 28 }),
      kickOff,
      lastGoesLong: fc.nat(5),
      kicks: fc.constantFrom([3, 4] as const, [4, 2] as const),
      coin: fc.boolean(),
    })
    .map((made) => {
      const [hosts = '', visitors = ''] = made.pair;
      const single = made.round === 'final';
      const legs = single ? [made.first] : [made.first, made.second];
      const last = single ? made.first : made.second;
      const lead = made.first[0] - made.first[1] - (single ? 0 : made.second[0] - made.second[1]);
      const extraTime = lead === 0 || made.lastGoesLong === 0;
      return {
        season: made.season,
        round: made.round,
        hosts,
        visitors,
        legs,
        through: lead > 0 || (lead === 0 && made.coin) ? hosts : visitors,
        by: lead === 0 ? (made.coin ? 'shootOut' : 'awayGoals') : 'aggregate',
        date: `${made.season + 1}-03-${made.day}`,
        ...(made.kickOff ? { kickOff: made.kickOff } : {}),
        ...(single ? {} : { halfTime: [Math.min(1, last[0]), Math.min(1, last[1])] as const }),
        ...(extraTime ? { afterExtraTime: last } : {}),
        ...(lead === 0 && made.coin ? { shootOut: made.kicks } : {}),
      };
    });

  /** Ties of which some are decided: one meeting of two clubs a season and round, as in a cup. */
  const tiesOfRecord: Made<readonly TieOfRecord[]> = fc
    .uniqueArray(toldTie, {
      selector: (told) => [told.season, told.round, ...[told.hosts, told.visitors].sort()].join(),
      minLength: 30,
      maxLength: 140,
    })
    .map((told) => told.map(tieOf));

  const match: Made<ResultRow> = fc
    .record({
      season,
      place: fc.constantFrom(
        { stage: 'leaguePhase', round: 'leaguePhase' } as const,
        { stage: 'knockout', round: 'roundOf16', leg: 1 } as const,
        { stage: 'knockout', round: 'roundOf16', leg: 2 } as const,
      ),
      pair,
      day: fc.integer({ min: 10, max: 28 }),
      month: fc.constantFrom('09', '10', '11'),
      kickOff,
      at90: score,
      extra: fc.constantFrom(undefined, undefined, undefined, [0, 0] as const, [1, 0] as const),
      half: fc.boolean(),
      neutral: fc.nat(9),
      status: fc.constantFrom('played', 'played', 'played', 'played', 'played', 'awarded', 'void'),
    })
    .map(({ season: year, place, pair: [home = '', away = ''], day, month, at90, extra, half, ...made }) => {
      const date = `${year}-${month}-${day}`;
      return {
        id: `${date}/${home}-${away}`,
        competition: 'ucl',
        season: year,
        ...place,
        date,
        ...(made.kickOff && { kickOff: made.kickOff }),
        home: club(home),
        away: club(away),
        ...(half && { halfTime: [Math.min(at90[0], 2), Math.min(at90[1], 2)] as const }),
        at90,
        ...(extra && { afterExtraTime: [at90[0] + extra[0], at90[1] + extra[1]] as const }),
        ...(extra?.[0] === 0 && { shootOut: [4, 3] as const }),
        ...(made.neutral === 0 && { neutral: true }),
        status: made.status,
        ...(made.status === 'awarded' && { official: [3, 0] as const }),
        source: 'test',
      };
    });

  /** Matches, some of them awarded or void: two clubs play once on a day. */
  const matchesOfRecord: Made<readonly ResultRow[]> = fc.uniqueArray(match, {
    selector: ({ date, home, away }) => [date, ...[home, away].sort()].join(),
    minLength: 30,
    maxLength: 140,
  });
  return { tiesOfRecord, matchesOfRecord };
}

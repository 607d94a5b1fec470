import type { ResultRow } from '@touchline/registry';
import { rowOf, type ToldRow } from './match-rows.ts';
import { club, clubsOf } from './ties.ts';

const ASSOCIATIONS = { roma: 'ITA', milan: 'ITA', lyon: 'FRA', lille: 'FRA', ajax: 'NED', psv: 'NED' };
const CLUBS = Object.keys(ASSOCIATIONS);
export const clubs = clubsOf(ASSOCIATIONS);
export const associationOf = (id: string) => clubs.get(club(id))?.association ?? '';
export const coverage = Array.from({ length: 12 }, (_, index) =>
  (['group', 'knockout'] as const).map((stage) => ({
    competition: 'ucl',
    stage,
    season: 2010 + index,
    complete: true,
  })),
).flat();

/** Everything, however common. */
export const EVERYTHING = { years: 0, rate: 1, outOf: 1, score: Number.NEGATIVE_INFINITY };

/** The n-th day from the record's first, thirty to a month. */
const dayOf = (days: number) => {
  const [year, month, day] = [2010 + Math.floor(days / 360), Math.floor((days % 360) / 30), (days % 30) + 1];
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(Math.min(day, 28)).padStart(2, '0')}`;
};

/** A record of seasons of few clubs, and one of its matches that counts. */
export interface MadeSeasons {
  readonly rows: readonly ResultRow[];
  readonly row: ResultRow;
}

/** Seasons made up, for properties: of one competition, or of several, each as often as it is named. The library is handed in, so that what is built does not lean on it. */
export function seasonsBy(
  fc: typeof import('fast-check'),
  competitions: readonly [string, ...string[]] = ['ucl'],
): import('fast-check').Arbitrary<MadeSeasons | undefined> {
  const toldRow = fc.record({
    pair: fc.shuffledSubarray(CLUBS, { minLength: 2, maxLength: 2 }),
    score: fc.tuple(fc.constantFrom(0, 0, 1, 1, 2, 4), fc.constantFrom(0, 0, 1, 2)),
    competition: fc.constantFrom(...competitions),
    stage: fc.constantFrom('group', 'group', 'knockout', 'knockout', 'qualifying'),
    neutral: fc.constantFrom(false, false, false, true),
    status: fc.constantFrom('played', 'played', 'played', 'played', 'void', 'awarded'),
    shootOut: fc.boolean(),
  });
  /** A match every ten days or so: no club plays twice on a day. */
  const record = fc.array(toldRow, { minLength: 60, maxLength: 260 }).map((told) =>
    told.map(
      ({ pair: [home = '', away = ''], stage, status, score, shootOut, ...more }, index): ResultRow => {
        const isLevel = score[0] === score[1];
        const row: ToldRow = {
          ...more,
          date: dayOf(index * 17),
          home,
          away,
          stage,
          score,
          ...(isLevel && shootOut && stage === 'knockout' ? { afterExtraTime: score, shootOut: [4, 2] } : {}),
          ...(status === 'void' ? { status } : {}),
          ...(status === 'awarded' ? { status, official: [3, 0] } : {}),
        };
        return rowOf(row);
      },
    ),
  );
  return fc.tuple(record, fc.nat()).map(([rows, pick]) => {
    const counting = rows.filter((row) => row.status !== 'void');
    const row = counting[pick % Math.max(1, counting.length)];
    return row === undefined ? undefined : { rows, row };
  });
}

import type { ResultRow } from '@touchline/registry';

/** An anniversary as it should be told, found by reading all rows anew: nothing is shared with the book. */
export interface SlowAnniversary {
  readonly years: number;
  /** Id of the row of the match that is remembered. */
  readonly row: string;
  /** `won`, `drawn` or `lost`, and the goals, the club's first. */
  readonly outcome: string;
  readonly score: string;
  /** Matches of the club in the competition before the one that is told of. */
  readonly outOf: number;
  /** Whether the club had something to remember on the day before and on the day after as well. */
  readonly dayEarlier: boolean;
  readonly dayLater: boolean;
  /** Memorable matches on that day of other years, the newest three. */
  readonly near: readonly string[];
}

/** What a club's match brings back to mind on its day: a final, four goals between the sides, the same opponent. */
export function anniversariesSlowly(
  rows: readonly ResultRow[],
  match: ResultRow,
  club: string,
): readonly SlowAnniversary[] {
  const opponent = match.home === club ? match.away : match.home;
  const earlier = rows.filter(
    (row) =>
      row.competition === match.competition &&
      row.stage !== 'qualifying' &&
      scoreOf(row) !== undefined &&
      row.date < match.date &&
      (row.home === club || row.away === club),
  );
  const memorable = earlier.filter((row) => {
    const [home, away] = scoreOf(row) ?? [0, 0];
    const isOfOpponent = row.home === opponent || row.away === opponent;
    return row.round === 'final' || Math.abs(home - away) >= 4 || isOfOpponent;
  });
  const yearsSince = (row: ResultRow) => Number(match.date.slice(0, 4)) - Number(row.date.slice(0, 4));
  const onDay = memorable.filter((row) => row.date.slice(5) === match.date.slice(5));
  const near = onDay
    .filter((row) => yearsSince(row) % 5 !== 0)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, 3)
    .map(({ id }) => id);
  return onDay
    .filter((row) => yearsSince(row) % 5 === 0)
    .sort((a, b) => yearsSince(a) - yearsSince(b))
    .map((row) => {
      const [home, away] = scoreOf(row) ?? [0, 0];
      const [own, other] = row.home === club ? [home, away] : [away, home];
      return {
        years: yearsSince(row),
        row: row.id,
        outcome: own > other ? 'won' : own < other ? 'lost' : 'drawn',
        score: `${own}-${other}`,
        outOf: earlier.length,
        dayEarlier: memorable.some((one) => dayAfter(one.date) === row.date),
        dayLater: memorable.some((one) => one.date === dayAfter(row.date)),
        near,
      };
    });
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
  const next = day < last ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return next.map((part) => String(part).padStart(2, '0')).join('-');
}

function scoreOf(row: ResultRow): readonly [number, number] | undefined {
  if (row.status === 'awarded') return row.official;
  return row.status === 'played' ? (row.afterExtraTime ?? row.at90) : undefined;
}

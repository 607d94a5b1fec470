import type { ClubId } from '@touchline/laws';
import { formatSeason, type ResultRow, type Status } from '@touchline/registry';
import { type Moment, parseMoment } from '../bracket/as-of.ts';
import type { LedgerInput, MatchForLedger, MatchRef } from './ledger-types.ts';

/** A match of the season, by its log, its row or both. */
export interface CalendarMatch {
  readonly ref: MatchRef;
  readonly clubs: readonly [ClubId, ClubId];
  /**
   * `missed`: over, so that who had to miss it has; `toCome`: not over yet; `neither`: a walkover, a void and an
   * abandoned match, of which the disciplinary body says whether they serve anything.
   */
  readonly serves: 'missed' | 'toCome' | 'neither';
  /** Begun: what expires by it has expired. */
  readonly begun: boolean;
  /** Id of its regulations: `ucl-2025-26`. */
  readonly regulations: string;
  readonly log?: MatchForLedger;
}

const ROWS: { readonly [S in Status]: CalendarMatch['serves'] } = {
  played: 'missed',
  awarded: 'missed',
  fixture: 'toCome',
  postponed: 'toCome',
  walkover: 'neither',
  void: 'neither',
  abandoned: 'neither',
};

interface Dated {
  readonly match: CalendarMatch;
  readonly moment: Moment;
}

/** Every match of logs and rows once, in order of play; a log without any date comes after the one given before it. */
export function calendarOf({
  matches,
  rows = [],
}: Pick<LedgerInput, 'matches' | 'rows'>): readonly CalendarMatch[] {
  const dated: Dated[] = [];
  const used = new Set<ResultRow>();
  for (const log of matches) {
    const row = rows.find((each) => isOf(each, log));
    if (row) used.add(row);
    const moment = momentOf(log, row) ?? dated.at(-1)?.moment ?? { date: '' };
    dated.push({ match: ofLog(log, row, moment.date), moment });
  }
  for (const row of rows) if (!used.has(row)) dated.push({ match: ofRow(row), moment: momentOfRow(row) });
  return dated.sort((a, b) => inOrder(a.moment, b.moment)).map(({ match }) => match);
}

function isOf(row: ResultRow, { match, season, round, leg, clubs }: MatchForLedger): boolean {
  if (row.match !== undefined) return row.match === match;
  const isSameLeg = row.leg === undefined || leg === undefined || row.leg === leg;
  const ofBoth = row.home === clubs.home && row.away === clubs.away;
  return ofBoth && row.season === season && row.round === round && isSameLeg;
}

function ofLog(log: MatchForLedger, row: ResultRow | undefined, date: string): CalendarMatch {
  const { match, season, round, leg, clubs } = log;
  return {
    ref: {
      match,
      season,
      round,
      ...(leg && { leg }),
      home: clubs.home,
      away: clubs.away,
      ...(date !== '' && { date }),
    },
    clubs: [clubs.home, clubs.away],
    serves: servesByLog(log, row),
    begun: log.phase !== 'fixture',
    regulations: log.regulations.id,
    log,
  };
}

/** The log says it, unless the result was set by another body: that may stand in the row alone. */
function servesByLog(
  { phase, official }: MatchForLedger,
  row: ResultRow | undefined,
): CalendarMatch['serves'] {
  if (official?.status === 'awarded' || row?.status === 'awarded') return 'missed';
  if (official?.status === 'void' || row?.status === 'void' || phase === 'abandoned') return 'neither';
  return phase === 'finished' ? 'missed' : 'toCome';
}

function ofRow({ id, competition, season, round, leg, home, away, date, status }: ResultRow): CalendarMatch {
  return {
    ref: { match: id, season, round, ...(leg && { leg }), home, away, date },
    clubs: [home, away],
    serves: ROWS[status],
    begun: ROWS[status] === 'missed',
    regulations: `${competition}-${formatSeason(season, '-')}`,
  };
}

function momentOf(
  { kickOff, scheduledKickOff }: MatchForLedger,
  row: ResultRow | undefined,
): Moment | undefined {
  const begins = kickOff ?? scheduledKickOff;
  if (begins !== undefined) return parseMoment(begins);
  return row && momentOfRow(row);
}

function momentOfRow({ date, kickOff }: ResultRow): Moment {
  if (kickOff === undefined) return { date };
  const [hour, minute] = kickOff.split(':').map(Number);
  return { date, minute: (hour ?? 0) * 60 + (minute ?? 0) };
}

function inOrder(a: Moment, b: Moment): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.minute ?? 0) - (b.minute ?? 0);
}

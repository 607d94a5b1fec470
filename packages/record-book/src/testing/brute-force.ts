import type { ClubId, ClubTable, ResultRow, Score } from '@touchline/registry';
import type { SideKey } from '../side.ts';
import type { TieOfRecord } from '../tie-side.ts';

/**
 * The same questions answered the slow way, to check the book against: no columns, no postings, no masks, nothing
 * shared with the search. It reads the rows anew for every question.
 */
export interface SlowQuestion {
  readonly measure: string;
  /** 1 when not given. */
  readonly atLeast?: number;
  /** What must have become of the club: `progressed`, `out`, `won`, `drawn`, `lost`; anything when not given. */
  readonly outcome?: string;
  readonly conditions: { readonly [dimension: string]: string | undefined };
}

export interface SlowRecord {
  readonly ties: readonly TieOfRecord[];
  readonly matches?: readonly ResultRow[];
}

export interface SlowAnswer {
  readonly n: number;
  readonly outOf: number;
  /** `rows|club` of those that did, and of all that could have; in the order of the ends, oldest first. */
  readonly hits: readonly string[];
  readonly opportunities: readonly string[];
  /** The largest number among those that could have, and who had it. */
  readonly best: number;
  readonly bestOnes: readonly string[];
}

/** A tie, or a match alone, as the slow evaluator walks it. */
interface Slow {
  readonly rows: readonly ResultRow[];
  readonly tie?: TieOfRecord;
}

/**
 * @param asOf local to the record, to the minute: `2026-02-25T20:44`. A tie or match must be over by then.
 */
export function askSlowly(
  record: SlowRecord,
  clubs: Pick<ClubTable, 'get'>,
  subject: SideKey,
  question: SlowQuestion,
  asOf: string,
): SlowAnswer {
  const seen = (subject.kind === 'tieSide' ? slowTies(record) : slowMatches(record))
    .filter(({ rows }) => rows[0]?.competition === subject.competition && rows[0].stage !== 'qualifying')
    .filter((one) => !isSubject(one, subject))
    .filter((one) => endOf(one) <= asOf && endOf(one) <= `${subject.date}T24:00`)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
  const { atLeast = 1, outcome } = question;
  const hits: string[] = [];
  const opportunities: string[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let bestOnes: string[] = [];
  for (const one of seen) {
    for (const club of clubsIn(one)) {
      if (!standsIn(question.conditions, one, club, record, clubs)) continue;
      const value = numberOf(question.measure, one, club);
      if (value === undefined || (isHandicap(question.measure) && value < atLeast)) continue;
      const name = `${one.rows.map((row) => row.id).join()}|${club}`;
      opportunities.push(name);
      if (outcome !== undefined && outcomeOf(one, club) !== outcome) continue;
      if (value >= atLeast) hits.push(name);
      if (value > best) bestOnes = [];
      best = Math.max(best, value);
      if (value === best) bestOnes.push(name);
    }
  }
  return { n: hits.length, outOf: opportunities.length, hits, opportunities, best, bestOnes };
}

const slowTies = ({ ties }: SlowRecord): Slow[] =>
  ties.filter((tie) => tie.decided).map((tie) => ({ rows: tie.rows, tie }));

/** Void, to come, walked over: no match. Awarded without an official score: none either. */
const slowMatches = ({ matches = [] }: SlowRecord): Slow[] =>
  matches.filter((row) => finalScore(row) !== undefined).map((row) => ({ rows: [row] }));

/** Something to overcome: only those who bore it could have. */
const isHandicap = (measure: string): boolean =>
  measure.endsWith('Deficit') || measure.endsWith('Lead') || measure.endsWith('AtHalfTime');

function outcomeOf({ rows, tie }: Slow, club: ClubId): string {
  if (tie) return tie.decided?.club === club ? 'progressed' : 'out';
  const lead = rows[0] ? (leadOf(rows[0], club) ?? 0) : 0;
  return lead > 0 ? 'won' : lead < 0 ? 'lost' : 'drawn';
}

/** Latest local end: kick-off and two hours, 45 minutes of extra time, 15 of kicks, not past the day's end; without a kick-off that end. */
export function endOf({ rows }: { readonly rows: readonly ResultRow[] }): string {
  const last = rows.at(-1);
  if (!last?.kickOff) return `${last?.date}T24:00`;
  const [hour, minute] = last.kickOff.split(':').map(Number);
  const minutes =
    (hour ?? 0) * 60 + (minute ?? 0) + 120 + (last.afterExtraTime ? 45 : 0) + (last.shootOut ? 15 : 0);
  if (minutes >= 24 * 60) return `${last.date}T24:00`;
  return `${last.date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The number of a measure, from the rows. */
export function numberOf(measure: string, { rows, tie }: Slow, club: ClubId): number | undefined {
  return tie ? numberOfTie(measure, tie, club) : rows[0] && numberOfMatch(measure, rows[0], club);
}

function numberOfTie(measure: string, tie: TieOfRecord, club: ClubId): number | undefined {
  const [first, second] = tie.rows;
  const last = tie.rows.at(-1);
  const twoLegs = tie.rules.legs === 2;
  const lead = (row: ResultRow | undefined) => (row ? (leadOf(row, club) ?? 0) : 0);
  const scored = (row: ResultRow | undefined) => (row ? (goalsOf(row, club) ?? 0) : 0);
  switch (measure) {
    case 'firstLegDeficit':
      return twoLegs && first ? -lead(first) : undefined;
    case 'firstLegLead':
      return twoLegs && first ? lead(first) : undefined;
    case 'halfTimeDeficit':
      return twoLegs && first && second?.halfTime
        ? -lead(first) -
            (second.home === club
              ? second.halfTime[0] - second.halfTime[1]
              : second.halfTime[1] - second.halfTime[0])
        : undefined;
    case 'secondLegGoals':
      return twoLegs && second ? scored(second) : undefined;
    case 'secondLegMargin':
      return twoLegs && second ? lead(second) : undefined;
    case 'aggregateMargin':
      return twoLegs && first && second ? lead(first) + lead(second) : undefined;
    case 'goalsInTie':
      if (!twoLegs || !first || !second || first.home !== club) return undefined;
      return sumOf(finalScore(first)) + sumOf(finalScore(second));
    case 'extraTime':
      return last?.afterExtraTime ? 1 : 0;
    case 'shootOut':
      return last?.shootOut ? 1 : 0;
    case 'awayGoals':
      if (!twoLegs || !tie.rules.awayGoals) return undefined;
      return tie.decided?.by.startsWith('awayGoals') ? 1 : 0;
    default:
      return undefined;
  }
}

function numberOfMatch(measure: string, row: ResultRow, club: ClubId): number | undefined {
  const own = goalsOf(row, club) ?? 0;
  const other = own - (leadOf(row, club) ?? 0);
  const half = row.status === 'played' ? row.halfTime : undefined;
  const behind = half && (row.home === club ? half[1] - half[0] : half[0] - half[1]);
  switch (measure) {
    case 'goalsFor':
      return own;
    case 'goalsAgainst':
      return other;
    case 'goalsInMatch':
      return row.home === club ? own + other : undefined;
    case 'margin':
      return own - other;
    case 'defeat':
      return other - own;
    case 'behindAtHalfTime':
      return behind;
    case 'aheadAtHalfTime':
      return behind === undefined ? undefined : 0 - behind;
    default:
      return undefined;
  }
}

/** The score that counts: after extra time, never with the kicks; of an awarded match what was decreed. */
function finalScore(row: ResultRow): Score | undefined {
  if (row.status === 'awarded') return row.official;
  return row.status === 'played' ? (row.afterExtraTime ?? row.at90) : undefined;
}

const sumOf = (score: Score | undefined): number => (score ? score[0] + score[1] : 0);

function goalsOf(row: ResultRow, club: ClubId): number | undefined {
  return finalScore(row)?.[row.home === club ? 0 : 1];
}

function leadOf(row: ResultRow, club: ClubId): number | undefined {
  const score = finalScore(row);
  if (score === undefined) return undefined;
  return row.home === club ? score[0] - score[1] : score[1] - score[0];
}

function clubsIn({ rows }: Slow): readonly ClubId[] {
  const [first] = rows;
  return first ? [first.home, first.away] : [];
}

function isSubject(one: Slow, subject: SideKey): boolean {
  const [first] = one.rows;
  if (first?.season !== subject.season || first.round !== subject.round) return false;
  if (!one.tie && first.date !== subject.date) return false;
  return clubsIn(one).includes(subject.club) && clubsIn(one).includes(subject.opponent);
}

export function standsIn(
  conditions: SlowQuestion['conditions'],
  one: Slow,
  club: ClubId,
  record: SlowRecord,
  clubs: Pick<ClubTable, 'get'>,
): boolean {
  const [first] = one.rows;
  if (first === undefined) return false;
  const opponent = clubsIn(one).find((other) => other !== club);
  const atHome = first.home === club ? 'home' : 'away';
  const valueOf = (dimension: string): string | undefined => {
    switch (dimension) {
      case 'round':
        return first.round;
      case 'season':
        return String(first.season);
      case 'club':
        return club;
      case 'opponent':
        return opponent;
      case 'association':
        return clubs.get(club)?.association;
      case 'opponentAssociation':
        return opponent && clubs.get(opponent)?.association;
      case 'firstLeg':
        return one.tie?.rules.legs === 2 ? atHome : undefined;
      case 'era':
        return one.tie && eraSlowly(first.season, record.ties, first.competition);
      case 'stage':
        return first.stage;
      case 'leg':
        return one.tie || first.leg === undefined ? undefined : String(first.leg);
      case 'venue':
        return one.tie ? undefined : first.neutral ? 'neutral' : atHome;
      case 'month':
        return one.rows.at(-1)?.date.split('-')[1];
      case 'weekday':
        return weekdaySlowly(one.rows.at(-1)?.date ?? '');
      default:
        return undefined;
    }
  };
  return Object.entries(conditions).every(
    ([dimension, wanted]) => wanted === undefined || valueOf(dimension) === wanted,
  );
}

/** Goes back season by season while the rule stays the same. */
function eraSlowly(season: number, ties: readonly TieOfRecord[], competition: string): string {
  const ofCompetition = ties.filter((tie) => tie.competition === competition && tie.decided);
  const counts = (year: number) => ofCompetition.some((tie) => tie.season === year && tie.rules.awayGoals);
  const seasons = [...new Set(ofCompetition.map((tie) => tie.season))].sort((a, b) => b - a);
  let from = season;
  for (const earlier of seasons.filter((year) => year < season)) {
    if (counts(earlier) !== counts(season)) break;
    from = earlier;
  }
  return `${counts(season) ? 'awayGoals' : 'noAwayGoals'}:${from}`;
}

/** Counts the days from a Monday on. */
function weekdaySlowly(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  let days = day - 1;
  for (let earlier = 1900; earlier < year; earlier++) days += isLeap(earlier) ? 366 : 365;
  for (let earlier = 1; earlier < month; earlier++) days += daysIn(earlier, year);
  return String((days % 7) + 1);
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (month: number, year: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

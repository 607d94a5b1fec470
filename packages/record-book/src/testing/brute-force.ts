import type { ClubId, ClubTable, ResultRow } from '@touchline/registry';
import type { DatedTieKey, TieOfRecord } from '../tie-side.ts';

/**
 * The same questions answered the slow way, to check the book against: no columns, no postings, no masks, nothing
 * shared with the search. It reads the rows anew for every question.
 */
export interface SlowQuestion {
  readonly measure: string;
  readonly atLeast: number;
  readonly conditions: { readonly [dimension: string]: string };
}

export interface SlowAnswer {
  readonly n: number;
  readonly outOf: number;
  /** `rows|club` of those that did, and of all that could have; in the order of the ties' ends, oldest first. */
  readonly hits: readonly string[];
  readonly opportunities: readonly string[];
}

/**
 * @param asOf local to the record, to the minute: `2026-02-25T20:44`. A tie must be over by then.
 */
export function askSlowly(
  ties: readonly TieOfRecord[],
  clubs: Pick<ClubTable, 'get'>,
  subject: DatedTieKey,
  question: SlowQuestion,
  asOf: string,
): SlowAnswer {
  const seen = ties
    .filter((tie) => tie.decided && tie.competition === subject.competition && !isSubject(tie, subject))
    .filter((tie) => endOf(tie) <= asOf && endOf(tie) <= `${subject.date}T24:00`)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
  const hits: string[] = [];
  const opportunities: string[] = [];
  for (const tie of seen) {
    for (const club of clubsIn(tie)) {
      if (!standsIn(question.conditions, tie, club, ties, clubs)) continue;
      const value = numberOf(question.measure, tie, club);
      const isHandicap = question.measure.endsWith('Deficit');
      if (value === undefined || (isHandicap && value < question.atLeast)) continue;
      const name = `${tie.rows.map((row) => row.id).join()}|${club}`;
      opportunities.push(name);
      if (value >= question.atLeast && tie.decided?.club === club) hits.push(name);
    }
  }
  return { n: hits.length, outOf: opportunities.length, hits, opportunities };
}

/** Latest local end of a tie: kick-off and two hours, 45 minutes of extra time, 15 of kicks; else the day's end. */
export function endOf(tie: TieOfRecord): string {
  const last = tie.rows.at(-1);
  if (!last?.kickOff) return `${last?.date}T24:00`;
  const [hour, minute] = last.kickOff.split(':').map(Number);
  const minutes =
    (hour ?? 0) * 60 + (minute ?? 0) + 120 + (last.afterExtraTime ? 45 : 0) + (last.shootOut ? 15 : 0);
  return `${last.date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The number of a measure, from the rows. */
export function numberOf(measure: string, tie: TieOfRecord, club: ClubId): number | undefined {
  const [first, second] = tie.rows;
  const last = tie.rows.at(-1);
  const twoLegs = tie.rules.legs === 2;
  switch (measure) {
    case 'firstLegDeficit':
      return twoLegs && first ? -lead(first, club) : undefined;
    case 'halfTimeDeficit':
      return twoLegs && first && second?.halfTime
        ? -lead(first, club) -
            (second.home === club
              ? second.halfTime[0] - second.halfTime[1]
              : second.halfTime[1] - second.halfTime[0])
        : undefined;
    case 'secondLegGoals':
      return twoLegs && second ? finalScore(second)[second.home === club ? 0 : 1] : undefined;
    case 'secondLegMargin':
      return twoLegs && second ? lead(second, club) : undefined;
    case 'aggregateMargin':
      return twoLegs && first && second ? lead(first, club) + lead(second, club) : undefined;
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

const finalScore = (row: ResultRow) => row.afterExtraTime ?? row.at90 ?? [0, 0];

function lead(row: ResultRow, club: ClubId): number {
  const [home, away] = finalScore(row);
  return row.home === club ? home - away : away - home;
}

function clubsIn(tie: TieOfRecord): readonly ClubId[] {
  const first = tie.rows[0];
  return first ? [first.home, first.away] : [];
}

function isSubject(tie: TieOfRecord, subject: DatedTieKey): boolean {
  const sameOccasion = tie.season === subject.season && tie.round === subject.round;
  return sameOccasion && clubsIn(tie).includes(subject.club) && clubsIn(tie).includes(subject.opponent);
}

function standsIn(
  conditions: SlowQuestion['conditions'],
  tie: TieOfRecord,
  club: ClubId,
  ties: readonly TieOfRecord[],
  clubs: Pick<ClubTable, 'get'>,
): boolean {
  const opponent = clubsIn(tie).find((one) => one !== club);
  const holds: { readonly [dimension: string]: string | undefined } = {
    round: tie.round,
    season: String(tie.season),
    club,
    opponent,
    association: clubs.get(club)?.association,
    opponentAssociation: opponent && clubs.get(opponent)?.association,
    firstLeg: tie.rules.legs === 2 ? (tie.rows[0]?.home === club ? 'home' : 'away') : undefined,
    era: eraSlowly(tie.season, ties, tie.competition),
  };
  return Object.entries(conditions).every(([dimension, wanted]) => holds[dimension] === wanted);
}

/** Goes back season by season while the rule stays the same. */
function eraSlowly(season: number, ties: readonly TieOfRecord[], competition: string): string {
  const ofCompetition = ties.filter((tie) => tie.competition === competition);
  const counts = (year: number) => ofCompetition.some((tie) => tie.season === year && tie.rules.awayGoals);
  const seasons = [...new Set(ofCompetition.map((tie) => tie.season))].sort((a, b) => b - a);
  let from = season;
  for (const earlier of seasons.filter((year) => year < season)) {
    if (counts(earlier) !== counts(season)) break;
    from = earlier;
  }
  return `${counts(season) ? 'awayGoals' : 'noAwayGoals'}:${from}`;
}

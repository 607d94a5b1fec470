import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { allRounds, type Regulations, type RoundRules, type TieRules } from '../regulations.ts';
import { tieAsItStands } from './as-it-stands.ts';
import { opponentOf } from './by-club.ts';
import { furtherMatchRules } from './contest.ts';
import { goalsOf } from './deciding.ts';
import { legOfResult, matchOfResult } from './legs.ts';
import type { DecidedBy, Leg, TieEvents, TieState } from './tie.ts';

/** A tie of the record: its rows, the rules it was played under, and what came of it. */
export interface RecordedTie {
  /** `ucl/2025/knockoutPlayoffs/borussia-dortmund/atalanta`: first leg's host first. */
  readonly id: string;
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly rules: TieRules;
  /** In order of play, a play-off match or replays after the legs; void matches left out. */
  readonly rows: readonly ResultRow[];
  readonly tie: TieState;
  /** Once it is over; `date` is that of the last match, ISO. */
  readonly decided?: { readonly club: ClubId; readonly by: DecidedBy; readonly date: string };
}

/** The regulations of a competition's season; `undefined` where none are held. */
export type RegulationsOf = (competition: string, season: number) => Regulations | undefined;

/**
 * The knockout and qualifying ties in the rows, in the order of their first matches: legs are paired by clubs, season
 * and round, in order of play. Group and league-phase matches, void ones, rounds that the regulations do not have,
 * seasons without regulations, second legs whose first is not in the rows, and walkovers of which no match was played
 * make no tie. @see HIST-BYE-01, HIST-X-1971-1 (a void first leg: the second becomes the first)
 */
export function tiesOf(rows: readonly ResultRow[], regulationsOf: RegulationsOf): readonly RecordedTie[] {
  const knockout = rows.filter(
    ({ stage, status }) => (stage === 'knockout' || stage === 'qualifying') && status !== 'void',
  );
  const byPairing = new Map<string, readonly ResultRow[]>();
  for (const row of knockout.sort(byDate)) {
    const pairing = pairingOf(row);
    byPairing.set(pairing, [...(byPairing.get(pairing) ?? []), row]);
  }
  return [...byPairing.values()].flatMap((legs) => {
    const tie = recordedTie(legs, regulationsOf);
    return tie ? [tie] : [];
  });
}

/**
 * Goals by which the club lost the first leg of two: 2 after 0-2, 0 when it did not lose.
 *
 * @returns `undefined` for a single match and before the first leg is over
 */
export function firstLegDeficit(tie: TieState, club: ClubId): number | undefined {
  const [first] = tie.legs;
  if (!first || tie.legs.length < 2 || first.status !== 'finished') return undefined;
  const [ofHost, ofVisitor] = goalsOf(tie.clubs, [first], (leg) => leg.score).aggregate;
  const against = opponentOf(tie.clubs, club) === tie.clubs[0] ? ofHost - ofVisitor : ofVisitor - ofHost;
  return Math.max(0, against);
}

function recordedTie(rows: readonly ResultRow[], regulationsOf: RegulationsOf): RecordedTie | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const regulations = regulationsOf(first.competition, first.season);
  const round = regulations && allRounds(regulations).find((each) => each.id === first.round);
  return round && tieOfRows(rows, round);
}

/**
 * The tie that rows of one pairing make, in order of play; `undefined` when the first leg is not among them, and when
 * nothing was or will be played.
 */
export function tieOfRows(rows: readonly ResultRow[], round: RoundRules): RecordedTie | undefined {
  const legRows = rows.filter(({ further }) => !further).slice(0, round.tie.legs);
  const furtherRows = furtherRowsOf(rows, legRows, round.tie);
  const used = [...legRows, ...furtherRows];
  const [first, last] = [legRows[0], used.at(-1)];
  if (!first || !last || used.every(({ status }) => status === 'walkover')) return undefined;
  if (round.tie.legs === 2 && legRows.length === 1 && first.leg === 2) return undefined;
  // By order, not by the number in the row: a source may number both legs alike. @see DATA-09
  const legs = legRows.map((row, index) => legOfResult(row, index === 0 ? 1 : 2));
  const tie = tieAsItStands(legs, round.tie, eventsOf(used, legs, furtherRows, round.tie));
  const { competition, season } = first;
  return {
    id: [competition, season, round.id, ...tie.clubs].join('/'),
    competition,
    season,
    round: round.id,
    rules: round.tie,
    rows: used,
    tie,
    ...(tie.decided && { decided: { ...tie.decided, date: last.resumed ?? last.date } }),
  };
}

/** Those that say so; and where the rules know further matches, whatever was played after the legs. */
function furtherRowsOf(
  rows: readonly ResultRow[],
  legRows: readonly ResultRow[],
  rules: TieRules,
): readonly ResultRow[] {
  const foreseen = furtherMatchRules(rules) !== undefined;
  return rows.filter((row) => row.further !== undefined || (foreseen && !legRows.includes(row)));
}

/** Clubs of other ties, in lots and withdrawals, are passed over: `checkResults` names them. */
function eventsOf(
  used: readonly ResultRow[],
  legs: readonly Leg[],
  furtherRows: readonly ResultRow[],
  rules: TieRules,
): TieEvents {
  const ofTie = (club: ClubId | undefined): boolean =>
    club !== undefined && (club === legs[0]?.homeClub || club === legs[0]?.awayClub);
  const lots = used.findLast((row) => ofTie(row.lots))?.lots;
  const out = used.findLast((row) => ofTie(row.out))?.out;
  const playedOut = legs.length === rules.legs && legs.every(({ status }) => status === 'finished');
  return {
    furtherMatches: furtherRows.map(matchOfResult),
    ...(lots && { lots }),
    ...(out && { out: { club: out, by: playedOut ? 'exclusion' : 'withdrawal' } }),
  };
}

export const byDate = (a: ResultRow, b: ResultRow): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

function pairingOf(row: ResultRow): string {
  return [row.competition, row.season, row.round, ...[row.home, row.away].sort()].join('/');
}

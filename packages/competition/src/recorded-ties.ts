import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { opponentOf } from './by-club.ts';
import { goalsOf } from './deciding.ts';
import { legOfResult } from './legs.ts';
import type { Regulations, RoundRules, TieRules } from './regulations.ts';
import type { DecidedBy, TieState } from './tie.ts';
import { tieAsItStands } from './tie-as-it-stands.ts';

/** A tie of the record: its rows, the rules it was played under, and what came of it. */
export interface RecordedTie {
  /** `ucl/2025/knockoutPlayoffs/borussia-dortmund/atalanta`: first leg's host first. */
  readonly id: string;
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly rules: TieRules;
  /** In order of play, void matches left out. */
  readonly rows: readonly ResultRow[];
  readonly tie: TieState;
  /** Once it is over; `date` is that of the last match, ISO. */
  readonly decided?: { readonly club: ClubId; readonly by: DecidedBy; readonly date: string };
}

/** The regulations of a competition's season; `undefined` where none are held. */
export type RegulationsOf = (competition: string, season: number) => Regulations | undefined;

/**
 * The knockout ties in the rows, in the order of their first matches: legs are paired by clubs, season and round, in
 * order of play. Group and league-phase matches, void ones, rounds that the regulations do not have, seasons without
 * regulations, and second legs whose first is not in the rows make no tie.
 */
export function tiesOf(rows: readonly ResultRow[], regulationsOf: RegulationsOf): readonly RecordedTie[] {
  const knockout = rows.filter((row) => row.stage === 'knockout' && row.status !== 'void');
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
  const round = regulationsOf(first.competition, first.season)?.rounds.find(
    (each) => each.id === first.round,
  );
  if (!round) return undefined;
  return tieOfRows(rows, round);
}

/** The tie that rows of one pairing make, in order of play; `undefined` when the first leg is not among them. */
export function tieOfRows(rows: readonly ResultRow[], round: RoundRules): RecordedTie | undefined {
  const used = rows.slice(0, round.tie.legs);
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last || (round.tie.legs === 2 && used.length === 1 && first.leg === 2)) return undefined;
  // By order, not by the number in the row: a source may number both legs alike. @see DATA-09
  const tie = tieAsItStands(
    used.map((row, index) => legOfResult(row, index === 0 ? 1 : 2)),
    round.tie,
  );
  const { competition, season } = first;
  return {
    id: [competition, season, round.id, ...tie.clubs].join('/'),
    competition,
    season,
    round: round.id,
    rules: round.tie,
    rows: used,
    tie,
    ...(tie.decided && { decided: { ...tie.decided, date: last.date } }),
  };
}

export const byDate = (a: ResultRow, b: ResultRow): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

function pairingOf(row: ResultRow): string {
  return [row.competition, row.season, row.round, ...[row.home, row.away].sort()].join('/');
}

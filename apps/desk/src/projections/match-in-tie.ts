import {
  legOfMatch,
  legOfResult,
  type Regulations,
  type RoundRules,
  regulationsById,
  type TieState,
  tieAsItStands,
} from '@touchline/competition';
import {
  type EffectiveEntry,
  type Entry,
  effectiveLog,
  foldLog,
  type MatchId,
  type MatchState,
} from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';

/** A match read once: its log as it was written, with its corrections resolved, and what it adds up to. */
export interface ReadMatch {
  /** As stored, corrections among the entries. */
  readonly log: readonly Entry[];
  readonly effective: readonly EffectiveEntry[];
  readonly state: MatchState;
}

/** A match with the tie that it is a leg of. */
export interface MatchInTie {
  readonly match: ReadMatch;
  /** The tie's other leg, where the desk has its log. */
  readonly other?: ReadMatch;
  readonly regulations: Regulations;
  readonly round: RoundRules;
  readonly tie: TieState;
  /** Day of the tie's first match, ISO date: by its log, or by the table where nobody logged it here. */
  readonly begins?: string;
}

export type LogOf = (match: MatchId) => readonly Entry[];

/** A log's array is replaced when it grows, so the array itself is the key. */
const READ = new WeakMap<readonly Entry[], ReadMatch>();

/**
 * Reads a log once.
 *
 * @returns `undefined` for a log in which no match is opened
 */
export function readMatch(log: readonly Entry[]): ReadMatch | undefined {
  const known = READ.get(log);
  if (known) return known;
  const state = foldLog(log);
  if (state === undefined) return undefined;
  const match = { log, effective: effectiveLog(log), state };
  READ.set(log, match);
  return match;
}

export interface TieOptions {
  readonly logOf: LogOf;
  /** Where the other leg is looked up when nobody logged it here. */
  readonly results: readonly ResultRow[];
  /** Other regulations than the match was opened under, to see what they would say. */
  readonly regulations?: Regulations;
}

/**
 * The tie of a match, from the logs of both legs. The results table is asked for the other leg only when there is no
 * log of it, never for a match that has one.
 *
 * @returns `undefined` when the regulations or their round are not held, or a second leg's first is nowhere known
 */
export function matchInTie(match: ReadMatch, options: TieOptions): MatchInTie | undefined {
  const { state } = match;
  const own = regulationsById(state.regulations.id);
  const regulations = options.regulations ?? own;
  const round = regulations && roundOf(state, regulations, own);
  if (!regulations || !round) return undefined;
  const leg = legOfMatch(state);
  if (round.tie.legs === 1) {
    return { match, regulations, round, tie: tieAsItStands([leg], round.tie), ...beginning(dayOf(state)) };
  }
  const other = state.otherLeg && readMatch(options.logOf(state.otherLeg));
  const row = other ? undefined : recordedRow(state, regulations, options.results);
  const otherLeg = other ? legOfMatch(other.state) : row && legOfResult(row, 1);
  if (leg.leg === 2 && !otherLeg) return undefined;
  const legs = otherLeg && otherLeg.leg !== leg.leg ? [leg, otherLeg] : [leg];
  const tie = tieAsItStands(legs, round.tie);
  const begins = leg.leg === 1 ? dayOf(state) : other ? dayOf(other.state) : row?.date;
  return { match, ...(other && { other }), regulations, round, tie, ...beginning(begins) };
}

/** The leg of the tie that is played now: the second once it has begun, until then the first. */
export function legInPlay({ match, other, tie }: MatchInTie): ReadMatch {
  const second = match.state.leg === 1 ? other : undefined;
  return second && tie.legs[1]?.status !== 'toCome' ? second : match;
}

const beginning = (begins: string | undefined): { readonly begins?: string } =>
  begins === undefined ? {} : { begins };

const dayOf = (state: MatchState): string | undefined => state.scheduledKickOff?.slice(0, 10);

/**
 * The round of the match. Regulations of another season may not have it: then their ties of as many legs say how it
 * would have been decided.
 */
function roundOf(
  { round: id }: MatchState,
  regulations: Regulations,
  own: Regulations | undefined,
): RoundRules | undefined {
  const same = regulations.rounds.find((each) => each.id === id);
  const known = own?.rounds.find((each) => each.id === id);
  if (same || !known) return same;
  const alike = regulations.rounds.find((each) => each.tie.legs === known.tie.legs);
  return alike && { ...known, tie: alike.tie };
}

/** The table's first leg of a second leg that was logged alone. */
function recordedRow(
  state: MatchState,
  regulations: Regulations,
  results: readonly ResultRow[],
): ResultRow | undefined {
  if (state.leg !== 2) return undefined;
  return results.find(
    (each) =>
      each.competition === regulations.competition &&
      each.season === state.season &&
      each.round === state.round &&
      each.home === state.clubs.away &&
      each.away === state.clubs.home,
  );
}

/**
 * The rows of the table that a tie of our own may lean on: without its own matches, for which the logs answer.
 * What is later than the instant of a question is left to whoever asks: each question has its own way of "known by".
 */
export function rowsBeside(
  { clubs }: TieState,
  of: MatchState,
  rows: readonly ResultRow[],
): readonly ResultRow[] {
  return rows.filter((row) => {
    const sameRound = row.season === of.season && row.round === of.round && row.stage === 'knockout';
    return !(sameRound && clubs.includes(row.home) && clubs.includes(row.away));
  });
}

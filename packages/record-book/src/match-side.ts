import type { MatchState, Side } from '@touchline/laws';
import { type ClubId, countingScores, type ResultRow, type Stage } from '@touchline/registry';
import {
  type LegSide,
  type LogNumbers,
  legSide,
  type SideKey,
  type ToldScores,
  type Writable,
} from './side.ts';

/** One club's side of a match. */
export interface MatchSide extends SideKey {
  readonly kind: 'matchSide';
  /** Id of the row (or the live match) it was made from. */
  readonly rows: readonly [string];
  readonly stage: Stage;
  /** Of two; absent in a group, a league phase and a single match. */
  readonly leg?: 1 | 2;
  /** On neutral ground the home side is home in name only. */
  readonly neutral: boolean;
  /** The match itself, alone. */
  readonly legs: readonly [LegSide];
  readonly outcome: 'won' | 'drawn' | 'lost' | 'open';
  /** Where a log of the match is at hand. */
  readonly fromLog?: LogNumbers;
}

/** The side of a match that is over. */
export type RecordedMatchSide = MatchSide & { readonly outcome: 'won' | 'drawn' | 'lost' };

/** What a live match's state does not say of itself. */
export interface AboutMatch {
  readonly competition: string;
  readonly stage: Stage;
  /** ISO date. */
  readonly date: string;
}

/** Whether a row of the results is a match of the book: one that was played or awarded, and so has a score that counts. */
export const isMatchOfRecord = (row: ResultRow): boolean => countingScores(row).at90 !== undefined;

/**
 * One club's side of a match of the record. An awarded match has its official score, and no half-time.
 *
 * @see UCL-AWARD-01
 * @throws RangeError for a row without a score that counts, such as a void match
 */
export function recordedMatchSide(row: ResultRow, club: ClubId, fromLog?: LogNumbers): RecordedMatchSide {
  const { at90, afterExtraTime, shootOut } = countingScores(row);
  if (at90 === undefined) throw new RangeError(`${row.id} has no score that counts.`);
  const told: Writable<ToldScores> = {
    score: afterExtraTime ?? at90,
    extraTime: afterExtraTime !== undefined,
    finished: true,
  };
  if (row.status === 'played' && row.halfTime) told.halfTime = row.halfTime;
  if (shootOut) told.shootOut = shootOut;
  const leg = legSide(club, row.home, told);
  const side: Writable<RecordedMatchSide> = {
    kind: 'matchSide',
    competition: row.competition,
    season: row.season,
    round: row.round,
    club,
    opponent: club === row.home ? row.away : row.home,
    date: row.date,
    rows: [row.id],
    stage: row.stage,
    neutral: row.neutral === true,
    legs: [leg],
    outcome: outcomeOf(leg),
  };
  if (row.leg) side.leg = row.leg;
  if (fromLog) side.fromLog = fromLog;
  return side;
}

/** One side of a live match, the subject of a search. Its outcome is `open` until the match is over. */
export function matchSideOf(state: MatchState, side: Side, about: AboutMatch): MatchSide {
  const other: Side = side === 'home' ? 'away' : 'home';
  const finished = state.phase === 'finished';
  const half = state.scoreAt.halfTime;
  const leg = legSide(state.clubs[side], state.clubs.home, {
    score: [state.score.home, state.score.away],
    ...(half && { halfTime: [half.home, half.away] as const }),
    ...(state.shootOut && {
      shootOut: [state.shootOut.score.home, state.shootOut.score.away] as const,
    }),
    extraTime: wentToExtraTime(state),
    finished,
  });
  return {
    kind: 'matchSide',
    competition: about.competition,
    season: state.season,
    round: state.round,
    club: state.clubs[side],
    opponent: state.clubs[other],
    date: about.date,
    rows: [state.match],
    stage: about.stage,
    ...(state.leg && { leg: state.leg }),
    neutral: state.venue?.neutral === true,
    legs: [leg],
    outcome: finished ? outcomeOf(leg) : 'open',
    fromLog: logNumbersOf(state, side),
  };
}

/** What the log tells of one side beyond the scores. */
export function logNumbersOf(state: MatchState, side: Side): LogNumbers {
  const goals = state.goals.filter(({ status }) => status !== 'cancelled');
  const own = goals.filter((goal) => goal.side === side);
  const other: Side = side === 'home' ? 'away' : 'home';
  const cards = state.cards.filter(
    (card) => card.side === side && !card.withdrawn && card.card !== 'caution',
  );
  const onField = cards.filter(({ statusThen }) => ON_FIELD.has(statusThen));
  const byPlayer = new Map<string, number>();
  for (const { how, scorer } of own) {
    if (how === 'ownGoal') continue;
    const name = JSON.stringify(scorer);
    byPlayer.set(name, (byPlayer.get(name) ?? 0) + 1);
  }
  const { coach } = state.teams[side];
  return {
    ...(coach !== undefined && { coach }),
    worstDeficit: Math.max(0, ...goals.map(({ scoreAfter }) => scoreAfter[other] - scoreAfter[side])),
    reds: onField.length,
    benchReds: cards.length - onField.length,
    addedTimeGoals: own.filter(({ clock }) => isInAddedTime(clock)).length,
    ownGoalsFor: own.filter(({ how }) => how === 'ownGoal').length,
    mostByOne: Math.max(0, ...byPlayer.values()),
  };
}

const ON_FIELD: ReadonlySet<string> = new Set(['starter', 'player', 'temporarilyOff', 'onOrOff', 'unknown']);

const END_OF_SECOND_HALF = 45 * 60;

function isInAddedTime(clock: MatchState['clock']): boolean {
  if (clock.period !== 'secondHalf') return false;
  if ('second' in clock) return clock.second >= END_OF_SECOND_HALF;
  return 'minute' in clock && clock.minute.startsWith('90+');
}

const wentToExtraTime = ({ period, scoreAt }: MatchState): boolean =>
  scoreAt.afterExtraTime !== undefined || period.startsWith('et');

/** What a match that ended so would be; a shoot-out alters nothing. */
export const outcomeOf = ({ goalsFor, goalsAgainst }: LegSide): 'won' | 'drawn' | 'lost' =>
  goalsFor > goalsAgainst ? 'won' : goalsFor < goalsAgainst ? 'lost' : 'drawn';

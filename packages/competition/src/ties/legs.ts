import type { BySide, ClubId, MatchState } from '@touchline/laws';
import { countingScores, type ResultRow, type Score } from '@touchline/registry';
import type { Leg, TieMatch } from './tie.ts';

/** The part of a match's state that its leg is made from. */
export type MatchForLeg = Pick<
  MatchState,
  'leg' | 'phase' | 'clubs' | 'period' | 'score' | 'scoreAt' | 'shootOut'
> &
  Partial<Pick<MatchState, 'clock'>>;

/**
 * A match of our own, at any position of its log, as a leg. A shoot-out that has its winner ends the leg, whether or
 * not the end of the period is logged yet; an abandoned match stays live, as it has no result. @see LAW-5-ABANDON-03
 */
export function legOfMatch(state: MatchForLeg, leg: 1 | 2 = state.leg ?? 1): Leg {
  const { clubs, shootOut, scoreAt } = state;
  const at90 = scoreAt.fullTime90;
  const atExtraTimeHalf = isAtExtraTimeHalf(state) ? scoreOf(state.score) : undefined;
  return {
    leg,
    homeClub: clubs.home,
    awayClub: clubs.away,
    status: statusOf(state),
    stage: stageOf(state),
    score: scoreOf(state.score),
    ...(at90 && { at90: scoreOf(at90) }),
    ...(atExtraTimeHalf && { atExtraTimeHalf }),
    ...(shootOut && { shootOut: scoreOf(shootOut.score) }),
  };
}

/** At the half of extra time, or at the end of a match that a silver goal ended there. @see HIST-2002-SILVER */
function isAtExtraTimeHalf({ period, clock, scoreAt }: MatchForLeg): boolean {
  if (period === 'etHalfTime') return true;
  return period === 'fullTime' && scoreAt.afterExtraTime !== undefined && clock?.period === 'etFirst';
}

function statusOf({ phase, shootOut }: MatchForLeg): Leg['status'] {
  if (phase === 'fixture') return 'toCome';
  return phase === 'finished' || shootOut?.winner ? 'finished' : 'live';
}

function stageOf({ period, scoreAt, shootOut }: MatchForLeg): Leg['stage'] {
  switch (period) {
    case 'pre':
    case 'firstHalf':
    case 'halfTime':
    case 'secondHalf':
      return 'normalTime';
    case 'etBreak':
    case 'etFirst':
    case 'etHalfTime':
    case 'etSecond':
      return 'extraTime';
    case 'kicksBreak':
    case 'kicks':
      return 'shootOut';
    case 'fullTime':
      if (shootOut) return 'shootOut';
      return scoreAt.afterExtraTime ? 'extraTime' : 'normalTime';
    default:
      return period satisfies never;
  }
}

/**
 * A row of the record as a leg: finished when played or awarded, an awarded one with its official result. A fixture,
 * and a match that counts nowhere, leave the leg to come. The rows of finals and single matches name no leg; it is 1.
 *
 * @see UCL-AWARD-05
 */
export function legOfResult(row: ResultRow, leg: 1 | 2 = row.leg ?? 1): Leg {
  return { leg, ...matchOfResult(row) };
}

/** The same of a row that is no leg: a play-off match, a replay. */
export function matchOfResult(row: ResultRow): TieMatch {
  const { home: homeClub, away: awayClub } = row;
  const { at90, afterExtraTime, shootOut } = countingScores(row);
  const score = afterExtraTime ?? at90;
  if (!score) return { homeClub, awayClub, ...NOT_BEGUN };
  const onPitch = row.status === 'awarded' ? (row.afterExtraTime ?? row.at90 ?? row.halfTime) : undefined;
  return {
    homeClub,
    awayClub,
    status: 'finished',
    stage: shootOut ? 'shootOut' : afterExtraTime ? 'extraTime' : 'normalTime',
    score,
    ...(at90 && { at90 }),
    ...(shootOut && { shootOut }),
    ...(onPitch && { onPitch }),
  };
}

const NOT_BEGUN = { status: 'toCome', stage: 'normalTime', score: [0, 0] } as const;

/** A leg of which only the clubs are known. */
export function legToCome(homeClub: ClubId, awayClub: ClubId, leg: 1 | 2 = 1): Leg {
  return { leg, homeClub, awayClub, ...NOT_BEGUN };
}

const scoreOf = ({ home, away }: BySide<number>): Score => [home, away];

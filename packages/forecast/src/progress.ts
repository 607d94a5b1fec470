import type { ByClub } from '@touchline/competition';
import type { BySide, Clock, EntryId, MatchId } from '@touchline/laws';

/** Chances that sum to 1, each from 0 to 1. */
export interface ProgressForecast {
  readonly goThrough: ByClub<number>;
  /** Chance that the tie is still to go to extra time, and to a shoot-out. */
  readonly extraTime: number;
  readonly shootOut: number;
}

/** One point of the curve of a tie: after an entry, or at a whole minute between two. */
export interface CurvePoint extends ProgressForecast {
  readonly match: MatchId;
  readonly leg: 1 | 2;
  /** The entry it follows; absent at a minute mark. */
  readonly entry?: EntryId;
  readonly seq?: number;
  readonly clock: Clock;
  readonly label: string;
  /** Minutes of play from the first leg's kick-off, added time included, for the axis. */
  readonly minute: number;
}

/** Expected goals of each side in ninety minutes. */
export type GoalRates = BySide<number>;

import type { ByClub } from '@touchline/competition';
import type { BySide, Clock, EntryId, MatchId } from '@touchline/laws';

/** Chances of one moment, each from 0 to 1; those of the two clubs sum to 1. */
export interface ProgressForecast {
  readonly goThrough: ByClub<number>;
  /** Chance that the tie goes to extra time; 1 from its beginning on. */
  readonly extraTime: number;
  /** Chance that it goes to a shoot-out; 1 from its beginning on. */
  readonly shootOut: number;
}

/** One point of the curve of a tie: after an entry, or at a whole minute between two. */
export interface CurvePoint extends ProgressForecast {
  readonly match: MatchId;
  readonly leg: 1 | 2;
  /** The entry it follows; absent before kick-off and at a minute mark. */
  readonly entry?: EntryId;
  readonly seq?: number;
  readonly clock: Clock;
  readonly label: string;
  /** Minutes of play from the first leg's kick-off, added time included, for the axis; never falls along the curve. */
  readonly minute: number;
  /** What the entry itself did to each club's chance, time kept still; 0 and 0 where it moved nothing. Only with `entry`. */
  readonly change?: ByClub<number>;
}

/** Expected goals of each side in ninety minutes, 0 or more; what is no such number counts as 0. */
export type GoalRates = BySide<number>;

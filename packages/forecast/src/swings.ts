import type { ByClub } from '@touchline/competition';
import type { EntryId, MatchId } from '@touchline/laws';
import type { CurvePoint } from './progress.ts';

/** What one entry did to the chances of going through. */
export interface Swing {
  readonly match: MatchId;
  readonly leg: 1 | 2;
  readonly entry: EntryId;
  readonly seq: number;
  readonly label: string;
  /** On the curve's axis. */
  readonly minute: number;
  /** Chances after the entry. */
  readonly goThrough: ByClub<number>;
  /** By club, from -1 to 1; one club's gain is the other's loss. */
  readonly change: ByClub<number>;
  /** 0 to 1: the gain of the club that gained. */
  readonly size: number;
}

/**
 * The entries of a curve that moved it, in order of play.
 *
 * @param atLeast smallest size that counts, 0 to 1; 0.01 when not given, which is less than the forecast can be sure of
 */
export function swings(
  curve: readonly CurvePoint[],
  { atLeast = 0.01 }: { readonly atLeast?: number } = {},
): readonly Swing[] {
  return curve.flatMap((point) => {
    const { match, leg, entry, seq, label, minute, goThrough, change } = point;
    if (entry === undefined || seq === undefined || !change) return [];
    const size = Math.max(...Object.values(change));
    return size >= atLeast ? [{ match, leg, entry, seq, label, minute, goThrough, change, size }] : [];
  });
}

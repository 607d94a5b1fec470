import type { Clock } from './clock.ts';
import { isCorrection, standingEntries } from './effective.ts';
import type { Entry } from './entries.ts';
import type { EntryId } from './vocabulary.ts';

/** One correction, for a list of what was said and taken back. */
export interface CorrectionRecord {
  readonly type: 'amended' | 'withdrawn';
  /** The correction's own entry. */
  readonly entry: EntryId;
  readonly seq: number;
  readonly clock: Clock;
  /** The entry it speaks of, as it was first made; `undefined` when there is none. */
  readonly target?: Entry;
  readonly targetId: EntryId;
  readonly changes?: { readonly [field: string]: unknown };
  readonly reason: string;
  /** False when the correction was itself withdrawn later. */
  readonly stands: boolean;
}

/** All amendments and withdrawals of a log, in its order, those taken back among them. */
export function corrections(entries: readonly Entry[]): readonly CorrectionRecord[] {
  const standing = new Set(standingEntries(entries).map((entry) => entry.id));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.filter(isCorrection).map((correction) => {
    const target = byId.get(correction.target);
    return {
      type: correction.type === 'entryAmended' ? 'amended' : 'withdrawn',
      entry: correction.id,
      seq: correction.seq,
      clock: correction.clock,
      ...(target && { target }),
      targetId: correction.target,
      ...(correction.type === 'entryAmended' && { changes: correction.changes }),
      reason: correction.reason,
      stands: standing.has(correction.id),
    };
  });
}

import type { EntryOf } from '../entries.ts';
import type { Draft } from './draft.ts';

/** @see LAW-5-ABANDON-01 */
export function foldInterruption(
  draft: Draft,
  entry: EntryOf<'matchSuspended' | 'matchAbandoned' | 'matchPostponed'>,
): void {
  const { id, clock, reason } = entry;
  draft.interruption = {
    entry: id,
    kind: KIND[entry.type],
    clock,
    ...(reason !== undefined && { reason }),
    ...(entry.type === 'matchPostponed' && entry.until !== undefined && { until: entry.until }),
  };
  if (entry.type !== 'matchAbandoned') return;
  draft.phase = 'abandoned';
  // There is no result until a body decides. @see LAW-5-ABANDON-03
  draft.official = { status: 'pending', entry: id };
}

const KIND = {
  matchSuspended: 'suspended',
  matchAbandoned: 'abandoned',
  matchPostponed: 'postponed',
} as const;

/** The result on the pitch stays in `score`; this one is what counts. @see UCL-AWARD-05 */
export function foldAward(draft: Draft, { id, score, reason }: EntryOf<'resultAwarded'>): void {
  draft.official =
    score === undefined
      ? { status: 'void', entry: id, reason }
      : { status: 'awarded', entry: id, score, reason };
}

/** What was awarded is not confirmed away. */
export function foldConfirmation(draft: Draft, { id, attendance }: EntryOf<'resultConfirmed'>): void {
  if (attendance !== undefined) draft.attendance = attendance;
  if (draft.official === undefined) draft.official = { status: 'confirmed', entry: id, score: draft.score };
}

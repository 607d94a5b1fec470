import type { EntryId, Period, ReviewState, TimedPeriod } from '@touchline/laws';
import { isTimed, TIMED_PERIODS } from '@touchline/laws';
import type { Scene } from '../scene.ts';

/** What a line means that leaves out which goal, which check, which half. */

export const lastGoal = ({ state }: Scene): EntryId | undefined =>
  state?.goals.findLast(({ status }) => status !== 'cancelled')?.entry;

export const pendingPenalty = ({ state }: Scene): EntryId | undefined => state?.penaltyPending?.entry;

export const lastCard = ({ state }: Scene): EntryId | undefined =>
  state?.cards.findLast(({ withdrawn }) => !withdrawn)?.entry;

const OPEN: readonly ReviewState['stage'][] = ['checking', 'delayed', 'reviewVarOnly', 'reviewOnField'];

/** The check or review that is open, the last one if there are several. */
export const openReview = ({ state }: Scene): ReviewState | undefined =>
  state?.reviews.findLast(({ stage }) => OPEN.includes(stage));

export const openCheck = (scene: Scene): EntryId | undefined => openReview(scene)?.entry;

export const reviewOpened = (scene: Scene): EntryId | undefined => openReview(scene)?.reviewEntry;

/** The half or the shoot-out that is being played. */
export function periodNow({ state, clock }: Scene): TimedPeriod | 'kicks' | undefined {
  return played(state?.period ?? clock.period);
}

export const halfNow = (scene: Scene): TimedPeriod | undefined => {
  const period = periodNow(scene);
  return period === 'kicks' ? undefined : period;
};

const played = (period: Period): TimedPeriod | 'kicks' | undefined =>
  isTimed(period) || period === 'kicks' ? period : undefined;

/** The half that comes next: the first of all, or the one after the last that ended. */
export function periodNext({ state }: Scene): TimedPeriod | 'kicks' | undefined {
  const period = state?.period ?? 'pre';
  return NEXT[period];
}

const [first, second, third, fourth] = TIMED_PERIODS;
const NEXT: { readonly [P in Period]?: TimedPeriod | 'kicks' } = {
  pre: first,
  halfTime: second,
  etBreak: third,
  etHalfTime: fourth,
  kicksBreak: 'kicks',
};

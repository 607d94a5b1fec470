import { PERIOD_MINUTES, secondsOf } from '../clock.ts';
import type { Attempt, EntryOf } from '../entries.ts';
import type { GoalState, MatchState } from '../state.ts';
import type { BySide, EntryId, Period, TimedPeriod } from '../vocabulary.ts';
import { isTimed, PERIODS } from '../vocabulary.ts';
import type { Draft } from './draft.ts';
import { isOpen } from './reviews.ts';

const ATTEMPT_FIELDS = [
  'bodyPart',
  'range',
  'finish',
  'from',
  'assist',
  'assistKind',
  'assistFrom',
  'deflectedBy',
  'assistTouchedBy',
  'combinedWith',
] as const satisfies readonly (keyof Attempt)[];

export function foldGoal(draft: Draft, entry: EntryOf<'goal'>): void {
  const how = entry.rebound ? 'rebound' : 'openPlay';
  addGoal(draft, { ...goalOf(entry, how), scorer: entry.scorer, ...attemptOf(entry) });
}

/** The side of the entry scores; the player is of the other one. @see GOAL-03 */
export function foldOwnGoal(draft: Draft, entry: EntryOf<'ownGoal'>): void {
  addGoal(draft, { ...goalOf(entry, 'ownGoal'), scorer: entry.player });
}

/** A penalty that was scored is a goal by itself. @see GOAL-05 */
export function foldPenaltyGoal(draft: Draft, entry: EntryOf<'penaltyKick'>): void {
  const placement = entry.placement === undefined ? {} : { placement: entry.placement };
  addGoal(draft, { ...goalOf(entry, 'penalty'), scorer: entry.kicker, ...placement });
}

export function foldGoalCancelled(draft: Draft, entry: EntryOf<'goalCancelled'>): void {
  if (!draft.goals.some((goal) => goal.entry === entry.goal)) return;
  cancelGoal(draft, entry.goal, { cancelledFor: entry.reason, cancelledBy: entry.id });
  if (entry.reason === 'offside' || entry.reason === 'foul' || entry.reason === 'handball') {
    draft.restartAwaited = 'freeKick';
  } else if (draft.restartAwaited === 'kickOff') draft.restartAwaited = undefined;
}

/** The goal stays in the log, and the scores are taken anew without it. @see GOAL-04 */
export function cancelGoal(
  draft: Draft,
  id: EntryId,
  why: Pick<GoalState, 'cancelledFor' | 'cancelledBy'>,
): void {
  const cancelled = draft.goals.map(
    (goal): GoalState => (goal.entry === id ? { ...goal, status: 'cancelled', ...why } : goal),
  );
  draft.goals = withScores(cancelled);
  draft.score = draft.goals.at(-1)?.scoreAfter ?? draft.score;
  draft.scoreAt = scoresAgain(draft);
  draft.provisional = draft.goals.some(({ status }) => status === 'underCheck');
  if (draft.goalBeforeRestart === id) draft.goalBeforeRestart = undefined;
  if (draft.lastKickGoal === id) draft.lastKickGoal = undefined;
}

/** The scores that are kept, taken anew after a goal of theirs has gone. */
function scoresAgain({ goals, scoreAt }: Draft): MatchState['scoreAt'] {
  const { halfTime, fullTime90, afterExtraTime } = scoreAt;
  return {
    ...(halfTime && { halfTime: scoreUpTo(goals, LAST_PERIOD.halfTime) }),
    ...(fullTime90 && { fullTime90: scoreUpTo(goals, LAST_PERIOD.fullTime90) }),
    ...(afterExtraTime && { afterExtraTime: scoreUpTo(goals, LAST_PERIOD.afterExtraTime) }),
  };
}

/** Goals of an open check or review that puts them in question are provisional. @see VAR-33 */
export function markGoalsUnderCheck(draft: Draft): void {
  const inQuestion = new Set(draft.reviews.filter(isOpen).map(({ goal }) => goal));
  const changes = draft.goals.some(
    (goal) => goal.status !== 'cancelled' && inQuestion.has(goal.entry) !== (goal.status === 'underCheck'),
  );
  if (!changes) return;
  draft.goals = draft.goals.map((goal): GoalState => {
    if (goal.status === 'cancelled') return goal;
    return { ...goal, status: inQuestion.has(goal.entry) ? 'underCheck' : 'given' };
  });
  draft.provisional = draft.goals.some(({ status }) => status === 'underCheck');
}

/** Periods whose goals count in each score that is kept. */
export const LAST_PERIOD = {
  halfTime: 'halfTime',
  fullTime90: 'etBreak',
  afterExtraTime: 'kicksBreak',
} as const satisfies { readonly [At in keyof MatchState['scoreAt']]-?: Period };

/** The score of the goals that stand, of periods up to this one. */
export function scoreUpTo(goals: readonly GoalState[], period: Period): BySide<number> {
  const last = PERIODS.indexOf(period);
  const score = { home: 0, away: 0 };
  for (const goal of goals) {
    const scoredIn = goal.inHalf ?? goal.clock.period;
    if (goal.status !== 'cancelled' && PERIODS.indexOf(scoredIn) <= last) score[goal.side] += 1;
  }
  return score;
}

/** True for a goal scored when the time of its half had run out, as far as clock and board tell. @see LAW-8-GOAL-01 */
export function scoredAfterTime(draft: Draft, goal: GoalState): boolean {
  const { period } = goal.clock;
  const at = secondsOf(goal.clock);
  if (!at || !isTimed(period)) return false;
  return at.to > (PERIOD_MINUTES[period].length + (draft.addedTime[period] ?? 0)) * 60;
}

type GoalEntry = EntryOf<'goal'> | EntryOf<'ownGoal'> | EntryOf<'penaltyKick'>;

function goalOf(entry: GoalEntry, how: GoalState['how']): Omit<GoalState, 'scorer' | 'scoreAfter'> {
  const { id, seq, clock, side } = entry;
  return { entry: id, seq, clock, side, how, status: 'given' };
}

function attemptOf(entry: Attempt): Attempt {
  return Object.fromEntries(
    ATTEMPT_FIELDS.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]]),
  );
}

function addGoal(draft: Draft, goal: Omit<GoalState, 'scoreAfter'>): void {
  draft.score = { ...draft.score, [goal.side]: draft.score[goal.side] + 1 };
  const inHalf = isTimed(goal.clock.period) ? undefined : halfBefore(draft);
  const added: GoalState = { ...goal, ...(inHalf && { inHalf }), scoreAfter: draft.score };
  draft.goals = [...draft.goals, added];
  // The half was whistled off and then prolonged for a penalty: its score has been kept already.
  if (!isTimed(draft.period)) draft.scoreAt = scoresAgain(draft);
  draft.goalBeforeRestart = goal.entry;
  draft.restartAwaited = 'kickOff';
}

/** The half that has ended last; `undefined` before the first one has. @see LAW-7-PEN-01 */
function halfBefore({ scoreAt, period }: Draft): TimedPeriod | undefined {
  if (period === 'etHalfTime') return 'etFirst';
  if (scoreAt.afterExtraTime) return 'etSecond';
  if (scoreAt.fullTime90) return 'secondHalf';
  return scoreAt.halfTime && 'firstHalf';
}

function withScores(goals: readonly GoalState[]): readonly GoalState[] {
  let score: BySide<number> = { home: 0, away: 0 };
  return goals.map((goal) => {
    if (goal.status !== 'cancelled') score = { ...score, [goal.side]: score[goal.side] + 1 };
    return { ...goal, scoreAfter: score };
  });
}

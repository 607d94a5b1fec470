import { sameMoment, secondsOf } from '../clock.ts';
import type { Entry, EntryOf } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { Period } from '../vocabulary.ts';
import { isTimed } from '../vocabulary.ts';
import type { Draft } from './draft.ts';
import { closeReviews, playOn } from './draft.ts';
import { LAST_PERIOD, scoredAfterTime, scoreUpTo } from './goals.ts';
import { restarted } from './reviews.ts';

/** Where the match is when a period has ended; extra time or kicks, should they follow, say so themselves. */
const AFTER: { readonly [P in EntryOf<'periodEnd'>['period']]: Period } = {
  firstHalf: 'halfTime',
  secondHalf: 'fullTime',
  etFirst: 'etHalfTime',
  etSecond: 'fullTime',
  kicks: 'fullTime',
};

/** The score that is kept when a period has ended. */
const SCORE_AT: { readonly [P in EntryOf<'periodEnd'>['period']]?: keyof typeof LAST_PERIOD } = {
  firstHalf: 'halfTime',
  secondHalf: 'fullTime90',
  etSecond: 'afterExtraTime',
};

export function foldPeriodStart(draft: Draft, entry: EntryOf<'periodStart'>): void {
  playOn(draft);
  restarted(draft);
  draft.interruption = undefined;
  draft.lastKickGoal = undefined;
  draft.phase = 'live';
  draft.period = entry.period;
  draft.teams = { home: starting(draft, 'home'), away: starting(draft, 'away') };
}

function starting(draft: Draft, side: 'home' | 'away'): Draft['teams']['home'] {
  const team = draft.teams[side];
  if (!team.people.some(({ status }) => status === 'starter')) return team;
  const people = team.people.map((each) =>
    each.status === 'starter' ? { ...each, status: 'player' as const } : each,
  );
  return { ...team, people };
}

export function foldPeriodEnd(draft: Draft, entry: EntryOf<'periodEnd'>): void {
  draft.period = endsByGoal(draft, entry) ? 'fullTime' : AFTER[entry.period];
  if (draft.period === 'fullTime') draft.phase = 'finished';
  const at =
    draft.period === 'fullTime' && entry.period === 'etFirst' ? 'afterExtraTime' : SCORE_AT[entry.period];
  if (at) draft.scoreAt = { ...draft.scoreAt, [at]: scoreUpTo(draft.goals, LAST_PERIOD[at]) };
  if (draft.period === 'fullTime') markLastKick(draft, entry);
  draft.stoppage = undefined;
  draft.restartAwaited = undefined;
  closeReviews(draft);
}

/** The first half of extra time is the last one where a golden or silver goal has settled it. */
function endsByGoal(draft: Draft, { period }: EntryOf<'periodEnd'>): boolean {
  return period === 'etFirst' && draft.options?.extraTimeGoal !== undefined && leadsInExtraTime(draft);
}

/** One side has more goals of extra time: in a second leg too, for the tie was level before it. */
export function leadsInExtraTime({ score, scoreAt }: Pick<MatchState, 'score' | 'scoreAt'>): boolean {
  const { home, away } = scoreAt.fullTime90 ?? { home: 0, away: 0 };
  return score.home - home !== score.away - away;
}

/** Minutes after a goal in which a whistle is still the answer to it. */
const AT_ONCE = 2;

/** The whistle came at once after the goal, in time that had run out: no kick-off followed. @see LAW-8-GOAL-01 */
function markLastKick(draft: Draft, entry: EntryOf<'periodEnd'>): void {
  const goal = draft.goals.find((each) => each.entry === draft.goalBeforeRestart);
  if (!goal || goal.status === 'cancelled' || goal.clock.period !== entry.clock.period) return;
  const soon = sameMoment(goal.clock, entry.clock) || minutesBetween(goal.clock, entry.clock) <= AT_ONCE;
  if (soon && scoredAfterTime(draft, goal)) draft.lastKickGoal = goal.entry;
}

function minutesBetween(a: Entry['clock'], b: Entry['clock']): number {
  const [from, to] = [secondsOf(a), secondsOf(b)];
  return from && to ? (to.from - from.from) / 60 : Number.POSITIVE_INFINITY;
}

/** An entry made in the break before extra time or before the kicks says that the match is not over. */
export function foldBreak(draft: Draft, entry: Entry): void {
  const { period } = entry.clock;
  if (isTimed(period) || draft.period !== 'fullTime') return;
  if (period !== 'etBreak' && period !== 'kicksBreak') return;
  draft.period = period;
  draft.phase = 'live';
}

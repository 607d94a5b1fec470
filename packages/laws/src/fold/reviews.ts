import type { Entry, EntryOf, EntryType } from '../entries.ts';
import type { ReviewState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import type { Draft } from './draft.ts';

/** True until it is cleared, decided or given up. */
export const isOpen = ({ stage }: ReviewState): boolean =>
  stage === 'checking' || stage === 'delayed' || stage === 'reviewVarOnly' || stage === 'reviewOnField';

/** The review that an entry speaks of, by its check or by its opening. */
export function findReview(
  reviews: readonly ReviewState[],
  id: EntryId | undefined,
): ReviewState | undefined {
  return id === undefined
    ? undefined
    : reviews.find((review) => review.entry === id || review.reviewEntry === id);
}

export function foldCheckStart(draft: Draft, entry: EntryOf<'varCheckStart'>): void {
  const { categories, incident, about } = entry;
  const goal = categories.includes('GOAL') ? goalInQuestion(draft, incident) : undefined;
  const afterRestart = incident !== undefined && incidentSeq(draft, incident) === undefined;
  const review: ReviewState = {
    entry: entry.id,
    seq: entry.seq,
    since: entry.clock,
    categories,
    ...(incident !== undefined && { incident }),
    ...(about !== undefined && { about }),
    ...(goal !== undefined && { goal }),
    ...(afterRestart && { afterRestart }),
    stage: 'checking',
  };
  draft.reviews = [...draft.reviews, review];
}

/** The incident, if it is a goal; else the goal after which play has not restarted. */
function goalInQuestion(draft: Draft, incident: EntryId | undefined): EntryId | undefined {
  return draft.goals.some(({ entry }) => entry === incident) ? incident : draft.goalBeforeRestart;
}

/** A review follows a check, or is opened by the referee himself. @see VAR-25, VAR-26 */
export function foldReviewOpen(draft: Draft, entry: EntryOf<'varReviewOpen'>): void {
  const stage = entry.mode === 'onField' ? 'reviewOnField' : 'reviewVarOnly';
  const check = findReview(draft.reviews, entry.check);
  const categories = entry.categories ?? check?.categories ?? [];
  const goal = categories.includes('GOAL')
    ? (check?.goal ?? goalInQuestion(draft, check?.incident))
    : undefined;
  const afterRestart = check?.stage === 'closed' || check?.afterRestart;
  const opened = {
    stage,
    categories,
    reviewEntry: entry.id,
    ...(goal !== undefined && { goal }),
    ...(afterRestart && { afterRestart }),
  } as const;
  if (check) draft.reviews = draft.reviews.map((each) => (each === check ? { ...each, ...opened } : each));
  else draft.reviews = [...draft.reviews, { entry: entry.id, seq: entry.seq, since: entry.clock, ...opened }];
}

/** `seq` of an incident that play has not restarted after; `undefined` when it has. @see VAR-16, VAR-19 */
export function incidentSeq(
  { sinceRestart = [] }: Pick<Draft, 'sinceRestart'>,
  incident: EntryId | undefined,
): number | undefined {
  return sinceRestart.find(({ entry }) => entry === incident)?.seq;
}

/** Play has restarted: what is still being looked at can only cost a card. @see VAR-16, VAR-17 */
export function restarted(draft: Draft): void {
  draft.sinceRestart = [];
  if (!draft.reviews.some(isOpen)) return;
  draft.reviews = draft.reviews.map((review) =>
    isOpen(review) ? { ...review, afterRestart: true } : review,
  );
}

/** One step of a review that is there; nothing where it is not. */
export function moveReview(draft: Draft, id: EntryId, stage: ReviewState['stage']): void {
  const review = findReview(draft.reviews, id);
  if (review) draft.reviews = draft.reviews.map((each) => (each === review ? { ...each, stage } : each));
}

/** The referee's decision. With a restart it says what play goes on with, and what does not come about. @see VAR-28 */
export function foldDecision(draft: Draft, entry: EntryOf<'varDecision'>): void {
  const { id, clock, outcome, restart } = entry;
  // What he says last is what play goes on with.
  if (restart !== undefined) noPenaltyAwaited(draft);
  const review = findReview(draft.reviews, entry.review);
  const anew = restart !== undefined && restart !== draft.restartAwaited;
  const decision = {
    entry: id,
    clock,
    outcome,
    ...(restart !== undefined && { restart }),
    ...(anew && { anew }),
    ...(restart === 'penalty' && !draft.penaltyPending && { penaltyAwaited: true }),
  } as const;
  if (review) {
    draft.reviews = draft.reviews.map((each) =>
      each === review ? { ...each, stage: 'decided', decision } : each,
    );
  }
  if (restart === undefined) return;
  draft.restartAwaited = restart;
  if (restart !== 'penalty' && draft.penaltyPending) draft.penaltyPending = undefined;
}

/** The penalty that a review gave is logged, or the referee has decided otherwise since. @see VAR-28 */
export function noPenaltyAwaited(draft: Draft): void {
  if (!draft.reviews.some(({ decision }) => decision?.penaltyAwaited)) return;
  draft.reviews = draft.reviews.map((review) =>
    review.decision?.penaltyAwaited
      ? { ...review, decision: { ...review.decision, penaltyAwaited: false } }
      : review,
  );
}

/** Entries that decide something in the place of what a review overturned. @see VAR-28 */
const DECISIONS: ReadonlySet<EntryType> = new Set([
  'goal',
  'ownGoal',
  'goalCancelled',
  'offside',
  'corner',
  'freeKick',
  'penaltyAwarded',
  'penaltyCancelled',
  'penaltyKick',
  'caution',
  'directRed',
  'sanctionWithdrawn',
  'restart',
]);

/** What an entry decides because of a review is remembered with that review's decision. @see VAR-28 */
export function rememberDecidedAnew(draft: Draft, { type, causedBy }: Entry): void {
  if (causedBy === undefined || !DECISIONS.has(type)) return;
  draft.reviews = draft.reviews.map((review) =>
    review.decision?.entry === causedBy && !review.decision.anew
      ? { ...review, decision: { ...review.decision, anew: true } }
      : review,
  );
}

import type { EntryOf, ReviewCategory } from '../entries.ts';
import { findReview } from '../fold/reviews.ts';
import type { ReviewState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, impossible, NOTHING, refused } from './finding.ts';
import type { RuleId } from './rule-ids.ts';

type Stage = ReviewState['stage'];

/** A check of what cannot be reviewed is flagged, and goes on: no match is invalid for it. @see VAR-03, VAR-31 */
export function* checkStartRules({
  entry,
  after,
  edition,
  exists,
}: Step<EntryOf<'varCheckStart'>>): Iterable<Finding> {
  const { incident, categories, secondCaution, acrossTeams } = entry;
  if (incident !== undefined && !exists(incident))
    yield impossible('LOG-REF-01', { field: 'incident', target: incident });
  yield* reviewableRules(edition, categories);
  const notShown = secondCaution === 'notShown';
  if (notShown || (secondCaution === 'shown' && !edition.wrongSecondCautionReviewable))
    yield flagged('VAR-03', { category: 'secondCaution', edition: edition.id });
  if (acrossTeams && !edition.identityAcrossTeams)
    yield flagged('VAR-03', { category: 'otherTeam', edition: edition.id });
  const tooLate = after().reviews.at(-1)?.afterRestart && !categories.some(isForCardsOnly);
  if (tooLate) yield flagged('VAR-16', factsOf({ target: incident }));
}

/** After a restart only the card can change. @see VAR-17 */
const isForCardsOnly = (category: ReviewCategory): boolean => category === 'RED' || category === 'ID';

function* reviewableRules(
  edition: Step['edition'],
  categories: readonly ReviewCategory[],
): Iterable<Finding> {
  if (categories.length === 0) yield flagged('VAR-03', { category: 'none', edition: edition.id });
  for (const category of categories) {
    if (!edition.reviewable.includes(category)) yield flagged('VAR-03', { category, edition: edition.id });
  }
}

/** Stages that each step of a check may be made from, and the rule that says so. @see section B4 of the rules */
const STEPS: { readonly [type: string]: { readonly rule: RuleId; readonly from: readonly Stage[] } } = {
  restartHeld: { rule: 'VAR-23', from: ['checking'] },
  varCheckComplete: { rule: 'VAR-24', from: ['checking', 'delayed'] },
  varCheckAbandoned: {
    rule: 'VAR-30',
    from: ['checking', 'delayed', 'cleared', 'reviewVarOnly', 'reviewOnField', 'decided'],
  },
};

type CheckStep = EntryOf<'restartHeld' | 'varCheckComplete' | 'varCheckAbandoned'>;

export function* checkStepRules({ entry, before }: Step<CheckStep>): Iterable<Finding> {
  const review = findReview(before.reviews, entry.check);
  const step = STEPS[entry.type];
  if (!review) yield impossible('LOG-REF-01', { field: 'check', target: entry.check });
  else if (step && !step.from.includes(review.stage))
    yield refused(step.rule, stageFacts(entry.check, review));
}

/** @see VAR-17, VAR-25, VAR-26 */
export function* reviewOpenRules({
  entry,
  before,
  edition,
}: Step<EntryOf<'varReviewOpen'>>): Iterable<Finding> {
  if (entry.check === undefined) {
    if (entry.categories) yield* reviewableRules(edition, entry.categories);
    return;
  }
  const review = findReview(before.reviews, entry.check);
  if (!review) {
    yield impossible('LOG-REF-01', { field: 'check', target: entry.check });
    return;
  }
  const { stage, categories } = review;
  const afterRestart = stage === 'closed' && categories.some(isForCardsOnly);
  if (stage !== 'checking' && stage !== 'delayed' && !afterRestart) {
    yield refused('VAR-25', stageFacts(entry.check, review));
  } else if (review.afterRestart && !categories.some(isForCardsOnly)) {
    yield flagged('VAR-16', factsOf({ target: review.incident }));
  }
}

export function* wentToScreenRules({ entry, before }: Step<EntryOf<'wentToScreen'>>): Iterable<Finding> {
  const review = findReview(before.reviews, entry.review);
  if (!review) yield impossible('LOG-REF-01', { field: 'review', target: entry.review });
  else if (review.stage !== 'reviewVarOnly') yield refused('VAR-27', stageFacts(entry.review, review));
}

/** One decision, and only in a review. @see VAR-28 */
export function* decisionRules({ entry, before }: Step<EntryOf<'varDecision'>>): Iterable<Finding> {
  const review = findReview(before.reviews, entry.review);
  if (!review) yield impossible('LOG-REF-01', { field: 'review', target: entry.review });
  else if (review.stage !== 'reviewVarOnly' && review.stage !== 'reviewOnField') {
    yield refused('VAR-28', stageFacts(entry.review, review));
  } else if (review.afterRestart && entry.restart !== undefined) {
    yield flagged('VAR-17', { what: entry.restart });
  }
}

/**
 * Play went on after a review that overturned a decision and put nothing in its place, or that gave a penalty, and none
 * is logged. @see VAR-28
 */
export function emptyDecisionRules(step: Step): Iterable<Finding> {
  const decided = step.before.reviews.some(({ stage }) => stage === 'decided');
  return decided && step.entry.type !== 'varCheckAbandoned' ? nothingInItsPlace(step) : NOTHING;
}

function* nothingInItsPlace({ entry, before, after }: Step): Iterable<Finding> {
  for (const { decision, stage, entry: target } of after().reviews) {
    const was = before.reviews.find((each) => each.entry === target);
    if (stage !== 'closed' || was?.stage !== 'decided') continue;
    if (decision?.penaltyAwaited && !isThePenalty(entry))
      yield flagged('VAR-28', { target, what: 'penalty' });
    else if (decision?.outcome === 'overturned' && !decision.anew)
      yield flagged('VAR-28', { target, what: 'overturned' });
  }
}

/** The penalty is taken, though nobody logged that it was given: that is another rule's to say. @see LAW-14-01 */
const isThePenalty = (entry: Step['entry']): boolean =>
  entry.type === 'penaltyKick' || (entry.type === 'restart' && entry.kind === 'penalty');

const stageFacts = (target: EntryId, { stage }: ReviewState) => ({ target, stage });

import type { Entry, EntryOf, EntryType, ReviewState } from '@touchline/laws';
import { clockLabel } from '@touchline/laws';
import type { DismissalMessage, ReviewMessage, ReviewOutcome } from './message.ts';
import { entriesOf, type Reading, restsOn } from './reading.ts';

/** Reviews that came to a decision; a check that ended without one changed nothing and is not told. */
export function reviewMessages(
  reading: Reading,
  dismissed: readonly DismissalMessage[],
): readonly ReviewMessage[] {
  return reading.state.reviews.flatMap((review) => {
    const decision = reading.entry(review.decision?.entry);
    return decision?.type === 'varDecision' ? [reviewMessage(review, decision, reading, dismissed)] : [];
  });
}

function reviewMessage(
  review: ReviewState,
  decision: EntryOf<'varDecision'>,
  reading: Reading,
  dismissed: readonly DismissalMessage[],
): ReviewMessage {
  const incident = reading.entry(review.incident);
  const leadUp = incident ? leadUpTo(incident, reading) : {};
  const firstDecision = firstDecisionOf(review, reading);
  const screen = screenOf(review, reading);
  const outcome = outcomeOf(decision, reading);
  const from = reading.placeOf(review.entry);
  const to = reading.placeOf(decision.id);
  const inside = (card: DismissalMessage) =>
    reading.placeOf(card.entry) > from && reading.placeOf(card.entry) < to;
  const told: (Entry | undefined)[] = [
    leadUp.error,
    leadUp.chance,
    incident,
    firstDecision,
    reading.entry(review.entry),
    reading.entry(review.reviewEntry),
    screen,
    decision,
    outcome.penalty,
    outcome.goalCancelled,
    outcome.penaltyCancelled,
    ...outcome.cautions,
  ];
  return {
    type: 'review',
    entry: decision.id,
    review,
    ...leadUp,
    ...(incident ? { incident } : {}),
    ...(firstDecision ? { firstDecision } : {}),
    ...(screen ? { screen } : {}),
    decision,
    outcome,
    meanwhile: dismissed.filter((card) => inside(card) && card.card.causedBy !== decision.id),
    dismissals: dismissed.filter((card) => card.card.causedBy === decision.id),
    grounds: restsOn(reading, ...told.flatMap((entry) => (entry ? [entry.id] : []))),
  };
}

/** The error and the chance that came straight before the incident, in the same minute and without a restart between. */
function leadUpTo(incident: Entry, reading: Reading) {
  const label = clockLabel(incident.clock);
  let error: EntryOf<'error'> | undefined;
  let chance: EntryOf<'chance'> | undefined;
  for (let place = reading.placeOf(incident.id) - 1; place >= 0; place--) {
    const entry = reading.entries[place];
    if (!entry || clockLabel(entry.clock) !== label || !(entry.type === 'error' || entry.type === 'chance'))
      break;
    if (entry.type === 'error') error = entry;
    else chance = entry;
  }
  return { ...(error ? { error } : {}), ...(chance ? { chance } : {}) };
}

const DECISIONS: readonly EntryType[] = [
  'corner',
  'freeKick',
  'penaltyAwarded',
  'goal',
  'ownGoal',
  'directRed',
  'caution',
];

/** What the referee had given when the check began: the last decision since the incident. @see VAR-11 */
function firstDecisionOf(review: ReviewState, reading: Reading): Entry | undefined {
  const check = reading.placeOf(review.entry);
  const incident = review.incident ? reading.placeOf(review.incident) : -1;
  if (incident < 0) return undefined;
  return reading.entries.slice(incident + 1, check).findLast((entry) => DECISIONS.includes(entry.type));
}

function screenOf(review: ReviewState, reading: Reading): Entry | undefined {
  const went = entriesOf(reading, 'wentToScreen').find(
    (entry) => entry.review === (review.reviewEntry ?? review.entry),
  );
  if (went) return went;
  const opened = reading.entry(review.reviewEntry ?? review.entry);
  return opened?.type === 'varReviewOpen' && opened.mode === 'onField' ? opened : undefined;
}

function outcomeOf(decision: EntryOf<'varDecision'>, reading: Reading): ReviewOutcome {
  const caused = <T extends EntryType>(type: T) =>
    entriesOf(reading, type).filter((entry) => entry.causedBy === decision.id);
  const [penalty] = caused('penaltyAwarded');
  const [goalCancelled] = caused('goalCancelled');
  const [penaltyCancelled] = caused('penaltyCancelled');
  return {
    ...(penalty ? { penalty } : {}),
    ...(goalCancelled ? { goalCancelled } : {}),
    ...(penaltyCancelled ? { penaltyCancelled } : {}),
    cautions: caused('caution'),
    sanctionsWithdrawn: caused('sanctionWithdrawn'),
  };
}

/** The check or review that is open now, while the match is played. */
export const openReview = (reading: Reading): ReviewState | undefined =>
  reading.state.reviews.findLast((review) =>
    ['checking', 'delayed', 'reviewVarOnly', 'reviewOnField'].includes(review.stage),
  );

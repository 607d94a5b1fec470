import {
  type Entry,
  type EntryType,
  type MatchState,
  otherSide,
  type PersonStatus,
  type ReviewState,
  SIDES,
  type Side,
} from '@touchline/laws';
import type { Change, PossibleChange } from './in-play.ts';

/**
 * Chance that a check ends with the decision changed, by how far it has come. From the group stage of the World Cup of 2018: 335 checks,
 * 17 reviews, 14 decisions changed. That play is held up for a check says more than a check that nobody waits for; how much more is a
 * judgement.
 */
const CHANGED: { readonly [S in ReviewState['stage']]: number } = {
  checking: 0.04,
  delayed: 0.3,
  reviewVarOnly: 0.82,
  reviewOnField: 0.82,
  cleared: 0,
  decided: 0,
  closed: 0,
};

/** A red card is the rarer end of a review for one: a caution is often found enough. */
const RED_AFTER_ALL = 0.5;

/** Someone whose dismissal leaves the side a man short. @see LAW-12-BENCH-01 */
const ON_FIELD: readonly PersonStatus[] = ['player', 'temporarilyOff', 'onOrOff'];

/**
 * What the open checks and reviews of a match may yet change.
 *
 * @param log the match's effective log, where an incident is looked up that the state does not keep (a foul, a corner); without it
 * only what the state itself tells is seen
 */
export function possibleChanges(state: MatchState, log: readonly Entry[] = []): readonly PossibleChange[] {
  return state.reviews.flatMap((review) => changesOf(review, state, log));
}

function changesOf(review: ReviewState, state: MatchState, log: readonly Entry[]): readonly PossibleChange[] {
  const incident = log.find(({ id }) => id === review.incident);
  const changes = [goalChange(review, state), penaltyChange(review, state, incident)];
  const red = review.categories.includes('RED') ? dismissal(review, state, incident) : undefined;
  const chance = chanceOfChange(review);
  return [
    ...changes.flatMap((change) => (change && chance > 0 ? [{ chance, change }] : [])),
    ...(red && isOpen(review) ? [{ chance: chance * RED_AFTER_ALL, change: red }] : []),
  ];
}

const isOpen = (review: ReviewState) => CHANGED[review.stage] > 0;

/** Once the decision is known and what follows from it is not logged yet, the change is as good as made. */
function chanceOfChange({ stage, decision }: ReviewState): number {
  return stage === 'decided' && decision?.outcome === 'overturned' ? 1 : CHANGED[stage];
}

function goalChange(review: ReviewState, state: MatchState): Change | undefined {
  const goal = state.goals.find(({ entry }) => entry === review.goal);
  if (!goal) return undefined;
  // A goal that was cancelled by the decision itself is not given back by it.
  if (goal.status === 'cancelled') return isOpen(review) ? { type: 'goalGiven', side: goal.side } : undefined;
  return { type: 'goalCancelled', side: goal.side };
}

function penaltyChange(
  review: ReviewState,
  state: MatchState,
  incident: Entry | undefined,
): Change | undefined {
  if (!review.categories.includes('PEN')) return undefined;
  const pending = state.penaltyPending;
  if (pending) return isOpen(review) ? { type: 'penaltyTakenBack' } : undefined;
  if (!isOpen(review) && state.restartAwaited !== 'penalty') return undefined;
  const side = sideThatGainsThePenalty(review, state, incident);
  return side && { type: 'penaltyGiven', side };
}

/** Acts of the side that wants the penalty, while a foul is the other side's. */
const ATTACKING_ACTS: readonly EntryType[] = ['corner', 'freeKick', 'shot', 'chance', 'offside'];

function sideThatGainsThePenalty(
  review: ReviewState,
  state: MatchState,
  incident: Entry | undefined,
): Side | undefined {
  if (incident?.type === 'foul') return otherSide(incident.side);
  if (incident && 'side' in incident && ATTACKING_ACTS.includes(incident.type)) return incident.side;
  const offender = personIn(review, state)?.side;
  return offender && otherSide(offender);
}

function dismissal(review: ReviewState, state: MatchState, incident: Entry | undefined): Change | undefined {
  const person = personIn(review, state);
  if (person) return ON_FIELD.includes(person.status) ? { type: 'dismissal', side: person.side } : undefined;
  return incident?.type === 'foul' ? { type: 'dismissal', side: incident.side } : undefined;
}

function personIn(
  { about }: ReviewState,
  state: MatchState,
): { readonly side: Side; readonly status: PersonStatus } | undefined {
  for (const side of SIDES) {
    const found = state.teams[side].people.find(({ person }) => person === about);
    if (found) return { side, status: found.status };
  }
  return undefined;
}

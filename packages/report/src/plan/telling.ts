import { type Discourse, type Speaker, speakOf, startDiscourse } from '../english/discourse.ts';
import type { ReportInput } from '../input.ts';
import { missedPenalties, untakenPenalty, woodwork } from '../messages/chances.ts';
import { dismissals } from '../messages/dismissals.ts';
import { cancelledGoals, goalMessages } from '../messages/goals.ts';
import type { ChronologyMessage, DismissalMessage, GoalMessage, ReviewMessage } from '../messages/message.ts';
import { type Outcome, outcomeOf, penaltyBehind } from '../messages/outcome.ts';
import { type Reading, readMatch } from '../messages/reading.ts';
import { reviewMessages } from '../messages/reviews.ts';
import { type TieStart, tieStart } from '../messages/running.ts';
import { type Story, storyOf } from './story.ts';

/** Everything there is to tell, and who tells it. The discourse remembers who has been named, so the order of telling counts. */
export interface Telling {
  readonly input: ReportInput;
  readonly reading: Reading;
  readonly start?: TieStart;
  readonly goals: readonly GoalMessage[];
  readonly dismissals: readonly DismissalMessage[];
  readonly reviews: readonly ReviewMessage[];
  /** Everything with a place in the match, in the order of the log. */
  readonly chronology: readonly ChronologyMessage[];
  readonly outcome: Outcome;
  /** The review that the decisive goal came of. */
  readonly decisiveReview?: ReviewMessage;
  readonly story: Story;
  readonly speaker: Speaker;
  readonly discourse: Discourse;
}

/** Reads the input and derives every message. */
export function prepare(input: ReportInput): Telling {
  const reading = readMatch(input.match);
  const start = tieStart(input);
  const goals = goalMessages(reading, start);
  const sentOff = dismissals(reading);
  const reviews = reviewMessages(reading, sentOff);
  const outcome = outcomeOf(input, reading, goals, start);
  const decisiveReview = reviewOf(outcome, reviews, reading);
  const discourse = startDiscourse(input.names, start?.firstLeg ? [reading, start.firstLeg] : [reading]);
  return {
    input,
    reading,
    ...(start ? { start } : {}),
    goals,
    dismissals: sentOff,
    reviews,
    chronology: inOrder(
      [
        ...goals,
        ...cancelledGoals(reading),
        ...woodwork(reading),
        ...missedPenalties(reading),
        ...untakenPenalty(reading),
        ...sentOff,
        ...reviews,
      ],
      reading,
    ),
    outcome,
    ...(decisiveReview ? { decisiveReview } : {}),
    story: storyOf(input, reading, outcome, decisiveReview),
    speaker: speakOf(reading, discourse),
    discourse,
  };
}

function reviewOf(
  { decisive }: Outcome,
  reviews: readonly ReviewMessage[],
  reading: Reading,
): ReviewMessage | undefined {
  if (decisive?.goal.how !== 'penalty') return undefined;
  const penalty = penaltyBehind(decisive.entry, decisive.goal.side, reading);
  return reviews.find((review) => penalty !== undefined && review.outcome.penalty?.id === penalty.id);
}

const inOrder = (messages: readonly ChronologyMessage[], reading: Reading): readonly ChronologyMessage[] =>
  [...messages].sort((a, b) => reading.placeOf(a.entry) - reading.placeOf(b.entry));

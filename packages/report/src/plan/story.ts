import { otherSide } from '@touchline/laws';
import { LEXICON, type StoryNumbers } from '../english/lexicon.ts';
import { afterNinety, minutesLeft } from '../english/minute.ts';
import type { ReportInput } from '../input.ts';
import type { ReviewMessage } from '../messages/message.ts';
import type { Outcome } from '../messages/outcome.ts';
import type { Reading } from '../messages/reading.ts';

/** What kind of report it is: what its lead has to say first. */
type StoryType =
  | 'fixture'
  | 'live'
  | 'abandoned'
  /** The club that went through, in the leg that decided it. */
  | 'through'
  /** The last leg is over and the tie is not decided. */
  | 'undecidedTie'
  | 'firstLeg'
  | 'won'
  | 'drawn';

export interface Story {
  readonly type: StoryType;
  readonly numbers: StoryNumbers;
  /** The decisive goal came so late that it is the story. */
  readonly lateDecider: boolean;
}

/** @param review the review that the decisive goal came of, where there was one */
export function storyOf(
  input: ReportInput,
  reading: Reading,
  outcome: Outcome,
  review: ReviewMessage | undefined,
): Story {
  const numbers = numbersOf(input, reading, outcome, review);
  return {
    type: typeOf(reading, outcome),
    numbers,
    lateDecider: outcome.decisive !== undefined && LEXICON.late.holds(numbers),
  };
}

function typeOf({ state }: Reading, outcome: Outcome): StoryType {
  if (state.phase === 'fixture') return 'fixture';
  if (state.phase === 'live') return 'live';
  if (state.phase === 'abandoned') return 'abandoned';
  if (outcome.tie) return outcome.tie.through ? 'through' : 'undecidedTie';
  if (state.leg === 1) return 'firstLeg';
  return outcome.winner || outcome.shootOut ? 'won' : 'drawn';
}

function numbersOf(
  input: ReportInput,
  reading: Reading,
  outcome: Outcome,
  review: ReviewMessage | undefined,
): StoryNumbers {
  const { decisive, tie, score, swing } = outcome;
  const left = decisive && minutesLeft(decisive.goal.clock);
  const through = tie?.through && reading.state.clubs[tie.through.side];
  const chance = through && input.chancesAtKickOff?.[through];
  const levelLeft = levelWithLeft(input, outcome, review);
  return {
    decidedAfterNinety: decisive !== undefined && afterNinety(decisive.goal.clock),
    ...(left === undefined ? {} : { decidedWithLeft: left }),
    ...(swing === undefined ? {} : { swing }),
    deficit: outcome.deficit,
    margin: Math.abs(score.home - score.away),
    lastKick: outcome.lastKick,
    ...(chance === undefined ? {} : { chanceAtKickOff: chance }),
    ...(levelLeft === undefined ? {} : { levelWithLeft: levelLeft }),
  };
}

/** Minutes left when the move that decided a level tie began; the review's incident where there was one. */
function levelWithLeft(
  { tie }: ReportInput,
  { decisive, tie: tied }: Outcome,
  review: ReviewMessage | undefined,
): number | undefined {
  if (!decisive?.tie || !tied || !tie || tie.awayGoals) return undefined;
  const { aggregate } = decisive.tie;
  const { side } = decisive.goal;
  if (aggregate[side] - 1 !== aggregate[otherSide(side)]) return undefined;
  return minutesLeft((review?.incident ?? decisive.goal).clock);
}

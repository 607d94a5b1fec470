import type { BySide, Side } from '@touchline/laws';
import type { Change, InPlay } from './in-play.ts';

/** Chance that a penalty in play is scored; sources give 0.76 to 0.79. */
const PENALTY_SCORED = 0.77;

/** Checks open at the same time that a forecast looks at, the latest first; a log with more is no match any more. */
const MOST_CHANGES = 4;

/** One way a moment may turn out once nothing is pending, with its chance; the chances of all sum to 1. */
export interface Outcome {
  readonly chance: number;
  /** Nothing pending any more. */
  readonly input: InPlay;
}

/** The ways a moment may turn out: every check decided one way or the other, and the penalty taken. */
export function outcomesOf(input: InPlay): readonly Outcome[] {
  const { possible = [], ...rest } = input;
  const decided = possible.slice(-MOST_CHANGES).reduce<readonly Outcome[]>(
    (outcomes, { chance, change }) =>
      outcomes.flatMap((outcome) => [
        { chance: outcome.chance * chance, input: changed(outcome.input, change) },
        { chance: outcome.chance * (1 - chance), input: outcome.input },
      ]),
    [{ chance: 1, input: rest }],
  );
  return decided.flatMap(takePenalty).filter(({ chance }) => chance > 0);
}

function takePenalty(outcome: Outcome): readonly Outcome[] {
  const { penaltyPending, ...rest } = outcome.input;
  if (!penaltyPending) return [outcome];
  const scored = { ...rest, score: plus(rest.score, penaltyPending, 1) };
  return [
    { chance: outcome.chance * PENALTY_SCORED, input: scored },
    { chance: outcome.chance * (1 - PENALTY_SCORED), input: rest },
  ];
}

function changed(input: InPlay, change: Change): InPlay {
  switch (change.type) {
    case 'goalCancelled':
      return { ...input, score: plus(input.score, change.side, -1) };
    case 'goalGiven':
      return { ...input, score: plus(input.score, change.side, 1) };
    case 'penaltyGiven':
      return { ...input, penaltyPending: change.side };
    case 'penaltyTakenBack': {
      const { penaltyPending: _, ...rest } = input;
      return rest;
    }
    case 'dismissal':
      return { ...input, men: plus(input.men, change.side, -1) };
    default:
      return change satisfies never;
  }
}

const plus = (values: BySide<number>, side: Side, by: number): BySide<number> => ({
  ...values,
  [side]: Math.max(values[side] + by, 0),
});

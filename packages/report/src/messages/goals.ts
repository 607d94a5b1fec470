import type { BySide, EntryId, GoalState } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { CancelledGoalMessage, GoalInTie, GoalMessage } from './message.ts';
import { entriesOf, type Reading, restsOn, scoreGrounds } from './reading.ts';
import { aggregateGrounds, effectOn, oneMore, plus, type TieStart } from './running.ts';

const GOALLESS: BySide<number> = { home: 0, away: 0 };

/** Every goal that stands, with what it did to the match and, after a known first leg, to the tie. */
export function goalMessages(reading: Reading, start: TieStart | undefined): readonly GoalMessage[] {
  let before = GOALLESS;
  let hasLed = start ? ledAtStart(start) : { home: false, away: false };
  return reading.goals.map((goal, index) => {
    const score = oneMore(before, goal.side);
    const tie =
      start && goalInTie(goal, before, start, hasLed[goal.side], aggregateGrounds(start, reading, index + 1));
    const message: GoalMessage = {
      type: 'goal',
      entry: goal.entry,
      goal,
      number: index + 1,
      effect: effectOn(before, goal.side),
      score,
      grounds: restsOn(reading, goal.entry),
      scoreGrounds: scoreGrounds(reading, index + 1),
      ...(tie ? { tie } : {}),
      ...cameOn(goal, reading),
      ofScorer: countOfScorer(reading.goals.slice(0, index + 1), goal),
      underCheck: goal.status === 'underCheck',
    };
    before = score;
    if (tie)
      hasLed = {
        ...hasLed,
        [goal.side]: hasLed[goal.side] || tie.effect === 'ahead' || tie.effect === 'extends',
      };
    return message;
  });
}

const ledAtStart = ({ goals }: TieStart): BySide<boolean> => ({
  home: goals.home > goals.away,
  away: goals.away > goals.home,
});

function goalInTie(
  goal: GoalState,
  before: BySide<number>,
  start: TieStart,
  hasLed: boolean,
  grounds: GoalInTie['grounds'],
): GoalInTie {
  const standing = plus(start.goals, before);
  const effect = effectOn(standing, goal.side);
  return {
    // A tie of which nobody has scored yet is level all the same.
    effect: effect === 'opens' ? 'ahead' : effect,
    aggregate: oneMore(standing, goal.side),
    grounds,
    firstLead: !hasLed,
  };
}

/** The deepest deficit, in goals of the aggregate, that a side had from the second leg's kick-off on. */
export function deepestDeficit(
  goals: readonly GoalMessage[],
  start: TieStart | undefined,
  side: 'home' | 'away',
): number {
  const other = otherSide(side);
  const standings = start
    ? [start.goals, ...goals.flatMap((goal) => (goal.tie ? [goal.tie.aggregate] : []))]
    : [GOALLESS, ...goals.map((goal) => goal.score)];
  return Math.max(0, ...standings.map((score) => score[other] - score[side]));
}

function cameOn(goal: GoalState, reading: Reading): { readonly cameOn?: EntryId } {
  if (goal.scorer === 'unknown' || goal.how === 'ownGoal') return {};
  const on = entriesOf(reading, 'substitutionOn').find(
    (one) => one.player === goal.scorer && reading.placeOf(one.id) < reading.placeOf(goal.entry),
  );
  return on ? { cameOn: on.id } : {};
}

function countOfScorer(goals: readonly GoalState[], { scorer, how }: GoalState): number {
  if (scorer === 'unknown' || how === 'ownGoal') return 1;
  return goals.filter((goal) => goal.scorer === scorer && goal.how !== 'ownGoal').length;
}

/** Goals that were given and taken away again. */
export function cancelledGoals(reading: Reading): readonly CancelledGoalMessage[] {
  return reading.state.goals
    .filter((goal) => goal.status === 'cancelled')
    .map((goal) => {
      const by = entriesOf(reading, 'goalCancelled').find((entry) => entry.goal === goal.entry);
      const decision = reading.entry(by?.causedBy);
      return {
        type: 'cancelledGoal',
        entry: goal.entry,
        goal,
        by,
        afterReview: decision?.type === 'varDecision',
        grounds: restsOn(reading, goal.entry, ...(by ? [by.id] : []), ...(decision ? [decision.id] : [])),
      };
    });
}

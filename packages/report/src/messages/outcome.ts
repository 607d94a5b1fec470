import type { DecidedBy } from '@touchline/competition';
import type { BySide, EntryId, EntryOf, Side } from '@touchline/laws';
import type { Grounds } from '../document.ts';
import { onRules, together } from '../grounds.ts';
import type { ReportInput } from '../input.ts';
import { deepestDeficit } from './goals.ts';
import type { GoalMessage } from './message.ts';
import { endGrounds, entriesOf, type Reading, restsOn, scoreGrounds, sideOf, winnerOf } from './reading.ts';
import { aggregateGrounds, plus, type TieStart } from './running.ts';

/** How the match stands or ended, and what that means for the tie. */
export interface Outcome {
  readonly score: BySide<number>;
  readonly winner?: Side;
  readonly afterExtraTime: boolean;
  readonly shootOut?: { readonly winner: Side; readonly score: BySide<number>; readonly grounds: Grounds };
  /** The score, the goals behind it and the end of the match. */
  readonly grounds: Grounds;
  readonly tie?: TieOutcome;
  /** The goal after which the winner, of the tie or else of the match, was not caught again. */
  readonly decisive?: GoalMessage;
  /** Deepest deficit the winner came back from: on aggregate in a tie, else in the match. */
  readonly deficit: number;
  readonly lastKick: boolean;
  /** Chance gained from the move that led to the decisive goal up to the goal; 0 to 1. */
  readonly swing?: number;
}

interface TieOutcome {
  readonly start: TieStart;
  readonly aggregate: BySide<number>;
  readonly through?: { readonly side: Side; readonly by: DecidedBy };
  readonly grounds: Grounds;
}

export function outcomeOf(
  input: ReportInput,
  reading: Reading,
  goals: readonly GoalMessage[],
  start: TieStart | undefined,
): Outcome {
  const { state } = reading;
  const tie = tieOutcome(input, reading, start);
  const shootOut = shootOutOf(reading);
  const winner = winnerOf(state.score);
  const victor = tie ? tie.through?.side : (shootOut?.winner ?? winner);
  const decisive = state.phase === 'finished' && !shootOut ? decisiveGoal(goals, tie, victor) : undefined;
  const swing = decisive && swingOf(decisive, input, reading);
  return {
    score: state.score,
    ...(winner ? { winner } : {}),
    afterExtraTime: state.scoreAt.afterExtraTime !== undefined,
    ...(shootOut ? { shootOut } : {}),
    grounds: together(scoreGrounds(reading), endGrounds(reading)),
    ...(tie ? { tie } : {}),
    ...(decisive ? { decisive } : {}),
    deficit: victor && state.phase === 'finished' ? deepestDeficit(goals, start, victor) : 0,
    lastKick: decisive !== undefined && state.lastKickGoal === decisive.entry,
    ...(swing === undefined ? {} : { swing }),
  };
}

function tieOutcome(
  input: ReportInput,
  reading: Reading,
  start: TieStart | undefined,
): TieOutcome | undefined {
  if (!start) return undefined;
  const decided = reading.state.phase === 'finished' ? input.tie?.decided : undefined;
  const side = decided && sideOf(reading, decided.club);
  return {
    start,
    aggregate: plus(start.goals, reading.state.score),
    ...(decided && side ? { through: { side, by: decided.by } } : {}),
    grounds: together(aggregateGrounds(start, reading), endGrounds(reading), onRules('UCL-TIE-01')),
  };
}

function shootOutOf(reading: Reading): Outcome['shootOut'] {
  const { shootOut } = reading.state;
  if (!shootOut?.winner) return undefined;
  return {
    winner: shootOut.winner,
    score: shootOut.score,
    grounds: restsOn(reading, ...shootOut.kicks.map((kick) => kick.entry)),
  };
}

/** The ways in which a goal of the match itself settles the tie. */
const BY_GOALS = new Set<DecidedBy>(['aggregate', 'extraTime', 'goldenGoal', 'silverGoal']);

/** The winner's last step from level to ahead; none where away goals or a shoot-out decided. */
function decisiveGoal(
  goals: readonly GoalMessage[],
  tie: TieOutcome | undefined,
  victor: Side | undefined,
): GoalMessage | undefined {
  if (!victor) return undefined;
  if (tie) {
    if (!tie.through || !BY_GOALS.has(tie.through.by)) return undefined;
    return goals.findLast((goal) => goal.goal.side === victor && goal.tie?.effect === 'ahead');
  }
  return goals.findLast(
    (goal) => goal.goal.side === victor && (goal.effect === 'ahead' || goal.effect === 'opens'),
  );
}

/** The penalty that a goal from the spot came of: the last one given to the side before the kick. */
export function penaltyBehind(
  kick: EntryId,
  side: Side,
  reading: Reading,
): EntryOf<'penaltyAwarded'> | undefined {
  return entriesOf(reading, 'penaltyAwarded').findLast(
    (given) => given.side === side && reading.placeOf(given.id) < reading.placeOf(kick),
  );
}

/** From before the move that led to the goal, be it the foul behind a penalty, to after it. */
function swingOf({ goal }: GoalMessage, { swings }: ReportInput, reading: Reading): number | undefined {
  const swingAt = (entry: EntryId | undefined) => swings?.find((swing) => swing.entry === entry);
  const scored = swingAt(goal.entry);
  if (!scored) return undefined;
  const given = goal.how === 'penalty' ? penaltyBehind(goal.entry, goal.side, reading) : undefined;
  const review = reading.state.reviews.find((one) => one.decision && one.decision.entry === given?.causedBy);
  const began = swingAt(review?.incident) ?? swingAt(given?.offence) ?? swingAt(given?.id) ?? scored;
  return scored.after - began.before;
}

import type { BySide, Command, DecideContext, Entry, MatchState, Period } from '@touchline/laws';
import type { Unsent } from './outbox.ts';
import type { TieContext } from './ports.ts';

/** Commands that may move the score or the match along, and the entries that they become. */
const MOVES_THE_TIE: ReadonlyMap<Command['type'], Entry['type']> = new Map([
  ['logGoal', 'goal'],
  ['logOwnGoal', 'ownGoal'],
  ['logPenaltyKick', 'penaltyKick'],
  ['logGoalCancelled', 'goalCancelled'],
  ['logVarDecision', 'varDecision'],
  ['logPeriodStart', 'periodStart'],
  ['logPeriodEnd', 'periodEnd'],
  ['amendEntry', 'entryAmended'],
  ['withdrawEntry', 'entryWithdrawn'],
]);
const HAS_MOVED_THE_TIE: ReadonlySet<Entry['type']> = new Set(MOVES_THE_TIE.values());

/** The desk's word on the tie, and the score that it had before it when it gave it. */
export interface TieTold {
  readonly tie: TieContext;
  readonly score: BySide<number> | undefined;
  /** What the desk has stored and answered for since, without a word on the tie so far. */
  readonly since: readonly Entry[];
}

/**
 * Whether extra time or kicks may follow a match that stands so. That is the desk's word, on the score that it knows. What
 * waits to be sent, or is stored since, may have changed it: then nobody is refused them here, but where the tie is not level, which anybody
 * can see; goals away from home and the rest are the desk's to weigh once it has all of it.
 */
export function contextOf(
  { tie, score, since }: TieTold,
  state: MatchState | undefined,
  unsent: readonly Unsent[],
): DecideContext {
  const { extraTimeAllowed, kicksAllowed } = tie;
  const hasMoved =
    unsent.some(({ command }) => MOVES_THE_TIE.has(command.type)) ||
    since.some(({ type }) => HAS_MOVED_THE_TIE.has(type));
  const level = !hasMoved || isPerhapsLevel(tie, score, state);
  // What was begun level goes on, whoever scores.
  const hasBegun = state !== undefined && EXTRA_TIME.has(state.period);
  return {
    ...(extraTimeAllowed !== undefined && {
      extraTimeAllowed: (extraTimeAllowed || hasMoved) && (level || hasBegun),
    }),
    ...(kicksAllowed !== undefined && { kicksAllowed: (kicksAllowed || hasMoved) && level }),
  };
}

const EXTRA_TIME: ReadonlySet<Period> = new Set(['etFirst', 'etHalfTime', 'etSecond', 'kicksBreak', 'kicks']);

function isPerhapsLevel({ aggregate }: TieContext, told: TieTold['score'], state?: MatchState): boolean {
  if (!state || !told) return true;
  const { leg, score } = state;
  if (leg === 1) return false;
  if (leg === undefined) return score.home === score.away;
  if (!aggregate) return true;
  const [home, away] = aggregate;
  return home + score.home - told.home === away + score.away - told.away;
}

import type { BySide, Command, DecideContext, MatchState, Period } from '@touchline/laws';
import type { Unsent } from './outbox.ts';
import type { TieContext } from './ports.ts';

/** Commands that may move the score or the match along. */
const MOVES_THE_TIE: ReadonlySet<Command['type']> = new Set([
  'logGoal',
  'logOwnGoal',
  'logPenaltyKick',
  'logGoalCancelled',
  'logVarDecision',
  'logPeriodStart',
  'logPeriodEnd',
  'amendEntry',
  'withdrawEntry',
]);

/** The desk's word on the tie, and the score that it had before it when it gave it. */
export interface TieTold {
  readonly tie: TieContext;
  readonly score: BySide<number> | undefined;
}

/**
 * Whether extra time or kicks may follow a match that stands so. That is the desk's word, on the score that it knows. What
 * waits to be sent may have changed it: then nobody is refused them here, but where the tie is not level, which anybody
 * can see; goals away from home and the rest are the desk's to weigh once it has all of it.
 */
export function contextOf(
  { tie, score }: TieTold,
  state: MatchState | undefined,
  unsent: readonly Unsent[],
): DecideContext {
  const { extraTimeAllowed, kicksAllowed } = tie;
  const waits = unsent.some(({ command }) => MOVES_THE_TIE.has(command.type));
  const level = !waits || isPerhapsLevel(tie, score, state);
  // What was begun level goes on, whoever scores.
  const hasBegun = state !== undefined && EXTRA_TIME.has(state.period);
  return {
    ...(extraTimeAllowed !== undefined && {
      extraTimeAllowed: (extraTimeAllowed || waits) && (level || hasBegun),
    }),
    ...(kicksAllowed !== undefined && { kicksAllowed: (kicksAllowed || waits) && level }),
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

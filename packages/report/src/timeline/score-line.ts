import type { Side } from '@touchline/laws';
import { pair } from '../english/numbers.ts';
import type { Caller } from './context.ts';

/** `Atalanta 2-0 Dortmund`. */
export function scoreLine({ state, short }: Caller): string {
  return `${short('home')} ${pair(state.score.home, state.score.away)} ${short('away')}`;
}

/** What the score is in the tie, in a sentence; empty outside the second leg of a tie that is known. */
export function tieLine({ state, context, short }: Caller): string {
  const { tie } = context;
  if (!tie || state.leg !== 2) return '';
  const goals = (side: Side) => tie.aggregate[state.clubs[side]] ?? 0;
  const [home, away] = [goals('home'), goals('away')];
  if (home === away)
    return tie.awayGoals
      ? `It is ${pair(home, away)} on aggregate.`
      : `The tie is level at ${pair(home, away)}.`;
  return `${short(home > away ? 'home' : 'away')} lead ${pair(Math.max(home, away), Math.min(home, away))} on aggregate.`;
}

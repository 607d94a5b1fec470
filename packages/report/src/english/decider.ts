import { otherSide } from '@touchline/laws';
import type { GoalMessage } from '../messages/message.ts';
import { endGrounds, restsOn } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { LEXICON } from './lexicon.ts';
import { when } from './minute.ts';
import { type Said, said, say } from './said.ts';
import { possessive } from './words.ts';

/** The decisive goal as a noun, for lead and headline. */
export interface DeciderNoun {
  /** `Lazar Samardžić's penalty with the last kick of the match`. */
  readonly withMoment: Said;
  /** `Samardžić's last-kick penalty`; `late own goal`. */
  readonly short: Said;
}

/** Calls the decisive goal by what it was; the full name is used up by `withMoment`. */
export function deciderNoun(goal: GoalMessage, telling: Telling): DeciderNoun {
  const { reading, speaker, story } = telling;
  const lastKick = story.numbers.lastKick;
  const grounds = [goal.grounds, ...(lastKick ? [endGrounds(reading)] : [])];
  const moment = lastKick
    ? said(`with the ${LEXICON.lastKick.word} of the match`)
    : when(goal.goal.clock, reading);
  const early = lastKick ? 'last-kick ' : LEXICON.late.holds(story.numbers) ? `${LEXICON.late.word} ` : '';
  const { scorer, side, how } = goal.goal;
  const closed = moment.text.includes(',') ? ',' : '';
  const withMoment = (name: string) => say`${said(name, ...grounds)} ${moment}${closed}`;
  if (how === 'ownGoal') {
    return {
      withMoment: withMoment(`an own goal by ${speaker.person(scorer, otherSide(side))}`),
      short: said(`${early}own goal`, ...grounds),
    };
  }
  const kind = kindOf(goal);
  if (scorer === 'unknown')
    return { withMoment: withMoment(`a ${kind}`), short: said(`${early}${kind}`, ...grounds) };
  return {
    withMoment: withMoment(`${possessive(speaker.person(scorer, side))} ${kind}`),
    short: said(
      `${possessive(speaker.discourse.lastName(scorer, reading.state.clubs[side]))} ${early}${kind}`,
      ...grounds,
    ),
  };
}

function kindOf({ goal }: GoalMessage): string {
  if (goal.how === 'penalty') return 'penalty';
  return goal.bodyPart === 'head' ? 'header' : 'goal';
}

/** The whistle that followed the last kick. @see LAW-8-GOAL-01 */
export function lastKickClause({ outcome, reading }: Telling): Said | undefined {
  if (!outcome.lastKick || !outcome.decisive) return undefined;
  return said(
    'the final whistle followed without a restart',
    restsOn(reading, outcome.decisive.entry),
    endGrounds(reading),
  );
}

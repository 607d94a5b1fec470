import type { BySide } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import type { GoalMessage } from '../messages/message.ts';
import { penaltyBehind } from '../messages/outcome.ts';
import { restsOn } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { attemptPhrase } from './attempt.ts';
import { lastKickClause } from './decider.ts';
import { leaderFirst } from './goal.ts';
import { LEXICON } from './lexicon.ts';
import { when } from './minute.ts';
import { placementOf } from './reasons.ts';
import { foulClause } from './review.ts';
import { NOTHING, type Said, said, say, sentence } from './said.ts';

/**
 * `The tie was level at 3-3 and extra time was beckoning`: how things stood when the twist began.
 *
 * @param scoreSaid the paragraph before has given the aggregate
 */
export function framing({ outcome, story, input }: Telling, scoreSaid: boolean): Said {
  const { decisive } = outcome;
  if (!decisive?.tie || input.tie?.awayGoals) return NOTHING;
  const level = said(leaderFirst(before(decisive.tie.aggregate, decisive)), decisive.tie.grounds);
  const beckoning = LEXICON.beckoning.holds(story.numbers) ? ` and ${LEXICON.beckoning.word}` : '';
  return scoreSaid
    ? say`the tie was level${said('', level.grounds)}${beckoning}`
    : say`the tie was level at ${level}${beckoning}`;
}

const before = (aggregate: BySide<number>, { goal }: GoalMessage): BySide<number> => ({
  ...aggregate,
  [goal.side]: aggregate[goal.side] - 1,
});

/** The decisive goal with all that is known of it, and the whistle after it. */
export function deciderSentences(telling: Telling, scoreSaid: boolean): readonly Sentence[] {
  const { decisive } = telling.outcome;
  if (!decisive) return [];
  const lastKick = lastKickClause(telling);
  const goal = deciderClause(decisive, telling, scoreSaid);
  return [
    penaltyGiven(decisive, telling),
    sentence(`goal:${decisive.entry}`, lastKick ? say`${goal}, and ${lastKick}` : goal, decisive.grounds),
  ].filter((one) => one !== undefined);
}

/** How the penalty came about, when no review has told it. */
function penaltyGiven(
  { goal }: GoalMessage,
  { reading, speaker, decisiveReview }: Telling,
): Sentence | undefined {
  if (goal.how !== 'penalty' || decisiveReview) return undefined;
  const given = penaltyBehind(goal.entry, goal.side, reading);
  const offence = reading.entry(given?.offence);
  if (!given || offence?.type !== 'foul') return undefined;
  const content = `${speaker.short(goal.side)} were given a penalty when ${foulClause(offence, speaker, 'past')}`;
  return sentence(`penalty:${given.id}`, said(content, restsOn(reading, given.id, offence.id)));
}

function deciderClause(decisive: GoalMessage, telling: Telling, scoreSaid: boolean): Said {
  const { speaker, reading, decisiveReview } = telling;
  const { goal } = decisive;
  const time = when(goal.clock, reading);
  const frame = decisiveReview ? NOTHING : framing(telling, scoreSaid);
  const framed = frame.text === '' ? NOTHING : say`${frame} when `;
  if (goal.how === 'ownGoal') {
    return say`${framed}${speaker.person(goal.scorer, otherSide(goal.side))} put the ball into the net of ${telling.discourse.shortClub(reading.state.clubs[otherSide(goal.side)])} ${time}`;
  }
  if (goal.scorer === 'unknown')
    return say`${framed}${speaker.short(goal.side)} scored ${time}; the scorer is not known`;
  const who = speaker.person(goal.scorer, goal.side);
  if (goal.how === 'penalty')
    return say`${framed}${who} ${placementOf(goal.placement) ? `put the penalty ${placementOf(goal.placement)}` : 'scored the penalty'} ${time}`;
  const how = attemptPhrase(goal, 'past', (ref) =>
    speaker.person(
      ref,
      ref === goal.deflectedBy || ref === goal.assistTouchedBy ? otherSide(goal.side) : goal.side,
    ),
  );
  return say`${framed}${who}${how.setUp ? `, ${how.setUp},` : ''} ${how.words} ${time}`;
}

import type { BySide } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import type { GoalMessage } from '../messages/message.ts';
import { penaltyBehind } from '../messages/outcome.ts';
import { restsOn } from '../messages/reading.ts';
import { aggregateGrounds } from '../messages/running.ts';
import type { Telling } from '../plan/telling.ts';
import { attemptPhrase } from './attempt.ts';
import { lastKickClause } from './decider.ts';
import { leaderFirst } from './goal.ts';
import { foulClause } from './incidents.ts';
import { isChosen, LEXICON } from './lexicon.ts';
import { when } from './minute.ts';
import { placementOf } from './reasons.ts';
import { NOTHING, type Said, said, say, sentence } from './said.ts';

/**
 * `The tie was level at 3-3 and extra time was beckoning`: how things stood when the twist began.
 *
 * @param scoreSaid the paragraph before has given the aggregate
 */
export function framing({ outcome, story, input, reading, start }: Telling, scoreSaid: boolean): Said {
  const { decisive } = outcome;
  if (!decisive?.tie || !start || input.tie?.awayGoals) return NOTHING;
  const level = leaderFirst(before(decisive.tie.aggregate, decisive));
  const grounds = aggregateGrounds(start, reading, decisive.number - 1);
  const beckoning = isChosen(LEXICON.beckoning, story.numbers) ? ` and ${LEXICON.beckoning.word}` : '';
  return said(`the tie was level${scoreSaid ? '' : ` at ${level}`}${beckoning}`, grounds);
}

const before = (aggregate: BySide<number>, { goal }: GoalMessage): BySide<number> => ({
  ...aggregate,
  [goal.side]: aggregate[goal.side] - 1,
});

/** The decisive goal with all that is known of it, and the whistle after it; nothing when the lead has said it all. */
export function deciderSentences(telling: Telling, scoreSaid: boolean): readonly Sentence[] {
  const { decisive } = telling.outcome;
  if (!decisive) return [];
  const given = penaltyGiven(decisive, telling);
  const lastKick = lastKickClause(telling);
  const goal = deciderClause(decisive, telling, scoreSaid);
  if (!given && !lastKick && !goal.addsToLead) return [];
  const content = lastKick ? say`${goal}, and ${lastKick}` : goal;
  return [given, sentence(`goal:${decisive.entry}`, content, decisive.grounds)].filter(
    (one) => one !== undefined,
  );
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

interface DeciderClause extends Said {
  readonly addsToLead: boolean;
}

function deciderClause(decisive: GoalMessage, telling: Telling, scoreSaid: boolean): DeciderClause {
  const { speaker, reading, decisiveReview } = telling;
  const { goal } = decisive;
  const time = when(goal.clock, reading);
  const frame = decisiveReview ? NOTHING : framing(telling, scoreSaid);
  const framed = frame.text === '' ? NOTHING : say`${frame} when `;
  const clause = (content: Said, more: boolean): DeciderClause => ({
    ...say`${framed}${content}`,
    addsToLead: more || framed.text !== '' || decisiveReview !== undefined,
  });
  if (goal.how === 'ownGoal') {
    const who = speaker.person(goal.scorer, otherSide(goal.side));
    return clause(say`${who} put the ball into the wrong net ${time}`, false);
  }
  if (goal.scorer === 'unknown')
    return clause(say`${speaker.short(goal.side)} scored ${time}; the scorer is not known`, true);
  const who = speaker.person(goal.scorer, goal.side);
  if (goal.how === 'penalty') {
    const placement = placementOf(goal.placement);
    return clause(
      say`${who} ${placement ? `put the penalty ${placement}` : 'scored the penalty'} ${time}`,
      placement !== '',
    );
  }
  const how = attemptPhrase(goal, 'past', (ref) =>
    speaker.person(
      ref,
      ref === goal.deflectedBy || ref === goal.assistTouchedBy ? otherSide(goal.side) : goal.side,
    ),
  );
  const content = say`${who}${how.setUp ? `, ${how.setUp},` : ''} ${how.words} ${time}`;
  return clause(content, !how.bare || how.setUp !== undefined);
}

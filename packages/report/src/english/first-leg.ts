import type { GoalState, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onFacts } from '../grounds.ts';
import { scoreGrounds, winnerOf } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { type Speaker, speakOf } from './discourse.ts';
import { leaderFirst } from './goal.ts';
import { isChosen, LEXICON } from './lexicon.ts';
import { cardinal } from './numbers.ts';
import { atGround } from './place.ts';
import { type Said, said, say, sentence } from './said.ts';
import { grouped, listOf, possessiveOfClub } from './words.ts';

/** How the tie stood when the match began: the first leg, its scorers, and the task it left. */
export function firstLegSentences(telling: Telling): readonly Sentence[] {
  if (!telling.start) return [];
  return [firstLegResult(telling), task(telling)].filter((one) => one !== undefined);
}

function firstLegResult({ start, discourse, reading, speaker }: Telling): Sentence | undefined {
  if (!start) return undefined;
  if (start.firstLeg) return sentence('firstLeg', withScorers(speakOf(start.firstLeg, discourse)));
  const leader = winnerOf(start.goals);
  const score = said(leaderFirst(start.goals), start.grounds, scoreGrounds(reading, 0));
  return sentence(
    'firstLeg',
    leader
      ? say`${speaker.short(leader)} had won the first leg ${score}`
      : say`the first leg had been drawn ${score}`,
  );
}

function withScorers(speaker: Speaker): Said {
  const { reading } = speaker;
  const { score } = reading.state;
  const grounds = scoreGrounds(reading);
  const ground = atGround(reading);
  const winner = winnerOf(score);
  const result = said(leaderFirst(score), grounds);
  if (!winner) return say`the first leg ${ground} had ended ${result}${drawnGoals(speaker)}`;
  const loser = otherSide(winner);
  const theirs = scorers(loser, speaker);
  const ours = scorers(winner, speaker);
  const reply = theirs === '' ? '' : `; ${theirs} had scored for ${speaker.short(loser)}`;
  return say`${ours} had scored in ${possessiveOfClub(speaker.short(winner))} ${result} win in the first leg ${ground}${reply}`;
}

function drawnGoals(speaker: Speaker): string {
  const sides = (['home', 'away'] as const).flatMap((side) => {
    const names = scorers(side, speaker);
    return names === '' ? [] : [`${names} for ${speaker.short(side)}`];
  });
  return sides.length === 0 ? '' : `, with goals by ${listOf(sides)}`;
}

/** `Guirassy and Beier`; `Guirassy (two) and an own goal by Hien`. */
function scorers(side: Side, speaker: Speaker): string {
  const goals = speaker.reading.goals.filter((goal) => goal.side === side);
  return listOf(grouped(goals, scorerKey).map(([, of]) => scorerWords(of, side, speaker)));
}

const scorerKey = ({ how, scorer }: GoalState): string => (how === 'ownGoal' ? `own ${scorer}` : scorer);

function scorerWords(goals: readonly GoalState[], side: Side, speaker: Speaker): string {
  const [goal] = goals;
  if (!goal) return '';
  const tally = goals.length > 1 ? ` (${cardinal(goals.length)})` : '';
  if (goal.how !== 'ownGoal') return `${speaker.person(goal.scorer, side)}${tally}`;
  return `${speaker.person(goal.scorer, otherSide(side))} (${goals.length > 1 ? cardinal(goals.length) : 'an'} own goal${goals.length > 1 ? 's' : ''})`;
}

/** Only where the forecast makes going through unlikely; what it is called then is licensed too. */
function task({ story, outcome, reading, speaker }: Telling): Sentence | undefined {
  const side = outcome.tie?.through?.side;
  const chance = story.numbers.chanceAtKickOff;
  if (!side || chance === undefined || !LEXICON.almightyTask.holds(story.numbers)) return undefined;
  const figure = `${Math.round(chance * 100)} per cent`;
  const content = isChosen(LEXICON.almightyTask, story.numbers)
    ? `${speaker.short(side)} faced an ${LEXICON.almightyTask.word}: before the second leg the forecast put their chance of going through at ${figure}`
    : `before the second leg the forecast put ${possessiveOfClub(speaker.short(side))} chance of going through at ${figure}`;
  return sentence('firstLeg:task', said(content, onFacts('forecast:kick-off'), scoreGrounds(reading, 0)));
}

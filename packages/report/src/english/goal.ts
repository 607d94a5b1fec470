import type { BySide } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import type { CancelledGoalMessage, GoalInTie, GoalMessage } from '../messages/message.ts';
import { restsOn } from '../messages/reading.ts';
import { attemptPhrase } from './attempt.ts';
import type { Speaker } from './discourse.ts';
import { when } from './minute.ts';
import { cardinal, pair } from './numbers.ts';
import { CANCELLED, placementOf } from './reasons.ts';
import { type Said, said, say, sentence } from './said.ts';

/** How a goal's sentence is to be told. */
export interface GoalTelling {
  /** Speak of the tie where the goal moved it; not when the paragraph before has. */
  readonly sayTie: boolean;
  /** Away goals may decide, so an equal aggregate is not said to be level. @see HIST-AG-01 */
  readonly awayGoals: boolean;
  /** In the pluperfect, for the first goal of a paragraph that goes back. */
  readonly flashback: boolean;
}

/** One goal in one sentence: who, what it did, when and how. */
export function goalSentence(
  message: GoalMessage,
  speaker: Speaker,
  telling: GoalTelling,
): Sentence | undefined {
  const content = goalClause(message, speaker, telling);
  const check = message.underCheck ? '; the goal is under check' : '';
  return sentence(`goal:${message.entry}`, say`${content}${check}`, message.grounds);
}

function goalClause(message: GoalMessage, speaker: Speaker, telling: GoalTelling): Said {
  const { goal } = message;
  const time = when(goal.clock, speaker.reading);
  const told = effectOf(message, speaker, telling);
  const effect = telling.flashback ? { ...told, past: say`had ${told.past}` } : told;
  if (goal.how === 'ownGoal')
    return say`an own goal by ${speaker.person(goal.scorer, otherSide(goal.side))} ${effect.ofOwnGoal} ${time}`;
  if (goal.scorer === 'unknown')
    return say`${speaker.club(goal.side)} ${effect.ofClub} ${time}; the scorer is not known`;
  const subject = subjectOf(message, speaker);
  if (goal.how === 'penalty') return penaltyClause(message, subject, effect, time);
  const how = attemptPhrase(goal, 'gerund', (ref) => personNear(ref, message, speaker));
  const setUp = how.setUp ? `, ${how.setUp}` : '';
  if (how.bare) return say`${subject} ${effect.past} ${time}${setUp}`;
  return message.number % 2 === 1 || setUp !== ''
    ? say`${subject} ${effect.past} ${time}, ${how.words}${setUp}`
    : say`${fronted(time, subject)} ${inPast(how.words)} to ${effect.infinitive}`;
}

/** "In the 57th minute Pašalić", or a comma between where the time or the subject has one of its own. */
function fronted(time: Said, subject: Said): Said {
  if (time.text === '') return subject;
  return say`${time}${time.text.includes(',') ? ',' : ''} ${subject}`;
}

/** The past of a gerund phrase that `attemptPhrase` made, so that the names in it are asked for only once. */
function inPast(phrase: string): string {
  return phrase.replace(/^\w+/, (gerund) => PAST[gerund] ?? gerund);
}

const PAST: { readonly [gerund: string]: string } = {
  scoring: 'scored',
  heading: 'headed',
  tapping: 'tapped',
  volleying: 'volleyed',
  curling: 'curled',
  driving: 'drove',
  chipping: 'chipped',
  lobbing: 'lobbed',
};

const personNear = (
  ref: Parameters<Speaker['person']>[0],
  { goal }: GoalMessage,
  speaker: Speaker,
): string => {
  const opponent = ref === goal.deflectedBy || ref === goal.assistTouchedBy;
  return speaker.person(ref, opponent ? otherSide(goal.side) : goal.side);
};

function subjectOf({ goal, cameOn }: GoalMessage, speaker: Speaker): Said {
  if (!cameOn) return speaker.introduced(goal.scorer, goal.side);
  return said(`the substitute ${speaker.person(goal.scorer, goal.side)}`, restsOn(speaker.reading, cameOn));
}

function penaltyClause(message: GoalMessage, subject: Said, effect: EffectWords, time: Said): Said {
  const placement = placementOf(message.goal.placement);
  return message.number % 2 === 1 || placement === ''
    ? say`${subject} ${effect.past} ${placement ? '' : 'from the penalty spot'} ${time}${placement ? `, putting a penalty ${placement}` : ''}`
    : say`${fronted(time, subject)} put a penalty ${placement} to ${effect.infinitive}`;
}

/** What the goal did, for each kind of subject. */
interface EffectWords {
  readonly past: Said;
  readonly infinitive: Said;
  readonly ofClub: Said;
  readonly ofOwnGoal: Said;
}

/** The tie where the goal changed who leads it; else the match where it changed that; else whichever it was before not. */
function effectOf(message: GoalMessage, speaker: Speaker, telling: GoalTelling): EffectWords {
  const { tie, effect } = message;
  const inMatch = () => withTally(message, matchEffect(message, speaker));
  if (!tie || !telling.sayTie) return inMatch();
  const turnsTie = tie.effect === 'level' || tie.effect === 'ahead';
  const turnsMatch = effect === 'level' || effect === 'ahead';
  if (!turnsTie && (turnsMatch || (effect !== 'opens' && message.number % 3 === 0))) return inMatch();
  return tieEffect(message, tie, speaker, telling);
}

function matchEffect({ goal, effect, score, scoreGrounds }: GoalMessage, speaker: Speaker): EffectWords {
  const now = leaderFirst(score);
  const club = speaker.short(goal.side);
  const all = (
    past: string,
    infinitive: string,
    more: { readonly ofClub?: string; readonly ofOwnGoal?: string } = {},
  ) => ({
    past: said(past, scoreGrounds),
    infinitive: said(infinitive, scoreGrounds),
    ofClub: said(more.ofClub ?? past, scoreGrounds),
    ofOwnGoal: said(more.ofOwnGoal ?? past, scoreGrounds),
  });
  switch (effect) {
    case 'opens':
      return all('opened the scoring', 'open the scoring', { ofOwnGoal: `gave ${club} the lead` });
    case 'level':
      return all(score.home === 1 ? 'equalised' : `equalised at ${now}`, `make it ${now}`, {
        ofOwnGoal: `made it ${now}`,
      });
    case 'ahead':
      return all(`put ${club} ${now} ahead`, `put ${club} ${now} ahead`, { ofClub: `went ${now} ahead` });
    case 'extends':
      return all(`made it ${now}`, `make it ${now}`);
    case 'reduces':
      return all(`pulled it back to ${now}`, `pull it back to ${now}`);
    default:
      return effect satisfies never;
  }
}

function withTally({ ofScorer, goal }: GoalMessage, words: EffectWords): EffectWords {
  if (goal.scorer === 'unknown' || goal.how === 'ownGoal' || ofScorer < 2) return words;
  if (ofScorer === 3) {
    return {
      ...words,
      past: say`completed a hat-trick and ${words.past}`,
      infinitive: say`complete a hat-trick and ${words.infinitive}`,
    };
  }
  const tally =
    ofScorer === 2
      ? 'with a second goal'
      : `with a ${['fourth', 'fifth', 'sixth'][ofScorer - 4] ?? 'further'} goal`;
  return { ...words, past: say`${words.past} ${tally}`, infinitive: say`${words.infinitive} ${tally}` };
}

function tieEffect(
  { goal, effect, scoreGrounds }: GoalMessage,
  tie: GoalInTie,
  speaker: Speaker,
  { awayGoals }: GoalTelling,
): EffectWords {
  const now = leaderFirst(tie.aggregate);
  const club = speaker.short(goal.side);
  const all = (past: string, infinitive: string, ofClub = past): EffectWords => {
    const words = said(past, tie.grounds);
    return {
      past: words,
      infinitive: said(infinitive, tie.grounds),
      ofClub: said(ofClub, tie.grounds),
      ofOwnGoal: words,
    };
  };
  switch (tie.effect) {
    case 'level':
      return awayGoals
        ? all(`made it ${now} on aggregate`, `make it ${now} on aggregate`)
        : all(`levelled the tie at ${now}`, `level the tie at ${now}`);
    case 'opens':
    case 'ahead': {
      const rest = `ahead in the tie${tie.firstLead ? ' for the first time' : ''}, at ${now},`;
      return all(`put ${club} ${rest}`, `put ${club} ${rest}`, `went ${rest}`);
    }
    case 'extends': {
      const opened = all(
        `opened the scoring and made it ${now} on aggregate`,
        `open the scoring and make it ${now} on aggregate`,
      );
      return effect === 'opens'
        ? alsoOn(opened, scoreGrounds)
        : all(`made it ${now} on aggregate`, `make it ${now} on aggregate`);
    }
    case 'reduces': {
      const rest = `the deficit in the tie to ${cardinal(Math.abs(tie.aggregate.home - tie.aggregate.away))}`;
      const opened = all(`opened the scoring and cut ${rest}`, `open the scoring and cut ${rest}`);
      return effect === 'opens'
        ? alsoOn({ ...opened, ofOwnGoal: all(`cut ${rest}`, '').past }, scoreGrounds)
        : all(`cut ${rest}`, `cut ${rest}`);
    }
    default:
      return tie.effect satisfies never;
  }
}

const alsoOn = (words: EffectWords, grounds: GoalMessage['scoreGrounds']): EffectWords => ({
  past: said(words.past.text, words.past.grounds, grounds),
  infinitive: said(words.infinitive.text, words.infinitive.grounds, grounds),
  ofClub: said(words.ofClub.text, words.ofClub.grounds, grounds),
  ofOwnGoal: said(words.ofOwnGoal.text, words.ofOwnGoal.grounds, grounds),
});

/** A score with the leader first, as prose says it: `3-1` whoever is at home. */
export const leaderFirst = ({ home, away }: BySide<number>): string =>
  pair(Math.max(home, away), Math.min(home, away));

/** A goal given and taken away again. */
export function cancelledGoalSentence(message: CancelledGoalMessage, speaker: Speaker): Sentence | undefined {
  const { goal, by, afterReview } = message;
  const whose =
    goal.how === 'ownGoal' || goal.scorer === 'unknown'
      ? `a goal for ${speaker.club(goal.side)}`
      : `a goal by ${speaker.person(goal.scorer, goal.side)}`;
  const why = by ? CANCELLED[by.reason] : '';
  const review = afterReview ? 'after a video review' : '';
  const content = say`${whose} ${when(goal.clock, speaker.reading)} was cancelled ${why} ${review}`;
  return sentence(`cancelled:${message.entry}`, content, message.grounds);
}

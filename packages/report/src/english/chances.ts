import type { EntryOf } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import type { MissedPenaltyMessage, UntakenPenaltyMessage, WoodworkMessage } from '../messages/message.ts';
import type { Speaker } from './discourse.ts';
import { when } from './minute.ts';
import { said, say, sentence } from './said.ts';

/** `Beier hit the post in the 53rd minute, and the rebound by Brandt went wide.` */
export function woodworkSentence(message: WoodworkMessage, speaker: Speaker): Sentence | undefined {
  const { shot, rebound } = message;
  const who = speaker.person(shot.player, shot.side);
  const time = when(shot.clock, speaker.reading);
  const first = say`${shot.outcome === 'clearedOffLine' ? `a shot by ${who} was cleared off the line` : `${who} hit the ${shot.outcome}`} ${time}`;
  const second = rebound ? `, and ${reboundClause(rebound, speaker)}` : '';
  return sentence(`shot:${message.entry}`, say`${first}${second}`, message.grounds);
}

function reboundClause(rebound: EntryOf<'shot'>, speaker: Speaker): string {
  const who = speaker.person(rebound.player, rebound.side);
  switch (rebound.outcome) {
    case 'wide':
    case 'over':
      // Not "put": of a ball that came off somebody the log says no more than where it went.
      return `the rebound by ${who} went ${rebound.outcome}`;
    case 'post':
    case 'bar':
      return `${who} hit the ${rebound.outcome} with the rebound`;
    case 'saved':
      return `the rebound by ${who} was saved`;
    case 'blocked':
      return `the rebound by ${who} was blocked`;
    case 'clearedOffLine':
      return `the rebound by ${who} was cleared off the line`;
    default:
      return rebound.outcome satisfies never;
  }
}

/** `A penalty by Beier in the 30th minute was saved.` */
export function missedPenaltySentence(message: MissedPenaltyMessage, speaker: Speaker): Sentence | undefined {
  const { kick } = message;
  const who = speaker.person(kick.kicker, kick.side);
  const time = when(kick.clock, speaker.reading);
  const content = {
    saved: say`a penalty by ${who} ${time} was saved`,
    missed: say`${who} missed a penalty ${time}`,
    post: say`${who} hit the post with a penalty ${time}`,
    scored: say``,
    retake: say``,
    indirectFreeKick: say``,
  }[kick.outcome];
  return sentence(`penalty:${message.entry}`, content, message.grounds);
}

/** `No kick is recorded for the penalty given to Atalanta.` */
export function untakenPenaltySentence(
  { given, grounds }: UntakenPenaltyMessage,
  speaker: Speaker,
): Sentence | undefined {
  const content = `no kick is recorded for the penalty given to ${speaker.short(given.side)}`;
  return sentence(`penalty:${given.id}:untaken`, said(content, grounds));
}

import type { Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Telling } from '../plan/telling.ts';
import { LEXICON } from './lexicon.ts';
import { counted, pair } from './numbers.ts';
import { inTown } from './place.ts';
import { type Said, said, say } from './said.ts';

/** `Atalanta beat Borussia Dortmund 3-0 in Bergamo`; the home club first when they drew. */
export function resultClause(telling: Telling): Said {
  const { outcome, reading, speaker } = telling;
  const extra = extraTime(telling);
  const side = outcome.winner;
  const place = inTown(reading);
  if (!side)
    return say`${said(`${speaker.club('home')} and ${speaker.club('away')} drew`)} ${scoreText(telling)} ${place}${extra}`;
  return say`${speaker.club(side)} ${winVerb(side, telling)} ${speaker.club(otherSide(side))} ${ownScore(side, telling)} ${place}${extra}`;
}

export function winVerb(side: Side, { story, outcome }: Telling): string {
  const winnersDeficit =
    outcome.winner === side && (outcome.tie === undefined || outcome.tie.through?.side === side);
  if (winnersDeficit && LEXICON.comeback.holds(story.numbers))
    return `came from ${counted(outcome.deficit, 'goal')} down${outcome.tie ? ' in the tie' : ''} to beat`;
  return LEXICON.rout.holds(story.numbers) ? `${LEXICON.rout.word}ed` : 'beat';
}

/** The match's score with the club's own goals first. */
export const ownScore = (side: Side, { outcome }: Telling): Said =>
  said(pair(outcome.score[side], outcome.score[otherSide(side)]), outcome.grounds);

export const scoreText = ({ reading, outcome }: Telling): Said =>
  said(pair(reading.state.score.home, reading.state.score.away), outcome.grounds);

/** `Champions League tie`, or `tie` where the competition is not named. */
export const tieNoun = ({ input }: Telling): string => `${input.occasion?.competitionName ?? ''} tie`.trim();

export const extraTime = ({ outcome }: Telling): string =>
  outcome.afterExtraTime ? ' after extra time' : '';

import type { Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Telling } from '../plan/telling.ts';
import { LEXICON } from './lexicon.ts';
import { counted, pair } from './numbers.ts';
import { whereAndWhen } from './place.ts';
import { type Said, said, say } from './said.ts';

/** `Atalanta beat Borussia Dortmund 3-0 in Bergamo`; the home club first when they drew. */
export function resultClause(telling: Telling): Said {
  const { outcome, reading, speaker } = telling;
  const extra = extraTime(telling);
  const side = outcome.winner;
  const place = whereAndWhen(reading);
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

/** `Champions League knockout play-off`, `Champions League round-of-16 tie`; `tie` where the occasion is not named. */
export function tieNoun({ input: { occasion } }: Telling): string {
  return occasion ? `${occasion.competitionName} ${roundNoun(occasion.roundName)}` : 'tie';
}

/** One tie of a round: a round that is named after its ties lends it the name, another is named before it. */
export const roundNoun = (round: string): string =>
  /(?:off|final)s?$/.test(round) ? round.replace(/s$/, '') : `${round.replaceAll(' ', '-')} tie`;

/** Over by its log, yet the regulations ask for more: extra time or a shoot-out is to come. @see UCL-TIE-02 */
export const goesOn = ({ input: { tie } }: Telling): boolean =>
  tie !== undefined &&
  !tie.decided &&
  (tie.ifEndedNow.type === 'extraTime' || tie.ifEndedNow.type === 'shootOut');

export const extraTime = ({ outcome }: Telling): string =>
  outcome.afterExtraTime ? ' after extra time' : '';

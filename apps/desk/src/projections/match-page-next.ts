import type { NextView } from '@touchline/web';
import type { Asked } from './opponents.ts';
import type { MatchStudy } from './study.ts';
import { enumerated, longDate } from './words.ts';

export interface NextAsked extends Asked {
  /** Today by the wall, ISO date. */
  readonly today: string;
}

/**
 * Whom the tie leads to as of the match's own moment, and once it is decided what a draw has settled since; as of a
 * later day that was asked for, simply what was known then.
 */
export function nextView(study: MatchStudy, { today, ...asked }: NextAsked): NextView | undefined {
  const sentence = study.nextSentence(asked);
  if (sentence === undefined) return undefined;
  return { sentence, ...(asked.asOf === undefined && sinceThen(study, asked.at, today)) };
}

function sinceThen(study: MatchStudy, at: string, today: string): Pick<NextView, 'since' | 'sinceHref'> {
  const club = study.inTie?.tie.decided?.club;
  const then = club && study.opponents(club, { at });
  const now = club && study.opponents(club, { at, asOf: today });
  if (!then?.drawDate || !now || now.opponents.join() === then.opponents.join()) return {};
  return {
    since: `The draw of ${longDate(then.drawDate)} gave ${enumerated(now.opponents.map(study.nameOf), 'or')}.`,
    sinceHref: `?asOf=${then.drawDate}`,
  };
}

import type { NextOpponents } from '@touchline/competition';
import { onRules } from '../grounds.ts';
import type { Discourse } from './discourse.ts';
import { dateInWords } from './numbers.ts';
import { NOTHING, type Said, said } from './said.ts';
import { listOf } from './words.ts';

interface NextTelling {
  readonly modal: 'will' | 'would';
  readonly sayRound: boolean;
  /** ISO date that the draw is seen from: in the same year it goes without one. */
  readonly today: string | undefined;
}

/** `will face either Arsenal or Bayern München`, with the round unless it has been said. @see UCL-KO-01 */
export function nextClause(
  opponents: NextOpponents,
  discourse: Discourse,
  { modal, sayRound, today }: NextTelling,
): Said {
  const names = opponents.opponents.map((club) => discourse.shortClub(club));
  if (names.length === 0) return NOTHING;
  const whom = names.length === 1 ? (names[0] ?? '') : `either ${listOf(names, 'or')}`;
  const round = sayRound ? ` in the ${opponents.roundName}` : '';
  const date =
    opponents.decidedBy !== 'draw' && opponents.drawDate
      ? `; the draw is on ${dateInWords(opponents.drawDate, today)}`
      : '';
  return said(
    `${modal} face ${whom}${round}${date}`,
    onRules(opponents.decidedBy === 'draw' ? 'UCL-KO-02' : 'UCL-KO-01'),
  );
}

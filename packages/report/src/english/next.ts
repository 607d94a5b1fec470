import type { NextOpponents } from '@touchline/competition';
import { onRules } from '../grounds.ts';
import type { Discourse } from './discourse.ts';
import { dateInWords } from './numbers.ts';
import { NOTHING, type Said, said } from './said.ts';
import { listOf } from './words.ts';

/** `will face either Arsenal or Bayern München`, with the round unless it has been said. @see UCL-KO-01 */
export function nextClause(
  opponents: NextOpponents,
  discourse: Discourse,
  { modal, sayRound }: { readonly modal: 'will' | 'would'; readonly sayRound: boolean },
): Said {
  const names = opponents.opponents.map((club) => discourse.shortClub(club));
  if (names.length === 0) return NOTHING;
  const whom = names.length === 1 ? (names[0] ?? '') : `either ${listOf(names, 'or')}`;
  const round = sayRound ? ` in the ${opponents.roundName}` : '';
  const date =
    opponents.decidedBy === 'seeds' && opponents.drawDate
      ? `; the draw is on ${dateInWords(opponents.drawDate)}`
      : '';
  return said(
    `${modal} face ${whom}${round}${date}`,
    onRules(opponents.decidedBy === 'draw' ? 'UCL-KO-02' : 'UCL-KO-01'),
  );
}

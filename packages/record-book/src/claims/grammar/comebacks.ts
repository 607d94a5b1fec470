import { takeSize } from './deficits.ts';
import type { Clause, Draft } from './draft.ts';
import type { Form } from './vocabulary.ts';

const COME: { readonly [F in Form]: readonly string[] } = {
  base: ['come from', 'come back from', 'recover from', 'rally from'],
  past: ['came from', 'came back from', 'recovered from', 'rallied from'],
  participle: ['come from', 'come back from', 'recovered from', 'rallied from'],
  gerund: ['coming from', 'coming back from', 'recovering from', 'rallying from'],
};

const OF_TIE = [
  'to go through',
  'to progress',
  'to advance',
  'to win a tie',
  'to win the tie',
  'to win on aggregate',
];
const OF_MATCH = ['to win a match', 'to win the match', 'to win', 'to draw a match', 'to draw'];

/**
 * `come from two goals down to win`, `came from behind at half-time to draw`: behind in the match itself, which a log
 * tells and a result only of half-time. `to go through` is behind in the tie, after the first leg.
 */
export function takeComeback(draft: Draft, form: Form): Clause | undefined {
  const { cursor } = draft;
  if (!cursor.take(...COME[form])) return undefined;
  const clause = draft.begin('trail');
  takeSize(draft, false);
  cursor.take('goals', 'goal');
  if (!cursor.take('down', 'behind')) return undefined;
  if (cursor.take('at half time', 'at the break', 'at the interval')) draft.say({ halfTime: true });
  cursor.take('after the first leg', 'on aggregate', 'in the tie');
  const end = cursor.take(...OF_TIE, ...OF_MATCH);
  if (end === undefined) return undefined;
  if (OF_TIE.includes(end)) {
    draft.say({ noun: 'tie' });
    draft.begin('progress');
  } else draft.begin(end.startsWith('to win') ? 'win' : 'draw');
  return clause;
}

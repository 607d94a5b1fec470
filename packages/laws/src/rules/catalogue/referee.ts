import type { Rule } from './rule.ts';

/** Law 5: decisions, stopping and not finishing. */
export const REFEREE_RULES: readonly Rule[] = [
  {
    id: 'LAW-5-01',
    class: 'informs',
    title: "The referee's decisions on facts are final: a refusal can be overridden with a reason.",
    detail: 'The reason stays with the entry, and the audit lists both.',
  },
  {
    id: 'LAW-5-02',
    class: 'flags',
    title: 'A decision is not changed after the restart.',
    detail:
      'Flagged for a goal that is cancelled after play went on, unless a review that was open led to it.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'LAW-5-03',
    class: 'informs',
    title: 'Goal-line technology tells the referee alone.',
    detail: 'Its answer is not logged by itself: what counts is the goal that was given.',
  },
  {
    id: 'LAW-5-ABANDON-01',
    class: 'refuses',
    title:
      'Postponed before it begins, suspended while it is played, resumed or abandoned after that, awarded by a body.',
    detail: 'Each word has its time, and while play is stopped there are only cards, papers and corrections.',
    where: 'decide/interruption-rules.ts',
  },
  {
    id: 'LAW-5-ABANDON-02',
    class: 'informs',
    title: 'An abandoned match is replayed unless the competition says otherwise.',
    detail: 'How the rest is played is data of the competition.',
  },
  {
    id: 'LAW-5-ABANDON-03',
    class: 'refuses',
    title: 'An abandoned match has no result until a body decides.',
    detail: 'The official result is pending; a confirmation is refused until one is awarded.',
    where: 'decide/interruption-rules.ts',
  },
];

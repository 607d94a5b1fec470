import type { Rule } from './rule.ts';

/** Rules of their day, by competition. */
export const OF_THEIR_DAY_RULES: readonly Rule[] = [
  {
    id: 'HIST-SUBS',
    class: 'derives',
    title: 'Substitutions and benches by competition and season.',
    detail: 'Each row names its source and which of its options nobody has confirmed.',
    where: 'editions/competition-options.ts',
  },
];

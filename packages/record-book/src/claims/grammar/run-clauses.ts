import type { RunPredicate } from '../../sequences/run-kinds.ts';
import type { Clause, Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takeScopePhrase } from './scopes.ts';
import type { Form } from './vocabulary.ts';

/** `won seven home matches in a row`, `gone five knockout matches in a row unbeaten`. */
export function takeRunClause(draft: Draft, form: Form): Clause | undefined {
  const { cursor } = draft;
  const said = cursor.take(...RUN_VERBS[form].keys());
  const length = said === undefined ? undefined : takeNumber(cursor);
  if (said === undefined || length === undefined) return undefined;
  while (takeScopePhrase(draft));
  const isInRow = cursor.take('in a row', 'running', 'in succession') !== undefined;
  // "Gone 38 matches unbeaten" says already that they were in a row.
  if (!isInRow && RUN_VERBS[form].get(said) !== undefined) return undefined;
  const named = RUN_VERBS[form].get(said) ?? RUN_ENDS.get(cursor.take(...RUN_ENDS.keys()) ?? '');
  if (named === undefined) return undefined;
  const clause = draft.begin('play');
  draft.say({ run: { run: named, length } });
  return clause;
}

/** What the run is of; `undefined` where the end of the phrase says it. */
const runVerbs = (win: string, lose: string, score: string, keep: string, go: string) =>
  new Map<string, RunPredicate | undefined>([
    [win, 'won'],
    [lose, 'lost'],
    [`${score} in`, 'scored'],
    [`${keep} a clean sheet in`, 'cleanSheet'],
    [go, undefined],
  ]);

const RUN_VERBS: { readonly [F in Form]: ReadonlyMap<string, RunPredicate | undefined> } = {
  base: runVerbs('win', 'lose', 'score', 'keep', 'go'),
  past: runVerbs('won', 'lost', 'scored', 'kept', 'went'),
  participle: runVerbs('won', 'lost', 'scored', 'kept', 'gone'),
  gerund: runVerbs('winning', 'losing', 'scoring', 'keeping', 'going'),
};

const RUN_ENDS: ReadonlyMap<string, RunPredicate> = new Map([
  ['unbeaten', 'unbeaten'],
  ['without losing', 'unbeaten'],
  ['without defeat', 'unbeaten'],
  ['without a win', 'withoutWin'],
  ['without winning', 'withoutWin'],
]);

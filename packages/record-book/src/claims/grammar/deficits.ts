import type { Draft } from './draft.ts';
import { takeBound } from './numbers.ts';

/** `a two-goal first-leg deficit`, `a first-leg deficit of two goals`, `a 3-0 first-leg defeat`, `the tie`, `from two down`. */
export function takeDeficit(draft: Draft): boolean {
  const { cursor } = draft;
  if (!draft.attempt(() => takeDeficitNoun(draft))) draft.attempt(() => takeFromBehind(draft));
  cursor.attempt(() => (cursor.take('after') && cursor.take('the first leg')) || undefined);
  return true;
}

function takeDeficitNoun(draft: Draft): true | undefined {
  const { cursor } = draft;
  cursor.take('from');
  cursor.take('a', 'an', 'the', 'any');
  takeSize(draft, false);
  cursor.take('first leg');
  if (!cursor.take('deficit', 'deficits', 'defeat', 'lead', 'loss')) return undefined;
  if (cursor.take('of', 'by')) takeSize(draft, true);
  cursor.take('from the first leg', 'in the first leg', 'after the first leg');
  return true;
}

/** A score, or a number of goals. */
export function takeSize(draft: Draft, articles: boolean): void {
  const score = takeScore(draft);
  if (score !== undefined) return draft.say({ score });
  const bound = takeBound(draft.cursor, articles);
  if (bound !== undefined) draft.say({ bound });
}

export function takeScore({ cursor }: Draft): readonly [number, number] | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'score') return undefined;
  cursor.advance();
  const [first = 0, second = 0] = token.word.split('-').map(Number);
  return [first, second];
}

/** `from two goals down`, `from behind`, `from 2-0 down`: after the first leg unless the clause says otherwise. */
export function takeFromBehind(draft: Draft): true | undefined {
  const { cursor } = draft;
  cursor.take('from');
  takeSize(draft, false);
  if (!cursor.take('down', 'behind')) return undefined;
  cursor.take('from the first leg', 'after the first leg', 'on aggregate');
  return true;
}

/** `two or more goals behind on aggregate at half-time in the second leg`, `behind at half-time`. */
export function takeBehind(draft: Draft): boolean {
  const { cursor } = draft;
  cursor.take('by');
  takeSize(draft, false);
  cursor.take('goals');
  if (cursor.take('behind', 'down', 'ahead', 'up') === undefined) return true;
  const said = cursor.peek(-1)?.word;
  if (said === 'ahead' || said === 'up') draft.say({ ahead: true });
  return true;
}

/** `a 3-0 first-leg defeat`, `a first-leg defeat by two goals`: a clause without a verb. */
export function takeFirstLegResult(draft: Draft): true | undefined {
  const { cursor } = draft;
  cursor.take('a', 'an', 'the', 'their');
  const score = takeScore(draft);
  const bound = score === undefined ? takeBound(cursor, false) : undefined;
  if (!cursor.take('first leg')) return undefined;
  const noun = cursor.take('defeat', 'loss', 'deficit', 'win', 'victory', 'lead', 'draw');
  if (noun === undefined) return undefined;
  const verb = noun === 'draw' ? 'draw' : ['win', 'victory', 'lead'].includes(noun) ? 'win' : 'lose';
  draft.begin(verb);
  draft.say({ leg: 1, ...(score ? { score } : {}), ...(bound ? { bound } : {}) });
  if (cursor.take('of', 'by')) takeSize(draft, true);
  return true;
}

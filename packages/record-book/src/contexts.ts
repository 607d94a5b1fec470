import { CONDITIONS, type Condition, IMPLIED } from './dimensions.ts';

/** A set of conditions, one bit each in the order of `CONDITIONS`. 0 is the default scope alone. */
export type Context = number;

export const bitOf = (condition: Condition): Context => 1 << CONDITIONS.indexOf(condition);

export const conditionsIn = (context: Context): readonly Condition[] =>
  CONDITIONS.filter((condition) => (context & bitOf(condition)) !== 0);

export const sizeOf = (context: Context): number => conditionsIn(context).length;

/** The conditions of a context and those that follow from them. */
function closure(context: Context): Context {
  return conditionsIn(context).reduce((all, condition) => {
    const implied = IMPLIED[condition];
    return implied === undefined ? all : all | bitOf(implied);
  }, context);
}

/**
 * All contexts of at most so many conditions that the subject can stand in, the broadest first.
 * None says a thing twice: `club` is there without `association`.
 */
export function contextsUpTo(size: number, available: Context): readonly Context[] {
  const all: Context[] = [];
  for (let context = 0; context < 1 << CONDITIONS.length; context++) {
    const isAvailable = (context & available) === context;
    if (isAvailable && sizeOf(context) <= size && !saysTwice(context)) all.push(context);
  }
  return all.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
}

/** Every row of `narrow` is a row of `broad`, and not the other way round. */
export const isBroader = (broad: Context, narrow: Context): boolean =>
  broad !== narrow && (broad & closure(narrow)) === broad;

function saysTwice(context: Context): boolean {
  return conditionsIn(context).some((condition) => {
    const implied = IMPLIED[condition];
    return implied !== undefined && (context & bitOf(implied)) !== 0;
  });
}

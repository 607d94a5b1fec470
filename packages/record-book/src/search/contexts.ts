import { bitsIn } from '../columns/bits.ts';
import { CONDITIONS, type Condition, IMPLIED, ODD_DAYS } from '../dimensions.ts';

/** A set of conditions, one bit each in the order of `CONDITIONS`. 0 is the default scope alone. */
export type Context = number;

export type Implied = Partial<Record<Condition, Condition>>;

export const bitOf = (condition: Condition): Context => 1 << CONDITIONS.indexOf(condition);

/** The context of several conditions. */
export function bitsOf(conditions: readonly Condition[]): Context {
  return conditions.reduce((bits, condition) => bits | bitOf(condition), 0);
}

/** By context, each made at its first use: a search asks thousands of times. */
const CONDITIONS_IN: (readonly Condition[] | undefined)[] = Array.from({ length: 1 << CONDITIONS.length });

export const conditionsIn = (context: Context): readonly Condition[] =>
  (CONDITIONS_IN[context] ??= CONDITIONS.filter((_, d) => (context & (1 << d)) !== 0));

export const sizeOf = (context: Context): number => bitsIn(context);

/** The contexts that a subject's claims are looked for in, the broadest first, and how they lie to one another. */
export interface ContextSpace {
  readonly contexts: readonly Context[];
  /** For each context the places of those just broader: one condition fewer, or one that follows from it instead. */
  readonly broader: readonly (readonly number[])[];
  /** For each context the places of those with one condition dropped. */
  readonly dropped: readonly (readonly number[])[];
  /** Places of those that name no club. */
  readonly unnamed: readonly number[];
  /** Places of the contexts that hold of a row which agrees with the subject so. */
  within(mask: Context): readonly number[];
  /** Those of them that name a club. */
  namedWithin(mask: Context): readonly number[];
}

const CLUB = bitOf('club');
const OPPONENT = bitOf('opponent');

/** Whether a context names the subject's club or its opponent: then it has few rows, and they are read one by one. */
export const namesClub = (context: Context): boolean => (context & (CLUB | OPPONENT)) !== 0;

const SPACES = new Map<string, ContextSpace>();

/**
 * All contexts of at most so many conditions that a subject can stand in. None says a thing twice: `club` is there
 * without `association`, unless the club has changed its association. Made once for each kind of subject.
 */
export function contextSpace(size: number, available: Context, implied: Implied = IMPLIED): ContextSpace {
  const key = [size, available, ...Object.keys(implied)].join();
  const known = SPACES.get(key) ?? makeSpace(size, available, implied);
  SPACES.set(key, known);
  return known;
}

function makeSpace(size: number, available: Context, implied: Implied): ContextSpace {
  const contexts = subsetsOf(available, size).filter(
    (context) => !saysTwice(context, implied) && !isCutTooFine(context),
  );
  contexts.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const placeOf = new Map(contexts.map((context, place) => [context, place]));
  const places = (some: readonly Context[]) => some.flatMap((context) => placeOf.get(context) ?? []);
  const within = rememberedBy((mask) => places(contexts.filter((context) => (mask & context) === context)));
  const isNamed = (place: number) => namesClub(contexts[place] ?? 0);
  return {
    contexts,
    broader: contexts.map((narrow) => places(justBroader(narrow, contexts, implied))),
    dropped: contexts.map((context) =>
      places(conditionsIn(context).map((condition) => context & ~bitOf(condition))),
    ),
    unnamed: [...contexts.keys()].filter((place) => !isNamed(place)),
    within,
    namedWithin: rememberedBy((mask) => within(mask).filter(isNamed)),
  };
}

function rememberedBy<V>(make: (mask: Context) => V): (mask: Context) => V {
  const made = new Map<Context, V>();
  return (mask) => {
    let known = made.get(mask);
    if (known === undefined) made.set(mask, (known = make(mask)));
    return known;
  };
}

/** Every choice of at most so many of the conditions. */
function subsetsOf(available: Context, size: number): Context[] {
  const subsets: Context[] = [0];
  for (const condition of conditionsIn(available)) {
    for (const subset of subsets.slice()) if (sizeOf(subset) < size) subsets.push(subset | bitOf(condition));
  }
  return subsets;
}

function justBroader(narrow: Context, contexts: readonly Context[], implied: Implied): readonly Context[] {
  const broader = contexts.filter((context) => isBroader(context, narrow, implied));
  return broader.filter((one) => !broader.some((between) => isBroader(one, between, implied)));
}

/** Every row of `narrow` is a row of `broad`, and not the other way round. */
const isBroader = (broad: Context, narrow: Context, implied: Implied): boolean =>
  broad !== narrow && (broad & closure(narrow, implied)) === broad;

/** The conditions of a context and those that follow from them. */
function closure(context: Context, implied: Implied): Context {
  return conditionsIn(context).reduce((all, condition) => {
    const other = implied[condition];
    return other === undefined ? all : all | bitOf(other);
  }, context);
}

const ODD = bitsOf(ODD_DAYS);

/** A month or a day of the week is asked of everybody's matches or of one club's: cut finer, something falls on each. */
const isCutTooFine = (context: Context): boolean =>
  (context & ODD) !== 0 && (sizeOf(context & ODD) > 1 || (context & ~(ODD | CLUB)) !== 0);

function saysTwice(context: Context, implied: Implied): boolean {
  return conditionsIn(context).some((condition) => {
    const other = implied[condition];
    return other !== undefined && (context & bitOf(other)) !== 0;
  });
}

/** What stands in a place of a list that has one for every dimension or measure. */
export function inPlace<V>(list: readonly V[], index: number): V {
  const found = list[index];
  if (found === undefined) throw new RangeError(`Nothing in place ${index}.`);
  return found;
}

/** A column's values moved into a longer one. */
export function grown<A extends { set(from: A): void }>(from: A, into: A): A {
  into.set(from);
  return into;
}

/** The words of an id: `borussia-dortmund` as `Borussia Dortmund`. Better than nothing, and plainly not from a table. */
export const spelledOut = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The name that was most likely meant, for `did you mean`; `undefined` when none is near. */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, apart: lettersApart(typed, name) }))
    .sort((a, b) => a.apart - b.apart);
  return best && best.apart <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** Letters to change, put in or take out to make one word of the other. */
function lettersApart(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const row = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (before[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(change, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

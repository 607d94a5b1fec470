/** Letters to change, put in or take out to make one word of the other. */
export function lettersApart(a: string, b: string): number {
  const [letters, others] = [Array.from(a), Array.from(b)];
  let before = Array.from({ length: others.length + 1 }, (_, index) => index);
  letters.forEach((letter, row) => {
    const line = [row + 1];
    others.forEach((other, column) => {
      const changed = (before[column] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    });
    before = line;
  });
  return before.at(-1) ?? 0;
}

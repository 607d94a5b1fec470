/** A stretch of a sequence in which no number is below its `least`, and which cannot be made longer. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly least: number;
}

/**
 * The prominent runs of a sequence of numbers, such as a club's goals match by match: those that no other beats in
 * both length and least number. "Scored two or more in nine matches running" is one where no run of ten was as good
 * and no run of nine had three or more. The longest first.
 *
 * Only stretches that cannot be made longer are candidates, at most one a match, found in one pass with a stack of
 * the numbers that still go on.
 *
 * @see Jiang et al., KDD 2011; Zhang et al., TKDD 2014 (local prominent streaks)
 * @example prominentRuns([2, 3, 1, 3, 3]) // 5 matches with 1 or more, 2 with 3 or more
 */
export function prominentRuns(values: readonly number[]): readonly Stretch[] {
  return undominated(longestStretches(values));
}

/** Of several sequences' prominent runs, those that none of the others beats. */
export function undominated<S extends Pick<Stretch, 'length' | 'least'>>(
  stretches: readonly S[],
): readonly S[] {
  const kept: S[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let bestLength = 0;
  for (const one of [...stretches].sort((a, b) => b.length - a.length || b.least - a.least)) {
    const equals = one.least === best && one.length === bestLength;
    if (one.least <= best && !equals) continue;
    kept.push(one);
    best = one.least;
    bestLength = one.length;
  }
  return kept;
}

function longestStretches(values: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const going: { first: number; least: number }[] = [];
  const close = (least: number, last: number): number => {
    let first = last + 1;
    for (let top = going.at(-1); top !== undefined && top.least > least; top = going.at(-1)) {
      going.pop();
      first = top.first;
      found.push({ first, last, length: last - first + 1, least: top.least });
    }
    return first;
  };
  values.forEach((value, index) => {
    const first = close(value, index - 1);
    if (going.at(-1)?.least !== value) going.push({ first, least: value });
  });
  close(Number.NEGATIVE_INFINITY, values.length - 1);
  return found;
}

/** Where a key of the night leads: to another line of the list, or into a match. */
export type Move =
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'open'; readonly index: number };

/**
 * What a key does in a list of matches.
 *
 * @param index the chosen line, 0 and up
 * @param waits whether each line wants attention
 * @returns `undefined` for a key that does nothing here
 */
export function moveOf(key: string, index: number, waits: readonly boolean[]): Move | undefined {
  const last = waits.length - 1;
  if (last < 0) return undefined;
  if (/^[1-9]$/.test(key))
    return Number(key) - 1 <= last ? { type: 'open', index: Number(key) - 1 } : undefined;
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return { type: 'choose', index: Math.min(index + 1, last) };
    case 'k':
    case 'ArrowUp':
      return { type: 'choose', index: Math.max(index - 1, 0) };
    case 'Home':
      return { type: 'choose', index: 0 };
    case 'End':
      return { type: 'choose', index: last };
    case '!':
      return nextWaiting(index, waits);
    default:
      return undefined;
  }
}

/** The next line that wants attention, round the end; `undefined` when none does. */
function nextWaiting(index: number, waits: readonly boolean[]): Move | undefined {
  const next = waits.map((_, step) => (index + 1 + step) % waits.length).find((at) => waits[at]);
  return next === undefined ? undefined : { type: 'choose', index: next };
}

/** The match a step away in the list, round its ends; `undefined` where there is no other. */
export function neighbourOf<Match extends string>(
  match: Match,
  list: readonly Match[],
  step: 1 | -1,
): Match | undefined {
  const at = list.indexOf(match);
  if (list.length === 0 || (list.length === 1 && at === 0)) return undefined;
  if (at < 0) return list[step === 1 ? 0 : list.length - 1];
  return list[(at + step + list.length) % list.length];
}

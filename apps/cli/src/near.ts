import { lettersApart } from '@touchline/registry';

/** The name that was most likely meant, for `did you mean`; `undefined` when none is near. */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, apart: lettersApart(typed, name) }))
    .sort((a, b) => a.apart - b.apart);
  return best && best.apart <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

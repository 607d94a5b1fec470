import type { EntryId, MatchId } from '@touchline/laws';
import type { Grounds } from './document.ts';

/** Rests on nothing yet; the neutral element of `together`. */
export const NO_GROUNDS: Grounds = { entries: [], facts: [], rules: [] };

export const onEntries = (match: MatchId, entries: readonly EntryId[]): Grounds => ({
  ...NO_GROUNDS,
  entries: entries.map((entry) => ({ match, entry })),
});

export const onRules = (...rules: readonly string[]): Grounds => ({ ...NO_GROUNDS, rules });

export const onFacts = (...facts: readonly string[]): Grounds => ({ ...NO_GROUNDS, facts });

/** All grounds in the order given, each once. */
export function together(...parts: readonly Grounds[]): Grounds {
  const entries = new Map<string, Grounds['entries'][number]>();
  for (const ground of parts.flatMap((part) => part.entries)) {
    entries.set(`${ground.match} ${ground.entry}`, ground);
  }
  return {
    entries: [...entries.values()],
    facts: [...new Set(parts.flatMap((part) => part.facts))],
    rules: [...new Set(parts.flatMap((part) => part.rules))],
  };
}

/** True when nothing stands behind a sentence, which is then not written. */
export const isEmpty = (grounds: Grounds): boolean =>
  grounds.entries.length + grounds.facts.length + grounds.rules.length === 0;

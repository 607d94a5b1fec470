import { fold } from '@touchline/registry';
import type { MatchDetails } from '../../match-details.ts';
import type { LintRule } from '../rule.ts';
import { wasPlayed } from '../scores.ts';

export const oneMatchOnce: LintRule = {
  name: 'one-match-once',
  severity: 'error',
  summary: 'a match stands in the file once',
  check: ({ matches }) => {
    const seen = new Map<string, MatchDetails>();
    return matches.filter(wasPlayed).flatMap((match) => {
      const keys = keysOf(match);
      const before = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
      for (const key of keys) seen.set(key, match);
      if (before === undefined) return [];
      return [{ at: match, message: `${match.home} v ${match.away} stands in line ${before.line} already` }];
    });
  },
};

/** The same two teams on one day; the same home and away team on one matchday. */
function keysOf({ heading = '', rounds, date, home, away, status }: MatchDetails): readonly string[] {
  const teams = [home, away].map(fold);
  const day = date === undefined ? [] : [[date, ...teams.toSorted()].join('\n')];
  // Two matches of a round between the same home and away team are one match and its replay, if it says so.
  return status === 'replay' ? day : [...day, [heading, date ?? '', ...rounds, ...teams].join('\n')];
}

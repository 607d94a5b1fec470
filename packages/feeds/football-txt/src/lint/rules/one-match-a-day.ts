import { fold } from '@touchline/registry';
import type { MatchDetails } from '../../match-details.ts';
import type { LintRule } from '../rule.ts';

export const oneMatchADay: LintRule = {
  name: 'one-match-a-day',
  severity: 'warning',
  summary: 'no team plays two other teams on one day',
  check: ({ matches }) => {
    const seen = new Map<string, MatchDetails>();
    return matches.flatMap((match) => {
      const { date, home, away } = match;
      if (date === undefined || match.status !== undefined) return [];
      return [home, away].flatMap((team) => {
        const key = `${date} ${fold(team)}`;
        const before = seen.get(key);
        seen.set(key, match);
        const same = before !== undefined && [before.home, before.away].every((one) => isOneOf(one, match));
        if (before === undefined || same) return [];
        const message = `${team} plays on ${date} here and in line ${before.line}`;
        return [{ at: match, message }];
      });
    });
  },
};

const isOneOf = (team: string, { home, away }: MatchDetails): boolean =>
  [home, away].some((one) => fold(one) === fold(team));

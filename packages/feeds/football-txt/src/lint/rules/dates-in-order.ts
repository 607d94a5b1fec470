import type { MatchDetails } from '../../match-details.ts';
import type { LintRule } from '../rule.ts';

export const datesInOrder: LintRule = {
  name: 'dates-in-order',
  severity: 'warning',
  summary: 'the matches of a round stand in the order of their dates',
  check: ({ matches }) => {
    const last = new Map<string, MatchDetails>();
    return matches.flatMap((match) => {
      // A postponed match keeps its place, or is filed under the day that it was meant for.
      if (match.date === undefined || match.status !== undefined) return [];
      const round = [match.heading ?? '', ...match.rounds].join('\n');
      const before = last.get(round);
      last.set(round, match);
      if (before?.date === undefined || before.date <= match.date) return [];
      const message = `${match.date} comes after ${before.date} (line ${before.line}) in the same round`;
      return [{ at: match, message }];
    });
  },
};

import type { Text } from '../../syntax.ts';
import type { LintRule } from '../rule.ts';

export const oneSpelling: LintRule = {
  name: 'one-spelling',
  severity: 'warning',
  summary: 'a club has one name in a file (when a table of clubs is given)',
  check: ({ document, clubs }) => {
    if (clubs === undefined) return [];
    const first = new Map<string, Text>();
    const told = new Set<string>();
    return document.nodes.flatMap((node) => {
      if (node.type !== 'match') return [];
      return [node.home, node.away].flatMap((team) => {
        if (told.has(team.text)) return [];
        told.add(team.text);
        const lookup = clubs.find(team.text);
        const before = lookup.found ? first.get(lookup.club.id) : undefined;
        if (lookup.found && before === undefined) first.set(lookup.club.id, team);
        if (before === undefined) return [];
        return [{ at: team, message: `${team.text} is ${before.text} in line ${before.line}` }];
      });
    });
  },
};

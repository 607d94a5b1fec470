import type { Text } from '../../syntax.ts';
import type { LintRule } from '../rule.ts';

export const knownClub: LintRule = {
  name: 'known-club',
  severity: 'error',
  summary: 'every team is a known club (when a table of clubs is given)',
  check: ({ document, clubs }) => {
    if (clubs === undefined) return [];
    const told = new Set<string>();
    return document.nodes.flatMap((node) => {
      if (node.type !== 'match') return [];
      return [node.home, node.away].flatMap((team: Text) => {
        const lookup = clubs.find(team.text);
        if (lookup.found || told.has(team.text)) return [];
        told.add(team.text);
        const near = lookup.near.map(({ name }) => name).join(', ');
        const meant = near === '' ? '' : `; did you mean ${near}?`;
        return [{ at: team, message: `${team.text} is no known club${meant}` }];
      });
    });
  },
};

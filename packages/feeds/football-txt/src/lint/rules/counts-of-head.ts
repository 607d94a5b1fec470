import { fold } from '@touchline/registry';
import type { Comment, Node } from '../../syntax.ts';
import type { LintInput, LintRule } from '../rule.ts';

export const countsOfHead: LintRule = {
  name: 'counts-of-head',
  severity: 'warning',
  summary: 'the comments under the heading count as many matches and teams as there are (# Matches 125)',
  check: (input) => {
    const headings = input.document.nodes.filter(({ type }) => type === 'heading');
    // With more than one heading the comments are about a part of the file.
    if (headings.length > 1) return [];
    return headComments(input.document.nodes).flatMap((comment) => {
      const [, what, number] = /^\s*(Matches|Teams)\s+(\d+)\s*$/.exec(comment.text) ?? [];
      if (what === undefined) return [];
      const count = what === 'Matches' ? input.matches.length : teamCount(input);
      if (count === Number(number)) return [];
      return [{ at: comment, message: `the head says ${number} ${what.toLowerCase()}, there are ${count}` }];
    });
  },
};

/** Comments before the first match. */
function headComments(nodes: readonly Node[]): readonly Comment[] {
  const first = nodes.findIndex(({ type }) => type === 'match' || type === 'teamMatch');
  const head = first < 0 ? nodes : nodes.slice(0, first);
  return head.filter((node): node is Comment => node.type === 'comment');
}

function teamCount({ matches }: LintInput): number {
  return new Set(matches.flatMap(({ home, away }) => [fold(home), fold(away)])).size;
}

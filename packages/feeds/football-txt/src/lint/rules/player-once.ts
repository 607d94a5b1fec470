import { fold } from '@touchline/registry';
import { SIDES, type Side, type StarterDetail } from '../../match-details.ts';
import type { Remark } from '../finding.ts';
import { matchRule } from '../rule.ts';

export const playerOnce = matchRule(
  { name: 'player-once', severity: 'error', summary: 'no player stands in a line-up twice' },
  ({ lineUps }) => SIDES.flatMap((side: Side) => twice(lineUps[side]?.starters ?? [])),
);

function twice(starters: readonly StarterDetail[]): readonly Remark[] {
  const seen = new Set<string>();
  return starters.flatMap((starter) => {
    const name = fold(starter.player);
    const before = seen.has(name);
    seen.add(name);
    return before ? [{ at: starter, message: `${starter.player} starts twice` }] : [];
  });
}

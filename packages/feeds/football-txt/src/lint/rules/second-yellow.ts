import { cardsToldOnce } from '../../cards-told-once.ts';
import type { CardDetail, MatchDetails } from '../../match-details.ts';
import type { Remark } from '../finding.ts';
import { playerKey } from '../people.ts';
import { matchRule } from '../rule.ts';

export const secondYellow = matchRule(
  {
    name: 'second-yellow',
    severity: 'error',
    summary: 'two yellow cards are followed by a red one, and a yellow-red comes after a yellow (LAW-12-04)',
  },
  (match) => byPlayer(match).flatMap(checkPlayer),
);

function checkPlayer(cards: readonly CardDetail[]): readonly Remark[] {
  const yellow = cards.filter(({ card }) => card === 'yellow');
  const second = cards.find(({ card }) => card === 'yellowRed');
  const [, twice] = yellow;
  const dismissed = cards.some(({ card }) => card !== 'yellow');
  if (twice !== undefined && !dismissed) {
    return [{ at: twice, message: `a second yellow card for ${twice.player}, who is not sent off` }];
  }
  if (second !== undefined && twice !== undefined) {
    return [{ at: twice, message: `two yellow cards for ${twice.player} before the yellow-red` }];
  }
  if (second !== undefined && yellow.length === 0) {
    return [{ at: second, message: `a yellow-red card for ${second.player}, who had no yellow` }];
  }
  return [];
}

function byPlayer(match: MatchDetails): readonly (readonly CardDetail[])[] {
  const groups = new Map<string, CardDetail[]>();
  for (const card of cardsToldOnce(match)) {
    const key = playerKey(card.player, card.side);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [card]);
    else group.push(card);
  }
  return [...groups.values()];
}

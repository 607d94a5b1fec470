import type { KickDetail, MatchDetails, Side } from '../../match-details.ts';
import type { Remark } from '../finding.ts';
import { matchRule } from '../rule.ts';

export const kicksInTurn = matchRule(
  {
    name: 'kicks-in-turn',
    severity: 'error',
    summary: 'the sides kick in turn, and no kick follows when the shoot-out is decided (LAW-10-05)',
  },
  ({ shootOut }: MatchDetails) => {
    if (shootOut === undefined || !shootOut.ordered) return [];
    const { kicks } = shootOut;
    return kicks.every(({ side }) => side !== undefined) ? (outOfTurn(kicks) ?? afterTheEnd(kicks)) : [];
  },
);

function outOfTurn(kicks: readonly KickDetail[]): readonly Remark[] | undefined {
  const index = kicks.findIndex(({ side }, place) => place > 0 && side === kicks[place - 1]?.side);
  const kick = kicks[index];
  return kick && [{ at: kick, message: `${kick.player} kicks out of turn` }];
}

/** Kicks of each side that are sure to be taken, unless it is over before. */
const FIRST_FIVE = 5;

function afterTheEnd(kicks: readonly KickDetail[]): readonly Remark[] {
  const end = kicks.findIndex((_, place) => isDecided(kicks.slice(0, place + 1)));
  const extra = kicks[end + 1];
  if (end < 0 || extra === undefined) return [];
  return [{ at: extra, message: `${extra.player} kicks when the shoot-out is decided` }];
}

/** One side cannot be caught up with, in the first five or in a pair of kicks after them. */
function isDecided(kicks: readonly KickDetail[]): boolean {
  const of = (side: Side) => {
    const own = kicks.filter((kick) => kick.side === side);
    return { taken: own.length, scored: own.filter(({ scored }) => scored).length };
  };
  const [home, away] = [of('home'), of('away')];
  const sure = Math.max(FIRST_FIVE, home.taken, away.taken);
  return home.scored > away.scored + (sure - away.taken) || away.scored > home.scored + (sure - home.taken);
}

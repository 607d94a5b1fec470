import type { EntryOf } from '../entries.ts';
import type { ShootOutState } from '../state.ts';
import type { BySide, Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';
import type { Draft } from './draft.ts';

/** Kicks each before sudden death. @see LAW-10-04 */
const ROUND = 5;

export function foldToss(draft: Draft, entry: EntryOf<'shootOutToss'>): void {
  draft.shootOut = { ...(draft.shootOut ?? NOTHING_YET), first: entry.first };
}

export function foldKick(draft: Draft, entry: EntryOf<'kick'>): void {
  const { id, side, kicker, outcome } = entry;
  const before = draft.shootOut ?? NOTHING_YET;
  const kicks = [...before.kicks, { entry: id, side, kicker, outcome }];
  const score = { ...before.score, [side]: before.score[side] + (outcome === 'scored' ? 1 : 0) };
  const winner = shootOutWinner(score, takenBy(kicks));
  draft.shootOut = {
    ...(before.first !== undefined && { first: before.first }),
    kicks,
    score,
    ...(winner !== undefined && { winner }),
  };
}

const NOTHING_YET: ShootOutState = { kicks: [], score: { home: 0, away: 0 } };

/** Kicks taken by each side. */
export function takenBy(kicks: ShootOutState['kicks']): BySide<number> {
  const home = kicks.filter(({ side }) => side === 'home').length;
  return { home, away: kicks.length - home };
}

/**
 * The side that has won: it has more than the other could still reach with what is left of its five kicks, or, from
 * then on, more after as many kicks.
 *
 * @returns `undefined` while it is open
 * @see LAW-10-05, LAW-10-06
 */
export function shootOutWinner(score: BySide<number>, taken: BySide<number>): Side | undefined {
  const reach = (side: Side) => score[side] + Math.max(0, ROUND - taken[side]);
  const firstFive = taken.home <= ROUND && taken.away <= ROUND;
  const ahead = SIDES.find((side) => score[side] > score[side === 'home' ? 'away' : 'home']);
  if (ahead === undefined) return undefined;
  if (firstFive) return score[ahead] > reach(ahead === 'home' ? 'away' : 'home') ? ahead : undefined;
  return taken.home === taken.away ? ahead : undefined;
}

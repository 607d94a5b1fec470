import type { EntryOf, PersonRef } from '../entries.ts';
import type { MatchState, ShootOutState } from '../state.ts';
import type { BySide, Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';
import type { Draft } from './draft.ts';

/** Kicks each before sudden death. @see LAW-10-04 */
const ROUND = 5;

export function foldToss(draft: Draft, entry: EntryOf<'shootOutToss'>): void {
  draft.shootOut = { ...(draft.shootOut ?? NOTHING_YET), first: entry.first };
}

/** A kick to be taken again is none. @see LAW-10-12 */
export function foldKick(draft: Draft, entry: EntryOf<'kick'>): void {
  const { id, side, kicker, outcome } = entry;
  if (outcome === 'retake') return;
  const before = draft.shootOut ?? NOTHING_YET;
  const kicks = [...before.kicks, { entry: id, side, kicker, outcome }];
  const score = { ...before.score, [side]: before.score[side] + (outcome === 'scored' ? 1 : 0) };
  const winner = shootOutWinner(score, takenBy(kicks), draft.options?.shootOutEarlyEnd);
  draft.shootOut = {
    ...(before.first !== undefined && { first: before.first }),
    ...(before.replaced !== undefined && { replaced: before.replaced }),
    kicks,
    score,
    ...(winner !== undefined && { winner }),
  };
}

/** Somebody keeps goal for one who cannot go on, and stands for him in the order of kickers. @see LAW-10-09 */
export function foldKeeperReplaced(draft: Draft, replaced: Replaced): void {
  const before = draft.shootOut ?? NOTHING_YET;
  draft.shootOut = { ...before, replaced: [...(before.replaced ?? []), replaced] };
}

type Replaced = NonNullable<ShootOutState['replaced']>[number];

const NOTHING_YET: ShootOutState = { kicks: [], score: { home: 0, away: 0 } };

/** Players of a side who may kick: those on the field at the end, less those sent off and those excluded. @see LAW-10-08 */
export function eligibleNumber(
  { teams, shootOut }: Pick<MatchState, 'teams' | 'shootOut'>,
  side: Side,
): number {
  const { onField, people, unknownExcluded = 0 } = teams[side];
  const excluded = people.filter(({ status }) => status === 'excludedFromKicks').length;
  const backAgain = (shootOut?.replaced ?? []).filter(
    (each) => each.side === side && each.wasExcluded,
  ).length;
  return onField - excluded - unknownExcluded - backAgain;
}

/** Kicks that count as somebody's: his own, and those of a goalkeeper he stands in for. @see LAW-10-09 */
export function kicksTakenFor(
  { kicks, replaced = [] }: ShootOutState,
  side: Side,
  person: PersonRef,
): number {
  const stoodFor = replaced.filter((each) => each.side === side && each.on === person).map(({ off }) => off);
  return kicks.filter((kick) => kick.side === side && [person, ...stoodFor].includes(kick.kicker)).length;
}

/** Kicks taken by each side. */
export function takenBy(kicks: ShootOutState['kicks']): BySide<number> {
  const home = kicks.filter(({ side }) => side === 'home').length;
  return { home, away: kicks.length - home };
}

/**
 * The side that has won: it has more than the other could still reach with what is left of its five kicks, or, from
 * then on, more after as many kicks.
 *
 * @param earlyEnd false where all five kicks are taken although it is decided
 * @returns `undefined` while it is open
 * @see LAW-10-05, LAW-10-06, HIST-KFPM-01
 */
export function shootOutWinner(
  score: BySide<number>,
  taken: BySide<number>,
  earlyEnd = true,
): Side | undefined {
  const reach = (side: Side) => score[side] + Math.max(0, ROUND - taken[side]);
  const firstFive = taken.home <= ROUND && taken.away <= ROUND;
  const ahead = SIDES.find((side) => score[side] > score[side === 'home' ? 'away' : 'home']);
  if (ahead === undefined) return undefined;
  if (!earlyEnd && Math.min(taken.home, taken.away) < ROUND) return undefined;
  if (firstFive) return score[ahead] > reach(ahead === 'home' ? 'away' : 'home') ? ahead : undefined;
  return taken.home === taken.away ? ahead : undefined;
}

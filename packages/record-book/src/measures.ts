import type { TieSide } from './tie-side.ts';

/**
 * A number that a side of a tie has, and that a claim can set a bound on.
 *
 * A `handicap` is something to overcome: those who could have are the sides that bore it.
 * A `feat` is something done: those who could have are all sides for which the number exists.
 */
export interface Measure {
  readonly id: string;
  readonly kind: 'handicap' | 'feat';
  /** The number, 1 or more where it can be claimed; `undefined` where the tie has no such number. */
  value(side: TieSide): number | undefined;
  /** It can no longer fall while the tie goes on, so that a fact may be told before the end. */
  readonly settled: boolean;
}

const sum = (side: TieSide) => side.legs.reduce((goals, leg) => goals + leg.goalsFor - leg.goalsAgainst, 0);

const secondLeg = (side: TieSide) => (side.twoLegged ? side.legs[1] : undefined);

function firstLegDeficit(side: TieSide): number | undefined {
  const first = side.legs[0];
  if (!side.twoLegged || first === undefined || !first.finished) return undefined;
  return first.goalsAgainst - first.goalsFor;
}

function halfTimeDeficit(side: TieSide): number | undefined {
  const before = firstLegDeficit(side);
  const half = secondLeg(side)?.halfTime;
  return before === undefined || half === undefined ? undefined : before + half.goalsAgainst - half.goalsFor;
}

function secondLegMargin(side: TieSide): number | undefined {
  const second = secondLeg(side);
  return second && second.goalsFor - second.goalsAgainst;
}

const wentTo = (side: TieSide, seen: boolean) => (side.legs.length === 0 ? undefined : seen ? 1 : 0);

/** Every measure of this book; wording of the same ids is in `wording/manner.ts`. */
export const MEASURES: readonly Measure[] = [
  { id: 'firstLegDeficit', kind: 'handicap', value: firstLegDeficit, settled: true },
  { id: 'halfTimeDeficit', kind: 'handicap', value: halfTimeDeficit, settled: true },
  { id: 'secondLegGoals', kind: 'feat', value: (side) => secondLeg(side)?.goalsFor, settled: true },
  { id: 'secondLegMargin', kind: 'feat', value: secondLegMargin, settled: false },
  {
    id: 'aggregateMargin',
    kind: 'feat',
    value: (side) => (side.twoLegged && side.legs.length > 1 ? sum(side) : undefined),
    settled: false,
  },
  {
    id: 'extraTime',
    kind: 'feat',
    value: (side) => wentTo(side, side.legs.at(-1)?.extraTime === true),
    settled: true,
  },
  { id: 'awayGoals', kind: 'feat', value: onAwayGoals, settled: false },
  { id: 'shootOut', kind: 'feat', value: onPenalties, settled: true },
];

function onAwayGoals(side: TieSide): number | undefined {
  if (!side.awayGoals || !side.twoLegged) return undefined;
  return side.by === 'awayGoals' || side.by === 'awayGoalsInExtraTime' ? 1 : 0;
}

function onPenalties(side: TieSide): number | undefined {
  return wentTo(side, side.legs.at(-1)?.shootOut !== undefined);
}

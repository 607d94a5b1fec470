import { fold } from '@touchline/registry';
import type { ChangeDetail, MatchDetails, PlayedMinute, Side } from '../match-details.ts';
import { SIDES } from '../match-details.ts';

/** A player's time on the field, as far as the line-up tells. */
export interface Appearance {
  readonly side: Side;
  readonly player: string;
  /** The name free of case and marks. */
  readonly folded: string;
  /** Started the match, else came on. */
  readonly started: boolean;
  /** Came on in this minute; absent for a starter and where no minute is given. */
  readonly on?: PlayedMinute;
  readonly off?: ChangeDetail;
}

/** Names of one match compare equal however their letters are written: `Mesut OZIL`, `Mesut Özil`. */
export const samePlayer = (one: string, other: string): boolean => one === other || fold(one) === fold(other);

/** One player of a side under one key, however the letters are written: `Mesut OZIL`, `Mesut Özil`. */
export const playerKey = (player: string, side?: Side): string => `${side ?? ''}/${fold(player) || player}`;

/** Each thing with the first one before it that has the same key, where there is one. */
export function firstBefore<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<T, T> {
  const first = new Map<string, T>();
  const before = new Map<T, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    const one = first.get(key);
    if (one === undefined) first.set(key, thing);
    else before.set(thing, one);
  }
  return before;
}

/** Keys of the starters of both sides. */
export function starterKeys({ lineUps }: MatchDetails): ReadonlySet<string> {
  return new Set(
    SIDES.flatMap((side) => lineUps[side]?.starters.map(({ player }) => playerKey(player, side)) ?? []),
  );
}

type ByName = ReadonlyMap<string, readonly Appearance[]>;

/** A match is asked about once for each goal and card; it does not change. */
const known = new WeakMap<MatchDetails, ByName>();

/** Starters and those who came on, of each side that has a line-up; a player who comes on twice stands twice. */
function appearancesByName(match: MatchDetails): ByName {
  const before = known.get(match);
  if (before !== undefined) return before;
  const found = new Map<string, Appearance[]>();
  for (const one of SIDES.flatMap((side) => appearancesOn(side, match))) {
    const same = found.get(one.folded);
    if (same === undefined) found.set(one.folded, [one]);
    else same.push(one);
  }
  known.set(match, found);
  return found;
}

function appearancesOn(side: Side, match: MatchDetails): readonly Appearance[] {
  const lineUp = match.lineUps[side];
  if (lineUp === undefined) return [];
  const changes = match.changes.filter((change) => change.side === side);
  const offs = new Map<string, ChangeDetail>();
  for (const change of changes.toReversed()) offs.set(fold(change.off), change);
  const appearance = (player: string, started: boolean, on?: PlayedMinute): Appearance => {
    const folded = fold(player);
    const off = offs.get(folded);
    return { side, player, folded, started, ...(on && { on }), ...(off && { off }) };
  };
  return [
    ...lineUp.starters.map(({ player }) => appearance(player, true)),
    ...changes.map(({ on, minute }) => appearance(on, false, minute)),
  ];
}

/** Appearances of a player by name; of both sides when the side is not known. */
export function appearancesOf(
  match: MatchDetails,
  player: string,
  side: Side | undefined,
): readonly Appearance[] {
  const found = appearancesByName(match).get(fold(player)) ?? [];
  return side === undefined ? found : found.filter((one) => one.side === side);
}

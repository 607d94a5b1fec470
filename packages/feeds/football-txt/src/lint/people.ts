import { fold } from '@touchline/registry';
import type { ChangeDetail, MatchDetails, PlayedMinute, Side } from '../match-details.ts';
import { SIDES } from '../match-details.ts';

/** A player's time on the field, as far as the line-up tells. */
export interface Appearance {
  readonly side: Side;
  readonly player: string;
  /** Started the match, else came on. */
  readonly started: boolean;
  /** Came on in this minute; absent for a starter and where no minute is given. */
  readonly on?: PlayedMinute;
  readonly off?: ChangeDetail;
}

/** Names of one match compare equal however their letters are written: `Mesut OZIL`, `Mesut Özil`. */
export const samePlayer = (one: string, other: string): boolean => fold(one) === fold(other);

/** Starters and those who came on, of each side that has a line-up; a player who comes on twice stands twice. */
export function appearances(match: MatchDetails): readonly Appearance[] {
  return SIDES.flatMap((side) => {
    const lineUp = match.lineUps[side];
    if (lineUp === undefined) return [];
    const changes = match.changes.filter((change) => change.side === side);
    const offOf = (player: string): { readonly off?: ChangeDetail } => {
      const off = changes.find((change) => samePlayer(change.off, player));
      return off === undefined ? {} : { off };
    };
    return [
      ...lineUp.starters.map(({ player }) => ({ side, player, started: true, ...offOf(player) })),
      ...changes.map(({ on, minute }) => ({
        side,
        player: on,
        started: false,
        ...(minute !== undefined && { on: minute }),
        ...offOf(on),
      })),
    ];
  });
}

/** Appearances of a player by name; of both sides when the side is not known. */
export function appearancesOf(
  match: MatchDetails,
  player: string,
  side: Side | undefined,
): readonly Appearance[] {
  return appearances(match).filter(
    (one) => (side === undefined || one.side === side) && samePlayer(one.player, player),
  );
}

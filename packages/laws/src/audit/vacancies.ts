import { sameMoment } from '../clock.ts';
import type { Finding } from '../decide/finding.ts';
import type { Entry } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';

/** An effective entry and the state it led to. */
export interface Replayed {
  readonly entry: Entry;
  readonly after: MatchState | undefined;
}

/** Places that must not stay empty: the entry that fills each, and who holds it in a state. */
const PLACES: {
  readonly [rule: string]: {
    readonly filler: Entry['type'];
    readonly holder: 'captain' | 'goalkeeper';
  };
} = {
  'LAW-3-CAPT-01': { filler: 'captainChange', holder: 'captain' },
  'LAW-3-GK-02': { filler: 'goalkeeperChange', holder: 'goalkeeper' },
};

/**
 * True for a team that lost its captain or goalkeeper and had another one in the same breath, named or come on from the
 * bench: live that is worth a notice, in a finished log it is no breach.
 *
 * @param later what followed the entry that left the place empty
 */
export function filledAtOnce(
  { clock }: Entry,
  { rule, level, facts }: Finding,
  later: readonly Replayed[],
): boolean {
  const place = PLACES[rule];
  const side = SIDES.find((each) => each === facts.side);
  if (place === undefined || side === undefined || level !== 'flagged') return false;
  return later.some(
    ({ entry, after }) =>
      sameMoment(clock, entry.clock) &&
      (names(entry, place.filler, side) || isAnother(after?.teams[side][place.holder], facts.person)),
  );
}

const names = (entry: Entry, filler: Entry['type'], side: Side): boolean =>
  entry.type === filler && 'side' in entry && entry.side === side;

const isAnother = (holder: string | undefined, gone: unknown): boolean =>
  holder !== undefined && holder !== gone;

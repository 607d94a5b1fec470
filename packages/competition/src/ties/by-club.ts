import type { ClubId } from '@touchline/laws';
import type { ByClub } from './tie.ts';

/** The two values of a tie by club, in the order of its clubs. */
export function byClub<T>([a, b]: readonly [ClubId, ClubId], [forA, forB]: readonly [T, T]): ByClub<T> {
  return { [a]: forA, [b]: forB };
}

/** The club's value. Throws when the club is not of this tie: then the caller mixed two ties. */
export function valueOf<T>(values: ByClub<T>, club: ClubId): T {
  const value = values[club];
  if (value === undefined) throw new Error(`${club} is not a club of this tie`);
  return value;
}

/** The other club of the two. */
export function opponentOf([a, b]: readonly [ClubId, ClubId], club: ClubId): ClubId {
  if (club !== a && club !== b) throw new Error(`${club} is not a club of this tie`);
  return club === a ? b : a;
}

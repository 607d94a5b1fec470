import type { ClubId, EntryId, PersonRef } from '@touchline/laws';

/** A person who misses the club's next match in UEFA club competition. @see UCL-DISC-01 */
export interface Suspension {
  readonly person: PersonRef;
  readonly club: ClubId;
  readonly matches: 1;
  readonly because: 'secondCaution' | 'directRed';
  readonly entry: EntryId;
  readonly rule: 'UCL-DISC-01';
}

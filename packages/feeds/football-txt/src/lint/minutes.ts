import type { PlayedMinute } from '../match-details.ts';

/** Last minutes of the periods: only to these is time added. */
export const PERIOD_ENDS: readonly number[] = [45, 90, 105, 120];

/** `90+3'`. @see MIN-01 */
export function minuteLabel({ at, added }: PlayedMinute): string {
  return added === undefined ? `${at}'` : `${at}+${added}'`;
}

/** True when the first is surely earlier: 45+2 comes before 46, and 45+1 before 45+2. @see MIN-02 */
export function isBefore(one: PlayedMinute | undefined, other: PlayedMinute | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.at !== other.at ? one.at < other.at : (one.added ?? 0) < (other.added ?? 0);
}

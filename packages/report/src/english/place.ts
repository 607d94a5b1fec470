import type { Reading } from '../messages/reading.ts';
import { opening } from '../messages/reading.ts';
import { dateInWords } from './numbers.ts';
import { NOTHING, type Said, said, say } from './said.ts';

/** `in Bergamo`, or `at Signal Iduna Park` where no town is given; nothing where neither is. */
function inTown(reading: Reading): Said {
  const { venue } = reading.state;
  if (!venue) return NOTHING;
  return said(venue.city ? `in ${venue.city}` : `at ${venue.name}`, opening(reading));
}

/** `in Bergamo on 25 February 2026`: for the one sentence that says when the match was; what is not known is left out. */
export function whereAndWhen(reading: Reading): Said {
  const { scheduledKickOff } = reading.state;
  const day = scheduledKickOff ? said(`on ${dateInWords(scheduledKickOff)}`, opening(reading)) : NOTHING;
  return say`${inTown(reading)} ${day}`;
}

/** `at Signal Iduna Park`. */
export function atGround(reading: Reading): Said {
  const { venue } = reading.state;
  return venue ? said(`at ${venue.name}`, opening(reading)) : NOTHING;
}

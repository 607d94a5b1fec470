import type { Reading } from '../messages/reading.ts';
import { opening } from '../messages/reading.ts';
import { NOTHING, type Said, said } from './said.ts';

/** `in Bergamo`, or `at Signal Iduna Park` where no town is given; nothing where neither is. */
export function inTown(reading: Reading): Said {
  const { venue } = reading.state;
  if (!venue) return NOTHING;
  return said(venue.city ? `in ${venue.city}` : `at ${venue.name}`, opening(reading));
}

/** `at Signal Iduna Park`. */
export function atGround(reading: Reading): Said {
  const { venue } = reading.state;
  return venue ? said(`at ${venue.name}`, opening(reading)) : NOTHING;
}

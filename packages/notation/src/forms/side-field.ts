import type { Side } from '@touchline/laws';
import { side } from '../kinds/plain.ts';
import type { Field, SideMode } from './field.ts';

/** The side of an entry, said at the beginning of its line or followed from whom the line names. */
export const sideField = (mode: SideMode): Field<Side> => ({
  kind: side,
  place: 'side',
  keys: [],
  required: mode !== 'ifSaid',
  side: mode,
});

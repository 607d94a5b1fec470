import { EDIT, WITHDRAW } from './corrections.ts';
import type { Deed } from './deed.ts';
import { OVERTURNED, STANDS } from './review.ts';
import { REDO, UNDO } from './undo.ts';

/** Every line that is more than the logging of one entry. */
export const DEEDS: readonly Deed[] = [OVERTURNED, STANDS, UNDO, REDO, EDIT, WITHDRAW];

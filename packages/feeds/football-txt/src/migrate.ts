import type { Document } from './syntax.ts';

/**
 * A document in the v2 dialect: what it says stays, `format` then writes `▪` for `»`, `18:45` for `18.45`, `Tue Sep 16` for
 * `Tue Sep/16`, the shoot-out behind the score and `( )` for the `[ ]` of old goal lines.
 */
export function migrate(document: Document): Document {
  return { ...document, dialect: 'v2' };
}

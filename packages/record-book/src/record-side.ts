import type { MatchSide } from './match-side.ts';
import type { TieSide } from './tie-side.ts';

/** A row of the book as facts and claims see it; `kind` tells which. */
export type RecordSide = TieSide | MatchSide;

/** A row that is over. */
export type DecidedSide =
  | (TieSide & { readonly outcome: 'progressed' | 'out' })
  | (MatchSide & { readonly outcome: 'won' | 'drawn' | 'lost' });

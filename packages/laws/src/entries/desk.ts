import type { EntryId } from '../vocabulary.ts';

/** Colour, a quote, the crowd: the only free text that a report may use, and only with its author. */
export interface Note {
  readonly type: 'note';
  readonly text: string;
  readonly author?: string;
  readonly about?: 'colour' | 'quote' | 'crowd' | 'fact' | 'unconfirmed';
}

/** Fields of the target's payload (or its `clock`) that were wrong; `null` takes a field away. */
export interface EntryAmended {
  readonly type: 'entryAmended';
  readonly target: EntryId;
  readonly changes: { readonly [field: string]: unknown };
  readonly reason: string;
}

export interface EntryWithdrawn {
  readonly type: 'entryWithdrawn';
  readonly target: EntryId;
  readonly reason: string;
}

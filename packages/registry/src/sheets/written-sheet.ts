import type { Position } from '../people.ts';

/** A person as a pasted sheet has them, before anybody knows who it is. */
export interface WrittenPerson {
  /** Line of the text, from 1. */
  readonly line: number;
  /** First name first, as far as the form of the text tells; `undefined` where the sheet says that nobody knows yet. */
  readonly name: string | undefined;
}

export interface WrittenPlayer extends WrittenPerson {
  /** Shirt number, 1 to 99. */
  readonly number?: number;
  readonly position?: Position;
  readonly captain?: true;
}

/** A piece of the text that the reader could do nothing with; somebody has to look at it. */
export interface NotUnderstood {
  readonly line: number;
  readonly text: string;
}

/**
 * A team sheet as it was pasted. Every piece of the text that holds a letter or a digit is in it: as a person, as the
 * formation, as a heading, or among what was not understood.
 */
export interface WrittenSheet {
  /** In the order of the text. More than eleven when the text has more under its heading. */
  readonly starters: readonly WrittenPlayer[];
  readonly substitutes: readonly WrittenPlayer[];
  /** `3-4-2-1`, goalkeeper not counted. */
  readonly formation?: string;
  readonly coach?: WrittenPerson;
  /** Named as injured, suspended or left at home: no part of the sheet. */
  readonly leftOut: readonly WrittenPlayer[];
  /** Headings and titles, used to find the parts. */
  readonly headings: readonly NotUnderstood[];
  readonly notUnderstood: readonly NotUnderstood[];
}

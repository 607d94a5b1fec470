import type { EntryId, MatchId } from '@touchline/laws';

/** What a sentence rests on. A sentence that rests on nothing is not written. */
export interface Grounds {
  readonly entries: readonly { readonly match: MatchId; readonly entry: EntryId }[];
  /** Ids of record facts, and of rows beside the log: `person:gianluca-scamacca`, `forecast:kick-off`. */
  readonly facts: readonly string[];
  readonly rules: readonly string[];
}

export interface Sentence extends Grounds {
  /** Stable while its subject lives: `goal:<entry id>`, `lead`, `tie:decided`. */
  readonly id: string;
  readonly text: string;
}

export interface Paragraph {
  readonly about:
    | 'lead'
    | 'firstLeg'
    | 'goals'
    | 'review'
    | 'decider'
    | 'shootOut'
    | 'chronology'
    | 'discipline'
    | 'record'
    | 'next'
    | 'notes'
    | 'notKnown';
  readonly sentences: readonly Sentence[];
}

export interface Report {
  readonly language: 'en';
  /** Reports of a match that is not over say so in the headline's id: `headline:live`. */
  readonly headline: Sentence;
  readonly paragraphs: readonly Paragraph[];
}

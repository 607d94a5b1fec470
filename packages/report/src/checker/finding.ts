/** A claim of a finished sentence that its own grounds do not bear out. */
export interface Finding {
  /** Id of the sentence. */
  readonly sentence: string;
  readonly kind: 'score' | 'minute' | 'number' | 'person' | 'club' | 'name' | 'word';
  /** The words of the claim as they stand in the text: `3-1`, `the 57th minute`. */
  readonly claim: string;
  /** The whole sentence. */
  readonly text: string;
}

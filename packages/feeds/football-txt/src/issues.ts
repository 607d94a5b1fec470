/** A place in a file that does not read as it should. Reading goes on after it. */
export interface TextIssue {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

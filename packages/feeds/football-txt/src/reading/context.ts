import type { Dialect, Node } from '../syntax.ts';

/** Names a place that is not understood. */
export type Complain = (line: number, column: number, expected: string, found: string) => void;

/** What lines above tell the reader of a line, and where it puts what it read. */
export interface Context {
  /** A match stands above, with no date, round or heading between: goals and line-ups may follow. */
  inMatch: boolean;
  dialect: Dialect;
  readonly complain: Complain;
  readonly emit: (node: Node) => void;
}

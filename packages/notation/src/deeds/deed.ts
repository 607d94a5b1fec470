import type { Said } from '../notation.ts';
import type { Cursor } from '../read/cursor.ts';
import type { HeadSaid } from '../read/head.ts';
import type { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';

/** A line that is not simply the logging of one entry: a correction, or a short way to say what follows from the match. */
export interface Deed {
  readonly verbs: readonly string[];
  readonly meaning: string;
  readonly example: readonly [line: string, words: string];
  /** What may follow the verb, for the reference page. */
  readonly shown: string;
  read(cursor: Cursor, scene: Scene, head: HeadSaid): readonly Said[] | Trouble;
}

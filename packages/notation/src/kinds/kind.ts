import type { Cursor } from '../read/cursor.ts';
import type { Token } from '../read/tokens.ts';
import type { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';

/** What may stand in a field, as a list shows it. */
export interface Option {
  readonly insert: string;
  readonly label: string;
  readonly meaning: string;
  /** The value that it stands for, where rules have a say who or what it may be. */
  readonly value?: string;
}

/** A kind of value: how it stands in a line, and how it is read there. The two are a pair. */
export interface Kind<in out T> {
  /** What is expected, in words: `a player`. */
  readonly expects: string;
  /** Takes the value's words off the line, and nothing more. */
  read(cursor: Cursor, scene: Scene): T | Trouble;
  write(value: T, scene: Scene): string;
  /** Whether the word can be the beginning of such a value, where it may also be left out; any word unless said. */
  begins?(token: Token): boolean;
  /**
   * What can be offered here, the likeliest first.
   *
   * @param typed what stands there already, folded
   */
  options?(scene: Scene, typed: string): readonly Option[];
  /** Values that a word names as a whole, where it may say something else too. */
  named?(word: string, scene: Scene): readonly Named<T>[];
  /** As `write`, so that no word of another field is meant. */
  writeToTheLetter?(value: T): string;
  /** The words of a kind that has only these, so that a line can say them without their field's name. */
  readonly words?: Vocabulary<T>;
  /** What a list of words may hold. */
  readonly each?: ReadonlyMap<unknown, string>;
  /** How the reference page shows it: `PLAYER`. */
  readonly shown: string;
}

/** A value that has a name. */
export interface Named<out T> {
  readonly value: T;
  readonly name: string;
}

/** Every word that stands for a value, and the one it is written with. */
export interface Vocabulary<in out T> {
  readonly valueOf: ReadonlyMap<string, T>;
  readonly wordOf: ReadonlyMap<T, string>;
}

/** A kind whose values' type does not matter here. */
// oxlint-disable-next-line no-explicit-any -- a kind both takes and gives its value, so no other type fits all of them
export type AnyKind = Kind<any>;

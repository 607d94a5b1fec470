import type { Brand } from '@touchline/laws';
import type { AnyKind, Kind, Vocabulary } from '../kinds/kind.ts';
import type { Scene } from '../scene.ts';

/** One field of an entry: what may stand in it, and where in a line. */
export interface Field<in out T> {
  readonly kind: Kind<T>;
  /**
   * `first`: right after the verb, in this order; `bare`: anywhere behind, its word says which field it is; `keyed`:
   * anywhere behind, after one of its keys; `side`: the side of the line.
   */
  readonly place: 'first' | 'bare' | 'keyed' | 'side';
  /** Words that announce it; the first is the one that is written. */
  readonly keys: readonly string[];
  readonly required: boolean;
  /** What it is where the line leaves it out. */
  readonly otherwise?: (scene: Scene) => T | undefined;
  /** A sentence for a line that leaves it out while the match does not say what it is. */
  readonly nothing?: string;
  /** Written although the match would say the same without it. */
  readonly spoken?: true;
  /** An entry of the log that stands alone among the words, `^` or `#31`, is this one. */
  readonly byRef?: true;
  /** A mark that may stand before it: `7>22`. */
  readonly mark?: string;
  /** How the line's side and this one go together. */
  readonly side?: SideMode;
}

/**
 * `own`: the side of the person named first; `opposite`: the other one, as of an own goal; `alone`: nobody is named, so
 * the line says it, or the side in focus is meant; `ifSaid`: it may stay open.
 */
export type SideMode = 'own' | 'opposite' | 'alone' | 'ifSaid';

/** A field whose value's type does not matter here. */
// oxlint-disable-next-line no-explicit-any -- see AnyKind
export type AnyField = Field<any>;

/** The fields of one entry type, or of one part of it, by name. */
export type FieldTable = { readonly [name: string]: AnyField };

/** Ids as the plain texts that a line has; the laws' own checks earn their type. */
type Plain<T> =
  T extends Brand<string, string>
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T extends object
        ? { readonly [K in keyof T]: Plain<T[K]> }
        : T;

/** A table with a row for every field of an interface, and no other. */
export type FieldsOf<P> = { readonly [K in keyof P]-?: Field<Plain<Exclude<P[K], undefined>>> };

export const first = <T>(kind: Kind<T>): Field<T> => ({ kind, place: 'first', keys: [], required: true });

/** As `first`, and it may be left out. */
export const firstIfSaid = <T>(kind: Kind<T>): Field<T> => ({ ...first(kind), required: false });

/**
 * As `first`; where it is left out it is what the state of the match says.
 *
 * @param nothing said where the match does not say it
 */
export const firstOr = <T>(
  kind: Kind<T>,
  otherwise: (scene: Scene) => T | undefined,
  nothing: string,
): Field<T> => ({ ...first(kind), otherwise, nothing });

/** As `firstOr`, and it is written all the same, for whoever reads the line. */
export const spokenOr = <T>(
  kind: Kind<T>,
  otherwise: (scene: Scene) => T | undefined,
  nothing: string,
): Field<T> => ({ ...firstOr(kind, otherwise, nothing), spoken: true });

/** As `first`, with a mark before it. */
export const behind = <T>(mark: string, kind: Kind<T>): Field<T> => ({ ...first(kind), mark });

/** A field that its words alone tell. */
export const bare = <T>(kind: Kind<T> & { readonly words: Vocabulary<T> }): Field<T> => ({
  kind,
  place: 'bare',
  keys: [],
  required: false,
});

export const bareRequired = <T>(kind: Kind<T> & { readonly words: Vocabulary<T> }): Field<T> => ({
  ...bare(kind),
  required: true,
});

/** A field announced by one of these words. */
export const keyed = <T>(keys: string, kind: Kind<T>): Field<T> => ({
  kind,
  place: 'keyed',
  keys: keys.split(' '),
  required: false,
});

export const keyedRequired = <T>(keys: string, kind: Kind<T>): Field<T> => ({
  ...keyed(keys, kind),
  required: true,
});

/** As it was, and an entry that stands alone among the words is meant by it too. */
export const byRef = <T>(field: Field<T>): Field<T> => ({ ...field, byRef: true });

/** A field by its own name, as corrections say it: `assistTouchedBy` is `assist-touched-by`. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a word in a line can mean: a key that a value follows, or a value by itself. */
export type Meaning =
  | { readonly name: string; readonly is: 'key' }
  | { readonly name: string; readonly is: 'value'; readonly value: unknown };

/** The words that tell fields of a table; with `byName` each field's own name too. */
export function vocabularyOf(table: FieldTable, byName: boolean): ReadonlyMap<string, Meaning> {
  const kept = vocabularies.get(table)?.[byName ? 1 : 0];
  if (kept) return kept;
  const both = [vocabulary(table, false), vocabulary(table, true)] as const;
  vocabularies.set(table, both);
  return both[byName ? 1 : 0];
}

/** The word that a line is written with where it means this. */
export function writtenWord(table: FieldTable, meaning: Meaning): string {
  const field = table[meaning.name];
  const word = meaning.is === 'key' ? field?.keys[0] : field?.kind.words?.wordOf.get(meaning.value);
  return word ?? kebab(meaning.name);
}

/** A value that stands first, in no word that tells another field where this one may be left out. */
export function writtenFirst(table: FieldTable, field: AnyField, value: unknown, scene: Scene): string {
  const said = field.kind.write(value, scene);
  const isTaken = !field.required && vocabularyOf(table, false).has(said);
  return isTaken ? (field.kind.writeToTheLetter?.(value) ?? said) : said;
}

type Vocabularies = readonly [ReadonlyMap<string, Meaning>, ReadonlyMap<string, Meaning>];

const vocabularies = new WeakMap<FieldTable, Vocabularies>();

function vocabulary(table: FieldTable, byName: boolean): ReadonlyMap<string, Meaning> {
  const fields = Object.entries(table).map(([name, field]) => {
    const key: Meaning = { name, is: 'key' };
    return { own: [[kebab(name), key] as const], words: wordsOf(field, key) };
  });
  const names = byName ? fields.flatMap(({ own }) => own) : [];
  return new Map([...names, ...fields.flatMap(({ words }) => words)]);
}

/** Words that mean the same have one meaning, so that the beginning of several of them is clear. */
function wordsOf(
  { kind, keys, place, side }: AnyField,
  key: Meaning,
): readonly (readonly [string, Meaning])[] {
  const tells = place === 'bare' || side === 'alone' || side === 'ifSaid';
  const values = tells ? [...valuesOf(kind)] : [];
  const meanings = new Map<unknown, Meaning>();
  const meant = (value: unknown): Meaning => {
    const meaning = meanings.get(value) ?? { name: key.name, is: 'value', value };
    meanings.set(value, meaning);
    return meaning;
  };
  return [
    ...keys.map((word): readonly [string, Meaning] => [word, key]),
    ...values.map(([word, value]): readonly [string, Meaning] => [word, meant(value)]),
  ];
}

const valuesOf = (kind: AnyKind): ReadonlyMap<string, unknown> => kind.words?.valueOf ?? new Map();

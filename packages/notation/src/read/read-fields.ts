import type { AnyField, FieldTable, Meaning } from '../forms/field.ts';
import { kebab, vocabularyOf, writtenFirst, writtenWord } from '../forms/field.ts';
import { isEntryRef } from '../kinds/entry-ref.ts';
import { valueFor } from '../kinds/words.ts';
import type { Scene } from '../scene.ts';
import type { Cursor } from './cursor.ts';
import { shown } from './cursor.ts';
import { nearWord } from './near-word.ts';
import type { Token } from './tokens.ts';
import { Trouble } from './trouble.ts';

/** Letters of the line that said a field. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a line said of the fields of a table, and where. */
export class FieldsSaid {
  readonly values = new Map<string, unknown>();
  readonly spans = new Map<string, Span>();
}

export interface FieldsWish {
  readonly table: FieldTable;
  /** A correction names only what was wrong, by the fields' own names too, and takes a field away with `-name`. */
  readonly changes?: boolean;
  /** What stands among the fields and is none of them: true when it was read, and taken off the line. */
  readonly aside?: (cursor: Cursor) => boolean | Trouble;
  /** The word that ends them; the end of the line unless said. */
  readonly end?: string;
}

/** Reads the fields of a table off the line: those that stand first, then the others in any order. */
export function readFields(cursor: Cursor, scene: Scene, wish: FieldsWish): FieldsSaid | Trouble {
  return new FieldsReader(cursor, scene, wish).read();
}

/** What could stand at the end of a line that breaks off there. */
export interface Next {
  /** Fields whose value could come now. */
  readonly fields: readonly (readonly [name: string, field: AnyField])[];
  /** Words that announce other fields, or say them. */
  readonly words: readonly (readonly [word: string, meaning: Meaning])[];
}

/** What could come next; a line with trouble before its end has nothing. */
export function nextInFields(cursor: Cursor, scene: Scene, wish: FieldsWish): Next {
  return new FieldsReader(cursor, scene, wish).next();
}

class FieldsReader {
  readonly #cursor: Cursor;
  readonly #scene: Scene;
  readonly #wish: FieldsWish;
  readonly #words: ReadonlyMap<string, Meaning>;
  readonly #said = new FieldsSaid();

  constructor(cursor: Cursor, scene: Scene, wish: FieldsWish) {
    this.#cursor = cursor;
    this.#scene = scene;
    this.#wish = wish;
    this.#words = vocabularyOf(wish.table, wish.changes ?? false);
  }

  /** Fields that the line broke off at. */
  readonly #open: (readonly [string, AnyField])[] = [];

  next(): Next {
    const trouble = this.#readFirst() ?? this.#readOthers();
    const needs = this.#open.some(
      ([, { place, required, otherwise }]) =>
        place !== 'first' || (required && !otherwise && !this.#wish.changes),
    );
    if (needs) return { fields: this.#open, words: [] };
    if (trouble) return { fields: [], words: [] };
    const words = [...this.#words].filter(([, { name }]) => !this.#said.values.has(name));
    return { fields: this.#open, words };
  }

  read(): FieldsSaid | Trouble {
    return this.#readFirst() ?? this.#readOthers() ?? this.#complete() ?? this.#said;
  }

  #readFirst(): Trouble | undefined {
    for (const [name, field] of Object.entries(this.#wish.table)) {
      if (field.place !== 'first') continue;
      if (field.mark !== undefined) this.#cursor.passed(field.mark);
      if (!this.#cursor.token) this.#open.push([name, field]);
      const mayMiss = this.#wish.changes || !field.required || field.otherwise !== undefined;
      if (mayMiss && !this.#begins(field, this.#cursor.token)) {
        const unclear = this.#eitherMeant(field, this.#cursor.token);
        if (unclear) return unclear;
        continue;
      }
      const trouble = this.#take(name, field);
      if (trouble) return trouble;
    }
    return undefined;
  }

  /** Whether a field that may be left out begins with this word. */
  #begins({ kind }: AnyField, token: Token | undefined): boolean {
    if (!token || this.#ends(token)) return false;
    if (kind.words) return valueFor(token.bare, kind.words.valueOf) !== undefined;
    if (kind.begins) return kind.begins(token);
    return !this.#words.has(token.bare) && !/^(?:!|@|-|\w+:)/.test(token.bare);
  }

  /** A short word of another field that somebody is called by too: who is meant is not to be guessed. */
  #eitherMeant(field: AnyField, token: Token | undefined): Trouble | undefined {
    const meaning = token && token.quoted === undefined ? this.#words.get(token.bare) : undefined;
    if (!token || !meaning || this.#ends(token)) return undefined;
    const { table } = this.#wish;
    const word = writtenWord(table, meaning);
    const named = field.kind.named?.(token.bare, this.#scene) ?? [];
    if (named.length === 0 || word === token.bare) return undefined;
    const ways = named.map(({ value }) => writtenFirst(table, field, value, this.#scene));
    return new Trouble(
      token,
      `${shown(token.bare)} may be ${named.map(({ name }) => name).join(', ')} or ${word}.`,
      `Write ${ways.join(', ')} or ${word}.`,
    );
  }

  #ends(token: Token): boolean {
    return token.bare === this.#wish.end && token.quoted === undefined;
  }

  #readOthers(): Trouble | undefined {
    while (this.#cursor.token && !this.#ends(this.#cursor.token)) {
      const trouble = this.#readOne(this.#cursor.token);
      if (trouble) return trouble;
    }
    return undefined;
  }

  #readOne(token: Token): Trouble | undefined {
    const meant = isEntryRef(token) ? this.#fieldByRef() : undefined;
    if (meant) return this.#take(...meant);
    const aside = this.#wish.aside?.(this.#cursor) ?? false;
    if (aside instanceof Trouble) return aside;
    if (aside) return undefined;
    if (this.#wish.changes && token.bare.startsWith('-')) return this.#takeAway(token);
    const meaning = token.quoted === undefined ? valueFor(token.bare, this.#words) : undefined;
    const field = meaning && this.#wish.table[meaning.name];
    if (!meaning || !field) return this.#unknown(token);
    if (this.#said.values.has(meaning.name)) {
      return new Trouble(token, `${shown(token.bare)} says a second time what the line has said already.`);
    }
    if (meaning.is === 'key') {
      this.#cursor.skip();
      if (!this.#cursor.token) this.#open.push([meaning.name, field]);
      return this.#take(meaning.name, field, token.from);
    }
    this.#cursor.skip();
    this.#put(meaning.name, meaning.value, token.from);
    return undefined;
  }

  /** The field that an entry alone among the words is, while the line has not said it. */
  #fieldByRef(): readonly [name: string, field: AnyField] | undefined {
    return Object.entries(this.#wish.table).find(
      ([name, { byRef }]) => byRef && !this.#said.values.has(name),
    );
  }

  #take(name: string, field: AnyField, from = this.#cursor.place.from): Trouble | undefined {
    const value: unknown = field.kind.read(this.#cursor, this.#scene);
    if (value instanceof Trouble) return value;
    this.#put(name, value, from);
    return undefined;
  }

  #put(name: string, value: unknown, from: number): void {
    this.#said.values.set(name, value);
    this.#said.spans.set(name, { from, to: Math.max(from, this.#cursor.behind) });
    const isSide = this.#wish.table[name]?.place === 'side';
    if (isSide && (value === 'home' || value === 'away')) this.#scene.side = value;
  }

  #takeAway(token: Token): Trouble | undefined {
    const word = token.bare.slice(1);
    const byName = Object.keys(this.#wish.table).find((name) => kebab(name) === word);
    const meaning = valueFor(word, this.#words);
    const name = byName ?? (meaning?.is === 'key' ? meaning.name : undefined);
    if (name === undefined) return this.#unknown(token);
    this.#cursor.skip();
    this.#put(name, null, token.from);
    return undefined;
  }

  #unknown(token: Token): Trouble {
    if (token.open) return this.#cursor.expected('a word');
    const near = nearWord(token.bare, [...this.#words.keys()]);
    const hint = near === undefined ? this.#mayFollow() : `Did you mean ${near}?`;
    return new Trouble(token, `${shown(token.bare || 'a quotation')} says nothing here.`, hint);
  }

  #mayFollow(): string {
    const words = [...this.#words].flatMap(([word, { name }]) => (this.#said.values.has(name) ? [] : [word]));
    return words.length === 0 ? 'Nothing more can follow.' : `May follow: ${words.slice(0, 12).join(', ')}.`;
  }

  /** Required fields that the line leaves out: what the match says they are, else what is missing. */
  #complete(): Trouble | undefined {
    if (this.#wish.changes) return undefined;
    for (const [name, field] of Object.entries(this.#wish.table)) {
      if (this.#said.values.has(name) || field.place === 'side') continue;
      const value: unknown = field.otherwise?.(this.#scene);
      if (value !== undefined) this.#said.values.set(name, value);
      else if (field.required) return this.#missing(field);
    }
    return undefined;
  }

  #missing({ kind, nothing }: AnyField): Trouble {
    if (nothing === undefined) return this.#cursor.expected(kind.expects);
    const words = [...(kind.words?.wordOf.values() ?? [])];
    const which = words.length === 0 ? 'by its number, such as #31' : `with ${words.join(', ')}`;
    return this.#cursor.trouble(nothing, `Say which is meant ${which}.`);
  }
}

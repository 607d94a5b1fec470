import { fold } from '@touchline/registry';
import { sideOf } from '../deeds/corrections.ts';
import type { Meaning } from '../forms/field.ts';
import { kebab } from '../forms/field.ts';
import type { Form } from '../forms/form.ts';
import { formOf } from '../forms/forms.ts';
import { entryRef } from '../kinds/entry-ref.ts';
import type { Option } from '../kinds/kind.ts';
import { inWords } from '../kinds/words.ts';
import type { Completion, NotationContext } from '../notation.ts';
import { Cursor } from '../read/cursor.ts';
import { readHead } from '../read/head.ts';
import type { FieldsWish } from '../read/read-fields.ts';
import { nextInFields } from '../read/read-fields.ts';
import { readBeginning } from '../read/read-line.ts';
import { Trouble } from '../read/trouble.ts';
import { Scene } from '../scene.ts';
import { legalFirst, verbsNow } from './what-is-legal.ts';

/** A list longer than this is not read. */
const MOST = 60;

/**
 * What may stand at the caret, the likeliest first: verbs of entries that may be logged now before the others, people who
 * can do it before those who cannot, then the words that may follow.
 *
 * @param caret letters of the line before it
 */
export function complete(line: string, caret: number, context: NotationContext): readonly Completion[] {
  const before = line.slice(0, caret);
  const from = before.search(/[^\s,<>()]*$/u);
  const typed = before.slice(from);
  const scene = new Scene(context);
  const found = optionsAfter(before.slice(0, from), typed, scene).filter((option) => suits(option, typed));
  return found
    .slice(0, MOST)
    .map(({ insert, label, meaning }) => ({ from, to: caret, insert, label, meaning }));
}

/** A word is offered when what is typed begins it, or a word of what the list shows. */
function suits({ insert, label }: Option, typed: string): boolean {
  if (insert.startsWith(typed.toLowerCase())) return true;
  const wanted = fold(typed);
  return wanted !== '' && ` ${fold(label)}`.includes(` ${wanted}`);
}

function optionsAfter(before: string, typed: string, scene: Scene): readonly Option[] {
  const cursor = new Cursor(before);
  const begun = readBeginning(cursor, scene);
  if (begun instanceof Trouble) return cursor.token ? [] : verbsNow(scene);
  const { verb, cursor: rest, head } = begun;
  if (!('read' in verb)) {
    const wish = { table: verb.fields, aside: (at: Cursor) => readHead(at, scene, head) };
    return legalFirst(verb, fieldOptions(verb, rest, scene, wish, typed), scene);
  }
  if (verb.verbs.includes('edit')) return optionsOfEdit(rest, scene, typed);
  return verb.verbs.includes('withdraw') && !rest.token ? (anyEntry.options?.(scene, typed) ?? []) : [];
}

const anyEntry = entryRef('the entry');

/** In a correction whatever the entry's own line can say, and its fields by name. */
function optionsOfEdit(cursor: Cursor, scene: Scene, typed: string): readonly Option[] {
  if (!cursor.token) return anyEntry.options?.(scene, typed) ?? [];
  const id = anyEntry.read(cursor, scene);
  const entry = id instanceof Trouble ? undefined : scene.entryOf(id);
  const form = entry && formOf(entry.type);
  if (!entry || !form) return [];
  scene.side = sideOf(entry);
  return fieldOptions(form, cursor, scene, { table: form.fields, changes: true }, typed);
}

function fieldOptions(
  form: Form,
  cursor: Cursor,
  scene: Scene,
  wish: FieldsWish,
  typed: string,
): readonly Option[] {
  const { fields, words } = nextInFields(cursor, scene, wish);
  const values = fields.flatMap(([, { kind }]) => kind.options?.(scene, fold(typed)) ?? []);
  return [...values, ...words.flatMap(([word, meaning]) => wordOption(form, word, meaning))];
}

/** A word that announces a field or says it; other spellings of the same are not listed. */
function wordOption({ fields }: Form, word: string, { name, is }: Meaning): readonly Option[] {
  const { kind, keys = [] } = fields[name] ?? {};
  if (is === 'key') {
    const isOther = word !== kebab(name) && keys.toSorted(longestFirst)[0] !== word;
    return isOther ? [] : [{ insert: word, label: word, meaning: `${inWords(name)}: ${kind?.shown}` }];
  }
  const isWritten = [...(kind?.words?.wordOf.values() ?? [])].includes(word);
  return isWritten ? [{ insert: word, label: word, meaning: inWords(name) }] : [];
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

import type { JsonSchema, Named } from './json-schema.ts';
import { nearestOf } from './nearest.ts';

/**
 * A small vocabulary to describe JSON values: to check one, and to say as a JSON Schema what is checked. A schema is invariant in its type, so a table of schemas and the
 * interface it stands for cannot drift: a field, a word or an optionality missing on either side does not compile.
 */

/** What is wrong with one place of a value. */
export interface Issue {
  /** `starters[3].number`; empty for the value itself. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

type Report = (issue: Issue) => void;

export interface Schema<in out T> {
  /** What a value must be, in words: `a whole number from 1 to 99`. */
  readonly expected: string;
  readonly check: (value: unknown, path: string, report: Report) => void;
  /** The same for other programs: what has no issues here is valid there, and nothing else is. */
  readonly json: (named: Named) => JsonSchema;
  /** Never there; carries the type. */
  readonly value?: (value: T) => T;
}

/** A field that may be missing; `null` is not missing. */
export interface Optional<in out T> {
  readonly optional: Schema<T>;
}

/** The schemas of an interface's fields, each of them, and no other. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Schema<T[K]>;
};

/** Checks a value and lists all that is wrong; empty when nothing is. */
export function issuesOf(schema: AnySchema, value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  schema.check(value, '', (issue) => issues.push(issue));
  return issues;
}

/** A schema whose type does not matter here. */
export type AnySchema = Pick<Schema<unknown>, 'expected' | 'check' | 'json'>;
type AnyField = AnySchema | { readonly optional: AnySchema };

/** A short rendering of what was found, for a message. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function simple<T>(expected: string, json: JsonSchema, holds: (value: unknown) => boolean): Schema<T> {
  return {
    expected,
    check: (value, path, report) => {
      if (!holds(value)) report({ path, expected, found: describe(value) });
    },
    json: () => json,
  };
}

/** Gives a schema a name of its own among JSON Schemas, where it is used in more than one place. */
export function named<T>(name: string, schema: Schema<T>): Schema<T> {
  return { ...schema, json: (naming) => naming(name, schema.json(naming)) };
}

/** The longest text, signs. */
const LONGEST = 10_000;
const WITHIN = new RegExp(`^[^]{0,${LONGEST}}$`, 'u');

export function text(expected = 'a text', pattern = /\S/u): Schema<string> {
  return simple(
    expected,
    { type: 'string', description: expected, maxLength: LONGEST, pattern: portable(pattern) },
    (value) => typeof value === 'string' && WITHIN.test(value) && pattern.test(value),
  );
}

/** An id: a text without blanks, at most 200 signs; the brand says of what. */
export function id<T extends string>(of: string): Schema<T> {
  return simple(
    `the id of ${of}`,
    { type: 'string', description: `the id of ${of}`, pattern: portable(ID), not: { const: 'unknown' } },
    (value) => typeof value === 'string' && value !== 'unknown' && ID.test(value),
  );
}

/** An id, or the word `unknown`. */
export function idOrUnknown<T extends string>(of: string): Schema<T | 'unknown'> {
  const expected = `the id of ${of}, or "unknown"`;
  return simple(
    expected,
    { type: 'string', description: expected, pattern: portable(ID) },
    (value) => typeof value === 'string' && ID.test(value),
  );
}

/** Not every reader of a JSON Schema knows the names of Unicode's classes: these are the control characters. */
const portable = ({ source }: RegExp): string =>
  source.replaceAll('\\p{Cc}', String.raw`\u0000-\u001f\u007f-\u009f`);

const ID = /^[^\s\p{Cc}]{1,200}$/u;

export function whole(from: number, to: number): Schema<number> {
  return simple(
    `a whole number from ${from} to ${to}`,
    { type: 'integer', minimum: from, maximum: to },
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to,
  );
}

/** A number of these; the values are few, so they are listed. */
export function oneOf<const T extends readonly (string | number)[]>(...values: T): Schema<T[number]> {
  const expected = values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
  const json = values.length === 1 ? { const: values[0] } : { enum: values };
  return simple(expected, json, (value) => (values as readonly unknown[]).includes(value));
}

export const yesOrNo: Schema<boolean> = simple(
  'true or false',
  { type: 'boolean' },
  (value) => typeof value === 'boolean',
);

export const literallyTrue: Schema<true> = simple('true', { const: true }, (value) => value === true);

export const anyRecord: Schema<{ readonly [field: string]: unknown }> = simple(
  'an object',
  { type: 'object' },
  isRecord,
);

export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

export function arrayOf<T>(item: Schema<T>, most = 100): Schema<readonly T[]> {
  const expected = `a list of at most ${most}`;
  return {
    expected,
    check: (value, path, report) => {
      if (!Array.isArray(value) || value.length > most)
        return report({ path, expected, found: describe(value) });
      value.forEach((each, index) => item.check(each, `${path}[${index}]`, report));
    },
    json: (naming) => ({ type: 'array', maxItems: most, items: item.json(naming) }),
  };
}

/** An object with these fields and no others. */
export function object<T>(fields: Fields<T>): Schema<T> {
  return record(fields);
}

/** The same, of fields that are put together from several tables; their type is lost. */
export function record(fields: object): AnySchema {
  const all: readonly (readonly [string, AnyField])[] = Object.entries(fields);
  const known = new Set(all.map(([name]) => name));
  return {
    expected: 'an object',
    check: (value, path, report) => {
      if (!isRecord(value)) return report({ path, expected: 'an object', found: describe(value) });
      const at = (name: string) => (path === '' ? name : `${path}.${name}`);
      for (const [name, field] of all) {
        const schema = schemaOf(field);
        if (Object.hasOwn(value, name)) schema.check(value[name], at(name), report);
        else if (!('optional' in field))
          report({ path: at(name), expected: schema.expected, found: 'nothing' });
      }
      for (const name of Object.keys(value)) {
        if (known.has(name)) continue;
        report({
          path: at(name),
          expected: `no such field${hint(name, known)}`,
          found: describe(value[name]),
        });
      }
    },
    json: (naming) => ({
      type: 'object',
      properties: Object.fromEntries(all.map(([name, field]) => [name, schemaOf(field).json(naming)])),
      required: all.filter(([, field]) => !('optional' in field)).map(([name]) => name),
      additionalProperties: false,
    }),
  };
}

const schemaOf = (field: AnyField): AnySchema => ('optional' in field ? field.optional : field);

function hint(name: string, known: ReadonlySet<string>): string {
  const nearest = nearestOf(name, [...known]);
  return nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
}

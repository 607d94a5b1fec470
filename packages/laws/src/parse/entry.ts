import type { Entry, EntryType } from '../entries.ts';
import { ENTRY_TYPES, HEAD, isEntryType, PAYLOADS } from './payloads.ts';
import type { AnySchema, Fields, Issue } from './schema.ts';
import { describe, isRecord, issuesOf, nearestOf, object, oneOf } from './schema.ts';

const SCHEMAS = Object.fromEntries(ENTRY_TYPES.map((type) => [type, entrySchema(type)])) as {
  readonly [T in EntryType]: AnySchema;
};

function entrySchema(type: EntryType): AnySchema {
  return object<unknown>({ ...HEAD, type: oneOf(type), ...(PAYLOADS[type] as object) } as Fields<unknown>);
}

/**
 * Earns the type of a value from outside: an entry with all the fields of its type and no others.
 * The value is not copied. What the Laws say of it is `decide`'s to judge.
 *
 * @returns all issues, not the first; never throws
 */
export function parseEntry(
  value: unknown,
): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly Issue[] } {
  if (!isRecord(value))
    return { ok: false, issues: [{ path: '', expected: 'an entry', found: describe(value) }] };
  if (!isEntryType(value.type))
    return { ok: false, issues: [unknownType(value.type, 'entry type', ENTRY_TYPES)] };
  const issues = issuesOf(SCHEMAS[value.type], value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, entry: value as unknown as Entry };
}

/** The issue of a `type` that is not known, with the nearest that is. */
export function unknownType(type: unknown, what: string, known: readonly string[]): Issue {
  const nearest = typeof type === 'string' ? nearestOf(type, known) : undefined;
  const expected = nearest === undefined ? `a known ${what}` : `a known ${what} (did you mean ${nearest}?)`;
  return { path: 'type', expected, found: describe(type) };
}

import type { Entry, EntryType } from '../entries.ts';
import { nearestOf } from './nearest.ts';
import { ENTRY_TYPES, HEAD, PAYLOADS } from './payloads.ts';
import type { AnySchema, Issue } from './schema.ts';
import { describe, isRecord, issuesOf, oneOf, record } from './schema.ts';

/** What an entry of each type must be. */
export const ENTRY_SCHEMAS: ReadonlyMap<unknown, AnySchema> = new Map(
  ENTRY_TYPES.map((type: EntryType) => [type, record({ ...HEAD, type: oneOf(type), ...PAYLOADS[type] })]),
);

/**
 * Earns the type of a value from outside: an entry with all the fields of its type and no others.
 * The value is not copied. What the Laws say of it is `decide`'s to judge.
 *
 * @returns all issues, not the first; never throws
 */
export function parseEntry(
  value: unknown,
): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const issues = entryIssues(value);
  return isEntry(value, issues) ? { ok: true, entry: value } : { ok: false, issues };
}

function entryIssues(value: unknown): readonly Issue[] {
  if (!isRecord(value)) return [{ path: '', expected: 'an entry', found: describe(value) }];
  const schema = ENTRY_SCHEMAS.get(value.type);
  return schema ? issuesOf(schema, value) : [unknownType(value.type, 'entry type', ENTRY_TYPES)];
}

/** A value in which the checks of entries have found nothing is one. */
function isEntry(_value: unknown, issues: readonly Issue[]): _value is Entry {
  return issues.length === 0;
}

/** The issue of a `type` that is not known, with the nearest that is. */
export function unknownType(type: unknown, what: string, known: readonly string[]): Issue {
  const nearest = typeof type === 'string' ? nearestOf(type, known) : undefined;
  const expected = nearest === undefined ? `a known ${what}` : `a known ${what} (did you mean ${nearest}?)`;
  return { path: 'type', expected, found: describe(type) };
}

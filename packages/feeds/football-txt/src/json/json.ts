import { withoutPlaces } from '../places.ts';
import type { Document } from '../syntax.ts';
import { documentShape } from './document-shape.ts';
import { isRecord, type JsonIssue } from './shape.ts';

export interface JsonOptions {
  /** Line and column of each node too; without them, if absent. */
  readonly places?: boolean;
}

/** A document as a plain value for `JSON.stringify`: the syntax tree as its types describe it. */
export function toJson(document: Document, { places = false }: JsonOptions = {}): unknown {
  return places ? document : withoutPlaces(document);
}

export type FromJson =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly issues: readonly JsonIssue[] };

/**
 * A document from what `toJson` gives, or anything else: every field that is missing, unknown or not of its kind is named.
 * Places that are left out become 0.
 */
export function fromJson(value: unknown): FromJson {
  const issues = documentShape(value, '');
  if (issues.length > 0) return { ok: false, issues };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape has been checked to the last field
  return { ok: true, document: withPlaces(value, '') as Document };
}

function withPlaces(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withPlaces(item, name));
  if (!isRecord(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlaces(one, key)]));
  return hasPlace(value, name) ? { line: 0, column: 0, endLine: 0, endColumn: 0, ...inner } : inner;
}

/** What has a place: lines, texts, dates, times, venues, scores, notes, minutes and cards of players. */
function hasPlace(value: { readonly [Name in string]: unknown }, name: string): boolean {
  if ('nodes' in value || 'form' in value) return false;
  if ('type' in value || 'text' in value || 'card' in value) return true;
  return WITH_PLACE.has(name);
}

const WITH_PLACE: ReadonlySet<string> = new Set([
  'date',
  'secondDate',
  'time',
  'local',
  'venue',
  'score',
  'legs',
  'first',
  'second',
  'minute',
]);

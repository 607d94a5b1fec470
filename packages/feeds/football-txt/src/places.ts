import type { Document } from './syntax.ts';

const PLACES: ReadonlySet<string> = new Set(['line', 'column', 'endLine', 'endColumn']);

/** A tree, or a part of one, as plain values without places: two texts that say the same give equal ones. */
export function withoutPlaces(value: Document | Document['nodes'][number]): unknown {
  return strip(value);
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PLACES.has(key))
      .map(([key, inner]) => [key, strip(inner)]),
  );
}

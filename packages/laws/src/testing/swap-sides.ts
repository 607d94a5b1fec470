import type { Entry } from '../entries.ts';
import type { MatchState } from '../state.ts';

/**
 * The same match with home and away the other way round: every field that names a side names the other one, and
 * what is held by side changes places.
 */
export function swapSides<T extends readonly Entry[] | MatchState | undefined>(value: T): T {
  const swapped = swap(value);
  if (!isLike(swapped, value)) throw new Error('never');
  return swapped;
}

function swap(value: unknown): unknown {
  if (value === 'home') return 'away';
  if (value === 'away') return 'home';
  if (Array.isArray(value)) return value.map(swap);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [swap(key), swap(inner)]);
  // Home first, as everywhere.
  return Object.fromEntries(fields.sort(([a], [b]) => Number(b === 'home') - Number(a === 'home')));
}

/** Swapping changes values and keeps the shape. */
const isLike = <T>(_swapped: unknown, _value: T): _swapped is T => true;

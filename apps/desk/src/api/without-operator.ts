import type { Entry } from '@touchline/laws';

/** Who logged an entry is nobody's business but the desk's. */
export function withoutOperator(entry: Entry): object {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'by'));
}

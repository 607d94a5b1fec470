import { type Entry, formatIssue, type MatchId, parseEntry } from '@touchline/laws';
import { parseMatchId } from '@touchline/registry';

export function matchNamed(text: string): MatchId {
  const match = parseMatchId(text);
  if (!match) throw new Error(`${text} is no name of a match`);
  return match;
}

/** The plainest entry: a note. */
export function note(match: MatchId, seq: number, id: string, text = id): Entry {
  const entry = { seq, id, match, clock: { period: 'pre' }, by: 'desk', type: 'note', text };
  const parsed = parseEntry(entry);
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join('; '));
  return parsed.entry;
}

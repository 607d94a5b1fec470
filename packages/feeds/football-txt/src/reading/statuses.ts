import type { Status } from '../syntax.ts';
import { isLetter } from './characters.ts';

const NOTE_WORDS: readonly (readonly [Status, string])[] = [
  ['postponed', 'postponed ppd pst pstp postp'],
  ['cancelled', 'cancelled canceled canc'],
  ['walkover', 'walkover w/o'],
  ['awarded', 'awarded awd'],
  ['suspended', 'suspended susp'],
  ['abandoned', 'abandoned abd aban'],
  ['annulled', 'annulled voided void'],
  ['replay', 'replay'],
  ['notPlayed', 'n/p'],
];

/** In brackets, where a note begins with them. */
const IN_NOTES: ReadonlyMap<string, Status> = new Map(
  NOTE_WORDS.flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
);

/** Behind a score or a gap. Short words only: a long one could be a note that lost its brackets, but it is no name. */
const ON_LINES: ReadonlyMap<string, Status> = IN_NOTES;

/** Between two teams, where a longer word could be part of a name. */
const BETWEEN_TEAMS: ReadonlyMap<string, Status> = new Map(
  [...IN_NOTES].filter(([word]) => word.length < 6 && word !== 'void'),
);

/** The status a note begins with: `postponed: weather`. */
export function statusOfNote(text: string): Status | undefined {
  const lower = text.slice(0, 12).toLowerCase();
  let end = 0;
  while (end < lower.length && (isLetter(lower.charCodeAt(end)) || lower[end] === '/')) end++;
  return IN_NOTES.get(lower.slice(0, end));
}

/** The status that a word behind teams or score stands for, a dot at its end allowed. */
export function statusOfWord(word: string): Status | undefined {
  return look(ON_LINES, word);
}

/** The status that a word between two teams stands for: `A w/o B`. */
export function statusBetween(word: string): Status | undefined {
  return look(BETWEEN_TEAMS, word);
}

function look(words: ReadonlyMap<string, Status>, word: string): Status | undefined {
  if (word.length > 10) return undefined;
  const lower = word.toLowerCase();
  return words.get(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

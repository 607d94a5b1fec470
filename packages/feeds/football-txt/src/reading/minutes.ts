import type { Draft, GoalMark, Minute } from '../syntax.ts';
import {
  CLOSE,
  digitsEnd,
  isDigit,
  isLetter,
  isPrime,
  isSpace,
  numberAt,
  OPEN,
  QUESTION,
  skipSpace,
  wordEnd,
} from './characters.ts';
import type { Stretch } from './stretch.ts';

/** A minute and the place behind it. */
export interface MinuteAt {
  readonly minute: Minute;
  readonly end: number;
}

const PLUS = 43;

/**
 * Reads a minute: `90`, `90'`, `90+3'`, `90'+9`, `45'+1'`, `?`, `??'`. What follows must not make a word of it but for the
 * marks of a goal (`85pen`), which the caller reads.
 *
 * @returns `undefined` when no minute stands at `at`
 */
export function readMinute(stretch: Stretch, at: number, end: number): MinuteAt | undefined {
  const { text } = stretch;
  if (text.charCodeAt(at) === QUESTION) return readUnknown(stretch, at, end);
  const digits = digitsEnd(text, at, end);
  if (digits === at || digits - at > 3) return undefined;
  let place = digits < end && isPrime(text.charCodeAt(digits)) ? digits + 1 : digits;
  let added: number | undefined;
  if (text.charCodeAt(place) === PLUS && place < end) {
    const more = digitsEnd(text, place + 1, end);
    if (more > place + 1 && more - place <= 3) {
      added = numberAt(text, place + 1, more);
      place = more < end && isPrime(text.charCodeAt(more)) ? more + 1 : more;
    }
  }
  if (!endsMinute(text, place, end)) return undefined;
  const minute: Draft<Minute> = stretch.span(at, place);
  minute.at = numberAt(text, at, digits);
  if (added !== undefined) minute.added = added;
  return { minute, end: place };
}

function readUnknown(stretch: Stretch, at: number, end: number): MinuteAt | undefined {
  const { text } = stretch;
  let place = at + 1;
  if (place < end && text.charCodeAt(place) === QUESTION) place++;
  if (place < end && isPrime(text.charCodeAt(place))) place++;
  return endsMinute(text, place, end) ? { minute: stretch.span(at, place), end: place } : undefined;
}

/** Behind a minute: nothing, a separator, a bracket, or the letters of a mark. */
function endsMinute(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  if (
    isSpace(code) ||
    code === 44 ||
    code === 59 ||
    code === OPEN ||
    code === CLOSE ||
    code === 91 ||
    code === 93
  )
    return true;
  return isLetter(code) && readBareMark(text, at, end) !== undefined;
}

const MARKS: ReadonlyMap<string, GoalMark> = new Map<string, GoalMark>([
  ...['p', 'pen', 'pens', 'pk'].map((word) => [word, 'penalty'] as const),
  ...['o', 'og', 'ogs'].map((word) => [word, 'ownGoal'] as const),
  ...['h', 'hdr'].map((word) => [word, 'header'] as const),
  ...['f', 'fk'].map((word) => [word, 'freeKick'] as const),
]);

/** The mark a word stands for, dots left out: `pen.`, `o.g.`, `OG`. */
export function markOf(word: string): GoalMark | undefined {
  return word.length > 6 ? undefined : MARKS.get(word.toLowerCase().replaceAll('.', ''));
}

interface MarkAt {
  readonly mark: GoalMark;
  readonly end: number;
}

/** A mark without brackets, at a place: `pen`, `og`. */
function readBareMark(text: string, at: number, end: number): MarkAt | undefined {
  let place = at;
  while (place < end && place - at < 8 && (isLetter(text.charCodeAt(place)) || text.charCodeAt(place) === 46))
    place++;
  const next = place < end ? text.charCodeAt(place) : 32;
  if (!isSpace(next) && next !== 44 && next !== 59 && next !== CLOSE && next !== OPEN && next !== 93)
    return undefined;
  const mark = markOf(text.slice(at, place));
  return mark === undefined ? undefined : { mark, end: place };
}

/** What stands behind a minute: marks, glued, behind a blank or in brackets, and seconds. */
export interface MarksAt {
  readonly mark?: GoalMark;
  readonly seconds?: number;
  readonly end: number;
}

/** Reads `pen`, ` p`, `(p)`, `(92 secs)` behind a minute, each once at most. */
export function readMarks(text: string, at: number, end: number): MarksAt {
  let mark: GoalMark | undefined;
  let seconds: number | undefined;
  let place = at;
  while (true) {
    const from = skipSpace(text, place, end);
    if (from >= end) break;
    if (text.charCodeAt(from) === OPEN) {
      const close = closeWithin(text, from, end, 24);
      if (close === undefined) break;
      const inside = text.slice(from + 1, close).trim();
      const found = mark === undefined ? markOf(inside) : undefined;
      const spent = found === undefined && seconds === undefined ? secondsOf(inside) : undefined;
      if (found === undefined && spent === undefined) break;
      mark ??= found;
      seconds ??= spent;
      place = close + 1;
      continue;
    }
    // A bare mark may not stand on the next line: it would be a name there.
    const bare =
      mark === undefined && !text.slice(place, from).includes('\n')
        ? readBareMark(text, from, end)
        : undefined;
    if (bare === undefined) break;
    mark = bare.mark;
    place = bare.end;
  }
  const marks: Draft<MarksAt> = { end: place };
  if (mark !== undefined) marks.mark = mark;
  if (seconds !== undefined) marks.seconds = seconds;
  return marks;
}

/** The bracket that closes the one at `at`, if it stands within a few characters. */
export function closeWithin(text: string, at: number, end: number, reach: number): number | undefined {
  const last = Math.min(end, at + reach + 1);
  for (let place = at + 1; place < last; place++) {
    if (text.charCodeAt(place) === CLOSE) return place;
  }
  return undefined;
}

/** `92 secs`: 92. */
function secondsOf(text: string): number | undefined {
  const end = digitsEnd(text, 0, text.length);
  if (end === 0 || end > 5) return undefined;
  const unit = text.slice(end).trim().toLowerCase();
  const known = unit === 'secs' || unit === 'sec' || unit === 'seconds' || unit === 's' || unit === 'secs.';
  return known ? numberAt(text, 0, end) : undefined;
}

/** Whether a minute could begin here: a figure or a question mark. */
export function mayBeMinute(code: number): boolean {
  return isDigit(code) || code === QUESTION;
}

/** The word at a place, for what was found. */
export function wordAt(text: string, at: number, end: number): string {
  return text.slice(at, Math.max(wordEnd(text, at, end), Math.min(at + 1, end)));
}

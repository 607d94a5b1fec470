// Characters by their code, so that a scan of a long line makes no strings.

export const NEWLINE = 10;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const OPEN = 40;
export const CLOSE = 41;
export const OPEN_SQUARE = 91;
export const CLOSE_SQUARE = 93;
export const AT = 64;
export const BAR = 124;
export const HASH = 35;
export const QUESTION = 63;
export const AMPERSAND = 38;
export const UNDERSCORE = 95;
export const EQUALS = 61;

const BYTE_ORDER_MARK = 0xfeff;
const NO_BREAK_SPACE = 0xa0;

/** Space, tab, carriage return, no-break space and byte order mark; other white space is text. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK;
}

/** A blank or a line break: what separates in a wrapped block. */
export function isSpace(code: number): boolean {
  return code === NEWLINE || isBlank(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `a` to `z` or `A` to `Z`. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** The prime behind a minute: `'`, `’` or `′`. */
export function isPrime(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2032;
}

/** `▪` and the `»` of the old dialect. */
export function isRoundMark(code: number): boolean {
  return code === 0x25aa || code === 0xbb;
}

export const OLD_ROUND_MARK = 0xbb;

/** The first place from `at` on that is no blank; `end` when there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** As `skipBlanks`, over line breaks too. */
export function skipSpace(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isSpace(text.charCodeAt(place))) place++;
  return place;
}

/** The place behind the last character between `from` and `end` that is no blank or line break. */
export function trimEnd(text: string, from: number, end: number): number {
  let place = end;
  while (place > from && isSpace(text.charCodeAt(place - 1))) place--;
  return place;
}

/** The end of the word that starts at `at`. */
export function wordEnd(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && !isSpace(text.charCodeAt(place))) place++;
  return place;
}

/** Whether two blanks, a tab or a line break stand before `at`: the end of a run of text. */
export function isAfterGap(text: string, at: number): boolean {
  const before = at < 1 ? 10 : text.charCodeAt(at - 1);
  if (before === 9 || before === 10) return true;
  if (!isBlank(before)) return false;
  return at < 2 || isSpace(text.charCodeAt(at - 2));
}

/** The value of the digits between two places; the caller has seen that they are digits, nine at most. */
export function numberAt(text: string, from: number, end: number): number {
  let value = 0;
  for (let place = from; place < end; place++) value = value * 10 + text.charCodeAt(place) - 48;
  return value;
}

/** The end of the digits that start at `at`; `at` itself when there are none. */
export function digitsEnd(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isDigit(text.charCodeAt(place))) place++;
  return place;
}

import type { Venue } from '../syntax.ts';
import {
  BAR,
  CLOSE_SQUARE,
  COMMA,
  digitsEnd,
  isAfterGap,
  isRoundMark,
  isSpace,
  OPEN_SQUARE,
  skipBlanks,
  trimEnd,
  UNDERSCORE,
} from './characters.ts';
import { type Stretch, squeeze } from './stretch.ts';

/** A venue and the place behind it. */
export interface VenueAt {
  readonly venue?: Venue;
  readonly end: number;
}

/**
 * Reads what stands behind an `@`: `Old Trafford, Manchester`. It ends at two blanks that no comma precedes, at `att:`, a
 * note or a round mark; anything else, dates too, is a name here.
 *
 * @param at the place of the `@`
 */
export function readVenue(stretch: Stretch, at: number, end: number): VenueAt {
  const { text } = stretch;
  const parts: string[] = [];
  let place = skipBlanks(text, at + 1, end);
  let from = place;
  let last = place;
  const close = (until: number): void => {
    const part = squeeze(text.slice(from, trimEnd(text, from, until)));
    if (part !== '') parts.push(part);
  };
  while (place < end) {
    const code = text.charCodeAt(place);
    if (code === 10 || code === BAR || code === OPEN_SQUARE || code === CLOSE_SQUARE) break;
    if (isSpace(text.charCodeAt(place - 1)) || text.charCodeAt(place - 1) === COMMA) {
      if (isRoundMark(code) || isAttendanceAt(text, place)) break;
      if (!isSpace(code) && isAfterGap(text, place) && place > from) break;
    }
    if (code === COMMA) {
      close(place);
      place = skipBlanks(text, place + 1, end);
      from = place;
      last = place;
      continue;
    }
    place++;
    if (!isSpace(code)) last = place;
  }
  close(Math.min(place, last));
  const behind = Math.max(last, trimEnd(text, at + 1, place));
  if (parts.length === 0) return { end: Math.max(at + 1, behind) };
  return { venue: { ...stretch.span(at, behind), parts }, end: behind };
}

/** Whether `att:` stands at a place. */
export function isAttendanceAt(text: string, at: number): boolean {
  return text.charCodeAt(at + 3) === 58 && text.slice(at, at + 4).toLowerCase() === 'att:';
}

/** A number of spectators and the place behind it; `commas` when it was divided by commas, which the format forbids. */
export interface CountAt {
  readonly count: number;
  readonly end: number;
  readonly commas: boolean;
}

/** Reads `45000`, `45_000` and, to be complained of, `45,000`; nine figures at most. */
export function readCount(text: string, at: number, end: number): CountAt | undefined {
  let place = digitsEnd(text, at, end);
  if (place === at || place - at > 9) return undefined;
  let digits = text.slice(at, place);
  let commas = false;
  while (place < end) {
    const mark = text.charCodeAt(place);
    const group = digitsEnd(text, place + 1, end);
    if ((mark !== UNDERSCORE && mark !== COMMA) || group !== place + 4) break;
    commas ||= mark === COMMA;
    digits += text.slice(place + 1, group);
    place = group;
  }
  return digits.length > 9 ? undefined : { count: Number(digits), end: place, commas };
}

import type { Draft, Time } from '../syntax.ts';
import {
  CLOSE,
  COLON,
  DASH,
  DOT,
  digitsEnd,
  isDigit,
  isLetter,
  numberAt,
  OPEN,
  SLASH,
  skipBlanks,
} from './characters.ts';
import type { Stretch } from './stretch.ts';

/** Short names of zones that may stand without an offset. */
const ZONES: ReadonlySet<string> = new Set(
  'UTC GMT BST IST WET WEST CET CEST EET EEST MSK TRT EST EDT CST CDT MST MDT PST PDT ART BRT JST KST AEST AEDT'.split(
    ' ',
  ),
);

/** A time and the place behind it. */
export interface TimeAt {
  readonly time: Time;
  readonly end: number;
  /** Written with the dot of the old dialect. */
  readonly dotted: boolean;
}

/**
 * Reads a time: `18:45`, `18.45`, `18h45`, with a zone (`UTC+3`, `BST/UTC+1`) and the local time in brackets
 * (`20:45 (19:45 BST/UTC+1)`). Hours to 99 and minutes to 99 are read: whether it is a time of day, the caller says.
 *
 * @returns `undefined` when no time stands at `at`
 */
export function readTime(stretch: Stretch, at: number, end: number): TimeAt | undefined {
  const { text } = stretch;
  const clock = readClock(text, at, end);
  if (clock === undefined) return undefined;
  const zone = readZone(text, skipBlanks(text, clock.end, end), end);
  const bare = zone ?? clock.end;
  const local = readLocal(stretch, skipBlanks(text, bare, end), end);
  const last = local?.end ?? bare;
  const { line, column, endLine, endColumn } = stretch.span(at, last);
  const time: Draft<Time> = { hour: clock.hour, minute: clock.minute, line, column, endLine, endColumn };
  if (zone !== undefined) time.zone = text.slice(skipBlanks(text, clock.end, end), zone);
  if (local !== undefined) time.local = local.time;
  return { time, end: last, dotted: clock.dotted };
}

function readClock(
  text: string,
  at: number,
  end: number,
):
  | { readonly hour: number; readonly minute: number; readonly end: number; readonly dotted: boolean }
  | undefined {
  const hours = digitsEnd(text, at, end);
  if (hours === at || hours - at > 2) return undefined;
  const mark = text.charCodeAt(hours);
  if (mark !== COLON && mark !== DOT && mark !== 104) return undefined;
  const minutes = digitsEnd(text, hours + 1, end);
  if (minutes !== hours + 3) return undefined;
  const next = minutes < end ? text.charCodeAt(minutes) : 32;
  if (next === DOT || next === COLON || next === SLASH || next === DASH || isLetter(next)) return undefined;
  return {
    hour: numberAt(text, at, hours),
    minute: numberAt(text, hours + 1, minutes),
    end: minutes,
    dotted: mark === DOT,
  };
}

/** The end of a zone at `at`: `UTC+3`, `UTC-3:30`, `BST`, `BST/UTC+1`. */
function readZone(text: string, at: number, end: number): number | undefined {
  let place = at;
  while (place < end && place - at < 6 && isUpper(text.charCodeAt(place))) place++;
  if (place - at < 2) return undefined;
  const name = text.slice(at, place);
  if (text.charCodeAt(place) === SLASH) return readOffset(text, place + 1, end);
  const offset = readOffset(text, at, end);
  if (offset !== undefined) return offset;
  const closed = place >= end || !isWordPart(text.charCodeAt(place));
  return ZONES.has(name) && closed ? place : undefined;
}

function readOffset(text: string, at: number, end: number): number | undefined {
  if (!text.startsWith('UTC', at) && !text.startsWith('GMT', at)) return undefined;
  const sign = text.charCodeAt(at + 3);
  if (sign !== 43 && sign !== DASH) return undefined;
  const hours = digitsEnd(text, at + 4, end);
  if (hours === at + 4 || hours - at > 6) return undefined;
  if (text.charCodeAt(hours) !== COLON) return hours;
  const minutes = digitsEnd(text, hours + 1, end);
  return minutes === hours + 3 ? minutes : hours;
}

function readLocal(
  stretch: Stretch,
  at: number,
  end: number,
): { readonly time: Time; readonly end: number } | undefined {
  const { text } = stretch;
  if (text.charCodeAt(at) !== OPEN || at >= end) return undefined;
  const clock = readClock(text, at + 1, end);
  if (clock === undefined) return undefined;
  const from = skipBlanks(text, clock.end, end);
  const zone = readZone(text, from, end);
  const close = skipBlanks(text, zone ?? clock.end, end);
  if (close >= end || text.charCodeAt(close) !== CLOSE) return undefined;
  const time: Time = {
    hour: clock.hour,
    minute: clock.minute,
    ...(zone !== undefined && { zone: text.slice(from, zone) }),
    ...stretch.span(at + 1, close),
  };
  return { time, end: close + 1 };
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code > 127;
}

import type { Score, Text } from '../syntax.ts';
import {
  AT,
  BAR,
  CLOSE,
  COLON,
  isAfterGap,
  isRoundMark,
  isSpace,
  OPEN,
  OPEN_SQUARE,
  skipSpace,
  trimEnd,
  wordEnd,
} from './characters.ts';
import { isScoreAt, readDetails } from './scores.ts';
import { statusBetween, statusOfWord } from './statuses.ts';
import type { Stretch } from './stretch.ts';
import { isAttendanceAt } from './venues.ts';

const NO_SCORE: Score = { fullTime: [0, 0], line: 1, column: 1, endLine: 1, endColumn: 1 };

/** How the teams of a line are divided. */
export interface Division {
  readonly by: 'versus' | 'dash' | 'score' | 'status';
  /** Place of what divides, and behind it. */
  readonly at: number;
  readonly end: number;
}

/** Finds what divides the two teams: the first ` v `, ` - ` or score, else a status word; `undefined` when nothing does. */
export function findDivision(text: string, from: number, until: number): Division | undefined {
  let status: Division | undefined;
  let place = from;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (place > from) {
      if (code === OPEN_SQUARE || code === AT || isRoundMark(code)) break;
      if (code === OPEN) {
        const close = text.indexOf(')', place);
        if (close < 0 || close >= until) break;
        place = skipSpace(text, close + 1, until);
        continue;
      }
    }
    const end = wordEnd(text, place, until);
    if (place > from) {
      if (isVersus(text, place, end)) return { by: 'versus', at: place, end };
      if (code === 45 && end === place + 1) return { by: 'dash', at: place, end };
      if (isScoreAt(text, place, until)) return { by: 'score', at: place, end: place };
      if (status === undefined && end - place < 7 && statusBetween(text.slice(place, end)) !== undefined) {
        status = { by: 'status', at: place, end };
      }
    }
    place = skipSpace(text, end, until);
  }
  return status;
}

function isVersus(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 118) return false;
  if (end === at + 1) return true;
  return (
    text.charCodeAt(at + 1) === 115 && (end === at + 2 || (end === at + 3 && text.charCodeAt(at + 2) === 46))
  );
}

/** The end of the team that starts at `at`: a score, a gap, a venue, a note, details of a score. */
export function teamEnd(stretch: Stretch, at: number, until: number): number {
  const { text } = stretch;
  let place = wordEnd(text, at, until);
  while (place < until) {
    const next = skipSpace(text, place, until);
    if (next >= until || isAfterGap(text, next) || startsOther(stretch, next, until)) return place;
    const close = text.charCodeAt(next) === OPEN ? text.indexOf(')', next) : -1;
    place = close > 0 && close < until ? wordEnd(text, close + 1, until) : wordEnd(text, next, until);
  }
  return place;
}

function startsOther(stretch: Stretch, at: number, until: number): boolean {
  const { text } = stretch;
  const code = text.charCodeAt(at);
  if (code === OPEN_SQUARE || code === AT || isRoundMark(code)) return true;
  if (isScoreAt(text, at, until) || isAttendanceAt(text, at)) return true;
  if (code === OPEN) return readDetails(stretch, at, until, NO_SCORE) !== undefined;
  return false;
}

/** Text that was not understood: up to a gap or to what can be read. */
export function readUnread(stretch: Stretch, at: number, until: number): Text {
  const { text } = stretch;
  let place = at + 1;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (!isSpace(code) && isSpace(text.charCodeAt(place - 1))) {
      if (isAfterGap(text, place) || code === OPEN_SQUARE || code === AT || isRoundMark(code)) break;
    }
    place++;
  }
  return stretch.textAt(at, trimEnd(text, at, place));
}

/** Whether the word at a place, behind the teams, says what became of the match. */
export function statusAt(text: string, at: number, until: number) {
  return statusOfWord(text.slice(at, wordEnd(text, at, until)));
}

/** Whether a text can be a team: it begins like a name, and its brackets are closed. */
export function isTeamName(text: string): boolean {
  if (text === '' || /^(?:-|vs?\.?)(?: |$)/.test(text) || STRAY.has(text.charAt(0))) return false;
  if (OTHER_DASH.test(text)) return false;
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === COLON || code === BAR) return false;
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth < 0) return false;
  }
  return depth === 0;
}

/** A score with a dash that is no hyphen, `2–1`: in a name it would be lost without a word. */
const OTHER_DASH = /\s\d{1,2}[–—−]\d{1,2}(?:\s|$)/;

const STRAY: ReadonlySet<string> = new Set(['(', ',', ';', ':', '|', ')', ']', '=', '▪', '»']);

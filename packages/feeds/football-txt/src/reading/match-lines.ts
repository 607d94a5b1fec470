import type {
  Bye,
  DateLine,
  Day,
  Draft,
  Goals,
  Legs,
  Match,
  Note,
  NoteLine,
  Score,
  Status,
  TeamMatch,
  Text,
  Time,
  Venue,
} from '../syntax.ts';
import {
  AMPERSAND,
  AT,
  BAR,
  CLOSE,
  digitsEnd,
  isAfterGap,
  isBlank,
  isDigit,
  isRoundMark,
  isSpace,
  NEWLINE,
  numberAt,
  OPEN,
  OPEN_SQUARE,
  skipBlanks,
  skipSpace,
  trimEnd,
  wordEnd,
} from './characters.ts';
import type { Context } from './context.ts';
import { type DayAt, mayBeDay, readDay, readSecondDay } from './days.ts';
import type { Gathered } from './gathering.ts';
import { allTimed, readGoals } from './goals.ts';
import { ATTENDANCE_EXPECTED } from './labelled.ts';
import { type Division, findDivision, isTeamName, readUnread, statusAt, teamEnd } from './line-end.ts';
import { wordAt } from './minutes.ts';
import { isScoreAt, readDetails, readScore } from './scores.ts';
import { statusBetween, statusOfNote } from './statuses.ts';
import { type Stretch, squeeze } from './stretch.ts';
import { readTime } from './times.ts';
import { emitUnread } from './unread.ts';
import { isAttendanceAt, readCount, readVenue } from './venues.ts';

/** What a score may look like, for the reader of an issue. */
const SCORE_EXPECTED =
  'a score like "2-1 (1-0)", "2-1 a.e.t. (1-1, 0-0)" or "4-3 pen. 1-1 a.e.t. (1-1, 0-1)"';

const REST_EXPECTED = 'a venue "@ …", a note "[…]", goals "(…)" or the end of the line';

type When = {
  date?: Day;
  secondDate?: Day;
  time?: Time;
  venue?: Venue;
  attendance?: number;
  round?: string;
};

type OpenOutcome = { score?: Score; legs?: Legs; status?: Status };

type OpenLine = When & {
  number?: number;
  score?: Score;
  legs?: Legs;
  status?: Status;
  notes: Note[];
  unread: Text[];
  goals?: Goals;
};

/** A line as it is read: where it is, what stands on it so far, and complaints held back until it is known to be one. */
class Reader {
  readonly stretch: Stretch;
  readonly text: string;
  readonly until: number;
  readonly draft: OpenLine = { notes: [], unread: [] };
  readonly complaints: { readonly at: number; readonly expected: string; readonly found: string }[] = [];
  old = false;
  place: number;

  constructor(stretch: Stretch, start: number) {
    this.stretch = stretch;
    this.text = stretch.text;
    this.until = trimEnd(stretch.text, start, stretch.text.length);
    this.place = start;
  }

  complain(at: number, expected: string, found: string): void {
    this.complaints.push({ at, expected, found });
  }
}

/**
 * Reads a line of a date, a match, one team's match or a bye.
 *
 * @returns whether it is one
 */
export function readMatchOrDate(gathered: Gathered, start: number, context: Context): boolean {
  const reader = new Reader(gathered.stretch, start);
  readNumber(reader);
  readHead(reader);
  const node = readDateLine(reader, start) ?? readTeams(reader, start);
  if (node === undefined) return false;
  for (const { at, expected, found } of reader.complaints) {
    const { line, column } = reader.stretch.span(at, at);
    context.complain(line, column, expected, found);
  }
  if (reader.old) context.dialect = 'old';
  const comment = gathered.accept(context);
  context.inMatch = node.type === 'match' || node.type === 'teamMatch';
  context.emit(comment === undefined ? node : { ...node, comment });
  if (reader.draft.goals !== undefined) context.emit(reader.draft.goals);
  return true;
}

/** `(49)` before a match. */
function readNumber(reader: Reader): void {
  const { text, place, until } = reader;
  if (text.charCodeAt(place) !== OPEN) return;
  const digits = digitsEnd(text, place + 1, until);
  const found = digits > place + 1 && digits - place <= 5 && text.charCodeAt(digits) === CLOSE;
  if (!found || !isSpace(text.charCodeAt(digits + 1))) return;
  reader.draft.number = numberAt(text, place + 1, digits);
  reader.place = skipSpace(text, digits + 1, until);
}

/** What may stand before the teams, in any order, each once. */
function readHead(reader: Reader): void {
  const { text, until } = reader;
  while (reader.place < until) {
    const { place } = reader;
    const code = text.charCodeAt(place);
    if (code === AT) readVenueOnce(reader);
    else if (isRoundMark(code)) readInlineRound(reader);
    else if (isAttendanceAt(text, place)) readAttendanceOnce(reader);
    else if (isDigit(code)) {
      readTimeOnce(reader);
      if (reader.place === place) readDateOnce(reader);
    } else if (mayBeDay(text, place, until)) readDateOnce(reader);
    if (reader.place === place) return;
    reader.place = skipSpace(text, reader.place, until);
  }
}

function readDateOnce(reader: Reader): void {
  const { stretch, text, place, until, draft } = reader;
  const found = draft.date === undefined ? readDays(stretch, place, until) : undefined;
  if (found === undefined) return;
  const next = skipBlanks(text, found.end, until);
  const closed =
    found.day.weekday === undefined ? endsDate(stretch, next, until) : next > found.end || next >= until;
  if (!closed) return;
  draft.date = found.day;
  if (found.second !== undefined) draft.secondDate = found.second;
  reader.old ||= found.old;
  reader.place = found.end;
}

/** A date, or those of two legs: `Apr 17 & 25`. */
function readDays(
  stretch: Stretch,
  at: number,
  until: number,
): (DayAt & { readonly second?: Day }) | undefined {
  const { text } = stretch;
  const first = readDay(stretch, at, until);
  if (first === undefined) return undefined;
  const next = skipBlanks(text, first.end, until);
  if (next >= until || text.charCodeAt(next) !== AMPERSAND) return first;
  const second = readSecondDay(stretch, skipBlanks(text, next + 1, until), until, first.day);
  return second === undefined ? first : { ...first, second: second.day, end: second.end };
}

/** Behind a date without a weekday: a gap, a time, a venue. Anything else makes a name of it: `May 5 FC v Rovers`. */
function endsDate(stretch: Stretch, at: number, until: number): boolean {
  const { text } = stretch;
  if (at >= until || isAfterGap(text, at)) return true;
  const code = text.charCodeAt(at);
  if (code === AT || isRoundMark(code) || isAttendanceAt(text, at)) return true;
  return isDigit(code) && readTime(stretch, at, until) !== undefined;
}

function readTimeOnce(reader: Reader): void {
  const { stretch, text, place, until, draft } = reader;
  if (draft.time !== undefined) return;
  const found = readTime(stretch, place, until);
  if (found === undefined || (found.end < until && !isSpace(text.charCodeAt(found.end)))) return;
  draft.time = found.time;
  reader.old ||= found.dotted;
  reader.place = found.end;
  if (!isTimeOfDay(found.time)) reader.complain(place, 'a time of day', text.slice(place, found.end));
}

function isTimeOfDay({ hour, minute, local }: Time): boolean {
  return hour < 24 && minute < 60 && (local === undefined || isTimeOfDay(local));
}

function readVenueOnce(reader: Reader): void {
  const { stretch, place, until, draft } = reader;
  if (draft.venue !== undefined) return;
  const found = readVenue(stretch, place, until);
  if (found.venue === undefined) return;
  draft.venue = found.venue;
  reader.place = found.end;
  // A comma before `att:` closes the venue.
  const next = skipSpace(reader.text, found.end, until);
  if (reader.text.charCodeAt(next) === 44 && next < until) reader.place = next + 1;
}

function readAttendanceOnce(reader: Reader): void {
  const { text, place, until, draft } = reader;
  if (draft.attendance !== undefined) return;
  const at = skipSpace(text, place + 4, until);
  const count = readCount(text, at, until);
  if (count === undefined || (count.end < until && !isSpace(text.charCodeAt(count.end)))) return;
  if (count.commas) reader.complain(at, ATTENDANCE_EXPECTED, text.slice(at, count.end));
  draft.attendance = count.count;
  reader.place = count.end;
}

/** `▪SF` before the teams: one word; behind them, or behind a blank, up to a gap, a venue or a bracket. */
function readInlineRound(reader: Reader): void {
  const { stretch, text, place, draft } = reader;
  let { until } = reader;
  if (draft.round !== undefined) return;
  const glued = place + 1 < until && !isSpace(text.charCodeAt(place + 1));
  let end = skipBlanks(text, place + 1, until);
  const from = end;
  if (glued) until = Math.min(until, wordEnd(text, end, until));
  while (end < until && !endsRound(text, end, end > from)) end++;
  const round = stretch.textAt(place + 1, end).text;
  if (round === '') return;
  draft.round = round;
  reader.place = Math.max(place + 1, trimEnd(text, place, end));
}

function endsRound(text: string, at: number, begun: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === NEWLINE || code === OPEN_SQUARE || code === OPEN || code === AT || isRoundMark(code))
    return true;
  if (code === BAR) return true;
  return begun && !isBlank(code) && isAfterGap(text, at);
}

/** Sets on a node what stands before or behind its teams. */
function keepWhen({ date, secondDate, time, venue, attendance, round }: OpenLine, when: When): void {
  if (date !== undefined) when.date = date;
  if (secondDate !== undefined) when.secondDate = secondDate;
  if (time !== undefined) when.time = time;
  if (venue !== undefined) when.venue = venue;
  if (attendance !== undefined) when.attendance = attendance;
  if (round !== undefined) when.round = round;
}

function hasWhen({ date, time, venue, attendance, round }: OpenLine): boolean {
  return [date, time, venue, attendance, round].some((part) => part !== undefined);
}

function readDateLine(reader: Reader, start: number): DateLine | undefined {
  const { draft, place, until, stretch } = reader;
  if (place < until || draft.number !== undefined) return undefined;
  if (draft.date === undefined && draft.time === undefined && draft.venue === undefined) return undefined;
  const { line, column, endLine, endColumn } = stretch.span(start, until);
  const node: Draft<DateLine> = { type: 'date', line, column, endLine, endColumn };
  keepWhen(draft, node);
  return node;
}

function readTeams(reader: Reader, start: number): Match | TeamMatch | Bye | undefined {
  const ground = groundAt(reader.text, reader.place);
  if (ground !== undefined) return readTeamMatch(reader, start, ground);
  const division = findDivision(reader.text, reader.place, reader.until);
  return division === undefined ? readBye(reader, start) : readMatch(reader, start, division);
}

const GROUNDS: ReadonlyMap<string, TeamMatch['ground']> = new Map([
  ['(h)', 'home'],
  ['(a)', 'away'],
  ['(n)', 'neutral'],
]);

function groundAt(text: string, at: number): TeamMatch['ground'] | undefined {
  const code = text.charCodeAt(at + 3);
  return isSpace(code) ? GROUNDS.get(text.slice(at, at + 3).toLowerCase()) : undefined;
}

function readTeamMatch(reader: Reader, start: number, ground: TeamMatch['ground']): TeamMatch | undefined {
  const { stretch, text, until, draft } = reader;
  const at = skipSpace(text, reader.place + 3, until);
  if (at >= until || isOther(text, at)) return undefined;
  const end = teamEnd(stretch, at, until);
  const opponent = stretch.textAt(at, end);
  if (!isTeamName(opponent.text)) return undefined;
  reader.place = end;
  if (!readRest(reader)) return undefined;
  const { notes, unread } = draft;
  const { line, column, endLine, endColumn } = stretch.span(start, until);
  const node: Draft<TeamMatch> = {
    type: 'teamMatch',
    ground,
    opponent,
    notes,
    unread,
    line,
    column,
    endLine,
    endColumn,
  };
  keepWhen(draft, node);
  keepOutcome(draft, node);
  return node;
}

function isOther(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === AT || code === OPEN_SQUARE || isRoundMark(code);
}

function keepOutcome({ score, legs, status }: OpenLine, outcome: OpenOutcome): void {
  if (score !== undefined) outcome.score = score;
  if (legs !== undefined) outcome.legs = legs;
  if (status !== undefined) outcome.status = status;
}

function readMatch(reader: Reader, start: number, division: Division): Match | undefined {
  const { stretch, text, until, draft } = reader;
  const home = readHome(reader, division.at);
  reader.place = division.end;
  if (division.by === 'score') {
    const found = readScore(stretch, division.at, until);
    if (found === undefined || !isSpace(text.charCodeAt(found.end))) return undefined;
    keepScore(draft, found);
    reader.place = found.end;
  }
  if (division.by === 'status') {
    const status = statusBetween(text.slice(division.at, division.end));
    if (status !== undefined) draft.status = status;
  }
  const at = skipSpace(text, reader.place, until);
  if (at >= until || isOther(text, at) || text.charCodeAt(at) === OPEN) return undefined;
  const end = teamEnd(stretch, at, until);
  const away = stretch.textAt(at, end);
  if (home === undefined || !isTeamName(home.text) || !isTeamName(away.text)) return undefined;
  reader.place = end;
  if (!readRest(reader)) return undefined;
  const { notes, unread, number } = draft;
  const { line, column, endLine, endColumn } = stretch.span(start, until);
  const node: Draft<Match> = { type: 'match', home, away, notes, unread, line, column, endLine, endColumn };
  if (number !== undefined) node.number = number;
  keepWhen(draft, node);
  keepOutcome(draft, node);
  return node;
}

/** One run of text before what divides the teams: with a gap in it, one could not say which part is the team. */
function readHome({ stretch, text, place }: Reader, until: number): Text | undefined {
  const end = trimEnd(text, place, until);
  if (isDay(stretch, place, end)) return undefined;
  for (let at = place + 1; at < end; at++) {
    if (!isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at - 1)) && isAfterGap(text, at))
      return undefined;
  }
  return stretch.textAt(place, end);
}

/** A date where a team should stand, whatever blanks are behind it. */
function isDay(stretch: Stretch, at: number, end: number): boolean {
  return mayBeDay(stretch.text, at, end) && readDays(stretch, at, end)?.end === end;
}

function keepScore(
  draft: OpenLine,
  found: { readonly score?: Score; readonly legs?: Legs; readonly status?: Status },
): void {
  if (found.score !== undefined) draft.score = found.score;
  if (found.legs !== undefined) draft.legs = found.legs;
  if (found.status !== undefined) draft.status = found.status;
}

/**
 * What may stand behind the teams. What is not understood is kept, named, and passed over.
 *
 * @returns whether it can be that of a match: one score or one goal line too many, and it is none
 */
function readRest(reader: Reader): boolean {
  const { text, until } = reader;
  while (true) {
    reader.place = skipSpace(text, reader.place, until);
    const { place } = reader;
    if (place >= until) return true;
    readOneOfRest(reader);
    if (reader.place > place) continue;
    if (isScoreAt(text, place, until) && reader.draft.score !== undefined) return false;
    if (text.charCodeAt(place) === OPEN && reader.draft.goals !== undefined) return false;
    const unread = readUnread(reader.stretch, place, until);
    const { score, legs } = reader.draft;
    const expected = score === undefined && legs === undefined ? SCORE_EXPECTED : REST_EXPECTED;
    if (!reader.complaints.some(({ at }) => at >= place)) reader.complain(place, expected, unread.text);
    reader.draft.unread.push(unread);
    reader.place = endOf(reader, place, unread);
  }
}

/** Behind an unread text, whose blanks may have been made fewer. */
function endOf({ text, until }: Reader, at: number, unread: Text): number {
  let place = at;
  for (let index = 0; index < unread.text.length && place < until; index++) {
    place = unread.text.charCodeAt(index) === 32 ? skipSpace(text, place, until) : place + 1;
  }
  return Math.max(place, at + 1);
}

function readOneOfRest(reader: Reader): void {
  const { stretch, text, place, until, draft } = reader;
  const code = text.charCodeAt(place);
  if (code === AT) return readVenueOnce(reader);
  if (isRoundMark(code)) return readInlineRound(reader);
  if (code === OPEN_SQUARE) return readNote(reader);
  if (code === OPEN) return readBehindBracket(reader);
  if (isAttendanceAt(text, place)) return readAttendanceOnce(reader);
  const scored = draft.score !== undefined || draft.legs !== undefined;
  if (!scored && isScoreAt(text, place, until)) {
    const found = readScore(stretch, place, until);
    if (found === undefined || (found.status !== undefined && draft.status !== undefined)) return;
    if (
      found.end < until &&
      !isSpace(text.charCodeAt(found.end)) &&
      text.charCodeAt(found.end) !== OPEN_SQUARE
    )
      return;
    keepScore(draft, found);
    reader.place = found.end;
    return;
  }
  const status = draft.status === undefined ? statusAt(text, place, until) : undefined;
  if (status === undefined) return;
  draft.status = status;
  reader.place = wordEnd(text, place, until);
}

function readNote(reader: Reader): void {
  const { stretch, text, place, until, draft } = reader;
  const close = text.indexOf(']', place);
  if (close < 0 || close >= until) return;
  const note = noteOf(stretch, place, close);
  if (note === undefined) return;
  draft.notes.push(note);
  reader.place = close + 1;
}

function noteOf(stretch: Stretch, open: number, close: number): Note | undefined {
  const text = squeeze(stretch.textAt(open + 1, close).text);
  if (text === '') return undefined;
  const status = statusOfNote(text);
  return { text, ...(status !== undefined && { status }), ...stretch.span(open, close + 1) };
}

/** Details of the score, or goals. */
function readBehindBracket(reader: Reader): void {
  const { stretch, text, place, until, draft } = reader;
  const last = draft.score ?? draft.legs?.second;
  const found = last === undefined ? undefined : readDetails(stretch, place, until, last);
  if (found?.score !== undefined) {
    if (draft.legs === undefined) draft.score = found.score;
    else draft.legs = { ...draft.legs, second: found.score };
    reader.place = found.end;
    return;
  }
  const close = closing(text, place, until);
  if (close === undefined || draft.goals !== undefined) return;
  const read = readGoals(stretch, place + 1, close);
  if ('failure' in read) {
    const { at, expected } = read.failure;
    reader.complain(at, expected, wordAt(text, at, until));
    return;
  }
  draft.goals = { ...stretch.span(place, close + 1), type: 'goals', goals: read.goals };
  reader.place = close + 1;
}

/** The bracket that closes the one at `at`. */
function closing(text: string, at: number, until: number): number | undefined {
  let depth = 0;
  for (let place = at; place < until; place++) {
    const code = text.charCodeAt(place);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return place;
  }
  return undefined;
}

function readBye(reader: Reader, start: number): Bye | undefined {
  const { stretch, text, place, until, draft } = reader;
  const note = text.indexOf('[', place);
  const end = trimEnd(text, place, note < 0 ? until : Math.min(note, until));
  if (end - place < 5 || text.slice(end - 3, end).toLowerCase() !== 'bye') return undefined;
  if (!isSpace(text.charCodeAt(end - 4)) || hasWhen(draft) || draft.number !== undefined) return undefined;
  const team = stretch.textAt(place, end - 3);
  if (!isTeamName(team.text) || isDay(stretch, place, trimEnd(text, place, end - 3))) return undefined;
  reader.place = end;
  if (!readRest(reader)) return undefined;
  const { unread, goals, score, legs, status } = draft;
  if (unread.length > 0 || hasWhen(draft)) return undefined;
  if (goals !== undefined || score !== undefined || legs !== undefined || status !== undefined)
    return undefined;
  return { type: 'bye', team, notes: draft.notes, ...stretch.span(start, until) };
}

/**
 * Reads the brackets on lines of their own: goals, or a note below its match.
 *
 * @returns whether they are one of these
 */
export function readGoalLine(gathered: Gathered, start: number, context: Context): boolean {
  const { stretch } = gathered;
  const { text } = stretch;
  const until = trimEnd(text, start, text.length);
  const square = text.charCodeAt(start) === OPEN_SQUARE;
  const close = square ? text.indexOf(']', start) : closing(text, start, until);
  if (close === undefined || close !== until - 1 || !context.inMatch) return false;
  const read = readGoals(stretch, start + 1, close);
  const span = stretch.span(start, until);
  if ('goals' in read && (!square || isGoalNote(text.slice(start + 1, close), read.goals))) {
    emit({ ...span, type: 'goals', goals: read.goals }, gathered, context);
    return true;
  }
  if (square) {
    const note = noteOf(stretch, start, close);
    if (note === undefined) return false;
    emit({ ...span, type: 'note', note }, gathered, context);
    return true;
  }
  if ('failure' in read) {
    const { at, expected } = read.failure;
    const { line, column } = stretch.span(at, at);
    context.complain(line, column, expected, wordAt(text, at, until));
  }
  emitUnread(gathered.first, context);
  return true;
}

/** Square brackets hold goals in old files: every scorer has his minute, and no status begins them. */
function isGoalNote(text: string, goals: Goals['goals']): boolean {
  return allTimed(goals) && statusOfNote(text.trimStart()) === undefined;
}

function emit(node: Goals | NoteLine, gathered: Gathered, context: Context): void {
  const comment = gathered.accept(context);
  context.emit(comment === undefined ? node : { ...node, comment });
}

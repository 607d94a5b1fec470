import type { Draft, GoalMark, Goals, GoalTime, ScoredTo, Scorer, Tally, Text } from '../syntax.ts';
import {
  CLOSE,
  COMMA,
  DASH,
  digitsEnd,
  isAfterGap,
  isSpace,
  NEWLINE,
  numberAt,
  OPEN,
  SEMICOLON,
  SLASH,
  skipSpace,
  trimEnd,
} from './characters.ts';
import { closeWithin, markOf, mayBeMinute, readMarks, readMinute } from './minutes.ts';
import { isScoreAt, readPair } from './scores.ts';
import type { Stretch } from './stretch.ts';

/** Where reading stopped, and what should have stood there. */
export interface Failure {
  readonly at: number;
  readonly expected: string;
}

export type GoalsOrFailure = { readonly goals: Goals['goals'] } | { readonly failure: Failure };

/**
 * Reads what stands between the brackets of a goal line, in any of its forms: by side (`A 4' B 61'og; C 27'pen`, `A - B`),
 * without a separator (side unknown), with the running score (`1-0 A 4', 1-1 B 9'` or minute first, `4' A 1-0`).
 *
 * @param from behind the opening bracket
 * @param until the place of the closing bracket
 */
export function readGoals(stretch: Stretch, from: number, until: number): GoalsOrFailure {
  if (hasScore(stretch.text, from, until)) return readRunning(stretch, from, until);
  return readScorers(stretch, from, until);
}

/** Whether each scorer is given with a minute: square brackets without hold a note. */
export function allTimed(goals: Goals['goals']): boolean {
  if (goals.form === 'running') return goals.goals.some(({ minute }) => minute !== undefined);
  const scorers = goals.form === 'bySide' ? [...goals.home, ...goals.away] : goals.scorers;
  return scorers.length > 0 && scorers.every(({ times }) => times.length > 0);
}

function hasScore(text: string, from: number, until: number): boolean {
  for (let place = from; place < until; place++) {
    const before = place === from ? 32 : text.charCodeAt(place - 1);
    if ((isSpace(before) || before === COMMA) && isWholePair(text, place, until)) return true;
  }
  return false;
}

function isWholePair(text: string, at: number, until: number): boolean {
  if (!isScoreAt(text, at, until)) return false;
  const end = readPair(text, at, until)?.end ?? at;
  const next = end < until ? text.charCodeAt(end) : 32;
  return isSpace(next) || next === COMMA;
}

/** A side said to have none: `-`, `None`, `∅`. */
export function isNone(text: string): boolean {
  return text === '-' || text === '∅' || text.toLowerCase() === 'none';
}

function readScorers(stretch: Stretch, from: number, until: number): GoalsOrFailure {
  const { text } = stretch;
  const sides: Scorer[][] = [[]];
  let place = skipSpace(text, from, until);
  let none = false;
  while (place < until) {
    const code = text.charCodeAt(place);
    const side = sides[sides.length - 1] ?? [];
    if (code === SEMICOLON || isDashSeparator(text, place, until, side.length > 0 || none)) {
      if (sides.length === 2) return failure(place, 'the end of the goals');
      sides.push([]);
      none = false;
      place = skipSpace(text, place + 1, until);
      continue;
    }
    if (code === COMMA) {
      if (side.length === 0) return failure(place, 'a scorer');
      place = skipSpace(text, place + 1, until);
      continue;
    }
    // A bracket that is neither tally nor mark of the scorer before it is no scorer either: `Foo (92 secs)`.
    const name = code === OPEN ? undefined : readName(stretch, place, until);
    if (name === undefined) return failure(place, 'a scorer');
    if (isNone(name.text.text) && side.length === 0 && !none) {
      none = true;
      place = skipSpace(text, name.end, until);
      continue;
    }
    if (none || name.text.text === '-') return failure(place, none ? '";"' : 'a scorer');
    const scorer = readScorer(stretch, name, until);
    side.push(scorer.scorer);
    place = skipSpace(text, scorer.end, until);
  }
  const [home = [], away] = sides;
  if (away !== undefined) return { goals: { form: 'bySide', home, away } };
  if (home.length === 0) return failure(from, 'a scorer');
  return { goals: { form: 'sideUnknown', scorers: home } };
}

function failure(at: number, expected: string): GoalsOrFailure {
  return { failure: { at, expected } };
}

/** A hyphen between blanks, with something before it. */
export function isDashSeparator(text: string, at: number, until: number, behindSomething: boolean): boolean {
  if (!behindSomething || text.charCodeAt(at) !== DASH) return false;
  const before = text.charCodeAt(at - 1);
  if (!isSpace(before)) return false;
  const next = at + 1 < until ? text.charCodeAt(at + 1) : 32;
  return isSpace(next) || next === COMMA || next === SEMICOLON || next === CLOSE;
}

interface NameAt {
  readonly text: Text;
  readonly end: number;
}

/**
 * A name: up to a comma, a semicolon, a gap, a line break, a hyphen between blanks, a minute, or brackets with a tally.
 *
 * @param stop says where a further thing ends it
 */
function readName(
  stretch: Stretch,
  at: number,
  until: number,
  stop: (place: number) => boolean = () => false,
): NameAt | undefined {
  const { text } = stretch;
  let place = at;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === COMMA || code === SEMICOLON || code === NEWLINE) break;
    if (code === OPEN && place > at) {
      if (readTally(text, place, until) !== undefined || readMarks(text, place, until).end > place) break;
      const close = text.indexOf(')', place);
      if (close < 0 || close >= until) break;
      place = close + 1;
      continue;
    }
    const atWord = place > at && isSpace(text.charCodeAt(place - 1)) && !isSpace(code);
    if (atWord) {
      if (isAfterGap(text, place) || isDashSeparator(text, place, until, true)) break;
      if (mayBeMinute(code) && readMinute(stretch, place, until) !== undefined) break;
      if (stop(place)) break;
    }
    place++;
  }
  const end = trimEnd(text, at, place);
  return end === at ? undefined : { text: stretch.textAt(at, end), end };
}

function readScorer(
  stretch: Stretch,
  name: NameAt,
  until: number,
): { readonly scorer: Scorer; readonly end: number } {
  const { text } = stretch;
  const bracket = skipSpace(text, name.end, until);
  const tally = text.charCodeAt(bracket) === OPEN ? readTally(text, bracket, until) : undefined;
  if (tally !== undefined) {
    return { scorer: { name: name.text, times: [], tally: tally.tally }, end: tally.end };
  }
  const times: GoalTime[] = [];
  let end = name.end;
  let place = bracket;
  while (place < until && mayBeMinute(text.charCodeAt(place))) {
    const minute = readMinute(stretch, place, until);
    if (minute === undefined) break;
    const marks = readMarks(text, minute.end, until);
    const time: Draft<GoalTime> = { minute: minute.minute };
    if (marks.mark !== undefined) time.mark = marks.mark;
    if (marks.seconds !== undefined) time.seconds = marks.seconds;
    times.push(time);
    end = marks.end;
    place = skipSpace(text, end, until);
    if (text.charCodeAt(place) === COMMA && place < until) place = skipSpace(text, place + 1, until);
  }
  return { scorer: { name: name.text, times }, end };
}

/** `(2)`, `(p)`, `(og)`, `(4/2p)`, `(4, 2 pens)`, `(2 ogs)`. */
function readTally(
  text: string,
  at: number,
  until: number,
): { readonly tally: Tally; readonly end: number } | undefined {
  const close = closeWithin(text, at, until, 20);
  if (close === undefined) return undefined;
  const first = readCountAndMark(text, skipSpace(text, at + 1, close), close);
  if (first === undefined) return undefined;
  const goals = first.count ?? 1;
  if (first.mark !== undefined) {
    if (first.end !== close || goals < 1) return undefined;
    return { tally: { goals, mark: first.mark, marked: goals }, end: close + 1 };
  }
  if (first.end === close) return goals < 1 ? undefined : { tally: { goals }, end: close + 1 };
  const divider = text.charCodeAt(first.end);
  if (divider !== SLASH && divider !== COMMA) return undefined;
  const second = readCountAndMark(text, skipSpace(text, first.end + 1, close), close);
  if (second?.mark === undefined || second.end !== close) return undefined;
  const marked = second.count ?? 1;
  if (marked < 1 || marked > goals) return undefined;
  return { tally: { goals, mark: second.mark, marked }, end: close + 1 };
}

function readCountAndMark(
  text: string,
  at: number,
  until: number,
): { readonly count?: number; readonly mark?: GoalMark; readonly end: number } | undefined {
  const digits = digitsEnd(text, at, until);
  if (digits - at > 2) return undefined;
  const from = skipSpace(text, digits, until);
  let place = from;
  while (place < until && text.charCodeAt(place) !== SLASH && text.charCodeAt(place) !== COMMA) place++;
  const mark = markOf(text.slice(from, trimEnd(text, from, place)));
  if (mark === undefined && (digits === at || place !== from)) return undefined;
  return {
    ...(digits > at && { count: numberAt(text, at, digits) }),
    ...(mark !== undefined && { mark }),
    end: place,
  };
}

type OpenGoal = Draft<Partial<ScoredTo>>;

/** Goals with the score they made: one between two commas or on a line, or each from its score on. */
function readRunning(stretch: Stretch, from: number, until: number): GoalsOrFailure {
  const { text } = stretch;
  const goals: ScoredTo[] = [];
  let one: OpenGoal = {};
  let startsWithScore = false;
  const close = (): boolean => {
    const { score } = one;
    if (score === undefined) return Object.keys(one).length === 0;
    goals.push({ ...one, score });
    one = {};
    return true;
  };
  let place = skipSpace(text, from, until);
  let itemAt = place;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === COMMA || code === SEMICOLON) {
      if (!close()) return failure(itemAt, ONE_WITH_SCORE);
      place = skipSpace(text, place + 1, until);
      itemAt = place;
      continue;
    }
    const newLine = place > from && text.slice(trimEnd(text, from, place), place).includes('\n');
    const pair = isWholePair(text, place, until) ? readPair(text, place, until) : undefined;
    if (newLine && one.score !== undefined && close()) itemAt = place;
    if (pair !== undefined) {
      if (one.score !== undefined) {
        if (!startsWithScore || !close()) return failure(place, '"," between two goals');
        itemAt = place;
      }
      startsWithScore = Object.keys(one).length === 0;
      one.score = pair.pair;
      place = skipSpace(text, pair.end, until);
      continue;
    }
    const read = readPart(stretch, place, until, one);
    if (read === undefined) return failure(place, 'a scorer, a minute or a score');
    place = skipSpace(text, read, until);
  }
  if (!close()) return failure(itemAt, ONE_WITH_SCORE);
  if (!goals.every(isTold)) return failure(from, ONE_WITH_SCORE);
  return { goals: { form: 'running', goals } };
}

const ONE_WITH_SCORE = 'a goal with its score, such as "1-0 Messi 23\'"';

/** Words of a score's details: with them these are no goals but details that contradict the score. */
const DETAILS: ReadonlySet<string> = new Set([
  'ht',
  'ft',
  'aet',
  'agg',
  'pen',
  'pens',
  'away',
  'win',
  'on agg',
]);

/** A score alone is no goal. */
function isTold({ name, minute }: ScoredTo): boolean {
  if (name === undefined) return minute !== undefined;
  return !DETAILS.has(name.text.toLowerCase()) && name.text !== '-';
}

/** A minute with its marks, a mark in brackets, or a name; each once in a goal. */
function readPart(stretch: Stretch, at: number, until: number, one: OpenGoal): number | undefined {
  const { text } = stretch;
  const add = (marks: { readonly mark?: GoalMark; readonly seconds?: number }): void => {
    if (marks.mark !== undefined) one.mark = marks.mark;
    if (marks.seconds !== undefined) one.seconds = marks.seconds;
  };
  if (mayBeMinute(text.charCodeAt(at))) {
    const minute = readMinute(stretch, at, until);
    if (minute === undefined || one.minute !== undefined) return undefined;
    one.minute = minute.minute;
    const marks = readMarks(text, minute.end, until);
    add(marks);
    return marks.end;
  }
  if (text.charCodeAt(at) === OPEN) {
    if (one.name === undefined || one.mark !== undefined) return undefined;
    const marks = readMarks(text, at, until);
    add(marks);
    return marks.end === at ? undefined : marks.end;
  }
  if (one.name !== undefined) return undefined;
  const name = readName(stretch, at, until, (place) => isWholePair(text, place, until));
  if (name === undefined) return undefined;
  one.name = name.text;
  return name.end;
}

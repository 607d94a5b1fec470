import type { Draft, Legs, Pair, Score, Status, SuddenEnd, WonOn } from '../syntax.ts';
import {
  CLOSE,
  COMMA,
  DASH,
  digitsEnd,
  isDigit,
  isLetter,
  isPrime,
  isSpace,
  numberAt,
  OPEN,
  skipSpace,
} from './characters.ts';
import { statusOfWord } from './statuses.ts';
import type { Stretch } from './stretch.ts';

/** A score before it has a place: what was read, piece by piece. */
interface Pieces {
  halfTime?: Pair;
  fullTime?: Pair;
  afterExtraTime?: Pair;
  suddenEnd?: SuddenEnd;
  shootOut?: Pair;
  aggregate?: Pair;
  awayGoals?: Pair;
  wonOn?: WonOn;
}

/** What stands at a place: a score, or two legs, with the status behind it. */
export interface ScoreAt {
  readonly score?: Score;
  readonly legs?: Legs;
  readonly status?: Status;
  readonly end: number;
}

interface PairAt {
  readonly pair: Pair;
  readonly end: number;
}

/** Two numbers of two figures at most with a hyphen between, and no figure or hyphen behind: `3-0`, `3-0awd`. */
export function readPair(text: string, at: number, end: number): PairAt | undefined {
  const home = digitsEnd(text, at, end);
  if (home === at || home - at > 2 || text.charCodeAt(home) !== DASH) return undefined;
  const away = digitsEnd(text, home + 1, end);
  if (away === home + 1 || away - home > 3 || away > end) return undefined;
  const next = away < end ? text.charCodeAt(away) : 32;
  if (next === DASH || next === 58 || next === 47) return undefined;
  return { pair: [numberAt(text, at, home), numberAt(text, home + 1, away)], end: away };
}

/** Whether a score stands at the head of the word at `at`. */
export function isScoreAt(text: string, at: number, end: number): boolean {
  return isDigit(text.charCodeAt(at)) && readPair(text, at, end) !== undefined;
}

/**
 * Reads a score in the full or the fuller form, or two legs, as far as it is one:
 * `2-1 (1-0)`, `1-1 aet (1-1, 0-0) 3-4 pen`, `3-4 pen (1-1, 1-1, 0-0)`, `1-1 (HT 0-0, FT 1-1, AET, PEN 3-4)`,
 * `2-1, 1-2 aet (agg 3-3, win 3-1 on pens)`, `3-0 awd`.
 *
 * @returns `undefined` when no score stands at `at`
 */
export function readScore(stretch: Stretch, at: number, end: number): ScoreAt | undefined {
  const { text } = stretch;
  const first = readOne(text, at, end);
  if (first === undefined) return undefined;
  let place = first.end;
  const status = readStatus(text, place, end);
  if (status !== undefined) place = status.end;
  const secondAt =
    isPlain(first.pieces) && status === undefined ? readSecondLeg(text, place, end) : undefined;
  if (secondAt !== undefined) {
    const second = scoreOf(stretch, secondAt);
    const legs: Legs = {
      first: scoreOf(stretch, first),
      second,
      ...stretch.span(at, secondAt.end),
    };
    return { legs, end: secondAt.end };
  }
  const score = scoreOf(stretch, first);
  return status === undefined ? { score, end: place } : { score, status: status.status, end: place };
}

/**
 * Adds what brackets behind the teams say to a score: `(HT 1-0)`, `(aet, agg 3-3, win 1-3 on pens)`.
 *
 * @param at the place of the opening bracket
 * @returns `undefined` when the brackets say something else, or contradict the score
 */
export function readDetails(stretch: Stretch, at: number, end: number, score: Score): ScoreAt | undefined {
  if (score.fullTime === undefined && score.afterExtraTime === undefined) return undefined;
  const { line, column } = score;
  const { line: _line, column: _column, endLine: _endLine, endColumn: _endColumn, ...pieces } = score;
  const added: Pieces = { ...pieces };
  const close = readBrackets(stretch.text, at, end, added);
  if (close === undefined) return undefined;
  const { endLine, endColumn } = stretch.span(at, close);
  return { score: { ...added, line, column, endLine, endColumn }, end: close };
}

interface OneAt {
  readonly pieces: Pieces;
  readonly start: number;
  readonly end: number;
}

/** A score with its place. Most have one pair or two: those are set apart, the rest in one go. */
function scoreOf(stretch: Stretch, { pieces, start, end }: OneAt): Score {
  const score: Draft<Score> = stretch.span(start, end);
  if (pieces.fullTime !== undefined) score.fullTime = pieces.fullTime;
  if (pieces.halfTime !== undefined) score.halfTime = pieces.halfTime;
  return isPlain(pieces) ? score : Object.assign(score, pieces);
}

function isPlain(pieces: Pieces): boolean {
  return (
    pieces.fullTime !== undefined &&
    pieces.afterExtraTime === undefined &&
    pieces.shootOut === undefined &&
    pieces.aggregate === undefined &&
    pieces.awayGoals === undefined &&
    pieces.wonOn === undefined
  );
}

function readSecondLeg(text: string, at: number, end: number): OneAt | undefined {
  return readOne(text, behindComma(text, at, end), end);
}

function behindComma(text: string, at: number, end: number): number {
  const place = skipSpace(text, at, end);
  return text.charCodeAt(place) === COMMA && place < end ? skipSpace(text, place + 1, end) : place;
}

/** One score with all that belongs to it. */
function readOne(text: string, at: number, end: number): OneAt | undefined {
  const pair = readPair(text, at, end);
  if (pair === undefined) return undefined;
  const pieces: Pieces = {};
  const mark = readMark(text, pair.end, end);
  let place: number;
  if (mark?.is === 'pen') place = readBehindShootOut(text, mark.end, end, pieces, pair.pair);
  else if (mark?.is === 'aet') {
    pieces.afterExtraTime = pair.pair;
    if (mark.suddenEnd !== undefined) pieces.suddenEnd = mark.suddenEnd;
    place = readPairsInBrackets(text, mark.end, end, pieces, ['fullTime', 'halfTime']) ?? mark.end;
    place = readShootOutBehind(text, place, end, pieces) ?? place;
  } else if (
    mark !== undefined ||
    (pair.end < end && isLetter(text.charCodeAt(pair.end)) && !hasStatus(text, pair.end, end))
  )
    return undefined;
  else {
    pieces.fullTime = pair.pair;
    place = readPairsInBrackets(text, pair.end, end, pieces, ['halfTime']) ?? pair.end;
    place = readShootOutBehind(text, place, end, pieces) ?? place;
  }
  const bracket = skipSpace(text, place, end);
  const hasScore = pieces.fullTime !== undefined || pieces.afterExtraTime !== undefined;
  if (hasScore && bracket < end && text.charCodeAt(bracket) === OPEN) {
    const added: Pieces = { ...pieces };
    const close = readBrackets(text, bracket, end, added);
    if (close !== undefined) return { pieces: added, start: at, end: close };
  }
  return { pieces, start: at, end: place };
}

/** `3-4 pen` and what follows: `(1-1, 1-1, 0-0)`, `1-1 aet (1-1, 0-0)`, `1-1 (0-0)`. */
function readBehindShootOut(text: string, at: number, end: number, pieces: Pieces, shootOut: Pair): number {
  const long = readPairsInBrackets(text, at, end, pieces, ['afterExtraTime', 'fullTime', 'halfTime'], 3);
  if (long !== undefined) {
    pieces.shootOut = shootOut;
    return long;
  }
  const short = readPairsInBrackets(text, at, end, pieces, ['fullTime', 'halfTime']);
  if (short !== undefined) {
    pieces.shootOut = shootOut;
    return short;
  }
  const next = readPair(text, behindComma(text, at, end), end);
  if (next === undefined) {
    pieces.shootOut = shootOut;
    return at;
  }
  const mark = readMark(text, next.end, end);
  if (mark?.is === 'aet') {
    pieces.afterExtraTime = next.pair;
    if (mark.suddenEnd !== undefined) pieces.suddenEnd = mark.suddenEnd;
    pieces.shootOut = shootOut;
    return readPairsInBrackets(text, mark.end, end, pieces, ['fullTime', 'halfTime']) ?? mark.end;
  }
  pieces.shootOut = shootOut;
  if (mark !== undefined) return at;
  pieces.fullTime = next.pair;
  return readPairsInBrackets(text, next.end, end, pieces, ['halfTime']) ?? next.end;
}

/** `, 3-4 pen` behind a score. */
function readShootOutBehind(text: string, at: number, end: number, pieces: Pieces): number | undefined {
  const pair = readPair(text, behindComma(text, at, end), end);
  if (pair === undefined) return undefined;
  const mark = readMark(text, pair.end, end);
  if (mark?.is !== 'pen') return undefined;
  pieces.shootOut = pair.pair;
  return mark.end;
}

type PairName = 'halfTime' | 'fullTime' | 'afterExtraTime';

/** `(1-1, 0-0)`, `(1-1,)`: pairs alone, as many as there are names at most, `least` at least. */
function readPairsInBrackets(
  text: string,
  at: number,
  end: number,
  pieces: Pieces,
  names: readonly PairName[],
  least = 1,
): number | undefined {
  let place = skipSpace(text, at, end);
  if (place >= end || text.charCodeAt(place) !== OPEN) return undefined;
  place = skipSpace(text, place + 1, end);
  const pairs: Pair[] = [];
  while (place < end && text.charCodeAt(place) !== CLOSE) {
    const pair = readPair(text, place, end);
    if (pair === undefined || pairs.length === names.length) return undefined;
    pairs.push(pair.pair);
    place = skipSpace(text, pair.end, end);
    if (text.charCodeAt(place) === COMMA) place = skipSpace(text, place + 1, end);
    else if (text.charCodeAt(place) !== CLOSE) return undefined;
  }
  if (place >= end || pairs.length < least) return undefined;
  for (const [index, name] of names.entries()) {
    const pair = pairs[index];
    if (pair !== undefined) pieces[name] = pair;
  }
  return place + 1;
}

interface Mark {
  readonly is: 'pen' | 'aet';
  readonly suddenEnd?: SuddenEnd;
  readonly end: number;
}

const MARKS: ReadonlyMap<string, Omit<Mark, 'end'>> = new Map<string, Omit<Mark, 'end'>>([
  ...['pen', 'pens'].map((word) => [word, { is: 'pen' }] as const),
  ['aet', { is: 'aet' }],
  ...['aet/gg', 'aetgg', 'asdet', 'agget'].map(
    (word) => [word, { is: 'aet', suddenEnd: 'goldenGoal' }] as const,
  ),
  ...['aet/sg', 'aetsg', 'asget'].map((word) => [word, { is: 'aet', suddenEnd: 'silverGoal' }] as const),
]);

/** `pen`, `a.e.t.`, `aet/gg` and their spellings, glued to the score or behind it. */
function readMark(text: string, at: number, end: number): Mark | undefined {
  const start = skipSpace(text, at, end);
  let place = start;
  while (place < end && place - start < 14 && isMarkPart(text.charCodeAt(place))) place++;
  if (place === start || (place < end && isMarkPart(text.charCodeAt(place)))) return undefined;
  if (place < end && !isClosing(text.charCodeAt(place))) return undefined;
  const word = text.slice(start, place).toLowerCase().replaceAll('.', '');
  const mark = MARKS.get(word);
  return mark === undefined ? undefined : { ...mark, end: place };
}

function isMarkPart(code: number): boolean {
  return isLetter(code) || code === 46 || code === 47;
}

function isClosing(code: number): boolean {
  return isSpace(code) || code === COMMA || code === CLOSE || code === OPEN;
}

function readStatus(
  text: string,
  at: number,
  end: number,
): { readonly status: Status; readonly end: number } | undefined {
  const start = skipSpace(text, at, end);
  let place = start;
  while (place < end && place - start < 12 && isMarkPart(text.charCodeAt(place))) place++;
  if (place < end && !isSpace(text.charCodeAt(place))) return undefined;
  const status = statusOfWord(text.slice(start, place));
  return status === undefined ? undefined : { status, end: place };
}

function hasStatus(text: string, at: number, end: number): boolean {
  return readStatus(text, at, end) !== undefined;
}

/** Brackets of the fuller form. Adds to `pieces`; `undefined` when they hold anything else or contradict the score. */
function readBrackets(text: string, at: number, end: number, pieces: Pieces): number | undefined {
  let place = at + 1;
  let extraTime: Mark | undefined;
  let fullTime: Pair | undefined;
  while (place < end) {
    const from = skipSpace(text, place, end);
    let until = from;
    while (until < end && text.charCodeAt(until) !== COMMA && text.charCodeAt(until) !== CLOSE) {
      if (until - from > 40 || isPrime(text.charCodeAt(until))) return undefined;
      until++;
    }
    if (until >= end) return undefined;
    const item = text.slice(from, until);
    const mark = readMark(text, from, end);
    if (mark?.is === 'aet' && skipSpace(text, mark.end, end) === until) extraTime = mark;
    else {
      const detail = readDetail(item);
      if (detail === undefined) return undefined;
      if (detail.of === 'fullTime') fullTime = detail.pair;
      else if (detail.of === 'wonOn') pieces.wonOn = detail.wonOn;
      else pieces[detail.of] = detail.pair;
    }
    place = until + 1;
    if (text.charCodeAt(until) === CLOSE) {
      return settle(pieces, extraTime, fullTime) ? place : undefined;
    }
  }
  return undefined;
}

/** The score before the brackets is the last of the match: after extra time, if there was one. */
function settle(pieces: Pieces, extraTime: Mark | undefined, fullTime: Pair | undefined): boolean {
  if (extraTime !== undefined && pieces.afterExtraTime === undefined) {
    if (pieces.fullTime === undefined) return false;
    pieces.afterExtraTime = pieces.fullTime;
    delete pieces.fullTime;
  }
  if (extraTime?.suddenEnd !== undefined) pieces.suddenEnd = extraTime.suddenEnd;
  if (fullTime === undefined) return true;
  const known = pieces.fullTime;
  if (known !== undefined && (known[0] !== fullTime[0] || known[1] !== fullTime[1])) return false;
  pieces.fullTime = fullTime;
  return true;
}

type Detail =
  | { readonly of: 'halfTime' | 'fullTime' | 'shootOut' | 'aggregate' | 'awayGoals'; readonly pair: Pair }
  | { readonly of: 'wonOn'; readonly wonOn: WonOn };

const LABELS: ReadonlyMap<string, Exclude<Detail['of'], 'wonOn'>> = new Map([
  ['ht', 'halfTime'],
  ['ft', 'fullTime'],
  ['pen', 'shootOut'],
  ['pens', 'shootOut'],
  ['pso', 'shootOut'],
  ['agg', 'aggregate'],
  ['aggregate', 'aggregate'],
  ['away', 'awayGoals'],
]);

const WAYS: ReadonlyMap<string, readonly [Exclude<Detail['of'], 'wonOn'>, WonOn]> = new Map([
  ['pens', ['shootOut', 'shootOut'] as const],
  ['pen', ['shootOut', 'shootOut'] as const],
  ['penalties', ['shootOut', 'shootOut'] as const],
  ['agg', ['aggregate', 'aggregate'] as const],
  ['aggregate', ['aggregate', 'aggregate'] as const],
  ['away goals', ['awayGoals', 'awayGoals'] as const],
  ['away', ['awayGoals', 'awayGoals'] as const],
]);

/** `HT 1-0`, `agg 3-3`, `win 1-3 on pens`, `6-3 on agg`, `5-4 pen.`, `win on away goals`. */
function readDetail(item: string): Detail | undefined {
  const words = item
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 6) return undefined;
  const label = LABELS.get(withoutDot(words[0] ?? ''));
  if (words.length === 2 && label !== undefined) {
    const pair = wholePair(words[1] ?? '');
    return pair === undefined ? undefined : { of: label, pair };
  }
  const rest = words[0] === 'win' || words[0] === 'wins' || words[0] === 'won' ? words.slice(1) : words;
  const pair = wholePair(rest[0] ?? '');
  const behind = pair === undefined ? rest : rest.slice(1);
  const way = WAYS.get(
    behind
      .slice(behind[0] === 'on' ? 1 : 0)
      .map(withoutDot)
      .join(' '),
  );
  if (way === undefined || (pair === undefined && (rest === words || behind[0] !== 'on'))) return undefined;
  return pair === undefined ? { of: 'wonOn', wonOn: way[1] } : { of: way[0], pair };
}

function withoutDot(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

function wholePair(word: string): Pair | undefined {
  const found = readPair(word, 0, word.length);
  return found !== undefined && found.end === word.length ? found.pair : undefined;
}

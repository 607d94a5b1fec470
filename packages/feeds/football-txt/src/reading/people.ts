import type {
  Booking,
  Card,
  Cards,
  Change,
  Draft,
  InlineCard,
  Kick,
  LineUp,
  Minute,
  Player,
  Referee,
  ShootOut,
  Text,
} from '../syntax.ts';
import {
  CLOSE,
  COMMA,
  isAfterGap,
  isLetter,
  isSpace,
  NEWLINE,
  OPEN,
  OPEN_SQUARE,
  SEMICOLON,
  skipSpace,
  trimEnd,
} from './characters.ts';
import { type Failure, isDashSeparator, isNone } from './goals.ts';
import { mayBeMinute, readMinute } from './minutes.ts';
import { readPair } from './scores.ts';
import type { Stretch } from './stretch.ts';

/** Deeper nesting than any match has had; a bound on what a broken text can ask. */
const DEEPEST_CHANGE = 20;

type OpenPlayer = {
  name?: Text;
  captain?: true;
  cards: readonly InlineCard[];
  changes: readonly Change[];
  unread: readonly Text[];
};

/** Most players have none of these: one empty list for all. */
const NONE: readonly never[] = [];

interface PlayerAt {
  readonly player: Player;
  /** Of the player when he comes on: `Coman 46'` or `46' Coman`. */
  readonly minute?: Minute;
  readonly end: number;
}

type LineUpContent = Pick<LineUp, 'formation' | 'ranks' | 'coaches'>;

/**
 * Reads what stands behind `Team:` of a line-up.
 *
 * @returns a failure with its place when something is no player
 */
export function readLineUp(
  stretch: Stretch,
  from: number,
  until: number,
): { readonly lineUp: LineUpContent } | { readonly failure: Failure } {
  const { text } = stretch;
  let place = skipSpace(text, from, until);
  const formation = readFormation(text, place, until);
  if (formation !== undefined) place = skipSpace(text, formation.end, until);
  const ranks: Player[][] = [];
  let rank: Player[] = [];
  let coaches: readonly Text[] = [];
  let expectPlayer = true;
  while (place < until) {
    const coach = readCoachLabel(text, place, until);
    if (coach !== undefined && (rank.length > 0 || ranks.length > 0) && expectPlayer) {
      coaches = readNames(stretch, coach, until);
      if (coaches.length === 0) return { failure: { at: place, expected: 'the name of the coach' } };
      place = until;
      expectPlayer = false;
      break;
    }
    if (!expectPlayer) {
      const code = text.charCodeAt(place);
      const dash = isDashSeparator(text, place, until, true);
      if (code !== COMMA && code !== SEMICOLON && !dash) {
        return { failure: { at: place, expected: '"," or " - " between players' } };
      }
      if (code !== COMMA) {
        ranks.push(rank);
        rank = [];
      }
      expectPlayer = true;
      place = skipSpace(text, place + 1, until);
      continue;
    }
    const player = readPlayer(stretch, place, until, 0, false);
    if ('expected' in player) return { failure: player };
    rank.push(player.player);
    expectPlayer = false;
    place = skipSpace(text, player.end, until);
  }
  if (expectPlayer) return { failure: { at: until, expected: 'a player' } };
  if (rank.length > 0) ranks.push(rank);
  return { lineUp: { ...(formation !== undefined && { formation: formation.text }), ranks, coaches } };
}

/** `(4-3-3)`, `(4231)`. */
function readFormation(
  text: string,
  at: number,
  until: number,
): { readonly text: string; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== OPEN) return undefined;
  const close = text.indexOf(')', at);
  if (close < 0 || close >= until || close - at > 14) return undefined;
  const inside = text.slice(at + 1, close).trim();
  return /^\d(?:-\d){1,5}$|^\d{3,6}$/.test(inside) ? { text: inside, end: close + 1 } : undefined;
}

function readCoachLabel(text: string, at: number, until: number): number | undefined {
  const first = text.charCodeAt(at) | 32;
  // c, m, t: the labels below
  if (first !== 99 && first !== 109 && first !== 116) return undefined;
  const label = text.slice(at, Math.min(at + 10, until)).toLowerCase();
  const word = ['coaches', 'coach', 'manager', 'trainer'].find((one) => label.startsWith(one));
  if (word === undefined) return undefined;
  const colon = skipSpace(text, at + word.length, until);
  return text.charCodeAt(colon) === 58 && colon < until ? colon + 1 : undefined;
}

/** A player with his brackets; one who comes on may have his minute before or behind his name. */
function readPlayer(
  stretch: Stretch,
  at: number,
  until: number,
  depth: number,
  comesOn: boolean,
): PlayerAt | Failure {
  const { text } = stretch;
  const draft: OpenPlayer = { cards: NONE, changes: NONE, unread: NONE };
  let minute: Minute | undefined;
  let place = at;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (
      code === COMMA ||
      code === SEMICOLON ||
      code === CLOSE ||
      isDashSeparator(text, place, until, place > at)
    )
      break;
    if (code === OPEN_SQUARE) {
      const close = text.indexOf(']', place);
      if (close < 0 || close >= until || draft.name === undefined) return { at: place, expected: 'a player' };
      readSquare(stretch, place, close, draft);
      place = skipSpace(text, close + 1, until);
      continue;
    }
    if (code === OPEN) {
      if (draft.name === undefined || depth >= DEEPEST_CHANGE) return { at: place, expected: 'a player' };
      const on = readPlayer(stretch, skipSpace(text, place + 1, until), until, depth + 1, true);
      if ('expected' in on) return on;
      if (text.charCodeAt(on.end) !== CLOSE || on.end >= until)
        return { at: on.end, expected: '")" behind the substitute' };
      const change: Draft<Change> = { on: on.player };
      if (on.minute !== undefined) change.minute = on.minute;
      draft.changes = [...draft.changes, change];
      place = skipSpace(text, on.end + 1, until);
      continue;
    }
    if (comesOn && minute === undefined && mayBeMinute(code)) {
      const found = readMinute(stretch, place, until);
      if (found !== undefined) {
        minute = found.minute;
        place = skipSpace(text, found.end, until);
        continue;
      }
    }
    if (draft.name !== undefined) return { at: place, expected: '"," or " - " between players' };
    const end = playerNameEnd(stretch, place, until, comesOn && minute === undefined);
    if (end === place || text.slice(place, end) === '-') return { at: place, expected: 'a player' };
    draft.name = stretch.textAt(place, end);
    place = skipSpace(text, end, until);
  }
  const { name, captain, cards, changes, unread } = draft;
  if (name === undefined) return { at: Math.min(place, until), expected: 'a player' };
  const player: Draft<Player> = { name, cards, changes, unread };
  if (captain !== undefined) player.captain = captain;
  const found: Draft<PlayerAt> = { player, end: place };
  if (minute !== undefined) found.minute = minute;
  return found;
}

function playerNameEnd(stretch: Stretch, at: number, until: number, minuteMayFollow: boolean): number {
  const { text } = stretch;
  let place = at;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === COMMA || code === SEMICOLON || code === OPEN || code === CLOSE || code === OPEN_SQUARE)
      break;
    if (place > at && isSpace(text.charCodeAt(place - 1)) && !isSpace(code)) {
      if (isDashSeparator(text, place, until, true)) break;
      if (minuteMayFollow && mayBeMinute(code) && readMinute(stretch, place, until) !== undefined) break;
    }
    place++;
  }
  return trimEnd(text, at, place);
}

const CARD_WORDS: ReadonlyMap<string, Card> = new Map([
  ['y', 'yellow'],
  ['r', 'red'],
  ['y/r', 'yellowRed'],
  ['yr', 'yellowRed'],
  ['y-r', 'yellowRed'],
]);

/** `[c]`, `[Y 32']`, `[Y/R 43']`, `[R]`; anything else stays as it is written. */
function readSquare(stretch: Stretch, open: number, close: number, draft: OpenPlayer): void {
  const { text } = stretch;
  const from = skipSpace(text, open + 1, close);
  let end = from;
  while (end < close && !isSpace(text.charCodeAt(end))) end++;
  const word = text.slice(from, end).toLowerCase();
  const rest = skipSpace(text, end, close);
  if ((word === 'c' || word === 'capt' || word === 'c.') && rest === close && draft.captain === undefined) {
    draft.captain = true;
    return;
  }
  const card = CARD_WORDS.get(word);
  const minute = card !== undefined && rest < close ? readMinute(stretch, rest, close) : undefined;
  const whole = rest === close || (minute !== undefined && skipSpace(text, minute.end, close) === close);
  if (card === undefined || !whole) {
    draft.unread = [...draft.unread, stretch.textAt(open + 1, close)];
    return;
  }
  const { line, column, endLine, endColumn } = stretch.span(open, close + 1);
  const shown: Draft<InlineCard> = { card, line, column, endLine, endColumn };
  if (minute !== undefined) shown.minute = minute.minute;
  draft.cards = [...draft.cards, shown];
}

/** Names between commas, semicolons or gaps. */
export function readNames(stretch: Stretch, from: number, until: number): readonly Text[] {
  const { text } = stretch;
  const names: Text[] = [];
  let start = skipSpace(text, from, until);
  while (start < until) {
    let place = start;
    while (place < until && !endsListedName(text, start, place)) place++;
    if (trimEnd(text, start, place) > start) names.push(stretch.textAt(start, place));
    const separator = place < until && isListSeparator(text.charCodeAt(place));
    start = skipSpace(text, separator ? place + 1 : place, until);
  }
  return names;
}

function endsListedName(text: string, start: number, place: number): boolean {
  const code = text.charCodeAt(place);
  return isListSeparator(code) || (place > start && !isSpace(code) && isAfterGap(text, place));
}

function isListSeparator(code: number): boolean {
  return code === COMMA || code === SEMICOLON;
}

/** Reads `Sergio Busquets, Fabian Schär 45' - None`: bookings of both sides, or of one that is not said. */
export function readBookings(
  stretch: Stretch,
  from: number,
  until: number,
): { readonly bookings: Cards['bookings'] } | { readonly failure: Failure } {
  const { text } = stretch;
  const sides: Booking[][] = [[]];
  let none = false;
  let place = skipSpace(text, from, until);
  while (place < until) {
    const code = text.charCodeAt(place);
    const side = sides[sides.length - 1] ?? [];
    if (code === SEMICOLON || isDashSeparator(text, place, until, side.length > 0 || none)) {
      if (sides.length === 2) return { failure: { at: place, expected: 'the end of the cards' } };
      sides.push([]);
      none = false;
      place = skipSpace(text, place + 1, until);
      continue;
    }
    if (code === COMMA) {
      if (side.length === 0) return { failure: { at: place, expected: 'a player' } };
      place = skipSpace(text, place + 1, until);
      continue;
    }
    const end = bookedNameEnd(stretch, place, until);
    const name = stretch.textAt(place, end);
    if (end === place) return { failure: { at: place, expected: 'a player' } };
    if (isNone(name.text) && side.length === 0 && !none) {
      none = true;
      place = skipSpace(text, end, until);
      continue;
    }
    if (none || name.text === '-') return { failure: { at: place, expected: none ? '";"' : 'a player' } };
    const behind = skipSpace(text, end, until);
    const minute = mayBeMinute(text.charCodeAt(behind)) ? readMinute(stretch, behind, until) : undefined;
    const booking: Draft<Booking> = { name };
    if (minute !== undefined) booking.minute = minute.minute;
    side.push(booking);
    place = skipSpace(text, minute?.end ?? end, until);
  }
  const [home = [], away] = sides;
  if (away !== undefined) return { bookings: { form: 'bySide', home, away } };
  if (home.length === 0) return { failure: { at: Math.min(from, until), expected: 'a player' } };
  return { bookings: { form: 'sideUnknown', bookings: home } };
}

function bookedNameEnd(stretch: Stretch, at: number, until: number): number {
  const { text } = stretch;
  let place = at;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === COMMA || code === SEMICOLON || code === NEWLINE) break;
    if (place > at && isSpace(text.charCodeAt(place - 1)) && !isSpace(code)) {
      if (isAfterGap(text, place) || isDashSeparator(text, place, until, true)) break;
      if (mayBeMinute(code) && readMinute(stretch, place, until) !== undefined) break;
    }
    place++;
  }
  return trimEnd(text, at, place);
}

/** Reads the kicks of a shoot-out: in their order, or by side around a semicolon. */
export function readKicks(
  stretch: Stretch,
  from: number,
  until: number,
): { readonly kicks: ShootOut['kicks'] } | { readonly failure: Failure } {
  const { text } = stretch;
  const sides: Kick[][] = [[]];
  let place = skipSpace(text, from, until);
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === SEMICOLON) {
      if (sides.length === 2) return { failure: { at: place, expected: 'the end of the kicks' } };
      sides.push([]);
      place = skipSpace(text, place + 1, until);
      continue;
    }
    if (code === COMMA) {
      place = skipSpace(text, place + 1, until);
      continue;
    }
    const kick = readKick(stretch, place, until);
    if ('expected' in kick) return { failure: kick };
    sides[sides.length - 1]?.push(kick.kick);
    place = skipSpace(text, kick.end, until);
  }
  const [home = [], away] = sides;
  if (away !== undefined) return { kicks: { form: 'bySide', home, away } };
  if (home.length === 0) return { failure: { at: Math.min(from, until), expected: 'a kick' } };
  return { kicks: { form: 'inOrder', kicks: home } };
}

function readKick(
  stretch: Stretch,
  at: number,
  until: number,
): { readonly kick: Kick; readonly end: number } | Failure {
  const { text } = stretch;
  const pair = readPair(text, at, until);
  const from = pair === undefined ? at : skipSpace(text, pair.end, until);
  let place = from;
  while (place < until) {
    const code = text.charCodeAt(place);
    if (code === COMMA || code === SEMICOLON || code === OPEN || code === NEWLINE) break;
    const atWord = place > from && !isSpace(code) && isSpace(text.charCodeAt(place - 1));
    if (atWord && (isAfterGap(text, place) || readPair(text, place, until) !== undefined)) break;
    place++;
  }
  const end = trimEnd(text, from, place);
  if (end === from) return { at: from, expected: 'the name of a kicker' };
  const name = stretch.textAt(from, end);
  const open = skipSpace(text, end, until);
  const score = pair === undefined ? {} : { score: pair.pair };
  if (text.charCodeAt(open) !== OPEN || open >= until) return { kick: { name, ...score }, end };
  const close = text.indexOf(')', open);
  if (close < 0 || close >= until) return { at: open, expected: '")" behind what became of the kick' };
  return { kick: { name, ...score, miss: stretch.textAt(open + 1, close).text }, end: close + 1 };
}

/** `Daniel Siebert (GER), Jan Seidel (GER)`. */
export function readReferees(stretch: Stretch, from: number, until: number): readonly Referee[] {
  return readNames(stretch, from, until).map((name) => {
    const close = name.text.length - 1;
    const open = name.text.lastIndexOf('(');
    const bracketed = name.text.charCodeAt(close) === CLOSE && open > 0;
    if (!bracketed) return { name };
    const association = name.text.slice(open + 1, close).trim();
    const before = name.text.slice(0, trimEnd(name.text, 0, open));
    if (association === '' || before === '' || !isLetter(association.charCodeAt(0))) return { name };
    return { name: { ...name, text: before }, association };
  });
}

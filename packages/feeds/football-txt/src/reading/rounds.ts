import type { Definition, Round, Text } from '../syntax.ts';
import {
  BAR,
  COLON,
  isBlank,
  isRoundMark,
  OLD_ROUND_MARK,
  skipBlanks,
  trimEnd,
  wordEnd,
} from './characters.ts';
import type { Context } from './context.ts';
import { readDay } from './days.ts';
import { findDivision, isTeamName } from './line-end.ts';
import type { SourceLine } from './lines.ts';
import { readNames } from './people.ts';
import { Stretch } from './stretch.ts';

/**
 * Reads a round line: `▪▪ Finals, Quarter-finals - 1st Leg`, `:: Matchday 1 | Thu Jun 12`.
 *
 * @returns whether it is one
 */
export function readRoundLine(line: SourceLine, start: number, context: Context): boolean {
  const { text, number } = line;
  let behind = start;
  while (isMark(text.charCodeAt(behind))) behind++;
  const ascii = text.charCodeAt(start) === COLON;
  if (isInlineRound(text, start, behind)) return false;
  let end = trimEnd(text, behind, text.length);
  while (end > behind && isMark(text.charCodeAt(end - 1)) && isTrailing(text, end - 1)) end--;
  end = trimEnd(text, behind, end);
  const stretch = new Stretch(text, number);
  const split = findWhen(stretch, behind, end);
  const title = stretch.textAt(behind, split?.at ?? end).text;
  if (title === '') return false;
  const when = split === undefined ? '' : stretch.textAt(split.end, end).text;
  context.inMatch = false;
  if (text.charCodeAt(start) === OLD_ROUND_MARK) context.dialect = 'old';
  const node: Round = {
    type: 'round',
    level: Math.max(1, behind - start - (ascii ? 1 : 0)),
    title,
    ...partsOfTitle(title),
    ...(when !== '' && { when }),
    ...stretch.span(start, end),
  };
  context.emit(line.comment === undefined ? node : { ...node, comment: line.comment });
  return true;
}

/** A ` v ` or a score before the bar is that of a match. */
function divides(name: string): boolean {
  const division = findDivision(name, 0, name.length);
  return division?.by === 'versus' || division?.by === 'score' || name.includes('[') || name.includes('@');
}

function isMark(code: number): boolean {
  return isRoundMark(code) || code === COLON;
}

/** A closing mark has only marks between it and a blank. */
function isTrailing(text: string, at: number): boolean {
  let place = at;
  while (place > 0 && isMark(text.charCodeAt(place))) place--;
  return isBlank(text.charCodeAt(place)) || text.charCodeAt(place) === BAR;
}

/** `▪SF Rapid - Altach`: the round of one match, told by its short name without a blank. */
function isInlineRound(text: string, start: number, behind: number): boolean {
  if (behind !== start + 1 || text.charCodeAt(start) === COLON || isBlank(text.charCodeAt(behind)))
    return false;
  const word = wordEnd(text, behind, text.length);
  const next = skipBlanks(text, word, text.length);
  return word - behind <= 3 && findDivision(text, next, text.length) !== undefined;
}

/** Where the dates of a round begin: at a `|`, or at a colon with a date behind it. */
function findWhen(
  stretch: Stretch,
  from: number,
  end: number,
): { readonly at: number; readonly end: number } | undefined {
  const { text } = stretch;
  const colon = text.indexOf(':', from);
  const bar = text.indexOf('|', from);
  if (colon >= 0 && colon < end && (bar < 0 || colon < bar)) {
    const at = skipBlanks(text, colon + 1, end);
    if (at > colon + 1 && readDay(stretch, at, end) !== undefined) return { at: colon, end: colon + 1 };
  }
  return bar >= 0 && bar < end ? { at: bar, end: bar + 1 } : undefined;
}

/** The parts of a round's title: `Finals, Quarter-finals - 1st Leg` is leg 1 of the stage's quarter-finals. */
function partsOfTitle(title: string): Pick<Round, 'stage' | 'name' | 'leg'> {
  const leg = legOf(title);
  const short = leg === undefined ? title : title.slice(0, leg.at);
  const comma = short.lastIndexOf(',');
  const stage = comma < 0 ? '' : short.slice(0, comma).trim();
  const rest = short.slice(comma + 1).trim();
  const name = rest === '' ? title : rest;
  return { ...(stage !== '' && rest !== '' && { stage }), name, ...(leg !== undefined && { leg: leg.leg }) };
}

const LEGS: ReadonlyMap<string, 1 | 2> = new Map([
  ['1st', 1],
  ['first', 1],
  ['2nd', 2],
  ['second', 2],
]);

/** `… - 1st Leg`, `…, 2nd leg`, `First Legs`: which leg, and where what names it begins, separator included. */
function legOf(title: string): { readonly leg: 1 | 2; readonly at: number } | undefined {
  const last = title.lastIndexOf(' ');
  const word = title.slice(last + 1).toLowerCase();
  if (last < 0 || (word !== 'leg' && word !== 'legs')) return undefined;
  const before = title.lastIndexOf(' ', last - 1);
  const leg = LEGS.get(title.slice(before + 1, last).toLowerCase());
  if (leg === undefined) return undefined;
  let at = trimEnd(title, 0, before + 1);
  const separator = title[at - 1];
  if (separator === '-' || separator === ',' || separator === '–') at = trimEnd(title, 0, at - 1);
  return { leg, at };
}

/**
 * Reads `Group A | Brazil  Croatia` and `Matchday 1 | Thu Jun 12`.
 *
 * @returns whether it is one
 */
export function readDefinition(line: SourceLine, start: number, context: Context): boolean {
  const { text, number } = line;
  const bar = text.indexOf('|', start);
  const stretch = new Stretch(text, number);
  const name = stretch.textAt(start, bar).text;
  const end = trimEnd(text, bar + 1, text.length);
  const isGroup = /^(?:group|gruppe) /i.test(name);
  const whole = stretch.textAt(bar + 1, end);
  const items: readonly Text[] = isGroup ? readNames(stretch, bar + 1, end) : [whole];
  if (!isTeamName(name) || divides(name) || whole.text === '' || items.length === 0) return false;
  context.inMatch = false;
  const of = isGroup ? 'group' : 'round';
  const node: Definition = { type: 'definition', of, name, items, ...stretch.span(start, end) };
  context.emit(line.comment === undefined ? node : { ...node, comment: line.comment });
  return true;
}

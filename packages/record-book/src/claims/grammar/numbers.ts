import { ordinalFromWords } from '@touchline/registry';
import type { MeasureTerm } from '../claim.ts';
import type { Cursor } from './cursor.ts';
import { NUMBERS } from './vocabulary.ts';

export type Bound = Pick<MeasureTerm, 'op' | 'bound' | 'bare'>;

/** The largest number that a claim may hold: more goals or teams than any record has. */
const LARGEST = 9999;

/** `two`, `12`; `no` and articles only where the caller wants them. */
export function takeNumber(cursor: Cursor, articles = false): number | undefined {
  const token = cursor.peek();
  cursor.expect('a number');
  if (token === undefined) return undefined;
  const isArticle = token.word === 'a' || token.word === 'an';
  // "By a goal", but not "of a knockout tie".
  const counts = !isArticle || (articles && /^(?:goal|single)$/.test(cursor.peek(1)?.word ?? ''));
  const named = token.kind === 'word' && counts ? NUMBERS[token.word] : undefined;
  const number = token.kind === 'number' ? Number(token.word) : named;
  if (number === undefined || number > LARGEST) return undefined;
  cursor.advance();
  return number;
}

export function takeOrdinal(cursor: Cursor): number | undefined {
  const ordinal = ordinalFromWords(cursor.peek()?.word ?? '');
  cursor.expect('a place: first, second, third');
  if (ordinal !== undefined) cursor.advance();
  return ordinal;
}

/**
 * `two or more`, `at least two`, `2+`, `more than two`, `exactly two`, `two or fewer`, `two`, each with `goals` or
 * without.
 */
export function takeBound(cursor: Cursor, articles = true): Bound | undefined {
  return cursor.attempt(() => {
    const bound = boundBefore(cursor, articles) ?? boundAfter(cursor, articles);
    if (bound !== undefined) cursor.take('goals', 'goal', 'clear goals');
    if (bound?.bare && cursor.take('or more')) return { op: 'atLeast', bound: bound.bound };
    return bound;
  });
}

/** A word before the number says how it is meant. */
function boundBefore(cursor: Cursor, articles: boolean): Bound | undefined {
  const said = cursor.take('at least', 'more than', 'exactly', 'at most', 'fewer than', 'less than');
  if (said === undefined) return undefined;
  const number = takeNumber(cursor, articles);
  if (number === undefined) return undefined;
  switch (said) {
    case 'at least':
      return { op: 'atLeast', bound: number };
    case 'more than':
      return { op: 'atLeast', bound: number + 1 };
    case 'exactly':
      return { op: 'exactly', bound: number };
    case 'at most':
      return { op: 'atMost', bound: number };
    default:
      return { op: 'atMost', bound: number - 1 };
  }
}

function boundAfter(cursor: Cursor, articles: boolean): Bound | undefined {
  const token = cursor.peek();
  if (token?.kind === 'atLeast') {
    cursor.advance();
    return { op: 'atLeast', bound: Number(token.word.slice(0, -1)) };
  }
  const number = takeNumber(cursor, articles);
  if (number === undefined) return undefined;
  if (cursor.take('or more', 'plus')) return { op: 'atLeast', bound: number };
  if (cursor.take('or fewer', 'or less')) return { op: 'atMost', bound: number };
  if (number === 0) return { op: 'exactly', bound: 0 };
  cursor.take('single');
  return { op: 'atLeast', bound: number, bare: true };
}

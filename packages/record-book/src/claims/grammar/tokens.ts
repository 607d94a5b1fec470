import { fold } from '@touchline/registry';

/** One word, number, score or season of a claim, and where it stands. */
export interface Token {
  /** As typed. */
  readonly text: string;
  /** Without case, marks and punctuation: `bodo`, `4-1`, `2018/19`, `2+`. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'atLeast' | 'score' | 'season' | 'date' | 'comma';
  /** Offset of the first character in the text. */
  readonly start: number;
  readonly end: number;
}

/** In order of trial: a date before a score, a season before a score, a score before a number. */
const SHAPES: readonly { readonly kind: Exclude<Token['kind'], 'word'>; readonly shape: RegExp }[] = [
  { kind: 'date', shape: /\d{4}-\d{2}-\d{2}(?!\d)/y },
  { kind: 'season', shape: /\d{4}[/–-](?:\d{4}|\d{2})(?!\d)/y },
  { kind: 'score', shape: /\d{1,2}[-–:]\d{1,2}(?!\d)/y },
  { kind: 'atLeast', shape: /\d{1,4}\+/y },
  { kind: 'number', shape: /\d+(?![\p{L}\d])/uy },
  { kind: 'comma', shape: /[,;]/y },
];
const WORD = /[\p{L}\p{N}\p{M}]+/uy;

/** The longest text that is read: a sentence, not a page. */
export const LONGEST_CLAIM = 500;

/** Takes a text apart; what is neither word nor number (full stops, quotes, hyphens) only parts them. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = shapeAt(text, at) ?? wordAt(text, at);
    if (token !== undefined) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function shapeAt(text: string, at: number): Token | undefined {
  for (const { kind, shape } of SHAPES) {
    const found = matchAt(shape, text, at);
    if (found === undefined || (kind === 'season' && !isSeason(found))) continue;
    const word = found.replace('–', '-').replace(':', '-');
    return { text: found, word, kind, start: at, end: at + found.length };
  }
  return undefined;
}

function wordAt(text: string, at: number): Token | undefined {
  const found = matchAt(WORD, text, at);
  if (found === undefined) return undefined;
  const word = fold(found);
  return { text: found, word, kind: 'word', start: at, end: at + found.length };
}

function matchAt(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

/** `2018/19`, `1999/2000`: the second year follows the first. */
function isSeason(text: string): boolean {
  const [first = '', second = ''] = text.split(/[/–-]/);
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(-2);
}

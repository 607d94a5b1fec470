/** One word of a line, or a mark between words. Positions are letters of the line, 0 and up. */
export interface Token {
  /** The word without its quoted part: `src:` of `src:"seen by two"`, empty for `"seen by two"`. */
  readonly bare: string;
  /** What stood between quotes, escapes resolved; absent where nothing was quoted. */
  readonly quoted?: string;
  /** True where the closing quote is missing. */
  readonly open?: true;
  readonly from: number;
  readonly to: number;
}

/** Marks that end a word and stand for themselves. */
const MARKS = ',<>()';

/** Signs after which a quote goes on with the word: `src:"..."`, `="..."`, `#"..."`. */
const BEFORE_QUOTE = ':=#';

/** The words of a line, from a position on. Never fails: a quote left open is told by its token. */
export function tokensOf(line: string, start = 0): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < line.length) {
    if (isBlank(line[at])) at += 1;
    else {
      const token = tokenAt(line, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function tokenAt(line: string, from: number): Token {
  if (isMark(line[from])) return { bare: line.charAt(from), from, to: from + 1 };
  let at = from;
  while (at < line.length && !isBlank(line[at]) && !isMark(line[at]) && !quoteBegins(line, from, at)) at += 1;
  const bare = line.slice(from, at);
  return line[at] === '"' ? quotedAt(line, bare, from, at + 1) : { bare, from, to: at };
}

function quoteBegins(line: string, from: number, at: number): boolean {
  return line[at] === '"' && (at === from || BEFORE_QUOTE.includes(line.charAt(at - 1)));
}

const ESCAPED = /^\\(?:u([0-9a-f]{4})|([nrt])|(.))/s;
const BY_LETTER: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t' };

function quotedAt(line: string, bare: string, from: number, start: number): Token {
  let quoted = '';
  let at = start;
  while (at < line.length) {
    const sign = line.charAt(at);
    if (sign === '"') return { bare, quoted, from, to: at + 1 };
    // The longest escape is six letters: more of the line need not be looked at.
    const escaped = sign === '\\' ? ESCAPED.exec(line.slice(at, at + 6)) : null;
    quoted += escaped ? meantBy(escaped) : sign;
    at += escaped ? escaped[0].length : 1;
  }
  return { bare, quoted, open: true, from, to: line.length };
}

function meantBy([, code, letter, itself = '']: RegExpExecArray): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return letter === undefined ? itself : (BY_LETTER[letter] ?? letter);
}

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);
const isMark = (sign: string | undefined): boolean => sign !== undefined && MARKS.includes(sign);

/** A text between quotes, as a line has it: what cannot be seen, or cannot be kept in a file, is written as its code. */
export function quote(text: string): string {
  const escaped = text
    .replaceAll(/["\\]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** True where a text has signs that only a quotation can hold. */
export const hasUnseen = (text: string): boolean => new RegExp(UNSEEN, 'u').test(text);

/** True where a text can stand in a line as one word, between blanks. */
export const isOneWord = (text: string): boolean => /^[^\s",<>()\p{Cc}\p{Cs}]+$/u.test(text);

/** True where a text can stand in a line as one word that means nothing else. */
export const isPlainWord = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(text);

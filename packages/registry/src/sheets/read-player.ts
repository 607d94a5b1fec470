import type { Position } from '../people.ts';
import { isCaptainMark, isLongCode, positionOf, saysNobody } from './sheet-words.ts';

/** What one piece of a sheet says of one player. */
export interface ReadPlayer {
  readonly name: string | undefined;
  readonly number?: number;
  readonly position?: Position;
  /** Bears a captain's mark; `letter` for a bare C, which may be a position too. */
  readonly captain?: 'word' | 'letter';
  /** What stood beside it and says nothing that a sheet has: minutes, cards, who came on. */
  readonly remarks: readonly string[];
}

/**
 * One player from one piece of text, or from the cells of one row: `10 Marten de Roon (C)`, `DE ROON Marten 15`,
 * `15 | de Roon, Marten | MF`.
 *
 * @returns `undefined` when no name is in it, nor a word for nobody
 */
export function readPlayer(cells: readonly string[]): ReadPlayer | undefined {
  const found = new Found();
  const names = cells.map((cell) => found.takeMarks(cell)).filter((rest) => rest !== '');
  const [name = '', ...others] = names;
  if (/\p{L}/u.test(name)) {
    if (isProse(name)) return undefined;
    found.remarks.push(...others);
    return found.player(saysNobody(name) ? undefined : inOrder(name));
  }
  const isNobody = /^[?\s.-]*$/.test(name) && names.length < 2;
  return isNobody && cells.some((cell) => cell.includes('?')) ? found.player(undefined) : undefined;
}

/** Names of more words than these there are few; and a typist who spares the capitals spares the first names too. */
const isProse = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.length > 6 || (words.length > 2 && words.every((word) => /^[\p{Ll}\P{L}]/u.test(word)));
};

/** What is taken from the text around the name. */
class Found {
  number: number | undefined;
  #position: Position | undefined;
  #captain: 'word' | 'letter' | undefined;
  readonly remarks: string[] = [];

  /** @returns the text without numbers and marks: the name */
  takeMarks(cell: string): string {
    if (this.#takeMark(cell.trim())) return '';
    const bare = cell
      .replace(/[([{]([^)\]}]*)[)\]}]?/g, (whole, inside: string) => this.#takeBracket(whole, inside))
      .replace(
        /(?:\d{1,3}(?:\+\d{1,2})?\s?['′’´]|[^\p{L}\p{N}\p{P}\s\p{M}]+)(?:\s*\d{1,3}(?:\+\d+)?\s?['′’´])*/gu,
        (remark) => this.#setAside(remark),
      );
    return this.#takeCodes(this.#takeNumber(bare.trim()).trim());
  }

  player(name: string | undefined): ReadPlayer {
    return {
      name,
      ...(this.number !== undefined && { number: this.number }),
      ...(this.#position !== undefined && { position: this.#position }),
      ...(this.#captain !== undefined && { captain: this.#captain }),
      remarks: this.remarks,
    };
  }

  #takeBracket(whole: string, inside: string): string {
    for (const mark of inside.split(/[,;/]/))
      if (!this.#takeMark(mark.trim())) this.#setAside(inside === mark ? whole : mark.trim());
    return ' ';
  }

  #setAside(text: string): string {
    if (/[\p{L}\p{N}]/u.test(text)) this.remarks.push(text.trim());
    return ' ';
  }

  /** A mark that stands apart: in brackets, or alone in a cell. */
  #takeMark(text: string): boolean {
    if (isCaptainMark(text)) this.#captain ??= text.length === 1 ? 'letter' : 'word';
    else if (positionOf(text)) this.#position ??= positionOf(text);
    else if (/^(?:#|no?\.?|nr\.?)?\s*[1-9]\d?\.?$/i.test(text) && this.number === undefined)
      this.number = Number(/\d+/.exec(text)?.[0]);
    else return false;
    return true;
  }

  #takeNumber(text: string): string {
    const [, leading, after] =
      /^(?:#|no?\.\s?|nr\.?\s?)?([1-9]\d?)(?:[.):–-]+\s*|\s+|$)(.*)$/isu.exec(text) ?? [];
    if (leading !== undefined && this.number === undefined) {
      this.number = Number(leading);
      return after ?? '';
    }
    const [, before, trailing] = /^(.*?)[\s,–-]+#?([1-9]\d?)\.?$/su.exec(text) ?? [];
    if (trailing === undefined || this.number !== undefined) return text;
    this.number = Number(trailing);
    return before ?? '';
  }

  /** `GK Kobel`, `Kobel TW`, `Can C`: capitals at either end that are no initial. */
  #takeCodes(text: string): string {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length > 1 && isLongCode(words[0] ?? '') && this.#takeMark(words[0] ?? '')) words.shift();
    while (words.length > 1 && isMark(words.at(-1)) && this.#takeMark(words.at(-1) ?? '')) words.pop();
    return words.join(' ').replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  }
}

const isMark = (word: string | undefined): boolean =>
  word !== undefined && (word === 'C' || isLongCode(word));

/** All capitals, and more than one of them. */
const isLoud = (word: string): boolean => /^\p{Lu}[\p{Lu}'’.-]+$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);

/** `DE ROON Marten` and `de Roon, Marten` as `Marten de Roon` is written: first name first. */
function inOrder(name: string): string {
  const [last, first, ...more] = name.split(/\s*,\s*/);
  if (last !== undefined && first !== undefined && first !== '' && more.length === 0)
    return `${first} ${last}`;
  const words = name.split(/\s+/);
  const loud = words.findIndex((word) => !isLoud(word));
  if (loud <= 0) return name;
  return [...words.slice(loud), ...words.slice(0, loud).map(quietly)].join(' ');
}

const quietly = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|['’.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

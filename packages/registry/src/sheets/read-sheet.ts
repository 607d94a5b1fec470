import { fold } from '../fold.ts';
import type { Position } from '../people.ts';
import { type ReadPlayer, readPlayer } from './read-player.ts';
import { jsonSheet } from './sheet-json.ts';
import { piecesOf } from './sheet-pieces.ts';
import { headingOf, isColumnHead } from './sheet-words.ts';
import type { NotUnderstood, WrittenPerson, WrittenPlayer, WrittenSheet } from './written-sheet.ts';

/** Players of a team at the start. @see LAW-3-PLAYERS-01 */
const ELEVEN = 11;

/** What is longer is prose, not a player. */
const LONGEST_PIECE = 120;

export interface SheetReading {
  /** Names of the club: a line that says no more is a title, not a player. */
  readonly titles?: readonly string[];
}

/**
 * Reads a team sheet as somebody copied it from a page, a message or a table: one a line or in a row, numbers before
 * or after, marks for captain and goalkeeper, headings in seven languages, a formation, a coach. It never fails: what
 * it cannot read it lists.
 *
 * @example
 * readSheet('1 Carnesecchi; 19 Djimsiti; 15 de Roon (C)\nSubs: 57 Sportiello\nCoach: Palladino')
 */
export function readSheet(text: string, { titles = [] }: SheetReading = {}): WrittenSheet {
  const folded = new Set(titles.map(fold));
  const isTitle = (line: string): boolean => folded.has(fold(line));
  const json = jsonSheet(text);
  const sheet = new SheetReader(isTitle, json?.unused);
  for (const piece of piecesOf(json?.text ?? text, isTitle)) sheet.take(piece.line, piece.text, piece.cells);
  return sheet.written();
}

type Part = 'starters' | 'substitutes' | 'coach' | 'leftOut';
type Listed = ReadPlayer & { readonly line: number };

class SheetReader {
  readonly #isTitle: (text: string) => boolean;
  readonly #listed: Record<Exclude<Part, 'coach'>, Listed[]> = { starters: [], substitutes: [], leftOut: [] };
  readonly #headings: NotUnderstood[] = [];
  readonly #notUnderstood: NotUnderstood[] = [];
  #part: Part = 'starters';
  #hasBench = false;
  #position: Position | undefined;
  #formation: string | undefined;
  #coach: WrittenPerson | undefined;

  constructor(isTitle: (text: string) => boolean, unused: readonly string[] = []) {
    this.#isTitle = isTitle;
    this.#notUnderstood.push(...unused.map((text) => ({ line: 1, text })));
  }

  take(line: number, text: string, cells: readonly string[]): void {
    const heading = headingOf(text);
    if (heading) {
      this.#headings.push({ line, text });
      if ('part' in heading) this.#begin(heading.part);
      else this.#position = heading.position;
    } else if (this.#takesTitle(text) || (cells.length > 0 && cells.every(isColumnHead)))
      this.#headings.push({ line, text });
    else this.#takePerson(line, text, cells);
  }

  written(): WrittenSheet {
    const { starters, substitutes, leftOut } = this.#listed;
    // Without a heading for the bench, whoever comes after the eleventh sits on it.
    const first = this.#hasBench ? starters : starters.slice(0, ELEVEN);
    const bench = this.#hasBench ? substitutes : starters.slice(ELEVEN);
    const letters = [...starters, ...substitutes].filter(({ captain }) => captain === 'letter').length;
    const asPlayer = playerOf(letters > 1);
    return {
      starters: first.map(asPlayer),
      substitutes: bench.map(asPlayer),
      leftOut: leftOut.map(asPlayer),
      ...(this.#formation !== undefined && { formation: this.#formation }),
      ...(this.#coach && { coach: this.#coach }),
      headings: this.#headings,
      notUnderstood: this.#notUnderstood,
    };
  }

  #begin(part: Part): void {
    this.#part = part;
    this.#position = undefined;
    this.#hasBench ||= part === 'substitutes';
  }

  /** `Atalanta (3-4-2-1)`, `3-5-2`, `ATALANTA`. */
  #takesTitle(text: string): boolean {
    const formation = FORMATION.exec(text)?.[0];
    const rest = formation === undefined ? text : text.replace(formation, ' ');
    if (
      formation !== undefined &&
      this.#formation === undefined &&
      !/\d/.test(rest) &&
      isFormation(formation)
    ) {
      this.#formation = formation.replaceAll(/[–—]/g, '-');
      return true;
    }
    return this.#isTitle(text);
  }

  #takePerson(line: number, text: string, cells: readonly string[]): void {
    const player = text.length > LONGEST_PIECE ? undefined : readPlayer(cells);
    if (!player) {
      if (/[\p{L}\p{N}]/u.test(text)) this.#notUnderstood.push({ line, text });
      return;
    }
    for (const remark of player.remarks) this.#notUnderstood.push({ line, text: remark });
    if (this.#part !== 'coach') {
      const position = player.position ?? this.#position;
      this.#listed[this.#part].push({ ...player, line, ...(position && { position }) });
    } else if (this.#coach === undefined) {
      this.#coach = { line, name: player.name };
      // What follows a coach in the same list is another matter: `Subs: ... Coach: X` ends the list.
    } else this.#notUnderstood.push({ line, text });
  }
}

const FORMATION = /(?<![\d-])\d(?:[-–—]\d){2,4}(?![\d-])/;

/** Ten players besides the goalkeeper. */
const isFormation = (text: string): boolean =>
  (text.match(/\d/g) ?? []).reduce((sum, digit) => sum + Number(digit), 0) === ELEVEN - 1;

/** @param isPosition several bear a bare C: it stands for midfield, as on Italian and Spanish pages */
function playerOf(isPosition: boolean): (listed: Listed) => WrittenPlayer {
  return ({ line, name, number, position, captain }) => {
    const isMidfielder = isPosition && captain === 'letter';
    const plays = position ?? (isMidfielder ? 'midfielder' : undefined);
    return {
      line,
      name,
      ...(number !== undefined && { number }),
      ...(plays && { position: plays }),
      ...(captain && !isMidfielder && { captain: true }),
    };
  };
}

import { headingOf, isCaptainMark, positionOf } from './sheet-words.ts';

/** A stretch of a sheet that says one thing: a heading, or a player in one cell or several. */
export interface Piece {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** A line longer than this is no sheet; and reading takes the square of it. */
const LONGEST_LINE = 4000;
/** The longest heading, letters. */
const LONGEST_HEADING = 40;

/**
 * Takes a text apart: its lines, headings within them, lists within those. Nothing but blanks and bullets is left out.
 *
 * @param isTitle whether a text is the club's name, which may stand before a list as a heading does
 */
export function piecesOf(text: string, isTitle: (text: string) => boolean): readonly Piece[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line, index) => {
      if (line.length > LONGEST_LINE) return [{ line: index + 1, text: line, cells: [] }];
      return stretchesOf(line, isTitle).flatMap((stretch) => piecesOfStretch(stretch, index + 1));
    });
}

/** A line parted at the headings in it: `Kobel; Anton. Subs: Meyer` has two parts and a heading between them. */
function stretchesOf(line: string, isTitle: (text: string) => boolean): readonly string[] {
  const stretches: string[] = [];
  let rest = withoutBullet(line);
  for (;;) {
    const heading = firstHeading(rest, isTitle);
    if (!heading) break;
    stretches.push(rest.slice(0, heading.from), heading.text);
    rest = rest.slice(heading.to);
  }
  return [...stretches, rest].map((each) => each.trim()).filter((each) => each !== '');
}

const withoutBullet = (line: string): string => line.replace(/^[\s•·●▪◦‣*>+–—-]+(?=\S)/u, '').trim();

interface HeadingAt {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The first colon before which a heading stands, at the beginning of the text or after a list has ended. */
function firstHeading(text: string, isTitle: (text: string) => boolean): HeadingAt | undefined {
  for (const colon of text.matchAll(/[:：]/g)) {
    const [before, to] = [text.slice(0, colon.index), colon.index + 1];
    const from = wordStarts(before).find((start) => headingOf(before.slice(start)) !== undefined);
    if (from !== undefined) return { from, to, text: before.slice(from) };
    if (before.length <= LONGEST_HEADING && (isTitle(before) || hasFormation(before)))
      return { from: 0, to, text: before };
  }
  return undefined;
}

/** Where the last words of a text begin, the longest run of them first: as many as a heading may have. */
function wordStarts(text: string): readonly number[] {
  const from = Math.max(0, text.length - LONGEST_HEADING);
  return [...text.slice(from).matchAll(/(?<=^|[\s.;|,–—-])[^\s.;|,–—-]/g)].map(({ index }) => from + index);
}

/** `Atalanta (3-4-2-1):` in front of a list. */
const hasFormation = (text: string): boolean => /\d(?:[-–—]\d){2,4}/.test(text) && !/^\d+\s/.test(text);

function piecesOfStretch(text: string, line: number): readonly Piece[] {
  if (headingOf(text)) return [{ line, text, cells: [text] }];
  const cells = columnsOf(text);
  if (cells) return [{ line, text, cells }];
  return splitOutside(text, listMark(text)).flatMap((each) => {
    const piece = withoutBullet(each.replace(/([\p{L}\p{N})]{2})\.\s*$/u, '$1'));
    return piece === '' ? [] : [{ line, text: piece, cells: columnsOf(piece) ?? [piece] }];
  });
}

/** A row of a table: one name, and beside it cells with a number, a position or a captain's mark. */
function columnsOf(text: string): readonly string[] | undefined {
  for (const mark of [/\t/, /\|/, /;/, /,/, /\s[-–—]\s/]) {
    const cells = text.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const full = cells.filter((cell) => cell !== '');
    if (cells.length < 2) continue;
    const names = full.filter((cell) => !isSmallCell(cell));
    if (names.length === 1 && full.length > 1) return full;
    if (mark.source === '\\t' && names.length === 0 && full.length > 0) return full;
  }
  return undefined;
}

const isSmallCell = (cell: string): boolean =>
  /^#?\d{1,2}\.?$/.test(cell) ||
  positionOf(cell) !== undefined ||
  isCaptainMark(cell) ||
  /^\(?[cC]\)?$/.test(cell);

/** What parts the players of a row. A single comma is one between last and first name. */
function listMark(text: string): RegExp {
  const bare = text.replaceAll(/\([^)]*\)/g, '');
  if (bare.includes(';')) return hasLists(bare) ? /[;,]|\s[-–—]\s/ : /[;]|\s[-–—]\s/;
  if (/\s[-–—]\s/.test(bare) || (bare.match(/,/g) ?? []).length > 1)
    return /,|\s[-–—]\s|\s(?:e|y|und|and|et)\s/;
  if (/\d[^,]*,\s*\d/.test(bare)) return /,/;
  if (bare.includes('\t') || bare.includes('|')) return /\t|\|/;
  if (NUMBER_BEFORE_EACH.test(bare)) return /\s+(?=\d{1,2}\.?\s+\p{Lu})/u;
  return /$^/;
}

/** `17 De Ketelaere 7 Sulemana`: nothing but their numbers parts them. */
const NUMBER_BEFORE_EACH = /^\d{1,2}\.?\s+\p{L}\D*\s\d{1,2}\.?\s+\p{Lu}/u;

/**
 * `Kobel; Can, Anton, Bensebaini; Beier, Brandt; Guirassy`: the rows of a formation, each a list. Of three names between
 * two semicolons no two are first and last name of one player, nor are two that have a number each.
 */
const hasLists = (text: string): boolean =>
  text
    .split(';')
    .some(
      (row) =>
        row.split(',').filter((cell) => cell.trim() !== '' && !isSmallCell(cell.trim())).length > 2 ||
        /\d\.?\s*\p{L}[^,]*,\s*\d{1,2}\.?\s+\p{L}/u.test(row),
    );

/** Parts a text at a mark, but not within brackets. */
function splitOutside(text: string, mark: RegExp): readonly string[] {
  const hidden = text.replaceAll(/\([^)]*\)/g, (inside) => '\u0000'.repeat(inside.length));
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of hidden.matchAll(new RegExp(mark.source, 'gu'))) {
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}

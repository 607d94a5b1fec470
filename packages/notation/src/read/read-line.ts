import type { Side } from '@touchline/laws';
import { SIDES } from '@touchline/laws';
import { fold } from '@touchline/registry';
import { formOf } from '../forms/forms.ts';
import { side } from '../kinds/plain.ts';
import { valueFor } from '../kinds/words.ts';
import type { LineRead, NotationContext, Said } from '../notation.ts';
import { Scene } from '../scene.ts';
import { Cursor, shown } from './cursor.ts';
import type { HeadSaid } from './head.ts';
import { readHead } from './head.ts';
import { nearWord } from './near-word.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import type { Token } from './tokens.ts';
import { EitherSide, Nobody, Trouble } from './trouble.ts';
import type { Verb } from './verbs.ts';
import { VERBS } from './verbs.ts';

/** Lines longer than any that somebody writes are not read: a whole sheet with names has two thousand letters. */
const LONGEST_LINE = 20_000;

/**
 * Reads one line of desk notation.
 *
 * @returns the commands it says: one, or those of a line that says more at once; none for a blank line or a comment, which
 * begins with `#`. Else the first word that cannot be read, and what was expected there. Never throws.
 * @example readLine('g 10 a 17 head', context)
 */
export function readLine(line: string, context: NotationContext): LineRead {
  const said = line.length > LONGEST_LINE ? tooLong(line) : saidOfASide(line, context);
  if (!(said instanceof Trouble)) return { ok: true, said };
  const { from, to, sentence, hint } = said;
  return { ok: false, problem: { from, to, sentence, ...(hint !== undefined && { hint }) } };
}

const tooLong = (line: string): Trouble =>
  new Trouble({ from: LONGEST_LINE, to: line.length }, `A line has at most ${LONGEST_LINE} letters.`);

/** A name or number of both sides is of the one whose people the line goes on with, where the other has nobody called so: `9>90`. */
function saidOfASide(line: string, context: NotationContext): readonly Said[] | Trouble {
  const scene = new Scene(context);
  const said = saidIn(line, scene);
  if (!(said instanceof EitherSide)) return said;
  const known = { ...context, state: scene.state };
  const [home, away] = [saidIn(line, new Scene(known, 'home')), saidIn(line, new Scene(known, 'away'))];
  if (home instanceof Nobody && !(away instanceof Trouble)) return away;
  return away instanceof Nobody && !(home instanceof Trouble) ? home : said;
}

function saidIn(line: string, scene: Scene): readonly Said[] | Trouble {
  if (/^\s*(?:#|$)/.test(line)) return [];
  if (/^\s*\{/.test(line)) return readJson(line);
  const begun = readBeginning(new Cursor(line), scene);
  if (begun instanceof Trouble) return begun;
  const { cursor, verb, head } = begun;
  const said = 'read' in verb ? verb.read(cursor, scene, head) : readForm(verb, cursor, scene, head);
  if (said instanceof Trouble) return said;
  return cursor.token ? cursor.trouble(`${shown(cursor.token.bare)} is more than the line can say.`) : said;
}

interface Beginning {
  /** Behind the verb. */
  readonly cursor: Cursor;
  readonly verb: Verb;
  readonly head: HeadSaid;
}

/** What stands before the entry's own words: moment, side, verb. */
export function readBeginning(cursor: Cursor, scene: Scene): Beginning | Trouble {
  const head: HeadSaid = {};
  for (;;) {
    const read = readHead(cursor, scene, head);
    if (read instanceof Trouble) return read;
    if (read) continue;
    const { token } = cursor;
    const verb = token?.quoted === undefined ? VERBS.get(token?.bare.toLowerCase() ?? '') : undefined;
    if (CHANGE && isChange(cursor, verb)) return { cursor, verb: CHANGE, head };
    if (!token || token.quoted !== undefined) return cursor.expected('a verb such as g, y or sub');
    if (verb) {
      cursor.skip();
      return { cursor, verb, head };
    }
    const board = readBoard(cursor, token);
    if (board) return { ...board, head };
    const said = scene.saidSide ? undefined : sideSaid(token, scene);
    if (said === undefined) return verbFrom(cursor, token, head);
    scene.side = said;
    scene.saidSide = token;
    cursor.skip();
  }
}

const CHANGE = formOf('substitution');

/** `7>22` is a change without its verb; where somebody is called as a verb is, no blank parts him from the mark. */
function isChange({ token, following }: Cursor, verb: Verb | undefined): boolean {
  if (!token || following?.bare !== '>') return false;
  return verb === undefined || following.from === token.to;
}

/** `+3`: the verb and its number are one word. */
function readBoard(
  cursor: Cursor,
  token: Token,
): { readonly cursor: Cursor; readonly verb: Verb } | undefined {
  const verb = VERBS.get('+');
  if (!verb || !/^\+\d/.test(token.bare)) return undefined;
  return { cursor: new Cursor(cursor.line, token.from + 1), verb };
}

/** A side by its letter, or by the beginning of its club's name. */
function sideSaid({ bare }: Token, scene: Scene): Side | undefined {
  const letter = side.words.valueOf.get(bare.toLowerCase());
  if (letter) return letter;
  const wanted = fold(bare);
  if (wanted.length < SHORTEST_CLUB) return undefined;
  const found = SIDES.filter((each) => clubWords(scene, each).some((word) => word.startsWith(wanted)));
  return found.length === 1 ? found[0] : undefined;
}

const SHORTEST_CLUB = 3;

function clubWords(scene: Scene, of: Side): readonly string[] {
  const club = scene.state?.clubs[of];
  if (club === undefined) return [];
  const { name, shortName } = scene.context.names.club(club);
  return [...fold(name).split(' '), ...fold(shortName).split(' '), fold(name), fold(shortName)];
}

/** The beginning of a verb is enough where no other begins so. */
function verbFrom(cursor: Cursor, token: Token, head: HeadSaid): Beginning | Trouble {
  const verb = token.bare.length >= SHORTEST_CLUB ? valueFor(token.bare, VERBS) : undefined;
  if (verb) {
    cursor.skip();
    return { cursor, verb, head };
  }
  const near = nearWord(token.bare, [...VERBS.keys()]);
  const hint = near === undefined ? 'Such as g 10, y 5, sub 7>22.' : `Did you mean ${near}?`;
  return new Trouble(token, `${shown(token.bare)} is no verb of the desk.`, hint);
}

import type { Side } from '@touchline/laws';
import { otherSide, SIDES } from '@touchline/laws';
import { fold, personIdFor } from '@touchline/registry';
import { calledExactly, findPeople } from '../people/find-person.ts';
import type { Listed } from '../people/roster.ts';
import { plays, roster, STANDING } from '../people/roster.ts';
import { Cursor, shown } from '../read/cursor.ts';
import { nearWord } from '../read/near-word.ts';
import { isOneWord, isPlainWord, quote } from '../read/tokens.ts';
import { EitherSide, Nobody, Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Kind, Named, Option } from './kind.ts';

export interface PersonWish {
  readonly expects: string;
  /** Whose he is: of the line's side, of the other one, or of either. */
  readonly of: 'own' | 'opponent' | 'either';
  /** Who can do it now; those who play unless said. */
  readonly suits?: (person: Listed, scene: Scene) => boolean;
}

type Wish = Required<PersonWish>;

/** A person by number or name, `?` where nobody could say who it was, `=id` to the letter. */
export function person({ expects, of, suits = plays }: PersonWish): Kind<string> {
  const wish = { expects, of, suits };
  return {
    expects,
    shown: of === 'opponent' ? 'OPPONENT' : 'PERSON',
    read: (cursor, scene) => readPerson(cursor, scene, wish),
    write: (id, scene) => writePerson(id, scene, wish),
    named: (word, scene) => peopleNamed(word, scene, wish),
    writeToTheLetter,
    options: (scene, typed) => peopleFor(scene, wish, typed),
  };
}

function readPerson(cursor: Cursor, scene: Scene, wish: Wish): string | Trouble {
  const { token } = cursor;
  if (!token || token.open) return cursor.expected(wish.expects);
  if (token.bare === '?' && token.quoted === undefined) return taken(cursor, 'unknown');
  const word = token.quoted ?? token.bare.replace(/^=/, '');
  if (token.bare.startsWith('=') && word !== '') return taken(cursor, word);
  if (fold(word) === '') return cursor.expected(wish.expects);
  const [whole] = cursor.following ? wholeName(cursor, scene, wish) : [];
  const found = whole ? [whole.one] : lookFor(word, scene, wish);
  const [one, another] = found;
  if (!one) return stranger(cursor, word, scene, wish);
  if (another) return severalMeant(cursor, word, found, scene);
  if (wish.of === 'own') scene.side ??= one.side;
  cursor.skip(whole?.words);
  return one.id;
}

/** Words of the longest name that a person here bears as a whole, `Marten de Roon`, where only one bears it. */
function wholeName(
  cursor: Cursor,
  scene: Scene,
  wish: Wish,
): readonly { readonly one: Listed; readonly words: number }[] {
  const listed = sidesFor(wish, scene)
    .flat()
    .flatMap((side) => roster(scene, side));
  return [4, 3, 2].flatMap((words) => {
    const name = cursor.wordsAhead(words);
    const wanted = name === undefined ? '' : fold(name);
    const [one, another] = wanted === '' ? [] : listed.filter(({ names }) => names.includes(wanted));
    return one && !another ? [{ one, words }] : [];
  });
}

function taken<T>(cursor: Cursor, value: T): T {
  cursor.skip();
  return value;
}

/** The sides to look at: all at once, or one after the other. */
function sidesFor({ of }: Wish, { side }: Scene): readonly (readonly Side[])[] {
  if (side === undefined || of === 'either') return [SIDES];
  return of === 'own' ? [[side]] : [[otherSide(side)], [side]];
}

/** Where a word fits people of both sides and the line says none, the side in focus counts. */
function lookFor(word: string, scene: Scene, wish: Wish): readonly Listed[] {
  for (const sides of sidesFor(wish, scene)) {
    const found = findPeople(word, sides, scene, (one) => wish.suits(one, scene));
    const inFocus = found.filter(({ side }) => side === scene.context.focus);
    if (found.length > 0) return found.length > 1 && inFocus.length > 0 ? inFocus : found;
  }
  return [];
}

/** Nobody of the sheets is called so: an id or a known name stands where a sheet is missing or leaves people out. */
function stranger(cursor: Cursor, word: string, scene: Scene, wish: Wish): string | Trouble {
  const sides = sidesFor(wish, scene).flat();
  const known = scene.context.people?.find(word);
  if (known?.found && sides.some((side) => leavesOut(scene, side))) return taken(cursor, known.person.id);
  const isId = !/^\d+$/.test(word) && personIdFor(word) === word;
  if (isId && sides.every((side) => scene.state?.teams[side].sheet === undefined)) return taken(cursor, word);
  const listed = sides.flatMap((side) => roster(scene, side));
  const near = nearWord(
    fold(word),
    listed.flatMap(({ names }) => names),
  );
  const where = sides.map((side) => scene.club(side)).join(' or ');
  const meant = near !== undefined ? `Did you mean ${near}? ` : '';
  return new Nobody(
    cursor.place,
    `Nobody called ${shown(word)} is on the sheet of ${where}.`,
    `${meant}Write ? where nobody can say who it was, or =id.`,
  );
}

function leavesOut({ state }: Scene, side: Side): boolean {
  const team = state?.teams[side];
  return team?.sheet === undefined || !team.substitutesComplete || team.unknownStarters > 0;
}

function severalMeant(cursor: Cursor, word: string, found: readonly Listed[], scene: Scene): Trouble {
  const sentence = whoIsMeant(word, found, scene);
  const isOfBoth = scene.side === undefined && new Set(found.map(({ side }) => side)).size === 2;
  return isOfBoth
    ? new EitherSide(cursor.place, sentence, 'Begin the line with h or a, or write the name.')
    : cursor.trouble(sentence, 'Write more of the name, or the number.');
}

function whoIsMeant(word: string, found: readonly Listed[], scene: Scene): string {
  const named = found.map((one) => inSheet(one, scene));
  return `${shown(word)} may be ${named.slice(0, -1).join(', ')} or ${named.at(-1)}.`;
}

const inSheet = ({ name, side }: Listed, scene: Scene): string => `${name} (${scene.club(side)})`;

/** The shortest of number, last name, whole name and id that is read as this person here; else the id to the letter. */
function writePerson(id: string, scene: Scene, wish: Wish): string {
  if (id === 'unknown') return '?';
  const said = waysToSay(id, scene).find(
    (word) => readPerson(new Cursor(word), scene.of(scene.side), wish) === id,
  );
  return said ?? writeToTheLetter(id);
}

const writeToTheLetter = (id: string): string => (isOneWord(id) ? `=${id}` : `=${quote(id)}`);

function peopleNamed(word: string, scene: Scene, wish: Wish): readonly Named<string>[] {
  const sides = sidesFor(wish, scene).flat();
  const called = calledExactly(word, sides, scene, (one) => wish.suits(one, scene));
  return called.map((one) => ({ value: one.id, name: inSheet(one, scene) }));
}

function waysToSay(id: string, scene: Scene): readonly string[] {
  const one = SIDES.flatMap((side) => roster(scene, side)).find((each) => each.id === id);
  const number = one?.number === undefined ? [] : [String(one.number)];
  const names = [one?.lastName ?? '', ...(one?.names ?? [])].map((name) => name.replaceAll(' ', '-'));
  return [...number, ...names, id].filter(isPlainWord);
}

/** More people than a list shows are not worth finding the shortest word for. */
const MOST_OFFERED = 30;

function peopleFor(scene: Scene, wish: Wish, typed: string): readonly Option[] {
  const listed = sidesFor(wish, scene)
    .flat()
    .flatMap((side) => roster(scene, side))
    .filter(({ number, names }) => isTypedOf(typed, [...names, String(number ?? '')]));
  const suits = (one: Listed): boolean => wish.suits(one, scene);
  const ranked = [...listed.filter(suits), ...listed.filter((one) => !suits(one))];
  return ranked.slice(0, MOST_OFFERED).map((one) => ({
    value: one.id,
    insert: writePerson(one.id, scene, wish),
    label: one.number === undefined ? one.name : `${one.number} ${one.name}`,
    meaning: `${scene.club(one.side)}, ${STANDING[one.status]}`,
  }));
}

/** True when what was typed is the beginning of a name or of a word in it. */
const isTypedOf = (typed: string, names: readonly string[]): boolean =>
  names.some((name) => ` ${name}`.includes(` ${typed}`));

import { parseClubId } from '@touchline/registry';
import type { Cursor } from '../read/cursor.ts';
import { shown, Cursor as Words } from '../read/cursor.ts';
import { quote } from '../read/tokens.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Kind } from './kind.ts';

const EXPECTED = 'a club';

/** The two clubs of a match, home first: `atalanta v borussia-dortmund`. */
export const clubs: Kind<{ readonly home: string; readonly away: string }> = {
  expects: 'two clubs such as Atalanta v Dortmund',
  shown: 'CLUB v CLUB',
  read: (cursor, scene) => {
    const home = readClub(cursor, scene);
    if (home instanceof Trouble) return home;
    cursor.passed('v');
    const away = readClub(cursor, scene);
    return away instanceof Trouble ? away : { home, away };
  },
  write: ({ home, away }, scene) => `${writeClub(home, scene)} v ${writeClub(away, scene)}`,
};

function readClub(cursor: Cursor, { context }: Scene): string | Trouble {
  const { token } = cursor;
  if (!token || token.open) return cursor.expected(EXPECTED);
  const word = token.quoted ?? token.bare.replace(/^=/, '');
  if (word === '') return cursor.expected(EXPECTED);
  const found = context.clubs?.find(word);
  const id = token.bare.startsWith('=') ? word : found?.found ? found.club.id : parseClubId(word);
  if (id === undefined) {
    const near = found?.found === false ? found.near[0] : undefined;
    const hint = near ? `Did you mean ${near.name}?` : 'Write its id, such as borussia-dortmund.';
    return cursor.trouble(`No club is called ${shown(word)}.`, hint);
  }
  cursor.skip();
  return id;
}

function writeClub(id: string, scene: Scene): string {
  return readClub(new Words(id), scene) === id ? id : `=${quote(id)}`;
}

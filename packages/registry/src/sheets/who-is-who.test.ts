import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClubId } from '../ids.ts';
import type { Person } from '../people.ts';
import { parsePeople } from '../tables/people.ts';
import { club as aClub, person as aPerson } from '../testing/ids.ts';
import { readSheet } from './read-sheet.ts';
import { type Identified, whoIsWho } from './who-is-who.ts';

const people = parsePeople(
  readFileSync(new URL('../../../../data/people.csv', import.meta.url), 'utf8'),
).rows;
const ATALANTA = aClub('atalanta');
const DORTMUND = aClub('borussia-dortmund');

const short = (each: Identified): string => {
  switch (each.type) {
    case 'known':
      return each.person.id;
    case 'ambiguous':
      return `one of ${each.among.map(({ id }) => id).join(', ')}`;
    case 'new':
      return `new ${each.id}${each.near.length > 0 ? `, near ${each.near.map(({ id }) => id).join(', ')}` : ''}`;
    case 'unknown':
      return each.type;
    default:
      return each satisfies never;
  }
};
const who = (
  names: readonly (string | undefined)[],
  club: ClubId = ATALANTA,
  among: readonly Person[] = people,
) =>
  whoIsWho(
    names.map((name, at) => ({ line: at + 1, name })),
    { club, people: among },
  ).map(short);

const silva = (id: string, name: string, club: ClubId): Person => ({
  id: aPerson(id),
  name,
  lastName: 'Silva',
  clubs: [{ club, season: 2025 }],
});

describe('who is meant by a name on a sheet', () => {
  test.each([
    ['Lazar Samardžić', 'lazar-samardzic'],
    ['SAMARDZIC', 'lazar-samardzic'],
    ['L. Samardžić', 'lazar-samardzic'],
    ['Kolasinac S.', 'sead-kolasinac'],
    ['Marten de Roon', 'marten-de-roon'],
    ['de Roon', 'marten-de-roon'],
  ])('%s of Atalanta is %s', (name, id) => expect(who([name])).toEqual([id]));

  test('a first name alone, or a wrong initial, is nobody', () => {
    expect(who(['Lazar'])[0]).toMatch(/^new lazar/);
    expect(who(['X. Samardžić'])[0]).toMatch(/^new x-samardzic/);
  });

  test('a last name is sure among the own only; a full name anywhere', () => {
    expect(who(['Samardžić'], DORTMUND)).toEqual(['new samardzic, near lazar-samardzic']);
    expect(who(['Lazar Samardžić'], DORTMUND)).toEqual(['lazar-samardzic']);
  });

  test('two of one name are asked for, unless the initial tells', () => {
    const two = [silva('fabio-silva', 'Fábio Silva', DORTMUND), silva('joao-silva', 'João Silva', DORTMUND)];
    expect(who(['Silva', 'F. Silva', 'Joao Silva'], DORTMUND, two)).toEqual([
      'one of fabio-silva, joao-silva',
      'fabio-silva',
      'joao-silva',
    ]);
  });

  test('one who is on the sheet twice is asked for, twice', () => {
    expect(who(['Samardžić', 'Lazar Samardzic', 'de Roon'])).toEqual([
      'one of lazar-samardzic',
      'one of lazar-samardzic',
      'marten-de-roon',
    ]);
  });

  test('a stranger gets an id that nobody else has, in any script; a slip is offered what it looks like', () => {
    expect(who(['Piotr Żółć', 'Piotr Zolc', 'Иван Иванов', undefined])).toEqual([
      'new piotr-zolc',
      'new piotr-zolc-2',
      'new atalanta-3',
      'unknown',
    ]);
    expect(who(['Scamaca'])).toEqual(['new scamaca, near gianluca-scamacca']);
    const taken = whoIsWho([{ line: 1, name: 'Piotr Żółć' }], {
      club: ATALANTA,
      people,
      taken: [aPerson('piotr-zolc')],
    });
    expect(taken.map(short)).toEqual(['new piotr-zolc-2']);
  });

  test('a sheet pasted with one stranger: everybody else is found', () => {
    const sheet = readSheet('1 Carnesecchi\n19 Djimsiti\n27 Piotr Żółć\n23 Kolasinac', { titles: [] });
    expect(who(sheet.starters.map(({ name }) => name))).toEqual([
      'marco-carnesecchi',
      'berat-djimsiti',
      'new piotr-zolc',
      'sead-kolasinac',
    ]);
  });
});

test('every player of the table is found by full name and by initial with last name, and no id is given twice', () => {
  const players = people.filter(
    ({ role, clubs }) => role === 'player' && clubs.some(({ to }) => to === undefined),
  );
  expect(players.length).toBeGreaterThan(40);
  for (const person of players) {
    const club = person.clubs.find(({ to }) => to === undefined)!.club;
    const initial = `${person.name.charAt(0)}. ${person.lastName}`;
    for (const name of [person.name, person.name.toUpperCase(), initial])
      expect(who([name], club)).toEqual([person.id]);
  }
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('Silva', 'de Roon', 'Żółć'))),
      (names) => {
        const found = whoIsWho(
          names.map((name, line) => ({ line, name })),
          { club: ATALANTA, people },
        );
        const ids = found.flatMap((each) =>
          each.type === 'new' ? [each.id] : each.type === 'known' ? [each.person.id] : [],
        );
        expect(found).toHaveLength(names.length);
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
  );
});

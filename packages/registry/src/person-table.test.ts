import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { personTable } from './person-table.ts';
import { person as personOf } from './testing/ids.ts';

const person = (id: string, name: string, lastName: string): Person => ({
  id: personOf(id),
  name,
  lastName,
  clubs: [],
});

const table = personTable([
  { ...person('odilon-kossounou', 'Odilon Kossounou', 'Kossounou'), aliases: ['Odilon Kossonou'] },
  person('fabio-silva', 'Fábio Silva', 'Fábio Silva'),
  person('bernardo-silva', 'Bernardo Silva', 'Silva'),
  person('lazar-samardzic', 'Lazar Samardžić', 'Samardžić'),
  person('marten-de-roon', 'Marten de Roon', 'de Roon'),
  person('jude-bellingham', 'Jude Bellingham', 'Bellingham'),
  person('jobe-bellingham', 'Jobe Bellingham', 'Bellingham'),
]);

const ids = (people: readonly Person[]): readonly string[] => people.map(({ id }) => id);

describe('personTable', () => {
  test('search is free of case and diacritics and finds a part of a name', () => {
    expect(ids(table.search('Samardzic'))).toEqual(['lazar-samardzic']);
    expect(ids(table.search('SAMAR'))).toEqual(['lazar-samardzic']);
    expect(ids(table.search('de roon'))).toEqual(['marten-de-roon']);
    expect(table.search(' - ')).toEqual([]);
  });

  test('search takes the words of a name in any order, each from its beginning', () => {
    expect(ids(table.search('samardzic laz'))).toEqual(['lazar-samardzic']);
    expect(ids(table.search('mardz laz'))).toEqual([]);
  });

  test('a spelling met in a source is the same person', () => {
    expect(table.find('ODILON KOSSONOU')).toMatchObject({ found: true, person: { id: 'odilon-kossounou' } });
    expect(ids(table.search('kossonou'))).toEqual(['odilon-kossounou']);
  });

  test('twenty thousand people are found by name without reading them all each time', () => {
    const many = personTable(
      Array.from({ length: 20_000 }, (_, n) => person(`p-${n}`, `Person ${n}`, `Name${n}`)),
    );
    const found = Array.from({ length: 20_000 }, (_, n) => many.find(`person ${n}`));
    expect(found.every(({ found: known }) => known)).toBe(true);
  });

  test('search gives exact last names first', () => {
    expect(ids(table.search('silva'))).toEqual(['bernardo-silva', 'fabio-silva']);
  });

  test('find gives one person, or those it may be', () => {
    expect(table.find('Samardzic')).toMatchObject({ found: true, person: { id: 'lazar-samardzic' } });
    const two = table.find('Bellingham');
    expect(two.found ? [] : ids(two.near)).toEqual(['jude-bellingham', 'jobe-bellingham']);
    expect(table.find('Samardic')).toMatchObject({ found: false, near: [{ id: 'lazar-samardzic' }] });
  });

  test('an id is looked up as it is', () => {
    expect(table.get(personOf('marten-de-roon'))?.lastName).toBe('de Roon');
    expect(table.get(personOf('nobody'))).toBeUndefined();
  });
});

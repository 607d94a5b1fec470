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

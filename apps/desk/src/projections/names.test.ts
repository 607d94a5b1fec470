import { aMatch } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { ownTables } from '../testing/own-data.ts';
import { namesFrom } from './names.ts';
import { Projections } from './projections.ts';

const tables = ownTables();
type PersonId = Parameters<ReturnType<typeof namesFrom>['person']>[0];
const person = (id: string) => id as PersonId;

describe('names of people whom no table knows', () => {
  const given = new Map([
    ['piotr-zolc', 'Piotr van der Żółć'],
    ['lazar-samardzic', 'Somebody Else'],
  ]);
  const names = namesFrom(tables, given);

  test('are those that came with the log; a table has the last word', () => {
    expect(names.person(person('piotr-zolc'))).toEqual({
      name: 'Piotr van der Żółć',
      lastName: 'van der Żółć',
    });
    expect(names.person(person('lazar-samardzic')).name).toBe('Lazar Samardžić');
    expect(names.person(person('pol-boekel')).name).toBe('Pol Boekel');
  });

  test('show on the page, and follow a corrected sheet', () => {
    const match = aMatch({ clubs: { home: 'atalanta', away: 'borussia-dortmund' } }).log({
      type: 'teamSheet',
      side: 'home',
      starters: [{ player: 'piotr-zolc', number: 27 }],
      substitutes: [],
      names: { 'piotr-zolc': 'Piotr Zolc' },
    });
    const sheet = match.last;
    match.kickOff().goal('home', 'piotr-zolc', { minute: '5' });
    const told = () => {
      const log = match.toEntries();
      const shown = new Projections({ logOf: () => log, tables, today: () => '2026-02-25' });
      return shown
        .study(log[0]!.match)
        ?.timeline()
        .find(({ kind }) => kind === 'goal')?.text;
    };
    expect(told()).toContain('Zolc scores');
    match.amend(sheet, { names: { 'piotr-zolc': 'Piotr Żółć' } });
    expect(told()).toContain('Żółć scores');
  });
});

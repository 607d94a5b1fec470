import { describe, expect, test } from 'vitest';
import { clubTable } from './club-table.ts';
import type { Club, ClubLookup } from './clubs.ts';
import { club as clubOf } from './testing/ids.ts';

const club = (id: string, name: string, association: string, ...aliases: string[]): Club => ({
  id: clubOf(id),
  name,
  shortName: name,
  association,
  aliases,
});

const table = clubTable([
  club('bayern-muenchen', 'FC Bayern München', 'GER', 'Bayern München'),
  club('reims', 'Stade de Reims', 'FRA', 'Reims'),
  club('rennes', 'Stade Rennais FC', 'FRA', 'Rennes'),
  club('monaco', 'AS Monaco FC', 'FRA', 'AS Monaco FC (MCO)'),
  club('milan', 'Milan', 'ITA'),
  club('milan-tashkent', 'Milan', 'UZB'),
  club('bodo-glimt', 'FK Bodø/Glimt', 'NOR', 'Bodø/Glimt'),
  {
    ...club('dinamo-zagreb', 'GNK Dinamo Zagreb', 'CRO'),
    formerNames: [{ name: 'Croatia Zagreb', from: 1993, to: 2000 }],
    formerAssociations: [{ association: 'YUG', to: 1991 }],
  },
]);

const idOf = (lookup: ClubLookup): string | undefined => (lookup.found ? lookup.club.id : undefined);

describe('clubTable', () => {
  test.each([
    ['Bayern München', 'bayern-muenchen'],
    ['FC Bayern München (GER)', 'bayern-muenchen'],
    ['fc bayern munchen', 'bayern-muenchen'],
    ['bayern-muenchen', 'bayern-muenchen'],
    ['Bayern Muenchen', 'bayern-muenchen'],
    ['Rennes', 'rennes'],
    ['Reims', 'reims'],
    ['AS Monaco FC (MCO)', 'monaco'],
    ['AS Monaco FC (FRA)', 'monaco'],
    ['Milan (ITA)', 'milan'],
    ['Milan (UZB)', 'milan-tashkent'],
    ['BODO GLIMT', 'bodo-glimt'],
    ['Croatia Zagreb', 'dinamo-zagreb'],
    ['GNK Dinamo Zagreb (YUG)', 'dinamo-zagreb'],
    ['Croatia Zagreb (CRO)', 'dinamo-zagreb'],
  ])('%s is found as %s', (name, id) => {
    expect(idOf(table.find(name))).toBe(id);
  });

  test('a name of two clubs is no answer: both are named', () => {
    const lookup = table.find('Milan');
    expect(lookup.found ? [] : lookup.near.map(({ id }) => id)).toEqual(['milan', 'milan-tashkent']);
  });

  test('the right name under another association is no answer, but it is near', () => {
    expect(table.find('Bayern München (AUT)')).toMatchObject({
      found: false,
      name: 'Bayern München (AUT)',
      near: [{ id: 'bayern-muenchen' }],
    });
  });

  test('an unknown name is answered with near names, best first, and never with a guess', () => {
    expect(table.find('Bayren Munchen')).toMatchObject({ found: false, near: [{ id: 'bayern-muenchen' }] });
    expect(table.find('Bodo')).toMatchObject({ found: false, near: [{ id: 'bodo-glimt' }] });
    expect(table.find('Xyzzy')).toEqual({ found: false, name: 'Xyzzy', near: [] });
    expect(table.find('')).toEqual({ found: false, name: '', near: [] });
  });

  test('an id is looked up as it is', () => {
    expect(table.get(clubOf('reims'))?.name).toBe('Stade de Reims');
    expect(table.get(clubOf('stade-de-reims'))).toBeUndefined();
  });
});

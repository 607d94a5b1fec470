import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftClubId } from './club-id.ts';
import { clubTable } from './club-table.ts';
import type { Club } from './clubs.ts';
import { proposeClubs } from './propose-clubs.ts';
import { club as clubOf } from './testing/ids.ts';

const club = (id: string, name: string, association: string, ...aliases: string[]): Club => ({
  id: clubOf(id),
  name,
  shortName: name,
  association,
  aliases,
});

const clubs = [
  club('bayern-muenchen', 'FC Bayern München', 'GER', 'Bayern München'),
  club('rennes', 'Stade Rennais FC', 'FRA', 'Rennes'),
  club('milan', 'AC Milan', 'ITA', 'Milan'),
  club('milan-tashkent', 'Milan', 'UZB'),
];
const table = clubTable(clubs);

describe('proposeClubs', () => {
  test('a name that is known is counted and not proposed, however it is spelt', () => {
    const names = ['Bayern München', 'FC Bayern München (GER)', 'bayern munchen', 'Rennes'];
    expect(proposeClubs(names, table)).toEqual({ known: 4, proposals: [] });
  });

  test('Rennes is not Reims: Reims is proposed as a new club and stays unknown', () => {
    const { proposals } = proposeClubs(['Reims (FRA)'], table);
    expect(proposals).toMatchObject([
      {
        name: 'Reims (FRA)',
        because: 'unknown',
        near: [],
        draft: { id: 'reims', name: 'Reims', association: 'FRA' },
      },
    ]);
    expect(table.find('Reims (FRA)').found).toBe(false);
  });

  test('a mistyped name is proposed with the club that it looks like, by the name that looks alike', () => {
    expect(proposeClubs(['Bayren München (GER)'], table).proposals).toMatchObject([
      { because: 'unknown', near: [{ club: 'bayern-muenchen', name: 'FC Bayern München' }] },
    ]);
  });

  test('a name of two clubs needs an association; under a third one it may be another club', () => {
    const { proposals } = proposeClubs(['Milan', 'Milan (MEX)'], table);
    expect(proposals.map(({ because, draft }) => [because, draft?.id])).toEqual([
      ['shared', undefined],
      ['otherAssociation', 'milan-mex'],
    ]);
  });

  test('two spellings of one unknown club point at each other and are not merged', () => {
    const { proposals } = proposeClubs(['FK Žalgiris (LTU)', 'Zalgiris Vilnius (LTU)'], table);
    expect(proposals.map(({ alsoGiven }) => alsoGiven)).toEqual([
      ['Zalgiris Vilnius (LTU)'],
      ['FK Žalgiris (LTU)'],
    ]);
  });

  test('the same name given twice is one; blanks are none', () => {
    expect(proposeClubs(['Xyzzy', ' Xyzzy ', '', ' - '], table)).toEqual({
      known: 0,
      proposals: [{ name: 'Xyzzy', because: 'unknown', near: [], alsoGiven: [] }],
    });
  });

  test('never merges: for any names the table is as it was, and a draft has an id that no club has', () => {
    const before = JSON.stringify(clubs);
    const name = fc.oneof(
      fc.constantFrom('Milan', 'Rennes', 'Bayern', 'Reims (FRA)', 'FC (GER)', '北京 (CHN)'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const { known, proposals } = proposeClubs(names, table);
        expect(known + proposals.length).toBeLessThanOrEqual(names.length);
        for (const { draft } of proposals) {
          if (draft !== undefined) expect(table.get(draft.id)).toBeUndefined();
        }
        expect(JSON.stringify(clubs)).toBe(before);
      }),
    );
  });
});

test.each([
  ['FC Bayern München', 'bayern-muenchen'],
  ['Malmö FF', 'malmoe-ff'],
  ['FK Bodø/Glimt', 'bodo-glimt'],
  ['AC', 'ac'],
  ['Динамо', undefined],
])('the draft id of %s is %s', (name, id) => {
  expect(draftClubId(name)).toBe(id);
});

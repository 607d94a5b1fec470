import { expect, test } from 'vitest';
import { associationIn, nameIn } from './club-years.ts';
import type { Club } from './clubs.ts';
import { club as clubOf } from './testing/ids.ts';

const napoli: Club = {
  id: clubOf('napoli'),
  name: 'SSC Napoli',
  shortName: 'Napoli',
  association: 'ITA',
  aliases: [],
  formerNames: [
    { name: 'SSC Napoli', from: 1964, to: 2004 },
    { name: 'Napoli Soccer', from: 2004, to: 2006 },
  ],
};

const redStar: Club = {
  id: clubOf('crvena-zvezda'),
  name: 'FK Crvena Zvezda',
  shortName: 'Red Star Belgrade',
  association: 'SRB',
  aliases: [],
  formerAssociations: [
    { association: 'YUG', to: 2003 },
    { association: 'SCG', from: 2003, to: 2006 },
  ],
};

test.each([
  [1990, 'SSC Napoli'],
  [2003, 'SSC Napoli'],
  [2004, 'Napoli Soccer'],
  [2006, 'SSC Napoli'],
  [2026, 'SSC Napoli'],
])('the name in the season that began in %i is %s', (year, name) => {
  expect(nameIn(napoli, year)).toBe(name);
});

test.each([
  [1990, 'YUG'],
  [2005, 'SCG'],
  [2006, 'SRB'],
])('DATA-14: the association in the season that began in %i is %s', (year, association) => {
  expect(associationIn(redStar, year)).toBe(association);
  expect(associationIn(napoli, year)).toBe('ITA');
});

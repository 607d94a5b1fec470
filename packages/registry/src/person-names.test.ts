import { expect, test } from 'vitest';
import { lastNameIn, personIdFor } from './person-names.ts';

test.each([
  ['Lazar Samardžić', 'lazar-samardzic'],
  ['Éder Gabriel Militão', 'eder-gabriel-militao'],
  ["Matt O'Riley", 'matt-o-riley'],
  ['Łukasz Skorupski', 'lukasz-skorupski'],
  ['Иван', undefined],
  ['  ', undefined],
])('%s gets the id %s', (name, id) => expect(personIdFor(name)).toBe(id));

test.each([
  ['Marten de Roon', 'de Roon'],
  ['Virgil van der Vaart', 'van der Vaart'],
  ['Ederson', 'Ederson'],
  ['de Roon', 'de Roon'],
  ['Lazar Samardžić', 'Samardžić'],
  ['Jan van den Berg Santos', 'Santos'],
])('of %s prose says %s', (name, last) => expect(lastNameIn(name)).toBe(last));

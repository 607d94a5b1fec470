import { aMatch, at } from '@touchline/laws/testing';
import { readLine } from '@touchline/notation';
import { expect, test } from 'vitest';
import { taggedLine } from './tagged-line.ts';

const log = aMatch().sheets().kickOff().goal('home', 'h9', at(5)).toEntries();
const named = (id: string) => ({ name: id, lastName: id, shortName: id });
const read = (words: string) =>
  readLine(taggedLine(words, `#${log.length}`).line, { log, names: { person: named, club: named } });

test('details amend the entry', () => {
  expect(read('a 10 head')).toMatchObject({
    ok: true,
    said: [{ body: { type: 'amendEntry', target: 'e5', changes: { assist: 'h10', bodyPart: 'head' } } }],
  });
});

test('what somebody said is a quote that the entry led to, with its author', () => {
  expect(read('"We never stopped" author "The coach"')).toMatchObject({
    ok: true,
    said: [
      {
        body: { type: 'logNote', about: 'quote', text: 'We never stopped', author: 'The coach' },
        causedBy: 'e5',
      },
    ],
  });
});

test('what was typed is found again in the line', () => {
  for (const words of ['a 10 head', '"We never'])
    expect(taggedLine(words, '#5').line.slice(taggedLine(words, '#5').before)).toContain(words);
});

import { expect, test } from 'vitest';
import { effectiveLog } from './effective.ts';
import { namesInLog } from './names-given.ts';
import { parseEntry } from './parse/entry.ts';
import { aMatch } from './testing/index.ts';

const officials = (names: Readonly<Record<string, string>>) =>
  ({ type: 'officials', referee: 'piotr-zolc', names }) as const;

test('names are read from sheets and officials, the later of two counts, and a correction counts', () => {
  const match = aMatch()
    .sheets()
    .log(officials({ 'piotr-zolc': 'Piotr Zolc', h9: 'Émile' }));
  const first = match.last;
  match.log(officials({ 'piotr-zolc': 'Piotr Żółć' }));
  expect([...namesInLog(match.toEntries())]).toEqual([
    ['piotr-zolc', 'Piotr Żółć'],
    ['h9', 'Émile'],
  ]);
  match.log({ type: 'entryAmended', target: first, changes: { names: { h9: 'Emil' } }, reason: 'wrong' });
  expect(namesInLog(effectiveLog(match.toEntries())).get('h9')).toBe('Emil');
  expect(namesInLog([]).get('constructor')).toBeUndefined();
});

test.each([
  ['a list', ['Piotr'], 'names'],
  ['an empty name', { 'piotr-zolc': ' ' }, 'names.piotr-zolc'],
  ['a name with a line break', { 'piotr-zolc': 'Piotr\nŻółć' }, 'names.piotr-zolc'],
  ['a name without end', { 'piotr-zolc': 'P'.repeat(101) }, 'names.piotr-zolc'],
  ['an id with a blank', { 'piotr zolc': 'Piotr' }, 'names.piotr zolc'],
  ['unknown', { unknown: 'Piotr' }, 'names.unknown'],
  ['too many', Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`p${at}`, 'P'])), 'names'],
])('%s is not taken for names', (_, names, path) => {
  const entry = { ...aMatch().toEntries()[0], ...officials({}), names };
  const bare = Object.fromEntries(
    Object.entries(entry).filter(([field]) =>
      ['seq', 'id', 'match', 'clock', 'by', 'type', 'referee', 'names'].includes(field),
    ),
  );
  const parsed = parseEntry(bare);
  expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toEqual([path]);
});

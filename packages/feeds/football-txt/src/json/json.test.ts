import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { fromJson, toJson } from './json.ts';

const { document } = parse("▪ Final\nA v B  2-1\n(C 5'; -)\n", { file: 'x.txt' });
const plain = () => JSON.parse(JSON.stringify(toJson(document)));

/** The first issue, when one field of the value is another. */
function wrong(change: (value: ReturnType<typeof plain>) => void): unknown {
  const value = plain();
  change(value);
  const read = fromJson(value);
  return read.ok ? 'read' : read.issues[0];
}

describe('fromJson', () => {
  test('places that are left out become 0', () => {
    const read = fromJson(plain());
    expect(read.ok && read.document.nodes[1]).toMatchObject({
      line: 0,
      endColumn: 0,
      home: { text: 'A', line: 0, column: 0 },
      score: { fullTime: [2, 1], line: 0 },
    });
  });

  test.each([
    ['a value that is none', 'x', { path: '', expected: 'an object' }],
    ['null', null, { path: '', expected: 'an object' }],
    ['an empty object', {}, { path: 'type', expected: 'a value' }],
  ])('%s is named', (_what, value, issue) => {
    const read = fromJson(value);
    expect(read.ok ? [] : read.issues[0]).toEqual(issue);
  });

  test('every fault is named with its path', () => {
    expect(wrong((value) => (value.nodes[0].type = 'rounds'))).toMatchObject({ path: 'nodes.0.type' });
    expect(wrong((value) => (value.nodes[1].hom = value.nodes[1].home))).toEqual({
      path: 'nodes.1.hom',
      expected: 'no such field',
    });
    expect(wrong((value) => delete value.nodes[1].home)).toEqual({
      path: 'nodes.1.home',
      expected: 'a value',
    });
    expect(wrong((value) => (value.nodes[1].score.fullTime = [1, '2']))).toEqual({
      path: 'nodes.1.score.fullTime.1',
      expected: 'a whole number from 0 to 99',
    });
    expect(wrong((value) => (value.nodes[1].score.fullTime = [1]))).toMatchObject({
      expected: 'a list of 2',
    });
  });

  test('a text that could not stand on a line is no text', () => {
    for (const text of ['', ' A', 'A  B', 'A\nB']) {
      expect(wrong((value) => (value.nodes[1].home.text = text))).toMatchObject({
        path: 'nodes.1.home.text',
      });
    }
  });

  test('changes within changes without end are refused, not followed', () => {
    let player: object = { name: { text: 'A' }, cards: [], changes: [], unread: [] };
    for (let depth = 0; depth < 1000; depth++) player = { ...player, changes: [{ on: player }] };
    const read = fromJson({
      type: 'document',
      dialect: 'v2',
      nodes: [{ type: 'lineUp', team: { text: 'A' }, ranks: [[player]], coaches: [] }],
    });
    expect(read.ok ? [] : read.issues[0]).toMatchObject({ expected: 'fewer changes within changes' });
  });
});

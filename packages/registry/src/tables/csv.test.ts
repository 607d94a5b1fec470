import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinCsv, splitCsv } from './csv.ts';

describe('splitCsv', () => {
  test('reads a head of comments, quoted cells and the line each record starts on', () => {
    const text =
      '# one\n#\n# two\nid,name\n\na, plain  \n# between\nb,"quoted, ""twice""\nand broken"\nc,last\n';
    expect(splitCsv(text)).toEqual({
      head: ['one', '', 'two'],
      records: [
        { line: 4, cells: ['id', 'name'] },
        { line: 6, cells: ['a', 'plain'] },
        { line: 8, cells: ['b', 'quoted, "twice"\nand broken'] },
        { line: 10, cells: ['c', 'last'] },
      ],
    });
  });

  test('takes Windows line ends and a byte order mark', () => {
    const { records } = splitCsv('\uFEFFid,name\r\na,"b"\r\n');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['id', 'name'],
      ['a', 'b'],
    ]);
  });

  test('names the line of a quote that is never closed', () => {
    expect(splitCsv('id\na\n"b\nc\n').openQuote).toBe(3);
  });

  test('keeps what stands after a closing quote', () => {
    expect(splitCsv('"a"b,c').records[0]?.cells).toEqual(['ab', 'c']);
  });

  test('reads back whatever joinCsv writes', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('#', '"', ',', '\n', '\r\n', ' a ', '# a', ''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(rows, (cells) => {
        expect(splitCsv(joinCsv([], cells)).records.map((record) => record.cells)).toEqual(cells);
      }),
    );
  });

  test('reads any text without throwing, and counts no more lines than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '#', ' ', 'a') }), (text) => {
        const lines = text.split('\n').length;
        for (const { line } of splitCsv(text).records) expect(line).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

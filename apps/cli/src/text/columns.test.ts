import { describe, expect, test } from 'vitest';
import { columns, wrapped } from './columns.ts';

describe('columns', () => {
  test('stand under each other, numbers at the right, no blanks at the end', () => {
    expect(
      columns(
        [
          ['1', 'Arsenal', '24'],
          ['10', 'Inter', '5', ''],
        ],
        ['right', 'left', 'right', 'left'],
      ),
    ).toEqual([' 1  Arsenal  24', '10  Inter     5']);
  });

  test('a mark of its own and a colour take no room', () => {
    const [plain, marked] = columns(
      [
        ['Koln', '1'],
        ['K\u006F\u0308ln', '2'],
        ['\u001B[1mKöln\u001B[22m', '3'],
      ],
      ['left', 'left'],
    ).map((line) => line.indexOf('  '));
    expect([plain, marked]).toEqual([4, 5]);
  });
});

describe('wrapped', () => {
  test('breaks between words and indents what follows', () => {
    expect(wrapped('a tie that is level', 10, '  ')).toEqual(['a tie that', '  is level']);
    expect(wrapped('extraordinarily long', 5)).toEqual(['extraordinarily', 'long']);
  });

  test('leaves a text alone where nobody knows how wide the terminal is', () => {
    expect(wrapped('a tie that is level', undefined)).toEqual(['a tie that is level']);
  });
});

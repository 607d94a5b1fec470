import { describe, expect, test } from 'vitest';
import { readDay, readSecondDay } from './days.ts';
import { Stretch } from './stretch.ts';

function read(text: string): unknown {
  const found = readDay(new Stretch(text, 1), 0, text.length);
  if (found === undefined) return undefined;
  const { weekday, year, month, day } = found.day;
  return [weekday, day, month, year, text.slice(found.end)].filter(
    (part) => part !== undefined && part !== '',
  );
}

describe('readDay', () => {
  test.each([
    ['Tue Sep/16 2025', ['Tue', 16, 9, 2025]],
    ['Wed Sep/17', ['Wed', 17, 9]],
    ['July 10', [10, 7]],
    ['Jul 10', [10, 7]],
    ['July 10 2026', [10, 7, 2026]],
    ['Fr July 10', ['Fri', 10, 7]],
    ['Fr,     July 10 2026', ['Fri', 10, 7, 2026]],
    ['Friday, July 10, 2026', ['Fri', 10, 7, 2026]],
    ['Sat, May 02', ['Sat', 2, 5]],
    ['10 July', [10, 7]],
    ['10 July 26', [10, 7, 2026]],
    ['Fri     10 July 2026', ['Fri', 10, 7, 2026]],
    ['Sun  1 Mar', ['Sun', 1, 3]],
    ['10.07.2026', [10, 7, 2026]],
    ['10.7.26', [10, 7, 2026]],
    ['25.03.87', [25, 3, 1987]],
    ['10.7.', [10, 7]],
    ['Fr 10.07.', ['Fri', 10, 7]],
    ['2026-07-10', [10, 7, 2026]],
    ['2026-7-10', [10, 7, 2026]],
    ['7-10-2026', [7, 10, 2026]],
    ['Friday,  07-10-2026', ['Fri', 7, 10, 2026]],
    ['07/10/2026', [7, 10, 2026]],
    ['1/3/26', [1, 3, 2026]],
    ['Su  1/3', ['Sun', 1, 3]],
    ['Thu Jun 12 17:00', ['Thu', 12, 6, ' 17:00']],
    ['10 July 20:45', [10, 7, ' 20:45']],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test.each([
    'Fri Liverpool',
    '18.45',
    '18:45',
    'May 3-1',
    '1860 München',
    'Sunday',
    '3-0',
    '10.13.2026',
    'March',
    '',
  ])('no date: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    ['25', [4, 25]],
    ['Apr 7', [4, 7]],
    ['May 1', [5, 1]],
  ])('the second date of two legs: Apr 17 & %s', (text, expected) => {
    const stretch = new Stretch(text, 1);
    const first = { month: 4, day: 17, ...stretch.span(0, 0) };
    const found = readSecondDay(stretch, 0, text.length, first);
    expect([found?.day.month, found?.day.day]).toEqual(expected);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, parseInstant, yearsBetween } from './instant.ts';

const utc = (text: string) => Date.parse(text) / 60_000;

describe('parseInstant', () => {
  test('a zone is taken at its word', () => {
    expect(parseInstant('2026-02-25T20:44:00+01:00')).toBe(utc('2026-02-25T19:44:00Z'));
    expect(parseInstant('2026-02-25T19:44:30.5Z')).toBe(utc('2026-02-25T19:44:30Z'));
    expect(parseInstant('2026-02-25T14:14-05:30')).toBe(utc('2026-02-25T19:44:00Z'));
  });

  test('without a zone it is Central European, in winter and in summer', () => {
    expect(parseInstant('2026-02-25T18:45')).toBe(utc('2026-02-25T17:45:00Z'));
    expect(parseInstant('2019-05-07T21:00')).toBe(utc('2019-05-07T19:00:00Z'));
    expect(parseInstant('2026-03-29T03:00')).toBe(utc('2026-03-29T01:00:00Z'));
    expect(parseInstant('2026-03-29T01:59')).toBe(utc('2026-03-29T00:59:00Z'));
    expect(parseInstant('2025-10-26T03:00')).toBe(utc('2025-10-26T02:00:00Z'));
  });

  test('a date alone is the end of that day', () => {
    expect(parseInstant('2026-02-25')).toBe(utc('2026-02-25T23:00:00Z'));
    expect(parseInstant('2024-12-31')).toBe(utc('2024-12-31T23:00:00Z'));
  });

  test.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '2026-02-25T25:00',
    '2026-2-5',
    '2026-02-25T18:60',
  ])('%j is no instant', (text) => expect(parseInstant(text)).toBeUndefined());

  test('agrees with the platform on every UTC minute of four centuries', () => {
    const date = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (when) => {
        const text = `${when.toISOString().slice(0, 16)}Z`;
        expect(parseInstant(text)).toBe(utc(text));
      }),
    );
  });
});

test('years and days between two instants are never negative', () => {
  const [early = 0, late = 0] = [parseInstant('2019-05-07'), parseInstant('2026-05-07')];
  expect(yearsBetween(early, late)).toBeCloseTo(7, 2);
  expect(yearsBetween(late, early)).toBe(0);
  expect(daysBetween(early, early + 1440)).toBe(1);
});

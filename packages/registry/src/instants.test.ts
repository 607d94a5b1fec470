import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centralEuropeanTime, instantOf, overByOf, parseInstant } from './instants.ts';

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

  test.each(['', 'yesterday', '2026-02-30', '2026-13-01', '2025-02-29', '2026-02-25T25:00', '2026-2-5'])(
    '%j is no instant',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
      expect(() => instantOf(text)).toThrow('not an ISO date');
    },
  );

  test('agrees with the platform on every UTC minute of four centuries', () => {
    const date = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (when) => {
        const text = `${when.toISOString().slice(0, 16)}Z`;
        expect(parseInstant(text)).toBe(utc(text));
      }),
    );
  });

  test('what the clocks showed reads back as the instant, but for the hour that they show twice', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (when) => {
        const instant = Math.floor(when.getTime() / 60_000);
        const { date: day, minute } = centralEuropeanTime(instant);
        const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
        const twice = day.slice(5, 7) === '10' && Math.floor(minute / 60) === 2;
        if (!twice) expect(parseInstant(`${day}T${clock.join(':')}`)).toBe(instant);
      }),
    );
  });
});

describe('when a match was surely over', () => {
  const row = { date: '2026-02-25', kickOff: '18:45' };
  const at = (text: string) => instantOf(text);

  test('two hours after kick-off; later with extra time and kicks, never after the end of its day', () => {
    expect(overByOf(row)).toBe(at('2026-02-25T20:45'));
    expect(overByOf({ ...row, afterExtraTime: [1, 1] })).toBe(at('2026-02-25T21:30'));
    expect(overByOf({ ...row, afterExtraTime: [1, 1], shootOut: [4, 3] })).toBe(at('2026-02-25T21:45'));
    expect(overByOf({ ...row, kickOff: '22:30' })).toBe(at('2026-02-25'));
  });

  test('without a kick-off, and after a second sitting, at the end of the day', () => {
    expect(overByOf({ date: '2026-02-25' })).toBe(at('2026-02-25'));
    expect(overByOf({ ...row, resumed: '2026-02-26' })).toBe(at('2026-02-26'));
  });
});

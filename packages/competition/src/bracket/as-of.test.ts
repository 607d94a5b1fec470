import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRow, resultRow } from '../testing/results.ts';
import { isDrawnBy, isKnownBy, parseMoment } from './as-of.ts';

describe('moments', () => {
  test.each([
    ['2026-02-25', { date: '2026-02-25' }],
    ['2026-02-25T19:45:10Z', { date: '2026-02-25', minute: 20 * 60 + 45 }],
    ['2026-02-25T23:30:00.000Z', { date: '2026-02-26', minute: 30 }],
    ['2026-04-28T19:00:00Z', { date: '2026-04-28', minute: 21 * 60 }],
    ['2026-03-29T00:59Z', { date: '2026-03-29', minute: 119 }],
    ['2026-03-29T01:00Z', { date: '2026-03-29', minute: 180 }],
    ['2025-10-26T01:00Z', { date: '2025-10-26', minute: 120 }],
    ['2025-12-31T20:00:00-05:00', { date: '2026-01-01', minute: 120 }],
    ['2024-02-29T12:00:00+01:00', { date: '2024-02-29', minute: 720 }],
    ['2026-02-25T20:45', { date: '2026-02-25', minute: 20 * 60 + 45 }],
  ])('%s in Central European time', (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });

  test('agrees with the calendar of the platform', () => {
    const local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const instants = fc.date({
      min: new Date('1996-11-01'),
      max: new Date('2090-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, minute = 0 } = parseMoment(instant.toISOString());
        const clock = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        expect(`${date} ${clock}`).toBe(local.format(instant));
      }),
    );
  });

  test('other text is refused loudly', () => {
    expect(() => parseMoment('yesterday')).toThrow('not an ISO date');
  });
});

describe('what is known by then', () => {
  const row = resultRow('atalanta', [4, 1], 'borussia-dortmund', { date: '2026-02-25', kickOff: '18:45' });

  test.each([
    ['2026-02-24', false],
    ['2026-02-25', true],
    ['2026-02-25T20:44', false],
    ['2026-02-25T20:45', true],
    ['2026-02-25T19:45Z', true],
    ['2026-02-26T00:01', true],
  ])('a result of 25 February, 18:45, as of %s: %s', (asOf, known) => {
    expect(isKnownBy(row, parseMoment(asOf))).toBe(known);
  });

  test('extra time and kicks take their time, but never beyond the day', () => {
    const long = { ...row, afterExtraTime: [4, 1], shootOut: [4, 3] } as const;
    expect(isKnownBy(long, parseMoment('2026-02-25T21:44'))).toBe(false);
    expect(isKnownBy(long, parseMoment('2026-02-25T21:45'))).toBe(true);
    const late = { ...long, kickOff: '22:00' };
    expect(isKnownBy(late, parseMoment('2026-02-25T23:59'))).toBe(false);
    expect(isKnownBy(late, parseMoment('2026-02-25'))).toBe(true);
    expect(isKnownBy(late, parseMoment('2026-02-26T00:00'))).toBe(true);
  });

  test('HIST-X-2020-2: a match in two sittings is known once the second is over', () => {
    const resumed = { ...row, resumed: '2026-02-26' };
    expect(isKnownBy(resumed, parseMoment('2026-02-25'))).toBe(false);
    expect(isKnownBy(resumed, parseMoment('2026-02-26T20:00'))).toBe(false);
    expect(isKnownBy(resumed, parseMoment('2026-02-26'))).toBe(true);
  });

  test('a result without a kick-off counts from the next day when an instant is asked for', () => {
    const { kickOff: _, ...untimed } = row;
    expect(isKnownBy(untimed, parseMoment('2026-02-25T23:59'))).toBe(false);
  });

  test('a draw counts from its date on', () => {
    const draw = drawRow('arsenal', 'blue.D', 'roundOf16', '2026-02-27');
    expect(isDrawnBy(draw, parseMoment('2026-02-26T23:59'))).toBe(false);
    expect(isDrawnBy(draw, parseMoment('2026-02-27T00:00'))).toBe(true);
  });
});

import { type Clock, clockLabel, type Entry } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { positionOfText, scheduleOf } from './schedule.ts';

const entry = (seq: number, clock: Clock): Entry =>
  ({ seq, id: `e${seq}`, clock, type: 'note' }) as unknown as Entry;
const first = (minute: string): Clock => ({ period: 'firstHalf', minute });
const inSecond = (minute: string): Clock => ({ period: 'secondHalf', minute });

const LOG = [
  { period: 'pre' },
  { period: 'pre' },
  { period: 'firstHalf', second: 0 },
  first('5'),
  first('45+2'),
  { period: 'halfTime' },
  { period: 'secondHalf', second: 0 },
  inSecond('75'),
  inSecond('90+3'),
  inSecond('90+3'),
  inSecond('90+3'),
  inSecond('90+8'),
  { period: 'fullTime' },
].map((clock, index) => entry(index + 1, clock as Clock));

describe('the schedule of a replay', () => {
  const schedule = scheduleOf(LOG);
  const positions = schedule.entries.map((each) => each.position);
  const start = 47 * 60 + 30; // the first half ran to 45+2, half-time is shortened to half a minute

  test('what is known to the second stands there, what is known by minute is spread over it in log order', () => {
    expect(positions.slice(0, 6)).toEqual([0, 0, 0, 4 * 60 + 30, 46 * 60 + 30, 47 * 60]);
    expect(positions.slice(6, 8)).toEqual([start, start + 29 * 60 + 30]);
    expect(positions.slice(8, 11)).toEqual([10, 30, 50].map((second) => start + 47 * 60 + second));
    expect(schedule.end).toBe(positions.at(-1));
  });

  test('positions never run backwards, whatever the log', () => {
    const mixed = scheduleOf([entry(1, { period: 'secondHalf', second: 100 }), entry(2, inSecond('46'))]);
    expect(mixed.entries.map((each) => each.position)).toEqual([100, 100]);
  });

  test('MIN-01: the clock at a position carries the label of its minute', () => {
    const labels = [0, 4 * 60 + 30, 46 * 60 + 30, 47 * 60 + 5, start, start + 47 * 60 + 1];
    expect(labels.map((position) => clockLabel(schedule.clockAt(position)))).toEqual([
      '1',
      '5',
      '45+2',
      'HT',
      '46',
      '90+3',
    ]);
  });

  test('a starting moment is read from a board, a label or an interval', () => {
    const at = (text: string) => positionOfText(schedule, text);
    expect(at('74:00')).toBe(start + 29 * 60);
    expect(at('75')).toBe(start + 29 * 60);
    expect(at('45:00')).toBe(start);
    expect(at('44:59')).toBe(45 * 60 - 1);
    expect(at('45+2')).toBe(46 * 60);
    expect(at('90+3')).toBe(start + 47 * 60);
    expect(at('92:00')).toBe(start + 47 * 60);
    expect(at('HT')).toBe(47 * 60);
    expect(at('0')).toBe(0);
  });

  test('a moment that the log does not reach is none of it', () => {
    for (const text of ['45+3', '91', '105', '120', '999', '90+9', '90+99', '97:60', '99:00', '120:00']) {
      expect([text, positionOfText(schedule, text)]).toEqual([text, undefined]);
    }
    expect(positionOfText(schedule, '90+8')).toBe(start + 52 * 60);
    expect(positionOfText(schedule, "90+3'")).toBe(positionOfText(schedule, '90+3'));
    expect(positionOfText(schedule, 'FT')).toBe(schedule.end);
    const firstHalf = scheduleOf(LOG.slice(0, 5));
    for (const text of ['HT', 'FT', '46', '75']) expect(positionOfText(firstHalf, text)).toBeUndefined();
  });

  test('what may have been later comes after its minute, and before whatever the log has next', () => {
    const orLater: Clock = { period: 'secondHalf', minute: '90+3', orLater: true };
    const log = [inSecond('90+3'), orLater, orLater, inSecond('90+6')].map((clock, index) =>
      entry(index + 1, clock),
    );
    const at = scheduleOf(log).entries.map((each) => each.position / 60);
    expect(at).toEqual([47.5, 48.5, 49.5, 50.5]);
    const last = scheduleOf([entry(1, inSecond('90+3')), entry(2, orLater)]);
    expect(last.end / 60).toBe(48.5);
  });

  test('half-time lies between two halves in a log that has no entry of it', () => {
    const silent = scheduleOf(LOG.filter(({ clock }) => clock.period !== 'halfTime'));
    expect(positionOfText(silent, 'HT')).toBe(47 * 60);
    expect(silent.clockAt(47 * 60 + 5)).toEqual({ period: 'halfTime' });
    expect(positionOfText(silent, '46')).toBe(start);
  });

  test('what is no moment of a match is undefined', () => {
    for (const text of ['', 'soon', '7:5', '45:60', '-3', '1.5', '30+2']) {
      expect(positionOfText(schedule, text)).toBeUndefined();
    }
  });
});

import type { Clock, MatchState } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { clockOf, instantOf, laterClock } from './instant.ts';

const state = (fields: Partial<MatchState>): MatchState =>
  ({ kickOff: '2026-02-25T18:45:00+01:00', phase: 'live', ...fields }) as MatchState;
const secondHalf = (minute: string): Clock => ({ period: 'secondHalf', minute });

describe('the instant of a match in the world', () => {
  test.each([
    [{ period: 'pre' }, '2026-02-25T17:45:00.000Z'],
    [{ period: 'firstHalf', second: 600 }, '2026-02-25T17:55:00.000Z'],
    [{ period: 'halfTime' }, '2026-02-25T18:30:00.000Z'],
    [{ period: 'secondHalf', second: 0 }, '2026-02-25T18:45:00.000Z'],
    [{ period: 'secondHalf', minute: '90+3' }, '2026-02-25T19:32:00.000Z'],
  ] as readonly [Clock, string][])('%j is %s', (clock, instant) => {
    expect(instantOf(state({}), clock)).toBe(instant);
  });

  test('the final whistle is the end of the last entry of play', () => {
    const over = state({ period: 'fullTime', phase: 'finished', clock: secondHalf('90+8') });
    expect(instantOf(over)).toBe('2026-02-25T19:37:00.000Z');
  });

  test('without a kick-off there is no instant', () => {
    expect(instantOf({ period: 'pre', phase: 'fixture' } as MatchState)).toBeUndefined();
  });
});

describe('the clock of a page', () => {
  test('MIN-02: 90+3 of the second half comes before 91 of extra time', () => {
    const extraTime: Clock = { period: 'etFirst', minute: '91' };
    expect(laterClock(secondHalf('90+3'), extraTime)).toBe(extraTime);
    expect(laterClock(extraTime, secondHalf('90+3'))).toBe(extraTime);
  });

  test('is the later of the last entry and the running clock, and the whistle ends both', () => {
    const live = state({ period: 'secondHalf', clock: secondHalf('75') });
    const running: Clock = { period: 'secondHalf', second: 44 * 60 };
    expect(clockOf(live, running)).toBe(running);
    expect(clockOf(live, { period: 'secondHalf', second: 0 })).toEqual(secondHalf('75'));
    const over = state({ period: 'fullTime', phase: 'finished', clock: secondHalf('90+8') });
    expect(clockOf(over, running)).toEqual({ period: 'fullTime' });
  });
});

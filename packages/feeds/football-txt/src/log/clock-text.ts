import { type Clock, isTimed, PERIODS, parseMinute } from '@touchline/laws';

/**
 * A clock in one word: `secondHalf:90+3` (the label), `secondHalf:90+3..` (or later), `firstHalf:425s` (the second of
 * the period), `halfTime`.
 */
export function formatClock(clock: Clock): string {
  if ('second' in clock) return `${clock.period}:${clock.second}s`;
  if ('minute' in clock) return `${clock.period}:${clock.minute}${clock.orLater ? '..' : ''}`;
  return clock.period;
}

/** Reads what `formatClock` writes; `undefined` when the text is no clock. */
export function parseClock(text: string): Clock | undefined {
  const [name, moment, ...rest] = text.split(':');
  const period = PERIODS.find((one) => one === name);
  if (period === undefined || rest.length > 0) return undefined;
  if (!isTimed(period)) return moment === undefined ? { period } : undefined;
  if (moment === undefined) return undefined;
  const second = /^(\d{1,5})s$/.exec(moment)?.[1];
  if (second !== undefined) return { period, second: Number(second) };
  const minute = moment.replace(/\.\.$/, '');
  if (parseMinute(minute) === undefined) return undefined;
  return minute === moment ? { period, minute } : { period, minute, orLater: true };
}

import type { Clock, Period, TimedPeriod, UntimedPeriod } from '@touchline/laws';
import {
  clockLabel,
  isTimed,
  labelFitsPeriod,
  PERIOD_MINUTES,
  PERIODS,
  TIMED_PERIODS,
} from '@touchline/laws';
import { words } from './words.ts';

/** The periods in which the clock runs, and the shoot-out. */
export const periodPlayed = words<TimedPeriod | 'kicks'>('a period', {
  firstHalf: '1h first',
  secondHalf: '2h second',
  etFirst: 'et1',
  etSecond: 'et2',
  kicks: 'kicks shoot-out',
});

export const timedPeriod = words<TimedPeriod>('a half', {
  firstHalf: '1h first',
  secondHalf: '2h second',
  etFirst: 'et1',
  etSecond: 'et2',
});

/** What `@` may be followed by, for a problem's sentence. */
export const MOMENT_EXPECTED = 'a moment such as @75, @90+3, @74:12 or @HT';

/**
 * The moment that the text after `@` says. `75` and `90+3` are labels, `74:12` and `90+2:10` are exact, an interval goes
 * by its label (`HT`); two points after a label mean or later; a period before a slash takes both from its own kick-off.
 *
 * @param now tells which period `46:10` is in when two could have it
 * @returns `undefined` where it says none
 */
export function parseMoment(said: string, now: Clock): Clock | undefined {
  const [first, second] = said.split('/');
  if (first !== undefined && second !== undefined)
    return momentIn(timedPeriod.words.valueOf.get(first), second);
  const interval = INTERVALS.get(said.toLowerCase());
  if (interval !== undefined) return { period: interval };
  return said.includes(':') ? exactMoment(said, now) : labelled(said);
}

/** The shortest text that `parseMoment` reads as this clock. */
export function formatMoment(clock: Clock, now: Clock): string {
  if (!isTimed(clock.period)) return clockLabel(clock);
  const short = 'second' in clock ? exactLabel(clock.period, clock.second) : labelText(clock);
  const read = parseMoment(short, now);
  if (read && same(read, clock)) return short;
  const period = timedPeriod.words.wordOf.get(clock.period) ?? clock.period;
  return `${period}/${'second' in clock ? clockFace(clock.second) : labelText(clock)}`;
}

const isUntimed = (period: Period): period is UntimedPeriod => !isTimed(period);

const INTERVALS: ReadonlyMap<string, UntimedPeriod> = new Map(
  PERIODS.filter(isUntimed).map((period) => [clockLabel({ period }).toLowerCase(), period]),
);

const LABEL = /^(\d{1,3}(?:\+\d{1,2})?)(\.\.)?$/;

function labelled(said: string): Clock | undefined {
  const [, minute, orLater] = LABEL.exec(said) ?? [];
  if (minute === undefined) return undefined;
  const period = TIMED_PERIODS.find((each) => labelFitsPeriod(each, minute));
  return period && { period, minute, ...(orLater !== undefined && { orLater: true }) };
}

function momentIn(period: TimedPeriod | undefined, said: string): Clock | undefined {
  if (!period) return undefined;
  const [, minutes, seconds] = /^(\d{1,3}):(\d\d)$/.exec(said) ?? [];
  if (minutes !== undefined) return { period, second: Number(minutes) * 60 + Number(seconds) };
  const [, minute, orLater] = LABEL.exec(said) ?? [];
  return minute === undefined
    ? undefined
    : { period, minute, ...(orLater !== undefined && { orLater: true }) };
}

function exactMoment(said: string, now: Clock): Clock | undefined {
  const [, minutes, added, seconds] = /^(\d{1,3})(?:\+(\d{1,3}))?:([0-5]\d)$/.exec(said) ?? [];
  if (minutes === undefined) return undefined;
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (added === undefined) {
    const period = periodOf(minute, now);
    return period && { period, second: (minute - PERIOD_MINUTES[period].base) * 60 + second };
  }
  const period = TIMED_PERIODS.find((each) => endOf(each) === minute);
  return period && { period, second: (PERIOD_MINUTES[period].length + Number(added)) * 60 + second };
}

/** The period that is being played, if it can have the minute; else the one it is a minute of. */
function periodOf(minute: number, { period: playing }: Clock): TimedPeriod | undefined {
  const isPlaying = isTimed(playing) && minute >= PERIOD_MINUTES[playing].base;
  if (isPlaying && minute < endOf(playing) + LONGEST_ADDED) return playing;
  return TIMED_PERIODS.find((each) => minute >= PERIOD_MINUTES[each].base && minute < endOf(each));
}

const endOf = (period: TimedPeriod): number => PERIOD_MINUTES[period].base + PERIOD_MINUTES[period].length;

/** Match time: `74:12`; in added time what has run beyond: `90+2:10`. */
function exactLabel(period: TimedPeriod, second: number): string {
  const { base, length } = PERIOD_MINUTES[period];
  const beyond = second - length * 60;
  return beyond < 0 ? clockFace(base * 60 + second) : `${base + length}+${clockFace(beyond)}`;
}

const clockFace = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const labelText = (clock: Clock): string =>
  `${clockLabel(clock)}${'orLater' in clock && clock.orLater ? '..' : ''}`;

const same = (a: Clock, b: Clock): boolean =>
  a.period === b.period &&
  ('second' in a
    ? 'second' in b && a.second === b.second
    : !('second' in b) && labelText(a) === labelText(b));

/** Minutes of added time up to which `46:10` is still read as the first half's. */
const LONGEST_ADDED = 15;

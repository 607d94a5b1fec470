import type { Clock, Period, TimedPeriod } from '@touchline/laws';
import { clockLabel, isTimed, PERIOD_MINUTES, parseMinute } from '@touchline/laws';
import { ordinalInWords } from '@touchline/registry';
import { entriesOf, type Reading, restsOn } from '../messages/reading.ts';
import { cardinal } from './numbers.ts';
import { NOTHING, type Said, said } from './said.ts';

const INTERVALS: Partial<Record<Period, string>> = {
  pre: 'before kick-off',
  halfTime: 'at half-time',
  etBreak: 'before extra time',
  etHalfTime: 'at half-time of extra time',
  kicksBreak: 'before the shoot-out',
  kicks: 'in the shoot-out',
  fullTime: 'after the final whistle',
};

/** Ends of periods, as an added minute names them; the second half needs no name. */
const ADDED_TO: { readonly [P in TimedPeriod]: string } = {
  firstHalf: 'of first-half added time',
  secondHalf: 'of added time',
  etFirst: 'added to the first half of extra time',
  etSecond: 'added to extra time',
};

/**
 * When something happened, as an adverbial: `in the 57th minute`, `on the stroke of half-time`,
 * `in the eighth minute of added time, of which three had been announced`.
 *
 * @returns nothing for a moment of which only the earliest minute is known, or whose label is none
 * @see MIN-01, MIN-04
 */
export function when(clock: Clock, reading: Reading): Said {
  const interval = INTERVALS[clock.period];
  if (interval) return said(interval);
  if ('minute' in clock && clock.orLater) return NOTHING;
  const parts = parseMinute(clockLabel(clock));
  if (!parts || !isTimed(clock.period)) return NOTHING;
  if (clock.period === 'firstHalf' && parts.minute >= 45) return said('on the stroke of half-time');
  if (parts.added === 0) return said(`in the ${ordinalInWords(parts.minute)} minute`);
  return inAddedTime(parts.added, clock.period, reading);
}

function inAddedTime(added: number, period: TimedPeriod, reading: Reading): Said {
  const board = entriesOf(reading, 'addedTime').findLast((entry) => entry.clock.period === period);
  const plain = `in the ${ordinalInWords(added)} minute ${ADDED_TO[period]}`;
  if (!board || period !== 'secondHalf') return said(plain);
  const ground = restsOn(reading, board.id);
  if (added > board.minutes)
    return said(`${plain}, of which ${cardinal(board.minutes)} had been announced`, ground);
  if (board.minutes === 1) return said('in the one added minute', ground);
  return said(`in the ${ordinalInWords(added)} of ${cardinal(board.minutes)} added minutes`, ground);
}

/** The minute in one word before a noun: `75th-minute`, `added-time`; nothing where it is not known. */
export function minuteModifier(clock: Clock): string {
  if ('minute' in clock && clock.orLater) return '';
  const parts = parseMinute(clockLabel(clock));
  if (!parts) return '';
  return parts.added > 0 ? 'added-time' : `${ordinalInWords(parts.minute)}-minute`;
}

/** Minutes played by the label, without what was added: 90 for `90+3`; `undefined` in an interval. */
const baseMinute = (clock: Clock): number | undefined => parseMinute(clockLabel(clock))?.minute;

/** True from the 91st minute on, added time or extra time. @see MIN-01 */
export function afterNinety(clock: Clock): boolean {
  const parts = parseMinute(clockLabel(clock));
  if (!parts) return false;
  return parts.minute > 90 || (clock.period === 'secondHalf' && parts.added > 0);
}

/** Minutes of normal time still to be played, by the label; `undefined` outside the second half. */
export function minutesLeft(clock: Clock): number | undefined {
  if (clock.period !== 'secondHalf') return undefined;
  const minute = baseMinute(clock);
  const { base, length } = PERIOD_MINUTES.secondHalf;
  return minute === undefined ? undefined : base + length - minute;
}

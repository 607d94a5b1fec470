import type { Period, TimedPeriod, UntimedPeriod } from './vocabulary.ts';
import { isTimed } from './vocabulary.ts';

/**
 * When in the match something happened. `second` counts from the period's own kick-off, 0 or more.
 * Where only the label is known ("57", "45+1") it is kept as it was given, and no second is made up;
 * `orLater` says that this is the earliest minute it can have been, the order of the log telling the rest.
 */
export type Clock =
  | { readonly period: TimedPeriod; readonly second: number }
  | { readonly period: TimedPeriod; readonly minute: string; readonly orLater?: true }
  | { readonly period: UntimedPeriod };

/** Base minute and nominal length, in minutes, of each timed period. @see MIN-01 */
export const PERIOD_MINUTES: {
  readonly [P in TimedPeriod]: { readonly base: number; readonly length: number };
} = {
  firstHalf: { base: 0, length: 45 },
  secondHalf: { base: 45, length: 45 },
  etFirst: { base: 90, length: 15 },
  etSecond: { base: 105, length: 15 },
};

const INTERVAL_LABELS: { readonly [P in UntimedPeriod]: string } = {
  pre: 'PRE',
  halfTime: 'HT',
  etBreak: 'ET-break',
  etHalfTime: 'ET-HT',
  kicksBreak: 'kicks-break',
  kicks: 'kicks',
  fullTime: 'FT',
};

/** The label of a moment: `5`, `45+1`, `90+3`, `HT`, `FT`. @see MIN-01, MIN-05 */
export function clockLabel(clock: Clock): string {
  if ('second' in clock) return secondLabel(clock.period, clock.second);
  if ('minute' in clock) return clock.minute;
  return INTERVAL_LABELS[clock.period];
}

function secondLabel(period: TimedPeriod, second: number): string {
  const { base, length } = PERIOD_MINUTES[period];
  const minute = Math.floor(second / 60);
  return minute < length ? String(base + minute + 1) : `${base + length}+${minute - length + 1}`;
}

/** How a minute is labelled: `90+3`; the numbers are its parts. */
export const MINUTE_LABEL = /^(\d{1,3})(?:\+(\d{1,2}))?$/u;

/** A label's parts: `90+3` is minute 90 and 3 added. `undefined` when it is no label of a timed period. */
export function parseMinute(label: string): { readonly minute: number; readonly added: number } | undefined {
  const match = MINUTE_LABEL.exec(label);
  if (!match) return undefined;
  return { minute: Number(match[1]), added: Number(match[2] ?? 0) };
}

/**
 * Seconds of the period in which a moment can lie: `[from, to)`. A moment known by label covers its minute;
 * one that may have been later has no end; an interval covers nothing and is `undefined`.
 */
export function secondsOf(clock: Clock): { readonly from: number; readonly to: number } | undefined {
  if ('second' in clock) return { from: clock.second, to: clock.second + 1 };
  if (!('minute' in clock)) return undefined;
  const parts = parseMinute(clock.minute);
  if (!parts) return undefined;
  const from = (parts.minute - PERIOD_MINUTES[clock.period].base - 1 + (parts.added || 0)) * 60;
  return { from, to: clock.orLater ? Number.POSITIVE_INFINITY : from + 60 };
}

/** True when the label can belong to the period: `46` is no minute of the first half. */
export function labelFitsPeriod(period: Period, label: string): boolean {
  const parts = parseMinute(label);
  if (!parts || !isTimed(period)) return false;
  const { base, length } = PERIOD_MINUTES[period];
  if (parts.added > 0) return parts.minute === base + length;
  return parts.minute > base && parts.minute <= base + length;
}

/** Where no stoppage was logged, changes of one minute, or less than a minute apart, are of one stoppage. */
export function sameMoment(a: Clock, b: Clock): boolean {
  if (a.period !== b.period) return false;
  if ('second' in a && 'second' in b) return Math.abs(a.second - b.second) < 60;
  return clockLabel(a) === clockLabel(b);
}

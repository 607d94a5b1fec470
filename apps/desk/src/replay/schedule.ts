import {
  type Clock,
  type Entry,
  isTimed,
  PERIOD_MINUTES,
  PERIODS,
  type Period,
  secondsOf,
} from '@touchline/laws';
import { parseMoment, periodOfLabel, periodsOfBoard } from './moment-text.ts';

/** Seconds between two entries of an interval or after the whistle, where nobody noted a time. */
const INTERVAL_STEP_SECONDS = 10;
/** How long half-time and its like last in a replay, in seconds of match time: nobody waits a quarter of an hour. */
const INTERVAL_SECONDS = 30;

/** A stretch of the replay's axis: one period with its added time, or one shortened interval. */
interface Phase {
  readonly period: Period;
  /** Where it begins on the axis, in seconds. */
  readonly start: number;
  readonly length: number;
}

export interface Scheduled {
  readonly entry: Entry;
  /** Seconds of match time from the first kick-off, added time included and intervals shortened. */
  readonly position: number;
}

export interface Schedule {
  readonly entries: readonly Scheduled[];
  /** Position of the last entry. */
  readonly end: number;
  /** The match clock at a position; at the last moment of a phase it is still that phase's. */
  clockAt(position: number): Clock;
  /** Position of a second of a period, or `undefined` when the log never reached it: it ends before, or has no such period. */
  positionOf(period: Period, second: number): number | undefined;
  /** Positions of the whole minutes of play, ascending. */
  readonly minutes: readonly number[];
}

/**
 * Lays the entries of a log out in match time. What is known to the second stands there; entries known by
 * minute only are spread evenly over their minute, in the order of the log. Positions never run backwards.
 */
export function scheduleOf(log: readonly Entry[]): Schedule {
  const phases = phasesOf(log);
  const phaseOf = new Map(phases.map((phase) => [phase.period, phase]));
  const raw = log.map((entry) => (phaseOf.get(entry.clock.period)?.start ?? 0) + secondInPhase(entry, log));
  let latest = 0;
  const entries = log.map((entry, index) => {
    latest = Math.max(latest, raw[index] ?? latest);
    return { entry, position: latest };
  });
  return {
    entries,
    end: latest,
    clockAt: (position) => clockAt(phases, position),
    positionOf: (period, second) => {
      const phase = phaseOf.get(period);
      return phase && (second === 0 || second < phase.length) ? phase.start + second : undefined;
    },
    minutes: phases.flatMap(minutesOf),
  };
}

function phasesOf(log: readonly Entry[]): readonly Phase[] {
  let start = 0;
  return periodsPassed(log).map((period) => {
    const phase = { period, start, length: lengthOf(period, log) };
    start += phase.length;
    return phase;
  });
}

/**
 * The periods of the log, in the order of play; between two that were played lies their interval, whether or not
 * anything was logged in it.
 */
function periodsPassed(log: readonly Entry[]): readonly Period[] {
  const logged = new Set(log.map((entry) => entry.clock.period));
  return PERIODS.filter((period, index) => {
    const [before, after] = [PERIODS[index - 1], PERIODS[index + 1]];
    const isBetween = before && after && !isTimed(period) && logged.has(before) && logged.has(after);
    return logged.has(period) || isBetween;
  });
}

const MINUTE_SECONDS = 60;

function lengthOf(period: Period, log: readonly Entry[]): number {
  if (period === 'pre') return 0;
  const inPhase = log.filter((entry) => entry.clock.period === period);
  if (!isTimed(period)) return Math.max(INTERVAL_SECONDS, INTERVAL_STEP_SECONDS * inPhase.length);
  const lasts = inPhase.map((entry) =>
    'second' in entry.clock ? entry.clock.second : spanOf(entry, log).to,
  );
  return Math.max(...lasts);
}

/** Second of its phase at which an entry is played. */
function secondInPhase(entry: Entry, log: readonly Entry[]): number {
  const { clock } = entry;
  if ('second' in clock) return clock.second;
  const alike = log.filter((other) => isSameMoment(other.clock, clock));
  const index = alike.indexOf(entry);
  if (!isTimed(clock.period)) return clock.period === 'pre' ? 0 : INTERVAL_STEP_SECONDS * index;
  const span = spanOf(entry, log);
  return span.from + ((span.to - span.from) * (index + 0.5)) / alike.length;
}

/**
 * Where an entry known by minute may be played: its minute. What may have been later comes after those that surely
 * were in that minute, and before whatever the log has next.
 */
function spanOf(
  { clock, seq }: Entry,
  log: readonly Entry[],
): { readonly from: number; readonly to: number } {
  const from = secondsOf(clock)?.from ?? 0;
  if (!('orLater' in clock)) return { from, to: from + MINUTE_SECONDS };
  const inMinute = log.some((other) => other.seq < seq && isSameMinute(other.clock, clock));
  const start = inMinute ? from + MINUTE_SECONDS : from;
  const later = log
    .filter((other) => other.seq > seq && other.clock.period === clock.period)
    .map((other) => secondsOf(other.clock)?.from ?? 0)
    .find((second) => second > start);
  return { from: start, to: later ?? start + MINUTE_SECONDS };
}

const isSameMinute = (a: Clock, b: Clock): boolean =>
  a.period === b.period && 'minute' in a && 'minute' in b && a.minute === b.minute && !('orLater' in a);

function isSameMoment(a: Clock, b: Clock): boolean {
  if (a.period !== b.period || 'second' in a || 'second' in b) return false;
  if (!('minute' in a) || !('minute' in b)) return true;
  return a.minute === b.minute && 'orLater' in a === 'orLater' in b;
}

function clockAt(phases: readonly Phase[], position: number): Clock {
  const begun = phases.filter((phase) => phase.start <= position);
  const phase = begun.at(-1) ?? { period: 'pre' as Period, start: 0, length: 0 };
  if (!isTimed(phase.period)) return { period: phase.period };
  return { period: phase.period, second: Math.floor(position - phase.start) };
}

function minutesOf(phase: Phase): readonly number[] {
  if (!isTimed(phase.period)) return [];
  const count = Math.ceil(phase.length / 60);
  return Array.from({ length: count }, (_, minute) => phase.start + minute * 60);
}

/**
 * Reads where a replay should begin: a scoreboard's clock (`74:00`), a minute's label (`75`, `90+3`) or
 * the name of an interval (`HT`). From 45:00 on the board's clock is the second half's.
 *
 * @returns a position of the schedule, `undefined` when the text says no moment of this match
 */
export function positionOfText(schedule: Schedule, text: string): number | undefined {
  const moment = parseMoment(text);
  if (!moment) return undefined;
  switch (moment.type) {
    case 'interval':
      return schedule.positionOf(moment.period, 0);
    case 'board':
      return positionOfBoard(schedule, moment.seconds);
    case 'label':
      return positionOfLabel(schedule, moment);
    default:
      return moment satisfies never;
  }
}

function positionOfLabel(
  schedule: Schedule,
  { minute, added }: { readonly minute: number; readonly added: number },
): number | undefined {
  if (minute === 0) return added === 0 ? 0 : undefined;
  const period = periodOfLabel(minute, added);
  return period && schedule.positionOf(period, (minute + added - 1 - PERIOD_MINUTES[period].base) * 60);
}

/** In the latest period that the log has and that is long enough; a board never goes back into one that is over. */
function positionOfBoard(schedule: Schedule, seconds: number): number | undefined {
  const period = periodsOfBoard(seconds).find((each) => schedule.positionOf(each, 0) !== undefined);
  return period && schedule.positionOf(period, seconds - PERIOD_MINUTES[period].base * 60);
}

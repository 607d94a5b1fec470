import {
  type Clock,
  type Entry,
  lastSeqAt,
  PERIOD_MINUTES,
  PERIODS,
  secondsOf,
  stateAt,
  type TimedPeriod,
} from '@touchline/laws';
import { type MomentText, parseMoment, periodOfLabel, periodsOfBoard } from './replay/moment-text.ts';
import { positionOfText, scheduleOf } from './replay/schedule.ts';

/** A position in a log, and where the clock is there when that is past its last entry. */
export type Position =
  | { readonly ok: true; readonly seq: number; readonly clock?: Clock }
  /** `misused`: it would be no position of any log. */
  | { readonly ok: false; readonly misused: boolean; readonly sentence: string };

/**
 * The position that a moment names, `75`, `90+3`, `74:00`, `HT`: after the last entry of it. A minute in which nothing
 * was logged is the position after the last entry before it, with the clock at that minute.
 */
export function positionAt(entries: readonly Entry[], text: string): Position {
  const moment = parseMoment(text);
  const clock = moment && clockOfMoment(moment, entries);
  if (!clock) {
    const sentence = `${text}: write a minute like 75 or 90+3, a clock like 74:00, HT or FT`;
    return { ok: false, misused: true, sentence };
  }
  const before = entries.filter((entry) => !isAfter(entry.clock, clock)).at(-1);
  if (!before) return absent(`${text}: the log begins later`);
  const isInterval = moment.type === 'interval';
  // An interval is where the state says, whether or not anything was logged in it.
  const isReached = isInterval
    ? stateAt(entries, before.seq)?.period === moment.period
    : positionOfText(scheduleOf(entries), text) !== undefined;
  if (!isReached) return absent(`${text}: the log does not come to it`);
  if (isInterval) return { ok: true, seq: before.seq };
  const seq = moment.type === 'label' ? lastSeqAt(entries, labelOf(moment)) : undefined;
  return seq === undefined ? { ok: true, seq: before.seq, clock } : { ok: true, seq };
}

const absent = (sentence: string): Position => ({ ok: false, misused: false, sentence });

const labelOf = ({ minute, added }: { readonly minute: number; readonly added: number }): string =>
  added === 0 ? String(minute) : `${minute}+${added}`;

function clockOfMoment(moment: MomentText, entries: readonly Entry[]): Clock | undefined {
  switch (moment.type) {
    case 'interval':
      return { period: moment.period };
    case 'board': {
      const has = (period: TimedPeriod) => entries.some((entry) => entry.clock.period === period);
      const period = periodsOfBoard(moment.seconds).find(has) ?? 'firstHalf';
      return { period, second: moment.seconds - PERIOD_MINUTES[period].base * 60 };
    }
    case 'label': {
      const period = periodOfLabel(moment.minute, moment.added);
      return period && { period, minute: labelOf(moment) };
    }
    default:
      return moment satisfies never;
  }
}

/** After an entry of that very second or minute the position is not yet past it; a board's clock comes before its minute. */
function isAfter(clock: Clock, asked: Clock): boolean {
  const ahead = PERIODS.indexOf(clock.period) - PERIODS.indexOf(asked.period);
  if (ahead !== 0) return ahead > 0;
  const [from, until] = [secondsOf(clock)?.from ?? 0, secondsOf(asked)?.from ?? 0];
  return 'second' in asked && !('second' in clock) ? from >= until : from > until;
}

import {
  type MomentText,
  parseMoment,
  periodOfLabel,
  periodsOfBoard,
  positionOfText,
  scheduleOf,
} from '@touchline/desk';
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
import type { Arguments } from './arguments.ts';
import { type ExitCode, misused, type Terminal, wrongInput } from './terminal.ts';

/** A position in a log, and where the clock is there when that is past its last entry. */
export type Position =
  | { readonly ok: true; readonly seq: number; readonly clock?: Clock }
  /** `misused`: it would be no position of any log. */
  | { readonly ok: false; readonly misused: boolean; readonly sentence: string };

/** Options that say a position in a log. */
export const POSITION_OPTIONS = { seq: { type: 'string' }, at: { type: 'string' } } as const;

/**
 * The position that `--seq` or `--at` names: after that entry, or after the last entry of that moment. A minute in
 * which nothing was logged is the position after the last entry before it, with the clock at that minute.
 */
export function positionIn(entries: readonly Entry[], given: Arguments): Position {
  const [seq, at] = [given.text('seq'), given.text('at')];
  const last = entries.at(-1)?.seq ?? 0;
  if (seq !== undefined && at !== undefined) return noneOfAny('give --seq or --at, not both');
  if (seq !== undefined) {
    if (!/^[1-9]\d{0,8}$/.test(seq)) return noneOfAny(`--seq ${seq}: write the number of an entry, 1 and up`);
    if (Number(seq) <= last) return { ok: true, seq: Number(seq) };
    return absent(`--seq ${seq}: the log has entries 1 to ${last}`);
  }
  return at === undefined ? { ok: true, seq: last } : positionAt(entries, at);
}

const noneOfAny = (sentence: string): Position => ({ ok: false, misused: true, sentence });
const absent = (sentence: string): Position => ({ ok: false, misused: false, sentence });

/** Says why there is no such position: a mistake of the command line, or of the log that was given. */
export function noPosition(
  terminal: Terminal,
  command: string,
  { misused: isMisused, sentence }: Extract<Position, { readonly ok: false }>,
): ExitCode {
  if (isMisused) return misused(terminal, `${command}: ${sentence}; see touchline ${command} --help`);
  return wrongInput(terminal, sentence);
}

function positionAt(entries: readonly Entry[], text: string): Position {
  const moment = parseMoment(text);
  const clock = moment && clockOfMoment(moment, entries);
  if (!clock) return noneOfAny(`--at ${text}: write a minute like 75 or 90+3, a clock like 74:00, HT or FT`);
  const before = entries.filter((entry) => !isAfter(entry.clock, clock)).at(-1);
  if (!before) return absent(`--at ${text}: the log begins later`);
  const isInterval = moment.type === 'interval';
  // An interval is where the state says, whether or not anything was logged in it.
  const isReached = isInterval
    ? stateAt(entries, before.seq)?.period === moment.period
    : positionOfText(scheduleOf(entries), text) !== undefined;
  if (!isReached) return absent(`--at ${text}: the log does not come to it`);
  if (isInterval) return { ok: true, seq: before.seq };
  const seq = moment.type === 'label' ? lastSeqAt(entries, labelOf(moment)) : undefined;
  return seq === undefined ? { ok: true, seq: before.seq, clock } : { ok: true, seq };
}

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

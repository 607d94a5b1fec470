import {
  type Clock,
  type Entry,
  labelFitsPeriod,
  lastSeqAt,
  PERIODS,
  secondsOf,
  TIMED_PERIODS,
} from '@touchline/laws';
import { type Arguments, wholeNumber } from './arguments.ts';

export type Position =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly sentence: string };

/** Options that say a position in a log. */
export const POSITION_OPTIONS = { seq: { type: 'string' }, at: { type: 'string' } } as const;

/**
 * The position that `--seq` or `--at` names: after that entry, or after the last entry of that label. A minute in
 * which nothing was logged is the position after the last entry before it.
 */
export function positionIn(entries: readonly Entry[], given: Arguments): Position {
  const [seq, at] = [given.text('seq'), given.text('at')];
  const last = entries.at(-1)?.seq ?? 0;
  if (seq !== undefined && at !== undefined) return { ok: false, sentence: 'give --seq or --at, not both' };
  if (seq !== undefined) {
    const number = wholeNumber(seq, 1, last);
    if (number !== undefined) return { ok: true, seq: number };
    return { ok: false, sentence: `--seq ${seq}: the log has entries 1 to ${last}` };
  }
  return at === undefined ? { ok: true, seq: last } : positionAt(entries, at);
}

function positionAt(entries: readonly Entry[], label: string): Position {
  const found = lastSeqAt(entries, label);
  if (found !== undefined) return { ok: true, seq: found };
  const period = TIMED_PERIODS.find((each) => labelFitsPeriod(each, label));
  if (!period) return { ok: false, sentence: `--at ${label}: write a minute like 75 or 90+3` };
  const moment: Clock = { period, minute: label };
  const before = entries.filter((entry) => !isLater(entry.clock, moment)).at(-1);
  if (before) return { ok: true, seq: before.seq };
  return { ok: false, sentence: `--at ${label}: the log begins later` };
}

function isLater(a: Clock, b: Clock): boolean {
  const ahead = PERIODS.indexOf(a.period) - PERIODS.indexOf(b.period);
  if (ahead !== 0) return ahead > 0;
  return (secondsOf(a)?.from ?? 0) > (secondsOf(b)?.from ?? 0);
}

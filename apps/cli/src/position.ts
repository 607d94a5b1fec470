import { type Position, positionAt } from '@touchline/desk';
import type { Entry } from '@touchline/laws';
import type { Arguments } from './arguments.ts';
import { type ExitCode, misused, type Terminal, wrongInput } from './terminal.ts';

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
  if (at === undefined) return { ok: true, seq: last };
  const position = positionAt(entries, at);
  return position.ok ? position : { ...position, sentence: `--at ${position.sentence}` };
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

import type { Clock, EffectiveEntry, PersonRef, Side } from '@touchline/laws';
import { clockLabel } from '@touchline/laws';

/**
 * What an entry is to the text: `goal home 5 gianluca-scamacca`. Two entries of one key are told apart by their order
 * (`keysInOrder`).
 *
 * @returns `undefined` for an entry that no text can hold
 */
export function keyOf(entry: EffectiveEntry): string | undefined {
  const act = actOf(entry);
  if (act === undefined) return wholeKey(entry);
  const minute = textMinute(entry.clock);
  return minute === undefined ? undefined : `${act.act} ${act.side} ${minute} ${act.person}`;
}

/** Keys of what stands in a match once, or in an order of its own. */
function wholeKey(entry: EffectiveEntry): string | undefined {
  if (entry.type === 'matchOpened') return 'opened';
  if (entry.type === 'officials') return 'officials';
  if (entry.type === 'teamSheet') return `sheet ${entry.side}`;
  if (entry.type === 'periodStart') return `start ${entry.period}`;
  if (entry.type === 'periodEnd') return `end ${entry.period}`;
  if (entry.type === 'kick') return 'kick';
  return entry.type === 'resultConfirmed' && entry.attendance !== undefined ? 'confirmed' : undefined;
}

/** Something that somebody did in a minute of the match. */
interface ActKey {
  readonly act: string;
  readonly side: Side;
  readonly person: PersonRef;
}

function actOf(entry: EffectiveEntry): ActKey | undefined {
  if (entry.type === 'goal') return { act: 'goal', side: entry.side, person: entry.scorer };
  if (entry.type === 'ownGoal') return { act: 'ownGoal', side: entry.side, person: entry.player };
  if (entry.type === 'caution') return { act: 'caution', side: entry.side, person: entry.person };
  if (entry.type === 'directRed') return { act: 'red', side: entry.side, person: entry.person };
  if (entry.type === 'substitutionOff') return { act: 'off', side: entry.side, person: entry.player };
  if (entry.type === 'substitutionOn') return { act: 'on', side: entry.side, person: entry.player };
  const scored = entry.type === 'penaltyKick' && entry.outcome === 'scored';
  return scored ? { act: 'penalty', side: entry.side, person: entry.kicker } : undefined;
}

/** The first minute of the period after an interval is what the format has for the interval. @see LAW-3-SUBS-13 */
const AFTER_INTERVAL: { readonly [period: string]: string } = {
  halfTime: '46',
  etBreak: '91',
  etHalfTime: '106',
};

/** The minute as the text writes it, without its mark: `90+3`; absent before the match and in the shoot-out. */
export function textMinute(clock: Clock): string | undefined {
  return 'second' in clock || 'minute' in clock ? clockLabel(clock) : AFTER_INTERVAL[clock.period];
}

/** The keys with those that stand more than once numbered from the second on: `kick`, `kick 2`, `kick 3`. */
export function keysInOrder(keys: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    if (key === undefined) return undefined;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}

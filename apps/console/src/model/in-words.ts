import {
  clockLabel,
  type Entry,
  type EntryId,
  effectiveLog,
  evolve,
  foldLog,
  type MatchState,
} from '@touchline/laws';
import { describeEntry, type EntryDescription, type Names } from '@touchline/report';
import { reachesBack } from './log-folder.ts';

/**
 * An entry in words, the last of a log: as the timeline tells it, and a correction by what it makes of the entry that it
 * is about.
 */
export function describeLast(
  log: readonly Entry[],
  names: Names,
  state: MatchState | undefined = foldLog(log),
): EntryDescription {
  const entry = log.at(-1);
  if (!entry || !state) return NOTHING;
  if (entry.type === 'entryAmended')
    return correction('Amended', entry.reason, describeAt(log, entry.target, names));
  if (entry.type === 'entryWithdrawn') return withdrawal(log, entry, names);
  return describeEntry(entry, { state, log, names });
}

const NOTHING: EntryDescription = { word: 'Entry', text: '', key: false };

/** A log that entries may follow. */
interface Followed {
  readonly log: readonly Entry[];
  readonly names: Names;
  /** `foldLog(log)`, when it is at hand. */
  readonly state?: MatchState | undefined;
}

/** Entries that would follow a log, in full words, each with its minute. */
export function inWords(
  entries: readonly Entry[],
  { log, names, state = foldLog(log) }: Followed,
): readonly string[] {
  const then = [...log];
  let now = state;
  return entries.map((entry) => {
    then.push(entry);
    now = reachesBack(entry) ? foldLog(then) : evolve(now, entry);
    const { word, text } = describeLast(then, names, now);
    return `${clockLabel(entry.clock)} ${word}. ${text}`;
  });
}

/** Entries of a log as they were told when they were logged: whatever was a first caution then is no second one now. */
export const inWordsAsLogged = (
  entries: readonly Entry[],
  { stored, names }: { readonly stored: readonly Entry[]; readonly names: Names },
): readonly string[] =>
  entries.flatMap((entry) => inWords([entry], { log: stored.slice(0, entry.seq - 1), names }));

function withdrawal(
  log: readonly Entry[],
  { target, reason }: Entry & { readonly type: 'entryWithdrawn' },
  names: Names,
): EntryDescription {
  const about = log.find(({ id }) => id === target);
  if (about?.type === 'entryWithdrawn')
    return correction('Restored', reason, describeAt(log, about.target, names));
  if (about?.type === 'entryAmended')
    return correction('Amendment withdrawn', reason, describeAt(log, about.target, names));
  // It does not count any more, so it is told as it was when it did.
  return correction('Withdrawn', reason, describeAt(log.slice(0, -1), target, names));
}

const correction = (word: string, reason: string, told: string): EntryDescription => ({
  word,
  text: `${told} Reason: ${reason}.`,
  key: false,
});

/** What counts of an entry at the end of a log: `75 Goal. Adeyemi curls in.` */
function describeAt(log: readonly Entry[], id: EntryId, names: Names): string {
  const effective = effectiveLog(log);
  let state: MatchState | undefined;
  for (const entry of effective) {
    state = evolve(state, entry);
    if (entry.id !== id || !state) continue;
    const { word, text } = describeEntry(entry, { state, log: effective, names });
    return `${clockLabel(entry.clock)} ${word}. ${text}`;
  }
  return 'An entry that does not count.';
}

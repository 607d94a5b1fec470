import {
  type Command,
  clockLabel,
  type DecideContext,
  decide,
  type Entry,
  type Verdict,
} from '@touchline/laws';

/** Two operators: what one meant while the other logged. */
export interface Between {
  /** The log as the operator saw it. */
  readonly seen: readonly Entry[];
  /** What was stored since. */
  readonly since: readonly Entry[];
  readonly context: DecideContext;
}

/**
 * Whether what came between touches a command, so that its operator must look before it is stored. It does when the
 * Laws would have answered otherwise on the log that the operator saw, when it corrects what was corrected meanwhile,
 * and when the other has logged what looks like the same event: the same kind of entry for the same side and minute.
 *
 * @returns the entries that touch it; none when it may be put on top of them
 */
export function touching(
  command: Command,
  now: Verdict,
  { seen, since, context }: Between,
): readonly Entry[] {
  if (since.length === 0) return [];
  const alike = since.filter((entry) => isAlike(entry, now) || isOfSameTarget(entry, command));
  if (alike.length > 0) return alike;
  return isSameAnswer(decide(command, seen, context), now) ? [] : since;
}

/** The answer counts, not the numbers it bears: versions and ids made from them are those of another log. */
function isSameAnswer(before: Verdict, now: Verdict): boolean {
  if (before.ok !== now.ok) return false;
  if (!before.ok || !now.ok) return true;
  return (
    JSON.stringify(before.notices) === JSON.stringify(now.notices) &&
    JSON.stringify(before.entries.map(bare)) === JSON.stringify(now.entries.map(bare))
  );
}

const NUMBERS = new Set(['seq', 'id', 'at']);

const bare = (entry: Entry): object =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => !NUMBERS.has(field)));

/**
 * Two of a kind in one minute for one side may be one event told twice; notes stand beside each other. Cards and
 * changes of several people in one minute are common, two goals are not: there the operators may differ on the scorer.
 */
function isAlike(entry: Entry, now: Verdict): boolean {
  if (!now.ok || entry.type === 'note') return false;
  return now.entries.some(
    (mine) =>
      mine.type === entry.type &&
      clockLabel(mine.clock) === clockLabel(entry.clock) &&
      sideOf(mine) === sideOf(entry) &&
      (mine.type === 'goal' || personOf(mine) === personOf(entry)),
  );
}

function isOfSameTarget(entry: Entry, command: Command): boolean {
  return 'target' in entry && 'target' in command && entry.target === command.target;
}

const sideOf = (entry: Entry): string | undefined => ('side' in entry ? entry.side : undefined);

/** Whom the entry is about, where it is about one person. */
function personOf(entry: Entry): string | undefined {
  if ('person' in entry) return entry.person;
  if ('kicker' in entry) return entry.kicker;
  return 'player' in entry ? entry.player : undefined;
}

import type { Command, Entry, EntryId, MatchId, Refusal } from '@touchline/laws';

/** The log that an operator had before them: its version, and its last entry, which tells it from another log. */
export interface Seen {
  readonly version: number;
  readonly last?: EntryId;
}

/** A command that the desk has not answered for yet. */
export interface Unsent {
  /** At this keyboard, 1 and up; its command's id ends in it. */
  readonly number: number;
  readonly command: Command;
  /** As it was typed, for its operator to know it again. */
  readonly line: string;
  readonly seen: Seen;
  /** It has left at least once, so that the desk may have it although no answer came. */
  readonly tried: boolean;
}

/** Why the desk did not take a command. */
export type Because =
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly sentence: string }
  /** What another logged meanwhile touches it. */
  | { readonly type: 'touched'; readonly between: readonly Entry[]; readonly current: number }
  /** The desk's log is not the one that was on the screen. */
  | { readonly type: 'anotherLog' }
  /** Anything else, in the desk's words. */
  | { readonly type: 'notTaken'; readonly sentence: string };

/** A command that has come back to its operator, who sends it again or lets it go. */
export interface Returned extends Unsent {
  readonly because: Because;
}

/** What one keyboard has typed and the desk has not taken, in the order of typing. */
export interface Outbox {
  /** Begins the ids of its commands, and of no other keyboard's. */
  readonly keyboard: string;
  /** Number of the next command. */
  readonly next: number;
  readonly unsent: readonly Unsent[];
  readonly returned: readonly Returned[];
}

export const emptyOutbox = (keyboard: string): Outbox => ({ keyboard, next: 1, unsent: [], returned: [] });

/** The id of the command of that number. */
export const commandIdOf = ({ keyboard }: Pick<Outbox, 'keyboard'>, number: number): string =>
  `${keyboard}-${number}`;

/** How ids of the keyboard's commands begin. */
export const ownPrefix = ({ keyboard }: Pick<Outbox, 'keyboard'>): string => `${keyboard}-`;

/** Puts commands at the end of the queue; each must bear the id of its number. */
export function typed(
  outbox: Outbox,
  commands: readonly Command[],
  { line, seen }: { readonly line: string; readonly seen: Seen },
): Outbox {
  const fresh = commands.map(
    (command, index): Unsent => ({ number: outbox.next + index, command, line, seen, tried: false }),
  );
  return { ...outbox, next: outbox.next + fresh.length, unsent: [...outbox.unsent, ...fresh] };
}

/** Notes that a command is on its way. */
export const tried = (outbox: Outbox, number: number): Outbox => ({
  ...outbox,
  unsent: outbox.unsent.map((each) => (each.number === number ? { ...each, tried: true } : each)),
});

/** Without those that the desk has: their entries are in its log. */
export function arrived(outbox: Outbox, stored: readonly Entry[]): Outbox {
  if (outbox.unsent.length + outbox.returned.length === 0) return outbox;
  const ids = new Set<string>(stored.map(({ id }) => id));
  const isWaiting = ({ command: { commandId } }: Unsent): boolean =>
    !ids.has(commandId) && !ids.has(`${commandId}.1`);
  const [unsent, returned] = [outbox.unsent.filter(isWaiting), outbox.returned.filter(isWaiting)];
  const isSame = unsent.length === outbox.unsent.length && returned.length === outbox.returned.length;
  return isSame ? outbox : { ...outbox, unsent, returned };
}

/** The desk did not take it: it goes to its operator. */
export function cameBack(outbox: Outbox, number: number, because: Because): Outbox {
  const command = outbox.unsent.find((each) => each.number === number);
  if (!command) return outbox;
  return {
    ...outbox,
    unsent: outbox.unsent.filter((each) => each !== command),
    returned: [...outbox.returned, { ...command, because }],
  };
}

/** Its operator has looked and means it still: it is sent again, against what they have before them now. */
export function sentAgain(
  outbox: Outbox,
  number: number,
  { seen, override }: { readonly seen: Seen; readonly override?: { readonly reason: string } | undefined },
): Outbox {
  const back = outbox.returned.find((each) => each.number === number);
  if (!back) return outbox;
  const { because: _, command, ...rest } = back;
  const again: Unsent = { ...rest, seen, command: override ? { ...command, override } : command };
  return { ...letGo(outbox, number), unsent: [...outbox.unsent, again] };
}

/** Its operator has looked and does not mean it any more. */
export const letGo = (outbox: Outbox, number: number): Outbox => ({
  ...outbox,
  returned: outbox.returned.filter((each) => each.number !== number),
});

/**
 * Takes the last command back before it has left, so that nobody ever hears of it.
 *
 * @returns `undefined` when there is none, or it has left, or it is another
 */
export function takenBack(outbox: Outbox, commandId: string): Outbox | undefined {
  const last = outbox.unsent.at(-1);
  if (!last || last.tried || last.command.commandId !== commandId) return undefined;
  return { ...outbox, unsent: outbox.unsent.slice(0, -1) };
}

/** Everything goes to the operator: the log that it was typed for is not the desk's. */
export const allCameBack = (outbox: Outbox, because: Because): Outbox =>
  outbox.unsent.reduce((left, { number }) => cameBack(left, number, because), outbox);

/** Whether that is the log that somebody saw, grown or not. */
export const isLogSeen = (stored: readonly Entry[], { version, last }: Seen): boolean =>
  version === 0 || (last !== undefined && stored[version - 1]?.id === last);

/** How much of a match waits, for a list of matches. */
export interface Waiting {
  readonly match: MatchId;
  readonly unsent: number;
  readonly returned: number;
}

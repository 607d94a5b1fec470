import type { Clock } from './clock.ts';
import type { Entry, EntryType, Payload, PersonRef } from './entries.ts';
import type { EntryId, MatchId, Side } from './vocabulary.ts';

/** Types that come about only through a command of their own: `amendEntry`, `withdrawEntry`. */
type CorrectionType = 'entryAmended' | 'entryWithdrawn';

type LogCommandOf<P> = P extends { readonly type: infer T extends Exclude<EntryType, CorrectionType> }
  ? { readonly type: `log${Capitalize<T>}` } & Omit<P, 'type'>
  : never;

/** `logGoal`, `logCaution` ...: one for each entry type, with the same payload. */
export type LogCommand = LogCommandOf<Payload>;

/** Off and on at once, when it is known who went off for whom. */
export interface LogSubstitution {
  readonly type: 'logSubstitution';
  readonly side: Side;
  readonly off: PersonRef;
  readonly on: PersonRef;
  /** @see LAW-3-CONC-01 */
  readonly concussion?: boolean;
  /** @see LAW-3-SUBS-16 */
  readonly medicalProof?: boolean;
}

export interface AmendEntry {
  readonly type: 'amendEntry';
  readonly target: EntryId;
  readonly changes: { readonly [field: string]: unknown };
  readonly reason: string;
}

export interface WithdrawEntry {
  readonly type: 'withdrawEntry';
  readonly target: EntryId;
  readonly reason: string;
}

/** What the operator means, before the Laws have been asked. */
export type CommandBody = LogCommand | LogSubstitution | AmendEntry | WithdrawEntry;

export type Command = {
  /** Chosen by the client; entry ids are made from it, so that a command sent twice is stored once. */
  readonly commandId: string;
  readonly match: MatchId;
  readonly clock: Clock;
  readonly by: string;
  readonly at?: string;
  readonly causedBy?: EntryId;
  readonly sources?: readonly string[];
  /** Turns a refusal into an entry with a notice: the referee outranks us. */
  readonly override?: { readonly reason: string };
} & CommandBody;

/** What a match cannot know alone; handed in, never copied into the log. */
export interface DecideContext {
  /** Whether extra time may follow now: the tie is level, or the match is when there is no tie. @see LAW-7-ET-01 */
  readonly extraTimeAllowed?: boolean;
  /** Whether a shoot-out may follow now: nothing else is left to settle the tie, or the match. @see LAW-10-01 */
  readonly kicksAllowed?: boolean;
}

/** Against a rule, and accepted. */
export interface Notice {
  readonly rule: string;
  readonly facts: { readonly [name: string]: string | number | boolean };
}

/** Not accepted: as a record it would be false. Facts are those a sentence needs. */
export interface Refusal {
  readonly rule: string;
  readonly facts: { readonly [name: string]: string | number | boolean };
}

export type Verdict =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly refusal: Refusal };

import type { Facts } from '../decide/finding.ts';
import type { EntryType } from '../entries.ts';
import type { EntryId } from '../vocabulary.ts';

/** One place where a log and a rule disagree. */
export interface Breach {
  /** Rule id: `LAW-3-SUBS-11`. Those that begin with `LOG-` are of the log, not of the Laws. */
  readonly rule: string;
  /** The entry that breaks it. */
  readonly entry: EntryId;
  readonly seq: number;
  readonly type: EntryType;
  /** The entry's minute or interval: `90+3`, `HT`. */
  readonly label: string;
  /** `refuses`: as a record it cannot be true, or not without a reason; `flags`: against a rule, and it may be true. */
  readonly class: 'refuses' | 'flags';
  /** Who, where, how many: what a sentence needs. */
  readonly facts: Facts;
  /** Why it was logged all the same, where the entry says so. */
  readonly overridden?: string;
}

import type { Clock } from '../clock.ts';
import type { EntryId, MatchId, PersonId } from '../vocabulary.ts';

/** What every entry carries besides its payload. */
export interface EntryHead {
  /** Position in the match's log, 1 and up, gapless. */
  readonly seq: number;
  /** Born with the entry, never changed by a correction. */
  readonly id: EntryId;
  readonly match: MatchId;
  readonly clock: Clock;
  /** Pseudonym of the operator; never shown to readers. */
  readonly by: string;
  /** Wall clock, ISO 8601 in UTC, stamped by the desk on live entries; absent in history. */
  readonly at?: string;
  /** The entry that led to this one: the review's decision behind a penalty, the foul behind a card. */
  readonly causedBy?: EntryId;
  /** Where the fact was read, when it was not seen. */
  readonly sources?: readonly string[];
  /** Why it was accepted although these rules refuse it: the referee outranks us. */
  readonly override?: { readonly rules: readonly string[]; readonly reason: string };
}

/** A person by id, or `unknown` where nobody could say who it was. */
export type PersonRef = PersonId | 'unknown';

/** An edition by name, version and hash of its content, so that editing its file never rewrites a match. */
export interface EditionRef {
  readonly id: string;
  readonly version: number;
  /** First 16 hex digits of the SHA-256 of the edition's canonical JSON. */
  readonly hash: string;
}

export interface SheetPlayer {
  readonly player: PersonRef;
  /** Shirt number, 1 to 99. */
  readonly number?: number;
  readonly position?: 'goalkeeper' | 'defender' | 'midfielder' | 'forward';
}

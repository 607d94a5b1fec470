/** What can be told of a match, the kinds by which a webhook chooses. `football.goal.scored.v1` is the type of the first. */
export const EVENT_KINDS = [
  'goal.scored',
  'goal.changed',
  'goal.overturned',
  'match.ended',
  'match.reopened',
  'tie.decided',
  'tie.reopened',
  'report.published',
  'fact.published',
  'entry.logged',
  'entry.corrected',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const isEventKind = (text: string): text is EventKind =>
  (EVENT_KINDS as readonly string[]).includes(text);

/** Where events are to be sent, and which. */
export interface Webhook {
  /** Chosen by an admin: small letters, digits and dashes. */
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly EventKind[];
  /** Only of these matches; of all when there are none. */
  readonly matches: readonly string[];
  /** Nothing is sent before it is so old, as with readers who see a match late. */
  readonly delayMilliseconds: number;
  /** What was stored before is not sent. Milliseconds since 1970, as every moment here. */
  readonly since: number;
  /** What is sent is signed with it: `whsec_...`. */
  readonly secret: string;
  /** The one before it, which signs too until its time is over. */
  readonly previousSecret?: { readonly secret: string; readonly until: number };
  readonly createdAt: number;
  readonly paused?: { readonly since: number; readonly reason: string };
}

/** How far a webhook has come in the log. */
export interface Progress {
  /** Position of the last append that is done with, all of its events sent or given up; absent at the beginning. */
  readonly position?: string;
  /** How many events of the append after it are done with. */
  readonly done: number;
  /** Tries of the next event that failed, since when, and what went wrong last. */
  readonly failing?: {
    readonly tries: number;
    readonly since: number;
    readonly problem: string;
    readonly nextTryAt: number;
  };
  readonly sent: number;
  readonly givenUp: number;
  readonly sentAt?: number;
}

export const BEGINNING: Progress = { done: 0, sent: 0, givenUp: 0 };

/** An event that was given up: kept as it would have been sent. */
export interface DeadLetter {
  /** Id of the event, the same each time it is sent. */
  readonly id: string;
  readonly type: string;
  readonly match: string;
  readonly body: string;
  readonly problem: string;
  readonly givenUpAt: number;
  /** Whether somebody has asked for it to be sent again. */
  readonly again: boolean;
}

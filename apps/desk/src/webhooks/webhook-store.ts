import type { AuditRecord } from '../accounts/account-store.ts';
import type { DeadLetter, Progress, Webhook } from './webhook.ts';

/** A webhook with how far it has come and who sends for it now. */
export interface KnownWebhook extends Webhook {
  readonly progress: Progress;
  /** The desk that sends for it, until then; another may take over after that. */
  readonly lease?: { readonly holder: string; readonly until: number };
  /** Dead letters that somebody wants sent again. */
  readonly again: number;
}

export interface WebhookChange {
  readonly secret?: string;
  /** The secret that `secret` takes the place of, and how long it still signs. */
  readonly previousSecret?: Webhook['previousSecret'];
  /** `running` takes away a pause, and whatever wait there was before the next try. */
  readonly paused?: NonNullable<Webhook['paused']> | 'running';
}

/** What a desk writes after a try. */
export interface Step {
  readonly progress: Progress;
  /** How long the desk goes on sending for it. */
  readonly until: number;
  /** The event that was given up. */
  readonly dead?: DeadLetter;
  /** Why nothing more is sent until somebody says so. */
  readonly paused?: Webhook['paused'];
}

/**
 * Webhooks, how far each has come, and who sends for it. The desk owns this port; it is kept in the database of the
 * accounts, whose audit trail gets a line with each change an admin makes, and has one contract suite. Everything is
 * durable when its promise is kept.
 */
export interface WebhookStore {
  /** By name. */
  list(): Promise<readonly KnownWebhook[]>;
  find(name: string): Promise<KnownWebhook | undefined>;
  /** `nameTaken` stored nothing. */
  add(webhook: Webhook, record: AuditRecord): Promise<'added' | 'nameTaken'>;
  /** @returns false when there is no such webhook; the same for the next */
  remove(name: string, record: AuditRecord): Promise<boolean>;
  change(name: string, change: WebhookChange, record: AuditRecord): Promise<boolean>;
  /**
   * Takes the lease, or goes on with it: nobody else sends until it ends.
   *
   * @returns the webhook as it is now; `undefined` when another holds it, or it is paused or gone
   */
  claim(name: string, holder: string, now: number, until: number): Promise<KnownWebhook | undefined>;
  /** Lets another take over at once. */
  release(name: string, holder: string): Promise<void>;
  /** @returns whether to go on: false when it is paused, and when another holds it, and then nothing was written */
  step(name: string, holder: string, step: Step): Promise<boolean>;
  /** What was given up, the newest first. */
  deadLetters(name: string, limit: number): Promise<readonly DeadLetter[]>;
  /** Marks dead letters, of that id or all, to be sent again. @returns how many there are */
  sendAgain(name: string, id: string | undefined, record: AuditRecord): Promise<number>;
  /** The oldest one that is marked. */
  nextAgain(name: string): Promise<DeadLetter | undefined>;
  /** A marked one was sent, or it failed again. @returns false when another holds it, and nothing was written */
  againDone(
    name: string,
    holder: string,
    done: { readonly id: string; readonly problem?: string; readonly until: number },
  ): Promise<boolean>;
}

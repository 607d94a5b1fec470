import type { StoreProblem } from '../store/log-store.ts';
import type { WebhookStore } from '../webhooks/webhook-store.ts';
import type { Account, Role } from './account.ts';

/** What can be found in the audit trail. */
export const DEEDS = [
  'signedIn',
  'signInFailed',
  'signedOut',
  'logged',
  'amended',
  'withdrew',
  'controlledReplay',
  'accountAdded',
  'roleChanged',
  'passwordChanged',
  'matchGiven',
  'matchTaken',
  'tokenMade',
  'revoked',
  'accountClosed',
  'published',
  'unpublished',
  'sampleStarted',
  'webhookAdded',
  'webhookRemoved',
  'webhookPaused',
  'webhookResumed',
  'webhookSecretMade',
  'webhookSentAgain',
] as const;
export type Deed = (typeof DEEDS)[number];

/** A line of the audit trail: who did what, when, to what. It is kept for ever and shown to admins only. */
export interface AuditRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Name of the account that did it; `COMMAND_LINE` for whoever can write to the store, `NOBODY` for a stranger. */
  readonly who: string;
  readonly did: Deed;
  /** The account it was done to, where that is another. */
  readonly account?: string;
  readonly match?: string;
  /** Id of the command that was stored. */
  readonly command?: string;
  /** Whatever else tells one such deed from another: the entries, the role, the name of a control. */
  readonly detail?: string;
}

/** Names that no account can have: they hold a space at the end, which names lose. */
export const COMMAND_LINE = 'the command line ';
export const NOBODY = 'nobody ';

/** A session or a token, known by the hash of its secret. */
export interface Key {
  readonly hash: string;
  readonly account: string;
  readonly kind: 'session' | 'token';
  readonly createdAt: number;
  /** When it was last seen to be used; may lag by a minute. */
  readonly usedAt: number;
  /** Absent for a token, which ends when it is revoked. */
  readonly expiresAt?: number;
}

export interface AccountChange {
  readonly role?: Role;
  readonly passwordHash?: string;
  readonly closedAt?: number;
}

/**
 * Accounts, their keys and the audit trail. The desk owns this port; adapters stand beside it and share one contract
 * suite. A change and its line in the audit trail are stored together or not at all, and durable when the promise is
 * kept. A store that cannot be reached throws: who may write is then not known, and nobody may.
 */
export interface AccountStore {
  /** Whether there is any account, closed ones included: from the first on, a desk is never open again. */
  any(): Promise<boolean>;
  /** `nameTaken` stored nothing. */
  add(account: Account, record: AuditRecord): Promise<'added' | 'nameTaken'>;
  find(name: string): Promise<Account | undefined>;
  /** By name. */
  list(): Promise<readonly Account[]>;
  /** @returns false when there is no such account; the same for the next two */
  change(name: string, change: AccountChange, record: AuditRecord): Promise<boolean>;
  giveMatch(name: string, match: string, record: AuditRecord): Promise<boolean>;
  takeMatch(name: string, match: string, record: AuditRecord): Promise<boolean>;
  addKey(key: Key, record: AuditRecord): Promise<void>;
  /** A key with its account as they are now, whether or not they are still good. */
  findKey(hash: string): Promise<{ readonly key: Key; readonly account: Account } | undefined>;
  keyUsed(hash: string, at: number): Promise<void>;
  /** @returns false when there was no such key, and then records nothing */
  endKey(hash: string, record: AuditRecord): Promise<boolean>;
  /** Ends every session and token of an account. @returns how many there were */
  endKeys(account: string, record: AuditRecord): Promise<number>;
  record(record: AuditRecord): Promise<void>;
  /** The newest lines of the audit trail, oldest of them first. */
  audit(limit: number): Promise<readonly AuditRecord[]>;
  close(): Promise<void>;
}

export type OpenedAccounts =
  | {
      readonly ok: true;
      readonly accounts: AccountStore;
      /** In the same database, and closed with the accounts. */
      readonly webhooks: WebhookStore;
      /** Why nothing that is done to them lasts, where the place can be read and not written. */
      readonly readOnly?: string;
    }
  | { readonly ok: false; readonly problem: StoreProblem };

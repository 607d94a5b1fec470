import { type Account, type AuditRecord, COMMAND_LINE, NOBODY } from '@touchline/desk';
import { columns } from '../../../text/columns.ts';

/** A line for each account: name, role, the name it has in logs, what it may log. */
export function accountLines(accounts: readonly Account[]): readonly string[] {
  const rows = accounts.map((account) => [account.name, account.role, account.pseudonym, standing(account)]);
  return columns(rows, ['left', 'left', 'left', 'left']);
}

function standing({ role, kind, matches, closedAt }: Account): string {
  if (closedAt !== undefined) return `closed on ${new Date(closedAt).toISOString().slice(0, 10)}`;
  const where = { admin: 'every match', editor: 'publishes', operator: matches.join(' ') || 'no match yet' };
  return kind === 'machine' ? `machine; ${where[role]}` : where[role];
}

const WORDS: { readonly [Did in AuditRecord['did']]: string } = {
  signedIn: 'signed in',
  signInFailed: 'failed to sign in',
  signedOut: 'signed out',
  logged: 'logged',
  amended: 'amended',
  withdrew: 'withdrew',
  controlledReplay: 'led a replay',
  accountAdded: 'added an account',
  roleChanged: 'changed a role',
  passwordChanged: 'changed a password',
  matchGiven: 'gave a match',
  matchTaken: 'took a match back',
  tokenMade: 'made a token',
  revoked: 'ended sessions and tokens',
  accountClosed: 'closed an account',
  published: 'published',
  unpublished: 'took back from publication',
  sampleStarted: 'started a sample',
  webhookAdded: 'added a webhook',
  webhookRemoved: 'removed a webhook',
  webhookPaused: 'paused a webhook',
  webhookResumed: 'resumed a webhook',
  webhookSecretMade: 'made a secret of a webhook',
  webhookSentAgain: 'had events sent again',
};

/** Who it was, in words where it was no account. */
export function auditWho({ who }: AuditRecord): string {
  if (who === COMMAND_LINE) return 'the command line';
  return who === NOBODY ? 'somebody' : who;
}

/** `2026-02-25T20:45:00.000Z  ada  logged  2026-02-25-...  logNote, entry 12  (command n1)` */
export function auditLine(record: AuditRecord): string {
  const { at, did, account, match, command, detail } = record;
  const parts = [
    new Date(at).toISOString(),
    auditWho(record),
    WORDS[did],
    account === undefined ? undefined : `of ${account}`,
    match,
    detail,
    command === undefined ? undefined : `(command ${command})`,
  ];
  return parts.filter((part) => part !== undefined).join('  ');
}

import { type Account, isRole } from './account.ts';
import { type AuditRecord, DEEDS, type Deed, type Key } from './account-store.ts';

/** What comes out of a table of accounts, by column; it is read here, and what does not fit is a bug that is thrown. */
export type Row = Readonly<Record<string, unknown>>;

/** An account; of the matches given to anybody it takes its own. */
export function accountOf(row: Row, matches: readonly Row[]): Account {
  const [name, role] = [textIn(row, 'name'), textIn(row, 'role')];
  if (!isRole(role)) throw new Error(`${role} is no role of this program`);
  const [passwordHash, closedAt] = [row['password_hash'], row['closed_at']];
  return {
    name,
    kind: textIn(row, 'kind') === 'machine' ? 'machine' : 'person',
    pseudonym: textIn(row, 'pseudonym'),
    role,
    matches: matches.filter((each) => each['account'] === name).map((each) => textIn(each, 'match')),
    createdAt: numberIn(row, 'created_at'),
    ...(typeof passwordHash === 'string' && { passwordHash }),
    ...(typeof closedAt === 'number' && { closedAt }),
  };
}

export function keyOf(row: Row): Key {
  const expiresAt = row['expires_at'];
  return {
    hash: textIn(row, 'hash'),
    account: textIn(row, 'account'),
    kind: textIn(row, 'kind') === 'token' ? 'token' : 'session',
    createdAt: numberIn(row, 'created_at'),
    usedAt: numberIn(row, 'used_at'),
    ...(typeof expiresAt === 'number' && { expiresAt }),
  };
}

export function recordOf(row: Row): AuditRecord {
  const did = textIn(row, 'did');
  if (!isDeed(did)) throw new Error(`${did} is no deed of this program`);
  const more = ['account', 'match', 'command', 'detail'].flatMap((column) =>
    typeof row[column] === 'string' ? [[column, row[column]]] : [],
  );
  return { at: numberIn(row, 'at'), who: textIn(row, 'who'), did, ...Object.fromEntries(more) };
}

const isDeed = (text: string): text is Deed => (DEEDS as readonly string[]).includes(text);

export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`no text in column ${column}`);
  return value;
}

export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`no number in column ${column}`);
  return value;
}

import type { MatchId } from '@touchline/laws';

/**
 * What an account may do. Whoever only reads needs none.
 *
 * - `operator` logs, amends and withdraws in the matches given to them
 * - `editor` publishes
 * - `admin` does everything, in every match
 */
export const ROLES = ['operator', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** A person who signs in with a password, or a machine that bears a token. */
export interface Account {
  /** As it is typed to sign in. Shown to its owner and to admins, and to nobody else. */
  readonly name: string;
  readonly kind: 'person' | 'machine';
  /** Stands in `by` of the entries this account logs: leads back to the name in the store of accounts only. */
  readonly pseudonym: string;
  readonly role: Role;
  /** Matches given to it, by name, in order. */
  readonly matches: readonly string[];
  /** As `passwords.ts` writes it; absent for machines. */
  readonly passwordHash?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Since when nobody can use it; it is kept, for its pseudonym stands in logs. */
  readonly closedAt?: number;
}

/** Whether the account may log in a match. An editor publishes what others logged. */
export const mayLog = ({ role, matches }: Pick<Account, 'role' | 'matches'>, match: MatchId): boolean =>
  role === 'admin' || (role === 'operator' && matches.includes(match));

/** Whether the account may publish what was logged, in any match. */
export const mayPublish = ({ role }: Pick<Account, 'role'>): boolean => role === 'editor' || role === 'admin';

/** The longest name, letters. */
const LONGEST_NAME = 80;
// oxlint-disable-next-line no-control-regex -- these are the ones to keep out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** The name as it is kept and compared; `undefined` for what is none: empty, too long, or not to be seen. */
export function accountName(typed: string): string | undefined {
  const name = typed.normalize('NFC').trim();
  if (name === '' || name.length > LONGEST_NAME || CONTROL.test(name)) return undefined;
  return name;
}

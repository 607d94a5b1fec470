import { isDatabase } from '../store/open-store.ts';
import type { OpenedAccounts } from './account-store.ts';
import { openPostgresAccounts } from './postgres-accounts.ts';
import { openSqliteAccounts } from './sqlite-accounts.ts';

/**
 * Opens the accounts that belong to a store.
 *
 * @param place of the store: `postgres://user@host:5432/database`, or a folder
 */
export const openAccounts = (place: string): Promise<OpenedAccounts> =>
  isDatabase(place) ? openPostgresAccounts(place) : openSqliteAccounts(place);

import type { Bus } from '../bus/bus.ts';
import type { OpenedStore } from './log-store.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';

export const isDatabase = (place: string): boolean => /^postgres(?:ql)?:/.test(place);

/**
 * Opens the store at a place that a person named.
 *
 * @param place `postgres://user@host:5432/database`, or a folder
 * @param bus between the desks of one database; a folder has one desk, and no use for it
 */
export function openStore(place: string, bus?: Bus): Promise<OpenedStore> {
  return isDatabase(place) ? openPostgresStore(place, { ...(bus && { bus }) }) : openSqliteStore(place);
}

import { type Bus, type OpenedStore, openStore } from '@touchline/desk';
import type { Arguments, OptionSpecs } from '../../arguments.ts';

/** Where the log is kept when nobody says. */
const DEFAULT_FOLDER = 'touchline-data';

export const STORE_OPTION: OptionSpecs = { store: { type: 'string' } };

export const STORE_DETAILS = `--store PLACE  a folder (default ${DEFAULT_FOLDER}) or postgres://user@host:5432/database`;

export const storePlace = (given: Arguments): string => given.text('store') ?? DEFAULT_FOLDER;

/** The store that was asked for, or the sentence that says why there is none. */
export async function givenStore(
  given: Arguments,
  bus?: Bus,
): Promise<Extract<OpenedStore, { ok: true }> | string> {
  const place = storePlace(given);
  if (place === '') return '--store is empty: name a folder, or an address that begins with postgres://';
  const opened = await openStore(place, bus);
  return opened.ok ? opened : opened.problem.sentence;
}

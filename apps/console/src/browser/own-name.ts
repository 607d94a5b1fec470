const KEY = 'touchline/operator';
const NOBODY = 'operator';

/** Who sits here: the account's name in the log, or what was typed on a desk without accounts. */
export function ownName(): string {
  return document.body.dataset['by'] ?? localStorage.getItem(KEY) ?? NOBODY;
}

/** Whether the desk says who one is, so that nobody types it. */
export const isSignedIn = (): boolean => document.body.dataset['by'] !== undefined;

export const setOwnName = (name: string): void =>
  localStorage.setItem(KEY, name.trim().slice(0, 40) || NOBODY);

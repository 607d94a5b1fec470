const KEY = 'touchline/operator';

/**
 * Who sits here: the account's name in the log, or what was typed on a desk without accounts. Whoever typed nothing is told
 * from the others by a mark of their browser, so that nobody takes back what another logged.
 */
export function ownName(): string {
  return document.body.dataset['by'] ?? localStorage.getItem(KEY) ?? named(`operator ${mark()}`);
}

/** Whether the desk says who one is, so that nobody types it. */
export const isSignedIn = (): boolean => document.body.dataset['by'] !== undefined;

export function setOwnName(name: string): void {
  const said = name.trim().slice(0, 40);
  if (said === '') localStorage.removeItem(KEY);
  else named(said);
}

function named(name: string): string {
  localStorage.setItem(KEY, name);
  return name;
}

/** Three letters or digits: enough to tell the few at one match apart. */
const mark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => (byte % 36).toString(36)).join('');

const KEY = 'touchline/operator';

/**
 * Who sits here: the account's name in the log, or what was typed on a desk without accounts. Whoever typed nothing is told
 * from the others by a mark of their browser, so that nobody takes back what another logged.
 */
export function ownName(): string {
  return document.body.dataset['by'] ?? kept() ?? named(`operator ${mark()}`);
}

/** Whether the desk says who one is, so that nobody types it. */
export const isSignedIn = (): boolean => document.body.dataset['by'] !== undefined;

export function setOwnName(name: string): void {
  const said = name.trim().slice(0, 40);
  if (said !== '') named(said);
  else forgetName();
}

function forgetName(): void {
  forPage = undefined;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept there.
  }
}

/** Where nothing can be stored, a name is known for as long as the page. */
let forPage: string | undefined;

function kept(): string | undefined {
  try {
    return forPage ?? localStorage.getItem(KEY) ?? undefined;
  } catch {
    return forPage;
  }
}

function named(name: string): string {
  forPage = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that is full or keeps nothing: the operator logs all the same.
  }
  return name;
}

/** Three letters or digits: enough to tell the few at one match apart. */
const mark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => (byte % 36).toString(36)).join('');

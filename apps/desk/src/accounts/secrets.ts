import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, as text that fits a cookie and a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** How a secret is kept. It has 256 random bits, so that a plain hash cannot be guessed back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Marks a machine's token, so that one that strays into a file can be found by its look. */
const TOKEN = 'touchline_';
export const newToken = (): string => TOKEN + newSecret();

/** What a form carries to show that it came from a page of ours: made from the browser's cookie, and no way back to it. */
export const formTokenOf = (cookie: string): string => hashOf(`form ${cookie}`);

export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** Letters and digits that are not taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A name that says nothing, for `by` in the log. */
export function newPseudonym(kind: 'person' | 'machine'): string {
  const letters = [...randomBytes(10)].map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return `${kind === 'person' ? 'operator' : 'machine'}-${letters.join('')}`;
}

import { canonicalJson } from '@touchline/laws';
import type { Regulations } from '../regulations.ts';

/** An edition's content hash: the first 16 hex digits of the SHA-256 of its canonical JSON without the hash. */
export const contentHash = (edition: Omit<Regulations, 'hash'>): string =>
  sha256(utf8(canonicalJson(edition))).slice(0, 16);

/** FIPS 180-4. Written out because a browser's own is asynchronous, and an edition is needed at once. */
function sha256(message: readonly number[]): string {
  const [initial, constants] = rootsOfPrimes();
  let state = initial;
  for (const block of blocksOf(message)) state = compress(state, block, constants);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Eight fractional parts of square roots to begin with, sixty-four of cube roots, of the first primes. */
function rootsOfPrimes(): readonly [readonly number[], readonly number[]] {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return [
    primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    primes.map((prime) => fraction(Math.cbrt(prime))),
  ];
}

const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

/** The message with its end mark and its length in bits, as blocks of sixteen words. */
function blocksOf(message: readonly number[]): readonly (readonly number[])[] {
  const blocks = Math.ceil((message.length + 9) / 64);
  const words = Array.from({ length: blocks * 16 }, () => 0);
  for (const [index, byte] of [...message, 0x80].entries())
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  words[words.length - 1] = message.length * 8;
  return Array.from({ length: blocks }, (_, index) => words.slice(index * 16, index * 16 + 16));
}

function compress(
  state: readonly number[],
  block: readonly number[],
  constants: readonly number[],
): readonly number[] {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [index, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (constants[index] ?? 0) + word;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function schedule(block: readonly number[]): readonly number[] {
  const words = [...block];
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words.push((at(index - 16) + small + at(index - 7) + large) | 0);
  }
  return words;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g);
  return Array.from(escaped, ([sign, hex]) =>
    hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt with 32 MiB of memory, 8 blocks and three rounds: one of the settings that OWASP's password storage sheet holds
 * to be enough. Some 0.2 s of one core, so that a stolen store is slow to guess and signing in is not.
 */
const LOG_COST = 15;
const BLOCKS = 8;
const ROUNDS = 3;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** scrypt needs 128 bytes a block and cost, and somewhat more for itself. */
const MOST_MEMORY = 64 * 1024 * 1024;

/** Letters a password has; the longest is a limit on work, not on people. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

/** The derivation itself, handed in so that a test can count what is done. */
export type Derive = (
  password: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
) => Promise<Buffer>;

/** What is wrong with a new password, or `undefined` when it will do. */
export function whyNoPassword(password: string, name: string): string | undefined {
  const letters = Array.from(password).length;
  if (letters < SHORTEST_PASSWORD) return `a password has ${SHORTEST_PASSWORD} letters or more`;
  if (letters > LONGEST_PASSWORD) return `a password has ${LONGEST_PASSWORD} letters at most`;
  if (password.toLowerCase().includes(name.toLowerCase())) return 'the password holds the name';
  if (new Set(password).size < 5) return 'the password repeats itself';
  return undefined;
}

/** A password as it is kept: `$scrypt$ln=15,r=8,p=3$salt$hash`, which says by itself how it was made. */
export async function hashPassword(password: string, derive: Derive = byScrypt): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(plain(password), salt, HASH_BYTES, optionsOf(LOG_COST, BLOCKS, ROUNDS));
  return written(salt, hash);
}

/**
 * Whether a password is the one that was hashed. Without a hash, as for a name that nobody has, the same work is done
 * and the answer is no: how long it takes does not tell which names there are.
 */
export async function isPassword(
  password: string,
  kept: string | undefined,
  derive: Derive = byScrypt,
): Promise<boolean> {
  const read = parts(kept ?? NOBODYS);
  if (!read) throw new Error('a password is kept in a form that this program does not know');
  const { salt, hash, cost, blocks, rounds } = read;
  const derived = await derive(plain(password), salt, hash.length, optionsOf(cost, blocks, rounds));
  return timingSafeEqual(derived, hash) && kept !== undefined;
}

/** Too long a password is not worth hashing, and is nobody's. */
export const mayBePassword = (text: string): boolean => text.length <= LONGEST_PASSWORD * 2;

/** The same letters however a keyboard composes them. */
const plain = (password: string): string => password.normalize('NFKC');

const written = (salt: Buffer, hash: Buffer): string =>
  `$scrypt$ln=${LOG_COST},r=${BLOCKS},p=${ROUNDS}$${salt.toString('base64url')}$${hash.toString('base64url')}`;

/** What names that nobody has are compared with. */
const NOBODYS = written(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

const KEPT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

function parts(kept: string) {
  const [, cost, blocks, rounds, salt, hash] = KEPT.exec(kept) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  return {
    cost: Number(cost),
    blocks: Number(blocks),
    rounds: Number(rounds),
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

const optionsOf = (cost: number, blocks: number, rounds: number): ScryptOptions => ({
  N: 2 ** cost,
  r: blocks,
  p: rounds,
  maxmem: MOST_MEMORY,
});

const byScrypt: Derive = (password, salt, length, options) =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (error, hash) => (error ? reject(error) : resolve(hash)));
  });

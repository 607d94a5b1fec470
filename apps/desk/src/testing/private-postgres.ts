import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of one test's own, which may be killed. */
export interface PrivatePostgres {
  readonly address: string;
  start(): void;
  /** Kills the postmaster with SIGKILL; its children end by themselves, and have when this returns. */
  kill(): void;
  /** Stops it and takes its files away. */
  remove(): void;
}

/** Where Debian keeps the programs that are not on the path. */
const DEBIAN = '/usr/lib/postgresql';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=16MB',
  // It is the server that is killed here, never the machine: what was written is there without waiting for a disk.
  'fsync=off',
  // Its transactions would hold back, for a moment and now and then, what may be read in the order of all appends.
  'autovacuum=off',
];

const MOST_LOOKS = 4000;
const NOBODY_WAKES = new Int32Array(new SharedArrayBuffer(4));

function programs(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : join(DEBIAN, newest, 'bin');
}

/** @returns why there can be no server of our own here; `undefined` when there can */
export function missingPostgres(): string | undefined {
  const folder = programs();
  return folder !== undefined && existsSync(join(folder, 'initdb'))
    ? undefined
    : `no PostgreSQL in ${DEBIAN}`;
}

export async function privatePostgres(): Promise<PrivatePostgres> {
  const bin = programs();
  if (bin === undefined) throw new Error(missingPostgres());
  const folder = mkdtempSync(join(tmpdir(), 'touchline-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  // PostgreSQL refuses to run as root, so there it runs as its own user.
  const isRoot = process.getuid?.() === 0;
  const postgresUser = isRoot
    ? Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }))
    : undefined;
  if (postgresUser !== undefined) chownSync(folder, postgresUser, postgresUser);
  const asUser = postgresUser === undefined ? {} : { uid: postgresUser };
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(join(bin, program), args, { ...asUser, stdio: 'ignore', cwd: folder });
  run('initdb', '--pgdata', data, '--auth', 'trust', '--username', 'postgres', '--no-sync');
  const options = [`-p ${port}`, ...SETTINGS.map((setting) => `-c ${setting}`)].join(' ');
  const stop = () => spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], asUser);
  return {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () =>
      void run('pg_ctl', 'start', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options),
    kill: () => {
      const [master = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      // Stopped first, so that it has no child that is not among these.
      process.kill(Number(master), 'SIGSTOP');
      const children = childrenOf(master);
      process.kill(Number(master), 'SIGKILL');
      // A session that has not noticed yet would still store what it is given; and a new master is refused until the
      // old one is gone for good, asked after by whoever inherited it.
      for (let looks = 0; looks < MOST_LOOKS && (children.some(isRunning) || processOf(master)); looks += 1)
        Atomics.wait(NOBODY_WAKES, 0, 0, 5);
    },
    remove: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** State and parent of a process; absent when it is gone. */
function processOf(id: string): { readonly state: string; readonly parent: string } | undefined {
  try {
    // What it is called stands in brackets and may have anything in it.
    const [state = '', parent = ''] =
      readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { state, parent };
  } catch {
    return undefined;
  }
}

const childrenOf = (parent: string): readonly string[] =>
  readdirSync('/proc').filter((id) => /^\d+$/.test(id) && processOf(id)?.parent === parent);

/** One that has ended, and that nobody has asked after yet, runs no longer. */
function isRunning(id: string): boolean {
  const { state = 'X' } = processOf(id) ?? {};
  return state !== 'Z' && state !== 'X';
}

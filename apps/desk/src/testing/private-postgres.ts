import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of one test's own, which may be killed. */
export interface PrivatePostgres {
  readonly address: string;
  start(): void;
  /** Kills the postmaster with SIGKILL; its children end by themselves. */
  kill(): void;
  /** Stops it and takes its files away. */
  remove(): void;
}

/** Where Debian keeps the programs that are not on the path. */
const DEBIAN = '/usr/lib/postgresql';

const MOST_TRIES = 50;

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
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=16MB`;
  const stop = () => spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], asUser);
  return {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => {
      // A killed server's children take a moment to see that their master is gone; until then a new one is refused.
      for (let tries = 1; ; tries += 1) {
        try {
          run('pg_ctl', 'start', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options);
          return;
        } catch (error) {
          if (tries === MOST_TRIES) throw error;
        }
      }
    },
    kill: () =>
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL'),
    remove: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.ts';

/** A NATS server of one test's own, which may be killed. */
export interface PrivateNats {
  readonly address: string;
  /** @returns when it takes connections */
  start(): Promise<void>;
  kill(): Promise<void>;
}

const PROGRAMS = ['nats-server', '/usr/sbin/nats-server'];
const READY = 'Server is ready';

const program = (): string | undefined =>
  PROGRAMS.find((each) => spawnSync(each, ['--version']).status === 0);

/** @returns why there can be no server of our own here; `undefined` when there can */
export const missingNats = (): string | undefined =>
  program() === undefined ? 'no nats-server is installed' : undefined;

export async function privateNats(): Promise<PrivateNats> {
  const path = program();
  if (path === undefined) throw new Error(missingNats());
  const port = await freePort();
  let running: ChildProcess | undefined;
  return {
    address: `nats://127.0.0.1:${port}`,
    start: async () => {
      const server = spawn(path, ['-a', '127.0.0.1', '-p', String(port)], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running = server;
      if (!(await isReady(server))) throw new Error('the NATS server did not start');
    },
    kill: async () => {
      if (!running || running.exitCode !== null) return;
      const over = once(running, 'exit');
      running.kill('SIGKILL');
      await over;
      running = undefined;
    },
  };
}

/** Listens to what it says for as long as it lives: it would end at the first word that nobody takes. */
function isReady(server: ChildProcess): Promise<boolean> {
  let said = '';
  return new Promise((resolve) => {
    server.stderr?.on('data', (chunk) => {
      if (said.includes(READY)) return;
      said += String(chunk);
      if (said.includes(READY)) resolve(true);
    });
    server.once('exit', () => resolve(false));
  });
}

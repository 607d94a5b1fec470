// Programs under measurement, each kept to one core: the server on the first, its readers on the second.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export const SERVER_CORE = 0;
export const READERS_CORE = 1;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Runs a program on one core. It does not outlive the bench. */
export function onCore(core, program, args, options = {}) {
  const child = spawn('taskset', ['-c', String(core), program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
  child.stdin.on('error', () => undefined);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Kilobytes that a process and its children hold in memory. */
export function residentKilobytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return own + childrenOf(pid).reduce((sum, child) => sum + residentKilobytes(child), 0);
}

/** Seconds that a process and its children have had a core: what a quiet machine's clock would say, on a busy one too. */
export function coreSeconds(pid) {
  const own = readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + onCpu(`/proc/${pid}/task/${task}`), 0);
  return own + childrenOf(pid).reduce((sum, child) => sum + coreSeconds(child), 0);
}

const onCpu = (task) => Number(readFileSync(`${task}/schedstat`, 'utf8').split(' ')[0]) / 1e9;

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/).filter(Boolean),
  );
}

/** Ends a process and waits until it is gone. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

export const nanoseconds = () => process.hrtime.bigint();
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const BUILT = new URL('../dist/until-stopped.js', import.meta.url).href;

/** How a process ends that is asked to, once it waits. */
async function stopped(after: string, mostToClose = 50): Promise<unknown[]> {
  const source = `
    const { untilStopped } = await import(${JSON.stringify(BUILT)});
    const left = setInterval(() => undefined, 1000);
    setImmediate(() => console.log('waits'));
    await untilStopped(${mostToClose});
    ${after}
    process.exitCode = 0;`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  return once(child, 'exit');
}

test('what was left open does not keep a command that has come to its end', async () => {
  expect(await stopped('')).toEqual([0, null]);
});

test('what never closes does not keep it either, and is no success', async () => {
  expect(await stopped('await new Promise(() => undefined);')).toEqual([1, null]);
});

test('with nothing left it ends by itself, long before that', async () => {
  expect(await stopped('clearInterval(left);', 1e9)).toEqual([0, null]);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));

/** The command of the README, as a newcomer starts it, on a free port. */
export interface Demo {
  /** `http://127.0.0.1:34567` */
  readonly address: string;
  readonly page: string;
  readonly match: string;
  stop(): Promise<void>;
}

export async function startDemo(...options: readonly string[]): Promise<Demo> {
  const command = spawn(process.execPath, [
    TOUCHLINE,
    'demo',
    '--port',
    '0',
    '--no-open',
    '--json',
    // In real time: a test that is slow to press pause finds the match where it left it.
    '--speed',
    '1',
    ...options,
  ]);
  const { address, page } = JSON.parse(await firstJson(command)) as { address: string; page: string };
  const stop = async (): Promise<void> => {
    const over = once(command, 'exit');
    command.kill('SIGTERM');
    await over;
  };
  return { address, page, match: decodeURIComponent(page.split('/').at(-1) ?? ''), stop };
}

/** What it prints until that is a whole JSON value; an early end is told with what it said. */
async function firstJson(from: ChildProcess): Promise<string> {
  let out = '';
  let said = '';
  from.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const chunk of from.stdout ?? []) {
    out += String(chunk);
    if (isJson(out)) return out;
  }
  throw new Error(`touchline demo ended: ${said}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Presses a control of the replay, as its form does. */
export async function control(
  demo: Demo,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${demo.address}/replay/${encodeURIComponent(demo.match)}/${name}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, commandOf, type Entry } from '@touchline/laws';
import { freePort } from '../../apps/desk/src/testing/free-port.ts';

const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));

/** A desk as an operator starts it, over a log of its own. */
export interface ServedDesk {
  /** `http://127.0.0.1:34567` */
  readonly address: string;
  /** Sends a command as another client would. @returns the status */
  send(command: Command, query?: string): Promise<number>;
  /** Logs entries as they are, one command each. */
  log(entries: readonly Entry[]): Promise<void>;
  /** The log of a match, as everybody may read it. */
  entries(match: string): Promise<readonly Entry[]>;
  /** Ends the process and starts it again at the same port, over the same log. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

export async function serveDesk(): Promise<ServedDesk> {
  const store = mkdtempSync(join(tmpdir(), 'touchline-console-'));
  const port = String(await freePort());
  let running = await start(store, port);
  const { address } = running;
  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const send = async (command: Command, query = ''): Promise<number> => {
    const path = `/api/v1/matches/${encodeURIComponent(command.match)}/commands${query}`;
    return (await post(path, command)).status;
  };
  return {
    address,
    send,
    log: async (entries) => {
      for (const entry of entries) {
        const status = await send(commandOf(entry, entry.id));
        if (status !== 201) throw new Error(`entry ${entry.seq} was answered with ${status}`);
      }
    },
    entries: async (match) => {
      const answer = await fetch(`${address}/api/v1/matches/${encodeURIComponent(match)}/entries`);
      if (!answer.ok) return [];
      const { entries } = (await answer.json()) as { readonly entries: readonly Entry[] };
      return entries;
    },
    down: async () => stop(running.process),
    up: async () => {
      running = await start(store, port);
    },
    stop: async () => {
      await stop(running.process);
      rmSync(store, { recursive: true, force: true });
    },
  };
}

async function start(store: string, port: string): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [TOUCHLINE, 'serve', '--store', store, '--port', port, '--json']);
  let [out, said] = ['', ''];
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const chunk of child.stdout) {
    out += String(chunk);
    if (!out.trimEnd().endsWith('}')) continue;
    const { address } = JSON.parse(out) as { address: string };
    return { address, process: child };
  }
  throw new Error(`touchline serve ended: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGTERM');
  await over;
}

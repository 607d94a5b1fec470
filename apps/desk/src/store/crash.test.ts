import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { missingPostgres, privatePostgres } from '../testing/private-postgres.ts';
import { matchNamed } from '../testing/store-entries.ts';
import { type LogStore, type OpenedStore, readLog } from './log-store.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';

const MATCH = matchNamed('2026-02-25-home-away');
const WRITER = fileURLToPath(new URL('../testing/crashing-writer.mjs', import.meta.url));

/** Rounds of writing and killing. The soak asks for more. */
const ROUNDS = Number(process.env['TOUCHLINE_CRASH_ROUNDS'] ?? 8);

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** Starts a writer, and kills what is to be killed once it has acknowledged so many appends. */
async function writeUntil(
  acknowledgements: number,
  args: readonly string[],
  kill: (writer: ChildProcess) => void,
): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [WRITER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let isKilled = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (isKilled || output.split('\n').length <= acknowledgements + 1) return;
    isKilled = true;
    kill(writer);
  });
  let complaint = '';
  writer.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  await new Promise((resolve) => writer.once('close', resolve));
  if (!isKilled) throw new Error(`the writer ended by itself: ${complaint}`);
  // A last line without its end was cut off in the saying: that append was never acknowledged.
  return output.split('\n').slice(1, -1);
}

async function must(opening: Promise<OpenedStore>): Promise<LogStore> {
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
}

/** What a store must have after a crash: every acknowledged append, whole; versions without a gap; nothing in halves. */
async function expectWhole(store: LogStore, acknowledged: readonly string[]): Promise<void> {
  const entries = await readLog(store, MATCH);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.length % 3).toBe(0);
  const commands = new Set(entries.map((entry) => entry.id.replace(/-\d$/, '')));
  expect(acknowledged.filter((command) => !commands.has(command))).toEqual([]);
  const appends = await store.readAll({ limit: 1_000_000 });
  expect(appends.flatMap((append) => append.entries)).toEqual(entries);
}

describe('durable before acknowledged', () => {
  test('SQLite: a desk killed in mid-append, round after round, has lost nothing that it acknowledged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-crash-'));
    cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const kill = (writer: ChildProcess) => void writer.kill('SIGKILL');
      acknowledged.push(...(await writeUntil(round * 7, ['sqlite', folder, `round${round}`], kill)));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual((ROUNDS * (ROUNDS + 1) * 7) / 2);
    const store = await must(openSqliteStore(folder));
    await expectWhole(store, acknowledged);
    await store.close();
  });

  const missing = missingPostgres();
  test.skipIf(missing !== undefined)(
    `PostgreSQL: its postmaster killed in mid-append, round after round, has lost nothing${missing ? ` (skipped: ${missing})` : ''}`,
    async () => {
      const server = await privatePostgres();
      cleanUps.push(() => server.remove());
      server.start();
      const acknowledged: string[] = [];
      for (let round = 1; round <= Math.min(ROUNDS, 3); round += 1) {
        acknowledged.push(
          ...(await writeUntil(round * 11, ['postgres', server.address, `round${round}`], () =>
            server.kill(),
          )),
        );
        server.start();
      }
      const store = await must(openPostgresStore(server.address));
      await expectWhole(store, acknowledged);
      await store.close();
    },
  );
});

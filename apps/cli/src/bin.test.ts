import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { FIRST, LogFolder, SECOND } from './testing/run.ts';

const BIN = fileURLToPath(new URL('../bin/touchline.js', import.meta.url));
// The tests run the build as they find it: another test may be running it at the same time.
const ENV = { ...process.env, TOUCHLINE_NO_BUILD: '1' };

const folder = new LogFolder();
afterAll(() => folder.remove());

const touchline = (...typed: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...typed], { encoding: 'utf8', env: ENV });

describe('bin/touchline.js', () => {
  test('hands the exit code on: 0, 1 and 2', () => {
    expect(touchline('state', SECOND, '--seq', '1').status).toBe(0);
    expect(touchline('state', 'none.jsonl')).toMatchObject({
      status: 1,
      stderr: 'touchline: none.jsonl: no such file\n',
    });
    expect(touchline('goals').status).toBe(2);
  });

  test('no colours where there is no terminal', () => {
    expect(touchline('tie', FIRST, SECOND).stdout).not.toContain('\u001B');
  });

  test('a reader that goes away ends it quietly', () => {
    const piped = `"${process.execPath}" "${BIN}" tie "${FIRST}" "${SECOND}" --json | head -c 1`;
    const ran = spawnSync('sh', ['-c', piped], { encoding: 'utf8', env: ENV });
    expect(ran).toMatchObject({ status: 0, stdout: '{', stderr: '' });
  });
});

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill('SIGKILL');
  running = undefined;
});

/** Starts a command that goes on, and gives what it says in JSON of where it is. */
async function started(...typed: readonly string[]): Promise<unknown> {
  running = spawn(process.execPath, [BIN, ...typed, '--json'], { env: ENV });
  let out = '';
  for await (const chunk of running.stdout ?? []) {
    out += String(chunk);
    if (out.trimEnd().endsWith('}')) break;
  }
  return JSON.parse(out);
}

describe('touchline serve', () => {
  test('serves a folder, on time and late, refuses a second desk, and ends on Ctrl-C with 0', async () => {
    const store = join(folder.path, 'served');
    const said = await started('serve', '--store', store, '--port', '0', '--delay', '30,120');
    const { address, delays } = said as { address: string; delays: readonly number[] };
    expect(delays).toEqual([30, 120]);
    for (const path of ['/', '/d/30s/', '/d/120s/']) expect((await fetch(address + path)).status).toBe(200);
    expect((await fetch(`${address}/d/60s/`)).status).toBe(404);
    expect(touchline('backup', join(folder.path, 'busy.jsonl'), '--store', store)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`another desk (process ${running?.pid}) is using ${store}`),
    });
    const over = once(running as ChildProcess, 'exit');
    running?.kill('SIGINT');
    expect(await over).toEqual([0, null]);
  });
});

describe('touchline demo', () => {
  const start = async (...typed: readonly string[]) =>
    (await started('demo', '--no-open', ...typed)) as { page: string; folder: string };

  test('starts, shows the page, ends on Ctrl-C with 0 and leaves nothing behind', async () => {
    const { page, folder: kept } = await start('--port', '0');
    const html = await (await fetch(page)).text();
    expect(html).toContain('3-0');
    expect(existsSync(join(kept, 'touchline.sqlite'))).toBe(true);
    const over = once(running as ChildProcess, 'exit');
    running?.kill('SIGINT');
    expect(await over).toEqual([0, null]);
    expect(existsSync(kept)).toBe(false);
  });

  test('--data keeps the log, and another run plays beside it', async () => {
    const data = join(folder.path, 'kept');
    const first = await start('--port', '0', '--data', data);
    expect(first.page).toMatch(/2026-02-25-atalanta-borussia-dortmund$/);
    expect(touchline('demo', '--port', '0', '--data', data)).toMatchObject({
      status: 1,
      stderr: `touchline: another desk (process ${running?.pid}) is using ${data}: stop it, or choose another folder with --data\n`,
    });
    const over = once(running as ChildProcess, 'exit');
    running?.kill('SIGTERM');
    await over;
    expect(readdirSync(data)).toContain('touchline.sqlite');
    const second = await start('--port', '0', '--data', data);
    expect(second.page).toMatch(/2026-02-25-atalanta-borussia-dortmund\.2$/);
  });

  test('a port that was asked for and is in use is an error', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const at = server.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    expect(touchline('demo', '--port', String(port))).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `touchline: port ${port} is in use: choose another with --port\n`,
    });
    server.close();
  });

  test('a folder that cannot be written is an error', () => {
    const file = join(folder.path, 'taken');
    writeFileSync(file, '');
    expect(touchline('demo', '--port', '0', '--data', file)).toMatchObject({
      status: 1,
      stderr: `touchline: cannot keep the log in ${file}: it is not a folder\n`,
    });
  });

  test('a moment that the match does not have is an error', () => {
    expect(touchline('demo', '--port', '0', '--from', 'later')).toMatchObject({
      status: 2,
      stderr:
        'touchline: demo: --from later: write a moment like 74:00, 75, 90+3 or HT; see touchline demo --help\n',
    });
    expect(touchline('demo', '--port', '0', '--from', '999')).toMatchObject({
      status: 1,
      stderr: 'touchline: 999 is no moment of this match: its log ends before, or passes over it\n',
    });
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEFAULT_SPEED,
  OWN_DATA,
  openAccounts,
  openSqliteStore,
  parseMoment,
  type Replay,
  type RunningDesk,
  readTables,
  type Script,
  SPEED_LIMIT,
  startDesk,
} from '@touchline/desk';
import type { Entry } from '@touchline/laws';
import { type Arguments, wholeNumber } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { complain } from '../given-logs.ts';
import { readLogFiles } from '../log-files.ts';
import { ownVersion } from '../own-version.ts';
import { type ExitCode, misused, outJson, type Terminal, wrongInput } from '../terminal.ts';
import { untilStopped } from '../until-stopped.ts';

/** The tie that the demonstration plays; any other two logs do as well, with `touchline replay`. */
const LEGS = ['2026-02-17-borussia-dortmund-atalanta', '2026-02-25-atalanta-borussia-dortmund'];
const DEFAULT_FROM = '74:00';
/** The replay waits so long for its first reader, then begins without one. */
const WAIT_FOR_READER_MILLISECONDS = 5000;

export const demoCommand: CliCommand = {
  name: 'demo',
  usage: 'demo [--from 74:00] [--speed 30]',
  summary: 'starts the desk on this machine and plays the first tie live',
  details: `
  --port N      the port; without it 8080, or the next free one
  --from T      where to begin: 74:00, 75, 45+1, HT, 0
  --speed N     times real speed, 1 to ${SPEED_LIMIT} (default ${DEFAULT_SPEED})
  --data DIR    keep the log in this folder; without it in a temporary one, removed at the end
  --no-open     do not open the browser (it is opened on a terminal only)
  --json        the address as JSON

The page has pause, step, speed and "play again from". Writes are open to this machine alone. Ctrl-C stops it.
`,
  options: {
    port: { type: 'string' },
    from: { type: 'string' },
    speed: { type: 'string' },
    data: { type: 'string' },
    'no-open': { type: 'boolean' },
  },
  takes: [0, 0],
  run: runDemo,
};

interface Wishes {
  readonly port?: number;
  readonly from: string;
  readonly speed: number;
}

async function runDemo(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const wishes = wishesOf(given);
  if (typeof wishes === 'string') return misused(terminal, `demo: ${wishes}; see touchline demo --help`);
  const tables = readTables(OWN_DATA);
  if (!tables.ok) return complain(terminal, tables.issues).exit;
  const logs = readLogFiles(LEGS.map((leg) => join(OWN_DATA, 'matches', `${leg}.jsonl`)));
  if (!logs.ok) return complain(terminal, logs.sentences).exit;

  const folder = given.text('data') ?? mkdtempSync(join(tmpdir(), 'touchline-'));
  const isTemporary = given.text('data') === undefined;
  const forget = (): void => {
    if (isTemporary) rmSync(folder, { recursive: true, force: true });
  };
  const opened = await openSqliteStore(folder);
  if (!opened.ok) return wrongInput(terminal, opened.problem.sentence);
  const accounts = await openAccounts(folder);
  if (!accounts.ok) {
    await opened.store.close();
    forget();
    return wrongInput(terminal, accounts.problem.sentence);
  }
  const started = await startDesk({
    store: opened.store,
    accounts: accounts.accounts,
    tables: tables.tables,
    version: ownVersion(),
    ...(wishes.port !== undefined && { port: wishes.port }),
  });
  if (!started.ok) {
    await opened.store.close();
    await accounts.accounts.close();
    forget();
    return wrongInput(terminal, started.sentence);
  }
  const { running } = started;
  const played = await running.replays.start(scriptOf(logs.logs.map((log) => log.entries)), wishes);
  if (!played.ok) {
    await running.close();
    forget();
    return wrongInput(terminal, played.sentence);
  }
  const page = `${running.address}/matches/${encodeURIComponent(played.replay.match)}`;
  announce({ page, wishes, folder, isTemporary, running, replay: played.replay }, given, terminal);
  playWhenRead(running, played.replay);
  if (terminal.isTty && !given.flag('no-open')) openBrowser(page);
  await untilStopped();
  await running.close();
  forget();
  return 0;
}

/** What was wished for, or what is wrong with it. */
function wishesOf(given: Arguments): Wishes | string {
  const [port, speed, from = DEFAULT_FROM] = [given.text('port'), given.text('speed'), given.text('from')];
  const portNumber = port === undefined ? undefined : wholeNumber(port, 0, 65_535);
  if (port !== undefined && portNumber === undefined) return `--port ${port} is no port`;
  const times = speed === undefined ? DEFAULT_SPEED : wholeNumber(speed, 1, SPEED_LIMIT);
  if (times === undefined) return `--speed ${speed}: a whole number from 1 to ${SPEED_LIMIT}`;
  if (!parseMoment(from)) return `--from ${from}: write a moment like 74:00, 75, 90+3 or HT`;
  if (given.text('data') === '') return '--data is empty: name a folder';
  return { from, speed: times, ...(portNumber !== undefined && { port: portNumber }) };
}

function scriptOf(logs: readonly (readonly Entry[])[]): Script {
  return { played: logs.at(-1) ?? [], before: logs.slice(0, -1) };
}

interface Running {
  readonly page: string;
  readonly wishes: Wishes;
  readonly folder: string;
  readonly isTemporary: boolean;
  readonly running: RunningDesk;
  readonly replay: Replay;
}

function announce(demo: Running, given: Arguments, terminal: Terminal): void {
  if (given.flag('json')) {
    outJson(terminal, { page: demo.page, address: demo.running.address, folder: demo.folder });
    return;
  }
  const { header } = demo.running.projections.page(demo.replay.match, { frame: 0 }) ?? {};
  const match = header ? `${header.home.name} v ${header.away.name}, ${header.date}` : demo.replay.match;
  terminal.out(`${match}, from ${demo.wishes.from} at ${demo.wishes.speed} times real speed\n\n`);
  terminal.out(`  ${demo.page}\n`);
  terminal.out(`  ${consoleOf(demo)}  (the operator's console)\n\n`);
  const kept = demo.isTemporary ? 'in a temporary folder' : `in ${demo.folder}`;
  const { isOpen, address } = demo.running;
  const writes = isOpen
    ? 'Writes are open to this machine alone'
    : `Writes take an account: ${address}/sign-in`;
  terminal.out(`${writes}; the log is kept ${kept}. Ctrl-C stops.\n`);
}

const consoleOf = ({ running, replay }: Running): string =>
  `${running.address}/console/matches/${encodeURIComponent(replay.match)}`;

/** Begins when somebody looks, so that nobody misses the first goal; or after a few seconds without. */
function playWhenRead(running: RunningDesk, replay: Replay): void {
  const begin = (): void => void replay.resume();
  const waiting = setTimeout(begin, WAIT_FOR_READER_MILLISECONDS);
  waiting.unref();
  running.onFirstReader(() => {
    clearTimeout(waiting);
    begin();
  });
}

function openBrowser(page: string): void {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...before, page], { stdio: 'ignore', detached: true });
  // A machine without a browser still has the address in its terminal.
  child.on('error', () => undefined);
  child.unref();
}

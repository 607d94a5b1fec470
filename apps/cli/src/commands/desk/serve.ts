import {
  isDatabase,
  LOG_FORMATS,
  LOG_LEVELS,
  type LogFormat,
  type LogLevel,
  type OpenedAccounts,
  OWN_DATA,
  openAccounts,
  openLog,
  openNatsBus,
  readTables,
  startDesk,
} from '@touchline/desk';
import { type Arguments, wholeNumber } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { complain } from '../../given-logs.ts';
import { ownVersion } from '../../own-version.ts';
import { type ExitCode, misused, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { untilStopped } from '../../until-stopped.ts';
import { givenStore, STORE_DETAILS, STORE_OPTION, storePlace } from './store-option.ts';

/** The longest delay that is offered, seconds. */
const LONGEST_DELAY = 3600;

export const serveCommand: CliCommand = {
  name: 'serve',
  usage: 'serve [--store PLACE] [--bus ADDRESS] [--delay 120] [--public URL]',
  summary: 'runs the desk on this machine over a log that is kept',
  details: `
  ${STORE_DETAILS}
  --bus ADDRESS  nats://host:4222, between several desks on one database
  --port N       the port; without it 8080, or the next free one
  --delay N,N    seconds: also show every match that late, at /d/Ns/; several by commas
  --public URL   https://desk.example.org, where a proxy on this machine shows the desk; needs accounts
  --editors      the report, and facts under reserve, wait until an editor publishes them
  --private-webhooks   lets webhooks go to this machine and to private networks, also behind --public
  --log FORMAT   what it does, on standard error: text, json or none; without it warnings, as text
  --log-level L  from debug (every reader), info (every write), warn or error on; info when --log is given
  --json         the address as JSON

It listens on this machine alone. As long as there is no account, writes are open to this machine; from the first on
(touchline accounts add NAME --role admin) they take an account. Ctrl-C stops it.
`,
  options: {
    ...STORE_OPTION,
    bus: { type: 'string' },
    port: { type: 'string' },
    delay: { type: 'string' },
    public: { type: 'string' },
    log: { type: 'string' },
    'log-level': { type: 'string' },
    editors: { type: 'boolean' },
    'private-webhooks': { type: 'boolean' },
  },
  takes: [0, 0],
  run: serve,
};

async function serve(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const wishes = wishesOf(given);
  if (typeof wishes === 'string') return misused(terminal, `serve: ${wishes}; see touchline serve --help`);
  const tables = readTables(OWN_DATA);
  if (!tables.ok) return complain(terminal, tables.issues).exit;
  const bus = wishes.bus === undefined ? undefined : await openNatsBus(wishes.bus);
  if (bus && !bus.ok) return wrongInput(terminal, bus.sentence);
  const opened = await givenStore(given, bus?.bus);
  if (typeof opened === 'string') {
    await bus?.bus.close();
    return wrongInput(terminal, opened);
  }
  const kept = await accountsFor(wishes, storePlace(given));
  if (typeof kept === 'string') {
    await opened.store.close();
    return wrongInput(terminal, kept);
  }
  const { accounts, webhooks, readOnly } = kept;
  const started = await startDesk({
    store: opened.store,
    accounts,
    // What cannot be noted as sent would be sent at every start.
    ...(readOnly === undefined && { webhooks }),
    hasEditors: given.flag('editors'),
    privateWebhooks: given.flag('private-webhooks'),
    tables: tables.tables,
    version: ownVersion(),
    delays: wishes.delays,
    log: openLog({ ...wishes.log, write: (line) => terminal.err(line) }),
    ...(wishes.publicAddress && { publicAddress: wishes.publicAddress }),
    ...(wishes.port !== undefined && { port: wishes.port }),
  });
  if (!started.ok) {
    await opened.store.close();
    await accounts.close();
    return wrongInput(terminal, started.sentence);
  }
  const { address, isOpen } = started.running;
  if (given.flag('json')) outJson(terminal, { address, delays: wishes.delays, accounts: !isOpen });
  else terminal.out(words(address, wishes, writesWords(address, isOpen, opened.readOnly)));
  await untilStopped();
  await started.running.close();
  return 0;
}

interface Wishes {
  readonly port?: number;
  readonly bus?: string;
  readonly delays: readonly number[];
  readonly publicAddress?: URL;
  readonly log: { readonly format: LogFormat; readonly level: LogLevel };
}

/** What was wished for, or what is wrong with it. */
function wishesOf(given: Arguments): Wishes | string {
  const [port, delay] = [given.text('port'), given.text('delay')];
  const portNumber = port === undefined ? undefined : wholeNumber(port, 0, 65_535);
  if (port !== undefined && portNumber === undefined) return `--port ${port} is no port`;
  if (storePlace(given) === '') return '--store is empty: name a folder or a database';
  const bus = given.text('bus');
  if (bus !== undefined && !isDatabase(storePlace(given)))
    return '--bus is for several desks on one database: give --store postgres://...';
  const publicText = given.text('public');
  const publicAddress = publicText === undefined ? undefined : publicAddressIn(publicText);
  if (publicText !== undefined && !publicAddress)
    return `--public ${publicText}: the beginning of the addresses that readers type, https://desk.example.org`;
  const log = logWishes(given.text('log'), given.text('log-level'));
  if (typeof log === 'string') return log;
  const delays: number[] = [];
  for (const text of delay?.split(',') ?? []) {
    const seconds = wholeNumber(text, 1, LONGEST_DELAY);
    if (seconds === undefined) return `--delay ${delay}: whole seconds from 1 to ${LONGEST_DELAY}`;
    if (!delays.includes(seconds)) delays.push(seconds);
  }
  return {
    delays,
    log,
    ...(portNumber !== undefined && { port: portNumber }),
    ...(bus !== undefined && { bus }),
    ...(publicAddress && { publicAddress }),
  };
}

/** How and from what weight on it says what it does. */
function logWishes(format: string | undefined, level: string | undefined): Wishes['log'] | string {
  const asked = format ?? 'text';
  const from = level ?? (format === undefined ? 'warn' : 'info');
  const knownFormat = LOG_FORMATS.find((each) => each === asked);
  if (!knownFormat) return `--log ${asked}: ${LOG_FORMATS.join(', ')}`;
  const knownLevel = LOG_LEVELS.find((each) => each === from);
  return knownLevel
    ? { format: knownFormat, level: knownLevel }
    : `--log-level ${from}: ${LOG_LEVELS.join(', ')}`;
}

/** A name with nothing behind it, over https: passwords go over nothing else. */
function publicAddressIn(text: string): URL | undefined {
  if (!text.startsWith('https:') || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url
    : undefined;
}

type Kept = Extract<OpenedAccounts, { readonly ok: true }>;

/** The accounts of that store, and the webhooks beside them, or why they cannot be had. */
async function accountsFor({ publicAddress }: Wishes, place: string): Promise<Kept | string> {
  const opened = await openAccounts(place);
  if (!opened.ok) return opened.problem.sentence;
  const { accounts } = opened;
  if (publicAddress === undefined || (await accounts.any())) return opened;
  await accounts.close();
  return `--public ${publicAddress.origin}: first add an admin, with touchline accounts add NAME --role admin`;
}

function words(address: string, { delays, publicAddress }: Wishes, writes: string): string {
  const late = delays.map((seconds) => `  ${address}/d/${seconds}s/  (${seconds} seconds late)\n`);
  const shown = publicAddress ? `  ${publicAddress.origin}/  (through your proxy)\n` : '';
  return `  ${address}\n  ${address}/console  (to log a match)\n${shown}${late.join('')}\n${writes} Ctrl-C stops.\n`;
}

function writesWords(address: string, isOpen: boolean, readOnly: string | undefined): string {
  if (readOnly !== undefined) return `Nothing can be logged: ${readOnly}.`;
  return isOpen ? 'Writes are open to this machine alone.' : `Writes take an account: ${address}/sign-in.`;
}

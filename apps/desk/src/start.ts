import { randomUUID } from 'node:crypto';
import type { Clock, MatchId } from '@touchline/laws';
import type { FastifyInstance } from 'fastify';
import type { AccountStore } from './accounts/account-store.ts';
import { memoryAccounts, memoryWebhooks } from './accounts/sqlite-accounts.ts';
import { ConsoleChannels } from './channels/console-channels.ts';
import { delayedSide } from './delay/delayed-side.ts';
import { Desk } from './desk.ts';
import { pageAddress } from './http/addresses.ts';
import { siteOf } from './http/security.ts';
import { httpServer } from './http/server.ts';
import { writersOf } from './http/writers.ts';
import { type DeskLog, openLog } from './log/desk-log.ts';
import { watched } from './log/watched.ts';
import { Logs } from './logs.ts';
import { consoleParts } from './projections/console-parts.ts';
import type { Projections } from './projections/projections.ts';
import { SharedAnswers } from './projections/shared-answers.ts';
import { ReaderSide } from './reader-side.ts';
import { exampleLog } from './replay/example-log.ts';
import { sendOverHttp } from './replay/http-client.ts';
import { Replays } from './replay/replays.ts';
import { Samples } from './replay/samples.ts';
import { type Timer, wallTimer } from './replay/stage.ts';
import type { LogStore } from './store/log-store.ts';
import type { Tables } from './tables.ts';
import { codeOf } from './thrown.ts';
import type { Resolve } from './webhooks/post.ts';
import { startCouriers } from './webhooks/start-couriers.ts';
import type { WebhookStore } from './webhooks/webhook-store.ts';

/** The only address the desk listens at: others reach it through a proxy on this machine, which speaks https. */
const HOST = '127.0.0.1';
const DEFAULT_PORT = 8080;
/** Ports tried after the default one, when nobody asked for a certain port. */
const NEXT_PORTS = 20;
/** Proxies close a connection that says nothing for half a minute; a channel is never quiet for longer than two beats. */
const HEARTBEAT_MILLISECONDS = 12_000;

export interface DeskOptions {
  readonly store: LogStore;
  readonly tables: Tables;
  /** Who may write; closed with the desk. Without any account, or when absent, writes are open to this machine alone. */
  readonly accounts?: AccountStore;
  /** Where events are sent; of the same database as the accounts. None that last when absent. */
  readonly webhooks?: WebhookStore;
  /** Lets webhooks go to this machine and to private networks. A desk without a public address sends to this machine anyway. */
  readonly privateWebhooks?: boolean;
  /** Addresses of the names that webhooks are sent to; by the machine's own resolver when absent. */
  readonly resolve?: Resolve;
  /** Where a proxy on this machine shows the desk: `https://desk.example.org`. Only for a desk with accounts. */
  readonly publicAddress?: URL;
  /** Has reports, and facts under reserve, wait until an editor publishes them. They are shown at once when absent. */
  readonly hasEditors?: boolean;
  /** A port somebody asked for; taken, it is a problem. Absent: 8080 or the next free one. 0: any free one. */
  readonly port?: number;
  readonly version: string;
  /** Time for the replays; the wall's when absent. */
  readonly timer?: Timer;
  /** Today, ISO date; by the wall when absent. */
  readonly today?: () => string;
  /** Milliseconds since 1970; by the wall when absent. */
  readonly now?: () => number;
  /** Where the desk says what it does; errors alone, to the process's standard error, when absent. */
  readonly log?: DeskLog;
  /** Delays offered to readers, whole seconds, each at `/d/120s/`; none when absent. */
  readonly delays?: readonly number[];
}

export interface RunningDesk {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  readonly desk: Desk;
  readonly replays: Replays;
  readonly projections: Projections;
  /** Whether writes are open to this machine, as there was no account when the desk started. */
  readonly isOpen: boolean;
  /** Calls once, when a reader first opens a match's page. */
  onFirstReader(call: () => void): void;
  /** Ends the connections, the replays and the store. */
  close(): Promise<void>;
}

export type StartedDesk =
  | { readonly ok: true; readonly running: RunningDesk }
  | { readonly ok: false; readonly sentence: string };

/** Puts the parts together and listens: the one place that knows them all. */
export async function startDesk(options: DeskOptions): Promise<StartedDesk> {
  const { store, tables, timer = wallTimer, today = todayByTheWall, now = Date.now, delays = [] } = options;
  const { accounts = memoryAccounts(), webhooks = memoryWebhooks(), publicAddress } = options;
  const { privateWebhooks = false, hasEditors = false, log = errorsToStderr() } = options;
  const writers = writersOf(accounts, now, log);
  const logs = await Logs.of(store);
  const logOf = (match: MatchId) => logs.get(match);
  const shared = {
    tables,
    today,
    hasEditors,
    life: randomUUID().slice(0, 8),
    firstFrame: framesFrom(now()),
    answers: new SharedAnswers(),
  };
  const here = new ReaderSide({ ...shared, prefix: '', logs });
  const { projections, pages } = here;
  const consoles = new ConsoleChannels({
    ...shared,
    parts: (match) => consoleParts(logs.get(match), projections.study(match), tables),
    tieOf: (match) => logs.tieOf(match),
    isOpened: (match) => logs.get(match).length > 0,
  });
  const stopListening = await store.subscribe(({ match, entries }) =>
    watched(log, { match, version: entries.at(-1)?.seq ?? 0, readers: here.readers }, () => {
      here.logged(match, entries);
      consoles.logged(match);
    }),
  );
  const desk = new Desk({ store, logOf, projections, now: () => new Date(now()).toISOString() });
  let address = '';
  const replays = new Replays(
    {
      send: (command) => sendOverHttp(address, writers.replayKey, command),
      isTaken: (match) => logs.get(match).length > 0,
      clockOf: (match): Clock => projections.state(match)?.clock ?? { period: 'pre' },
      showClock: (match, clock) => pages.showClock(match, clock),
      showReplay: (match, status) => pages.showReplay(match, status),
      moved: (from, to) => pages.moved(from, pageAddress(to)),
      newCommandId: randomUUID,
    },
    timer,
  );
  let firstReader: (() => void) | undefined;
  const pageOpened = (): void => {
    firstReader?.();
    firstReader = undefined;
  };
  const delayed = await Promise.all(
    delays.map((seconds) => delayedSide({ ...shared, seconds, store, logs, now, timer })),
  );
  const sides = [here, ...delayed.map(({ side }) => side)] as const;
  const samples = new Samples({
    ...shared,
    logOf: (match) => (logOf(match).length > 0 ? logOf(match) : exampleLog(match)),
    timer,
    now,
  });
  const couriers = await startCouriers({
    webhooks,
    store,
    logs,
    tables,
    now,
    version: options.version,
    log,
    reach: { loopback: privateWebhooks || !publicAddress, privateNetworks: privateWebhooks },
    resolve: options.resolve,
  });
  const server = await httpServer({
    desk,
    log,
    webhooks,
    couriers,
    samples,
    store,
    tables,
    today,
    sides,
    consoles,
    replays,
    pageOpened,
    version: options.version,
    writers,
    accounts,
    site: siteOf(publicAddress),
  });
  const listening = await listen(server, options.port);
  if (!listening.ok) {
    await couriers.close();
    await server.close();
    return listening;
  }
  address = listening.address;
  const heartbeat = setInterval(() => {
    for (const side of [...sides, samples.side]) side.beat();
    consoles.beat();
  }, HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  const close = async (): Promise<void> => {
    clearInterval(heartbeat);
    replays.stop();
    samples.close();
    here.close();
    consoles.close();
    for (const each of delayed) each.stop();
    stopListening();
    await couriers.close();
    await server.close();
    await store.close();
    await accounts.close();
  };
  const onFirstReader = (call: () => void): void => {
    firstReader = call;
  };
  const isOpen = !(await writers.areAny());
  return { ok: true, running: { address, desk, replays, projections, isOpen, onFirstReader, close } };
}

type Listening =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly sentence: string };

async function listen(server: FastifyInstance, asked: number | undefined): Promise<Listening> {
  const from = asked ?? DEFAULT_PORT;
  const to = asked === undefined ? DEFAULT_PORT + NEXT_PORTS : asked;
  for (let port = from; port <= to; port += 1) {
    try {
      return { ok: true, address: await server.listen({ host: HOST, port }) };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EACCES') return { ok: false, sentence: `port ${port} may not be opened by this user` };
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  const taken = from === to ? `port ${from} is in use` : `ports ${from} to ${to} are all in use`;
  return { ok: false, sentence: `${taken}: choose another with --port` };
}

const errorsToStderr = (): DeskLog =>
  openLog({ format: 'text', level: 'error', write: (line) => void process.stderr.write(line) });

const FRAMES_SINCE = Date.parse('2026-01-01T00:00:00Z');

/** Frames are numbered from a number no earlier run can have reached: a millisecond never holds more than one frame. */
const framesFrom = (now: number): number => Math.max(0, now - FRAMES_SINCE);

const todayByTheWall = (): string => new Date().toISOString().slice(0, 10);

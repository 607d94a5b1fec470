import { randomUUID } from 'node:crypto';
import type { Clock, MatchId } from '@touchline/laws';
import type { FastifyInstance } from 'fastify';
import { Desk } from './desk.ts';
import { pageAddress, replayAddresses } from './http/addresses.ts';
import { httpServer } from './http/server.ts';
import { Logs } from './logs.ts';
import { Pages } from './pages.ts';
import { Projections } from './projections/projections.ts';
import { sendOverHttp } from './replay/http-client.ts';
import { Replays } from './replay/replays.ts';
import { type Timer, wallTimer } from './replay/stage.ts';
import type { LogStore } from './store/log-store.ts';
import type { Tables } from './tables.ts';
import { codeOf } from './thrown.ts';

/** Writes are open to this machine alone, so this is the only address the desk listens at. */
const HOST = '127.0.0.1';
const DEFAULT_PORT = 8080;
/** Ports tried after the default one, when nobody asked for a certain port. */
const NEXT_PORTS = 20;
/** Proxies close a connection that says nothing for half a minute. */
const HEARTBEAT_MILLISECONDS = 15_000;

export interface DeskOptions {
  readonly store: LogStore;
  readonly tables: Tables;
  /** A port somebody asked for; taken, it is a problem. Absent: 8080 or the next free one. 0: any free one. */
  readonly port?: number;
  readonly version: string;
  /** Time for the replays; the wall's when absent. */
  readonly timer?: Timer;
  /** Today, ISO date; by the wall when absent. */
  readonly today?: () => string;
}

export interface RunningDesk {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  readonly desk: Desk;
  readonly replays: Replays;
  readonly projections: Projections;
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
  const { store, tables, timer = wallTimer, today = todayByTheWall } = options;
  const logs = await Logs.of(store);
  const logOf = (match: MatchId) => logs.get(match);
  const projections = new Projections({ logOf, tables, today });
  const pages = new Pages({ logs, projections, firstFrame: framesFrom(Date.now()), replayAddresses });
  const stopListening = store.subscribe((match, entries) => pages.logged(match, entries));
  const desk = new Desk({ store, logOf, projections, now: () => new Date().toISOString() });
  let address = '';
  const replays = new Replays(
    {
      send: (command) => sendOverHttp(address, command),
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
  const server = httpServer({
    desk,
    logs,
    pages,
    projections,
    replays,
    pageOpened,
    version: options.version,
  });
  const listening = await listen(server, options.port);
  if (!listening.ok) {
    await server.close();
    return listening;
  }
  address = listening.address;
  const heartbeat = setInterval(() => pages.beat(), HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  const close = async (): Promise<void> => {
    clearInterval(heartbeat);
    replays.stop();
    pages.close();
    stopListening();
    await server.close();
    await store.close();
  };
  const onFirstReader = (call: () => void): void => {
    firstReader = call;
  };
  return { ok: true, running: { address, desk, replays, projections, onFirstReader, close } };
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

const FRAMES_SINCE = Date.parse('2026-01-01T00:00:00Z');

/** Frames are numbered from a number no earlier run can have reached: a millisecond never holds more than one frame. */
const framesFrom = (now: number): number => Math.max(0, now - FRAMES_SINCE);

const todayByTheWall = (): string => new Date().toISOString().slice(0, 10);

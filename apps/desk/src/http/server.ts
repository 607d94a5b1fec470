import type { MatchId } from '@touchline/laws';
import type { AssetAddresses, ReplayAddresses } from '@touchline/web';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Desk } from '../desk.ts';
import type { Logs } from '../logs.ts';
import type { Pages } from '../pages.ts';
import type { Projections } from '../projections/projections.ts';
import type { Replays } from '../replay/replays.ts';
import { apiRoutes } from './api-routes.ts';
import { readAssets } from './assets.ts';
import { compress } from './compress.ts';
import { pageRoutes } from './page-routes.ts';
import { problemHandlers } from './problem-handlers.ts';
import { replayRoutes } from './replay-routes.ts';
import { secure } from './security.ts';

/** The largest body a command may have, bytes. */
const BODY_LIMIT = 64 * 1024;

/** What the routes serve. */
export interface Served {
  readonly desk: Desk;
  readonly logs: Logs;
  readonly pages: Pages;
  readonly projections: Projections;
  /** Absent on a desk that replays nothing. */
  readonly replays?: Replays;
  readonly version: string;
  /** Called whenever a reader opens a match's page. */
  readonly pageOpened?: () => void;
}

/** Addresses of the pages' files; every page is drawn with them. */
export interface PageFrame {
  readonly assets: AssetAddresses;
  readonly base: '';
}

/** The desk's HTTP server, not listening yet. */
export function httpServer(served: Served): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const { addresses, assets } = readAssets();
  const frame: PageFrame = { assets: addresses, base: '' };
  secure(server);
  compress(server);
  problemHandlers(server, frame);
  for (const asset of assets) {
    server.get(asset.address, (_request, reply) =>
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.body),
    );
  }
  server.get('/healthz', (_request, reply) => reply.send({ status: 'ok', version: served.version }));
  pageRoutes(server, served, frame);
  apiRoutes(server, served);
  replayRoutes(server, served);
  return server;
}

/** Where the forms of a replay's page are sent. */
export function replayAddresses(match: MatchId): ReplayAddresses {
  const base = `/replay/${encodeURIComponent(match)}`;
  return {
    play: `${base}/resume`,
    pause: `${base}/pause`,
    step: `${base}/step`,
    speed: `${base}/speed`,
    again: `${base}/again`,
    withdraw: `${base}/withdraw`,
  };
}

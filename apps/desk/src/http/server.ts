import Fastify, { type FastifyInstance } from 'fastify';
import { apiRoutes } from './api-routes.ts';
import { readAssets } from './assets.ts';
import { compress } from './compress.ts';
import { pageRoutes } from './page-routes.ts';
import { badAddress, problemHandlers } from './problem-handlers.ts';
import { replayRoutes } from './replay-routes.ts';
import { secure } from './security.ts';
import type { PageFrame, Served } from './served.ts';

/** The largest body a command may have, bytes. */
const BODY_LIMIT = 64 * 1024;

/** The desk's HTTP server, not listening yet. */
export function httpServer(served: Served): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    frameworkErrors: badAddress,
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
  apiRoutes(server, served, frame);
  replayRoutes(server, served, frame);
  return server;
}

import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { Buckets } from '../accounts/buckets.ts';
import { competitionResources } from '../api/competition-resources.ts';
import { dataRoutes } from '../api/data-routes.ts';
import { fixtureResources } from '../api/fixtures/fixture-resources.ts';
import { fixtureRoutes } from '../api/fixtures/fixture-routes.ts';
import { Fixtures } from '../api/fixtures/fixtures.ts';
import { matchResources } from '../api/match-resources.ts';
import { describeApi } from '../api/openapi.ts';
import { recordResources } from '../api/record-resources.ts';
import { serveResource } from '../api/resource.ts';
import { worldResources } from '../api/world-resources.ts';
import { logRequests } from '../log/request-log.ts';
import { publishingRoutes } from '../publishing/routes.ts';
import type { ReaderSide } from '../reader-side.ts';
import { sampleRoutes, samplesResource } from '../replay/sample-routes.ts';
import { webhookMetrics } from '../webhooks/metrics.ts';
import { webhookRoutes } from '../webhooks/routes.ts';
import { accountRoutes } from './account-routes.ts';
import { apiRoutes } from './api-routes.ts';
import { readAssets } from './assets.ts';
import { compress } from './compress.ts';
import { consoleRoutes } from './console-routes.ts';
import { readableByAll } from './cross-origin.ts';
import { healthRoutes } from './health.ts';
import { malformed, REQUEST_PATIENCE } from './malformed.ts';
import { Methods } from './methods.ts';
import { serveMetrics } from './metrics.ts';
import { pageRoutes } from './page-routes.ts';
import { badAddress, problemHandlers, sendProblemFor } from './problem-handlers.ts';
import { replayRoutes } from './replay-routes.ts';
import { secure } from './security.ts';
import type { PageFrame, Served } from './served.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { guardWrites } from './writers.ts';

const API = '/api/v1';

/** How often one address may ask for what is worked out for it: some tens of milliseconds of work each. */
const ASKERS = { atOnce: 30, refill: 500 };

/** The largest body a command may have, bytes. */
const BODY_LIMIT = 64 * 1024;

/** The desk's HTTP server, not listening yet. */
export async function httpServer(served: Served): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    loggerInstance: served.log,
    logController: new LogController({ disableRequestLogging: true }),
    // One that no other desk gives, and nobody who asks.
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // A proxy on this machine says whom it asks for; nobody else is believed.
    trustProxy: 'loopback',
    frameworkErrors: badAddress,
    clientErrorHandler: malformed,
    requestTimeout: REQUEST_PATIENCE,
    routerOptions: { maxParamLength: 200 },
    // Everything that is wrong with a question is said at once, and nothing is made to fit.
    ajv: { customOptions: { allErrors: true, coerceTypes: true, removeAdditional: false } },
  });
  const { addresses, assets } = readAssets();
  const frame: PageFrame = { assets: addresses, base: '' };
  const methods = Methods.of(server);
  secure(server, served.site);
  logRequests(server);
  readableByAll(server, methods);
  compress(server);
  problemHandlers(server, frame, methods);
  guardWrites(server, served.writers, served.site, frame);
  for (const asset of assets) {
    server.get(asset.address, (_request, reply) =>
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.body),
    );
  }
  healthRoutes(server, served.version, served.store);
  const { sides } = served;
  const [here, ...delayed] = sides;
  await serveMetrics(server, {
    store: served.store,
    readers: () =>
      [...sides, served.samples.side].reduce((sum, side) => sum + side.readers, served.consoles.readers),
    matches: () => here.logs.matches().length,
    others: (register) => webhookMetrics(register, served.couriers),
  });
  const askers = new Buckets(ASKERS, served.writers.now);
  await describeApi(server, served.version, frame);
  pageRoutes(server, { ...served, side: here, frame, askers });
  for (const side of delayed) pageRoutes(server, { side, frame, askers });
  pageRoutes(server, { side: served.samples.side, frame, askers });
  for (const side of [...sides, served.samples.side]) {
    const prefix = `${side.prefix}${API}`;
    for (const each of matchResources(side)) serveResource(server, prefix, each, askers);
    for (const each of competitionResources(side, served.tables, served.today))
      serveResource(server, prefix, each, askers);
    dataRoutes(server, prefix, side);
  }
  for (const each of worldResources(served.tables)) serveResource(server, API, each, askers);
  const fixtures = new Fixtures(here, served.tables);
  for (const each of fixtureResources({ fixtures, side: here, tables: served.tables }))
    serveResource(server, API, each, askers);
  for (const each of recordResources(served.tables, here.logs)) serveResource(server, API, each, askers);
  serveResource(server, API, samplesResource(served.samples), askers);
  noSuchDelay(server, delayed, frame);
  apiRoutes(server, served);
  fixtureRoutes(server, served, fixtures);
  consoleRoutes(server, { consoles: served.consoles, now: served.writers.now }, frame);
  replayRoutes(server, served, frame);
  sampleRoutes(server, served);
  publishingRoutes(server, served);
  webhookRoutes(server, served);
  accountRoutes(server, served.accounts, served.writers.now);
  signInRoutes(server, served.writers, served.site, frame);
  return server;
}

/** An address of a delay that this desk does not offer must not fall back to one without. */
function noSuchDelay(server: FastifyInstance, delayed: readonly ReaderSide[], frame: PageFrame): void {
  const offered = delayed.map((side) => side.prefix);
  const detail =
    offered.length === 0
      ? 'This desk shows nothing late.'
      : `Delays of this desk begin at ${offered.join(', ')}.`;
  for (const path of ['/d/:delay', '/d/:delay/*']) {
    server.get(path, { config: { leadsNowhere: true } }, (request, reply) =>
      sendProblemFor(request, reply, frame, {
        status: 404,
        type: 'not-found',
        title: 'There is nothing at this address',
        detail,
      }),
    );
  }
}

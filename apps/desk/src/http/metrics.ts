import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LogStore } from '../store/log-store.ts';

/** What the figures are taken from. */
export interface Measured {
  readonly store: LogStore;
  /** Readers of live channels now. */
  readonly readers: () => number;
  readonly matches: () => number;
  /** Adds figures that others know. */
  readonly others?: (register: Registry) => void;
}

/** Seconds: from what nobody notices to what everybody does. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Serves figures for Prometheus at `/metrics`, and counts what is served from now on. */
export async function serveMetrics(server: FastifyInstance, measured: Measured): Promise<void> {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'touchline_request_seconds',
    help: 'Time to answer a request, by its address; streams are not among them',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  const entries = new Counter({
    name: 'touchline_entries_total',
    help: 'Entries stored since this desk started, by whichever desk',
    registers: [register],
  });
  gauge(register, 'touchline_readers', 'Readers of live channels', measured.readers);
  gauge(register, 'touchline_matches', 'Matches that are open', measured.matches);
  measured.others?.(register);
  const leave = await measured.store.subscribe((stored) => entries.inc(stored.entries.length));
  server.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    requests.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  server.addHook('onClose', (_instance, done) => {
    leave();
    done();
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}

function gauge(register: Registry, name: string, help: string, read: () => number): void {
  const collected = new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
  register.registerMetric(collected);
}

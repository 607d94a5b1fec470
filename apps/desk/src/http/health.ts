import type { FastifyInstance } from 'fastify';
import type { LogStore } from '../store/log-store.ts';
import { messageOf } from '../thrown.ts';
import { notCached } from './security.ts';

/** A store that has not answered by then is not there, milliseconds. */
const PATIENCE = 2000;

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work, its store answers too; a balancer sends readers
 * elsewhere while it does not.
 */
export function healthRoutes(server: FastifyInstance, version: string, store: LogStore): void {
  server.get('/healthz', (_request, reply) => notCached(reply).send({ status: 'ok', version }));
  server.get('/readyz', async (_request, reply) => {
    const trouble = await troubleOf(store);
    void notCached(reply);
    return trouble === undefined
      ? reply.send({ status: 'ready', version })
      : reply
          .code(503)
          .send({ status: 'not ready', version, reason: `the store does not answer: ${trouble}` });
  });
}

async function troubleOf(store: LogStore): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`nothing for ${PATIENCE / 1000} seconds`), PATIENCE);
  });
  const asked = store.matches().then(
    () => undefined,
    (error: unknown) => messageOf(error),
  );
  const trouble = await Promise.race([asked, late]);
  clearTimeout(timer);
  return trouble;
}

import { randomUUID } from 'node:crypto';
import type { DeskLog } from '../log/desk-log.ts';
import type { Logs } from '../logs.ts';
import type { LogStore } from '../store/log-store.ts';
import type { Tables } from '../tables.ts';
import { Couriers } from './couriers.ts';
import { EventSource } from './event-source.ts';
import { postOver, type Resolve } from './post.ts';
import type { Reach } from './reach.ts';
import type { WebhookStore } from './webhook-store.ts';

/** How often to look for what is to be tried again, has come of age, or was stored by another desk, milliseconds. */
const LOOK_EVERY = 1000;

export interface CourierParts {
  readonly webhooks: WebhookStore;
  readonly store: LogStore;
  readonly logs: Logs;
  readonly tables: Tables;
  /** Milliseconds since 1970, by the clock of the store. */
  readonly now: () => number;
  readonly version: string;
  readonly reach: Reach;
  /** The machine's own resolver when absent. */
  readonly resolve?: Resolve | undefined;
  readonly log: DeskLog;
}

/** Has the webhooks of a desk served from now on. */
export async function startCouriers(parts: CourierParts): Promise<Couriers> {
  const { webhooks, store, logs, tables, now, version, reach, resolve, log } = parts;
  const source = new EventSource({ store, logs, results: tables.results });
  const couriers = new Couriers({
    holder: randomUUID(),
    webhooks,
    store,
    eventsOf: (append) => source.of(append),
    post: postOver({ reach, version, ...(resolve && { resolve }) }),
    now,
    chance: Math.random,
    lookEvery: LOOK_EVERY,
    complain: (sentence) => log.warn(sentence),
  });
  await couriers.start();
  return couriers;
}

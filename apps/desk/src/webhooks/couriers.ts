import type { LogStore } from '../store/log-store.ts';
import { messageOf } from '../thrown.ts';
import type { Told } from './after-try.ts';
import { Courier, type CourierWorld, isDue, wantedOf } from './courier.ts';
import type { KnownWebhook } from './webhook-store.ts';

/** What the webhooks of a desk have done since it started, by name. */
export interface Counted {
  readonly sent: number;
  readonly failed: number;
  readonly givenUp: number;
}

export interface CouriersOptions extends Omit<CourierWorld, 'told' | 'store'> {
  readonly store: Pick<LogStore, 'readAll' | 'subscribe' | 'holds'>;
  /** Milliseconds between two looks: for what is to be tried again, is late, or was stored by another desk. */
  readonly lookEvery: number;
  /** Called with what an operator of the desk should read. */
  readonly complain: (sentence: string) => void;
}

/** The most appends that are looked through for the figure of what is due. */
const MOST_COUNTED = 200;

interface Running {
  readonly courier: Courier;
  readonly done: Promise<void>;
  /** The one after it, once somebody has asked for one. */
  next?: Promise<void>;
}

/** Sends for every webhook, one courier each, so that a receiver that hangs holds up nobody else's. */
export class Couriers {
  readonly #options: CouriersOptions;
  readonly #running = new Map<string, Running>();
  readonly #counted = new Map<string, Counted>();
  /** Names that the last try of this desk failed for: it is said once, not at every try. */
  readonly #failing = new Set<string>();
  /** Those whose place was found in this log since the desk started: a log only grows. */
  readonly #placed = new Set<string>();
  #known: readonly KnownWebhook[] = [];
  #listing: Promise<void> | undefined;
  #isAway = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  #leave: (() => void) | undefined;

  constructor(options: CouriersOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#leave = await this.#options.store.subscribe(() => void this.look());
    this.#timer = setInterval(() => void this.look(), this.#options.lookEvery);
    this.#timer.unref();
    void this.look();
  }

  /** The webhooks as they were at the last look. */
  get known(): readonly KnownWebhook[] {
    return this.#known;
  }

  counted(webhook: string): Counted {
    return this.#counted.get(webhook) ?? NOTHING;
  }

  /** Sends what is due. @returns when everything that was due at the call has been tried */
  async look(): Promise<void> {
    // A list that is on its way will do: what is new in the log is read after it.
    this.#listing ??= this.#list().finally(() => {
      this.#listing = undefined;
    });
    await this.#listing;
    await Promise.all(this.#known.map((webhook) => this.#send(webhook)));
  }

  /** How many events are due and not sent; more than some hundreds are not counted. */
  async due({ name }: KnownWebhook): Promise<number> {
    const webhook = await this.#options.webhooks.find(name);
    if (!webhook) return 0;
    const { store, eventsOf, now } = this.#options;
    const appends = await store.readAll({ ...after(webhook), limit: MOST_COUNTED });
    const due = appends.filter((append) => isDue(webhook, append, now()));
    const events = await Promise.all(due.map((append) => wantedOf(webhook, append, eventsOf)));
    return events.flat().length - webhook.progress.done;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#leave?.();
    for (const { courier } of this.#running.values()) courier.stop();
    await Promise.allSettled([...this.#running.values()].map(({ done }) => done));
    const { webhooks, holder } = this.#options;
    const mine = this.#known.map(({ name }) => webhooks.release(name, holder));
    // A desk that goes while the database is away leaves leases that end by themselves.
    await Promise.allSettled(mine);
  }

  async #list(): Promise<void> {
    try {
      this.#known = await this.#options.webhooks.list();
      this.#isAway = false;
    } catch (error) {
      // The accounts' database is away: nothing is sent until it is back, and nothing is lost.
      if (!this.#isAway) this.#options.complain(`webhooks wait: ${messageOf(error)}`);
      this.#isAway = true;
      this.#known = [];
    }
  }

  #send(webhook: KnownWebhook): Promise<void> {
    const { name } = webhook;
    const running = this.#running.get(name);
    // What has come since that courier last read is for one that starts after it.
    if (running) return (running.next ??= running.done.then(() => this.#send(running.courier.webhook)));
    const courier = new Courier({ ...this.#options, told: (...told) => this.#told(...told) }, webhook);
    const done = this.#work(courier).finally(() => this.#running.delete(name));
    this.#running.set(name, { courier, done });
    return done;
  }

  async #work(courier: Courier): Promise<void> {
    const { webhook } = courier;
    try {
      if (this.#isClosed || !this.#isMine(webhook)) return;
      if (!(await this.#hasPlace(webhook))) await this.#strand(courier);
      else if (await this.#hasWork(webhook)) await courier.run();
    } catch (error) {
      this.#complainOnce(webhook.name, messageOf(error));
    }
  }

  /** Whether no other desk is sending for it now. */
  #isMine({ paused, lease }: KnownWebhook): boolean {
    const { holder, now } = this.#options;
    return paused === undefined && (!lease || lease.holder === holder || lease.until <= now());
  }

  /** Whether how far it has come is a place of this log, and not of one that was here before. */
  async #hasPlace({ name, progress: { position } }: KnownWebhook): Promise<boolean> {
    if (position === undefined || this.#placed.has(name)) return true;
    const isHeld = await this.#options.store.holds(position);
    if (isHeld) this.#placed.add(name);
    return isHeld;
  }

  async #strand(courier: Courier): Promise<void> {
    const { name } = courier.webhook;
    if (await courier.pause(OTHER_LOG)) this.#options.complain(`webhook ${name} is paused: ${OTHER_LOG}`);
  }

  /** Asked before the lease is, which has to reach the disk. */
  async #hasWork(webhook: KnownWebhook): Promise<boolean> {
    const { store, now } = this.#options;
    if (webhook.again > 0) return true;
    if ((webhook.progress.failing?.nextTryAt ?? 0) > now()) return false;
    const [next] = await store.readAll({ ...after(webhook), limit: 1 });
    return next !== undefined && isDue(webhook, next, now());
  }

  #told(webhook: string, told: Told, problem?: string): void {
    const before = this.counted(webhook);
    this.#counted.set(webhook, { ...before, [told]: before[told] + 1 });
    if (told === 'sent') this.#failing.delete(webhook);
    else if (told === 'failed') this.#complainOnce(webhook, problem ?? '');
    else this.#options.complain(`webhook ${webhook}: an event was given up (${problem ?? ''})`);
  }

  #complainOnce(webhook: string, problem: string): void {
    if (!this.#failing.has(webhook))
      this.#options.complain(`webhook ${webhook}: ${problem}; it is tried again`);
    this.#failing.add(webhook);
  }
}

const after = ({ progress: { position } }: KnownWebhook) =>
  position === undefined ? {} : { after: position };

const OTHER_LOG =
  'it was made beside another log, and how far it had come is no place of this one: remove it and add it anew, or bring the other log back and resume it';

const NOTHING: Counted = { sent: 0, failed: 0, givenUp: 0 };

import type { LogStore, StoredAppend } from '../store/log-store.ts';
import { stepAfter, type Told } from './after-try.ts';
import { type Message, messageOf } from './cloud-event.ts';
import type { DeskEvent } from './events.ts';
import { POST_MILLISECONDS, type Post } from './post.ts';
import type { Outcome } from './retrying.ts';
import type { Progress, Webhook } from './webhook.ts';
import type { KnownWebhook, Step, WebhookStore } from './webhook-store.ts';

/** When a desk is killed, another goes on after this time at most. */
const LEASE_MILLISECONDS = 15_000;
/** A lease is gone on with when less than this is left before a try: it lasts longer than the try does. */
const LEAST_LEASE = POST_MILLISECONDS + 3000;

/** Appends read at a time. */
const BATCH = 100;

export interface CourierWorld {
  /** This desk, by a name that no other has. */
  readonly holder: string;
  readonly webhooks: WebhookStore;
  readonly store: Pick<LogStore, 'readAll'>;
  readonly eventsOf: (append: StoredAppend) => Promise<readonly DeskEvent[]>;
  readonly post: Post;
  /** Milliseconds since 1970, by the clock of the store. */
  readonly now: () => number;
  /** 0 to 1, for waits that differ. */
  readonly chance: () => number;
  readonly told: (webhook: string, told: Told, problem?: string) => void;
}

/**
 * Sends the events of one webhook in the order of the log, one at a time, while it holds its lease. What it has done
 * is durable before the next is sent; one that was sent and not written down is sent again, under the same id.
 */
export class Courier {
  readonly #world: CourierWorld;
  #webhook: KnownWebhook;
  #isStopped = false;

  constructor(world: CourierWorld, webhook: KnownWebhook) {
    this.#world = world;
    this.#webhook = webhook;
  }

  /** As it was when something was last written down. */
  get webhook(): KnownWebhook {
    return this.#webhook;
  }

  /** Ends before the next event. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Stops sending until somebody says so. @returns whether it was for this desk to do */
  async pause(reason: string): Promise<boolean> {
    if (!(await this.#claim())) return false;
    const { progress } = this.#webhook;
    await this.#write({ progress, paused: { since: this.#world.now(), reason } });
    return true;
  }

  /** Sends what is due. @returns when nothing is, something failed, or another desk has the lease */
  async run(): Promise<void> {
    if (!(await this.#claim())) return;
    await this.#sendAgain();
    while (await this.#sendBatch());
  }

  /** @returns whether there may be more to send now */
  async #sendBatch(): Promise<boolean> {
    const { position } = this.#webhook.progress;
    const batch = await this.#world.store.readAll({
      ...(position !== undefined && { after: position }),
      limit: BATCH,
    });
    let reached: StoredAppend | undefined;
    for (const append of batch) {
      if (!(await this.#sendAppend(append))) break;
      reached = append;
    }
    await this.#passOver(reached);
    return reached !== undefined && reached === batch.at(-1) && batch.length === BATCH;
  }

  /** What nobody wanted is written down in one go, when it has been read. */
  async #passOver(reached: StoredAppend | undefined): Promise<void> {
    const { progress } = this.#webhook;
    if (!reached || progress.failing || progress.done > 0 || progress.position === reached.position) return;
    await this.#write({ progress: { ...progress, position: reached.position } });
  }

  /** @returns whether the append is done with */
  async #sendAppend(append: StoredAppend): Promise<boolean> {
    if (!isDue(this.#webhook, append, this.#world.now())) return false;
    const events = await wantedOf(this.#webhook, append, this.#world.eventsOf);
    for (const [index, event] of events.entries()) {
      if (index < this.#webhook.progress.done) continue;
      if (this.#isWaiting() || !(await this.#mayGoOn())) return false;
      const isLast = index === events.length - 1;
      const after = isLast ? { position: append.position, done: 0 } : { done: index + 1 };
      const isDone = await this.#sendEvent(messageOf(event, append.storedAt), after);
      if (!isDone) return false;
    }
    return true;
  }

  /** @param after where the webhook stands when the event is done with. @returns whether it is */
  async #sendEvent(message: Message, after: Pick<Progress, 'position' | 'done'>): Promise<boolean> {
    const now = this.#world.now();
    const outcome = await this.#post(message);
    const { step, told, problem, isDone } = stepAfter(outcome, {
      progress: this.#webhook.progress,
      after,
      message,
      now,
      chance: this.#world.chance(),
    });
    this.#world.told(this.#webhook.name, told, problem);
    return (await this.#write(step)) && isDone && step.paused === undefined;
  }

  /** Dead letters that somebody wants to try again: once each, whatever else is waiting. */
  async #sendAgain(): Promise<void> {
    const { name } = this.#webhook;
    for (let left = this.#webhook.again; left > 0; left -= 1) {
      const letter = await this.#world.webhooks.nextAgain(name);
      if (!letter || !(await this.#mayGoOn())) return;
      const outcome = await this.#post(letter);
      const problem = outcome.type === 'taken' ? undefined : outcome.problem;
      this.#world.told(name, problem === undefined ? 'sent' : 'failed', problem);
      const until = this.#until();
      const done = { id: letter.id, until, ...(problem !== undefined && { problem }) };
      if (!(await this.#world.webhooks.againDone(name, this.#world.holder, done))) return;
      // What was just counted in the store is not to be counted back.
      await this.#claim();
    }
  }

  #post(message: Message): Promise<Outcome> {
    const { url } = this.#webhook;
    const now = this.#world.now();
    return this.#world.post({ url, message, secrets: secretsOf(this.#webhook, now), now });
  }

  /** Whether the next event failed and its time has not come yet. */
  #isWaiting(): boolean {
    return (this.#webhook.progress.failing?.nextTryAt ?? 0) > this.#world.now();
  }

  /** Whether this desk still may send: goes on with its lease where little of it is left. */
  async #mayGoOn(): Promise<boolean> {
    if (this.#isStopped) return false;
    const left = (this.#webhook.lease?.until ?? 0) - this.#world.now();
    return left >= LEAST_LEASE || this.#claim();
  }

  async #claim(): Promise<boolean> {
    const { webhooks, holder, now } = this.#world;
    const claimed = await webhooks.claim(this.#webhook.name, holder, now(), this.#until());
    if (claimed) this.#webhook = claimed;
    return claimed !== undefined;
  }

  async #write(step: Omit<Step, 'until'>): Promise<boolean> {
    const { webhooks, holder } = this.#world;
    const until = this.#until();
    const written = await webhooks.step(this.#webhook.name, holder, { ...step, until });
    if (written) this.#webhook = { ...this.#webhook, progress: step.progress, lease: { holder, until } };
    return written;
  }

  #until(): number {
    return this.#world.now() + LEASE_MILLISECONDS;
  }
}

/** The events of an append that a webhook asks for; none of what was stored before its time or of other matches. */
export async function wantedOf(
  { kinds, matches, since }: Webhook,
  append: StoredAppend,
  eventsOf: CourierWorld['eventsOf'],
): Promise<readonly DeskEvent[]> {
  const isAsked = append.storedAt >= since && (matches.length === 0 || matches.includes(append.match));
  return isAsked ? (await eventsOf(append)).filter(({ kind }) => kinds.includes(kind)) : [];
}

export const isDue = ({ delayMilliseconds }: Webhook, { storedAt }: StoredAppend, now: number): boolean =>
  storedAt + delayMilliseconds <= now;

/** The secrets that sign now, the newest first. */
const secretsOf = ({ secret, previousSecret }: Webhook, now: number): readonly string[] =>
  previousSecret && previousSecret.until > now ? [secret, previousSecret.secret] : [secret];

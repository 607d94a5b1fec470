import { type AuditRecord, COMMAND_LINE, type Deed } from '../accounts/account-store.ts';
import { newWebhookSecret } from './signing.ts';
import { type DeadLetter, EVENT_KINDS, type EventKind, isEventKind, type Webhook } from './webhook.ts';
import type { KnownWebhook, WebhookStore } from './webhook-store.ts';

/** What came of it; the sentence says what is wrong. */
type Done<T = object> =
  | ({ readonly ok: true } & T)
  /** `missing`: there is no webhook of that name. */
  | { readonly ok: false; readonly sentence: string; readonly missing?: true };

/** A webhook as an admin asks for it. */
export interface WishedWebhook {
  readonly name: string;
  readonly url: string;
  /** `goal.scored`, or `goal` for all of a family; all when absent. */
  readonly events?: readonly string[] | undefined;
  readonly matches?: readonly string[] | undefined;
  /** 0 when absent. */
  readonly delaySeconds?: number | undefined;
  /** Everything that the log holds is sent, not only what comes. */
  readonly fromTheBeginning?: boolean | undefined;
}

/** The former secret signs so long after there is a new one. */
const BOTH_MILLISECONDS = 24 * 60 * 60 * 1000;
const LONGEST_DELAY_SECONDS = 3600;
const LONGEST_URL = 2000;
const MOST_WEBHOOKS = 50;
const MOST_DEAD = 1000;

/** What admins can do to webhooks, on the command line and over HTTP; each change leaves a line in the audit trail. */
export class WebhookAdministration {
  readonly #store: WebhookStore;
  readonly #who: string;
  readonly #now: () => number;

  /** @param who account that the audit trail names */
  constructor(store: WebhookStore, who: string = COMMAND_LINE, now: () => number = Date.now) {
    this.#store = store;
    this.#who = who;
    this.#now = now;
  }

  list(): Promise<readonly KnownWebhook[]> {
    return this.#store.list();
  }

  find(name: string): Promise<KnownWebhook | undefined> {
    return this.#store.find(name);
  }

  /** @returns the secret too, which is told this once */
  async add(wished: WishedWebhook): Promise<Done<{ secret: string }>> {
    const read = this.#read(wished);
    if (!read.ok) return read;
    if ((await this.#store.list()).length >= MOST_WEBHOOKS)
      return { ok: false, sentence: `there are ${MOST_WEBHOOKS} webhooks already: remove one first` };
    const { webhook } = read;
    const added = await this.#store.add(
      webhook,
      this.#line('webhookAdded', `${webhook.name} to ${webhook.url}`),
    );
    return added === 'added'
      ? { ok: true, secret: webhook.secret }
      : { ok: false, sentence: `there is a webhook ${webhook.name} already` };
  }

  async remove(name: string): Promise<Done> {
    return (await this.#store.remove(name, this.#line('webhookRemoved', name))) ? { ok: true } : noSuch(name);
  }

  pause(name: string): Promise<Done> {
    const paused = { since: this.#now(), reason: 'an admin has paused it' };
    return this.#change(name, { paused }, 'webhookPaused');
  }

  /** Goes on where it stood, with a try at once. */
  resume(name: string): Promise<Done> {
    return this.#change(name, { paused: 'running' }, 'webhookResumed');
  }

  /** A new secret; the former one signs beside it for a day, so that the receiver has time to change. */
  async rotate(name: string): Promise<Done<{ secret: string }>> {
    const known = await this.#store.find(name);
    if (!known) return noSuch(name);
    const secret = newWebhookSecret();
    const previousSecret = { secret: known.secret, until: this.#now() + BOTH_MILLISECONDS };
    const changed = await this.#change(name, { secret, previousSecret }, 'webhookSecretMade');
    return changed.ok ? { ok: true, secret } : changed;
  }

  async deadLetters(name: string): Promise<Done<{ letters: readonly DeadLetter[] }>> {
    if (!(await this.#store.find(name))) return noSuch(name);
    return { ok: true, letters: await this.#store.deadLetters(name, MOST_DEAD) };
  }

  /** @param id of one event; all that were given up when absent */
  async sendAgain(name: string, id?: string): Promise<Done<{ events: number }>> {
    if (!(await this.#store.find(name))) return noSuch(name);
    const line = this.#line('webhookSentAgain', id === undefined ? name : `${name}, ${id}`);
    const events = await this.#store.sendAgain(name, id, line);
    if (events === 0 && id !== undefined)
      return { ok: false, sentence: `${name} has not given up an event ${id}` };
    return { ok: true, events };
  }

  async #change(name: string, change: Parameters<WebhookStore['change']>[1], did: Deed): Promise<Done> {
    return (await this.#store.change(name, change, this.#line(did, name))) ? { ok: true } : noSuch(name);
  }

  #read(wished: WishedWebhook): Done<{ webhook: Webhook }> {
    const { name, url, events = [], matches = [], delaySeconds = 0, fromTheBeginning = false } = wished;
    const kinds = kindsIn(events);
    const sentence = whyNoName(name) ?? whyNoAddress(url) ?? whyNoDelay(delaySeconds);
    if (sentence !== undefined) return { ok: false, sentence };
    if (!kinds.ok) return kinds;
    const now = this.#now();
    const webhook: Webhook = {
      name,
      url,
      kinds: kinds.kinds,
      matches,
      delayMilliseconds: delaySeconds * 1000,
      since: fromTheBeginning ? 0 : now,
      secret: newWebhookSecret(),
      createdAt: now,
    };
    return { ok: true, webhook };
  }

  #line(did: Deed, detail: string): AuditRecord {
    return { at: this.#now(), who: this.#who, did, detail };
  }
}

const noSuch = (name: string) =>
  ({ ok: false, missing: true, sentence: `there is no webhook ${name}` }) as const;

const whyNoName = (name: string): string | undefined =>
  /^[a-z0-9][a-z0-9-]{0,39}$/.test(name)
    ? undefined
    : `${name} is no name of a webhook: up to 40 small letters, digits and dashes`;

function whyNoAddress(text: string): string | undefined {
  const looks = 'it looks like https://cms.example.org/touchline';
  if (!URL.canParse(text) || text.length > LONGEST_URL) return `${text.slice(0, 80)} is no address: ${looks}`;
  const { protocol, username, password, hash } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return `${protocol} is not spoken here: ${looks}`;
  if (username !== '' || password !== '' || hash !== '')
    return `no name, password or # in the address: ${looks}; what is sent is signed`;
  return undefined;
}

const whyNoDelay = (seconds: number): string | undefined =>
  Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_DELAY_SECONDS
    ? undefined
    : `a delay is whole seconds from 0 to ${LONGEST_DELAY_SECONDS}`;

function kindsIn(events: readonly string[]): Done<{ kinds: readonly EventKind[] }> {
  if (events.length === 0) return { ok: true, kinds: EVENT_KINDS };
  const wrong = events.find((text) => kindsOf(text).length === 0);
  if (wrong !== undefined) return { ok: false, sentence: `${wrong} is no event: ${EVENT_KINDS.join(', ')}` };
  return {
    ok: true,
    kinds: EVENT_KINDS.filter((kind) => events.some((text) => kindsOf(text).includes(kind))),
  };
}

/** `goal` is every kind that begins so. */
const kindsOf = (text: string): readonly EventKind[] =>
  isEventKind(text) ? [text] : EVENT_KINDS.filter((kind) => kind.startsWith(`${text}.`));

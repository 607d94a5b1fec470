import type { AuditRecord } from '../accounts/account-store.ts';
import { type Database, recorded, type Statement, statement } from '../accounts/sql-database.ts';
import type { DeadLetter, Webhook } from './webhook.ts';
import { deadLetterOf, progressValues, webhookOf } from './webhook-rows.ts';
import type { KnownWebhook, Step, WebhookChange, WebhookStore } from './webhook-store.ts';

/** The tables, beside those of the accounts. Moments are milliseconds since 1970, flags 0 or 1, lists JSON. */
export const WEBHOOK_TABLES = `
  create table if not exists webhook (
    name text primary key, url text not null, kinds text not null, matches text not null,
    delay double precision not null, since double precision not null, secret text not null,
    previous_secret text, previous_until double precision, created_at double precision not null,
    paused_since double precision, paused_for text,
    position text, done integer not null, tries integer not null, failing_since double precision, problem text,
    next_try_at double precision, sent double precision not null, given_up double precision not null,
    sent_at double precision, holder text, held_until double precision
  );
  create table if not exists webhook_dead (
    webhook text not null references webhook (name), id text not null, type text not null, match text not null,
    body text not null, problem text not null, given_up_at double precision not null, again integer not null,
    primary key (webhook, id)
  );
`;

const WEBHOOKS = `select name, url, kinds, matches, delay, since, secret, previous_secret, previous_until, created_at,
    paused_since, paused_for, position, done, tries, failing_since, problem, next_try_at, sent, given_up, sent_at,
    holder, held_until,
    cast((select count(*) from webhook_dead where webhook = name and again = 1) as integer) as again
  from webhook`;

const DEAD = 'select id, type, match, body, problem, given_up_at, again from webhook_dead where webhook = $1';

const KNOWN = 'select 1 from webhook where name =';

/** Webhooks in a database of either kind. */
export class SqlWebhooks implements WebhookStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(): Promise<readonly KnownWebhook[]> {
    const [rows = []] = await this.#database.run([statement(`${WEBHOOKS} order by name`)]);
    return rows.map(webhookOf);
  }

  async find(name: string): Promise<KnownWebhook | undefined> {
    const [[row] = []] = await this.#database.run([statement(`${WEBHOOKS} where name = $1`, name)]);
    return row && webhookOf(row);
  }

  async add(webhook: Webhook, record: AuditRecord): Promise<'added' | 'nameTaken'> {
    const { name, url, kinds, matches, delayMilliseconds, since, secret, createdAt } = webhook;
    const [added] = await this.#database.run([
      statement(
        `insert into webhook (name, url, kinds, matches, delay, since, secret, created_at, done, tries, sent, given_up)
          values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0) on conflict (name) do nothing returning name`,
        name,
        url,
        JSON.stringify(kinds),
        JSON.stringify(matches),
        delayMilliseconds,
        since,
        secret,
        createdAt,
      ),
      // The secret is this attempt's own: there when the row above is, and only then.
      recorded(record, 'select 1 from webhook where secret =', secret),
    ]);
    return added?.length === 1 ? 'added' : 'nameTaken';
  }

  async remove(name: string, record: AuditRecord): Promise<boolean> {
    const [, , removed] = await this.#database.run([
      recorded(record, KNOWN, name),
      statement('delete from webhook_dead where webhook = $1', name),
      statement('delete from webhook where name = $1 returning name', name),
    ]);
    return removed?.length === 1;
  }

  async change(name: string, change: WebhookChange, record: AuditRecord): Promise<boolean> {
    const [changed] = await this.#database.run([
      changeStatement(name, change),
      recorded(record, KNOWN, name),
    ]);
    return changed?.length === 1;
  }

  async claim(name: string, holder: string, now: number, until: number): Promise<KnownWebhook | undefined> {
    const [claimed, [row] = []] = await this.#database.run([
      statement(
        `update webhook set holder = $2, held_until = $4
          where name = $1 and paused_since is null and (holder is null or holder = $2 or held_until <= $3)
          returning name`,
        name,
        holder,
        now,
        until,
      ),
      statement(`${WEBHOOKS} where name = $1`, name),
    ]);
    return claimed?.length === 1 && row ? webhookOf(row) : undefined;
  }

  async release(name: string, holder: string): Promise<void> {
    await this.#database.run([
      statement(
        'update webhook set holder = null, held_until = null where name = $1 and holder = $2',
        name,
        holder,
      ),
    ]);
  }

  async step(name: string, holder: string, { progress, until, dead, paused }: Step): Promise<boolean> {
    const [stepped] = await this.#database.run([
      statement(
        `update webhook set position = $3, done = $4, tries = $5, failing_since = $6, problem = $7, next_try_at = $8,
          sent = $9, given_up = $10, sent_at = $11, held_until = $12,
          paused_since = coalesce($13, paused_since), paused_for = coalesce($14, paused_for)
          where name = $1 and holder = $2 returning paused_since`,
        name,
        holder,
        ...progressValues(progress),
        until,
        paused?.since ?? null,
        paused?.reason ?? null,
      ),
      ...(dead ? [buried(name, holder, dead)] : []),
    ]);
    return stepped?.length === 1 && stepped[0]?.['paused_since'] === null;
  }

  async deadLetters(name: string, limit: number): Promise<readonly DeadLetter[]> {
    const [rows = []] = await this.#database.run([
      statement(`${DEAD} order by given_up_at desc, id limit $2`, name, limit),
    ]);
    return rows.map(deadLetterOf);
  }

  async sendAgain(name: string, id: string | undefined, record: AuditRecord): Promise<number> {
    const [marked] = await this.#database.run([
      statement(
        `update webhook_dead set again = 1 where webhook = $1 and id = coalesce($2, id) returning id`,
        name,
        id ?? null,
      ),
      recorded(record, 'select 1 from webhook_dead where again = 1 and webhook =', name),
    ]);
    return marked?.length ?? 0;
  }

  async nextAgain(name: string): Promise<DeadLetter | undefined> {
    const [[row] = []] = await this.#database.run([
      statement(`${DEAD} and again = 1 order by given_up_at, id limit 1`, name),
    ]);
    return row && deadLetterOf(row);
  }

  async againDone(
    name: string,
    holder: string,
    { id, problem, until }: { readonly id: string; readonly problem?: string; readonly until: number },
  ): Promise<boolean> {
    const isHeld = 'exists (select 1 from webhook where name = $1 and holder = $3)';
    const [, held] = await this.#database.run([
      problem === undefined
        ? statement(`delete from webhook_dead where webhook = $1 and id = $2 and ${isHeld}`, name, id, holder)
        : statement(
            `update webhook_dead set again = 0, problem = $4 where webhook = $1 and id = $2 and ${isHeld}`,
            name,
            id,
            holder,
            problem,
          ),
      statement(
        `update webhook set held_until = $3, sent = sent + $4 where name = $1 and holder = $2 returning name`,
        name,
        holder,
        until,
        problem === undefined ? 1 : 0,
      ),
    ]);
    return held?.length === 1;
  }
}

function changeStatement(name: string, { secret, previousSecret, paused }: WebhookChange): Statement {
  if (paused === 'running')
    return statement(
      `update webhook set paused_since = null, paused_for = null, next_try_at = null where name = $1 returning name`,
      name,
    );
  return statement(
    `update webhook set secret = coalesce($2, secret), previous_secret = coalesce($3, previous_secret),
      previous_until = coalesce($4, previous_until), paused_since = coalesce($5, paused_since),
      paused_for = coalesce($6, paused_for) where name = $1 returning name`,
    name,
    secret ?? null,
    previousSecret?.secret ?? null,
    previousSecret?.until ?? null,
    paused?.since ?? null,
    paused?.reason ?? null,
  );
}

/** Keeps what was given up, where the desk still holds the webhook. */
const buried = (name: string, holder: string, dead: DeadLetter): Statement =>
  statement(
    `insert into webhook_dead (webhook, id, type, match, body, problem, given_up_at, again)
      select name, cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text),
        cast($8 as double precision), 0
      from webhook where name = $1 and holder = $2 on conflict do nothing`,
    name,
    holder,
    dead.id,
    dead.type,
    dead.match,
    dead.body,
    dead.problem,
    dead.givenUpAt,
  );

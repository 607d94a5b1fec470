import type { Entry, MatchId } from '@touchline/laws';
import postgres, { type Sql } from 'postgres';
import type { Bus } from '../bus/bus.ts';
import { matchIdOf } from '../match-id.ts';
import { codeOf, messageOf } from '../thrown.ts';
import {
  decodeEntry,
  ENTRY_FORMATS,
  type EntryFormats,
  type StoredEntry,
  todaysFormat,
} from './entry-formats.ts';
import { Follower } from './follower.ts';
import {
  type Append,
  type Appended,
  assertGapless,
  type LogListener,
  type LogStore,
  type OpenedStore,
  type ReadAll,
  type Stored,
  type StoredAppend,
  type StoreProblem,
} from './log-store.ts';
import {
  APPEND,
  READ_ALL,
  READ_APPENDS,
  SCHEMA,
  SCHEMA_LOCK,
  SCHEMA_VERSION,
  TAKE_IN,
  VERSION_BEFORE,
} from './postgres-sql.ts';
import { inTransaction } from './postgres-transaction.ts';

export interface PostgresOptions {
  readonly formats?: EntryFormats;
  /** PostgreSQL schema that holds the tables; made when it is not there. Default `touchline`. */
  readonly schema?: string;
  /** How often to look for what other desks have stored, in milliseconds. Default 1,000. */
  readonly lookEvery?: number;
  /** Makes it quicker; closed with the store. */
  readonly bus?: Bus;
}

/**
 * Opens, or makes, the store in a PostgreSQL database, which any number of desks may share.
 *
 * @param address `postgres://user@host:5432/database`
 */
export async function openPostgresStore(
  address: string,
  { formats = ENTRY_FORMATS, schema = 'touchline', lookEvery = 1000, bus }: PostgresOptions = {},
): Promise<OpenedStore> {
  const place = withoutPassword(address);
  if (place === undefined) {
    const sentence = `${address} is no address of a database: it looks like postgres://user@host:5432/database`;
    return { ok: false, problem: { type: 'unreachable', place: address, sentence } };
  }
  const sql = postgres(address, {
    max: 10,
    // A desk that waits for its database must say so before its operator gives up.
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { search_path: schema, application_name: 'touchline' },
    types: { bigint: postgres.BigInt },
  });
  try {
    const version = await prepare(sql, schema);
    if (version <= SCHEMA_VERSION) {
      return { ok: true, store: new PostgresStore(sql, formats, lookEvery, bus) };
    }
    await sql.end({ timeout: 1 });
    const sentence = `${place} was written by a later version of this program: use that, or another database`;
    return { ok: false, problem: { type: 'newerStore', place, sentence } };
  } catch (error) {
    await sql.end({ timeout: 1 });
    return { ok: false, problem: problemOf(place, error) };
  }
}

/** Makes what is not there yet, one desk at a time. @returns the schema's version */
async function prepare(sql: Sql, schema: string): Promise<number> {
  return inTransaction(sql, async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${SCHEMA_LOCK})`;
    await transaction`create schema if not exists ${transaction(schema)}`;
    await transaction.unsafe(SCHEMA);
    await transaction.unsafe(TAKE_IN);
    const [row] = await transaction<
      { version: number }[]
    >`select max(version) as version from schema_version`;
    return row?.version ?? SCHEMA_VERSION;
  });
}

function problemOf(place: string, error: unknown): StoreProblem {
  const sentence = `cannot keep the log in ${place}: ${reasonOf(error)}`;
  return { type: 'unreachable', place, sentence };
}

function withoutPassword(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return undefined;
  url.password = '';
  return url.href;
}

const LOST = 'the connection was lost';

/** The commonest in words, by Node's code, the client's or PostgreSQL's. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  CONNECT_TIMEOUT: 'it does not answer',
  CONNECTION_CLOSED: LOST,
  CONNECTION_ENDED: LOST,
  CONNECTION_DESTROYED: LOST,
  '25006': 'it takes no writes, being a standby or read-only',
  '28000': 'it does not let this user in',
  '28P01': 'it does not let this user in',
  '3D000': 'there is no such database',
  '53100': 'its disk is full',
  '57P01': LOST,
  '57P02': LOST,
  '57P03': LOST,
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code ?? ''] ?? (messageOf(error) || (code ?? 'it does not answer'));
}

const UNIQUE_VIOLATION = '23505';

interface AppendRow {
  readonly match: string;
  readonly command: string;
  readonly format: number;
  readonly bodies: readonly string[];
  readonly stored_at: number;
}

class PostgresStore implements LogStore {
  readonly #sql: Sql;
  readonly #formats: EntryFormats;
  readonly #follower: Follower;
  readonly #bus: Bus | undefined;

  constructor(sql: Sql, formats: EntryFormats, lookEvery: number, bus: Bus | undefined) {
    this.#sql = sql;
    this.#formats = formats;
    this.#follower = new Follower({
      appends: (match, after) => this.appends(match, after),
      versions: () => this.#versions(),
      lookEvery,
    });
    this.#bus = bus;
    bus?.listen(
      (match) => void this.#follower.hint(match),
      () => void this.#follower.look(),
    );
  }

  async append(append: Append): Promise<Appended> {
    assertGapless(append);
    const { match, expectedVersion, commandId, entries } = append;
    const version = expectedVersion + entries.length;
    const bodies = entries.map((entry) => JSON.stringify(entry));
    try {
      const [stored] = await this.#sql.unsafe<{ stored_at: number }[]>(
        APPEND,
        [match, commandId, expectedVersion, version, todaysFormat(this.#formats), bodies],
        { prepare: true },
      );
      if (!stored) return await this.#whyNot(match, commandId);
      this.#follower.stored({ match, commandId, entries, storedAt: stored.stored_at });
      this.#bus?.tell(match);
      return { outcome: 'stored', version };
    } catch (error) {
      if (codeOf(error) === UNIQUE_VIOLATION) return this.#whyNot(match, commandId);
      return { outcome: 'unwritable', reason: reasonOf(error) };
    }
  }

  async appends(match: MatchId, after = 0): Promise<readonly Stored[]> {
    const rows = await this.#sql.unsafe<AppendRow[]>(READ_APPENDS, [match, after], { prepare: true });
    return rows.map((row) => this.#stored(row));
  }

  async readAll({ after = '0.0', limit }: ReadAll): Promise<readonly StoredAppend[]> {
    const [transaction = '0', number = '0'] = after.split('.');
    const rows = await this.#sql.unsafe<(AppendRow & { readonly position: string })[]>(
      READ_ALL,
      [transaction, number, limit],
      { prepare: true },
    );
    return rows.map((row) => ({ ...this.#stored(row), position: row.position }));
  }

  async versionBefore(match: MatchId, position: string): Promise<number> {
    const [transaction = '0', number = '0'] = position.split('.');
    const [row] = await this.#sql.unsafe<{ version: number }[]>(
      VERSION_BEFORE,
      [match, transaction, number],
      { prepare: true },
    );
    return row?.version ?? 0;
  }

  async holds(position: string): Promise<boolean> {
    // By the number alone: what was taken in from another cluster stands under another transaction.
    const [, number = '0'] = position.split('.');
    const rows = await this.#sql`select from append where number = ${number}::text::bigint`;
    return rows.length > 0;
  }

  async findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined> {
    const rows = await this.#sql<{ format: number; body: string }[]>`
      select entry.format, entry.body::text as body from append
        join entry on entry.match = append.match and entry.seq between append.first and append.last
        where append.match = ${match} and append.command = ${commandId} order by entry.seq`;
    return rows.length === 0 ? undefined : this.#decode(rows);
  }

  async matches(): Promise<readonly MatchId[]> {
    const rows = await this.#sql<{ match: string }[]>`select match from log order by match collate "C"`;
    return rows.map((row) => matchIdOf(row.match));
  }

  catchUp(match: MatchId): Promise<void> {
    return this.#follower.hint(match);
  }

  subscribe(listener: LogListener): Promise<() => void> {
    return this.#follower.add(listener);
  }

  async close(): Promise<void> {
    await this.#bus?.close();
    await this.#follower.close();
    await this.#sql.end({ timeout: 5 });
  }

  async #versions(): Promise<ReadonlyMap<MatchId, number>> {
    const rows = await this.#sql<{ match: string; version: number }[]>`select match, version from log`;
    return new Map(rows.map((row) => [matchIdOf(row.match), row.version]));
  }

  /** An append that changed nothing: the command is known, or somebody else was first. */
  async #whyNot(match: MatchId, commandId: string): Promise<Appended> {
    const entries = await this.findCommand(match, commandId);
    if (entries) return { outcome: 'alreadyStored', entries };
    // Whoever decides anew must have heard of what came between.
    await this.#follower.hint(match);
    const [row] = await this.#sql<{ version: number }[]>`select version from log where match = ${match}`;
    return { outcome: 'wrongVersion', current: row?.version ?? 0 };
  }

  #stored({ match, command, format, bodies, stored_at: storedAt }: AppendRow): Stored {
    const entries = this.#decode(bodies.map((body) => ({ format, body })));
    return { match: matchIdOf(match), commandId: command, entries, storedAt };
  }

  #decode(entries: readonly StoredEntry[]): readonly Entry[] {
    return entries.map((entry) => decodeEntry(entry, this.#formats));
  }
}

import type { MatchId } from '@touchline/laws';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, mayLog, mayPublish } from '../accounts/account.ts';
import type { AccountStore, AuditRecord } from '../accounts/account-store.ts';
import { type Allowance, Buckets } from '../accounts/buckets.ts';
import { isSame, newSecret } from '../accounts/secrets.ts';
import { type Bearer, Sessions } from '../accounts/sessions.ts';
import type { DeskLog } from '../log/desk-log.ts';
import { matchIdOf } from '../match-id.ts';
import { cookieIn, cookieName } from './cookies.ts';
import type { Problem } from './problem.ts';
import { isForPeople, sendProblemFor } from './problem-handlers.ts';
import { isSecureRequest, notCached, type Site } from './security.ts';
import type { PageFrame } from './served.ts';

/** The cookie of a session. */
export const SESSION = 'touchline';

/** An operator who hammers the keys stays far below; a program that sends a whole match at once just fits. */
const WRITES: Allowance = { atOnce: 400, refill: 50 };

/** Who sends a write. */
export type Writer =
  /** Anybody on this machine, on a desk without accounts. */
  | { readonly type: 'machine' }
  /** This process's own replays, which tell a log in the names it was written under. */
  | { readonly type: 'replay' }
  | { readonly type: 'account'; readonly bearer: Bearer };

/**
 * What a route asks of who comes: to log in the match of its address, to publish, to be an admin, or to have any
 * account. `nothing` is for those that look after themselves: signing in and out. What is read by some only asks in the same way.
 */
export type Need = 'nothing' | 'account' | 'log' | 'publish' | 'admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route but those that are read must say it; one that is silent does not start. */
    writes?: Need;
    /** A page, or what it loads, that is for some only: a browser that is not signed in is taken to the form. */
    reads?: Exclude<Need, 'nothing'>;
  }
  interface FastifyRequest {
    writer?: Writer;
  }
}

/** What is known of those who write, for the routes. */
export interface Writers {
  readonly sessions: Sessions;
  /** Whether there are accounts; without, writes are open to this machine. */
  readonly areAny: () => Promise<boolean>;
  /** Bears the replays of this process. */
  readonly replayKey: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a line of the audit trail about what has been done. It cannot be undone for want of the line, so this never throws. */
  note(
    writer: Writer | undefined,
    deed: Pick<AuditRecord, 'did' | 'match' | 'command' | 'detail'>,
  ): Promise<void>;
}

export function writersOf(accounts: AccountStore, now: () => number, log: DeskLog): Writers {
  let any = false;
  return {
    sessions: new Sessions(accounts, now),
    replayKey: newSecret(),
    now,
    areAny: async () => {
      // Accounts are closed, never taken away.
      any ||= await accounts.any();
      return any;
    },
    note: async (writer, deed) => {
      if (writer?.type !== 'account') return;
      try {
        await accounts.record({ at: now(), who: writer.bearer.account.name, ...deed });
      } catch (error) {
        log.error(
          { err: error, by: writer.bearer.account.pseudonym, ...deed },
          'the audit trail lacks a deed',
        );
      }
    },
  };
}

/** Lets a write through to its route only from somebody who may make it. */
export function guardWrites(server: FastifyInstance, writers: Writers, site: Site, frame: PageFrame): void {
  const buckets = new Buckets(WRITES, writers.now);
  server.addHook('onRoute', ({ method, url, config }) => {
    const isRead = [method].flat().every((each) => ['GET', 'HEAD', 'OPTIONS'].includes(each));
    if (!isRead && config?.writes === undefined) throw new Error(`${url} does not say who may write there`);
  });
  server.addHook('onRequest', async (request, reply) => {
    const { writes: need, reads } = request.routeOptions.config;
    if (reads !== undefined) {
      const hidden = await whyHidden(request, reads, { writers, site }).catch(away(request));
      if (hidden === UNKNOWN && isForPeople(request)) return notCached(reply).redirect('/sign-in', 303);
      return hidden && send(request, reply, frame, hidden);
    }
    if (need === undefined || need === 'nothing') return undefined;
    const refused = await refusal(request, need, { writers, site, buckets }).catch(away(request));
    return refused && send(request, reply, frame, refused);
  });
}

interface Refused {
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Guard {
  readonly writers: Writers;
  readonly site: Site;
  readonly buckets: Buckets;
}

/** Why the write is not taken; `undefined` when it is, and the request then knows its writer. */
async function refusal(
  request: FastifyRequest,
  need: Exclude<Need, 'nothing'>,
  { writers, site, buckets }: Guard,
): Promise<Refused | undefined> {
  const writer = await whoSends(request, writers, site);
  if (!writer) return UNKNOWN;
  request.writer = writer;
  if (writer.type === 'replay' && need !== 'log') return NOT_YOUR_ROLE;
  if (writer.type !== 'account') return undefined;
  const { account, key } = writer.bearer;
  if (key.kind === 'session' && !showsItsOrigin(request)) return NOT_OUR_PAGE;
  const wait = buckets.take(account.name);
  if (wait > 0) return tooMany(wait, 'writes');
  return mayNot(account, need, request);
}

function mayNot(
  account: Account,
  need: Exclude<Need, 'nothing'>,
  request: FastifyRequest,
): Refused | undefined {
  switch (need) {
    case 'account':
      return undefined;
    case 'log':
      return mayLog(account, matchOf(request)) ? undefined : NOT_YOURS;
    case 'publish':
      return mayPublish(account) ? undefined : NOT_YOUR_ROLE;
    case 'admin':
      return account.role === 'admin' ? undefined : NOT_YOUR_ROLE;
    default:
      return need satisfies never;
  }
}

/** Why it is not shown; `undefined` when it is, and the request then knows who reads. */
async function whyHidden(
  request: FastifyRequest,
  need: Exclude<Need, 'nothing'>,
  { writers, site }: Omit<Guard, 'buckets'>,
): Promise<Refused | undefined> {
  const writer = await whoSends(request, writers, site);
  if (!writer) return UNKNOWN;
  request.writer = writer;
  return writer.type === 'account' ? mayNot(writer.bearer.account, need, request) : undefined;
}

async function whoSends(request: FastifyRequest, writers: Writers, site: Site): Promise<Writer | undefined> {
  const { authorization, cookie } = request.headers;
  const isSecure = isSecureRequest(request, site);
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (token !== undefined) {
    if (isSame(token, writers.replayKey)) return { type: 'replay' };
    const bearer = await writers.sessions.bearer(token, 'token');
    return bearer && { type: 'account', bearer };
  }
  const secret = cookieIn(cookie, cookieName(SESSION, isSecure));
  const bearer = secret === undefined ? undefined : await writers.sessions.bearer(secret, 'session');
  if (bearer) return { type: 'account', bearer };
  // Whoever comes by the public name is not on this machine, whatever the proxy says.
  return isSecure || site.publicHost === request.headers.host || (await writers.areAny())
    ? undefined
    : { type: 'machine' };
}

/** A browser says which page a write comes from, and `security.ts` has seen that it is ours; one that does not say is none. */
const showsItsOrigin = ({ headers }: FastifyRequest): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin';

function matchOf({ params }: FastifyRequest): MatchId {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
  return matchIdOf(typeof id === 'string' ? id : '');
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  frame: PageFrame,
  refused: Refused,
): FastifyReply {
  return sendProblemFor(request, reply.headers(refused.headers ?? {}), frame, refused.problem);
}

/** Who may write is not known while the accounts cannot be read, so nobody may. */
const away =
  (request: FastifyRequest) =>
  (error: unknown): Refused => {
    request.log.error({ err: error }, 'the accounts cannot be read');
    return {
      problem: {
        status: 503,
        type: 'accounts-away',
        title: 'Nobody can be recognised just now',
        detail: 'The accounts cannot be read. Nothing was stored; send it again in a moment.',
      },
    };
  };

export const tooMany = (seconds: number, what: 'writes' | 'sign-ins'): Refused => ({
  headers: { 'retry-after': String(seconds) },
  problem: {
    status: 429,
    type: 'too-many',
    title: `Too many ${what} at once`,
    detail: `Nothing was ${what === 'writes' ? 'stored' : 'looked at'}. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
});

const UNKNOWN: Refused = {
  headers: { 'www-authenticate': 'Bearer realm="touchline"' },
  problem: {
    status: 401,
    type: 'not-signed-in',
    title: 'Who is writing?',
    detail: 'This desk takes writes from its accounts: sign in at /sign-in, or send the token of a machine.',
  },
};

export const NOT_YOURS: Refused = {
  problem: {
    status: 403,
    type: 'not-your-match',
    title: 'This match is not yours to log',
    detail: 'Operators log in the matches given to them; an admin gives them.',
  },
};

export const NOT_YOUR_ROLE: Refused = {
  problem: {
    status: 403,
    type: 'not-your-role',
    title: 'This takes another role',
    detail: 'Editors publish, and admins look after the desk; an admin may change your role.',
  },
};

const NOT_OUR_PAGE: Refused = {
  problem: {
    status: 403,
    type: 'not-from-here',
    title: 'This write shows no page of ours',
    detail: 'A session writes from pages of this desk. Programs use a token.',
  },
};

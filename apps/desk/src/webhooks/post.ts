import { lookup as resolveName } from 'node:dns/promises';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { codeOf, messageOf as wordsOf } from '../thrown.ts';
import { CLOUD_EVENT, type Message } from './cloud-event.ts';
import { type Reach, whyNotSent } from './reach.ts';
import { type Outcome, outcomeOf } from './retrying.ts';
import { signatures } from './signing.ts';

/** A receiver takes an event down and answers; what it does with it, it does afterwards. */
export const POST_MILLISECONDS = 8000;

const MOST_READ_BYTES = 64 * 1024;

export interface PostOptions {
  readonly reach: Reach;
  readonly version: string;
  /** Milliseconds in all, name, connection and answer; `POST_MILLISECONDS` when absent. */
  readonly patience?: number;
  /** Addresses of a name; the machine's own resolver when absent. */
  readonly resolve?: Resolve;
}

/** Rejects for a name that is not known. */
export type Resolve = (name: string) => Promise<readonly Address[]>;

interface Address {
  readonly address: string;
  readonly family: number;
}

/** Sends a message once, signed, to an address that may be reached. What comes of it is an answer; nothing is thrown. */
export type Post = (to: {
  readonly url: string;
  readonly message: Message;
  /** The newest first. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}) => Promise<Outcome>;

export function postOver({
  reach,
  version,
  patience = POST_MILLISECONDS,
  resolve = addressesOf,
}: PostOptions): Post {
  return async ({ url: text, message, secrets, now }) => {
    const url = new URL(text);
    const { id, body } = message;
    const timestamp = Math.floor(now / 1000);
    const headers = {
      'content-type': CLOUD_EVENT,
      'content-length': Buffer.byteLength(body),
      'user-agent': `touchline/${version}`,
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures({ id, timestamp, body }, secrets),
    };
    try {
      const answer = await request(url, body, {
        method: 'POST',
        headers,
        // One connection an event: nothing is sent on one that the other end has half forgotten.
        agent: false,
        lookup: lookupWithin(url.protocol, reach, resolve),
        signal: AbortSignal.timeout(patience),
      });
      return outcomeOf(answer.statusCode ?? 0, answer.headers['retry-after']);
    } catch (error) {
      return { type: 'away', problem: problemOf(error, patience) };
    }
  };

  function request(url: URL, body: string, options: RequestOptions): Promise<IncomingMessage> {
    // A name is looked up and judged; a number is not looked up, so it is judged here.
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    const why = isIP(literal) === 0 ? undefined : whyNotSent(literal, url.protocol, reach);
    if (why !== undefined) return Promise.reject(new Unreachable(why));
    const sent = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
    return new Promise((answer, fail) => {
      sent.on('error', fail);
      sent.on('response', (response) => {
        passOver(response);
        answer(response);
      });
      sent.end(body);
    });
  }
}

/** Only the status counts. What else is said is taken off the line, and no more of it than a page. */
function passOver(response: IncomingMessage): void {
  let length = 0;
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MOST_READ_BYTES) response.destroy();
  });
}

/** An address that nothing is sent to. */
class Unreachable extends Error {}

const addressesOf = (name: string): Promise<readonly Address[]> => resolveName(name, { all: true });

/** The very addresses that are looked at are those that are connected to: a name cannot change in between. */
function lookupWithin(protocol: string, reach: Reach, resolve: Resolve): LookupFunction {
  return (name, { all }, callback) => {
    resolve(name).then(
      (found) => {
        const allowed = found.filter(({ address }) => whyNotSent(address, protocol, reach) === undefined);
        const [first] = allowed;
        if (!first) {
          const [refused] = found;
          const why = refused ? whyNotSent(refused.address, protocol, reach) : undefined;
          callback(new Unreachable(`${name}: ${why ?? 'it has no address'}`), '');
        } else if (all === true) callback(null, [...allowed]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(wordsOf(error)), ''),
    );
  };
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name cannot be looked up now',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody that is trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

function problemOf(error: unknown, patience: number): string {
  if (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name))
    return `no answer within ${patience / 1000} s`;
  return WORDS[codeOf(error) ?? ''] ?? wordsOf(error);
}

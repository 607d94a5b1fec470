import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends JSON with a tag of its very text, so that a reader or a cache that has it already is spared it. What an answer
 * depends on is more than any version tells: other legs, matches beside it, what editors have published, the day. The
 * tag is a weak one, as the same text leaves compressed and as it is.
 */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  // Compressed or not, long enough for that or not: a cache must hear the same of the whole and of its `304`.
  void reply.headers({ etag: `W/${tag}`, vary: 'accept-encoding' });
  if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

/** @see RFC 9110, 13.1.2: tags are compared without their `W/`, and `*` is any of them */
const isKnown = (given: string | undefined, tag: string): boolean =>
  (given ?? '').split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));

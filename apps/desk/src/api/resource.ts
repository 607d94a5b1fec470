import type { FastifyInstance } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import type { Buckets } from '../accounts/buckets.ts';
import { type Problem, sendProblem } from '../http/problem.ts';
import { sendTagged } from '../http/tagged.ts';

/** What was found at an address, or why nothing is. */
export type Found =
  | {
      readonly ok: true;
      readonly body: unknown;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Something that can be read at an address below `/api/v1`. */
export interface Resource<Path extends TObject = TObject, Query extends TObject = TObject> {
  /** `/matches/:match/entries`, with each parameter of the path. */
  readonly address: string;
  readonly tag: string;
  /** One line for the list. */
  readonly summary: string;
  readonly description?: string;
  readonly path: Path;
  readonly query: Query;
  /** What comes back, for the document; never used to cut an answer down. */
  readonly answer: TSchema;
  /** Whether it is worked out for whoever asks, and costs the desk more than looking it up. Never when absent. */
  isCostly?(query: Static<Query>): boolean;
  read(asked: { readonly path: Static<Path>; readonly query: Static<Query> }): Found;
}

export const found = (body: unknown): Found => ({ ok: true, body });

export const notFound = (title: string, detail: string): Found => ({
  ok: false,
  problem: { status: 404, type: 'not-found', title, detail },
});

export const misasked = (detail: string): Found => ({
  ok: false,
  problem: { status: 400, type: 'bad-query', title: 'The question cannot be answered', detail },
});

/** Keeps what a resource is asked with typed, and forgets it where they stand in a list. */
export function resource<Path extends TObject, Query extends TObject>(
  described: Resource<Path, Query>,
): Resource {
  // Fastify checks the path and the query against the very schemas that give them their types.
  return described;
}

export const tooOften = (seconds: number): Problem => ({
  status: 429,
  type: 'too-often',
  title: 'Asked too often',
  detail: `This answer is worked out for each who asks: ask again in ${seconds} s.`,
});

/**
 * Puts a resource at its address below a prefix: validated, with an `ETag`, for readers from any site.
 *
 * @param askers how often one address may ask for what is costly
 */
export function serveResource(server: FastifyInstance, prefix: string, of: Resource, askers?: Buckets): void {
  server.get(`${prefix}${of.address}`, {
    schema: {
      tags: [of.tag],
      summary: of.summary,
      ...(of.description !== undefined && { description: of.description }),
      params: of.path,
      // A word that is spelt otherwise would be passed over, and the answer be that to another question.
      querystring: { ...of.query, additionalProperties: false },
      response: {
        200: {
          description: of.summary,
          headers: {
            etag: { type: 'string', description: 'For `If-None-Match`: changes whenever the answer may' },
          },
          content: { 'application/json': { schema: of.answer } },
        },
        '4xx': { $ref: 'problem#' },
      },
    },
    handler: (request, reply) => {
      const { params, query } = request;
      const wait = (of.isCostly?.(objectOf(query)) && askers?.take(request.ip)) || 0;
      if (wait > 0) return sendProblem(reply.header('retry-after', wait), tooOften(wait));
      const answer = of.read({ path: objectOf(params), query: objectOf(query) });
      if (!answer.ok) return sendProblem(reply, answer.problem);
      return sendTagged(request, reply.header('cache-control', 'no-cache'), answer.body);
    },
  });
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

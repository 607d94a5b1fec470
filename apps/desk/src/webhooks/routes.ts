import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { NOBODY } from '../accounts/account-store.ts';
import { type Problem, sendProblem } from '../http/problem.ts';
import { notCached } from '../http/security.ts';
import type { Writers } from '../http/writers.ts';
import { WebhookAdministration, type WishedWebhook } from './administration.ts';
import type { Couriers } from './couriers.ts';
import { DeadLetters, Named, Secret, Shown, Which, Wished } from './shapes.ts';
import { deadLetterView, webhookView } from './views.ts';
import type { WebhookStore } from './webhook-store.ts';

const WEBHOOKS = '/api/v1/webhooks';

const schemaOf = (summary: string, more: object) => ({
  tags: ['Webhooks'],
  security: [{ token: [] }, { session: [] }],
  summary,
  ...more,
});
const failing = { '4xx': { $ref: 'problem#' } };
const NOTHING = { 204: Type.Null({ description: 'Done' }), ...failing };

interface OfWebhook {
  Params: Static<typeof Named>;
}

/** What admins do to webhooks over HTTP; the command line does the same. */
export function webhookRoutes(
  server: FastifyInstance,
  { webhooks, couriers, writers }: WebhooksServed,
): void {
  const by = ({ writer }: FastifyRequest): WebhookAdministration => {
    const who = writer?.type === 'account' ? writer.bearer.account.name : NOBODY;
    return new WebhookAdministration(webhooks, who, writers.now);
  };
  /** What is done for a webhook shows at once, not at the couriers' next look. */
  const done = (reply: FastifyReply): FastifyReply => {
    void couriers.look();
    return notCached(reply);
  };

  server.get(
    WEBHOOKS,
    {
      config: READS,
      schema: schemaOf('The webhooks, and how far each has come', {
        response: { 200: Type.Object({ webhooks: Type.Array(Shown) }), ...failing },
      }),
    },
    async (request, reply) => {
      const all = await by(request).list();
      return notCached(reply).send({ webhooks: all.map(webhookView) });
    },
  );
  server.post<{ Body: WishedWebhook }>(
    WEBHOOKS,
    {
      config: WRITES,
      schema: schemaOf('Makes a webhook; its secret is in this answer and in no other', {
        body: Wished,
        response: { 201: Secret, ...failing },
      }),
    },
    async (request, reply) => {
      const added = await by(request).add(request.body);
      return added.ok
        ? done(reply).code(201).send({ secret: added.secret })
        : sendProblem(reply, wrong(added));
    },
  );
  server.get<OfWebhook>(
    `${WEBHOOKS}/:name`,
    { config: READS, schema: schemaOf('A webhook', { params: Named, response: { 200: Shown, ...failing } }) },
    async (request, reply) => {
      const { name } = request.params;
      const known = await by(request).find(name);
      return known
        ? notCached(reply).send(webhookView(known))
        : sendProblem(reply, wrong({ missing: true, sentence: `there is no webhook ${name}` }));
    },
  );
  server.delete<OfWebhook>(
    `${WEBHOOKS}/:name`,
    {
      config: WRITES,
      schema: schemaOf('Removes a webhook with its dead letters', { params: Named, response: NOTHING }),
    },
    async (request, reply) => {
      const removed = await by(request).remove(request.params.name);
      return removed.ok ? done(reply).code(204).send() : sendProblem(reply, wrong(removed));
    },
  );
  for (const [act, summary] of ACTS) {
    server.post<OfWebhook>(
      `${WEBHOOKS}/:name/${act}`,
      { config: WRITES, schema: schemaOf(summary, { params: Named, response: NOTHING }) },
      async (request, reply) => {
        const acted = await by(request)[act](request.params.name);
        return acted.ok ? done(reply).code(204).send() : sendProblem(reply, wrong(acted));
      },
    );
  }
  server.post<OfWebhook>(
    `${WEBHOOKS}/:name/secret`,
    {
      config: WRITES,
      schema: schemaOf('A new secret; for a day the former one signs beside it', {
        params: Named,
        response: { 201: Secret, ...failing },
      }),
    },
    async (request, reply) => {
      const made = await by(request).rotate(request.params.name);
      return made.ok ? done(reply).code(201).send({ secret: made.secret }) : sendProblem(reply, wrong(made));
    },
  );
  server.get<OfWebhook>(
    `${WEBHOOKS}/:name/dead-letters`,
    {
      config: READS,
      schema: schemaOf('What was given up, the newest first', {
        params: Named,
        response: { 200: DeadLetters, ...failing },
      }),
    },
    async (request, reply) => {
      const read = await by(request).deadLetters(request.params.name);
      return read.ok
        ? notCached(reply).send({ deadLetters: read.letters.map(deadLetterView) })
        : sendProblem(reply, wrong(read));
    },
  );
  server.post<OfWebhook & { Body: Static<typeof Which> | null }>(
    `${WEBHOOKS}/:name/dead-letters/send-again`,
    {
      config: WRITES,
      schema: schemaOf('Sends once more what was given up: one event, or all', {
        params: Named,
        body: Type.Union([Which, Type.Null()]),
        response: { 202: Type.Object({ events: Type.Integer() }), ...failing },
      }),
    },
    async (request, reply) => {
      const marked = await by(request).sendAgain(request.params.name, request.body?.id);
      return marked.ok
        ? done(reply).code(202).send({ events: marked.events })
        : sendProblem(reply, wrong(marked));
    },
  );
}

export interface WebhooksServed {
  readonly webhooks: WebhookStore;
  readonly couriers: Couriers;
  readonly writers: Writers;
}

const READS = { reads: 'admin' } as const;
const WRITES = { writes: 'admin' } as const;

const ACTS = [
  ['pause', 'Sends nothing more until it is resumed; nothing is lost'],
  ['resume', 'Goes on where it stood, with a try at once'],
] as const;

function wrong({ sentence, missing }: { readonly sentence: string; readonly missing?: true }): Problem {
  const detail = `${sentence}.`;
  return missing
    ? { status: 404, type: 'no-such-webhook', title: 'No such webhook', detail }
    : { status: 422, type: 'not-a-webhook', title: 'That cannot be done', detail };
}

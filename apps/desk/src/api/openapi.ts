import swagger from '@fastify/swagger';
import type { JsonSchema } from '@touchline/laws';
import { renderApiPage, renderApiShapesPage, SHAPES_ADDRESS } from '@touchline/web';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PageFrame } from '../http/served.ts';
import { sendTagged } from '../http/tagged.ts';
import { apiLines, apiShapes } from './api-view.ts';
import { SHAPES, shape } from './components.ts';
import { asOperation } from './operations.ts';
import { Problem } from './shapes.ts';

const DOCUMENT = '/api/v1/openapi.json';

/** Has every route below `/api` that is added from now on described, and serves the description. */
export async function describeApi(server: FastifyInstance, version: string, frame: PageFrame): Promise<void> {
  // Answers are written as they are: a description must never cut one down.
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await server.register(swagger, {
    hideUntagged: true,
    convertConstToEnum: false,
    transform: asOperation,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Touchline',
        version,
        description:
          'A live desk for knockout football. What is read is public and may be read by pages of any site. Answers bear an ETag; mistakes are problem details (RFC 9457). An address that is asked by a method it does not take answers 405, and says in `Allow` what it takes.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        responses: { WrongMethod: WRONG_METHOD },
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'Of a machine: `touchline accounts token NAME` makes it.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'touchline',
            description: 'Of a person, from `/sign-in`; over https it is called `__Host-touchline`.',
          },
        },
      },
      tags: [
        { name: 'Matches', description: 'A match, its log, and all that follows from it' },
        { name: 'Competitions', description: 'Tables, ties and brackets of a season' },
        { name: 'Record', description: 'Claims checked and questions answered' },
        { name: 'Who', description: 'Clubs and people' },
        { name: 'Rules', description: 'The Laws, the regulations, and the rules that entries are held to' },
        { name: 'Live', description: 'Streams of server-sent events' },
        { name: 'Log', description: 'Logging and correcting' },
        { name: 'Accounts', description: 'Who may log where, for admins' },
        { name: 'Webhooks', description: 'Who is told of what happens, and what was sent' },
      ],
    },
  });
  let made: object | undefined;
  const document = (): object => (made ??= withShapes(Object(server.swagger())));
  server.get(DOCUMENT, (request, reply) =>
    sendTagged(request, reply.header('cache-control', 'no-cache'), document()),
  );
  server.get('/api', (_request, reply) => page(reply, renderApiPage(apiLines(document()), frame)));
  server.get(SHAPES_ADDRESS, (_request, reply) =>
    page(reply, renderApiShapesPage(apiShapes(document()), frame)),
  );
}

/** Of no operation: it is what an address answers where there is none. */
const WRONG_METHOD = {
  description: 'The address takes other methods than this',
  headers: {
    Allow: {
      description: 'Those it takes',
      required: true,
      schema: { type: 'string', example: 'GET, HEAD, OPTIONS' },
    },
  },
  content: { 'application/problem+json': { schema: shape('Problem') } },
} as const;

const SCHEMAS: { readonly [name: string]: JsonSchema } = {
  ...SHAPES,
  Problem: { ...Problem },
};

/** Shapes are put in at the end, as they are: to look into each of their references takes the plugin a second. */
const withShapes = (document: { readonly components?: object }): object => ({
  ...document,
  components: { ...document.components, schemas: SCHEMAS },
});

const page = (reply: FastifyReply, html: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(html);

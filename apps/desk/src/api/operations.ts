import type { SwaggerTransform } from '@fastify/swagger';
import type { TSchema } from 'typebox';
import { shape } from './components.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Shape of a body that the route reads and judges itself; fastify would check it a second time, in other words. */
    body?: TSchema;
  }
}

/** A problem as every route answers with it. Routes write `{ $ref: 'problem#' }` in its place. */
const PROBLEM = {
  description: 'A problem (RFC 9457): what is wrong, and what to do',
  content: { 'application/problem+json': { schema: shape('Problem') } },
};

/** What the document says of a route besides what the route says itself: a name, the body it reads, how problems come. */
export const asOperation: SwaggerTransform = ({ schema, url, route }) => {
  // Of routes that are not in the document there is no schema, whatever the type says.
  const described = { ...schema };
  return {
    url,
    schema: {
      operationId: operationId([route.method].flat()[0] ?? 'GET', url),
      ...described,
      ...(described.response !== undefined && { response: answersOf(described.response) }),
      ...(route.config?.body && { body: route.config.body }),
      // What a sample has is what every match has, described once.
      ...(url.startsWith('/sample/') && { hide: true }),
    },
  };
};

const answersOf = (response: unknown): object =>
  typeof response === 'object' && response !== null
    ? Object.fromEntries(
        Object.entries(response).map(([status, answer]: [string, unknown]) => [
          status,
          isProblem(answer) ? PROBLEM : answer,
        ]),
      )
    : {};

const isProblem = (answer: unknown): boolean => JSON.stringify(answer) === '{"$ref":"problem#"}';

/** `getMatchesByMatchState` of `GET /api/v1/matches/:match/state`. */
function operationId(method: string, url: string): string {
  const words = url
    .replace('/api/v1', '')
    .split('/')
    .flatMap((part) => (part.startsWith(':') ? ['by', part.slice(1)] : part.split(/[^a-z0-9]/i)))
    .filter((word) => word !== '');
  const rest = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${rest.join('')}`;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Account } from '../accounts/account.ts';
import { type AccountStore, type AuditRecord, NOBODY } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { matchName } from '../api/shapes.ts';
import { type Problem, sendProblem } from './problem.ts';
import { notCached } from './security.ts';

const ACCOUNTS = '/api/v1/accounts';
/** The most lines of the audit trail that come at a time. */
const MOST_LINES = 1000;

const READS = { reads: 'admin' } as const;
const WRITES = { writes: 'admin' } as const;

const Shown = Type.Object(
  {
    pseudonym: Type.String({
      description: 'As in `by` of the entries it logs; its name in addresses, which get written down',
    }),
    name: Type.String(),
    kind: Type.Union([Type.Literal('person'), Type.Literal('machine')]),
    role: Type.Union([Type.Literal('operator'), Type.Literal('editor'), Type.Literal('admin')]),
    matches: Type.Array(Type.String(), { description: 'Given to it' }),
    createdAt: Type.String(),
    closedAt: Type.Optional(Type.String()),
  },
  { description: 'An account, without its password' },
);

const Line = Type.Object(
  {
    at: Type.String(),
    who: Type.String({ description: 'Name of the account; `the command line` and `nobody` are none' }),
    did: Type.String(),
    account: Type.Optional(Type.String({ description: 'To which other account' })),
    match: Type.Optional(Type.String()),
    command: Type.Optional(Type.String()),
    detail: Type.Optional(Type.String()),
  },
  { description: 'A line of the audit trail' },
);

const Named = Type.Object({ pseudonym: Type.String({ maxLength: 100 }) });
const WithMatch = Type.Object({ ...Named.properties, match: matchName });

const schemaOf = (summary: string, response: object, more: object = {}) => ({
  tags: ['Accounts'],
  security: [{ token: [] }, { session: [] }],
  summary,
  response: { ...response, '4xx': { $ref: 'problem#' } },
  ...more,
});

const DONE = { 204: Type.Null({ description: 'It is so now' }) };

/**
 * What admins do to accounts in the middle of a match, over HTTP: see who there is, give and take matches, end sessions
 * and tokens. Accounts and roles are made on the command line alone.
 */
export function accountRoutes(server: FastifyInstance, accounts: AccountStore, now: () => number): void {
  const by = ({ writer }: FastifyRequest): Administration =>
    new Administration(accounts, now, writer?.type === 'account' ? writer.bearer.account.name : NOBODY);
  const named = async (pseudonym: string): Promise<string | undefined> =>
    (await accounts.list()).find((account) => account.pseudonym === pseudonym)?.name;

  server.get(
    ACCOUNTS,
    {
      config: READS,
      schema: schemaOf('Who may do what', { 200: Type.Object({ accounts: Type.Array(Shown) }) }),
    },
    async (_request, reply) => notCached(reply).send({ accounts: (await accounts.list()).map(shown) }),
  );

  server.get<{ Querystring: { last?: number } }>(
    '/api/v1/audit',
    {
      config: READS,
      schema: schemaOf(
        'The newest lines of the audit trail, oldest of them first',
        { 200: Type.Object({ lines: Type.Array(Line) }) },
        {
          querystring: Type.Object(
            { last: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_LINES })) },
            { additionalProperties: false },
          ),
        },
      ),
    },
    async (request, reply) => {
      const lines = await accounts.audit(request.query.last ?? MOST_LINES);
      return notCached(reply).send({ lines: lines.map(lineOf) });
    },
  );

  /** Gives a match, or takes it. */
  const ofMatch = (method: 'PUT' | 'DELETE', summary: string, act: 'giveMatch' | 'takeMatch'): void => {
    server.route<{ Params: Static<typeof WithMatch> }>({
      method,
      url: `${ACCOUNTS}/:pseudonym/matches/:match`,
      config: WRITES,
      schema: schemaOf(summary, DONE, { params: WithMatch }),
      handler: async (request, reply) => {
        const { pseudonym, match } = request.params;
        const name = await named(pseudonym);
        const done = name === undefined ? undefined : await by(request)[act](name, match);
        return done?.ok ? reply.code(204).send() : sendProblem(reply, NO_ACCOUNT);
      },
    });
  };
  ofMatch('PUT', 'Gives an account a match: from the next request on it may log there', 'giveMatch');
  ofMatch('DELETE', 'Takes a match from an account', 'takeMatch');

  server.post<{ Params: Static<typeof Named> }>(
    `${ACCOUNTS}/:pseudonym/revoke`,
    {
      config: WRITES,
      schema: schemaOf(
        'Ends every session and token of an account; a person may sign in again',
        { 200: Type.Object({ ended: Type.Integer({ description: 'How many there were' }) }) },
        { params: Named },
      ),
    },
    async (request, reply) => {
      const name = await named(request.params.pseudonym);
      const done = name === undefined ? undefined : await by(request).revoke(name);
      return done?.ok ? notCached(reply).send({ ended: done.ended }) : sendProblem(reply, NO_ACCOUNT);
    },
  );
}

const shown = ({
  pseudonym,
  name,
  kind,
  role,
  matches,
  createdAt,
  closedAt,
}: Account): Static<typeof Shown> => ({
  pseudonym,
  name,
  kind,
  role,
  matches: [...matches],
  createdAt: isoOf(createdAt),
  ...(closedAt !== undefined && { closedAt: isoOf(closedAt) }),
});

/** The names that no account can have end in a space; nobody has to know. */
const lineOf = ({ at, who, ...more }: AuditRecord) => ({ at: isoOf(at), who: who.trim(), ...more });

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

const NO_ACCOUNT: Problem = {
  status: 404,
  type: 'no-account',
  title: 'No such account',
  detail: 'No account has that pseudonym; /api/v1/accounts lists them.',
};

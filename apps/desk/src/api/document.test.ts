import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseCommand } from '@touchline/laws';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentChecks } from '../testing/document-checks.ts';
import {
  type Described,
  documentOf,
  exampleAddress,
  type JsonValue,
  type OpenApiDocument,
  operationsOf,
} from '../testing/openapi-document.ts';
import { OPENAPI_DOCUMENT } from '../testing/openapi-rules.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

let desk: TestDesk;
let document: OpenApiDocument;
let checks: DocumentChecks;
/** Addresses that are answered with a body, without delay. */
let reads: readonly Described[];

beforeAll(async () => {
  desk = await startTestDesk({ delays: [120] });
  await desk.log(ownLog(FIRST_LEG));
  document = await documentOf(desk.address);
  checks = new DocumentChecks(document);
  reads = operationsOf(document).filter(
    ({ method, path, operation }) =>
      method === 'GET' &&
      !path.startsWith('/d/') &&
      operation.security === undefined &&
      operation.responses['200']?.content?.['application/json'],
  );
});
afterAll(() => desk.close());

const answerOf = (described: Described, status: string, type = 'application/json'): JsonValue => {
  const schema = described.operation.responses[status]?.content?.[type]?.schema;
  if (!schema) throw new Error(`${described.path} does not describe its answer ${status} as ${type}`);
  return schema;
};

/** All that is wrong with the answer of an address, in its own words. */
async function wrongWith(described: Described, address: string): Promise<readonly string[]> {
  const answer = await fetch(desk.address + address);
  const body = (await answer.json()) as unknown;
  if (answer.status === 200) {
    const schema = answerOf(described, '200');
    return [...checks.wrong(schema, body), ...checks.undescribed(schema, body)].map(
      (each) => `${address}: ${each}`,
    );
  }
  const schema = answerOf(described, '4XX', 'application/problem+json');
  return [...checks.wrong(schema, body), ...checks.undescribed(schema, body)].map(
    (each) => `${address}: ${answer.status} ${each}`,
  );
}

describe('the document', () => {
  test('is OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const isDocument = ajv.compile(OPENAPI_DOCUMENT);
    isDocument(document);
    expect(isDocument.errors ?? []).toEqual([]);
    for (const [name, schema] of Object.entries(document.components.schemas))
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
  });

  test('says of which matches the record knows the scorers', () => {
    const told = JSON.stringify(document.paths).match(/Scorers and coaches are known[^."]*/g);
    const sentence = 'Scorers and coaches are known of matches of the results that have a log';
    expect(told).toEqual([sentence, sentence]);
  });

  test('has every parameter of a path, a name for each operation, and tags that are told of', () => {
    const operations = operationsOf(document);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
    const tags = document.tags.map(({ name }) => name);
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
      const described = (operation.parameters ?? []).filter((each) => each.in === 'path');
      expect([path, described.map(({ name }) => name).toSorted()]).toEqual([path, inPath.toSorted()]);
      for (const tag of operation.tags) expect(tags).toContain(tag);
    }
  });

  test('refers to what it has, and has nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const used = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(document.components.schemas)));
  });

  test('says of answers what the types say', () => {
    const tool = fileURLToPath(new URL('../../../../tools/api-shapes/write.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('has examples of commands that parse, as its schemas say', () => {
    const given = Object.entries(document.components.schemas).flatMap(([name, { examples = [] }]) =>
      (examples as unknown[]).map((example) => ({ name, example })),
    );
    expect(given.map(({ name }) => name)).toEqual(['Command', 'Command', 'Correction']);
    for (const { name, example } of given) {
      expect(checks.wrong({ $ref: `#/components/schemas/${name}` }, example)).toEqual([]);
      expect(parseCommand(example)).toMatchObject({ ok: true });
    }
  });

  test('has examples that are true', async () => {
    for (const each of reads) {
      const address = exampleAddress(each);
      const { status } = await fetch(desk.address + address);
      // The first leg is all that is logged yet: the other one is opened below.
      expect([address, status]).toEqual([address, address.includes(`/matches/${SECOND_LEG}`) ? 404 : 200]);
    }
  });
});

describe('every resource', () => {
  test('is tagged, and spared to who has it', async () => {
    for (const each of reads) {
      // The second leg is opened below.
      const address = desk.address + exampleAddress(each).replace(SECOND_LEG, FIRST_LEG);
      const { headers } = await fetch(address);
      const etag = headers.get('etag') ?? 'none';
      expect([address, etag]).toEqual([address, expect.stringMatching(/^W\/"[\w-]{22}"$/)]);
      const again = await fetch(address, { headers: { 'if-none-match': etag } });
      expect([address, again.status, await again.text()]).toEqual([address, 304, '']);
    }
  });

  test('may be read by pages of any site, found or not, and written by none', async () => {
    const from = { origin: 'https://example.org' };
    for (const each of reads) {
      const address = desk.address + exampleAddress(each);
      for (const asked of [address, `${address}x/y?z=1`]) {
        const { headers } = await fetch(asked, { headers: from });
        expect([asked, headers.get('access-control-allow-origin')]).toEqual([asked, '*']);
        expect(headers.get('access-control-expose-headers')).toContain('etag');
        expect(headers.has('access-control-allow-credentials')).toBe(false);
      }
      const preflight = await fetch(address, {
        method: 'OPTIONS',
        headers: {
          ...from,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'if-none-match',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
      expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
    }
    const write = `${desk.address}/api/v1/matches/${SECOND_LEG}/commands`;
    const asked = await fetch(write, {
      method: 'OPTIONS',
      headers: { ...from, 'access-control-request-method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    const sent = await fetch(write, {
      method: 'POST',
      headers: { ...from, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('the pages of it', () => {
  const linksIn = (html: string) =>
    [...html.matchAll(/href="([^"]+)"/g)]
      .map(([, link = '']) => link.replaceAll('&amp;', '&'))
      .filter((link) => link.startsWith('/'));
  const pageAt = async (path: string) => {
    const answer = await fetch(desk.address + path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ]);
    return answer.text();
  };

  test('list what can be asked, with its shapes and an example, and each link leads somewhere', async () => {
    const [api, shapes] = [await pageAt('/api'), await pageAt('/api/shapes')];
    expect(api).toContain('GET /api/v1/matches/{match}/state');
    for (const name of Object.keys(document.components.schemas)) expect(shapes).toContain(`id="${name}"`);
    const links = new Set([...linksIn(api), ...linksIn(shapes)]);
    expect(links.size).toBeGreaterThan(100);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      if (anchor !== undefined) expect([link, shapes.includes(`id="${anchor}"`)]).toEqual([link, true]);
      else if (!path.includes(SECOND_LEG))
        expect([link, (await fetch(desk.address + path)).status]).toEqual([link, 200]);
    }
  });
});

describe('every answer is what the document says, and nothing more', () => {
  test('along the whole match', async () => {
    const stops = [1, 4, 12, 20, 29, 35, 45, 60, 80, 200];
    const log = ownLog(SECOND_LEG);
    let logged = 0;
    for (const stop of stops) {
      await desk.log(log.slice(logged, stop));
      logged = stop;
      for (const each of reads) expect(await wrongWith(each, exampleAddress(each))).toEqual([]);
    }
    expect(reads.length).toBeGreaterThan(20);
  });

  test('of other matches, seasons, clubs, editions and rules, and of questions that have no answer', async () => {
    const of = (path: string): Described => {
      const found = reads.find((each) => each.path === `/api/v1${path}`);
      if (!found) throw new Error(`${path} is not described`);
      return found;
    };
    const season = '/competitions/{competition}/{season}';
    const walk: readonly (readonly [described: string, ...addresses: readonly string[]])[] = [
      ...reads
        .filter(({ path }) => path.startsWith('/api/v1/matches/{match}'))
        .map(({ path }) => [path.slice(7), path.slice(7).replace('{match}', FIRST_LEG)] as const),
      ...reads
        .filter(({ path }) => path.startsWith('/api/v1/matches/{match}'))
        .map(({ path }) => [path.slice(7), path.slice(7).replace('{match}', 'none')] as const),
      [
        '/matches/{match}/state',
        ...[1, 2, 25, 29, 60].map((at) => `/matches/${SECOND_LEG}/state?version=${at}`),
      ],
      [
        '/matches/{match}/state',
        ...['HT', '57', '90+3', 'banana', 'FT'].map((at) => `/matches/${SECOND_LEG}/state?at=${at}`),
      ],
      ['/matches/{match}/facts', `/matches/${SECOND_LEG}/facts?asOf=2026-03-18`],
      [
        '/matches/{match}/entries',
        `/matches/${SECOND_LEG}/entries?after=-1`,
        `/matches/${SECOND_LEG}/entries?after=5&limit=2`,
      ],
      ...['table', 'ties', 'bracket'].map(
        (what) =>
          [
            `${season}/${what}`,
            ...[1960, 1975, 1992, 1999, 2003, 2012, 2024, 2025, 2999].map(
              (year) => `/competitions/ucl/${year}/${what}`,
            ),
            `/competitions/ucl/2025/${what}?asOf=2025-10-01`,
            `/competitions/ucl/2025/${what}?asOf=2026-02-26`,
            `/competitions/nobody/2025/${what}`,
          ] as const,
      ),
      [
        `${season}/clubs/{club}/path`,
        '/competitions/ucl/2025/clubs/arsenal/path?asOf=2026-02-26',
        '/competitions/ucl/2012/clubs/arsenal/path',
      ],
      ['/clubs', ...['a', 'fc', 'real', 'dinamo', 'zz'].map((q) => `/clubs?q=${q}`), '/clubs'],
      ['/people', ...['a', 'de', 'zz', 'von'].map((q) => `/people?q=${q}`)],
      ['/rules/{id}', '/rules/LAW-12-04', '/rules/none'],
      ['/editions/laws/{id}', '/editions/laws/2016-17', '/editions/laws/none'],
      ...(await editions()),
      ['/check', ...CLAIMS.map((claim) => `/check?claim=${encodeURIComponent(claim)}&asOf=2026-02-25`)],
      ['/ask', ...QUESTIONS.map((question) => `/ask?question=${encodeURIComponent(question)}&limit=3`)],
    ];
    for (const [path, ...addresses] of walk)
      for (const address of addresses) expect(await wrongWith(of(path), `/api/v1${address}`)).toEqual([]);
  });

  test('of commands that are accepted, repeated, refused, misread and overtaken, and of previews', async () => {
    const post = async (what: 'commands' | 'preview', body: object, query = '') => {
      const [described] = operationsOf(document).filter(({ path }) => path.endsWith(`/matches/{id}/${what}`));
      if (!described) throw new Error(`${what} is not described`);
      const address = `/api/v1/matches/${SECOND_LEG}/${what}${query}`;
      const answer = await fetch(desk.address + address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ match: SECOND_LEG, by: 'x', clock: { period: 'fullTime' }, ...body }),
      });
      const told = (await answer.json()) as unknown;
      const schema =
        answer.status < 300
          ? answerOf(described, String(answer.status))
          : answerOf(described, '4XX', 'application/problem+json');
      expect([...checks.wrong(schema, told), ...checks.undescribed(schema, told)]).toEqual([]);
      return answer.status;
    };
    const note = { type: 'logNote', commandId: 'd1', text: 'Rain' };
    expect(await post('commands', note)).toBe(201);
    expect(await post('commands', note)).toBe(200);
    expect(await post('commands', { ...note, text: 'Snow' })).toBe(409);
    expect(
      await post('commands', { type: 'logGoal', commandId: 'd2', side: 'home', scorer: 'nobody-at-all' }),
    ).toBe(422);
    const caution = { type: 'logCaution', side: 'home', person: 'marten-de-roon', reason: 'C-DI' };
    const forced = { ...caution, commandId: 'd3', override: { reason: 'The referee showed it' } };
    expect(await post('commands', forced)).toBe(201);
    expect(await post('commands', { type: 'logCautoin', commandId: 'd4' })).toBe(422);
    expect(await post('commands', { ...caution, commandId: 'd5' }, '?seen=3')).toBe(409);
    for (const target of ['e29', 'e12', 'e2']) {
      const withdrawal = { type: 'withdrawEntry', commandId: 'd6', target, reason: 'Wrong' };
      expect(await post('preview', withdrawal)).toBe(200);
    }
    expect(
      await post('preview', { type: 'withdrawEntry', commandId: 'd7', target: 'e999', reason: 'x' }),
    ).toBe(422);
    expect(await post('preview', note)).toBe(422);
  });
});

/** Editions of regulations far apart: groups, leagues, replays, coins. */
async function editions(): Promise<readonly (readonly [string, ...string[]])[]> {
  const { laws, regulations } = (await (await fetch(`${desk.address}/api/v1/editions`)).json()) as {
    laws: { id: string }[];
    regulations: { id: string }[];
  };
  return [
    ['/editions/laws/{id}', ...laws.map(({ id }) => `/editions/laws/${id}`)],
    ['/editions/regulations/{id}', ...regulations.map(({ id }) => `/editions/regulations/${id}`)],
  ];
}

const CLAIMS = [
  'Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more',
  'Atalanta have never won away to Dortmund',
  'Dortmund comfortably won',
];

const QUESTIONS = [
  'matches with nine or more goals',
  'Atalanta v Borussia Dortmund',
  'longest winning runs at home of English clubs',
  'ties turned round after losing the first leg by 2+',
  'who was the tallest?',
];

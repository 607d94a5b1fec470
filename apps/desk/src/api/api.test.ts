import type { EntryId } from '@touchline/laws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { matchNamed } from '../testing/store-entries.ts';

const second = ownLog(SECOND_LEG);
const MATCH = `/matches/${SECOND_LEG}`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ delays: [120] });
  await desk.log(ownLog(FIRST_LEG));
  await desk.log(second.slice(0, 29));
});
afterAll(() => desk.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${desk.address}/api/v1${path}`, { headers });
const read = async (path: string): Promise<Record<string, unknown>> => {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Record<string, unknown>;
};

describe('what programs read of a match', () => {
  test('the list and the match in short', async () => {
    const { matches } = (await read('/matches')) as { matches: { match: string }[] };
    expect(matches.map(({ match }) => match)).toEqual([FIRST_LEG, SECOND_LEG]);
    expect(await read(MATCH)).toMatchObject({
      clubs: { home: 'atalanta', away: 'borussia-dortmund' },
      score: { home: 3, away: 1 },
      aggregate: { atalanta: 3, 'borussia-dortmund': 3 },
      leg: 2,
      otherLeg: FIRST_LEG,
      version: 29,
    });
  });

  test('the log as written and as it stands, without those who wrote it', async () => {
    const { entries, version } = (await read(`${MATCH}/entries?after=27&limit=1`)) as {
      entries: { seq: number }[];
      version: number;
    };
    expect([entries.map(({ seq }) => seq), version]).toEqual([[28], 29]);
    for (const path of ['entries', 'effective'])
      expect(JSON.stringify(await read(`${MATCH}/${path}`))).not.toContain('"by"');
  });

  test('the state at a version and at a moment', async () => {
    expect(await read(`${MATCH}/state?version=6`)).toMatchObject({ version: 6, score: { home: 1, away: 0 } });
    expect(await read(`${MATCH}/state?at=HT`)).toMatchObject({ score: { home: 2, away: 0 } });
    expect(await read(`${MATCH}/state?at=57`)).toMatchObject({ score: { home: 3, away: 0 } });
    expect(await read(`${MATCH}/state`)).toMatchObject({ score: { home: 3, away: 1 } });
  });

  test('what it means: tie, opponents, forecast, facts, report, what is legal next', async () => {
    expect(await read(`${MATCH}/tie`)).toMatchObject({
      ifEndedNow: { type: 'extraTime' },
      regulations: 'ucl-2025-26',
    });
    expect(await read(`${MATCH}/opponents`)).toMatchObject({
      atalanta: { opponents: ['arsenal', 'bayern-muenchen'] },
    });
    const forecast = (await read(`${MATCH}/forecast`)) as { now: { goThrough: Record<string, number> } };
    const { atalanta = 0, 'borussia-dortmund': dortmund = 0 } = forecast.now.goThrough;
    expect(atalanta + dortmund).toBeCloseTo(1, 6);
    expect(await read(`${MATCH}/facts?asOf=2026-02-25`)).toHaveProperty('facts');
    expect((await read(`/matches/${FIRST_LEG}/report`))['text']).toMatch(/^# .*2-0/);
    const { offers } = (await read(`${MATCH}/legal-next`)) as { offers: { type: string }[] };
    expect(offers.map(({ type }) => type)).toContain('goal');
    expect(await read(`${MATCH}/suspensions`)).toEqual({ suspensions: [] });
  });

  test.each([
    ['/matches/none', 404],
    [`${MATCH}/state?version=30`, 404],
    [`${MATCH}/state?version=0`, 400],
    [`${MATCH}/state?version=x`, 400],
    [`${MATCH}/state?version=2&at=HT`, 400],
    [`${MATCH}/state?at=banana`, 400],
    [`${MATCH}/state?at=80`, 404],
    [`${MATCH}/entries?limit=1000000`, 400],
    [`${MATCH}/facts?asOf=soon`, 400],
    ['/clubs', 400],
    ['/clubs/nobody', 404],
    ['/rules/LAW-99', 404],
    ['/nothing', 404],
  ])('%s is a problem with status %i, in words', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { title: string; detail: string; type: string };
    expect(problem.type).toMatch(/^urn:touchline:problem:[a-z-]+$/);
    expect(problem.detail.length).toBeGreaterThan(10);
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.[jt]s/);
  });

  test('an ETag changes with the log, of the other leg too, and spares what is known', async () => {
    const tag = async () => (await get(`${MATCH}/tie`)).headers.get('etag') ?? '';
    const before = await tag();
    expect((await get(`${MATCH}/tie`, { 'if-none-match': before })).status).toBe(304);
    expect((await get(`${MATCH}/tie`, { 'if-none-match': `W/"x", ${before}` })).status).toBe(304);
    expect((await get(`${MATCH}/tie`, { 'if-none-match': before.slice('W/'.length) })).status).toBe(304);
    expect((await get(`${MATCH}/tie`, { 'if-none-match': '*' })).status).toBe(304);
    expect((await get(`${MATCH}/tie`, { 'if-none-match': 'W/"x"' })).status).toBe(200);
    const first = ownLog(FIRST_LEG);
    const withdraw = (commandId: string, target: EntryId | undefined) =>
      desk.send({
        type: 'withdrawEntry',
        commandId,
        match: matchNamed(FIRST_LEG),
        by: 'tester',
        clock: { period: 'fullTime' },
        target: target ?? first[0]!.id,
        reason: 'Offside',
      });
    await withdraw('offside', first.find(({ type }) => type === 'goal')?.id);
    expect(await tag()).not.toBe(before);
    expect((await get(`${MATCH}/tie`, { 'if-none-match': before })).status).toBe(200);
    const { entries } = (await read(`/matches/${FIRST_LEG}/entries?after=${first.length}`)) as {
      entries: { id: EntryId }[];
    };
    await withdraw('onside', entries[0]?.id);
    expect(await tag()).toBe(before);
  });

  test('pages of any site may read, and none may write', async () => {
    const { headers } = await get(`${MATCH}/tie`, { origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const written = await fetch(`${desk.address}/api/v1${MATCH}/commands`, {
      method: 'POST',
      headers: { origin: 'https://example.org', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([written.status, written.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  test('under a delay the API is as late as the pages', async () => {
    const late = await fetch(`${desk.address}/d/120s/api/v1${MATCH}`);
    expect(late.status).toBe(404);
    await desk.timer.turn(121_000);
    expect((await fetch(`${desk.address}/d/120s/api/v1${MATCH}`)).status).toBe(200);
  });
});

describe('what a correction would change', () => {
  const preview = (fields: object) =>
    fetch(`${desk.address}/api/v1${MATCH}/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        match: SECOND_LEG,
        by: 'tester',
        clock: { period: 'secondHalf', minute: '76' },
        commandId: 'p1',
        ...fields,
      }),
    });

  test('is told of log, score, tie and what is next, and nothing is stored', async () => {
    const answer = await preview({ type: 'withdrawEntry', target: 'e29', reason: 'Offside' });
    expect(answer.status).toBe(200);
    const changes = (await answer.json()) as Record<string, unknown>;
    expect(changes).toMatchObject({
      ok: true,
      score: { before: '3-1', after: '3-0' },
      tie: {
        before: 'Extra time if it stays like this.',
        after: 'Atalanta go through if it stays like this.',
      },
    });
    expect(changes['log']).toHaveProperty('state');
    expect(await read(MATCH)).toMatchObject({ score: { home: 3, away: 1 }, version: 29 });
    expect(await (await preview({ type: 'withdrawEntry', target: 'e29', reason: 'Offside' })).json()).toEqual(
      changes,
    );
  });

  test('what makes no sense is refused with its rule, as it would be when it is sent', async () => {
    const none = await preview({ type: 'withdrawEntry', target: 'e99', reason: 'Offside' });
    expect(none.status).toBe(422);
    expect(await none.json()).toMatchObject({ rule: expect.stringMatching(/^LOG-/) as unknown });
    expect((await preview({ type: 'logNote', text: 'Rain' })).status).toBe(422);
    expect((await preview({ type: 'withdrawEntry' })).status).toBe(422);
  });
});

test('a command made against an older version comes back with what another logged meanwhile', async () => {
  const send = (commandId: string, query: string) =>
    fetch(`${desk.address}/api/v1${MATCH}/commands${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        match: SECOND_LEG,
        by: 'secret-name',
        clock: { period: 'secondHalf', minute: '76' },
        type: 'logCorner',
        side: 'home',
        commandId,
      }),
    });
  expect((await send('corner-a', '?seen=29')).status).toBe(201);
  const touched = await send('corner-b', '?seen=29');
  expect(touched.status).toBe(409);
  const problem = (await touched.json()) as { type: string; between: object[]; currentVersion: number };
  expect(problem).toMatchObject({
    type: 'urn:touchline:problem:touched',
    between: [{ type: 'corner' }],
    currentVersion: 30,
  });
  expect(JSON.stringify(problem)).not.toContain('secret-name');
  expect((await send('corner-b', '?seen=30')).status).toBe(201);
  expect((await send('corner-c', '?seen=-1')).status).toBe(400);
});

describe('what programs read of a competition', () => {
  const SEASON = '/competitions/ucl/2025';

  test('which seasons are held', async () => {
    const { competitions } = (await read('/competitions')) as {
      competitions: { id: string; seasons: number[] }[];
    };
    expect(competitions).toMatchObject([{ id: 'ucl', name: 'Champions League' }]);
    expect(competitions[0]?.seasons).toContain(2011);
  });

  test('tables as of a day: the league phase, and the groups of an earlier season', async () => {
    const { tables } = (await read(`${SEASON}/table?asOf=2026-02-01`)) as {
      tables: { stage: string; final: boolean; rows: { club: string; points: number }[] }[];
    };
    expect(tables).toMatchObject([{ stage: 'leaguePhase', final: true }]);
    expect(tables[0]?.rows[14]).toMatchObject({ club: 'atalanta', points: 13 });
    const groups = (await read('/competitions/ucl/2013/table')) as { tables: { group: string }[] };
    expect(groups.tables).toHaveLength(8);
    const before = (await read(`${SEASON}/table?asOf=2025-12-01`)) as { tables: { final: boolean }[] };
    expect(before.tables[0]?.final).toBe(false);
  });

  test('bracket, ties and the way to the final, with the match that is being played in place of its row', async () => {
    const { slots } = (await read(`${SEASON}/bracket?asOf=2026-02-26`)) as {
      slots: { id: string; tie?: { ifEndedNow: { type: string } }; winner?: string }[];
    };
    const open = slots.find(({ id }) => id === 'silver.playoff.D');
    expect(open?.tie?.ifEndedNow).toEqual({ type: 'extraTime' });
    expect(open).not.toHaveProperty('winner');
    const { ties } = (await read('/competitions/ucl/2012/ties')) as { ties: unknown[] };
    expect(ties).toHaveLength(15);
    const { rounds } = (await read(`${SEASON}/clubs/atalanta/path?asOf=2026-02-26`)) as {
      rounds: { round: string; opponents: string[] }[];
    };
    const next = rounds.find(({ round }) => round === 'roundOf16');
    expect(next).toMatchObject({ opponents: ['arsenal', 'bayern-muenchen'] });
  });

  test.each([
    ['/competitions/ucl/1955/table', 404],
    ['/competitions/none/2025/table', 404],
    [`${SEASON}/table?asOf=tomorrow`, 400],
    ['/competitions/ucl/x/table', 400],
    [`${SEASON}/clubs/nobody/path`, 404],
  ])('%s is a problem with status %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe('what the record says', () => {
  const CLAIM =
    'Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more';
  const check = (claim: string, more = '') => get(`/check?claim=${encodeURIComponent(claim)}${more}`);

  test('a claim is checked as of a day, and comes with its reading and evidence', async () => {
    const told = (await (await check(CLAIM, '&asOf=2026-02-25')).json()) as {
      verdict: string;
      evidence: unknown[];
    };
    expect(told.verdict).toBe('true');
    expect(told.evidence.length).toBeGreaterThan(0);
    expect(await (await check(CLAIM, '&asOf=2026-03-18')).json()).toMatchObject({ verdict: 'false' });
  });

  test('a list is asked for, and cut to the limit', async () => {
    const asked = await get(`/ask?question=${encodeURIComponent('matches with nine or more goals')}&limit=2`);
    const { rows, total } = (await asked.json()) as { rows: unknown[]; total: number };
    expect(rows).toHaveLength(2);
    expect(total).toBeGreaterThan(5);
  });

  test('who scored is known of matches that have a log, and goes by a name', async () => {
    const claimed = await check('Gianluca Scamacca has scored one goal in our record');
    expect(await claimed.json()).toMatchObject({
      verdict: 'true',
      evidence: [{ player: 'gianluca-scamacca', inShort: 'Gianluca Scamacca 1, 4-1' }],
    });
    const listed = await get(`/ask?question=${encodeURIComponent('goals of Scamacca')}`);
    expect(await listed.json()).toMatchObject({ type: 'feats', total: 1 });
    expect(await (await check('Erling Haaland has scored one goal')).json()).toMatchObject({
      detail: expect.stringContaining('no club, coach or scorer of the record has that name'),
    });
  });

  test('what is not understood is said with its place, and what is too much is refused', async () => {
    const refused = await check('Dortmund comfortably won');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      type: 'urn:touchline:problem:not-understood',
      facts: { at: 9, word: 'comfortably' },
    });
    expect((await check('')).status).toBe(400);
    expect((await check('a'.repeat(401))).status).toBe(400);
    expect((await check(CLAIM, '&asOf=soon')).status).toBe(400);
    const many = await Promise.all(Array.from({ length: 40 }, () => check('Dortmund comfortably won')));
    const late = many.find(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('facts and pages as of any day are worked out for whoever asks, but not without end', async () => {
    await desk.timer.turn(60_000);
    const days = Array.from(
      { length: 40 },
      (_, index) => `1990-01-${String((index % 28) + 1).padStart(2, '0')}`,
    );
    for (const address of [`/api/v1${MATCH}/facts`, MATCH]) {
      const statuses = await Promise.all(
        days.map(async (day) => (await fetch(`${desk.address}${address}?asOf=${day}`)).status),
      );
      expect([address, new Set(statuses)]).toEqual([address, new Set([200, 429])]);
      expect((await fetch(`${desk.address}${address}`)).status).toBe(200);
      await desk.timer.turn(60_000);
    }
  });
});

describe('who, what and by which rules', () => {
  test('clubs and people by part of a name without its diacritics', async () => {
    expect(await read('/clubs?q=bayern%20munchen')).toMatchObject({ clubs: [{ id: 'bayern-muenchen' }] });
    expect(await read('/people?q=samardzic')).toMatchObject({ people: [{ name: 'Lazar Samardžić' }] });
    expect(await read('/clubs/atalanta')).toMatchObject({ shortName: 'Atalanta' });
    expect(await read('/people?q=zzzz')).toEqual({ people: [] });
  });

  test('editions and rules by their ids', async () => {
    expect(await read('/editions/regulations/ucl-2025-26')).toMatchObject({
      competition: 'ucl',
      season: 2025,
    });
    expect(await read('/editions/laws/2025-26')).toMatchObject({ id: '2025-26' });
    expect(await read('/rules/LAW-3-SUBS-04')).toMatchObject({ id: 'LAW-3-SUBS-04' });
    const { laws } = (await read('/editions')) as { laws: { hash: string }[] };
    expect(laws.every(({ hash }) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
  });
});

describe('the description', () => {
  test('is OpenAPI 3.1, names every address that is served, and each of its references leads somewhere', async () => {
    const document = await read('/openapi.json');
    expect(document['openapi']).toBe('3.1.0');
    const paths = Object.keys(document['paths'] as object);
    expect(paths).toContain('/api/v1/matches/{match}/state');
    expect(paths).toContain('/d/120s/api/v1/matches/{match}/state');
    expect(paths).toContain('/api/v1/matches/{id}/commands');
    expect(paths.filter((path) => path.startsWith('/d/') && path.endsWith('/commands'))).toEqual([]);
    const text = JSON.stringify(document);
    const schemas = Object.keys((document['components'] as { schemas: object }).schemas);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(schemas).toContain(name);
  });

  test('every address without parameters answers as described', async () => {
    const document = await read('/openapi.json');
    const plain = Object.entries(
      document['paths'] as Record<string, { get?: { parameters?: { required?: boolean }[] } }>,
    )
      .filter(([, { get: reading }]) => reading && !reading.parameters?.some(({ required }) => required))
      .map(([path]) => path);
    expect(plain.length).toBeGreaterThan(2);
    for (const path of plain) expect([path, (await fetch(desk.address + path)).status]).toEqual([path, 200]);
  });

  test('is a page for people too', async () => {
    const html = await (await fetch(`${desk.address}/api`)).text();
    expect(html).toContain('/api/v1/matches/{match}/state');
    expect(html).toContain('openapi.json');
  });
});

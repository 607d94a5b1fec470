import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

test.each([
  ['/clubs', 'The question: q is missing.'],
  ['/clubs?q=', 'The question: q must not be empty.'],
  ['/clubs?q=a&q=b', 'The question: q must be one text.'],
  [
    '/matches/x/entries?after=-1&limit=5000',
    'The question: after must be at least 0; limit must be at most 1000.',
  ],
  ['/matches/x/entries?after=1.5', 'The question: after must be one whole number.'],
  ['/matches/x/state?at=', 'The question: at must not be empty.'],
  [`/ask?question=${'a'.repeat(401)}`, 'The question: question must have at most 400 characters.'],
  ['/competitions/ucl/x/table', 'The address: season must be one whole number.'],
  // A day that is spelt otherwise must not be answered with what is known today.
  ['/matches/x/facts?asof=2026-03-18', 'The question: asof is not known here.'],
  // A place that is spelt otherwise must not begin the stream afresh.
  ['/live?afer=l-5', 'The question: afer is not known here.'],
  ['/matches/x/tie/live?afer=l-5', 'The question: afer is not known here.'],
  ['/competitions/ucl/2025/live?afer=l-5', 'The question: afer is not known here.'],
  ['/matches?__proto__=1', 'The question: __proto__ is not known here.'],
])('%s is answered with: %s', async (address, detail) => {
  const answer = await fetch(`${desk.address}/api/v1${address}`);
  // A stream has no end to wait for.
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ status: 400, type: 'urn:touchline:problem:bad-query', detail });
});

test.each([
  ['/matches/x/replay', { speed: 1e9 }, 'The body: speed must be at most 1000.'],
  ['/matches/x/replay', [], 'The body: must be an object.'],
  // Without `seen` a command is taken as it is, whatever others have logged.
  ['/matches/x/commands?sen=1', {}, 'The question: sen is not known here.'],
])('%s with %j is answered with: %s', async (address, body, detail) => {
  const headers = { 'content-type': 'application/json' };
  const asked = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${desk.address}/api/v1${address}`, asked);
  expect(await answer.json()).toMatchObject({ status: 400, detail });
});

test('no cache keeps that there is nothing, of any match', async () => {
  for (const address of ['/api/v1/matches/x', '/api/v1/nothing', '/matches/x']) {
    const answer = await fetch(desk.address + address);
    expect([address, answer.status, answer.headers.get('cache-control')]).toEqual([address, 404, 'no-store']);
  }
});

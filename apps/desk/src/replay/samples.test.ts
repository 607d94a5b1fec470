import type { MatchId } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import type { LogStore } from '../store/log-store.ts';
import { memoryStore } from '../store/memory.ts';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const second = ownLog(SECOND_LEG);

let desk: TestDesk;
let store: LogStore;
const readers: LiveReader[] = [];
beforeEach(async () => {
  store = memoryStore();
  desk = await startTestDesk({ store });
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  await desk.close();
});

interface SampleView {
  match: string;
  of: string;
  page: string;
  api: string;
  speed: number;
  finished: boolean;
}
const start = (match: string = SECOND_LEG, wish?: object, headers: Record<string, string> = {}) =>
  fetch(`${desk.address}/api/v1/matches/${match}/replay`, {
    method: 'POST',
    headers: { ...headers, ...(wish && { 'content-type': 'application/json' }) },
    ...(wish && { body: JSON.stringify(wish) }),
  });
const started = async (wish?: object): Promise<SampleView> => {
  const answer = await start(SECOND_LEG, wish);
  expect(answer.status).toBe(201);
  return (await answer.json()) as SampleView;
};
const read = (path: string) => fetch(desk.address + path);
const json = async <T>(path: string) => (await (await read(path)).json()) as T;
const samples = async () => (await json<{ samples: SampleView[] }>('/api/v1/samples')).samples;
const versionOf = async ({ page }: SampleView) =>
  (await json<{ version: number }>(`${page}/state.json`)).version;
const follow = async (path: string) => {
  const reader = await LiveReader.open(desk.address + path);
  readers.push(reader);
  return reader;
};
/** Turns the clock, and waits until the sample has been played so far. */
async function turnUntil(sample: SampleView, version: number): Promise<void> {
  await expect
    .poll(async () => {
      await desk.timer.turn(100);
      return (await versionOf(sample)) >= version;
    })
    .toBe(true);
}

describe('a sample', () => {
  test('is the match played again at the addresses of every match, and the desk itself has nothing of it', async () => {
    const sample = await started({ from: '74:00', speed: 30 });
    expect(sample).toMatchObject({ match: SECOND_LEG, of: SECOND_LEG, speed: 30, finished: false });
    expect(await versionOf(sample)).toBe(28);
    expect(await (await read(sample.page)).text()).toContain('Atalanta');
    const live = await follow(`${sample.page}/live`);
    const tie = await follow(`${sample.api}/tie/live`);
    await tie.events(1);
    await turnUntil(sample, 29);
    await live.events(2);
    expect(live.text).toContain('3-1 (3-3)');
    expect((await tie.events(2)).at(-1)?.data).toContain('"ifEndedNow":{"type":"extraTime"}');
    const { entries } = await json<{ entries: { id: string }[] }>(`${sample.api}/entries`);
    expect(entries.slice(0, 29).map(({ id }) => id)).toEqual(second.slice(0, 29).map(({ id }) => id));

    expect(await store.matches()).toEqual([]);
    expect((await read(`/matches/${SECOND_LEG}`)).status).toBe(404);
    expect(await json('/api/v1/matches')).toEqual({ matches: [] });
  });

  test('is played to its end by the timer alone, and forgotten ten minutes later, its readers let go', async () => {
    const sample = await started({ from: '90', speed: 1000 });
    await turnUntil(sample, second.length);
    expect(await json(`${sample.page}/state.json`)).toMatchObject({
      phase: 'finished',
      score: { home: 4, away: 1 },
    });
    await expect.poll(samples).toMatchObject([{ finished: true }]);
    const reader = await follow(`${sample.page}/live`);
    await reader.events(1);
    await desk.timer.turn(10 * 60_000 + 1);
    await reader.ended();
    expect(await samples()).toEqual([]);
    for (const path of [sample.page, `${sample.api}/state`, `/sample/matches/${FIRST_LEG}`])
      expect([path, (await read(path)).status]).toEqual([path, 404]);
    expect(await json('/sample/api/v1/matches')).toEqual({ matches: [] });
  });

  test('has a name that no other sample had, also after it was forgotten', async () => {
    const [one, other] = [await started(), await started()];
    expect([one.match, other.match]).toEqual([SECOND_LEG, `${SECOND_LEG}.2`]);
    for (const { match } of [one, other])
      expect((await fetch(`${desk.address}/api/v1/samples/${match}`, { method: 'DELETE' })).status).toBe(204);
    expect(await samples()).toEqual([]);
    expect((await started()).match).toBe(`${SECOND_LEG}.3`);
    expect((await fetch(`${desk.address}/api/v1/samples/none`, { method: 'DELETE' })).status).toBe(404);
  });

  test('of a match of this desk is made from its log, with what was corrected in it, and leaves it as it is', async () => {
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(second.slice(0, 20));
    expect((await start()).status).toBe(422);
    await desk.log(second.slice(20));
    const goal = second.find((entry) => entry.type === 'goal');
    if (!goal) throw new Error('no goal');
    await desk.send({
      type: 'amendEntry',
      commandId: 'a1',
      match: goal.match,
      by: 'desk',
      clock: goal.clock,
      target: goal.id,
      changes: { scorer: 'unknown' },
      reason: 'Seen again',
    });
    const before = await store.readAll({ limit: 1000 });
    const sample = await started({ from: '90', speed: 1000 });
    await turnUntil(sample, second.length + 1);
    expect(await store.readAll({ limit: 1000 })).toEqual(before);
    expect(await json(`/matches/${SECOND_LEG}/state.json`)).toEqual(await json(`${sample.page}/state.json`));
  });
});

test.each([
  ['none', undefined, 404],
  ['..%2f..%2fpackage', undefined, 404],
  [SECOND_LEG, { from: 'soon' }, 422],
  [SECOND_LEG, { from: '999' }, 422],
  [SECOND_LEG, { speed: 0 }, 400],
  [SECOND_LEG, { speed: 1001 }, 400],
  [SECOND_LEG, { more: 1 }, 400],
])('%s with %j is answered with %i, in words', async (match, wish, status) => {
  const answer = await start(match, wish);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { detail: string }).detail.length).toBeGreaterThan(10);
  expect(await samples()).toEqual([]);
  expect(await json('/sample/api/v1/matches')).toEqual({ matches: [] });
});

test.each(['/sample/matches/x', '/sample/api/v1/matches/x/state', '/sample/api/v1/matches/x/tie/live'])(
  'at %s, where no sample of that name is, it is said that another node may have it',
  async (address) => {
    expect(await json(address)).toMatchObject({
      status: 404,
      title: 'No such sample',
      detail: expect.stringContaining('on another node of this desk'),
    });
  },
);

test('eight run at a time, also when they are started at once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => start(FIRST_LEG)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(8);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  const copies = (await samples()).map(({ match }) => match as MatchId);
  expect(new Set(copies).size).toBe(8);
});

test('where there are accounts it takes one to start a sample, of any role, and none to read it', async () => {
  const accounts: AccountStore = memoryAccounts();
  await addQuickly(accounts, 'Chief', 'admin');
  const made = await new Administration(accounts).token('wire', 'operator', []);
  await desk.close();
  desk = await startTestDesk({ accounts });
  expect((await start(FIRST_LEG)).status).toBe(401);
  const answer = await start(FIRST_LEG, undefined, { authorization: `Bearer ${made.ok ? made.token : ''}` });
  expect(answer.status).toBe(201);
  expect((await read(((await answer.json()) as SampleView).page)).status).toBe(200);
  expect((await accounts.audit(1))[0]).toMatchObject({ who: 'wire', did: 'sampleStarted', match: FIRST_LEG });
});

test('where editors publish, what they have not let go cannot be read in a sample either', async () => {
  await desk.close();
  desk = await startTestDesk({ hasEditors: true });
  await desk.log(second);
  const sample = await started({ from: '90', speed: 1000 });
  await turnUntil(sample, second.length);
  expect(await json(`${sample.api}/report`)).toMatchObject({ status: 404, title: 'Not published' });
});

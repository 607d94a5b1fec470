import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { roleTokens } from '../testing/role-tokens.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const second = ownLog(SECOND_LEG);
const OVER = second.length;
const PAGE = `/matches/${SECOND_LEG}`;
const PUBLISHING = `/api/v1${PAGE}/publishing`;

let desk: TestDesk;
let accounts: AccountStore;
let tokens: Readonly<Record<string, string>>;

beforeEach(async () => {
  accounts = memoryAccounts();
  tokens = await roleTokens(accounts, [SECOND_LEG]);
  desk = await startTestDesk({ accounts, hasEditors: true, delays: [120] });
  await desk.log(ownLog(FIRST_LEG));
});
afterEach(() => desk.close());

const send = (path: string, body: object, as = 'editor') =>
  fetch(desk.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[as]}` },
    body: JSON.stringify(body),
  });
const read = (path: string, as?: string) =>
  fetch(desk.address + path, { headers: as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` } });
const text = async (path: string) => (await read(path)).text();
const json = async <T>(answer: Response | Promise<Response>) => (await (await answer).json()) as T;

interface Draft {
  version: number;
  report: { text: string; findings: unknown[]; published?: { upTo: number; isBehind: boolean } };
  facts: { id: string; sentence: string; reservations: string[]; published?: string }[];
}
const draft = () => json<Draft>(read(PUBLISHING, 'editor'));
const publishReport = (commandId = 'p1', upTo = OVER) =>
  send(PUBLISHING, { commandId, what: 'report', upTo });
const LEAD = 'Samardžić';

describe('on a desk with editors', () => {
  beforeEach(() => desk.log(second));

  test('readers have no report until one is published, on the page, in the API or as text; then all of them have it', async () => {
    expect((await draft()).report.text).toContain(LEAD);
    expect(await text(PAGE)).not.toContain('id="report-title"');
    for (const path of [`/api/v1${PAGE}/report`, `${PAGE}/report.txt`])
      expect([path, await json(read(path))]).toMatchObject([path, { status: 404, title: 'Not published' }]);

    const published = await publishReport();
    expect(published.status).toBe(201);
    expect(await json(published)).toMatchObject({
      entries: [{ type: 'published', what: 'report', upTo: OVER, seq: OVER + 1 }],
    });
    const page = await text(PAGE);
    expect(page).toContain('id="report-title"');
    expect(page).toContain('Published');
    expect(await text(`${PAGE}/report.txt`)).toContain(LEAD);
    expect((await json<{ text: string }>(read(`/api/v1${PAGE}/report`))).text).toContain(LEAD);
    expect(await text(`/d/120s${PAGE}`)).not.toContain('id="report-title"');
  });

  test('an editor and an admin publish; an operator does not, by this door or the other', async () => {
    expect((await read(PUBLISHING, 'operator')).status).toBe(403);
    expect((await read(PUBLISHING)).status).toBe(401);
    expect((await send(PUBLISHING, { commandId: 'p1', what: 'report', upTo: OVER }, 'operator')).status).toBe(
      403,
    );
    const commands = `/api/v1${PAGE}/commands`;
    const head = { match: SECOND_LEG, clock: { period: 'fullTime' }, by: 'me' };
    const command = { ...head, type: 'logPublished', commandId: 'p1', what: 'report', upTo: OVER };
    expect((await send(commands, command, 'operator')).status).toBe(403);
    expect((await send(PUBLISHING, { commandId: 'p1', what: 'report', upTo: OVER }, 'admin')).status).toBe(
      201,
    );
    const withdrawal = { ...head, type: 'withdrawEntry', commandId: 'w1', target: 'p1', reason: 'x' };
    expect((await send(commands, withdrawal, 'operator')).status).toBe(403);
    expect(await text(PAGE)).toContain('id="report-title"');
    expect((await accounts.audit(1))[0]).toMatchObject({
      who: 'admin',
      did: 'published',
      match: SECOND_LEG,
      command: 'p1',
      detail: 'report',
    });
  });

  test('sent twice, it is published once', async () => {
    expect((await publishReport('p1')).status).toBe(201);
    expect((await publishReport('p1')).status).toBe(200);
    expect((await draft()).version).toBe(OVER + 1);
    expect((await accounts.audit(10)).filter(({ did }) => did === 'published')).toHaveLength(1);
  });

  test('what is taken back is gone for readers, and may be published again', async () => {
    await publishReport('p1');
    const takeBack = { commandId: 't1', entry: 'p1', reason: 'A name is wrong' };
    expect((await send(`${PUBLISHING}/take-back`, takeBack)).status).toBe(201);
    expect(await text(PAGE)).not.toContain('id="report-title"');
    expect((await accounts.audit(1))[0]).toMatchObject({
      who: 'editor',
      did: 'unpublished',
      detail: 'of p1',
    });
    expect((await send(`${PUBLISHING}/take-back`, { ...takeBack, entry: 'e1' })).status).toBe(422);
    expect((await publishReport('p2')).status).toBe(201);
    expect(await text(PAGE)).toContain('id="report-title"');
  });

  test('a correction after publication reaches the report, and its readers are told; the editor who read the old one is not taken at his word', async () => {
    await publishReport('p1');
    const goal = second.findLast((entry) => entry.type === 'goal');
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
    expect((await draft()).report.published).toMatchObject({ upTo: OVER, isBehind: true });
    expect(await text(PAGE)).toContain('What was logged or corrected since is in it.');
    const stale = await publishReport('p2', OVER);
    expect(stale.status).toBe(409);
    expect(await json(stale)).toMatchObject({ currentVersion: OVER + 2 });
    expect((await publishReport('p3', OVER + 2)).status).toBe(201);
    expect(await text(PAGE)).not.toContain('What was logged or corrected since');
  });

  test('a fact that the guard holds back is told once an editor has let it go, or the report that has it', async () => {
    const { facts, report } = await draft();
    expect(report.findings).toEqual([]);
    const held = facts.filter(({ reservations }) => reservations.length > 0);
    const free = facts.filter(({ reservations }) => reservations.length === 0);
    expect(held.length).toBeGreaterThan(0);
    const toldIds = async () =>
      (await json<{ facts: { id: string }[] }>(read(`/api/v1${PAGE}/facts`))).facts.map(({ id }) => id);
    expect(await toldIds()).toEqual(free.map(({ id }) => id));
    for (const { sentence } of held) expect(await text(PAGE)).not.toContain(sentence);

    const one = held.at(-1);
    const published = await send(PUBLISHING, { commandId: 'f1', what: 'fact', fact: one?.id, upTo: OVER });
    expect(published.status).toBe(201);
    expect(await toldIds()).toContain(one?.id);
    expect((await draft()).facts.find(({ id }) => id === one?.id)?.published).toBe('f1');
    await send(`${PUBLISHING}/take-back`, { commandId: 't1', entry: 'f1', reason: 'Too narrow' });
    expect(await toldIds()).not.toContain(one?.id);
    const none = await send(PUBLISHING, { commandId: 'f2', what: 'fact', fact: 'none', upTo: OVER });
    expect(none.status).toBe(422);

    await publishReport('p1', OVER + 2);
    expect((await toldIds()).length).toBeGreaterThan(free.length);
  });
});

test('before the final whistle there is no report to publish; of no match there is nothing', async () => {
  await desk.log(second.slice(0, 20));
  const early = await publishReport('p1', 20);
  expect(early.status).toBe(422);
  expect(await json(early)).toMatchObject({ title: 'The match is not over' });
  const none = PUBLISHING.replace(SECOND_LEG, 'none');
  expect((await read(none, 'editor')).status).toBe(404);
  expect((await send(none, { commandId: 'p1', what: 'report', upTo: 1 })).status).toBe(404);
  expect((await send(PUBLISHING, { commandId: 'p 1', what: 'report', upTo: 1 })).status).toBe(400);
  expect((await send(PUBLISHING, { commandId: 'p1', what: 'page', upTo: 1 })).status).toBe(400);
});

test('on a desk without editors everything is shown at once, and may be published all the same', async () => {
  const open = await startTestDesk();
  await open.log(ownLog(FIRST_LEG));
  await open.log(second);
  expect(await (await fetch(open.address + PAGE)).text()).toContain('id="report-title"');
  const published = await fetch(open.address + PUBLISHING, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: 'p1', what: 'report', upTo: OVER }),
  });
  expect(published.status).toBe(201);
  expect(await (await fetch(open.address + PAGE)).text()).toContain('Published');
  await open.close();
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const second = ownLog(SECOND_LEG);
const SIDE = '/d/120s';
const PAGE = `/matches/${SECOND_LEG}`;

describe('a delay of two minutes', () => {
  let desk: TestDesk;
  const readers: LiveReader[] = [];

  beforeEach(async () => {
    desk = await startTestDesk({ delays: [120, 300] });
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(second.slice(0, 28));
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.leave();
    await desk.close();
  });

  const read = (path: string) => fetch(`${desk.address}${path}`, { headers: { accept: 'text/html' } });
  const text = async (path: string) => (await read(path)).text();
  const placeOf = (html: string) => `${/data-life="(\w+)"/.exec(html)?.[1]}-${frameOf(html)}`;
  const frameOf = (html: string) => Number(/data-frame="(\d+)"/.exec(html)?.[1]);

  test('until it has passed there is no such match, on the page or under any address below it', async () => {
    await desk.timer.turn(119_000);
    for (const path of ['', '/live', '/frame', '/state.json', '/report.txt', '?asOf=2026-03-18'])
      expect([path, (await read(`${SIDE}${PAGE}${path}`)).status]).toEqual([path, 404]);
    expect(await text(`${SIDE}/`)).toContain('No match has been opened');
    expect((await read(PAGE)).status).toBe(200);
    await desk.timer.turn(1100);
    expect((await read(`${SIDE}${PAGE}`)).status).toBe(200);
    expect(await text(`${SIDE}/`)).toContain(`href="${SIDE}${PAGE}"`);
  });

  test('an entry shows nowhere under the delay before its time, and everywhere after it', async () => {
    await desk.timer.turn(200_000);
    const before = await text(`${SIDE}${PAGE}`);
    await desk.log(second.slice(28, 29));
    await desk.timer.turn(119_900);
    expect(await text(PAGE)).toContain('3-1 (3-3)');
    expect(frameOf(await text(`${SIDE}${PAGE}`))).toBe(frameOf(before));
    for (const path of ['', '/frame', '/state.json']) {
      const late = await text(`${SIDE}${PAGE}${path}`);
      expect([path, late.includes('3-1 (3-3)'), late.includes('"version":29')]).toEqual([path, false, false]);
    }
    expect(
      (await read(`${SIDE}${PAGE}/frames/${placeOf(before).replace(/\d+$/, String(frameOf(before) + 1))}`))
        .status,
    ).toBe(404);
    await desk.timer.turn(200);
    expect(await text(`${SIDE}${PAGE}`)).toContain('3-1 (3-3)');
    expect(await text(`${SIDE}${PAGE}/state.json`)).toContain('"version":29');
  });

  test('the stream sends an entry when its time has come, as the undelayed one did', async () => {
    await desk.timer.turn(200_000);
    const from = { now: placeOf(await text(PAGE)), late: placeOf(await text(`${SIDE}${PAGE}`)) };
    const now = await LiveReader.open(`${desk.address}${PAGE}/live?after=${from.now}`);
    const late = await LiveReader.open(`${desk.address}${SIDE}${PAGE}/live?after=${from.late}`);
    readers.push(now, late);
    await desk.log(second.slice(28, 29));
    const [frame] = await now.events(1);
    await desk.timer.turn(119_000);
    expect(late.text).not.toContain('data:');
    await desk.timer.turn(1100);
    const [delayed] = await late.events(1);
    const content = (event: typeof frame) => ({ ...(JSON.parse(event?.data ?? '{}') as object), frame: 0 });
    expect(content(delayed)).toEqual(content(frame));
  });

  test('a correction in the first leg moves the second leg, and is as late as any entry', async () => {
    await desk.timer.turn(200_000);
    const goal = ownLog(FIRST_LEG).find((entry) => entry.type === 'goal');
    if (!goal) throw new Error('no goal in the first leg');
    await desk.send({
      type: 'withdrawEntry',
      commandId: 'w1',
      match: goal.match,
      by: 'tester',
      clock: goal.clock,
      target: goal.id,
      reason: 'Offside',
    });
    expect(await text(PAGE)).toContain('Offside');
    await desk.timer.turn(119_000);
    expect(await text(`${SIDE}${PAGE}`)).not.toContain('Offside');
    await desk.timer.turn(1100);
    expect(await text(`${SIDE}${PAGE}`)).toContain('Offside');
  });

  test('each delay is a side of its own; one that is not offered is not found, and never falls back', async () => {
    await desk.timer.turn(200_000);
    expect((await read(`${SIDE}${PAGE}`)).status).toBe(200);
    expect((await read(`/d/300s${PAGE}`)).status).toBe(404);
    for (const path of ['/d/0s', '/d/1s', '/d/120', '/d/-1s', '/d/120s%2f..', '/d'])
      expect([path, (await read(`${path}${PAGE}`)).status]).toEqual([path, 404]);
    expect(await (await fetch(`${desk.address}/d/60s${PAGE}`)).json()).toMatchObject({
      detail: 'Delays of this desk begin at /d/120s, /d/300s.',
    });
  });

  test('nothing on a delayed page leads to the undelayed one', async () => {
    await desk.timer.turn(200_000);
    const html = await text(`${SIDE}${PAGE}`);
    const addresses = [...html.matchAll(/(?:href|action|data-channel)="(\/[^"]*)"/g)].map(([, path]) => path);
    expect(addresses).toContain(`${SIDE}${PAGE}/live`);
    expect(addresses.filter((path) => !path?.startsWith(SIDE) && !path?.startsWith('/assets/'))).toEqual([]);
  });

  test('live data of tie and competition is as late as the pages', async () => {
    const tie = `/api/v1${PAGE}/tie/live`;
    expect((await read(`${SIDE}${tie}`)).status).toBe(404);
    expect((await read(`${SIDE}/api/v1/competitions/ucl/2025/live`)).status).toBe(404);
    await desk.timer.turn(200_000);
    const late = await LiveReader.open(`${desk.address}${SIDE}${tie}`);
    readers.push(late);
    await late.events(1);
    await desk.log(second.slice(28, 29));
    await desk.timer.turn(119_000);
    expect(await late.events(1)).toHaveLength(1);
    await desk.timer.turn(1100);
    expect((await late.events(2))[1]?.data).toContain('"ifEndedNow":{"type":"extraTime"}');
  });
});

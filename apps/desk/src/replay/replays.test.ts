import type { MatchId } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import type { Replay } from './replay.ts';

const SCRIPT = { played: ownLog(SECOND_LEG), before: [ownLog(FIRST_LEG)] };
const MATCH = SECOND_LEG as MatchId;
const SECOND_RUN = `${SECOND_LEG}.2` as MatchId;

describe('the replays of a desk', () => {
  let desk: TestDesk;
  let replay: Replay;

  beforeEach(async () => {
    desk = await startTestDesk();
    const started = await desk.replays.start(SCRIPT, { from: '74:00', speed: 30 });
    if (!started.ok) throw new Error(started.sentence);
    replay = started.replay;
  });
  afterEach(() => desk.close());

  const page = (match: MatchId = MATCH) => {
    const view = desk.projections.page(match, { frame: 0 });
    if (!view) throw new Error(`no page of ${match}`);
    return view;
  };
  const press = (name: string, fields: Readonly<Record<string, string>> = {}, match: MatchId = MATCH) =>
    fetch(`${desk.address}/replay/${match}/${name}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });

  test('open both legs through the door that every client uses, and stand at the start', () => {
    expect(page().header).toMatchObject({ score: [3, 0], aggregate: [3, 2] });
    expect(page(FIRST_LEG as MatchId).header).toMatchObject({ score: [2, 0], clock: 'FT' });
    expect(replay.status()).toMatchObject({ playing: false, finished: false });
  });

  test('are led by forms that answer with the page to go to', async () => {
    const stepped = await press('step');
    expect(stepped.status).toBe(303);
    expect(stepped.headers.get('location')).toBe(`/matches/${SECOND_LEG}`);
    expect(page().header.score).toEqual([3, 1]);
    expect((await press('speed', { speed: '500' })).status).toBe(303);
    expect(replay.status().speed).toBe(500);
    expect((await press('resume')).status).toBe(303);
    expect(replay.status().playing).toBe(true);
    expect((await press('pause')).status).toBe(303);
    expect(replay.status().playing).toBe(false);
  });

  test.each([
    ['speed', { speed: '0' }],
    ['speed', { speed: 'fast' }],
    ['speed', { speed: '1001' }],
    ['again', { from: 'soon' }],
    ['again', { from: '999' }],
    ['again', { from: '45+3' }],
    ['again', {}],
    ['withdraw', { match: SECOND_LEG }],
    ['withdraw', { match: 'none', entry: 'e1', reason: 'x' }],
    ['withdraw', { match: SECOND_LEG, entry: 'none', reason: 'x' }],
  ])('a control that makes no sense (%s %j) is a problem in words', async (name, fields) => {
    const response = await press(name, fields);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail.length).toBeGreaterThan(10);
  });

  test('a control refused is a page for a browser, and problem details for the script of the page', async () => {
    const refused = await fetch(`${desk.address}/replay/${SECOND_LEG}/again`, {
      method: 'POST',
      body: new URLSearchParams({ from: '999' }),
      headers: { accept: 'text/html,*/*;q=0.8' },
    });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await refused.text()).toContain('999 is no moment of this match');
    const forScript = await press('again', { from: '999' });
    expect(forScript.headers.get('content-type')).toContain('application/problem+json');
  });

  test("withdraw entries of their own tie's matches, and of no other that the desk has", async () => {
    const other = await desk.replays.start(SCRIPT, { from: '57', speed: 30 });
    expect(other.ok && other.replay.match).toBe(SECOND_RUN);
    const before = desk.projections.state(SECOND_RUN)?.version;
    const fields = { match: SECOND_RUN, entry: 'e6', reason: 'A try.' };
    const refused = await press('withdraw', fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`${SECOND_RUN} is no match of this replay`);
    expect(desk.projections.state(SECOND_RUN)?.version).toBe(before);
    expect((await press('withdraw', fields, SECOND_RUN)).status).toBe(303);
  });

  test('a match that nobody replays has no controls', async () => {
    expect((await press('step', {}, FIRST_LEG as MatchId)).status).toBe(404);
  });

  test('playing again opens new streams for both legs, and takes the readers along', async () => {
    const html = await (await fetch(`${desk.address}/matches/${SECOND_LEG}`)).text();
    const after = /data-frame="(\d+)"/.exec(html)?.[1];
    const reader = await LiveReader.open(`${desk.address}/matches/${SECOND_LEG}/live?after=${after}`);
    await press('withdraw', { match: FIRST_LEG, entry: 'e6', reason: 'A try.' });
    const answer = await press('again', { from: '57' });
    expect(answer.headers.get('location')).toBe(`/matches/${SECOND_RUN}`);
    const frames = (await reader.events(2)).map(({ data }) => JSON.parse(data) as { moved?: string });
    expect(frames.at(-1)?.moved).toBe(`/matches/${SECOND_RUN}`);
    expect(page(SECOND_RUN).header).toMatchObject({ score: [2, 0], aggregate: [2, 2] });
    expect(page().header.aggregate).toEqual([3, 1]);
    expect(desk.replays.get(SECOND_RUN)?.status().playing).toBe(true);
    reader.leave();
  });

  test('the front page waits until a replay that is started stands at its beginning', async () => {
    const starting = desk.replays.start(SCRIPT, { from: '74:00', speed: 30 });
    const html = await (await fetch(`${desk.address}/`)).text();
    expect((await starting).ok).toBe(true);
    expect(html).toContain(`/matches/${SECOND_RUN}`);
    expect(html.match(/(?:Paused|paused|Stopped|stopped) at 7\d'/g)).toHaveLength(2);
  });

  test('a withdrawn entry is a command like any other, and its own withdrawal puts it back', async () => {
    await press('step');
    const goal = page().timeline.find((item) => item.score === '3-1');
    expect(
      (await press('withdraw', { match: SECOND_LEG, entry: goal?.entry ?? '', reason: 'A try.' })).status,
    ).toBe(303);
    expect(page().header.score).toEqual([3, 0]);
    const view = desk.projections.page(MATCH, { frame: 0, replay: replay.status() });
    const undo = view?.replay?.correctable.find(({ text }) => text.includes('the withdrawal of'));
    expect(undo?.text).toBe("Second leg, the withdrawal of 75' goal (Adeyemi)");
    await press('withdraw', { match: SECOND_LEG, entry: undo?.entry ?? '', reason: 'A second thought.' });
    expect(page().header.score).toEqual([3, 1]);
  });

  test('the match goes on after a correction, without the entries that it made impossible', async () => {
    await press('withdraw', { match: SECOND_LEG, entry: 'e28', reason: 'A try.' });
    while (!replay.status().finished) await replay.step();
    expect(replay.status().problem).toBeUndefined();
    expect(desk.projections.state(MATCH)?.period).toBe('fullTime');
  });

  test('plays to the end in match time, by the timer alone', async () => {
    await replay.resume();
    await desk.timer.turn(60_000, async () => {
      // The command goes over the network: wait until the next appointment is made, or there is none to make.
      while (desk.timer.appointments === 0 && replay.status().playing)
        await new Promise((next) => setImmediate(next));
    });
    expect(replay.status()).toMatchObject({ finished: true, playing: false, skipped: [] });
    expect(page().header).toMatchObject({ score: [4, 1], aggregate: [4, 3], clock: 'FT' });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const [first, second] = [ownLog(FIRST_LEG), ownLog(SECOND_LEG)];

interface Data {
  readonly frame: number;
  readonly parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('live data for programs', () => {
  let desk: TestDesk;
  const readers: LiveReader[] = [];
  beforeEach(async () => {
    desk = await startTestDesk();
    await desk.log(first);
    await desk.log(second.slice(0, 28));
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.leave();
    await desk.close();
  });

  const follow = async (path: string) => {
    const reader = await LiveReader.open(`${desk.address}/api/v1${path}`);
    readers.push(reader);
    return reader;
  };
  const data = async (reader: LiveReader, count: number): Promise<readonly Data[]> =>
    (await reader.events(count)).map((event) => JSON.parse(event.data) as Data);

  test('of a tie: all of it first, then what an entry of either leg changed, with numbers that run on', async () => {
    const reader = await follow(`/matches/${SECOND_LEG}/tie/live`);
    const other = await follow(`/matches/${FIRST_LEG}/tie/live`);
    const [whole] = await data(reader, 1);
    expect(whole?.parts['tie']).toMatchObject({ ifEndedNow: { type: 'through', club: 'atalanta' } });
    await desk.log(second.slice(28, 29));
    const [, goal] = await data(reader, 2);
    expect(goal?.frame).toBe((whole?.frame ?? 0) + 1);
    expect(goal?.parts['tie']).toMatchObject({ ifEndedNow: { type: 'extraTime' } });
    expect(goal?.parts).not.toHaveProperty('matches');
    const beier = first.findLast((entry) => entry.type === 'goal');
    await desk.send({
      type: 'withdrawEntry',
      commandId: 'w1',
      match: first[0]!.match,
      by: 'tester',
      clock: { period: 'fullTime' },
      target: beier!.id,
      reason: 'Offside',
    });
    const [, , corrected] = await data(reader, 3);
    expect(corrected?.parts['tie']).toMatchObject({ ifEndedNow: { type: 'through', club: 'atalanta' } });
    expect((await other.events(3)).map(({ data: text }) => text)).toEqual(
      (await reader.events(3)).map(({ data: text }) => text),
    );
  });

  test.each(['after', 'lastEventId'])('goes on from the place that the address tells as %s', async (word) => {
    const reader = await follow(`/matches/${SECOND_LEG}/tie/live`);
    await reader.events(1);
    const place = /^id: (.*)$/m.exec(reader.text)?.[1];
    await desk.log(second.slice(28, 29));
    const later = await follow(`/matches/${SECOND_LEG}/tie/live?${word}=${place}`);
    const [, goal] = await data(reader, 2);
    expect(await data(later, 1)).toEqual([goal]);
  });

  test('of a competition: a part a match, and only the match that moved', async () => {
    const reader = await follow('/competitions/ucl/2025/live');
    const [whole] = await data(reader, 1);
    expect(Object.keys(whole?.parts ?? {}).sort()).toEqual([FIRST_LEG, SECOND_LEG]);
    await desk.log(second.slice(28, 29));
    const [, goal] = await data(reader, 2);
    expect(goal?.parts[SECOND_LEG]).toMatchObject({ score: { home: 3, away: 1 }, version: 29 });
  });

  test('of the night: a part a match with what waits in it, and not who logs', async () => {
    const reader = await follow('/live');
    const [whole] = await data(reader, 1);
    expect(Object.keys(whole?.parts ?? {}).sort()).toEqual([FIRST_LEG, SECOND_LEG]);
    expect(whole?.parts[SECOND_LEG]).toMatchObject({
      names: { home: 'Atalanta', away: 'Dortmund' },
      open: [],
      sheets: { home: true, away: true },
      operators: 1,
      lastEntryAt: '2026-11-22T12:00:00.000Z',
    });
    expect(JSON.stringify(whole)).not.toContain('reconstruction');
    const check = second.findIndex(({ type }) => type === 'varCheckStart');
    expect(check).toBeGreaterThan(28);
    await desk.log(second.slice(28, check + 1));
    await expect
      .poll(async () => (await data(reader, 2)).at(-1)?.parts[SECOND_LEG]?.['open'])
      .toMatchObject([{ type: 'check' }]);
  });

  test('nothing to follow is said in words', async () => {
    for (const path of ['/matches/none/tie/live', '/competitions/ucl/1955/live', '/competitions/ucl/x/live'])
      expect((await fetch(`${desk.address}/api/v1${path}`)).status).toBeGreaterThanOrEqual(400);
  });
});

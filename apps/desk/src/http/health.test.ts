import { afterEach, describe, expect, test } from 'vitest';
import { startDesk } from '../start.ts';
import type { LogStore } from '../store/log-store.ts';
import { memoryStore } from '../store/memory.ts';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, ownTables } from '../testing/own-data.ts';
import { startTestDesk } from '../testing/running-desk.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('whether the desk is well', () => {
  test('it is ready while its store answers, and says why when it does not', async () => {
    const store = memoryStore();
    let isAway = false;
    const asked: LogStore['matches'] = () =>
      isAway ? Promise.reject(new Error('the connection was lost')) : store.matches();
    const proxy = new Proxy(store, {
      get: (target, name) => {
        if (name === 'matches') return asked;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const started = await startDesk({ store: proxy, tables: ownTables(), port: 0, version: 'test' });
    if (!started.ok) throw new Error(started.sentence);
    closing.push(() => started.running.close());
    const ready = () => fetch(`${started.running.address}/readyz`);
    expect(await (await ready()).json()).toEqual({ status: 'ready', version: 'test' });
    isAway = true;
    const away = await ready();
    expect([away.status, await away.json()]).toEqual([
      503,
      { status: 'not ready', version: 'test', reason: 'the store does not answer: the connection was lost' },
    ]);
    expect((await fetch(`${started.running.address}/healthz`)).status).toBe(200);
  });

  test('its figures count entries, matches, readers and requests', async () => {
    const desk = await startTestDesk();
    closing.push(() => desk.close());
    await desk.log(ownLog(FIRST_LEG));
    const reader = await LiveReader.open(`${desk.address}/matches/${FIRST_LEG}/live`);
    await reader.events(1);
    await fetch(`${desk.address}/matches/${FIRST_LEG}`);
    const text = await (await fetch(`${desk.address}/metrics`)).text();
    reader.leave();
    expect(text).toContain(`touchline_entries_total ${ownLog(FIRST_LEG).length}\n`);
    expect(text).toContain('touchline_matches 1\n');
    expect(text).toContain('touchline_readers 1\n');
    expect(text).toContain(
      'touchline_request_seconds_count{method="GET",route="/matches/:id",status="200"} 1\n',
    );
    expect(text).not.toContain(FIRST_LEG);
  });
});

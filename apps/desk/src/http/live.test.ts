import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Command } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Channel } from '../channels/channel.ts';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { streamTo } from './live.ts';

const second = ownLog(SECOND_LEG);

interface FrameData {
  readonly frame: number;
  readonly version: number;
  readonly title: string;
  readonly announce?: string;
  readonly sections: Readonly<Record<string, string>>;
}

describe('a live channel over a real connection', () => {
  let desk: TestDesk;
  const readers: LiveReader[] = [];
  const live = () => `${desk.address}/matches/${SECOND_LEG}/live`;

  beforeEach(async () => {
    desk = await startTestDesk();
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(second.slice(0, 28));
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.leave();
    await desk.close();
  });

  async function join(after?: number, headers: Readonly<Record<string, string>> = {}): Promise<LiveReader> {
    const reader = await LiveReader.open(after === undefined ? live() : `${live()}?after=${after}`, headers);
    readers.push(reader);
    return reader;
  }
  const shown = async (): Promise<number> => {
    const html = await (await fetch(`${desk.address}/matches/${SECOND_LEG}`)).text();
    return Number(/data-frame="(\d+)"/.exec(html)?.[1]);
  };
  const frames = async (reader: LiveReader, count: number): Promise<readonly FrameData[]> =>
    (await reader.events(count)).map(({ data }) => JSON.parse(data) as FrameData);

  test('an entry becomes a frame with the sections that changed and one sentence to say', async () => {
    const from = await shown();
    const reader = await join(from);
    expect(reader.headers['content-type']).toBe('text/event-stream');
    expect(reader.headers['content-security-policy']).toContain("default-src 'none'");
    await desk.log(second.slice(28, 29));
    const [frame] = await frames(reader, 1);
    expect(frame).toMatchObject({ frame: from + 1, version: 29, title: '3-1 (3-3) 75 Atalanta v Dortmund' });
    expect(frame?.announce).toMatch(/^75: Goal\. Adeyemi/);
    expect(Object.keys(frame?.sections ?? {})).toEqual(
      expect.arrayContaining(['score', 'stands', 'timeline']),
    );
    expect(frame?.sections).not.toHaveProperty('masthead');
    expect(reader.text).toMatch(/^retry: \d{4}\n\n/);
  });

  test('a reader who comes back gets exactly what it missed, whether by Last-Event-ID or by address', async () => {
    const from = await shown();
    const staying = await join(from);
    await desk.log(second.slice(28, 34));
    await staying.events(6);
    const back = await join(from, { 'last-event-id': String(from + 4) });
    expect((await back.events(2)).map(({ id }) => id)).toEqual([from + 5, from + 6]);
    const late = await join(from + 5);
    expect((await late.events(1)).map(({ id }) => id)).toEqual([from + 6]);
  });

  test('a number of another life of the desk, and none at all, get a reset', async () => {
    const from = await shown();
    for (const after of [from + 1000, 7, undefined]) {
      const [first] = await (await join(after)).events(1);
      expect(first).toMatchObject({ event: 'reset', id: from });
    }
  });

  test('a page as of another day is followed on a channel of its own', async () => {
    const html = await (await fetch(`${desk.address}/matches/${SECOND_LEG}?asOf=2026-03-18`)).text();
    const from = Number(/data-frame="(\d+)"/.exec(html)?.[1]);
    const address = /data-channel="([^"]+)"/.exec(html)?.[1];
    expect(address).toBe(`/matches/${SECOND_LEG}/live?asOf=2026-03-18`);
    const reader = await LiveReader.open(`${desk.address}${address}&after=${from}`);
    readers.push(reader);
    await desk.log(second.slice(28));
    const titles = (await frames(reader, second.length - 28)).map(({ title }) => title);
    expect(titles.at(-1)).toBe('4-1 (4-3) FT Atalanta v Dortmund');
    const snapshot = await fetch(`${desk.address}/matches/${SECOND_LEG}/frame?asOf=2026-03-18`);
    expect(((await snapshot.json()) as FrameData).sections['next']).toContain('will meet Bayern München');
  });

  test('what was logged before the reader came is not announced again', async () => {
    await desk.log(second.slice(28, 29));
    const reader = await join(await shown());
    await desk.log(second.slice(29, 30));
    const [frame] = await frames(reader, 1);
    expect(frame?.announce).toMatch(/^77: Substitution/);
  });

  test('nobody reading, nothing is drawn; the next reader still misses nothing', async () => {
    const from = await shown();
    await desk.log(second.slice(28, 34));
    const [frame] = await frames(await join(from), 1);
    expect(frame).toMatchObject({ frame: from + 1, version: 34 });
  });

  test("a correction in the first leg moves the second leg's page, whose log has no new entry", async () => {
    const from = await shown();
    const reader = await join(from);
    await desk.send({
      type: 'withdrawEntry',
      commandId: 'w',
      match: FIRST_LEG,
      clock: { period: 'fullTime' },
      by: 'tester',
      target: 'e6',
      reason: 'Entered twice.',
    } as unknown as Command);
    const [frame] = await frames(reader, 1);
    expect(frame).toMatchObject({ version: 28, title: '3-0 (3-1) 72 Atalanta v Dortmund' });
    expect(frame?.sections['corrections']).toContain('First leg');
    expect(frame?.announce).toBe("First leg: Withdrawn: 3' goal (Guirassy). Entered twice.");
  });
});

test('a reader that does not read is cut, and costs the others nothing', async () => {
  const channel = new Channel({ start: 0, keep: 10 });
  const server = createServer((_, response) => streamTo(response, channel, 0, {}, 0));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const quick = await LiveReader.open(`http://127.0.0.1:${port}/`);
  const slow = connect(port, '127.0.0.1');
  slow.on('error', () => undefined).pause();
  slow.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  while (channel.readers < 2) await soon();
  let frames = 0;
  // The kernel takes a few megabytes for a reader who does not; what it does not take is the desk's to hold.
  while (channel.readers > 1 && frames < 400) {
    frames = channel.publish(() => 'x'.repeat(50_000));
    await quick.events(frames);
  }
  expect(channel.readers).toBe(1);
  channel.publish(() => 'still here');
  expect((await quick.events(frames + 1)).at(-1)).toMatchObject({ id: frames + 1, data: '"still here"' });
  slow.destroy();
  quick.leave();
  server.close();
});

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

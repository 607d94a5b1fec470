import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createGunzip } from 'node:zlib';
import type { Command } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Channel } from '../channels/channel.ts';
import { parsePlace } from '../channels/sse.ts';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { streamTo } from './live.ts';
import { malformed } from './malformed.ts';

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
    const reader = await LiveReader.open(
      after === undefined ? live() : `${live()}?after=${at(after)}`,
      headers,
    );
    readers.push(reader);
    return reader;
  }
  let life = '';
  const at = (number: number) => `${life}-${number}`;
  const shown = async (): Promise<number> => {
    const html = await (await fetch(`${desk.address}/matches/${SECOND_LEG}`)).text();
    life = /data-life="(\w+)"/.exec(html)?.[1] ?? '';
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
    const back = await join(from, { 'last-event-id': at(from + 4) });
    expect((await back.events(2)).map(({ id }) => id)).toEqual([from + 5, from + 6]);
    const late = await join(from + 5);
    expect((await late.events(1)).map(({ id }) => id)).toEqual([from + 6]);
  });

  test('a number never sent, one of another life, and none at all get the whole page as one frame', async () => {
    const from = await shown();
    const whole = (await (await fetch(`${desk.address}/matches/${SECOND_LEG}/frame`)).json()) as FrameData;
    const elsewhere = await LiveReader.open(`${live()}?after=00000000-${from}`);
    readers.push(elsewhere);
    for (const reader of [await join(from + 1000), await join(7), await join(), elsewhere]) {
      const [first] = await reader.events(1);
      expect(first).toMatchObject({ event: 'reset', id: from });
      expect(JSON.parse(first?.data ?? '')).toEqual(whole);
    }
  });

  test('without a stream: a head that may be kept for a second, and frames that may be kept for ever', async () => {
    const from = await shown();
    const reader = await join(from);
    await desk.log(second.slice(28, 30));
    const sent = await frames(reader, 2);
    const head = await fetch(`${desk.address}/matches/${SECOND_LEG}/head`);
    expect(head.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=5');
    for (const part of ['head', 'frame']) {
      const address = `${desk.address}/matches/${SECOND_LEG}/${part}`;
      const tag = (await fetch(address)).headers.get('etag') ?? '';
      expect([part, (await fetch(address, { headers: { 'if-none-match': tag } })).status]).toEqual([
        part,
        304,
      ]);
    }
    const { frame, delta } = (await head.json()) as { frame: number; delta: string };
    expect(frame).toBe(from + 2);
    for (const number of [from + 1, from + 2]) {
      const one = await fetch(`${desk.address}${delta.replace('{life}-{frame}', at(number))}`);
      expect(one.headers.get('cache-control')).toContain('immutable');
      expect(await one.json()).toEqual(sent[number - from - 1]);
    }
    for (const place of [at(from), at(from + 3), `00000000-${from + 1}`, 'x', '-1']) {
      const none = await fetch(`${desk.address}/matches/${SECOND_LEG}/frames/${place}`);
      expect([place, none.status, none.headers.get('cache-control')]).toEqual([place, 404, 'no-store']);
    }
  });

  test('a page as of another day is followed on a channel of its own', async () => {
    const html = await (await fetch(`${desk.address}/matches/${SECOND_LEG}?asOf=2026-03-18`)).text();
    const from = Number(/data-frame="(\d+)"/.exec(html)?.[1]);
    const address = /data-channel="([^"]+)"/.exec(html)?.[1];
    expect(address).toBe(`/matches/${SECOND_LEG}/live?asOf=2026-03-18`);
    const reader = await LiveReader.open(
      `${desk.address}${address}&after=${/data-life="(\w+)"/.exec(html)?.[1]}-${from}`,
    );
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

describe('a channel on bare sockets', () => {
  const GET = 'GET / HTTP/1.1\r\nHost: here\r\n';
  const cleanUps: (() => void)[] = [];
  afterEach(() => {
    for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp();
  });

  /** A channel that a bare server hands every answer to; readers come from frame 0, or where they say. */
  async function served(spread = 0) {
    const channel = new Channel({ start: 0, keep: 50, life: 'this', whole: () => '{}' });
    let questions = 0;
    const server = createServer((request, response) => {
      questions += 1;
      const last = parsePlace(request.headers['last-event-id']) ?? { life: 'this', number: 0 };
      streamTo(response, channel, last, {}, spread);
    }).on('clientError', malformed);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    cleanUps.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const open = (request: string): Socket => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(request);
      cleanUps.push(() => socket.destroy());
      return socket;
    };
    return { channel, open, server, asked: () => questions, url: `http://127.0.0.1:${port}/` };
  }

  test('a reader that does not read is cut, and costs the others nothing', async () => {
    const { channel, open, url } = await served();
    const quick = await LiveReader.open(url);
    cleanUps.push(() => quick.leave());
    open(`${GET}\r\n`).pause();
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
  });

  test('a line that breaks in the middle of a frame: the reader asks from the last whole one, and has each once', async () => {
    const { channel, open, url } = await served();
    const breaking = open(`${GET}\r\n`).setEncoding('utf8');
    while (channel.readers < 1) await soon();
    const goal = 'goal '.repeat(50_000);
    channel.publish(() => 'kick-off');
    channel.publish(() => goal);
    let text = '';
    for await (const chunk of breaking) {
      text += String(chunk);
      // Some of the second frame has come, and not all: that is where the line breaks.
      if (text.includes('id: this-2')) break;
    }
    expect(text.length).toBeLessThan(goal.length);
    const complete = text.slice(0, text.lastIndexOf('\n\n'));
    const ids = [...complete.matchAll(/^id: (.*)$/gm)].map(([, id]) => String(id));
    expect(ids).toEqual(['this-1']);
    const back = await LiveReader.open(url, { 'last-event-id': ids.join() });
    cleanUps.push(() => back.leave());
    channel.publish(() => 'full time');
    expect((await back.events(2)).map(({ id, data }) => [id, data.length])).toEqual([
      [2, goal.length + 2],
      [3, 11],
    ]);
  });

  test('a reader who takes gzip reads frame by frame, each as it comes', async () => {
    const { channel, open } = await served();
    const socket = open(`${GET}Accept-Encoding: br, gzip\r\n\r\n`);
    const [head, unpacked] = [await headOf(socket), createGunzip().setEncoding('utf8')];
    expect(head.text).toMatch(/content-encoding: gzip/i);
    unpacked.write(head.rest);
    socket.pipe(unpacked);
    let text = '';
    unpacked.on('data', (chunk: string) => (text += chunk));
    for (const n of [1, 2, 3]) {
      channel.publish(() => `frame ${n}`);
      await expect.poll(() => text).toContain(`id: this-${n}\ndata: "frame ${n}"\n\n`);
    }
    channel.beat();
    channel.beat();
    await expect.poll(() => text).toMatch(/: beat\n\n$/);
    expect(text).toMatch(/^retry: 1000\n\nid: this-1\n/);
  });

  test.each(['identity', 'gzip;q=0', 'gzip; q=0.0, br', 'br', ''])('takes no gzip: %j', async (encodings) => {
    const { open } = await served();
    const { text } = await headOf(open(`${GET}Accept-Encoding: ${encodings}\r\n\r\n`));
    expect(text).not.toMatch(/content-encoding/i);
    expect(text).toMatch(/vary: accept-encoding/i);
  });

  test('who asks for the head alone gets it, and is no reader', async () => {
    const { channel, open } = await served();
    const socket = open(`${GET.replace('GET', 'HEAD')}\r\n`).setEncoding('utf8');
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*content-type: text\/event-stream\r\n[^]*\r\n\r\n$/i);
    expect(channel.readers).toBe(0);
  });

  test('a reader on HTTP/1.0 reads the same body, to the end of the connection', async () => {
    const { channel, open } = await served();
    const socket = open('GET / HTTP/1.0\r\n\r\n');
    const { text, rest } = await headOf(socket);
    expect(text).toMatch(/connection: close/i);
    expect(text).not.toMatch(/transfer-encoding|content-length/i);
    while (channel.readers < 1) await soon();
    for (const n of [1, 2]) channel.publish(() => `frame ${n}`);
    channel.close();
    let body = rest.toString();
    for await (const chunk of socket) body += String(chunk);
    expect(body).toBe('retry: 1000\n\nid: this-1\ndata: "frame 1"\n\nid: this-2\ndata: "frame 2"\n\n');
  });

  test.each([
    ['a second question with the first', `\r\n${GET}\r\n`, '', 2],
    ['a second question after it', '\r\n', `${GET}\r\n`, 1],
    ['what is no HTTP', '\r\n', 'BALL IN PLAY?\r\n\r\n', 1],
    ['half a question', '\r\n', 'GET /half HT', 1],
    ['the body of the question', 'Content-Length: 4\r\n\r\n', 'ball', 1],
  ])('who has a stream is answered no more: %s', async (_what, first, then, questions) => {
    const { channel, open, asked } = await served();
    const socket = open(`${GET}${first}`);
    const { rest } = await headOf(socket);
    channel.publish(() => 'goal');
    // The desk ends its side once it has read everything.
    socket.end(then);
    let body = rest.toString();
    for await (const chunk of socket) body += String(chunk);
    expect(body).toBe('retry: 1000\n\nid: this-1\ndata: "goal"\n\n');
    expect(asked()).toBe(questions);
    while (channel.readers > 0) await soon();
  });

  test.each([
    ['what is no HTTP', `${GET}\r\nBALL IN PLAY?\r\n\r\n`],
    ['a chunk that is none', `${GET}Transfer-Encoding: chunked\r\n\r\nBALL IN PLAY?\r\n\r\n`],
  ])('who has a stream is told of nothing else: %s, in the same packet', async (_what, packet) => {
    const { channel, open, asked } = await served();
    const text = await toTheEnd(open(packet));
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\r\n\r\nretry: 1000\n\n$/);
    expect(asked()).toBe(1);
    while (channel.readers > 0) await soon();
  });

  test('who has a stream is told of nothing else: a body that never comes', async () => {
    const { channel, open, server } = await served();
    const theirs = once(server, 'connection');
    const socket = open(`${GET}Content-Length: 4\r\n\r\n`);
    while (channel.readers < 1) await soon();
    const [connection] = (await theirs) as [Socket];
    // As Node does once the patience with a question is over.
    server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), connection);
    expect(await toTheEnd(socket)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\r\n\r\nretry: 1000\n\n$/);
    while (channel.readers > 0) await soon();
  });

  test('who has gone before the answer is no reader', async () => {
    const channel = new Channel({ start: 0, keep: 1, life: 'this', whole: () => '{}' });
    const answered = new Promise<number>((resolve) => {
      const server = createServer((request, response) => {
        request.socket.destroy();
        streamTo(response, channel, undefined, {}, 0);
        resolve(channel.readers);
      });
      cleanUps.push(() => server.close());
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        connect(port, '127.0.0.1')
          .on('error', () => undefined)
          .write(`${GET}\r\n`);
      });
    });
    expect(await answered).toBe(0);
  });

  test.each([
    [0, 'retry: 1000\n'],
    [0.5, 'retry: 2000\n'],
    [0.999, 'retry: 2998\n'],
  ])('the time to wait before coming back is spread: %d', async (spread, words) => {
    const reader = await LiveReader.open((await served(spread)).url);
    cleanUps.push(() => reader.leave());
    while (!reader.text.includes('\n\n')) await reader.more();
    expect(reader.text.startsWith(words)).toBe(true);
  });

  test('two thousand readers, some of whom leave or do not read: the others have every frame, in order', async () => {
    const { channel, open } = await served();
    const FRAMES = 40;
    const texts = new Map<Socket, string>();
    const sockets = Array.from({ length: 2000 }, () => open(`${GET}\r\n`));
    for (const [index, socket] of sockets.entries()) {
      if (index % 100 === 0) socket.pause();
      else
        socket
          .setEncoding('latin1')
          .on('data', (chunk: string) => texts.set(socket, (texts.get(socket) ?? '') + chunk));
    }
    while (channel.readers < sockets.length) await soon();
    for (let number = 1; number <= FRAMES; number += 1) {
      channel.publish((frame) => ({ frame }));
      if (number === FRAMES / 2)
        for (let index = 50; index < sockets.length; index += 100) sockets[index]?.destroy();
      if (number % 4 === 0) await soon();
    }
    const staying = sockets.filter((_, index) => index % 50 !== 0);
    const last = `{"frame":${FRAMES}}\n\n`;
    await expect
      .poll(() => staying.filter((socket) => texts.get(socket)?.endsWith(last)).length)
      .toBe(staying.length);
    const due = Array.from({ length: FRAMES }, (_, index) => String(index + 1));
    for (const socket of staying)
      expect(
        [...(texts.get(socket) ?? '').matchAll(/^data: {"frame":(\d+)}$/gm)].map(([, id]) => id),
      ).toEqual(due);
    // Those who left are gone; twenty who do not read are still within their limit.
    await expect.poll(() => channel.readers).toBe(staying.length + 20);
  });
});

/** All that comes on a connection, until it is closed. */
async function toTheEnd(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

/** The head of an answer, and what has come of its body. */
async function headOf(socket: Socket): Promise<{ readonly text: string; readonly rest: Buffer }> {
  let got = Buffer.alloc(0);
  while (!got.includes('\r\n\r\n')) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    got = Buffer.concat([got, chunk]);
  }
  const end = got.indexOf('\r\n\r\n') + 4;
  return { text: got.subarray(0, end).toString(), rest: got.subarray(end) };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

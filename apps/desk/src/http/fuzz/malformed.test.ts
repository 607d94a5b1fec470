import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../../store/log-store.ts';
import { memoryStore } from '../../store/memory.ts';
import { FuzzedDesk } from '../../testing/fuzzed-desk.ts';
import { SECOND_LEG } from '../../testing/own-data.ts';
import { rawRequest, sendRaw } from '../../testing/raw-request.ts';
import { matchNamed } from '../../testing/store-entries.ts';

const JSON_TYPE = 'content-type: application/json';

let fuzzed: FuzzedDesk;
beforeAll(async () => {
  fuzzed = await FuzzedDesk.start();
});
afterAll(() => fuzzed.desk.close());

const versionNow = () => fuzzed.desk.projections.study(matchNamed(SECOND_LEG))?.state.version;

describe('what is no whole request', () => {
  test('requests that stop half-way, lie about their length, or are no HTTP at all', async () => {
    const before = versionNow();
    const post = `POST /api/v1/matches/${SECOND_LEG}/commands HTTP/1.1\r\nhost: 127.0.0.1\r\n${JSON_TYPE}\r\n`;
    const note = JSON.stringify({
      type: 'logNote',
      commandId: 'cut',
      match: SECOND_LEG,
      by: 'x',
      text: 'x',
      clock: { period: 'halfTime' },
    });
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const odd: readonly string[] = [
      '',
      '\r\n\r\n',
      '\u0000\u0001\u0002',
      'GET',
      'GET /',
      'GET / HTTP/9.9\r\n\r\n',
      'GET / HTTP/1.1\r\n',
      'get / http/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nhost: evil.example\r\n\r\n',
      'GET  /  HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nhost 127.0.0.1\r\n\r\n',
      'GET / HTTP/1.1\r\n: x\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: \u0000\r\n\r\n',
      `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
      `GET /${'y'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
      `${post}content-length: ${note.length + 500}\r\n\r\n${note}`,
      `${post}content-length: ${note.length - 5}\r\n\r\n${note}`,
      `${post}content-length: -1\r\n\r\n${note}`,
      `${post}content-length: 99999999999999999999\r\n\r\n${note}`,
      `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n${chunk(note)}0\r\n\r\n`,
      `${post}transfer-encoding: chunked\r\n\r\n${chunk(note)}`,
      `${post}transfer-encoding: chunked\r\n\r\nzz\r\n${note}`,
      `${post}transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n${note}`,
      `${post}transfer-encoding: gzip\r\n\r\n${note}`,
      `${post}transfer-encoding: chunked\r\n\r\n${chunk('x'.repeat(70_000))}0\r\n\r\n`,
      `${post}expect: 100-continue\r\ncontent-length: 10\r\n\r\n`,
      `${post}expect: the-impossible\r\ncontent-length: 2\r\n\r\n{}`,
      `${post}upgrade: websocket\r\nconnection: upgrade\r\ncontent-length: 2\r\n\r\n{}`,
      `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n`,
      `GET /matches/${SECOND_LEG}/live HTTP/1.1\r\nhost: 127.0.0.1\r\nlast-event-id: ${'9'.repeat(5000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${'a=b; '.repeat(2000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nif-none-match: ${'"'.repeat(2000)}\r\naccept-encoding: gzip;q=x\r\n\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n`,
    ];
    for (const bytes of odd) {
      const answer = await sendRaw(fuzzed.address, Buffer.from(bytes, 'latin1'));
      const isFine = answer === undefined || answer.status < 500;
      expect([bytes.slice(0, 200), answer?.status, isFine]).toEqual([
        bytes.slice(0, 200),
        answer?.status,
        true,
      ]);
      // Node itself says that it meets no such expectation, in no words.
      const isOurs = answer && answer.status >= 400 && answer.status !== 417;
      if (isOurs && bytes.startsWith('POST')) expect(fuzzed.wrongWith(answer)).toEqual([]);
    }
    expect(await fuzzed.isAlive()).toBe(true);
    expect(versionNow()).toBe(before);
  });

  test('a valid request, cut off at every place: it is stored whole or not at all', async () => {
    const store = memoryStore();
    const own = await FuzzedDesk.start({ store });
    try {
      const body = JSON.stringify({
        type: 'logNote',
        commandId: 'whole',
        match: SECOND_LEG,
        by: 'x',
        text: 'Rain',
        clock: { period: 'secondHalf', minute: '76' },
      });
      const whole = rawRequest(`POST /api/v1/matches/${SECOND_LEG}/commands HTTP/1.1`, [JSON_TYPE], body);
      for (let length = 0; length < whole.length; length += 7) {
        const answer = await sendRaw(own.address, whole.subarray(0, length));
        expect([length, answer === undefined || (answer.status >= 400 && answer.status < 500)]).toEqual([
          length,
          true,
        ]);
      }
      expect(await readLog(store, matchNamed(SECOND_LEG))).toHaveLength(29);
      expect((await sendRaw(own.address, whole))?.status).toBe(201);
    } finally {
      await own.desk.close();
    }
  });
});

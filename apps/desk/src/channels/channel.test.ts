import { constants, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { QUEUE_LIMIT_BYTES, type Reader } from './audience.ts';
import { CATCH_UP_LIMIT_BYTES, Channel } from './channel.ts';
import { type Encoding, OPENING } from './message.ts';
import type { Place } from './sse.ts';

class Page implements Reader {
  readonly encoding: Encoding;
  readonly writes: Buffer[] = [];
  queued = 0;
  wasCut = false;
  constructor(encoding: Encoding = 'identity') {
    this.encoding = encoding;
  }
  /** Like a socket of Node 20, which says so from 16 kB on. */
  write(bytes: Buffer) {
    this.writes.push(bytes);
    return this.queued < 16 * 1024;
  }
  get writableLength() {
    return this.queued;
  }
  destroy() {
    this.wasCut = true;
  }
  get got(): readonly string[] {
    return this.writes.map(String);
  }
  /** What a browser makes of the body. */
  get read(): string {
    const body = Buffer.concat([OPENING[this.encoding], ...this.writes]);
    return String(
      this.encoding === 'gzip' ? gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH }) : body,
    );
  }
}

const WHOLE = { score: '9-9' };

/** A channel whose loop a test turns. */
function channel(keep = 3, start = 0) {
  const due: (() => void)[] = [];
  const live = new Channel({
    start,
    keep,
    life: 'this',
    whole: () => JSON.stringify(WHOLE),
    later: (call) => due.push(call),
  });
  const turn = (): void => {
    for (const call of due.splice(0)) call();
  };
  /** Turns until nothing is on its way. */
  const settle = (): void => {
    while (due.length > 0) turn();
  };
  return { live, turn, settle };
}

const enter = (live: Channel, page: Page, last: Place | undefined) => live.join(page, page.encoding, last);
const at = (number: number) => ({ life: 'this', number });
const frame = (number: number, data: unknown) => `id: this-${number}\ndata: ${JSON.stringify(data)}\n\n`;
const RESET = (number: number) => `id: this-${number}\nevent: reset\ndata: ${JSON.stringify(WHOLE)}\n\n`;

describe('a live channel', () => {
  test('numbers its frames without a gap and sends the same bytes to all', () => {
    const { live, settle } = channel();
    const [one, two] = [new Page(), new Page()];
    enter(live, one, at(0));
    enter(live, two, at(0));
    expect(live.publish((number) => ({ number, score: '1-0' }))).toBe(1);
    settle();
    expect(live.publish((number) => ({ number, score: '2-0' }))).toBe(2);
    expect(one.got).toEqual([frame(1, { number: 1, score: '1-0' }), frame(2, { number: 2, score: '2-0' })]);
    expect(one.writes.every((bytes, index) => bytes === two.writes[index])).toBe(true);
  });

  test('sends at once when idle, and joins what comes while that is on its way into one write', () => {
    const { live, turn } = channel(10);
    const page = new Page();
    enter(live, page, at(0));
    live.publish(() => 1);
    expect(page.got).toEqual([frame(1, 1)]);
    for (const n of [2, 3, 4]) live.publish(() => n);
    expect(page.got).toHaveLength(1);
    turn();
    expect(page.got.slice(1)).toEqual([frame(2, 2) + frame(3, 3) + frame(4, 4)]);
    live.publish(() => 5);
    expect(page.got).toHaveLength(2);
    turn();
    turn();
    live.publish(() => 6);
    expect(page.got.slice(2)).toEqual([frame(5, 5), frame(6, 6)]);
  });

  test('a reader who comes while frames wait gets each once, and so do those who were there', () => {
    const { live, settle } = channel(10);
    const early = new Page();
    enter(live, early, at(0));
    for (const n of [1, 2, 3]) live.publish(() => n);
    const [back, fresh] = [new Page(), new Page()];
    enter(live, back, at(1));
    enter(live, fresh, undefined);
    live.publish(() => 4);
    settle();
    const all = [1, 2, 3, 4].map((n) => frame(n, n));
    expect(early.read).toBe(all.join(''));
    expect(back.read).toBe(all.slice(1).join(''));
    expect(fresh.read).toBe(RESET(3) + frame(4, 4));
  });

  test('readers who take gzip get the same text in the same bytes, whenever they came', () => {
    const { live, settle } = channel(10);
    const pages = [new Page('gzip'), new Page('gzip'), new Page()] as const;
    for (const page of pages) enter(live, page, at(0));
    for (const n of [1, 2, 3]) live.publish(() => `goal ${n} `.repeat(200));
    settle();
    live.beat();
    live.beat();
    const back = new Page('gzip');
    enter(live, back, at(1));
    live.publish(() => 'full time');
    settle();
    const [one, two, plain] = pages;
    expect(one.read).toBe(plain.read);
    expect(one.writes.every((bytes, index) => bytes === two.writes[index])).toBe(true);
    expect(Buffer.concat(one.writes).length).toBeLessThan(Buffer.concat(plain.writes).length / 10);
    expect(back.read).toBe(plain.read.slice(plain.read.indexOf('id: this-2')).replace(': beat\n\n', ''));
  });

  test('a reader who missed frames gets exactly those', () => {
    const { live, settle } = channel();
    for (const n of [1, 2, 3]) live.publish(() => n);
    settle();
    const page = new Page();
    enter(live, page, at(1));
    expect(page.got).toEqual([frame(2, 2) + frame(3, 3)]);
  });

  test('a reader who is up to date gets nothing until something happens', () => {
    const { live } = channel();
    live.publish(() => 1);
    const page = new Page();
    enter(live, page, at(1));
    expect(page.got).toEqual([]);
  });

  test('too old a gap, a number never sent, one of another life and none at all get the whole in a reset', () => {
    const { live } = channel(2);
    for (const n of [1, 2, 3, 4]) live.publish(() => n);
    for (const last of [at(1), at(9), { life: 'other', number: 4 }, undefined]) {
      const page = new Page();
      enter(live, page, last);
      expect(page.got).toEqual([RESET(4)]);
    }
    const just = new Page();
    enter(live, just, at(2));
    expect(just.read).toBe(frame(3, 3) + frame(4, 4));
  });

  test('frames that would take longer than the whole are not sent to a reader who comes back', () => {
    const { live } = channel(10);
    const large = 'x'.repeat(CATCH_UP_LIMIT_BYTES / 2 - 100);
    for (let n = 1; n <= 3; n += 1) live.publish(() => large);
    const [near, far] = [new Page(), new Page()];
    enter(live, near, at(1));
    enter(live, far, at(0));
    expect(near.read).toBe(frame(2, large) + frame(3, large));
    expect(far.got).toEqual([RESET(3)]);
  });

  test.each(['identity', 'gzip'] as const)(
    'a reader that does not read is cut at 64 kB and costs the others nothing: %s',
    (encoding) => {
      const { live, settle } = channel();
      const [slow, quick] = [new Page(encoding), new Page(encoding)];
      enter(live, slow, at(0));
      enter(live, quick, at(0));
      slow.queued = QUEUE_LIMIT_BYTES;
      live.publish(() => 1);
      settle();
      expect(slow.wasCut).toBe(false);
      slow.queued = QUEUE_LIMIT_BYTES + 1;
      live.publish(() => 2);
      settle();
      live.publish(() => 3);
      expect(slow.wasCut).toBe(true);
      expect(slow.got).toHaveLength(2);
      expect(quick.wasCut).toBe(false);
      expect(quick.got).toHaveLength(3);
      expect(live.readers).toBe(1);
    },
  );

  test('what a reader is sent first does not count against it until it has taken it once', () => {
    const large = 'x'.repeat(3 * QUEUE_LIMIT_BYTES);
    const { live, settle } = channel(10);
    live.publish(() => large);
    const page = new Page();
    enter(live, page, at(0));
    page.queued = 3 * QUEUE_LIMIT_BYTES;
    live.publish(() => 2);
    settle();
    expect(page.wasCut).toBe(false);
    page.queued = 0;
    live.publish(() => 3);
    settle();
    page.queued = QUEUE_LIMIT_BYTES + 1;
    live.publish(() => 4);
    expect(page.wasCut).toBe(true);
    const greedy = new Page();
    enter(live, greedy, at(0));
    greedy.queued = 5 * QUEUE_LIMIT_BYTES;
    settle();
    live.publish(() => 5);
    expect(greedy.wasCut).toBe(true);
  });

  test('a reader who left gets no more; a beat is a comment without a number', () => {
    const { live, settle } = channel();
    const page = new Page();
    const leave = enter(live, page, at(0));
    live.beat();
    settle();
    leave();
    live.publish(() => 1);
    expect(page.got).toEqual([': beat\n\n']);
    expect(live.readers).toBe(0);
  });

  test('no beat where a frame has just said that the line is alive', () => {
    const { live, settle } = channel();
    const page = new Page();
    enter(live, page, at(0));
    live.publish(() => 1);
    settle();
    live.beat();
    settle();
    expect(page.got).toEqual([frame(1, 1)]);
    live.beat();
    settle();
    live.beat();
    settle();
    expect(page.got.slice(1)).toEqual([': beat\n\n', ': beat\n\n']);
  });

  test('a channel that closes sends what waits, and ends every connection', () => {
    const { live } = channel();
    const page = new Page();
    enter(live, page, at(0));
    live.publish(() => 1);
    live.publish(() => 2);
    live.close();
    expect(page.read).toBe(frame(1, 1) + frame(2, 2));
    expect(page.wasCut).toBe(true);
    expect(live.readers).toBe(0);
  });

  test('one frame is had by its number once it was sent, and said to be forgotten when it is no longer kept', () => {
    const { live } = channel(2, 100);
    for (const score of ['1-0', '2-0', '2-1']) live.publish(() => ({ score }));
    for (const [number, score] of [
      [102, '2-0'],
      [103, '2-1'],
    ] as const)
      expect(live.frame(at(number))).toEqual({ state: 'kept', json: `{"score":"${score}"}` });
    expect(live.frame(at(101))).toEqual({ state: 'forgotten' });
    for (const number of [100, 104, 0]) expect(live.frame(at(number))).toEqual({ state: 'unknown' });
    expect(live.frame({ life: 'other', number: 103 })).toEqual({ state: 'unknown' });
  });
});

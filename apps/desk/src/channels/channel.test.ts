import { describe, expect, test } from 'vitest';
import { Channel, QUEUE_LIMIT_BYTES, type Reader } from './channel.ts';

class Page implements Reader {
  readonly got: string[] = [];
  queued = 0;
  wasCut = false;
  write(bytes: Buffer) {
    this.got.push(bytes.toString());
  }
  queuedBytes() {
    return this.queued;
  }
  cut() {
    this.wasCut = true;
  }
}

const channel = (keep = 3) => new Channel({ start: 0, keep });
const frame = (number: number, data: unknown) => `id: ${number}\ndata: ${JSON.stringify(data)}\n\n`;
const RESET = (number: number) => `id: ${number}\nevent: reset\ndata: ${number}\n\n`;

describe('a live channel', () => {
  test('numbers its frames without a gap and sends the same bytes to all', () => {
    const live = channel();
    const [one, two] = [new Page(), new Page()];
    live.join(one, 0);
    live.join(two, 0);
    expect(live.publish((number) => ({ number, score: '1-0' }))).toBe(1);
    expect(live.publish((number) => ({ number, score: '2-0' }))).toBe(2);
    expect(one.got).toEqual([frame(1, { number: 1, score: '1-0' }), frame(2, { number: 2, score: '2-0' })]);
    expect(two.got).toEqual(one.got);
  });

  test('a reader who missed frames gets exactly those', () => {
    const live = channel();
    for (const n of [1, 2, 3]) live.publish(() => n);
    const page = new Page();
    live.join(page, 1);
    expect(page.got).toEqual([frame(2, 2), frame(3, 3)]);
  });

  test('a reader who is up to date gets nothing until something happens', () => {
    const live = channel();
    live.publish(() => 1);
    const page = new Page();
    live.join(page, 1);
    expect(page.got).toEqual([]);
  });

  test('too old a gap, a number never sent, and no number at all get a reset', () => {
    const live = channel(2);
    for (const n of [1, 2, 3, 4]) live.publish(() => n);
    for (const last of [1, 9, undefined]) {
      const page = new Page();
      live.join(page, last);
      expect(page.got).toEqual([RESET(4)]);
    }
    const just = new Page();
    live.join(just, 2);
    expect(just.got).toEqual([frame(3, 3), frame(4, 4)]);
  });

  test('a reader that does not read is cut at 64 kB and costs the others nothing', () => {
    const live = channel();
    const [slow, quick] = [new Page(), new Page()];
    live.join(slow, 0);
    live.join(quick, 0);
    slow.queued = QUEUE_LIMIT_BYTES + 1;
    live.publish(() => 1);
    live.publish(() => 2);
    expect(slow.wasCut).toBe(true);
    expect(slow.got).toHaveLength(1);
    expect(quick.wasCut).toBe(false);
    expect(quick.got).toHaveLength(2);
  });

  test('a reader who left gets no more; a beat is a comment without a number', () => {
    const live = channel();
    const page = new Page();
    const leave = live.join(page, 0);
    live.beat();
    leave();
    live.publish(() => 1);
    expect(page.got).toEqual([': beat\n\n']);
    expect(live.readers).toBe(0);
  });
});

import type { MatchId } from '@touchline/laws';
import { afterEach, describe, expect, test } from 'vitest';
import { type CutLine, cutLine } from '../testing/cut-line.ts';
import { missingNats, privateNats } from '../testing/private-nats.ts';
import type { Bus } from './bus.ts';
import { openNatsBus } from './nats.ts';

const MATCH = '2026-02-25-home-away' as MatchId;
const OTHER = '2026-02-17-away-home' as MatchId;
const THIRD = '2026-03-11-home-third' as MatchId;
const missing = missingNats();

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A desk's end of the bus, with what came over it. */
interface Desk {
  readonly bus: Bus;
  readonly heard: MatchId[];
  missed(): number;
}

describe.skipIf(missing !== undefined)(`the bus of NATS${missing ? ` (skipped: ${missing})` : ''}`, () => {
  async function deskAt(address: string): Promise<Desk> {
    const opened = await openNatsBus(address);
    if (!opened.ok) throw new Error(opened.sentence);
    const { bus } = opened;
    cleanUps.push(() => bus.close());
    const heard: MatchId[] = [];
    let missed = 0;
    bus.listen(
      (match) => heard.push(match),
      () => {
        missed += 1;
      },
    );
    return { bus, heard, missed: () => missed };
  }

  /** Two desks, the first over a line that can be cut. They have heard each other. */
  async function pair(): Promise<{ cut: Desk; whole: Desk; line: CutLine }> {
    const nats = await privateNats();
    await nats.start();
    cleanUps.push(() => nats.kill());
    const line = await cutLine(Number(new URL(nats.address).port));
    cleanUps.push(() => line.close());
    const [cut, whole] = [await deskAt(`nats://127.0.0.1:${line.port}`), await deskAt(nats.address)];
    // A hint reaches whoever had asked for them by then: told until it has.
    await expect
      .poll(() => {
        cut.bus.tell(MATCH);
        whole.bus.tell(MATCH);
        return cut.heard.length > 0 && whole.heard.length > 0;
      })
      .toBe(true);
    return { cut, whole, line };
  }

  test('a hint reaches the other desk, and not the one that gave it', async () => {
    const { cut, whole } = await pair();
    cut.bus.tell(OTHER);
    await expect.poll(() => whole.heard).toContain(OTHER);
    // Its own would have come before what the other tells after it.
    whole.bus.tell(THIRD);
    await expect.poll(() => cut.heard).toContain(THIRD);
    expect(cut.heard).not.toContain(OTHER);
    expect(whole.heard.filter((each) => each === OTHER)).toHaveLength(1);
  });

  test('a desk whose own line was cut looks when it is back, and has the others look too', async () => {
    const { cut, whole, line } = await pair();
    expect([cut.missed(), whole.missed()]).toEqual([0, 0]);
    line.cut();
    cut.bus.tell(MATCH);
    whole.bus.tell(MATCH);
    line.mend();
    await expect.poll(() => cut.missed()).toBe(1);
    // The other's line was whole all the time: only the first can have told it to look.
    await expect.poll(() => whole.missed()).toBe(1);
    cut.bus.tell(OTHER);
    await expect.poll(() => whole.heard).toContain(OTHER);
  });

  test('when it is closed nothing is told, and nothing is thrown', async () => {
    const { cut } = await pair();
    await cut.bus.close();
    expect(() => cut.bus.tell(MATCH)).not.toThrow();
  });
});

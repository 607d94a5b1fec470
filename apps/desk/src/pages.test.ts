import type { Entry } from '@touchline/laws';
import { expect, test } from 'vitest';
import { tieIn } from './logs.ts';
import { ReaderSide } from './reader-side.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from './testing/own-data.ts';
import { matchNamed } from './testing/store-entries.ts';

const [FIRST, SECOND] = [matchNamed(FIRST_LEG), matchNamed(SECOND_LEG)];

/** Both legs, opened and what else is given of the second, as readers without a delay see them. */
function sideOfTwo(second: readonly Entry[] = ownLog(SECOND_LEG).slice(0, 1)): ReaderSide {
  const logs = new Map<string, readonly Entry[]>([
    [FIRST, ownLog(FIRST_LEG).slice(0, 1)],
    [SECOND, second],
  ]);
  const view = { get: (match: string) => logs.get(match) ?? [] };
  return new ReaderSide({
    prefix: '',
    tables: ownTables(),
    logs: {
      ...view,
      storedAt: () => 0,
      matches: () => [FIRST, SECOND],
      tieOf: (match) => tieIn(view, match),
    },
    today: () => '2026-11-22',
    life: 'l',
    firstFrame: 0,
  });
}

test('whatever days are asked for, of however many matches, only so many pages are kept', () => {
  const { pages } = sideOfTwo();
  for (let index = 0; index < 52; index += 1) {
    const day = new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10);
    const match = index % 2 === 0 ? FIRST : SECOND;
    const channel = pages.channel(match, day);
    expect(pages.kept.asOf).toBeLessThanOrEqual(50);
    // Whoever has come to it is on the channel that is told what happens, and not on one that has been forgotten.
    expect([day, pages.channel(match, day) === channel]).toEqual([day, true]);
  }
});

test('half a character in a note is no change of the page: nothing is sent that readers have', () => {
  const log = ownLog(SECOND_LEG).slice(0, 28);
  const last = log.at(-1);
  if (!last) throw new Error('The second leg has more entries.');
  const note = { ...last, type: 'note', id: 'half', seq: last.seq + 1, text: 'x \ud800 y' } as Entry;
  const { pages } = sideOfTwo([...log, note]);
  const shown = pages.snapshot(SECOND);
  expect(shown?.sections.timeline).toContain('x \ufffd y');
  pages.logged(SECOND, [note]);
  expect(pages.channel(SECOND)?.current).toBe(shown?.frame);
});

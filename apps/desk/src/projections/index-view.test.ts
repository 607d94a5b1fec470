import type { Entry, MatchId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import type { ReplayStatus } from '../replay/replay.ts';
import { renamed, streamNames } from '../replay/script.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { Projections } from './projections.ts';

const TABLES = ownTables();
const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);
const status = (playing: boolean): ReplayStatus => ({ playing, speed: 30, finished: false, skipped: [] });

/** Front page of a desk on which the tie was begun so many times, each second leg left after some entries. */
function indexOf(
  lengths: readonly number[],
  { today = '2026-11-22', replays = {} }: { today?: string; replays?: Record<string, ReplayStatus> } = {},
) {
  const logs = new Map<MatchId, readonly Entry[]>();
  for (const length of lengths) {
    const names = streamNames([FIRST_LEG, SECOND_LEG] as MatchId[], (match) => logs.has(match));
    for (const log of [first, second.slice(0, length)]) {
      const entries = log.map((entry) => renamed(entry, names));
      if (entries[0]) logs.set(entries[0].match, entries);
    }
  }
  const logOf = (match: MatchId) => logs.get(match) ?? [];
  const projections = new Projections({ logOf, tables: TABLES, today: () => today });
  return projections.index([...logs.keys()].sort(), (match) => replays[match]);
}

describe('the front page', () => {
  test('one line a match, the other runs behind it', () => {
    const lines = indexOf([48, 29, 40]);
    expect(lines.map(({ home }) => home)).toEqual(['Atalanta', 'Dortmund']);
    expect(lines[0]).toMatchObject({
      href: `/matches/${SECOND_LEG}.3`,
      state: "Stopped at 90+3', replay 3",
      live: false,
      replays: [
        { href: `/matches/${SECOND_LEG}`, text: 'Replay 1, FT' },
        { href: `/matches/${SECOND_LEG}.2`, text: "Replay 2, stopped at 75'" },
      ],
    });
  });

  test('a line shows the run that plays, and more than nine runs in the order of their numbers', () => {
    const lengths = Array.from({ length: 11 }, () => 29);
    const [line] = indexOf(lengths, { replays: { [`${SECOND_LEG}.4`]: status(true) } });
    expect(line).toMatchObject({ href: `/matches/${SECOND_LEG}.4`, state: "75', replay 4", live: true });
    expect(line?.replays?.at(-1)?.text).toMatch(/^Replay 11,/);
    expect(line?.replays).toHaveLength(10);
  });

  test('a replay that stands, and a log that was left long ago, are not under way', () => {
    expect(indexOf([29], { replays: { [SECOND_LEG]: status(false) } })[0]?.state).toBe("Paused at 75'");
    expect(indexOf([29])[0]).toMatchObject({ state: "Stopped at 75'", live: false });
    expect(indexOf([29], { today: '2026-02-25' })[0]).toMatchObject({ state: "75'", live: true });
    expect(indexOf([29], { today: '2026-02-25' })[0]).not.toHaveProperty('replays');
  });

  test("the first leg's line has its own score, the second's the aggregate", () => {
    const [ofSecond, ofFirst] = indexOf([48]);
    expect(ofSecond).toMatchObject({ state: 'FT', score: [4, 1], aggregate: [4, 3] });
    expect(ofFirst).toMatchObject({ state: 'FT', score: [2, 0] });
    expect(ofFirst).not.toHaveProperty('aggregate');
  });
});

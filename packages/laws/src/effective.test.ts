import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrections } from './corrections.ts';
import { decide } from './decide/decide.ts';
import { effectiveLog } from './effective.ts';
import type { Entry } from './entries.ts';
import { evolve, foldLog, lastSeqAt, stateAt } from './fold/fold.ts';
import { parseEntry } from './parse/entry.ts';
import type { MatchState } from './state.ts';
import { aMatch, asSent, at, randomMatch, replay } from './testing/index.ts';
import { SIDES } from './vocabulary.ts';

const playing = () => aMatch().sheets().kickOff();

test('a withdrawn entry is void, and withdrawing the withdrawal restores it', () => {
  const match = playing().goal('home', 'h9', at(5)).withdraw('e5');
  expect(match.state().score).toEqual({ home: 0, away: 0 });
  expect(match.withdraw('e6').state().score).toEqual({ home: 1, away: 0 });
  expect(match.withdraw('e7').state().score).toEqual({ home: 0, away: 0 });
  expect(match.state().version).toBe(8);
});

test('amendments merge in order, and null takes a field away', () => {
  const match = playing().goal('home', 'h9', at(5), { assist: 'h7' });
  match
    .amend('e5', { scorer: 'h8', assist: null })
    .amend('e5', { clock: { period: 'firstHalf', minute: '6' } });
  const goal = effectiveLog(match.toEntries()).find(({ id }) => id === 'e5');
  expect(goal).toMatchObject({ seq: 5, scorer: 'h8', clock: { minute: '6' } });
  expect(goal).not.toHaveProperty('assist');
  expect(goal?.amendments).toMatchObject([
    { entry: 'e6', seq: 6, was: { scorer: 'h9', assist: 'h7' } },
    { entry: 'e7', seq: 7, was: { clock: { minute: '5' } } },
  ]);
  expect(match.withdraw('e6').state().goals[0]).toMatchObject({
    scorer: 'h9',
    assist: 'h7',
    clock: { minute: '6' },
  });
});

test('an amendment that would leave no valid entry changes nothing', () => {
  const match = playing()
    .goal('home', 'h9', at(5))
    .amend('e5', { scorer: 7 })
    .amend('e5', { id: 'x', seq: 1 });
  const goal = effectiveLog(match.toEntries()).find(({ id }) => id === 'e5');
  expect(goal).toMatchObject({ id: 'e5', seq: 5, scorer: 'h9' });
});

test('a correction does not reach forward', () => {
  const match = playing().withdraw('e6').goal('home', 'h9', at(5));
  expect(match.state().score.home).toBe(1);
});

test('corrections lists what was taken back, with its reason and the entry as it was', () => {
  const match = playing()
    .goal('home', 'h9', at(5))
    .amend('e5', { scorer: 'h8' })
    .withdraw('e5')
    .withdraw('e7');
  expect(corrections(match.toEntries())).toMatchObject([
    { type: 'amended', entry: 'e6', target: { scorer: 'h9' }, changes: { scorer: 'h8' }, stands: true },
    { type: 'withdrawn', entry: 'e7', targetId: 'e5', reason: 'wrong', stands: false },
    { type: 'withdrawn', entry: 'e8', target: { type: 'entryWithdrawn' }, stands: true },
  ]);
});

test('an empty log, and one that is not opened, has no state', () => {
  expect(foldLog([])).toBeUndefined();
  expect(foldLog(playing().toEntries().slice(1))).toBeUndefined();
});

test('the state at a place in the log, and the place of a label', () => {
  const entries = playing()
    .goal('home', 'h9', at(5))
    .goal('home', 'h9', at(5))
    .goal('away', 'a9', at(7))
    .toEntries();
  expect(lastSeqAt(entries, '5')).toBe(6);
  expect(lastSeqAt(entries, '6')).toBeUndefined();
  expect(stateAt(entries, 6)?.score).toEqual({ home: 2, away: 0 });
  expect(stateAt(entries, 0)).toBeUndefined();
});

const seeds = fc.nat(100_000);
const withoutVersion = (state: MatchState | undefined) => state && { ...state, version: 0 };

test('the law of corrections: withdrawing k is as if k had never been, for every k', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, withCorrections) => {
      const log = randomMatch(seed, { corrections: withCorrections });
      const seq = log.length + 1;
      for (const { id, match, type } of log) {
        if (type === 'matchOpened') continue;
        const value = {
          seq,
          id: 'w',
          match,
          clock: { period: 'fullTime' },
          by: 'x',
          type: 'entryWithdrawn',
          target: id,
          reason: 'x',
        };
        const withdrawal = parseEntry(value);
        if (!withdrawal.ok) throw new Error('no withdrawal');
        const without = log.filter((entry) => entry.id !== id);
        expect(withoutVersion(foldLog([...log, withdrawal.entry]))).toEqual(withoutVersion(foldLog(without)));
      }
    }),
    { numRuns: 15 },
  );
});

test('every withdrawal and its own withdrawal are accepted, and leave the state as it was', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, choice) => {
      const log = randomMatch(seed);
      const target = log[1 + (choice % (log.length - 1))];
      if (!target) return;
      const withdrawn = correct(log, target.id, 'w1');
      const restored = correct(withdrawn, 'w1', 'w2');
      expect(withoutVersion(foldLog(restored))).toEqual(withoutVersion(foldLog(log)));
    }),
    { numRuns: 30 },
  );
});

function correct(log: readonly Entry[], target: string, commandId: string): readonly Entry[] {
  const command = {
    commandId,
    match: 'random',
    clock: { period: 'fullTime' },
    by: 'x',
    type: 'withdrawEntry',
    target,
    reason: 'x',
  };
  const verdict = decide(asSent(command), log);
  if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return [...log, ...verdict.entries];
}

test('folding in two halves is folding the whole, and nothing that was folded changes', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, choice) => {
      const entries = effectiveLog(randomMatch(seed, { corrections: true }));
      const cut = choice % (entries.length + 1);
      const first = entries.slice(0, cut).reduce<MatchState | undefined>(evolve, undefined);
      const before = JSON.stringify(first);
      const whole = entries.slice(cut).reduce<MatchState | undefined>(evolve, first);
      expect(whole).toEqual(foldLog(entries));
      expect(JSON.stringify(first)).toBe(before);
    }),
    { numRuns: 50 },
  );
});

test('the score is the sum of the goals that stand, and the numbers follow the dismissals', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, withCorrections) => {
      const state = foldLog(randomMatch(seed, { corrections: withCorrections }));
      for (const side of SIDES) {
        const standing = state?.goals.filter(
          (goal) => goal.side === side && goal.status !== 'cancelled',
        ).length;
        expect(state?.score[side]).toBe(standing);
        const team = state?.teams[side];
        const sentOff = team?.people.filter(({ status }) => status === 'sentOff').length ?? 0;
        expect(team?.onField).toBeLessThanOrEqual(11);
        expect(team?.onField).toBeGreaterThanOrEqual(11 - sentOff);
      }
    }),
    { numRuns: 100 },
  );
});

test('swapping the sides swaps the state', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = randomMatch(seed, { corrections: true });
      const swapped = JSON.parse(swap(JSON.stringify(foldLog(log))));
      const other: readonly Entry[] = JSON.parse(swap(JSON.stringify(log)));
      expect(foldLog(other)).toEqual(swapped);
    }),
    { numRuns: 50 },
  );
});

const swap = (json: string): string =>
  json.replaceAll(/home|away/g, (side) => (side === 'home' ? 'away' : 'home'));

test('a log sent through decide again comes out the same', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = randomMatch(seed, { corrections: true });
      expect(replay(log, { extraTimeAllowed: true })).toEqual({ log });
    }),
    { numRuns: 30 },
  );
});

test('decide takes arbitrary values without a throw and changes nothing', () => {
  const log = playing().goal('home', 'h9', at(5)).toEntries();
  const before = JSON.stringify(log);
  const types = fc.constantFrom(
    'logGoal',
    'logCaution',
    'logSubstitution',
    'amendEntry',
    'withdrawEntry',
    'logKick',
  );
  const ids = fc.constantFrom('h9', 'a9', 'e5', 'e1', 'unknown', 'x');
  const command = fc.record({
    commandId: fc.string(),
    match: fc.constantFrom('m1', 'm2'),
    clock: fc.constantFrom({ period: 'firstHalf', second: 400 }, { period: 'fullTime' }, {}),
    by: fc.constant('x'),
    type: types,
    side: fc.constantFrom('home', 'away', 'none'),
    scorer: ids,
    target: ids,
    reason: fc.string(),
    changes: fc.jsonValue(),
  });
  const fields = fc.subarray(['scorer', 'target', 'reason', 'changes', 'side', 'clock']);
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), command), fields, (value, dropped) => {
      const kept =
        value && typeof value === 'object'
          ? Object.entries(value).filter(([field]) => !dropped.includes(field))
          : [];
      for (const input of [value, Object.fromEntries(kept)]) {
        const verdict = decide(asSent(input), log);
        expect(verdict.ok || verdict.refusal.rule.length > 0).toBe(true);
      }
      expect(JSON.stringify(log)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

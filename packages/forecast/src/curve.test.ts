import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entry, parseLog } from '@touchline/laws';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOfTie } from './curve.ts';
import type { CurvePoint } from './progress.ts';
import { rememberedForecast } from './remembered-forecast.ts';
import { swings } from './swings.ts';
import { club, HOSTS, RULES_2020, RULES_2025, VISITORS } from './testing/in-play.ts';
import { first, firstHalf, goal, logOf, type Said, second, secondHalf } from './testing/log.ts';

const RATES = { home: 1.6, away: 1.1 };
const BOTH: readonly [typeof RATES, typeof RATES] = [RATES, RATES];

const TWO_NIL = logOf([
  ...firstHalf([goal(first('3'), 'home')], '45+2'),
  ...secondHalf([goal(second('60'), 'home')], '90+3'),
]);
const secondLegLog = (said: readonly Said[]) => logOf(said, { home: 'visitors', away: 'hosts' });

const at = (points: readonly CurvePoint[], entry: string) => points.find((point) => point.entry === entry);
const chance = (point: CurvePoint | undefined, id = VISITORS) => point?.goThrough[id] ?? Number.NaN;

describe('the points of a curve', () => {
  const curve = curveOfTie({
    rules: RULES_2025,
    logs: [TWO_NIL, secondLegLog([...firstHalf([goal(first('40'), 'home')]), ...secondHalf([])])],
    rates: BOTH,
  });

  test('begin before the kick-off of each leg, where nothing has been entered', () => {
    const kickOffs = curve.filter(({ label }) => label === 'PRE');
    expect(kickOffs.map(({ leg, entry }) => ({ leg, entry }))).toEqual([
      { leg: 1, entry: undefined },
      { leg: 2, entry: undefined },
    ]);
    expect(kickOffs[0]?.minute).toBe(0);
  });

  test('stand after every entry from kick-off on, with its seq and label', () => {
    const ofFirst = curve.filter(({ leg, entry }) => leg === 1 && entry !== undefined);
    expect(ofFirst.map(({ seq, label }) => [seq, label])).toEqual([
      [2, '1'],
      [3, '3'],
      [4, '45+2'],
      [5, '46'],
      [6, '60'],
      [7, '90+3'],
    ]);
  });

  test('stand at every whole minute between two entries', () => {
    const marks = curve.filter(
      ({ leg, entry, label }) => leg === 1 && entry === undefined && label !== 'PRE',
    );
    expect(marks.length).toBeGreaterThan(85);
    for (const { minute } of marks) expect(minute % 1 === 0 || (minute * 2) % 1 === 0).toBe(true);
  });

  test('MIN-02: the axis never goes back, added time comes before the second half, the second leg after the first', () => {
    const minutes = curve.map(({ minute }) => minute);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(at(curve, 'e4')?.minute).toBeGreaterThan(45);
    expect(at(curve, 'e5')?.minute).toBe(at(curve, 'e4')?.minute);
    expect(curve.find(({ leg }) => leg === 2)?.minute).toBeGreaterThan(93 - 1);
  });

  test('what an entry changed is the whole of a goal, and nothing at a whistle that only begins a half', () => {
    const [before, after] = [curve[curve.findIndex(({ entry }) => entry === 'e3') - 1], at(curve, 'e3')];
    expect(after?.change?.[HOSTS]).toBeCloseTo(chance(after, HOSTS) - chance(before, HOSTS), 2);
    expect(after?.change?.[HOSTS]).toBeGreaterThan(0.1);
    expect(after?.change?.[VISITORS]).toBeCloseTo(-(after?.change?.[HOSTS] ?? 0), 12);
    expect(at(curve, 'e5')?.change?.[HOSTS]).toBeCloseTo(0, 12);
  });

  test('end at 1 and 0', () => {
    expect(curve.at(-1)?.goThrough).toEqual({ [HOSTS]: 1, [VISITORS]: 0 });
  });

  test('a match that is not opened has none, one that has not begun has one', () => {
    expect(curveOfTie({ rules: RULES_2025, logs: [[]], rates: BOTH })).toEqual([]);
    expect(
      curveOfTie({ rules: RULES_2025, logs: [logOf([])], rates: BOTH }).map(({ label }) => label),
    ).toEqual(['PRE']);
  });

  test('a single match has a curve of its own', () => {
    const final = curveOfTie({ rules: { ...RULES_2025, legs: 1 }, logs: [TWO_NIL], rates: [RATES] });
    expect(final.at(-1)?.goThrough).toEqual({ [HOSTS]: 1, [VISITORS]: 0 });
  });
});

const curveOf = (log: readonly Entry[]) => curveOfTie({ rules: RULES_2025, logs: [log], rates: BOTH });

test('a withdrawn entry is gone from the curve as if it had never been made', () => {
  const whole = [...firstHalf([]), ...secondHalf([goal(second('70'), 'home', 'wrong')])];
  const withdrawal: Said = {
    id: 'withdrawal',
    type: 'entryWithdrawn',
    clock: { period: 'fullTime' },
    target: 'wrong',
    reason: 'offside',
  };
  const log = logOf([...whole, withdrawal]);
  const without = log.filter(({ id }) => id !== 'wrong' && id !== 'withdrawal');
  expect(curveOf(log)).toEqual(curveOf(without));
  expect(curveOf(log)).not.toEqual(curveOf(logOf(whole)));
});

test('a log that grows, charted by one forecaster that remembers: the same curve as charted afresh', () => {
  const forecast = rememberedForecast(100);
  const rules = RULES_2025;
  const log = secondLegLog([...firstHalf([goal(first('40'), 'home')]), ...secondHalf([])]);
  for (let version = 1; version <= log.length; version += 1) {
    const logs = [TWO_NIL, log.slice(0, version)] as const;
    expect(curveOfTie({ rules, logs, rates: BOTH }, forecast)).toEqual(
      curveOfTie({ rules, logs, rates: BOTH }),
    );
  }
});

describe('any log of goals', () => {
  const goals = fc.array(
    fc.record({
      minute: fc.integer({ min: 46, max: 90 }),
      side: fc.constantFrom('home' as const, 'away' as const),
    }),
    { maxLength: 6 },
  );

  test('a goal gains for the side that scores it, chances sum to 1, and the axis never goes back', () => {
    fc.assert(
      fc.property(goals, fc.constantFrom(RULES_2025, RULES_2020), (scored, rules) => {
        const said = scored
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ minute, side }) => goal(second(String(minute)), side));
        const curve = curveOfTie({
          rules,
          logs: [TWO_NIL, secondLegLog([...firstHalf([]), ...secondHalf(said)])],
          rates: BOTH,
        });
        for (const [index, point] of curve.entries()) {
          expect(chance(point) + chance(point, HOSTS)).toBeCloseTo(1, 12);
          expect(point.minute).toBeGreaterThanOrEqual(curve[index - 1]?.minute ?? 0);
        }
        const goalPoints = curve.filter(
          ({ leg, seq }) => leg === 2 && seq !== undefined && seq > 4 && seq < 5 + said.length,
        );
        for (const [index, point] of goalPoints.entries()) {
          const scorers = said[index]?.['side'] === 'home' ? VISITORS : HOSTS;
          expect(point.change?.[scorers]).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const matches = fileURLToPath(new URL('../../../data/matches/', import.meta.url));
const FIRST_LEG = `${matches}2026-02-17-borussia-dortmund-atalanta.jsonl`;
const SECOND_LEG = `${matches}2026-02-25-atalanta-borussia-dortmund.jsonl`;

describe.skipIf(!existsSync(SECOND_LEG))('the first tie', () => {
  const logs: readonly [readonly Entry[], readonly Entry[]] = [
    parseLog(readFileSync(FIRST_LEG, 'utf8')).entries,
    parseLog(readFileSync(SECOND_LEG, 'utf8')).entries,
  ];
  const atalanta = club('atalanta');
  const even = { home: 1.5, away: 1.3 };
  const curve = curveOfTie({ rules: RULES_2025, logs, rates: [even, even] });
  const entries = logs[1];
  const after = (find: (entry: Entry) => boolean, points = curve) => {
    const { id } = entries.find(find) ?? {};
    return points.find(({ leg, entry }) => leg === 2 && entry === id)?.goThrough[atalanta] ?? Number.NaN;
  };
  const afterGoal = (minute: string, points = curve) =>
    after(({ type, clock }) => type === 'goal' && 'minute' in clock && clock.minute === minute, points);
  const kickOff =
    curve.find(({ leg, label }) => leg === 2 && label === 'PRE')?.goThrough[atalanta] ?? Number.NaN;

  test('low before the second leg, up at 1-0 and 2-0, high at 3-0, back at 3-1, high at the penalty, 1 at the end', () => {
    const penalty = after(({ type }) => type === 'penaltyAwarded');
    expect(kickOff).toBeLessThan(0.3);
    expect(afterGoal('5')).toBeGreaterThan(kickOff + 0.05);
    expect(afterGoal('45')).toBeGreaterThan(afterGoal('5') + 0.1);
    expect(afterGoal('57')).toBeGreaterThan(afterGoal('45') + 0.1);
    expect(afterGoal('75')).toBeLessThan(afterGoal('57') - 0.2);
    expect(penalty).toBeGreaterThan(afterGoal('75') + 0.2);
    expect(curve.at(-1)?.goThrough[atalanta]).toBe(1);
  });

  test('each step of the review brings the penalty nearer, and the decision takes nothing back', () => {
    const steps = [
      'corner',
      'varCheckStart',
      'restartHeld',
      'varReviewOpen',
      'varDecision',
      'penaltyAwarded',
    ].map((type) => after((entry) => entry.type === type));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan((steps[0] ?? 1) + 0.3);
  });

  test('LAW-12-BENCH-01: a red card to the bench moves nothing, the second caution of a defender does', () => {
    const reds = curve.filter(
      ({ leg, entry }) => leg === 2 && entries.some(({ id, type }) => id === entry && type === 'directRed'),
    );
    expect(reds).toHaveLength(2);
    for (const { change } of reds) expect(change?.[atalanta]).toBeCloseTo(0, 12);
    const caution = entries.findLast(({ type }) => type === 'caution');
    expect(
      curve.find(({ leg, entry }) => leg === 2 && entry === caution?.id)?.change?.[atalanta],
    ).toBeGreaterThan(0.005);
  });

  test('AC-38: under the rules of 2020/21 the 3-1 puts Dortmund well ahead, and no extra time is in sight', () => {
    const then = curveOfTie({ rules: RULES_2020, logs, rates: [even, even] });
    expect(afterGoal('75', then)).toBeLessThan(0.25);
    expect(afterGoal('75', then)).toBeLessThan(afterGoal('75') - 0.2);
    const goalOf3to1 = then.find(
      ({ leg, label, entry }) => leg === 2 && label === '75' && entry !== undefined,
    );
    expect(goalOf3to1?.extraTime).toBeLessThan(0.02);
  });

  test('the largest swings of the second leg are its goals and the review', () => {
    const largest = swings(curve)
      .filter(({ leg }) => leg === 2)
      .toSorted((a, b) => b.size - a.size)
      .slice(0, 4)
      .map(({ label }) => label);
    expect(new Set(largest)).toEqual(new Set(['45', '57', '75', '90+3']));
  });

  test('is drawn in well under a second', () => {
    const begin = process.cpuUsage();
    curveOfTie({ rules: RULES_2020, logs, rates: [even, even] });
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
  });
});

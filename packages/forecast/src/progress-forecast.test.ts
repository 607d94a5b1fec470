import type { TieRules } from '@touchline/competition';
import type { BySide, Side } from '@touchline/laws';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Boards, Change, InPlay, Moment } from './in-play.ts';
import { progressForecast } from './progress-forecast.ts';
import {
  HOSTS,
  hostsThrough,
  minute,
  RULES_2020,
  RULES_2025,
  secondLeg,
  VISITORS,
} from './testing/in-play.ts';

const chanceOf = (side: Side, input: InPlay) =>
  progressForecast(input).goThrough[input.clubs[side]] ?? Number.NaN;

/** Scores that are too unlikely are left out of a forecast, so that it is exact to about this. */
const EXACT = 1e-5;

// Any moment a match can be in, and some that it cannot.

const anySide = fc.constantFrom<Side>('home', 'away');
const bySide = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<BySide<T>> =>
  fc.record({ home: value, away: value });
const goals = fc.nat(8);
const anyRates = bySide(fc.double({ min: 0, max: 6, noNaN: true }));
const aMoment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({
    period: fc.constantFrom('firstHalf', 'secondHalf', 'etFirst', 'etSecond'),
    second: fc.double({ min: 0, max: 60 * 60, noNaN: true }),
  }),
  fc.record({
    period: fc.constantFrom('pre', 'halfTime', 'etBreak', 'etHalfTime', 'kicksBreak', 'kicks', 'fullTime'),
  }),
);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constantFrom('goalCancelled', 'goalGiven', 'penaltyGiven', 'dismissal'),
    side: anySide,
  }),
  fc.record({ type: fc.constant('penaltyTakenBack') }),
);
const anyRules: fc.Arbitrary<TieRules> = fc.constantFrom(RULES_2025, RULES_2020, {
  ...RULES_2025,
  extraTime: false,
});

/** Nothing pending. */
const atRest: fc.Arbitrary<InPlay> = fc.record({
  rules: anyRules,
  place: fc.oneof(
    fc.record({ type: fc.constant('single' as const) }),
    fc.record({ type: fc.constant('first' as const), secondLegRates: anyRates }),
    fc.record({ type: fc.constant('second' as const), firstLeg: bySide(goals) }),
  ),
  clubs: fc.constant({ home: HOSTS, away: VISITORS }),
  rates: anyRates,
  moment: aMoment,
  extraTimePlayed: fc.boolean(),
  boards: fc.constantFrom({}, { firstHalf: 4 }, { secondHalf: 9 }, { etSecond: 0 }),
  score: bySide(goals),
  men: bySide(fc.integer({ min: 7, max: 11 })),
  kicks: fc.constantFrom(
    { scored: { home: 0, away: 0 }, taken: { home: 0, away: 0 } },
    { scored: { home: 3, away: 1 }, taken: { home: 4, away: 3 } },
    { scored: { home: 5, away: 6 }, taken: { home: 6, away: 6 } },
  ),
});

const anyMoment: fc.Arbitrary<InPlay> = fc
  .tuple(
    atRest,
    fc.option(anySide, { nil: undefined }),
    fc.array(fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), change: anyChange }), {
      maxLength: 6,
    }),
  )
  .map(([input, penaltyPending, possible]) => ({
    ...input,
    ...(penaltyPending && { penaltyPending }),
    possible,
  }));

/** The same moment with home and away changed over. */
function mirrored(input: InPlay): InPlay {
  const { place, kicks } = input;
  return {
    ...input,
    place:
      place.type === 'second'
        ? { type: 'second', firstLeg: swapped(place.firstLeg) }
        : place.type === 'first'
          ? { type: 'first', secondLegRates: swapped(place.secondLegRates) }
          : place,
    clubs: swapped(input.clubs),
    rates: swapped(input.rates),
    score: swapped(input.score),
    men: swapped(input.men),
    ...(kicks && { kicks: { scored: swapped(kicks.scored), taken: swapped(kicks.taken) } }),
  };
}
const swapped = <T>({ home, away }: BySide<T>): BySide<T> => ({ home: away, away: home });

describe('any moment', () => {
  test('the chances of the two clubs sum to 1, and none is negative or undefined', () => {
    fc.assert(
      fc.property(anyMoment, (input) => {
        const { goThrough, extraTime, shootOut } = progressForecast(input);
        const home = goThrough[HOSTS] ?? Number.NaN;
        const away = goThrough[VISITORS] ?? Number.NaN;
        expect(home + away).toBeCloseTo(1, 12);
        for (const chance of [home, away, extraTime, shootOut]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        if (input.rules.extraTime) expect(shootOut).toBeLessThanOrEqual(extraTime + 1e-12);
        else expect(extraTime).toBe(0);
      }),
    );
  });

  test('rates that are no rates still give chances', () => {
    const broken = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -3, 1e9);
    fc.assert(
      fc.property(anyMoment, bySide(broken), (input, nonsense) => {
        expect(hostsThrough({ ...input, rates: nonsense })).not.toBeNaN();
      }),
    );
  });

  test('a goal never lowers the chance of the side that scores it', () => {
    fc.assert(
      fc.property(anyMoment, anySide, (input, scorer) => {
        const after = { ...input, score: { ...input.score, [scorer]: input.score[scorer] + 1 } };
        expect(chanceOf(scorer, after)).toBeGreaterThanOrEqual(chanceOf(scorer, input) - EXACT);
      }),
    );
  });

  test('a penalty never lowers the chance of the side that takes it', () => {
    fc.assert(
      fc.property(atRest, anySide, (input, taker) => {
        expect(chanceOf(taker, { ...input, penaltyPending: taker })).toBeGreaterThanOrEqual(
          chanceOf(taker, input) - EXACT,
        );
      }),
    );
  });

  test('a man sent off never raises the chance of his side', () => {
    fc.assert(
      fc.property(atRest, anySide, (input, fewer) => {
        const after = { ...input, men: { ...input.men, [fewer]: input.men[fewer] - 1 } };
        expect(chanceOf(fewer, after)).toBeLessThanOrEqual(chanceOf(fewer, input) + EXACT);
      }),
    );
  });

  test('home and away changed over change the answer over, where the rules do not ask who was the visitor', () => {
    const noAwayGoals = atRest.map((input) => ({ ...input, rules: RULES_2025 }));
    fc.assert(
      fc.property(noAwayGoals, (input) => {
        expect(chanceOf('away', mirrored(input))).toBeCloseTo(chanceOf('home', input), 9);
      }),
    );
  });

  test('a check that changes nothing for certain moves nothing, and one that is certain is as good as made', () => {
    fc.assert(
      fc.property(atRest, anySide, (input, gains) => {
        const penaltyGiven = { type: 'penaltyGiven', side: gains } as const;
        const never = { ...input, possible: [{ chance: 0, change: penaltyGiven }] };
        const surely = { ...input, possible: [{ chance: 1, change: penaltyGiven }] };
        expect(progressForecast(never)).toEqual(progressForecast(input));
        expect(progressForecast(surely)).toEqual(progressForecast({ ...input, penaltyPending: gains }));
      }),
    );
  });
});

describe('the rules of the tie', () => {
  test('equals in a level tie at the same rates have half each', () => {
    for (const moment of [minute(0), minute(30), minute(89), { period: 'kicks' } as const]) {
      expect(hostsThrough(secondLeg({ moment }))).toBeCloseTo(0.5, 12);
    }
  });

  test('UCL-TIE-01: once the tie is over the chance is 1 or 0, and no extra time is left to come', () => {
    const over = secondLeg({ moment: { period: 'fullTime' }, score: { home: 4, away: 1 } });
    const lost = { ...over, place: { type: 'second', firstLeg: { home: 0, away: 4 } } } as const;
    expect(progressForecast(over)).toEqual({
      goThrough: { [HOSTS]: 1, [VISITORS]: 0 },
      extraTime: 0,
      shootOut: 0,
    });
    expect(hostsThrough(lost)).toBe(0);
  });

  test('UCL-TIE-02: level at the end of normal time is extra time, for certain', () => {
    const level = secondLeg({ moment: { period: 'fullTime' } });
    expect(progressForecast(level).extraTime).toBe(1);
    expect(progressForecast(level).shootOut).toBeGreaterThan(0.3);
    expect(progressForecast(level).shootOut).toBeLessThan(0.6);
  });

  test('UCL-TIE-03: level after extra time is a shoot-out, even before the first kick', () => {
    const level = secondLeg({ moment: { period: 'fullTime' }, extraTimePlayed: true });
    expect(hostsThrough(level)).toBeCloseTo(0.5, 12);
    expect(progressForecast(level)).toMatchObject({ extraTime: 1, shootOut: 1 });
  });

  test('LAW-10-05: a shoot-out that is decided gives 1, whatever is left of it', () => {
    const decided = secondLeg({
      moment: { period: 'kicks' },
      kicks: { scored: { home: 3, away: 0 }, taken: { home: 3, away: 3 } },
    });
    expect(hostsThrough(decided)).toBeCloseTo(1, 12);
  });

  test('HIST-AG-01: away goals change the answer, and leave no extra time to a score that they settle', () => {
    // AC-38: 0-2, then 3-1 for the hosts. Level 3-3; under the rules of 2020/21 the visitors are through on one away goal to none.
    const at31 = { score: { home: 3, away: 1 }, moment: minute(75) };
    const place = { type: 'second', firstLeg: { home: 0, away: 2 } } as const;
    const today = secondLeg({ ...at31, place });
    const then = secondLeg({ ...at31, place, rules: RULES_2020 });
    expect(hostsThrough(today)).toBeCloseTo(0.5, 9);
    expect(hostsThrough(then)).toBeLessThan(0.25);
    expect(progressForecast(then).extraTime).toBe(0);
    expect(hostsThrough({ ...then, moment: { period: 'fullTime' } })).toBe(0);
  });

  test('HIST-AG-02: in extra time a goal of the visitors counts for more than one of the hosts', () => {
    // AC-39: 1-2, then 2-1; each scores once in extra time.
    const place = { type: 'second', firstLeg: { home: 1, away: 2 } } as const;
    const after = {
      place,
      score: { home: 3, away: 2 },
      moment: { period: 'fullTime' },
      extraTimePlayed: true,
    } as const;
    expect(hostsThrough(secondLeg({ ...after, rules: RULES_2020 }))).toBe(0);
    expect(hostsThrough(secondLeg(after))).toBeCloseTo(0.5, 12);
  });

  test('a single match knows no away goals', () => {
    const final = secondLeg({
      place: { type: 'single' },
      rules: { ...RULES_2020, legs: 1 },
      score: { home: 1, away: 1 },
    });
    expect(hostsThrough(final)).toBeCloseTo(0.5, 12);
  });

  test('the first leg carries the second in it: behind by two with the home leg to come is no lost tie', () => {
    const secondLegRates = { home: 1.7, away: 1.1 };
    const firstLeg = secondLeg({
      place: { type: 'first', secondLegRates },
      rates: { home: 1.7, away: 1.1 },
      score: { home: 2, away: 0 },
      moment: { period: 'fullTime' },
    });
    const asSecondLeg = secondLeg({
      place: { type: 'second', firstLeg: { home: 0, away: 2 } },
      clubs: { home: VISITORS, away: HOSTS },
      rates: secondLegRates,
    });
    expect(progressForecast(firstLeg).goThrough[VISITORS]).toBeCloseTo(
      progressForecast(asSecondLeg).goThrough[VISITORS] ?? 0,
      12,
    );
    expect(progressForecast(firstLeg).extraTime).toBeCloseTo(progressForecast(asSecondLeg).extraTime, 12);
  });
});

const oneUpAt = (played: number, boards: Boards = {}) =>
  hostsThrough(secondLeg({ score: { home: 1, away: 0 }, moment: minute(played), boards }));

describe('the shape of a second leg', () => {
  test('two behind: low at kick-off, more with each goal, half when level, high when ahead, half again, high at the penalty', () => {
    const place = { type: 'second', firstLeg: { home: 0, away: 2 } } as const;
    const at = (home: number, away: number, moment: Moment, more: Partial<InPlay> = {}) =>
      hostsThrough(
        secondLeg({ place, rates: { home: 1.7, away: 1.2 }, score: { home, away }, moment, ...more }),
      );
    const kickOff = at(0, 0, { period: 'pre' });
    const oneUp = at(1, 0, minute(5));
    const level = at(2, 0, { period: 'halfTime' });
    const ahead = at(3, 0, minute(57));
    const levelAgain = at(3, 1, minute(75));
    const penalty = at(3, 1, minute(95), { boards: { secondHalf: 3 }, penaltyPending: 'home' });
    const tenAgainst = at(3, 1, minute(95), {
      boards: { secondHalf: 3 },
      penaltyPending: 'home',
      men: { home: 11, away: 10 },
    });
    expect(kickOff).toBeLessThan(0.3);
    expect(oneUp).toBeGreaterThan(kickOff);
    expect(level).toBeGreaterThan(oneUp);
    expect(level).toBeGreaterThan(0.5);
    expect(ahead).toBeGreaterThan(level);
    expect(levelAgain).toBeLessThan(level);
    expect(levelAgain).toBeGreaterThan(0.5);
    expect(penalty).toBeGreaterThan(0.8);
    expect(tenAgainst).toBeGreaterThan(penalty);
    expect(at(4, 1, { period: 'fullTime' })).toBe(1);
  });

  test('a lead is worth more the less time is left, and a longer board takes some of it back', () => {
    expect(oneUpAt(80)).toBeGreaterThan(oneUpAt(60));
    expect(oneUpAt(90, { secondHalf: 9 })).toBeLessThan(oneUpAt(90, { secondHalf: 3 }));
    expect(oneUpAt(99, { secondHalf: 3 })).toBe(oneUpAt(95, { secondHalf: 3 }));
    expect(oneUpAt(99, { secondHalf: 3 })).toBeLessThan(1);
  });
});

import type { Score } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AWAY_GOALS_SILVER,
  AWAY_GOALS_THEN_LOTS,
  FINAL_REPLAY_THEN_KICKS,
  NO_AWAY_GOALS,
  PLAYOFF_AFTER_TWO_LEGS,
  SINGLE_MATCH_GOLDEN,
  SINGLE_MATCH_SILVER,
} from '../editions/tie-rules.ts';
import type { TieRules } from '../regulations.ts';
import { club } from '../testing/results.ts';
import { currentMatch, extraTimeAllowed, tieAsItStands } from './as-it-stands.ts';
import { valueOf } from './by-club.ts';
import type { Leg, TieMatch } from './tie.ts';

const [a, b] = [club('a'), club('b')];

function match(score: Score, more: Partial<TieMatch> = {}): TieMatch {
  return { homeClub: a, awayClub: b, status: 'finished', stage: 'normalTime', score, at90: score, ...more };
}
const first = (score: Score): Leg => ({ leg: 1, ...match(score) });
const second = (score: Score, more: Partial<TieMatch> = {}): Leg => ({
  leg: 2,
  ...match(score, { homeClub: b, awayClub: a, ...more }),
});
const level = [first([2, 1]), second([2, 1])];
const live = { status: 'live' } as const;

describe('HIST-1955-PLAYOFF: a third match', () => {
  const after = (...furtherMatches: readonly TieMatch[]) =>
    tieAsItStands(level, PLAYOFF_AFTER_TWO_LEGS, { furtherMatches });

  test('follows a level aggregate at once: no extra time, no away goals', () => {
    const playing = tieAsItStands([first([0, 1]), second([0, 1], live)], PLAYOFF_AFTER_TWO_LEGS);
    expect(playing.ifEndedNow).toEqual({ type: 'playoffMatch' });
    expect(extraTimeAllowed(playing, PLAYOFF_AFTER_TWO_LEGS)).toBe(false);
    const ahead = tieAsItStands([first([0, 1]), second([1, 3])], PLAYOFF_AFTER_TWO_LEGS);
    expect(ahead.decided).toEqual({ club: a, by: 'aggregate' });
    expect(after().decided).toBeUndefined();
  });

  test('to come it changes nothing; once begun it alone counts, from nil', () => {
    const toCome = after(match([0, 0], { status: 'toCome' }));
    expect(toCome.ifEndedNow).toEqual({ type: 'playoffMatch' });
    expect(currentMatch(toCome)).toBe(toCome.legs[1]);
    const begun = after(match([0, 1], live));
    expect(begun).toMatchObject({ level: false, leader: b, aggregate: { a: 3, b: 3 } });
    expect(begun.ifEndedNow).toEqual({ type: 'through', club: b, by: 'playoffMatch' });
    expect(valueOf(begun.needs, a)).toEqual({ toLevel: 1, toLead: 2, toGoThrough: 2 });
    expect(begun.decided).toBeUndefined();
  });

  test('has extra time, and lots when that is level too; only the lot itself decides then', () => {
    const atNinety = after(match([1, 1], live));
    expect(atNinety.ifEndedNow).toEqual({ type: 'extraTime' });
    expect(extraTimeAllowed(atNinety, PLAYOFF_AFTER_TWO_LEGS)).toBe(true);
    expect(after(match([3, 1], { at90: [1, 1], stage: 'extraTime' })).decided).toEqual({
      club: a,
      by: 'playoffMatch',
    });
    const level120 = match([2, 2], { at90: [1, 1], stage: 'extraTime' });
    expect(after(level120).ifEndedNow).toEqual({ type: 'lots' });
    expect(after(level120).decided).toBeUndefined();
    const drawn = tieAsItStands(level, PLAYOFF_AFTER_TWO_LEGS, { furtherMatches: [level120], lots: b });
    expect(drawn.decided).toEqual({ club: b, by: 'lots' });
  });

  test('is of the two clubs, and so is the lot', () => {
    expect(() => after(match([1, 0], { awayClub: club('c') }))).toThrow('not of one tie');
    const furtherMatches = [match([1, 1], { stage: 'extraTime' })];
    expect(() => tieAsItStands(level, PLAYOFF_AFTER_TWO_LEGS, { furtherMatches, lots: club('c') })).toThrow(
      'c is not a club of this tie',
    );
  });
});

test('HIST-1967-AWAY: lots after extra time, and away goals not again in it', () => {
  const legs = [first([1, 0]), second([2, 1], { at90: [1, 0], stage: 'extraTime' })];
  expect(tieAsItStands(legs, AWAY_GOALS_THEN_LOTS).ifEndedNow).toEqual({ type: 'lots' });
  expect(tieAsItStands(legs, AWAY_GOALS_THEN_LOTS, { lots: a }).decided).toEqual({ club: a, by: 'lots' });
});

test('a lot decides nothing while the score does, or while the match is on', () => {
  const ahead = tieAsItStands([first([2, 0]), second([1, 0])], AWAY_GOALS_THEN_LOTS, { lots: b });
  expect(ahead.decided).toEqual({ club: a, by: 'aggregate' });
  const playing = second([1, 0], { at90: [1, 0], stage: 'extraTime', ...live });
  expect(tieAsItStands([first([1, 0]), playing], AWAY_GOALS_THEN_LOTS, { lots: b }).decided).toBeUndefined();
});

describe('HIST-FINAL-1970: a final again', () => {
  const drawn: Leg = { leg: 1, ...match([1, 1], { at90: [0, 0], stage: 'extraTime' }) };

  test('extra time, then a replay that counts alone, then kicks', () => {
    expect(tieAsItStands([drawn], FINAL_REPLAY_THEN_KICKS).ifEndedNow).toEqual({ type: 'replay' });
    const again = (more: TieMatch) =>
      tieAsItStands([drawn], FINAL_REPLAY_THEN_KICKS, { furtherMatches: [more] });
    expect(again(match([4, 0])).decided).toEqual({ club: a, by: 'replay' });
    expect(again(match([1, 1], { stage: 'extraTime' })).ifEndedNow).toEqual({ type: 'shootOut' });
    const kicks = match([1, 1], { stage: 'shootOut', shootOut: [3, 4] });
    expect(again(kicks).decided).toEqual({ club: b, by: 'shootOut' });
  });

  test('a replay of replays without end goes on until one is won', () => {
    const rules: TieRules = {
      ...FINAL_REPLAY_THEN_KICKS,
      extraTime: false,
      stillLevel: { type: 'replay', extraTime: true, stillLevel: 'again' },
    };
    const level120 = match([2, 2], { at90: [1, 1], stage: 'extraTime' });
    const cup = (...furtherMatches: readonly TieMatch[]) =>
      tieAsItStands([{ leg: 1, ...match([0, 0]) }], rules, { furtherMatches });
    expect(cup().ifEndedNow).toEqual({ type: 'replay' });
    expect(cup(level120).ifEndedNow).toEqual({ type: 'replay' });
    expect(cup(level120, level120, match([0, 1])).decided).toEqual({ club: b, by: 'replay' });
  });
});

describe('HIST-2002-SILVER', () => {
  const inExtraTime = (score: Score, more: Partial<TieMatch>) =>
    tieAsItStands(
      [first([1, 0]), second(score, { at90: [1, 0], stage: 'extraTime', ...live, ...more })],
      AWAY_GOALS_SILVER,
    );

  test('ahead at the half of extra time is through, whatever a second half would bring', () => {
    expect(inExtraTime([2, 0], {}).decided).toBeUndefined();
    expect(inExtraTime([2, 0], { atExtraTimeHalf: [2, 0] }).decided).toEqual({ club: b, by: 'silverGoal' });
    expect(inExtraTime([2, 3], { atExtraTimeHalf: [2, 0] }).decided).toEqual({ club: b, by: 'silverGoal' });
  });

  test('level then, extra time goes on; a lead after that is by extra time', () => {
    expect(inExtraTime([1, 0], { atExtraTimeHalf: [1, 0] }).ifEndedNow).toEqual({ type: 'shootOut' });
    expect(inExtraTime([2, 0], { atExtraTimeHalf: [1, 0], status: 'finished' }).decided).toEqual({
      club: b,
      by: 'extraTime',
    });
    // A goal each: the visitors are ahead on away goals alone, and that ends nothing at the half.
    const each = inExtraTime([2, 1], { atExtraTimeHalf: [2, 1] });
    expect([each.ifEndedNow, each.decided]).toEqual([
      { type: 'through', club: a, by: 'awayGoalsInExtraTime' },
      undefined,
    ]);
  });

  test('in the final too; a golden goal wins at once and is so named', () => {
    const final = (rules: TieRules) =>
      tieAsItStands([{ leg: 1, ...match([1, 0], { at90: [0, 0], stage: 'extraTime' }) }], rules).decided?.by;
    expect(final(SINGLE_MATCH_GOLDEN)).toBe('goldenGoal');
    expect(final(SINGLE_MATCH_SILVER)).toBe('extraTime');
  });
});

test('HIST-X-1960-1, HIST-X-2013-1: who leaves the tie is out, before its end or after, whatever the score', () => {
  const left = tieAsItStands([first([0, 3])], PLAYOFF_AFTER_TWO_LEGS, { out: { club: b, by: 'withdrawal' } });
  expect(left.decided).toEqual({ club: a, by: 'withdrawal' });
  expect(left.aggregate).toEqual({ a: 0, b: 3 });
  const excluded = tieAsItStands([first([2, 0]), second([1, 1])], NO_AWAY_GOALS, {
    out: { club: a, by: 'exclusion' },
  });
  expect(excluded.decided).toEqual({ club: b, by: 'exclusion' });
  expect(() =>
    tieAsItStands([first([2, 0])], NO_AWAY_GOALS, { out: { club: club('c'), by: 'withdrawal' } }),
  ).toThrow('c is not a club of this tie');
});

describe('properties of a further match', () => {
  const score = fc.tuple(fc.nat(5), fc.nat(5));
  const furthers = fc
    .record({ at90: score, later: score, stage: fc.constantFrom('normalTime', 'extraTime') })
    .map(({ at90: [home, away], later, stage }): TieMatch => {
      if (stage === 'normalTime') return playing([home, away]);
      return match([home + later[0], home + later[1]], { at90: [home, home], stage: 'extraTime', ...live });
    });
  const playing = (now: Score): TieMatch => {
    const { at90: _none, ...rest } = match(now, live);
    return rest;
  };
  const stateOf = (further: TieMatch) =>
    tieAsItStands(level, PLAYOFF_AFTER_TWO_LEGS, { furtherMatches: [further] });
  const withGoals = (further: TieMatch, more: number): TieMatch => ({
    ...further,
    score: [further.score[0] + more, further.score[1]],
  });

  test('what is needed is exact, and swapping the clubs swaps the answer', () => {
    fc.assert(
      fc.property(furthers, (further) => {
        const { toGoThrough, toLevel, toLead } = valueOf(stateOf(further).needs, a);
        const after = (more: number) => stateOf(withGoals(further, more));
        expect(after(toGoThrough).ifEndedNow).toMatchObject({ type: 'through', club: a });
        if (toGoThrough > 0) expect(after(toGoThrough - 1).ifEndedNow).not.toMatchObject({ club: a });
        expect(after(toLead).leader).toBe(a);
        if (toLevel > 0) expect(after(toLevel).level).toBe(true);
        const swapped = stateOf({ ...further, homeClub: b, awayClub: a });
        expect(valueOf(swapped.needs, b)).toEqual(valueOf(stateOf(further).needs, a));
      }),
    );
  });

  test('decided at the whistle, and so it stays whatever lot or stray match is added', () => {
    fc.assert(
      fc.property(furthers, fc.constantFrom(a, b), (further, lots) => {
        const over: TieMatch = { ...further, status: 'finished' };
        const { decided } = stateOf(over);
        const more = tieAsItStands(level, PLAYOFF_AFTER_TWO_LEGS, {
          furtherMatches: [over, match([0, 0], { status: 'toCome' })],
          lots,
        });
        if (decided) expect(more.decided).toEqual(decided);
        else expect(['extraTime', 'lots']).toContain(stateOf(over).ifEndedNow.type);
      }),
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import type { Score } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGULATIONS } from '../editions/catalogue.ts';
import { AWAY_GOALS, NO_AWAY_GOALS, SINGLE_MATCH } from '../editions/tie-rules.ts';
import { allRounds, type Regulations, type TieRules } from '../regulations.ts';
import { parseRegulations } from '../regulations-file/parse-regulations.ts';
import { club } from '../testing/results.ts';
import { extraTimeAllowed, kicksAllowed, tieAsItStands } from './as-it-stands.ts';
import { valueOf } from './by-club.ts';
import type { Leg, TieState } from './tie.ts';

const [dortmund, atalanta] = [club('borussia-dortmund'), club('atalanta')];

const finished = (leg: 1 | 2, home: string, score: Score, away: string, more: Partial<Leg> = {}): Leg => ({
  leg,
  homeClub: club(home),
  awayClub: club(away),
  status: 'finished',
  stage: 'normalTime',
  score,
  at90: score,
  ...more,
});

/** A leg being played; in normal time it has no score after ninety minutes yet. */
function live(leg: 1 | 2, home: string, score: Score, away: string, more: Partial<Leg> = {}): Leg {
  return {
    leg,
    homeClub: club(home),
    awayClub: club(away),
    status: 'live',
    stage: 'normalTime',
    score,
    ...more,
  };
}

const firstLeg = finished(1, 'borussia-dortmund', [2, 0], 'atalanta');
const secondLegAt = (score: Score, rules: TieRules = NO_AWAY_GOALS) =>
  tieAsItStands([firstLeg, live(2, 'atalanta', score, 'borussia-dortmund')], rules);

describe('the first tie as its second leg goes', () => {
  test('UCL-TIE-06: at 0-0 Dortmund would go through; Atalanta need two to level, three to go through', () => {
    const tie = secondLegAt([0, 0]);
    expect(tie.clubs).toEqual([dortmund, atalanta]);
    expect(tie.ifEndedNow).toEqual({ type: 'through', club: dortmund, by: 'aggregate' });
    expect(valueOf(tie.needs, atalanta)).toEqual({ toLevel: 2, toLead: 3, toGoThrough: 3 });
    expect(valueOf(tie.needs, dortmund)).toEqual({ toLevel: 0, toLead: 0, toGoThrough: 0 });
    expect(tie.awayGoals).toBeUndefined();
  });

  test.each([
    [[1, 0], 'borussia-dortmund'],
    [[2, 0], undefined],
    [[3, 0], 'atalanta'],
    [[3, 1], undefined],
    [[4, 1], 'atalanta'],
  ] as const)('UCL-TIE-02: at %j leads %s; level means extra time', (score, leader) => {
    const tie = secondLegAt(score);
    expect(tie.leader).toBe(leader);
    expect(tie.level).toBe(leader === undefined);
    expect(tie.ifEndedNow).toEqual(
      leader ? { type: 'through', club: leader, by: 'aggregate' } : { type: 'extraTime' },
    );
    expect(tie.decided).toBeUndefined();
  });

  test('UCL-TIE-01: at the whistle Atalanta are through, 4-3 on aggregate', () => {
    const tie = tieAsItStands(
      [firstLeg, finished(2, 'atalanta', [4, 1], 'borussia-dortmund')],
      NO_AWAY_GOALS,
    );
    expect(tie.aggregate).toEqual({ [atalanta]: 4, [dortmund]: 3 });
    expect(tie.decided).toEqual({ club: atalanta, by: 'aggregate' });
  });

  test('AC-09: 3-1 after ninety minutes is level, extra time follows, away goals are not consulted', () => {
    const tie = tieAsItStands(
      [firstLeg, finished(2, 'atalanta', [3, 1], 'borussia-dortmund')],
      NO_AWAY_GOALS,
    );
    expect(tie.level).toBe(true);
    expect(tie.awayGoals).toBeUndefined();
    expect(tie.ifEndedNow).toEqual({ type: 'extraTime' });
    expect(tie.decided).toBeUndefined();
    expect(extraTimeAllowed(tie, NO_AWAY_GOALS)).toBe(true);
  });

  test('AC-38: under 2020/21 rules Dortmund are through at 3-1 on away goals, and Atalanta need one goal', () => {
    const tie = secondLegAt([3, 1], AWAY_GOALS);
    expect(tie.level).toBe(true);
    expect(tie.awayGoals).toEqual({ [dortmund]: 1, [atalanta]: 0 });
    expect(tie.ifEndedNow).toEqual({ type: 'through', club: dortmund, by: 'awayGoals' });
    expect(valueOf(tie.needs, atalanta)).toEqual({ toLevel: 0, toLead: 1, toGoThrough: 1 });
    expect(valueOf(tie.needs, dortmund).toGoThrough).toBe(0);
    expect(extraTimeAllowed(tie, AWAY_GOALS)).toBe(false);
  });
});

describe('before the last leg', () => {
  test('UCL-TIE-06: while the first leg is played, and after it, the second is to come', () => {
    const playing = tieAsItStands([live(1, 'borussia-dortmund', [1, 0], 'atalanta')], NO_AWAY_GOALS);
    const over = tieAsItStands([firstLeg], NO_AWAY_GOALS);
    expect(playing.ifEndedNow).toEqual({ type: 'secondLegToCome' });
    expect(over.ifEndedNow).toEqual({ type: 'secondLegToCome' });
    expect(over.legs[1]).toMatchObject({ homeClub: atalanta, awayClub: dortmund, status: 'toCome' });
    expect(extraTimeAllowed(over, NO_AWAY_GOALS)).toBe(false);
  });

  test('HIST-AG-01: after 1-2 at home the visitors of the second leg need two, after 0-1 too; a 2-1 away is enough', () => {
    const afterHomeDefeat = tieAsItStands([finished(1, 'a', [1, 2], 'b')], AWAY_GOALS);
    expect(valueOf(afterHomeDefeat.needs, club('a')).toGoThrough).toBe(2);
    const afterAwayGoal = tieAsItStands([finished(1, 'a', [2, 1], 'b')], AWAY_GOALS);
    expect(valueOf(afterAwayGoal.needs, club('b'))).toEqual({ toLevel: 1, toLead: 2, toGoThrough: 1 });
  });

  test('a tie without its first leg, or of two pairs of clubs, is a bug of the caller', () => {
    expect(() => tieAsItStands([finished(2, 'a', [0, 0], 'b')], NO_AWAY_GOALS)).toThrow(
      'needs its first leg',
    );
    expect(() => tieAsItStands([firstLeg, finished(2, 'atalanta', [0, 0], 'b')], NO_AWAY_GOALS)).toThrow(
      'not of one tie',
    );
  });
});

const final = (more: Partial<Leg>) => tieAsItStands([live(1, 'psg', [1, 1], 'arsenal', more)], SINGLE_MATCH);

describe('extra time and shoot-out', () => {
  const porto = finished(1, 'porto', [2, 1], 'juventus');
  const juventus = (score: Score, more: Partial<Leg>) =>
    finished(2, 'juventus', score, 'porto', { at90: [2, 1], ...more });

  test('AC-39: Porto go through on away goals in extra time under 2020/21, by no rule of 2021/22', () => {
    const at90 = tieAsItStands([porto, live(2, 'juventus', [2, 1], 'porto')], AWAY_GOALS);
    expect(at90.ifEndedNow).toEqual({ type: 'extraTime' });
    const legs = [porto, juventus([3, 2], { stage: 'extraTime' })];
    expect(tieAsItStands(legs, AWAY_GOALS).decided).toEqual({ club: 'porto', by: 'awayGoalsInExtraTime' });
    expect(tieAsItStands(legs, AWAY_GOALS).awayGoals).toEqual({ porto: 2, juventus: 1 });
    expect(tieAsItStands(legs, NO_AWAY_GOALS).ifEndedNow).toEqual({ type: 'shootOut' });
    expect(tieAsItStands(legs, NO_AWAY_GOALS).decided).toBeUndefined();
  });

  test('HIST-AG-02: in extra time the host of the second leg needs two against an away goal', () => {
    const legs = [porto, live(2, 'juventus', [2, 2], 'porto', { at90: [2, 1], stage: 'extraTime' })];
    expect(valueOf(tieAsItStands(legs, AWAY_GOALS).needs, club('juventus'))).toEqual({
      toLevel: 1,
      toLead: 2,
      toGoThrough: 2,
    });
  });

  test('UCL-TIE-03: goals of extra time decide, and extra time remains allowed while it is on', () => {
    const legs = [porto, live(2, 'juventus', [3, 1], 'porto', { at90: [2, 1], stage: 'extraTime' })];
    const tie = tieAsItStands(legs, NO_AWAY_GOALS);
    expect(tie.ifEndedNow).toEqual({ type: 'through', club: 'juventus', by: 'extraTime' });
    expect(extraTimeAllowed(tie, NO_AWAY_GOALS)).toBe(true);
  });

  test('GOAL-06: the kicks decide once they are over, and count in no score', () => {
    const kicking: Leg = { ...juventus([2, 1], { stage: 'shootOut' }), status: 'live', shootOut: [2, 1] };
    expect(tieAsItStands([porto, kicking], NO_AWAY_GOALS).ifEndedNow).toEqual({ type: 'shootOut' });
    const over = tieAsItStands([porto, { ...kicking, status: 'finished', shootOut: [3, 4] }], NO_AWAY_GOALS);
    expect(over.decided).toEqual({ club: 'porto', by: 'shootOut' });
    expect(over.aggregate).toEqual({ porto: 3, juventus: 3 });
  });

  test('LAW-10-01: kicks are allowed where extra time left the tie level, and stay so once they are taken', () => {
    const allowed = (leg: Leg, rules = NO_AWAY_GOALS) =>
      kicksAllowed(tieAsItStands([porto, leg], rules), rules);
    expect(allowed(live(2, 'juventus', [2, 1], 'porto'))).toBe(false);
    expect(allowed(live(2, 'juventus', [1, 1], 'porto'))).toBe(false);
    expect(allowed(juventus([2, 1], { stage: 'extraTime' }))).toBe(true);
    expect(allowed(juventus([3, 1], { stage: 'extraTime' }))).toBe(false);
    expect(allowed(juventus([3, 2], { stage: 'extraTime' }), AWAY_GOALS)).toBe(false);
    expect(allowed(juventus([2, 1], { stage: 'shootOut', shootOut: [3, 4] }))).toBe(true);
    expect(kicksAllowed(tieAsItStands([porto], NO_AWAY_GOALS), NO_AWAY_GOALS)).toBe(false);
    const straight = { ...NO_AWAY_GOALS, extraTime: false };
    expect(allowed(finished(2, 'juventus', [2, 1], 'porto'), straight)).toBe(true);
  });

  test('HIST-AG-01: under rules that end the tie at ninety minutes, what came after does not count', () => {
    const legs = [
      finished(1, 'galatasaray', [5, 2], 'juventus'),
      finished(2, 'juventus', [3, 2], 'galatasaray', { at90: [3, 0], stage: 'extraTime' }),
    ];
    expect(tieAsItStands(legs, NO_AWAY_GOALS).decided).toEqual({ club: 'galatasaray', by: 'extraTime' });
    expect(tieAsItStands(legs, AWAY_GOALS).decided).toEqual({ club: 'juventus', by: 'awayGoals' });
  });

  test('UCL-TIE-05: a single match is level after ninety minutes, extra time, then kicks', () => {
    expect(final({}).ifEndedNow).toEqual({ type: 'extraTime' });
    expect(final({ stage: 'extraTime', at90: [1, 1] }).ifEndedNow).toEqual({ type: 'shootOut' });
    const won = final({ stage: 'shootOut', at90: [1, 1], shootOut: [4, 3], status: 'finished' });
    expect(won.decided).toEqual({ club: 'psg', by: 'shootOut' });
    expect(tieAsItStands([finished(1, 'psg', [5, 0], 'inter')], SINGLE_MATCH).decided).toEqual({
      club: 'psg',
      by: 'aggregate',
    });
  });
});

// Properties over every rule set that is held and stage that can be reached.

const score = fc.tuple(fc.nat(6), fc.nat(6));
/** Of the files of cups: replays, kicks at once, away goals after extra time only. */
const CUPS = new URL('../../../../data/regulations/', import.meta.url);
const cups = readdirSync(CUPS).flatMap((file): readonly Regulations[] => {
  const parsed = parseRegulations(readFileSync(new URL(file, CUPS), 'utf8'));
  return parsed.ok ? parsed.editions : [];
});
const setsOf = (editions: readonly Regulations[]): ReadonlyMap<string, TieRules> =>
  new Map(editions.flatMap(allRounds).map(({ tie }) => [JSON.stringify(tie), tie] as const));
/** Every rule set of the catalogue and of those cups, each once. */
const RULE_SETS = [...setsOf([...REGULATIONS, ...cups]).values()];
const anyRules = fc.constantFrom(...RULE_SETS);

/** A last leg in normal time, or in extra time after ninety minutes that left the tie level. */
const openTies = fc
  .record({ rules: anyRules, first: score, second: score, later: score, inExtraTime: fc.boolean() })
  .map(({ rules, first, second, later, inExtraTime }) => {
    const single = rules.legs === 1;
    const leg = single ? 1 : 2;
    const before = single ? [] : [finished(1, 'a', first, 'b')];
    const [home, away] = single ? ['a', 'b'] : ['b', 'a'];
    const normal = [...before, live(leg, home ?? '', second, away ?? '')];
    const level = tieAsItStands(normal, rules).ifEndedNow.type === 'extraTime';
    if (!inExtraTime || !level) return { rules, legs: normal };
    const total: Score = [second[0] + later[0], second[1] + later[1]];
    return {
      rules,
      legs: [...before, live(leg, home ?? '', total, away ?? '', { stage: 'extraTime', at90: second })],
    };
  });

const withGoals = (legs: readonly Leg[], scorer: string, more: number): readonly Leg[] =>
  legs.map((leg, index) => {
    if (index < legs.length - 1) return leg;
    const [home, away] = leg.score;
    return { ...leg, score: leg.homeClub === scorer ? [home + more, away] : [home, away + more] };
  });

const whoGoesThrough = (tie: TieState) =>
  tie.ifEndedNow.type === 'through' ? tie.ifEndedNow.club : undefined;

/** The tie with its two clubs' names exchanged. */
const swapped = (legs: readonly Leg[]): readonly Leg[] =>
  legs.map((leg) => ({ ...leg, homeClub: leg.awayClub, awayClub: leg.homeClub }));

describe('properties', () => {
  test('they are over every rule set there is', () => {
    expect(setsOf(REGULATIONS).size).toBe(10);
    expect(setsOf(cups).size).toBe(7);
    expect(RULE_SETS.length).toBeGreaterThan(setsOf(REGULATIONS).size);
  });

  test('UCL-TIE-06: needs are exact: reaching them suffices, one goal less does not', () => {
    fc.assert(
      fc.property(openTies, fc.constantFrom('a', 'b'), ({ rules, legs }, name) => {
        const needs = valueOf(tieAsItStands(legs, rules).needs, club(name));
        const after = (more: number) => tieAsItStands(withGoals(legs, name, more), rules);
        expect(whoGoesThrough(after(needs.toGoThrough))).toBe(name);
        if (needs.toGoThrough > 0) expect(whoGoesThrough(after(needs.toGoThrough - 1))).not.toBe(name);
        expect(after(needs.toLead).leader).toBe(name);
        if (needs.toLead > 0) expect(after(needs.toLead - 1).leader).not.toBe(name);
        if (needs.toLevel > 0) expect(after(needs.toLevel).level).toBe(true);
        else expect(after(0).level || after(0).leader === name).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('swapping the clubs swaps the answer', () => {
    fc.assert(
      fc.property(openTies, ({ rules, legs }) => {
        const [tie, other] = [tieAsItStands(legs, rules), tieAsItStands(swapped(legs), rules)];
        const [a, b] = [club('a'), club('b')];
        const exchange = (name: string | undefined) =>
          name === undefined ? undefined : name === 'a' ? b : a;
        expect(other.needs).toEqual({ [a]: valueOf(tie.needs, b), [b]: valueOf(tie.needs, a) });
        expect(whoGoesThrough(other)).toBe(exchange(whoGoesThrough(tie)));
        expect(other.leader).toBe(exchange(tie.leader));
      }),
      { numRuns: 1000 },
    );
  });

  test('exactly one club is on its way through, or the next stage is named; never decided while open', () => {
    fc.assert(
      fc.property(openTies, ({ rules, legs }) => {
        const tie = tieAsItStands(legs, rules);
        const throughNow = tie.clubs.filter((each) => valueOf(tie.needs, each).toGoThrough === 0);
        expect(throughNow).toEqual(whoGoesThrough(tie) === undefined ? [] : [whoGoesThrough(tie)]);
        expect(tie.decided).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('what was on its way through at the whistle is decided, in either order of the legs, and stays so', () => {
    fc.assert(
      fc.property(openTies, ({ rules, legs }) => {
        const whistle = legs.map((leg): Leg => ({ ...leg, status: 'finished', at90: leg.at90 ?? leg.score }));
        const tie = tieAsItStands(whistle, rules);
        expect(tie.decided?.club).toBe(whoGoesThrough(tieAsItStands(legs, rules)));
        expect(tieAsItStands(whistle.toReversed(), rules)).toEqual(tie);
        // A stray extra time after a tie that is over changes nothing.
        const strayed = withGoals(whistle, 'a', 3).map(
          (leg, i): Leg => (i === whistle.length - 1 ? { ...leg, stage: 'extraTime' } : leg),
        );
        const overAt90 = tie.decided && whistle.at(-1)?.stage === 'normalTime';
        if (overAt90) expect(tieAsItStands(strayed, rules).decided).toEqual(tie.decided);
      }),
      { numRuns: 1000 },
    );
  });
});

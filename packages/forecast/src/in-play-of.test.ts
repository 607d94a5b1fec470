import { effectiveLog, foldLog } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { chanceNow } from './chance-now.ts';
import { inPlayOf, type TieOfMatch } from './in-play-of.ts';
import { HOSTS, RULES_2025, VISITORS } from './testing/in-play.ts';
import { first, firstHalf, goal, logOf, type Said, second } from './testing/log.ts';

const RATES = { home: 1.5, away: 1.2 };
const TIE: TieOfMatch = {
  rules: RULES_2025,
  rates: RATES,
  otherLeg: { type: 'played', goals: { [HOSTS]: 0, [VISITORS]: 1 } },
};

function stateOf(said: readonly Said[]) {
  const state = foldLog(logOf(said));
  if (!state) throw new Error('no match was opened');
  return state;
}

const SECOND_HALF: Said = {
  type: 'periodStart',
  clock: { period: 'secondHalf', second: 0 },
  period: 'secondHalf',
};
const sheet = (side: 'home' | 'away', starters: number): Said => ({
  type: 'teamSheet',
  clock: { period: 'pre' },
  side,
  starters: Array.from({ length: starters }, (_, index) => ({ player: `${side}-${index + 1}` })),
  substitutes: [{ player: `${side}-substitute` }],
});

const sentOff = (person: string): Said => ({ type: 'directRed', clock: first('20'), side: 'away', person });
const check = (categories: readonly string[], more: object = {}): Said => ({
  type: 'varCheckStart',
  clock: second('80'),
  id: 'check',
  categories,
  ...more,
});
const started = [...firstHalf([]), SECOND_HALF];
const foul: Said = {
  type: 'foul',
  clock: second('80'),
  side: 'away',
  player: 'away-3',
  inPenaltyArea: true,
  id: 'foul',
};
const possible = (said: readonly Said[]) => {
  const log = effectiveLog(logOf([sheet('away', 11), ...started, ...said]));
  const state = foldLog(log);
  return state ? inPlayOf(state, TIE, { log }).possible : [];
};
const menAfter = (...people: string[]) =>
  inPlayOf(stateOf([sheet('away', 11), ...firstHalf(people.map(sentOff))]), TIE).men.away;
const placeWith = (otherLeg: TieOfMatch['otherLeg'], legs: 1 | 2) =>
  inPlayOf(stateOf([]), { rules: { ...RULES_2025, legs }, rates: RATES, otherLeg }).place;
const redCheck = (about: string) => possible([check(['RED'], { about })])?.map(({ change }) => change);

describe('what a state says', () => {
  test('before kick-off: eleven a side, nothing scored, the goals of the first leg by the sides of this one', () => {
    expect(inPlayOf(stateOf([]), TIE)).toMatchObject({
      place: { type: 'second', firstLeg: { home: 0, away: 1 } },
      moment: { period: 'pre' },
      score: { home: 0, away: 0 },
      men: { home: 11, away: 11 },
    });
  });

  test('a label means the middle of its minute, its end when it may have been later', () => {
    const clock = { period: 'secondHalf', minute: '57' } as const;
    const kicked = [...firstHalf([]), SECOND_HALF];
    expect(inPlayOf(stateOf([...kicked, goal(clock, 'home')]), TIE).moment).toEqual({
      period: 'secondHalf',
      second: 11.5 * 60,
    });
    expect(inPlayOf(stateOf([...kicked, goal({ ...clock, orLater: true }, 'home')]), TIE).moment).toEqual({
      period: 'secondHalf',
      second: 12 * 60,
    });
  });

  test('half-time is half-time, whatever the clock of the whistle', () => {
    expect(inPlayOf(stateOf(firstHalf([], '45+4')), TIE).moment).toEqual({ period: 'halfTime' });
  });

  test('LAW-12-BENCH-01: one sent off from the field is missing, one from the bench is not', () => {
    expect(menAfter('away-3')).toBe(10);
    expect(menAfter('away-substitute')).toBe(11);
  });

  test('a sheet that lacks names is not a side that lacks men', () => {
    expect(inPlayOf(stateOf([sheet('home', 8), ...firstHalf([])]), TIE).men).toEqual({ home: 11, away: 11 });
  });
});

describe('the place in the tie', () => {
  test('a match without another leg is single where the rules say so', () => {
    expect(placeWith({ type: 'none' }, 1)).toEqual({ type: 'single' });
  });

  test('the first of two of whose second nothing is known is still the first: each club keeps its rate', () => {
    expect(placeWith({ type: 'none' }, 2)).toEqual({
      type: 'first',
      secondLegRates: { home: 1.2, away: 1.5 },
    });
  });
});

describe('checks and penalties', () => {
  test('a penalty given is pending until it is taken', () => {
    const given: Said = { type: 'penaltyAwarded', clock: second('80'), side: 'home' };
    const taken: Said = {
      type: 'penaltyKick',
      clock: second('81'),
      side: 'home',
      kicker: 'unknown',
      outcome: 'saved',
    };
    expect(inPlayOf(stateOf([...started, given]), TIE).penaltyPending).toBe('home');
    expect(inPlayOf(stateOf([...started, given, taken]), TIE)).not.toHaveProperty('penaltyPending');
  });

  test('LAW-7-PEN-01: a penalty of which no kick is recorded counts no longer once the whistle has gone', () => {
    const given: Said = { type: 'penaltyAwarded', clock: second('90'), side: 'home' };
    const over: Said = { type: 'periodEnd', clock: second('90+2'), period: 'secondHalf' };
    const extra: Said = { type: 'periodStart', clock: { period: 'etFirst', second: 0 }, period: 'etFirst' };
    const pending = (said: readonly Said[]) => {
      const log = effectiveLog(logOf([...started, ...said]));
      const state = foldLog(log);
      return state && inPlayOf(state, TIE, { log }).penaltyPending;
    };
    expect(pending([given])).toBe('home');
    expect(pending([given, over])).toBeUndefined();
    expect(pending([given, over, extra])).toBeUndefined();
    const level = stateOf([...started, goal(second('80'), 'home'), over]);
    const withPenalty = stateOf([...started, goal(second('80'), 'home'), given, over]);
    expect(chanceNow({ state: withPenalty, tie: TIE })).toEqual(chanceNow({ state: level, tie: TIE }));
  });

  test('a check of a foul for a penalty may give it to the side that was fouled', () => {
    const changes = possible([foul, check(['PEN'], { incident: 'foul' })]);
    expect(changes).toEqual([
      { chance: expect.closeTo(0.04), change: { type: 'penaltyGiven', side: 'home' } },
    ]);
  });

  test('the further a check has come, the likelier the change; cleared, it brings none', () => {
    const begun = [foul, check(['PEN'], { incident: 'foul' })];
    const held: Said = { type: 'restartHeld', clock: second('81'), check: 'check' };
    const review: Said = { type: 'varReviewOpen', clock: second('82'), check: 'check', mode: 'onField' };
    const cleared: Said = { type: 'varCheckComplete', clock: second('82'), check: 'check' };
    const chances = [begun, [...begun, held], [...begun, held, review]].map(
      (said) => possible(said)?.[0]?.chance ?? 0,
    );
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances.at(-1)).toBeGreaterThan(0.5);
    expect(possible([...begun, held, cleared])).toBeUndefined();
  });

  test('a goal under check may be cancelled; once it is, nothing is pending', () => {
    const scored = goal(second('80'), 'home', 'scored');
    const checked = [scored, check(['GOAL'], { incident: 'scored' })];
    const cancelled: Said[] = [
      { type: 'varReviewOpen', clock: second('82'), id: 'review', check: 'check', mode: 'varOnly' },
      {
        type: 'varDecision',
        clock: second('82'),
        id: 'decision',
        review: 'review',
        outcome: 'overturned',
        restart: 'freeKick',
      },
      { type: 'goalCancelled', clock: second('82'), goal: 'scored', reason: 'offside', causedBy: 'decision' },
    ];
    expect(possible(checked)?.map(({ change }) => change)).toEqual([{ type: 'goalCancelled', side: 'home' }]);
    // Between the decision and what follows from it the goal is as good as gone.
    expect(possible([...checked, ...cancelled.slice(0, 2)])).toEqual([
      { chance: 1, change: { type: 'goalCancelled', side: 'home' } },
    ]);
    expect(possible([...checked, ...cancelled])).toBeUndefined();
  });

  test('a check for a red card may take a man who is on the field, and none from the bench', () => {
    expect(redCheck('away-3')).toEqual([{ type: 'dismissal', side: 'away' }]);
    expect(redCheck('away-substitute')).toBeUndefined();
  });

  test('a check of which nobody knows whom it is about brings nothing', () => {
    expect(possible([check(['PEN', 'RED', 'ID'])])).toBeUndefined();
  });
});

describe('chanceNow', () => {
  const state = stateOf([...firstHalf([goal(first('10'), 'home')]), SECOND_HALF, goal(second('60'), 'home')]);
  const hosts = (label?: string) =>
    chanceNow({ state, tie: TIE, ...(label !== undefined && { clock: second(label) }) }).goThrough[HOSTS] ??
    0;

  test('a lead grows with the clock, though no entry comes', () => {
    expect(hosts('75')).toBeGreaterThan(hosts());
    expect(hosts('90')).toBeGreaterThan(hosts('75'));
  });

  test('a clock behind the last entry is passed over', () => {
    expect(hosts('50')).toBe(hosts());
  });
});

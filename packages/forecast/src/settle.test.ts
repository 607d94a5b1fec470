import { type Leg, type TieRules, tieAsItStands } from '@touchline/competition';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settledAt90, settledAt120 } from './settle.ts';
import { club, RULES_2020, RULES_2025 } from './testing/in-play.ts';

const HOST = club('host-of-the-second-leg');
const VISITOR = club('visitor-of-the-second-leg');

const goals = fc.nat(4);
const score = fc.record({ home: goals, away: goals });
const rules = fc.constantFrom<TieRules>(
  RULES_2025,
  RULES_2020,
  {
    ...RULES_2020,
    awayGoalsInExtraTime: false,
  },
  { ...RULES_2020, awayGoals: false },
  { ...RULES_2025, extraTime: false },
);

/** What the competition's own tie says of the same scores. */
function standsAt(
  stage: Leg['stage'],
  firstLeg: { home: number; away: number },
  at90: { home: number; away: number },
  now: { home: number; away: number },
  tieRules: TieRules,
) {
  const legs: readonly Leg[] = [
    {
      leg: 1,
      homeClub: VISITOR,
      awayClub: HOST,
      status: 'finished',
      stage: 'normalTime',
      score: [firstLeg.away, firstLeg.home],
    },
    {
      leg: 2,
      homeClub: HOST,
      awayClub: VISITOR,
      status: 'live',
      stage,
      score: [now.home, now.away],
      at90: [at90.home, at90.away],
    },
  ];
  const { ifEndedNow } = tieAsItStands(legs, tieRules);
  if (ifEndedNow.type === 'through') return ifEndedNow.club === HOST ? 'home' : 'away';
  return ifEndedNow.type;
}

test('UCL-TIE-01, UCL-TIE-02, HIST-AG-01: ninety minutes settle a tie as the competition says', () => {
  fc.assert(
    fc.property(rules, score, score, (tieRules, firstLeg, now) => {
      expect(settledAt90(tieRules, firstLeg, now)).toBe(standsAt('normalTime', firstLeg, now, now, tieRules));
    }),
  );
});

test('UCL-TIE-03, HIST-AG-02: extra time settles a tie as the competition says', () => {
  fc.assert(
    fc.property(rules, score, score, score, (tieRules, firstLeg, at90, extra) => {
      fc.pre(settledAt90(tieRules, firstLeg, at90) === 'extraTime');
      const now = { home: at90.home + extra.home, away: at90.away + extra.away };
      expect(settledAt120(tieRules, firstLeg, now)).toBe(
        standsAt('extraTime', firstLeg, at90, now, tieRules),
      );
    }),
  );
});

import type { BySide, Period } from '@touchline/laws';
import { outcomesOf } from './changes.ts';
import type { InPlay } from './in-play.ts';
import { chancesInExtraTime, chancesInNormalTime, finalScores, type LegChances } from './leg-chances.ts';
import type { GoalRates, ProgressForecast } from './progress.ts';
import { goalsLeftInExtraTime, goalsLeftInNormalTime } from './remaining-goals.ts';
import { homeWinsShootOut } from './shoot-out.ts';

/**
 * How likely each club is to go through, from everything known at one moment.
 *
 * Exact for its model, no dice: what is pending is decided both ways, the goals still to come are two Poisson distributions, and each score
 * they lead to is settled by the tie's own rules. A tie that is decided gives 1 and 0.
 *
 * @see UCL-TIE-01, UCL-TIE-02, UCL-TIE-03, HIST-AG-01, HIST-AG-02
 */
export function progressForecast(input: InPlay): ProgressForecast {
  const sum = { home: 0, away: 0, extraTime: 0, shootOut: 0 };
  for (const outcome of outcomesOf(input)) {
    const chances = chancesOf(outcome.input);
    sum.home += outcome.chance * chances.home;
    sum.away += outcome.chance * chances.away;
    sum.extraTime += outcome.chance * chances.extraTime;
    sum.shootOut += outcome.chance * chances.shootOut;
  }
  const home = sum.home / (sum.home + sum.away);
  return {
    goThrough: { [input.clubs.home]: home, [input.clubs.away]: 1 - home },
    extraTime: Math.min(sum.extraTime, 1),
    shootOut: Math.min(sum.shootOut, 1),
  };
}

function chancesOf(input: InPlay): LegChances {
  switch (input.place.type) {
    case 'first':
      return inFirstLeg(input, input.place.secondLegRates);
    case 'second':
      return inDecidingMatch(input, input.place.firstLeg);
    case 'single':
      return inDecidingMatch(input, NONE);
    default:
      return input.place satisfies never;
  }
}

function inDecidingMatch(input: InPlay, firstLeg: BySide<number>): LegChances {
  const homeWinsKicks = homeWinsShootOut(input.kicks ?? NO_KICKS);
  const extraTimeGoals = goalsLeftInExtraTime(
    isOverAt90(input) ? { ...input, moment: { period: 'etBreak' } } : input,
  );
  if (normalTimeIsOver(input)) {
    return chancesInExtraTime(input.rules, firstLeg, input.score, extraTimeGoals, homeWinsKicks);
  }
  const extra = chancesInExtraTime(input.rules, NONE, NONE, extraTimeGoals, homeWinsKicks);
  const ends = finalScores(input.score, goalsLeftInNormalTime(input));
  return chancesInNormalTime(input.rules, firstLeg, ends, extra);
}

/** Every score the first leg can end with, and from each the whole second leg: its home side is the visitor of this one. */
function inFirstLeg(input: InPlay, secondLegRates: GoalRates): LegChances {
  const toCome = secondLegToCome(input, secondLegRates);
  const sum = { home: 0, away: 0, extraTime: 0, shootOut: 0 };
  for (const { final, chance } of finalScores(input.score, goalsLeftInNormalTime(input))) {
    const then = toCome({ home: final.away, away: final.home });
    sum.home += chance * then.away;
    sum.away += chance * then.home;
    sum.extraTime += chance * then.extraTime;
    sum.shootOut += chance * then.shootOut;
  }
  return sum;
}

/** The whole second leg as it looks from each score of the first; where away goals do not count, the margin alone tells it. */
function secondLegToCome(input: InPlay, rates: GoalRates): (firstLeg: BySide<number>) => LegChances {
  const { rules } = input;
  const secondLeg: InPlay = {
    ...input,
    rates,
    moment: { period: 'pre' },
    boards: {},
    men: ELEVEN,
    score: NONE,
  };
  const extra = chancesInExtraTime(rules, NONE, NONE, goalsLeftInExtraTime(secondLeg), EVEN);
  const ends = finalScores(NONE, goalsLeftInNormalTime(secondLeg));
  const byMargin = new Map<number, LegChances>();
  return (firstLeg) => {
    const margin = firstLeg.home - firstLeg.away;
    const known = rules.awayGoals ? undefined : byMargin.get(margin);
    const chances = known ?? chancesInNormalTime(rules, firstLeg, ends, extra);
    byMargin.set(margin, chances);
    return chances;
  };
}

const AFTER_NORMAL_TIME: readonly Period[] = [
  'etBreak',
  'etFirst',
  'etHalfTime',
  'etSecond',
  'kicksBreak',
  'kicks',
];

const normalTimeIsOver = ({ moment, extraTimePlayed }: InPlay) =>
  AFTER_NORMAL_TIME.includes(moment.period) || (moment.period === 'fullTime' && extraTimePlayed === true);

/** The whistle has gone after ninety minutes, and whether extra time follows is for the rules to say. */
const isOverAt90 = ({ moment, extraTimePlayed }: InPlay) =>
  moment.period === 'fullTime' && extraTimePlayed !== true;

const NONE: BySide<number> = { home: 0, away: 0 };
const ELEVEN: BySide<number> = { home: 11, away: 11 };
const NO_KICKS = { scored: NONE, taken: NONE };
const EVEN = 0.5;

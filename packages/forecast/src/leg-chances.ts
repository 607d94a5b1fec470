import type { TieRules } from '@touchline/competition';
import type { BySide } from '@touchline/laws';
import { goalDistribution } from './poisson.ts';
import { settledAt90, settledAt120 } from './settle.ts';

/** Chances by the sides of a match: who goes through, and whether it takes extra time or a shoot-out. */
export interface LegChances {
  readonly home: number;
  readonly away: number;
  readonly extraTime: number;
  readonly shootOut: number;
}

/** Goals of the first leg by the sides of this match, and the score of this match so far. */
export interface TieScore {
  readonly firstLeg: BySide<number>;
  readonly score: BySide<number>;
}

/**
 * Chances of the match that decides the tie, while normal time is played.
 *
 * @param goalsLeft goals each side is to be expected to score yet
 * @param extra the chances once extra time begins, with the tie level in everything the rules count
 */
export function chancesInNormalTime(
  rules: TieRules,
  { firstLeg, score }: TieScore,
  goalsLeft: BySide<number>,
  extra: LegChances,
): LegChances {
  const sum = { home: 0, away: 0, extraTime: 0, shootOut: 0 };
  eachScore(score, goalsLeft, (final, chance) => {
    const settled = settledAt90(rules, firstLeg, final);
    if (settled === 'extraTime' || settled === 'shootOut') {
      sum.home += chance * extra.home;
      sum.away += chance * extra.away;
      sum.extraTime += chance * extra.extraTime;
      sum.shootOut += chance * extra.shootOut;
    } else sum[settled] += chance;
  });
  return sum;
}

/**
 * Chances from the end of normal time on, extra time included where the rules have it.
 *
 * @param goalsLeft goals each side is to be expected to score yet in extra time
 * @param homeWinsKicks chance that the home side wins the shoot-out
 */
export function chancesInExtraTime(
  rules: TieRules,
  { firstLeg, score }: TieScore,
  goalsLeft: BySide<number>,
  homeWinsKicks: number,
): LegChances {
  const sum = { home: 0, away: 0, extraTime: rules.extraTime ? 1 : 0, shootOut: 0 };
  eachScore(score, rules.extraTime ? goalsLeft : NO_GOALS, (final, chance) => {
    const settled = settledAt120(rules, firstLeg, final);
    if (settled === 'shootOut') {
      sum.shootOut += chance;
      sum.home += chance * homeWinsKicks;
      sum.away += chance * (1 - homeWinsKicks);
    } else sum[settled] += chance;
  });
  return sum;
}

/** Every score that a match can end with, with its chance: the goals of the sides are independent of each other. */
export function eachScore(
  score: BySide<number>,
  goalsLeft: BySide<number>,
  visit: (final: BySide<number>, chance: number) => void,
): void {
  const home = goalDistribution(goalsLeft.home);
  const away = goalDistribution(goalsLeft.away);
  home.forEach((homeChance, h) => {
    away.forEach((awayChance, a) => {
      visit({ home: score.home + h, away: score.away + a }, homeChance * awayChance);
    });
  });
}

const NO_GOALS: BySide<number> = { home: 0, away: 0 };

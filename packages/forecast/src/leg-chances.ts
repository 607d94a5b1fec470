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

/**
 * Chances of the match that decides the tie, while normal time is played.
 *
 * @param firstLeg goals of the first leg by the sides of this match
 * @param ends the scores that normal time can end with
 * @param extra the chances once extra time begins, with the tie level in everything the rules count
 */
export function chancesInNormalTime(
  rules: TieRules,
  firstLeg: BySide<number>,
  ends: readonly FinalScore[],
  extra: LegChances,
): LegChances {
  const sum = { home: 0, away: 0, extraTime: 0, shootOut: 0 };
  for (const { final, chance } of ends) {
    const settled = settledAt90(rules, firstLeg, final);
    if (settled === 'extraTime' || settled === 'shootOut') {
      sum.home += chance * extra.home;
      sum.away += chance * extra.away;
      sum.extraTime += chance * extra.extraTime;
      sum.shootOut += chance * extra.shootOut;
    } else sum[settled] += chance;
  }
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
  firstLeg: BySide<number>,
  score: BySide<number>,
  goalsLeft: BySide<number>,
  homeWinsKicks: number,
): LegChances {
  const sum = { home: 0, away: 0, extraTime: rules.extraTime ? 1 : 0, shootOut: 0 };
  for (const { final, chance } of finalScores(score, rules.extraTime ? goalsLeft : NO_GOALS)) {
    const settled = settledAt120(rules, firstLeg, final);
    if (settled === 'shootOut') {
      sum.shootOut += chance;
      sum.home += chance * homeWinsKicks;
      sum.away += chance * (1 - homeWinsKicks);
    } else sum[settled] += chance;
  }
  return sum;
}

/** A score that a match can end with. */
export interface FinalScore {
  readonly final: BySide<number>;
  readonly chance: number;
}

/** A score so unlikely is left out; all of them together come to less than 0.00001. */
const TOO_UNLIKELY = 1e-7;

/** The scores that a match can end with: the goals of the sides are independent of each other. */
export function finalScores(score: BySide<number>, goalsLeft: BySide<number>): readonly FinalScore[] {
  const home = goalDistribution(goalsLeft.home);
  const away = goalDistribution(goalsLeft.away);
  return home.flatMap((homeChance, h) =>
    away.flatMap((awayChance, a) => {
      const chance = homeChance * awayChance;
      return chance < TOO_UNLIKELY ? [] : [{ final: { home: score.home + h, away: score.away + a }, chance }];
    }),
  );
}

const NO_GOALS: BySide<number> = { home: 0, away: 0 };

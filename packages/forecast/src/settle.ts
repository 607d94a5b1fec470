import type { TieRules } from '@touchline/competition';
import type { BySide, Side } from '@touchline/laws';

/** What a score at the end of a stage of the deciding match leads to. */
export type Settled = Side | 'extraTime' | 'shootOut';

/**
 * After ninety minutes of the deciding match.
 *
 * @param firstLeg goals of the first leg by the sides of this match; 0 and 0 for a single match
 * @see UCL-TIE-01, UCL-TIE-02, HIST-AG-01
 */
export function settledAt90(rules: TieRules, firstLeg: BySide<number>, score: BySide<number>): Settled {
  const ahead = leader(firstLeg, score);
  if (ahead) return ahead;
  const byAwayGoals = countsAwayGoals(rules) ? awayGoalsLeader(firstLeg, score) : undefined;
  if (byAwayGoals) return byAwayGoals;
  return rules.extraTime ? 'extraTime' : 'shootOut';
}

/**
 * After extra time. Where away goals counted at ninety minutes they were equal when it began, so comparing them again asks
 * who scored as a visitor in it. Whatever comes last, kicks, lots or one more match, is called a shoot-out here: even odds.
 *
 * @see UCL-TIE-03, HIST-AG-02
 */
export function settledAt120(
  rules: TieRules,
  firstLeg: BySide<number>,
  score: BySide<number>,
): Exclude<Settled, 'extraTime'> {
  const ahead = leader(firstLeg, score);
  if (ahead) return ahead;
  const byAwayGoals = rules.awayGoalsInExtraTime && rules.legs === 2;
  return (byAwayGoals ? awayGoalsLeader(firstLeg, score) : undefined) ?? 'shootOut';
}

function leader(firstLeg: BySide<number>, score: BySide<number>): Side | undefined {
  const margin = firstLeg.home + score.home - firstLeg.away - score.away;
  if (margin === 0) return undefined;
  return margin > 0 ? 'home' : 'away';
}

/** The home side was the visitor of the first leg, so its goals there are its away goals. */
function awayGoalsLeader(firstLeg: BySide<number>, score: BySide<number>): Side | undefined {
  if (firstLeg.home === score.away) return undefined;
  return firstLeg.home > score.away ? 'home' : 'away';
}

const countsAwayGoals = (rules: TieRules) => rules.awayGoals && rules.legs === 2;

import type { MatchDetails } from '../../match-details.ts';
import type { Pair } from '../../syntax.ts';
import type { Remark } from '../finding.ts';
import { matchRule } from '../rule.ts';
import { isLevel, pairText } from '../scores.ts';

export const shootOutOfScore = matchRule(
  {
    name: 'shoot-out-of-score',
    severity: 'error',
    summary: 'the shoot-out has a winner, and its kicks make its score',
  },
  (match) => [...withoutWinner(match), ...againstKicks(match)],
);

function withoutWinner({ score }: MatchDetails): readonly Remark[] {
  if (score?.shootOut === undefined || !isLevel(score.shootOut)) return [];
  return [{ at: score, message: `a shoot-out that ends ${pairText(score.shootOut)} has no winner` }];
}

function againstKicks({ score, shootOut }: MatchDetails): readonly Remark[] {
  if (shootOut === undefined || shootOut.kicks.some(({ side }) => side === undefined)) return [];
  const scored = (side: 'home' | 'away'): number =>
    shootOut.kicks.filter((kick) => kick.scored && kick.side === side).length;
  const made: Pair = [scored('home'), scored('away')];
  const written = score?.shootOut;
  if (written === undefined) {
    return [
      { at: shootOut, message: `the kicks make ${pairText(made)}, and the match has no shoot-out score` },
    ];
  }
  if (pairText(made) === pairText(written)) return [];
  return [
    {
      at: shootOut,
      message: `the kicks make ${pairText(made)}, the score of the shoot-out is ${pairText(written)}`,
    },
  ];
}

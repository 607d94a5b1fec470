import type { MatchDetails } from '../../match-details.ts';
import type { Remark } from '../finding.ts';
import { type KnockoutTie, knockoutTies } from '../knockout.ts';
import { minuteLabel } from '../minutes.ts';
import type { LintRule } from '../rule.ts';
import { isLevel, pairText, plus, turned, wasPlayed } from '../scores.ts';

export const extraTimeMarked: LintRule = {
  name: 'extra-time-marked',
  severity: 'error',
  summary: 'extra time that must have been played is marked (a.e.t.)',
  check: ({ matches }) => [
    ...matches.flatMap(playedOn),
    ...knockoutTies(matches).flatMap((tie) => undecided(tie)),
  ],
};

/** Something happened in a minute that only extra time has. */
function playedOn(match: MatchDetails): readonly Remark[] {
  const { score, goals, cards, changes } = match;
  if (score?.fullTime === undefined || score.afterExtraTime !== undefined) return [];
  const late = [...goals, ...cards, ...changes].find(({ minute }) => (minute?.at ?? 0) > 90);
  if (late?.minute === undefined) return [];
  return [
    {
      at: late,
      message: `minute ${minuteLabel(late.minute)}, and the score ${pairText(score.fullTime)} is not marked a.e.t.`,
    },
  ];
}

/** Level when it had to be decided. Away goals may have decided it, so they must be level too. */
function undecided({ legs }: KnockoutTie): readonly Remark[] {
  const [first, second] = legs;
  const last = second ?? first;
  const { score } = last;
  if (score?.fullTime === undefined || !wasPlayed(first) || !wasPlayed(last)) return [];
  if (score.afterExtraTime !== undefined || score.shootOut !== undefined || score.wonOn !== undefined)
    return [];
  if (second === undefined) {
    if (!isLevel(score.fullTime) || score.aggregate !== undefined) return [];
    return [
      { at: score, message: `a knockout match that ends ${pairText(score.fullTime)} without extra time` },
    ];
  }
  const earlier = first.score?.fullTime;
  if (earlier === undefined) return [];
  const aggregate = plus(score.fullTime, turned(earlier));
  const awayGoalsLevel = earlier[1] === score.fullTime[1];
  if (!isLevel(aggregate) || !awayGoalsLevel) return [];
  return [
    { at: score, message: `${pairText(aggregate)} over two legs, away goals level too, without extra time` },
  ];
}

import type { Remark } from '../finding.ts';
import { type KnockoutTie, knockoutTies } from '../knockout.ts';
import type { LintRule } from '../rule.ts';
import { isLevel, pairText, plus, turned } from '../scores.ts';

export const extraTimeNeeded: LintRule = {
  name: 'extra-time-needed',
  severity: 'error',
  summary: 'extra time follows a level score, or a level aggregate, and so does a shoot-out',
  check: ({ matches }) => knockoutTies(matches).flatMap(checkTie),
};

function checkTie({ legs }: KnockoutTie): readonly Remark[] {
  const [first, second] = legs;
  const { score } = second ?? first;
  if (score === undefined || score.aggregate !== undefined) return [];
  const other = second === undefined ? undefined : first.score?.fullTime;
  if (second !== undefined && other === undefined) return [];
  const marks = [
    { made: score.afterExtraTime && score.fullTime, what: 'extra time' },
    { made: score.shootOut && (score.afterExtraTime ?? score.fullTime), what: 'a shoot-out' },
  ];
  return marks.flatMap(({ made, what }) => {
    if (made === undefined) return [];
    const total = other === undefined ? made : plus(made, turned(other));
    if (isLevel(total)) return [];
    const over = other === undefined ? '' : ' over two legs';
    return [{ at: score, message: `${what} although it was ${pairText(total)}${over}` }];
  });
}

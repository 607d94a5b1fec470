import type { Pair } from '../../syntax.ts';
import { matchRule } from '../rule.ts';
import { pairText } from '../scores.ts';

export const scoresGrow = matchRule(
  {
    name: 'scores-grow',
    severity: 'error',
    summary: 'no score is higher than a later one: half-time, ninety minutes, extra time',
  },
  ({ score }) => {
    if (score === undefined) return [];
    const { halfTime, fullTime, afterExtraTime } = score;
    const steps = [
      { earlier: halfTime, later: fullTime ?? afterExtraTime, words: 'at half-time' },
      { earlier: fullTime, later: afterExtraTime, words: 'after ninety minutes' },
    ];
    return steps.flatMap(({ earlier, later, words }) => {
      if (earlier === undefined || later === undefined || !isHigher(earlier, later)) return [];
      return [{ at: score, message: `${pairText(earlier)} ${words} is more than ${pairText(later)} later` }];
    });
  },
);

const isHigher = (earlier: Pair, later: Pair): boolean => earlier[0] > later[0] || earlier[1] > later[1];

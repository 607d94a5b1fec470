import type { Pair } from '../../syntax.ts';
import { matchRule } from '../rule.ts';
import { pairText, wasPlayed } from '../scores.ts';

export const goalsOfHalfTime = matchRule(
  {
    name: 'goals-of-half-time',
    severity: 'error',
    summary:
      'the goals up to minute 45 make the score at half-time, those up to 90 the one after ninety minutes',
  },
  (match) => {
    const { goals, score } = match;
    const at = goals[0];
    const told = goals.every(({ side, minute }) => side !== undefined && minute !== undefined);
    if (at === undefined || !told || !wasPlayed(match)) return [];
    const upTo = (last: number): Pair => {
      const before = goals.filter(({ minute }) => (minute?.at ?? 0) <= last);
      return [
        before.filter(({ side }) => side === 'home').length,
        before.filter(({ side }) => side === 'away').length,
      ];
    };
    const marks = [
      { last: 45, written: score?.halfTime, when: 'at half-time' },
      // Without extra time this is what goals-of-score says.
      { last: 90, written: score?.afterExtraTime && score.fullTime, when: 'after ninety minutes' },
    ];
    return marks.flatMap(({ last, written, when }) => {
      const made = upTo(last);
      if (written === undefined || pairText(written) === pairText(made)) return [];
      return [
        { at, message: `the goals make ${pairText(made)} ${when}, the score then is ${pairText(written)}` },
      ];
    });
  },
);

import { describe, expect, test } from 'vitest';
import { readScore } from './score.ts';

describe('readScore', () => {
  test.each([
    ['2-1 (1-0)', { at90: [2, 1], halfTime: [1, 0] }],
    ['0-0', { at90: [0, 0] }],
    ['3-1 a.e.t. (2-1, 1-1)', { at90: [2, 1], halfTime: [1, 1], afterExtraTime: [3, 1] }],
    ['3-1 aet (2-1, 1-1)', { at90: [2, 1], halfTime: [1, 1], afterExtraTime: [3, 1] }],
    [
      '4-3 pen. 1-0 a.e.t. (1-0, 1-0)',
      { at90: [1, 0], halfTime: [1, 0], afterExtraTime: [1, 0], shootOut: [4, 3] },
    ],
    // One pair only: the score at ninety minutes, which says what half-time was.
    ['8-7 pen. 0-0 a.e.t. (0-0)', { at90: [0, 0], afterExtraTime: [0, 0], shootOut: [8, 7] }],
    ['  1-1   (0-1) ', { at90: [1, 1], halfTime: [0, 1] }],
  ])('%s', (text, score) => {
    expect(readScore(text)).toEqual(score);
  });

  test.each([
    '',
    '2:1',
    '2-1 (1-0',
    '2-1 (1-0, 0-0)',
    '4-3 pen. 1-1 (1-1)',
    '2-1 awd',
    '2-',
    '100-1',
    'x 2-1',
  ])('%s is not understood', (text) => {
    expect(readScore(text)).toBeUndefined();
  });
});

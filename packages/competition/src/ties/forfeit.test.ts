import type { Score } from '@touchline/registry';
import { expect, test } from 'vitest';
import { forfeitScore } from './forfeit.ts';

test.each<readonly ['home' | 'away', Score | undefined, Score]>([
  ['home', undefined, [0, 3]],
  ['away', undefined, [3, 0]],
  ['home', [2, 0], [0, 3]],
  ['away', [4, 1], [3, 0]],
  ['home', [0, 5], [0, 5]],
  ['away', [5, 1], [5, 1]],
  ['away', [0, 5], [3, 0]],
])('UCL-AWARD-01: %s at fault at %j on the pitch: %j', (atFault, onPitch, official) => {
  expect(forfeitScore(atFault, onPitch)).toEqual(official);
});

import { expect, test } from 'vitest';
import { countingScores } from './counting-scores.ts';
import { STATUSES } from './results.ts';
import { formatResults, parseResults } from './tables/results.ts';

const table = (
  rest: string,
): string => `id,competition,season,stage,round,leg,date,home,away,half-time,at 90,official,status,source,note
${rest}
`;

/** Played 4-1, awarded 3-0: the third leg of rules.md's HIST-X-1992-1 follows from the second of the two. */
const leeds = table(
  '1992-93/1992-09-30/leeds-united-stuttgart,ec,1992,knockout,firstRound,2,1992-09-30,leeds-united,stuttgart,2-1,4-1,3-0,awarded,s,A fourth foreign player',
);

test('HIST-X-1992-1: the result on the pitch and the official one are both kept, and written back', () => {
  const { rows, issues } = parseResults(leeds);
  expect(issues).toEqual([]);
  expect(rows[0]).toMatchObject({
    halfTime: [2, 1],
    at90: [4, 1],
    official: [3, 0],
    status: 'awarded',
    note: 'A fourth foreign player',
  });
  expect(formatResults(rows)).toBe(leeds);
});

test('UCL-AWARD-01: the official result counts, the one on the pitch does not', () => {
  const row = parseResults(leeds).rows[0];
  expect(row && countingScores(row)).toEqual({ at90: [3, 0] });
});

test('an awarded match that never kicked off has only the official result', () => {
  const [row] = parseResults(
    table('x,ucl,2020,knockout,final,,2020-08-11,drita,linfield,,,0-3,awarded,s,Quarantine'),
  ).rows;
  expect(row?.at90).toBeUndefined();
  expect(row && countingScores(row)).toEqual({ at90: [0, 3] });
});

test('only a match that was played or awarded has scores that count', () => {
  const [row] = parseResults(table('x,ucl,2020,knockout,final,,2020-08-11,a,b,1-0,2-1,,played,s,')).rows;
  const counting = STATUSES.filter((status) => row && countingScores({ ...row, status }).at90 !== undefined);
  expect(counting).toEqual(['played']);
});

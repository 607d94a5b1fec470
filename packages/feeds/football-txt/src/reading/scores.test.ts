import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { withoutPlaces } from '../places.ts';

/** What the line says of its score, and the issues it gives. */
function read(line: string): unknown {
  const { document, issues } = parse(line, { file: 'x' });
  const [match] = document.nodes;
  if (match?.type !== 'match') return match?.type;
  const plain = withoutPlaces(match) as { score?: object; legs?: object; status?: string };
  return {
    ...plain.score,
    ...plain.legs,
    ...(plain.status && { status: plain.status }),
    ...(issues.length > 0 && { issues: issues.map(({ found }) => found) }),
  };
}

const AET = { afterExtraTime: [1, 1], fullTime: [1, 1], halfTime: [0, 0], shootOut: [3, 4] };

describe('scores', () => {
  test.each([
    ['2-1', { fullTime: [2, 1] }],
    ['2-1 (1-0)', { fullTime: [2, 1], halfTime: [1, 0] }],
    ['2-1 a.e.t.', { afterExtraTime: [2, 1] }],
    ['1-1 a.e.t., 5-3 pen.', { afterExtraTime: [1, 1], shootOut: [5, 3] }],
    ['1-1 aet (1-1, 0-0) 3-4 pen', AET],
    ['3-4 pen (1-1, 1-1, 0-0)', AET],
    ['3-4 pen 1-1 aet (1-1, 0-0)', AET],
    ['3-4 pen. 1-1 a.e.t. (1-1, 0-0)', AET],
    ['1-1 (HT 0-0, FT 1-1, AET, PEN 3-4)', AET],
    ['3-4 pen 1-1 aet', { afterExtraTime: [1, 1], shootOut: [3, 4] }],
    ['8-7 pen. 0-0 a.e.t. (0-0)', { afterExtraTime: [0, 0], fullTime: [0, 0], shootOut: [8, 7] }],
    ['1-1 (0-0), 3-4 pen.', { fullTime: [1, 1], halfTime: [0, 0], shootOut: [3, 4] }],
    ['2-2 (5-4 pen.)', { fullTime: [2, 2], shootOut: [5, 4] }],
    ['2-2 (aet, 5-4 pen)', { afterExtraTime: [2, 2], shootOut: [5, 4] }],
    ['3-4 pen', { shootOut: [3, 4] }],
    ['2-1aet/gg', { afterExtraTime: [2, 1], suddenEnd: 'goldenGoal' }],
    ['2-1 a.e.t./g.g. (1-1,)', { afterExtraTime: [2, 1], fullTime: [1, 1], suddenEnd: 'goldenGoal' }],
    ['2-1 asdet', { afterExtraTime: [2, 1], suddenEnd: 'goldenGoal' }],
    [
      '2-1 agget (1-1, 1-0)',
      { afterExtraTime: [2, 1], fullTime: [1, 1], halfTime: [1, 0], suddenEnd: 'goldenGoal' },
    ],
    ['1-0 aet/sg', { afterExtraTime: [1, 0], suddenEnd: 'silverGoal' }],
    ['1-0 (asget)', { afterExtraTime: [1, 0], suddenEnd: 'silverGoal' }],
    ['2-1 (aet, agg 3-3, win 1-3 on pens)', { afterExtraTime: [2, 1], aggregate: [3, 3], shootOut: [1, 3] }],
    ['4-1 (6-3 on agg)', { fullTime: [4, 1], aggregate: [6, 3] }],
    ['2-2 (win 2-3 on aggregate)', { fullTime: [2, 2], aggregate: [2, 3] }],
    ['3-2 (agg 4-4, win 1-2 on away goals)', { fullTime: [3, 2], aggregate: [4, 4], awayGoals: [1, 2] }],
    [
      '3-2 (HT 3-1, AGG 4-4, AWAY 1-2)',
      { fullTime: [3, 2], halfTime: [3, 1], aggregate: [4, 4], awayGoals: [1, 2] },
    ],
    ['3-2 (agg 4-4, win on away goals)', { fullTime: [3, 2], aggregate: [4, 4], wonOn: 'awayGoals' }],
    ['3-0 awd', { fullTime: [3, 0], status: 'awarded' }],
    ['3-0awd.', { fullTime: [3, 0], status: 'awarded' }],
    ['2-1 abd', { fullTime: [2, 1], status: 'abandoned' }],
    ['2-1, 1-2', { first: { fullTime: [2, 1] }, second: { fullTime: [1, 2] } }],
    [
      '2-1 2-3 (agg 4-4, win on away goals)',
      { first: { fullTime: [2, 1] }, second: { fullTime: [2, 3], aggregate: [4, 4], wonOn: 'awayGoals' } },
    ],
    [
      '2-1, 1-2 aet (agg 3-3, win 3-1 on pens)',
      {
        first: { fullTime: [2, 1] },
        second: { afterExtraTime: [1, 2], aggregate: [3, 3], shootOut: [3, 1] },
      },
    ],
  ])('%s, behind the teams and between them', (text, score) => {
    expect(read(`Bayern München v Chelsea  ${text}`)).toEqual(score);
    if (!text.includes('FT') && !/\((?:a|H|win|\d-\d (?:on|pen))/.test(text)) {
      expect(read(`Bayern München  ${text}  Chelsea`)).toEqual(score);
    }
  });

  test('details of the score may stand behind the second team, one blank away', () => {
    expect(read('Bayern München 1-1 Chelsea (aet, win 3-4 on pens)')).toEqual({
      afterExtraTime: [1, 1],
      shootOut: [3, 4],
    });
    expect(read('Bayern München 2-1 Real Madrid  (HT 1-0)')).toEqual({ fullTime: [2, 1], halfTime: [1, 0] });
  });

  test.each([
    ['1:0', '1:0'],
    ['2-1 (1-0, 0-0)', '(1-0,'],
    ['2-1 (HT 1-0, FT 2-2)', '(HT'],
    ['2-1 foo', 'foo'],
  ])('what is no score is named and kept: %s', (text, _found) => {
    const { document, issues } = parse(`A v B  ${text}`, { file: 'x' });
    const [match] = document.nodes;
    expect(issues.length).toBeGreaterThan(0);
    expect(match?.type === 'match' && match.unread.length).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { parse } from '../parse.ts';
import { format } from './format.ts';

const document = (text: string) => parse(text, { file: 'x.txt' }).document;
const formatted = (text: string) => format(document(text));

describe('format', () => {
  test('teams and scores of a round stand in columns, a time once for those that follow', () => {
    expect(
      formatted(
        '▪ Matchday 1\nFri Aug 15\n20:00 Liverpool FC v AFC Bournemouth 4-2 (1-0)\nSunderland AFC 3-0 West Ham United FC\n',
      ),
    ).toBe(
      `▪ Matchday 1
  Fri Aug 15
    20:00  Liverpool FC            v AFC Bournemouth          4-2 (1-0)
           Sunderland AFC          v West Ham United FC       3-0
`,
    );
  });

  test('the old dialect becomes the new one', () => {
    const old = `» Finals, Final
  Wed May/25 2005
    20.45  AC Milan (ITA)          v Liverpool FC (ENG)       2-3 pen. 3-3 a.e.t. (3-3, 3-0)
[Maldini 1', Crespo 39', 44'; Gerrard 54', Šmicer 56', Alonso 61']
`;
    expect(format(migrate(document(old)))).toBe(`▪ Finals, Final
  Wed May 25 2005
    20:45  AC Milan (ITA)          v Liverpool FC (ENG)       3-3 a.e.t. (3-3, 3-0) 2-3 pen.
             (Maldini 1', Crespo 39', 44';
              Gerrard 54', Šmicer 56', Alonso 61')
`);
  });

  test('what the full form of a score cannot hold stands in the fuller one', () => {
    expect(formatted('Real v Bayern 2-1 (aet, agg 3-3, win 1-3 on pens)\n')).toBe(
      '  Real v Bayern  2-1 (AET, AGG 3-3, PEN 1-3)\n',
    );
    expect(formatted('A v B 2-1, 1-2 aet (agg 3-3, win 3-1 on pens)\n')).toBe(
      '  A v B  2-1, 1-2 (AET, AGG 3-3, PEN 3-1)\n',
    );
  });

  test('a word for a match not played stands between the teams, with a score behind it', () => {
    expect(formatted('A w/o B [C bankrupted]\nA 3-0 awd B\nA v B annulled\n')).toBe(
      `  A  w/o  B  [C bankrupted]
  A                       v B                        3-0 awd
  A                       v B annulled
`,
    );
  });

  test('comments stand as far in as what is below them, blank lines stay', () => {
    expect(formatted('▪ 1\nFri Aug 15\n# derby\nA v B  1-0   # late\n\n\n# end\n')).toBe(
      '▪ 1\n  Fri Aug 15\n    # derby\n    A                       v B                        1-0  # late\n\n\n# end\n',
    );
  });

  test('a line that was not understood stays as it was', () => {
    expect(formatted('▪ 1\n   what   is this\n')).toBe('▪ 1\nwhat   is this\n');
  });
});

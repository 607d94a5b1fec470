import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import type { Goals, GoalTime, Scorer } from '../syntax.ts';

/** The goals of a line below a match, short: `Messi 21 42p (4/2p)`; away behind `;`. */
function read(text: string): string {
  const { document, issues } = parse(`A v B  1-1\n${text}`, { file: 'x' });
  const [, goals] = document.nodes;
  if (goals?.type !== 'goals')
    return `${goals?.type}: ${issues.map((issue) => `${issue.line}:${issue.column} ${issue.expected}`).join()}`;
  return short(goals.goals);
}

function short(goals: Goals['goals']): string {
  if (goals.form === 'bySide')
    return `${goals.home.map(scorer).join(', ')}; ${goals.away.map(scorer).join(', ')}`;
  if (goals.form === 'sideUnknown') return goals.scorers.map(scorer).join(', ');
  return goals.goals
    .map(({ score, name, minute, mark }) =>
      [score.join('-'), name?.text, minute && time({ minute, ...(mark && { mark }) }), !minute && mark]
        .filter(Boolean)
        .join(' '),
    )
    .join(' | ');
}

function scorer({ name, times, tally }: Scorer): string {
  const counted =
    tally === undefined
      ? []
      : [`(${tally.goals}${tally.mark === undefined ? '' : ` ${tally.marked} ${tally.mark}`})`];
  return [name.text, ...times.map(time), ...counted].join(' ');
}

function time({ minute, mark, seconds }: GoalTime): string {
  const at =
    minute.at === undefined ? '?' : `${minute.at}${minute.added === undefined ? '' : `+${minute.added}`}`;
  return `${at}${mark === undefined ? '' : ` ${mark}`}${seconds === undefined ? '' : ` ${seconds}s`}`;
}

describe('goals', () => {
  test.each([
    ["(Neymar 71'; Diego 56')", 'Neymar 71; Diego 56'],
    [
      "(Lavezzi 4' Luiz 61'og Pastore 90+3'; Hazard 27'pen)",
      'Lavezzi 4, Luiz 61 ownGoal, Pastore 90+3; Hazard 27 penalty',
    ],
    [
      '(Franck Ribéry 77\n  Ivica Olić 90+2;\n  Wayne Rooney 2)',
      'Franck Ribéry 77, Ivica Olić 90+2; Wayne Rooney 2',
    ],
    ['(Darron Gibson 3, Nani 7,41; Ivica Olić 43)', 'Darron Gibson 3, Nani 7 41; Ivica Olić 43'],
    ["(Saka 45'+1', 90'+5' (Pen); Hincapié 45'+2' (OG))", 'Saka 45+1 90+5 penalty; Hincapié 45+2 ownGoal'],
    ['(Diego Milito 35,70)', 'Diego Milito 35 70'],
    ['(Diego Milito 35h,70 (fk))', 'Diego Milito 35 header 70 freeKick'],
    ['(Schämer 40 p - Neumann 38p)', 'Schämer 40 penalty; Neumann 38 penalty'],
    ['(Metzger  - Krämer (2), Cichy, Rahn)', 'Metzger; Krämer (2), Cichy, Rahn'],
    ['(Wayne Rooney 2 (92 secs))', 'Wayne Rooney 2 92s'],
    ["(N.N. ?, ??, 42; N.N. ??')", 'N.N. ? ? 42; N.N. ?'],
    ['(Lionel Messi (4/2p); N.N. (2))', 'Lionel Messi (4 2 penalty); N.N. (2)'],
    [
      '(Lionel Messi (4, 2 pens); B (2 ogs), C (p))',
      'Lionel Messi (4 2 penalty); B (2 2 ownGoal), C (1 1 penalty)',
    ],
    [
      '(Theo Walcott  Cesc Fàbregas (p); Zlatan Ibrahimović)',
      'Theo Walcott, Cesc Fàbregas (1 1 penalty); Zlatan Ibrahimović',
    ],
    ["(-; Rahn 84')", '; Rahn 84'],
    ["[-; Rahn 84']", '; Rahn 84'],
    ["[Hurst 18', 101', 120'; Haller 12']", 'Hurst 18 101 120; Haller 12'],
    ["(Jose GIMENEZ 90')", 'Jose GIMENEZ 90'],
    ["(1-0 Messi 23'(p), 1-1 Mbappé 80'(p))", '1-0 Messi 23 penalty | 1-1 Mbappé 80 penalty'],
    ['(1-0 Messi 2-0 Di María 2-1 Mbappé)', '1-0 Messi | 2-0 Di María | 2-1 Mbappé'],
    ["(1-0 Ribéry 2', 2-0 Olić 77',\n  2-1 Rooney)", '1-0 Ribéry 2 | 2-0 Olić 77 | 2-1 Rooney'],
    ["(6' Puskás 0-1, 84' Rahn 3-2)", '0-1 Puskás 6 | 3-2 Rahn 84'],
    ["(19'             0-1  Sandor\n 40'  Mascaranha 1-1)", '0-1 Sandor 19 | 1-1 Mascaranha 40'],
    [
      '(                0-1 Vujadinović 4\n          Cea 19   1-1\n      Anselmo 21 h 2-1)',
      '0-1 Vujadinović 4 | 1-1 Cea 19 | 2-1 Anselmo 21 header',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('goals on the line of the match are those below it', () => {
    const { document, issues } = parse('Werder  3-2 Dortmund  (Soya 34, Schütz 36;\n   Konietzka 1, 90)', {
      file: 'x',
    });
    expect(issues).toEqual([]);
    expect(document.nodes.map(({ type }) => type)).toEqual(['match', 'goals']);
  });

  test('what is no goal line is kept and its place named', () => {
    expect(read("(A 4'; B 5'; C 6')")).toBe('unread: 2:12 the end of the goals');
    expect(read("(, A 4')")).toBe('unread: 2:2 a scorer');
    expect(read('(Foo (92 secs))')).toBe('unread: 2:6 a scorer');
    expect(read('(1-0 A 2-1 3-1)')).toMatch(/^unread: 2:/);
  });
});

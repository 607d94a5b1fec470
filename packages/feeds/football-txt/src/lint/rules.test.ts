import { type Club, clubTable, parseClubId } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import type { LintFinding } from './finding.ts';
import { lint, SYNTAX } from './lint.ts';
import { LINT_RULES } from './rules.ts';

const club = (id: string, name: string, ...aliases: string[]): Club => {
  const clubId = parseClubId(id);
  if (clubId === undefined) throw new Error(`${id} is no id`);
  return { id: clubId, name, shortName: name, association: 'ITA', aliases };
};
const clubs = clubTable([club('atalanta', 'Atalanta', 'Atalanta BC'), club('inter', 'Inter')]);

/** A file with one final: lines that begin with two blanks are below the match. */
const final = (score: string, ...below: string[]): string =>
  ['= Cup 2026', '▪ Final', 'Sat May 30 2026', `  Atalanta v Inter  ${score}`, ...below, ''].join('\n');

const ELEVEN = 'Aa - Bb, Cc, Dd, Ee - Ff, Gg, Hh - Ii, Jj, Kk';
const lineUps = (home = ELEVEN, away = 'La - Lb, Lc, Ld, Le - Lf, Lg, Lh - Li, Lj, Lk'): string[] => [
  '',
  `Atalanta: ${home}`,
  `Inter: ${away}`,
];

const legs = (first: string, second: string): string => `= Cup 2025/26
▪ Semi-finals
Tue Apr 28 2026
  Atalanta v Inter  ${first}
Tue May 5 2026
  Inter v Atalanta  ${second}
`;

const KICKS = 'Penalties: 1-0 Aa, 1-1 La, 2-1 Bb, 2-2 Lb, 3-2 Cc, Lc (save), 4-2 Dd, Ld (missed)';

/** For each rule texts in which it finds something, and near ones in which it does not. */
const CASES: Readonly<
  Record<string, { readonly fires: readonly string[]; readonly quiet: readonly string[] }>
> = {
  'card-after-dismissal': {
    fires: [final('0-0 (0-0)', ...lineUps(ELEVEN.replace('Bb', "Bb [R 30'] [Y 40']")))],
    quiet: [final('0-0 (0-0)', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 30'] [R 40']")))],
  },
  'card-on-the-field': {
    fires: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 80'] (60' Xx)"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (60' Xx [Y 10'])"))),
    ],
    quiet: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 60'] (60' Xx [Y 60'])"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 10'] (60' Xx [Y 80'])"))),
    ],
  },
  'counts-of-head': {
    fires: [
      '= Cup 2026\n# Matches   2\n▪ Final\nSat May 30 2026\n  A v B  1-0\n',
      '= Cup 2026\n# Teams 3\n▪ Final\nSat May 30 2026\n  A v B  1-0\n',
    ],
    quiet: ['= Cup 2026\n# Matches   1\n# Teams  2\n▪ Final\nSat May 30 2026\n  A v B  1-0\n# Matches  7\n'],
  },
  'dates-in-order': {
    fires: ['= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\nFri May 29\n  C v D  1-0\n'],
    quiet: [
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\n▪ Group B\nFri May 29 2026\n  C v D  1-0\n',
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\nSat May 30\n  C v D  1-0\n',
    ],
  },
  'day-of-calendar': {
    fires: [
      '= Cup 2026\n▪ Final\nFeb 29 2026\n  A v B  1-0\n',
      '= Cup 2026\n▪ Final\nApr 31\n  A v B  1-0\n',
    ],
    quiet: ['= Cup 2024\n▪ Final\nFeb 29 2024\n  A v B  1-0\n'],
  },
  'eleven-starters': {
    fires: [final('0-0', ...lineUps(ELEVEN.replace(', Kk', '')))],
    quiet: [final('0-0', ...lineUps())],
  },
  'extra-time-marked': {
    fires: [
      final('1-1 (0-0)'),
      legs('2-1 (1-0)', '2-1 (0-0)'),
      final('2-1 (1-1)', "  (Aa 10', 98'; La 20')"),
      final('2-1 (1-1)', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 101']"))),
    ],
    quiet: [
      final('2-1 a.e.t. (1-1, 1-1)', "  (Aa 10', 98'; La 20')"),
      final('2-1 (1-1)', "  (Aa 10', 90+8'; La 20')"),
      // Away goals may have decided it.
      legs('1-0 (1-0)', '2-1 (0-0)'),
      legs('2-1 (1-0)', '2-1 a.e.t. (2-1, 0-0)'),
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-1\n',
      // Drawn, and played again.
      '= Cup 1934\n▪ Quarter-final\nThu May 31 1934\n  A v B  1-1\nFri Jun 1\n  A v B  1-0\n',
    ],
  },
  'extra-time-needed': {
    fires: [
      final('3-1 a.e.t. (2-1, 1-1)'),
      legs('2-0 (1-0)', '3-1 a.e.t. (2-1, 0-0)'),
      final('4-3 pen. 2-1 a.e.t. (1-1, 1-0)'),
    ],
    quiet: [
      final('4-3 pen. 1-1 a.e.t. (1-1, 1-0)'),
      legs('2-1 (1-0)', '3-1 a.e.t. (2-1, 0-0)'),
      legs('2-1 (1-0)', '4-3 pen. 2-1 a.e.t. (2-1, 0-0)'),
    ],
  },
  'goal-once': {
    fires: [final('2-0', "  (Aa 10', 10')")],
    quiet: [final('2-0', "  (Aa 10', 11')"), final('1-1', "  (Aa 10'; La 10')")],
  },
  'goals-of-half-time': {
    fires: [
      final('2-0 (1-0)', "  (Aa 10', 45+2')"),
      final('2-1 a.e.t. (1-1, 0-0)', "  (Aa 50', 89'; La 60')"),
    ],
    quiet: [
      final('2-0 (1-0)', "  (Aa 10', 46')"),
      final('2-1 a.e.t. (1-1, 0-0)', "  (Aa 50', 91'; La 60')"),
      // A goal without its minute may be of either half.
      final('2-0 (2-0)', "  (Aa 10', Bb)"),
    ],
  },
  'goals-of-score': {
    fires: [final('2-1', "  (Aa 10'; La 20', 30')"), final('2-0', "  (Aa 10')")],
    quiet: [
      final('2-1', "  (Aa 10', La 15'(og); Lb 20')"),
      final('2-1'),
      final('3-0 awd', "  (Aa 10'; La 20')"),
      // The kicks of a shoot-out are no goals.
      final('4-3 pen. 1-1 a.e.t. (1-1, 1-0)', "  (Aa 10'; La 50')"),
    ],
  },
  'kicks-in-turn': {
    fires: [
      final('4-2 pen. 0-0 a.e.t. (0-0)', `${KICKS}, Ee (missed)`, ...lineUps()),
      final('2-0 pen. 0-0 a.e.t. (0-0)', 'Penalties: 1-0 Aa, 2-0 Bb', ...lineUps()),
    ],
    quiet: [final('4-2 pen. 0-0 a.e.t. (0-0)', KICKS, ...lineUps())],
  },
  'known-club': {
    fires: ['= Cup 2026\n▪ Final\nSat May 30 2026\n  Atalanta v Intre  1-0\n'],
    quiet: [final('1-0')],
  },
  'minute-of-match': {
    fires: [
      final('1-0', "  (Aa 0')"),
      final('1-0', "  (Aa 121')"),
      final('1-0', "  (Aa 43+2')"),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (89+59' Xx)"))),
    ],
    quiet: [final('1-0', "  (Aa 45+2')"), final('1-0', "  (Aa 90+11')"), final('1-0', "  (Aa 1')")],
  },
  'off-after-on': {
    fires: [final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (60' Xx (50' Yy))")))],
    quiet: [final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (60' Xx (70' Yy))")))],
  },
  'off-once': {
    fires: [final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (50' Xx)").replace('Cc', "Bb (60' Yy)")))],
    quiet: [final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (50' Xx)").replace('Cc', "Cc (60' Yy)")))],
  },
  'on-once': {
    fires: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (50' Xx)").replace('Cc', "Cc (60' Xx)"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (50' Cc)"))),
    ],
    quiet: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb (50' Xx)"), ELEVEN.replace('Bb', "Bb (60' Xx)"))),
    ],
  },
  'on-the-field': {
    fires: [
      final('1-0', "  (Xx 45')", ...lineUps(ELEVEN.replace('Bb', "Bb (45+1' Xx)"))),
      final('1-0', "  (Bb 60')", ...lineUps(ELEVEN.replace('Bb', "Bb (45+1' Xx)"))),
    ],
    quiet: [
      final('2-0', "  (Bb 45', Xx 46')", ...lineUps(ELEVEN.replace('Bb', "Bb (46' Xx)"))),
      final('0-1', "  (; Bb 45'(og))", ...lineUps(ELEVEN.replace('Bb', "Bb (46' Xx)"))),
    ],
  },
  'one-captain': {
    fires: [final('0-0', ...lineUps(ELEVEN.replace('Bb', 'Bb [c]').replace('Cc', 'Cc [c]')))],
    quiet: [final('0-0', ...lineUps(ELEVEN.replace('Bb', 'Bb [c]')))],
  },
  'one-match-a-day': {
    fires: ['= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\n  B v C  1-0\n'],
    quiet: [
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\n  C v D  1-0\n',
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\nSun May 31\n  B v C  1-0\n',
    ],
  },
  'one-match-once': {
    fires: ['= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\n  B v A  0-1\n'],
    quiet: ['= Cup 2026\n▪ Group A\nSat May 30 2026\n  A v B  1-0\nSun May 31\n  B v A  0-1\n'],
  },
  'one-spelling': {
    fires: [
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  Atalanta v Inter  1-0\nSun May 31\n  Inter v Atalanta BC  0-1\n',
    ],
    quiet: [
      '= Cup 2026\n▪ Group A\nSat May 30 2026\n  Atalanta v Inter  1-0\nSun May 31\n  Inter v Atalanta  0-1\n',
    ],
  },
  'own-opponent': {
    fires: ['= Cup 2026\n▪ Final\nSat May 30 2026\n  Inter v INTER  1-0\n'],
    quiet: [final('1-0')],
  },
  'player-once': {
    fires: [final('0-0', ...lineUps(ELEVEN.replace('Cc', 'Bb')))],
    quiet: [final('0-0', ...lineUps(ELEVEN, ELEVEN))],
  },
  'running-score': {
    fires: [final('2-1', "  (1-0 Aa 10', 1-2 La 20', 2-1 Bb 30')")],
    quiet: [final('2-1', "  (1-0 Aa 10', 1-1 La 20', 2-1 Bb 30')")],
  },
  'scorer-of-line-up': {
    fires: [final('1-0', "  (Zz 10')", ...lineUps())],
    quiet: [final('1-0', "  (AA 10')", ...lineUps()), final('1-0', "  (Zz 10')")],
  },
  'scores-grow': {
    fires: [final('1-0 (2-0)'), final('1-2 a.e.t. (2-2, 0-0)')],
    quiet: [final('1-0 (1-0)')],
  },
  'second-yellow': {
    fires: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 30'] [Y 40']"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y/R 40']"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 20'] [Y 30'] [Y/R 40']"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 32']")), "Yellow cards: Bb 33' ; Lb 33'"),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 32'] [Y 32']"))),
    ],
    quiet: [
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 32']")), "Yellow cards: Bb 32' ; Lb 33'"),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 30'] [Y/R 40']"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 30'] [R 40']"))),
      final('0-0', ...lineUps(ELEVEN.replace('Bb', "Bb [Y 30']").replace('Cc', "Cc [Y 40']"))),
    ],
  },
  'shoot-out-of-score': {
    fires: [final('3-3 pen. 0-0 a.e.t. (0-0)'), final('2-4 pen. 0-0 a.e.t. (0-0)', KICKS, ...lineUps())],
    quiet: [final('4-2 pen. 0-0 a.e.t. (0-0)', KICKS, ...lineUps())],
  },
  'weekday-of-date': {
    fires: ['= Cup 2026\n▪ Final\nSun May 30 2026\n  A v B  1-0\n'],
    quiet: ['= Cup 2026\n▪ Final\nSat May 30 2026\n  A v B  1-0\n'],
  },
};

const found = (text: string): readonly LintFinding[] => lint(text, { file: 'cup.txt', clubs });
const oldTeams = /^\s+[A-D] v/m;
/** Cases whose teams are letters are not about who is who. */
const rulesOf = (text: string): readonly string[] =>
  found(text)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'known-club' || !oldTeams.test(text));

describe('every rule', () => {
  test('has a case that fires and one that does not, and a name of its own', () => {
    const names = LINT_RULES.map(({ name }) => name);
    expect(Object.keys(CASES)).toEqual([...new Set(names)].toSorted());
    for (const { fires, quiet } of Object.values(CASES)) {
      expect([fires.length > 0, quiet.length > 0]).toEqual([true, true]);
    }
  });

  const cases = (kind: 'fires' | 'quiet') =>
    Object.entries(CASES).flatMap(([rule, both]) =>
      both[kind].map((text, index) => [rule, index + 1, text] as const),
    );

  test.each(cases('fires'))('%s fires (%i)', (rule, _index, text) => {
    expect(rulesOf(text)).toContain(rule);
    expect(rulesOf(text)).not.toContain(SYNTAX);
  });

  test.each(cases('quiet'))('%s is quiet (%i)', (rule, _index, text) => {
    expect(rulesOf(text)).not.toContain(rule);
    expect(rulesOf(text)).not.toContain(SYNTAX);
  });
});

describe('lint', () => {
  test('a finding says where, and how to mend it where there is no doubt', () => {
    const text = '= Cup 2026\n▪ Final\nSun May 30 2026\n  Atalanta v Intre  1-0 (2-0)\n';
    expect(found(text)).toEqual([
      {
        rule: 'weekday-of-date',
        severity: 'error',
        file: 'cup.txt',
        line: 3,
        column: 1,
        message: '2026-05-30 is a Sat, not a Sun',
        fix: { replace: { line: 3, column: 1, endLine: 3, endColumn: 4 }, text: 'Sat' },
      },
      {
        rule: 'known-club',
        severity: 'error',
        file: 'cup.txt',
        line: 4,
        column: 14,
        message: 'Intre is no known club; did you mean Inter?',
      },
      {
        rule: 'scores-grow',
        severity: 'error',
        file: 'cup.txt',
        line: 4,
        column: 21,
        message: '2-0 at half-time is more than 1-0 later',
      },
    ]);
  });

  test('text that is not understood is a finding too, and a rule can be left out', () => {
    expect(found('= Cup 2026\n▪ Final\nSat May 30 2026\n  Inter v Atalanta  1:0:2\n')).toMatchObject([
      { rule: SYNTAX, severity: 'error', line: 4 },
    ]);
    const weekday = { file: 'cup.txt', without: ['weekday-of-date'] };
    const [finding] = lint('= Cup 2026\n▪ Final\nSun May 30 2026\n  A v B  1-0\n', weekday);
    // The reader sees it as well, and speaks when the rule does not.
    expect(finding?.rule).toBe(SYNTAX);
  });

  test('without a table of clubs nobody is unknown', () => {
    expect(lint('= Cup 2026\n▪ Final\nSat May 30 2026\n  Xyzzy v Inter  1-0\n', { file: 'cup.txt' })).toEqual(
      [],
    );
  });

  test('the rules of one match take time by its length alone', () => {
    const named = (form: (index: number) => string): string =>
      Array.from({ length: 3000 }, (_, index) => form(index)).join(', ');
    const text = final(
      '1-0',
      `(${named((index) => `S${index} 5'`)}; -)`,
      ...lineUps(named((index) => `P${index} [Y 5'] (46' Q${index})`)),
    );
    const start = process.cpuUsage();
    found(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

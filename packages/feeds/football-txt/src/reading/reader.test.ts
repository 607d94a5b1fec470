import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { withoutPlaces } from '../places.ts';

const read = (text: string) => parse(text, { file: 'x.txt' });

/** The nodes of a text without their places, when nothing in it was not understood. */
function nodes(text: string): unknown {
  const { document, issues } = read(text);
  expect(issues).toEqual([]);
  return withoutPlaces(document);
}

describe('lines', () => {
  test('headings with their level, closing marks left out', () => {
    expect(nodes('= Cup\n== Group stage ==\n==Arsenal==')).toMatchObject({
      nodes: [
        { level: 1, text: 'Cup' },
        { level: 2, text: 'Group stage' },
        { level: 2, text: 'Arsenal' },
      ],
    });
  });

  test.each([
    ['▪ Final', { level: 1, title: 'Final', name: 'Final' }],
    ['» Finals, Quarterfinals', { level: 1, stage: 'Finals', name: 'Quarterfinals' }],
    [':: Quarter-finals - 1st Leg', { level: 1, name: 'Quarter-finals', leg: 1 }],
    ['::: Second Legs', { level: 2, name: 'Second Legs', leg: 2 }],
    ['▪▪ Semi-finals, 2nd leg', { level: 2, name: 'Semi-finals', leg: 2 }],
    [
      '▪ National League, Promotion Playoff, Round 1',
      { stage: 'National League, Promotion Playoff', name: 'Round 1' },
    ],
    ['▪▪ Semifinals ▪▪', { level: 2, title: 'Semifinals' }],
    [':::: First Legs ::::', { level: 3, leg: 1 }],
    ['▪ Matchday 2  :  Fri Jun 13', { title: 'Matchday 2', when: 'Fri Jun 13' }],
    ['▪ Round 20 | Apr 6-8, Apr 24', { title: 'Round 20', when: 'Apr 6-8, Apr 24' }],
  ])('%s', (text, round) => {
    expect(nodes(text)).toMatchObject({ nodes: [{ type: 'round', ...round }] });
  });

  test('dates with time, zone, venue and attendance', () => {
    expect(nodes('Thu Jun 14 18:00 UTC+3 @ Lenin, Moscow, Att: 78011')).toMatchObject({
      nodes: [
        {
          type: 'date',
          date: { weekday: 'Thu', day: 14 },
          time: { hour: 18, minute: 0, zone: 'UTC+3' },
          venue: { parts: ['Lenin', 'Moscow'] },
          attendance: 78_011,
        },
      ],
    });
    expect(nodes('July 10 @ Paris, Parc des Princes    att: 18_000')).toMatchObject({
      nodes: [{ attendance: 18_000 }],
    });
    expect(nodes('02.11.1958 @ Bucuresti (23 August)')).toMatchObject({
      nodes: [{ venue: { parts: ['Bucuresti (23 August)'] } }],
    });
    expect(nodes('Apr 17 & 25')).toMatchObject({
      nodes: [{ date: { month: 4, day: 17 }, secondDate: { month: 4, day: 25 } }],
    });
    expect(nodes('07.11.1962 @ Sofia (Vassil Levski) ▪ 1st Leg')).toMatchObject({
      nodes: [{ round: '1st Leg' }],
    });
  });

  test.each([
    ['Brazil   - Mexico', 'Brazil', 'Mexico'],
    ['Cameroon v Croatia', 'Cameroon', 'Croatia'],
    ['River Plate   0-0  Atlético Mineiro', 'River Plate', 'Atlético Mineiro'],
    ['1. FC Köln v 1860 München  2-1', '1. FC Köln', '1860 München'],
    [
      'Karlsruher  1-4 Meidericher (Metzger 83 - Krämer 29)',
      'Karlsruher',
      'Meidericher (Metzger 83 - Krämer 29)',
    ],
    ['25.03.23 @ Glasgow        Scotland           3-0 Cyprus', 'Scotland', 'Cyprus'],
    ['15:30  @ Cardiff     WALES v NORTHERN IRELAND', 'WALES', 'NORTHERN IRELAND'],
    ['(49) Thu Jun 12 17:00   Brazil - Croatia  @ Arena, São Paulo (UTC-3)', 'Brazil', 'Croatia'],
    ['▪SF  @ Salzburg    FC RB Salzburg - SC Altach   0-1', 'FC RB Salzburg', 'SC Altach'],
    ['18h45  A (ESP) v B (ENG)', 'A (ESP)', 'B (ENG)'],
    ['SW Bregenz awd. Liefering', 'SW Bregenz', 'Liefering'],
    ['Sheffield Wednesday     w/o Bury   [Bury bankrupted]', 'Sheffield Wednesday', 'Bury'],
    ['A v B  [postponed: weather]', 'A', 'B'],
  ])('%s', (text, home, away) => {
    expect(nodes(text)).toMatchObject({
      nodes: [{ type: 'match', home: { text: home }, away: { text: away } }],
    });
  });

  test("one team's schedule", () => {
    expect(
      nodes(
        'Sun  1 Mar        (H)  Chelsea                    2-1\nSu 24/5 16:00  (n)  Crystal Palace\n(a)  Brighton and Hove Albion   0-1',
      ),
    ).toMatchObject({
      nodes: [
        { type: 'teamMatch', ground: 'home', opponent: { text: 'Chelsea' }, score: { fullTime: [2, 1] } },
        { ground: 'neutral', opponent: { text: 'Crystal Palace' }, time: { hour: 16 } },
        { ground: 'away', opponent: { text: 'Brighton and Hove Albion' } },
      ],
    });
  });

  test('byes, definitions and notes of no match', () => {
    expect(
      nodes(
        "Chichester City  bye  [Bury bankrupted]\nGroup A  |  Brazil    Côte d'Ivoire\nGroup B: Spain, Chile\nRound of 16 | Sat Jun 28 - Tue Jul 1\nNB: the winners\n   (and others) qualify",
      ),
    ).toMatchObject({
      nodes: [
        { type: 'bye', team: { text: 'Chichester City' } },
        { of: 'group', name: 'Group A', items: [{ text: 'Brazil' }, { text: "Côte d'Ivoire" }] },
        { of: 'group', items: [{ text: 'Spain' }, { text: 'Chile' }] },
        { of: 'round', items: [{ text: 'Sat Jun 28 - Tue Jul 1' }] },
        { type: 'notaBene', text: 'the winners (and others) qualify' },
      ],
    });
  });

  test('comments are kept: on lines, at their ends, over lines, and within what they interrupt', () => {
    expect(
      nodes('#  a \nA v B  1-0 #(att: 5)\n  (C 3, # c\n   D 4)  # d\n<!-- x\n y -->\n\nE#1 v F'),
    ).toMatchObject({
      nodes: [
        { type: 'comment', text: '  a' },
        { type: 'match', comment: '(att: 5)' },
        { type: 'comment', text: ' c' },
        { type: 'goals', comment: ' d' },
        { type: 'blockComment', text: ' x\n y ' },
        { type: 'blank', count: 1 },
        { type: 'match', home: { text: 'E#1' } },
      ],
    });
  });

  test('an unclosed comment is named', () => {
    expect(read('A v B\n<!-- x\ny').issues).toMatchObject([
      { line: 2, column: 1, expected: '"-->" at the end of the comment' },
    ]);
  });

  test('the dialect is old where one line is', () => {
    expect(
      ['▪ Final', '» Final', '18.45  A v B', 'Tue Sep/16', 'Tue Sep 16'].map(
        (text) => read(text).document.dialect,
      ),
    ).toEqual(['v2', 'old', 'old', 'old', 'v2']);
  });

  test('places count from 1, columns in UTF-16 units, ends exclusive; Windows line ends and a byte order mark do not shift them', () => {
    const { document } = read('\uFEFF= Cup\r\n\r\n  18:45  Bodø 𝄞 v Ajax  2-1\r\n');
    expect(document.nodes[2]).toMatchObject({
      line: 3,
      column: 3,
      endLine: 3,
      endColumn: 29,
      home: { line: 3, column: 10, endColumn: 17 },
      score: { column: 26, endColumn: 29 },
    });
  });

  test('a line that is not understood is kept and named, and reading goes on', () => {
    const { document, issues } = read('▪ Final\nwhat is this\n\tA v B  2-1  :-)\n');
    expect(issues).toEqual([
      {
        file: 'x.txt',
        line: 2,
        column: 1,
        expected: 'a heading, a round, a date or a match "A v B"',
        found: 'what is this',
      },
      {
        file: 'x.txt',
        line: 3,
        column: 14,
        expected: 'a venue "@ …", a note "[…]", goals "(…)" or the end of the line',
        found: ':-)',
      },
    ]);
    expect(document.nodes[1]).toMatchObject({ type: 'unread', text: 'what is this' });
    expect(document.nodes[2]).toMatchObject({ type: 'match', unread: [{ text: ':-)' }] });
  });
});

describe('any text', () => {
  const whole = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('(;),[]-:|@#\n v1234 ▪=')) }),
  );

  test('gives nodes that cover each of its lines, in order', () => {
    fc.assert(
      fc.property(whole, (text) => {
        const { document } = read(text);
        const covered = new Set<number>();
        for (const node of document.nodes)
          for (let line = node.line; line <= node.endLine; line++) covered.add(line);
        const lines = text.split('\n');
        const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
        for (let line = 1; line <= count; line++)
          expect([text, line, covered.has(line)]).toEqual([text, line, true]);
      }),
    );
  });

  test('no-break spaces are blanks, and a carriage return alone ends the lines of a file without line feeds', () => {
    const plain = '▪ Final\nSat May 30 2026\n  A FC v B FC  2-1 (1-0)\n';
    const treeOf = (text: string) => withoutPlaces(read(text).document);
    expect(read(plain).issues).toEqual([]);
    expect(treeOf(plain.replaceAll(' ', '\u00a0'))).toEqual(treeOf(plain));
    expect(treeOf(plain.replaceAll('\n', '\r'))).toEqual(treeOf(plain));
  });

  test('a score with a dash that is no hyphen is named, and no part of a team', () => {
    expect(read('▪ Final\n  A FC v B FC 2–1 (1-0)\n').issues).toHaveLength(1);
  });

  test.each([
    ['brackets', '('.repeat(200_000)],
    ['brackets on lines', '(\n'.repeat(50_000)],
    ['brackets below a match', `A v B\n${'(x\n'.repeat(50_000)}`],
    ['blanks', `A${' '.repeat(200_000)}B v${' '.repeat(200_000)}C`],
    ['names', `A v B\nX: ${'N, '.repeat(100_000)}`],
    ['changes', `A v B\nX: ${'A ('.repeat(100_000)}`],
    ['labels', 'A v B\nX: A,\n'.repeat(20_000)],
    ['comments', '<!-- -->'.repeat(50_000)],
    ['open comments', '<!-- '.repeat(100_000)],
    ['marks', '▪'.repeat(200_000)],
    ['separators', ' v '.repeat(100_000)],
    ['scores', '1-1 '.repeat(100_000)],
    ['goals', `A v B\n(${"X 1', ".repeat(50_000)}Y)`],
    ['open notes', `A v B\n${'[x '.repeat(100_000)}`],
    ['equals', '= '.repeat(100_000)],
  ])('of %s without end is read in time', (_name, text) => {
    // Of the processor's time, which is the same however busy the machine is.
    const start = process.cpuUsage();
    read(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import type { Minute, Node, Player } from '../syntax.ts';

const below = (text: string) => parse(`A v B  1-1\n${text}`, { file: 'x' });

function only(text: string): Node | undefined {
  const { document, issues } = below(text);
  expect(issues).toEqual([]);
  expect(document.nodes.length).toBe(2);
  return document.nodes[1];
}

function minute(one: Minute | undefined): string {
  if (one === undefined) return '';
  return one.at === undefined ? ' ?' : ` ${one.at}${one.added === undefined ? '' : `+${one.added}`}`;
}

/** `Marasek c yellow 11 < Schiener yellow 32 < Scharrer red 115`. */
function short({ name, captain, cards, changes, unread }: Player): string {
  return [
    name.text,
    ...(captain ? ['c'] : []),
    ...cards.map((one) => `${one.card}${minute(one.minute)}`),
    ...unread.map(({ text }) => `[${text}]`),
    ...changes.map((change) => `<${minute(change.minute)} ${short(change.on)}`),
  ].join(' ');
}

function lineUp(text: string): readonly string[] {
  const node = only(text);
  if (node?.type !== 'lineUp') return [String(node?.type)];
  return node.ranks.map((rank) => rank.map(short).join(', '));
}

describe('line-ups', () => {
  test('ranks, wrapped behind commas and hyphens', () => {
    const text =
      'USA: Douglas - Wood, Moorhouse - Gallagher, Tracey, Auld -\n     Brown, Florie [c],\n Patenaude';
    expect(lineUp(text)).toEqual([
      'Douglas',
      'Wood, Moorhouse',
      'Gallagher, Tracey, Auld',
      'Brown, Florie c, Patenaude',
    ]);
  });

  test('changes with the minute first, last or not at all', () => {
    expect(
      lineUp("A: KLOSE (88' Oliver NEUVILLE), Molina (Montiel 91'), Pepe (120+1 Dybala), De Paul (Paredes)"),
    ).toEqual(['KLOSE < 88 Oliver NEUVILLE, Molina < 91 Montiel, Pepe < 120+1 Dybala, De Paul < Paredes']);
  });

  test('changes of those who came on, with cards of each', () => {
    expect(lineUp("A: Lenglet (Coman 46' (Thuram 111'))")).toEqual(['Lenglet < 46 Coman < 111 Thuram']);
    expect(lineUp("Tirol: Marasek [Y 11']  (Schiener [Y 32'][Y/R 43']  (46' Scharrer [R 115']))")).toEqual([
      'Marasek yellow 11 < Schiener yellow 32 yellowRed 43 < 46 Scharrer red 115',
    ]);
  });

  test('label, formation and players on lines of their own; a coach at the end', () => {
    const node = only(
      "Mexico:\n  (4-1-4-1)\n  Raúl Rangel\n   -\n  Israel Reyes, Érik Lira\n   (Paredes 102');\n  Coach: Javier Aguirre",
    );
    expect(node).toMatchObject({
      type: 'lineUp',
      team: { text: 'Mexico' },
      formation: '4-1-4-1',
      coaches: [{ text: 'Javier Aguirre' }],
    });
  });

  test('a bracket that is not understood is kept', () => {
    expect(lineUp('A: Neuer [1], Kimmich')).toEqual(['Neuer [1], Kimmich']);
  });

  test.each([
    ["A: B (C 46'", 2, 12],
    ['A: B,', 2, 6],
    ["A: B (C 46' 50'), D", 2, 13],
  ])('%s: unread, and its place named', (text, line, column) => {
    const { document, issues } = below(text);
    expect(document.nodes[1]?.type).toBe('unread');
    expect(issues.map((issue) => [issue.line, issue.column])).toEqual([[line, column]]);
  });

  test('a labelled line of no match is no line-up', () => {
    const { document, issues } = parse('Spain: A - B', { file: 'x' });
    expect(document.nodes[0]?.type).toBe('unread');
    expect(issues.length).toBe(1);
  });
});

describe('other lines below a match', () => {
  test.each([
    [
      "Yellow Cards: Gutiérrez 23' ;\n   Mokoena 17', Sibisi 74'",
      'yellow',
      ['Gutiérrez 23'],
      ['Mokoena 17', 'Sibisi 74'],
    ],
    ["Red Cards: Montes 90' - Sithole 49' Zwane 84'", 'red', ['Montes 90'], ['Sithole 49', 'Zwane 84']],
    ['Sent off: -; Sithole', 'sentOff', [], ['Sithole']],
    ['Sent off: Montes - None', 'sentOff', ['Montes'], []],
    ['Sent off: ∅; Montes  Zwane', 'sentOff', [], ['Montes', 'Zwane']],
    ["Yellow-Red: Krätzig 90+6'; -", 'yellowRed', ['Krätzig 90+6'], []],
  ])('%s', (text, card, home, away) => {
    const node = only(text);
    if (node?.type !== 'cards' || node.bookings.form !== 'bySide') throw new Error('no cards by side');
    const written = (one: { name: { text: string }; minute?: Minute }) =>
      `${one.name.text}${minute(one.minute)}`;
    expect([node.card, node.bookings.home.map(written), node.bookings.away.map(written)]).toEqual([
      card,
      home,
      away,
    ]);
  });

  test('cards without a separator have no side', () => {
    expect(only("Sent off: Machado 60', Procópio 60'")).toMatchObject({ bookings: { form: 'sideUnknown' } });
  });

  test('a shoot-out in its order, kicks not scored without their score or with it', () => {
    const node = only(
      'Penalties:     SOCRATES (missed), 0-1 Yannick STOPYRA,\n  1-1 ALEMAO,  1-1 Platini (save Bats)',
    );
    if (node?.type !== 'shootOut' || node.kicks.form !== 'inOrder') throw new Error('not in order');
    expect(node.kicks.kicks.map(({ name, score, miss }) => [name.text, score, miss])).toEqual([
      ['SOCRATES', undefined, 'missed'],
      ['Yannick STOPYRA', [0, 1], undefined],
      ['ALEMAO', [1, 1], undefined],
      ['Platini', [1, 1], 'save Bats'],
    ]);
  });

  test('a shoot-out side by side', () => {
    const node = only('Penalty shoot-out: Messi, Dybala;\n  Mbappé, Coman (X)');
    expect(node).toMatchObject({ kicks: { form: 'bySide', home: [{}, {}], away: [{}, { miss: 'X' }] } });
  });

  test.each([
    'Ref: Szymon Marciniak (Poland)',
    'Referee: Szymon Marciniak (Poland)',
    'refs: Szymon Marciniak (Poland)',
  ])('%s', (text) => {
    expect(only(text)).toMatchObject({
      referees: [{ name: { text: 'Szymon Marciniak' }, association: 'Poland' }],
    });
  });

  test('an attendance may have its thousands divided, by commas not', () => {
    expect(only('Attendance: 45_000')).toMatchObject({ attendance: 45_000 });
    const { document, issues } = below('Attendance: 45,000');
    expect(document.nodes[1]).toMatchObject({ attendance: 45_000 });
    expect(issues).toMatchObject([{ line: 2, column: 13, found: '45,000' }]);
  });

  test('notes, of a status or of anything', () => {
    expect(only("[abandoned at 0-0 in 15' due to\n  heavy snowfall]")).toMatchObject({
      note: { status: 'abandoned', text: "abandoned at 0-0 in 15' due to heavy snowfall" },
    });
    expect(only('[both qualified]')).toMatchObject({ type: 'note', note: { text: 'both qualified' } });
  });

  test('what belongs to a match and stands below none is named', () => {
    const { document, issues } = parse('Referee: A (B)\n▪ Final\nAttendance: 5', { file: 'x' });
    expect(document.nodes.map(({ type }) => type)).toEqual(['referees', 'round', 'attendance']);
    expect(issues.map(({ line, expected }) => [line, expected])).toEqual([
      [1, 'a match above it'],
      [3, 'a match above it'],
    ]);
  });
});

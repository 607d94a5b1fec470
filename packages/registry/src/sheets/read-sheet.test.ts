import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { headingOf } from './sheet-words.ts';
import type { WrittenPlayer, WrittenSheet } from './written-sheet.ts';

const short = ({ number, name, position, captain }: WrittenPlayer): string =>
  [number, name ?? '?', position, captain && 'captain'].filter((each) => each !== undefined).join(' ');
const seen = ({ starters, substitutes, coach, formation, leftOut, notUnderstood }: WrittenSheet) => ({
  starters: starters.map(short),
  ...(substitutes.length > 0 && { substitutes: substitutes.map(short) }),
  ...(coach && { coach: coach.name }),
  ...(formation !== undefined && { formation }),
  ...(leftOut.length > 0 && { leftOut: leftOut.map(short) }),
  ...(notUnderstood.length > 0 && {
    notUnderstood: notUnderstood.map(({ line, text }) => `${line}: ${text}`),
  }),
});

describe('sheets as people paste them', () => {
  test('a row with numbers before, a bench and a coach', () => {
    const text =
      '1 Carnesecchi; 19 Djimsiti; 4 Hien; 23 Kolašinac (C); 8 Pašalić.\nSubs: 57 Sportiello; 7 Sulemana. Coach: Palladino';
    expect(seen(readSheet(text))).toEqual({
      starters: ['1 Carnesecchi', '19 Djimsiti', '4 Hien', '23 Kolašinac captain', '8 Pašalić'],
      substitutes: ['57 Sportiello', '7 Sulemana'],
      coach: 'Palladino',
    });
  });

  test('one a line, bullets, numbers before and after, marks of all kinds', () => {
    const text = [
      'Borussia Dortmund (3-4-2-1)',
      '• 1. Gregor Kobel (GK)',
      '- Waldemar Anton 3',
      '* #25 Niklas Süle',
      '– Emre Can (23) [C]',
      '5) Ramy Bensebaini',
      'No. 26 Julian Ryerson DF',
      'Felix Nmecha - 8',
      'TW Alexander Meyer 33',
      '',
      'Not in squad',
      'Nico Schlotterbeck',
    ].join('\r\n');
    expect(seen(readSheet(text))).toEqual({
      formation: '3-4-2-1',
      starters: [
        '1 Gregor Kobel goalkeeper',
        '3 Waldemar Anton',
        '25 Niklas Süle',
        '23 Emre Can captain',
        '5 Ramy Bensebaini',
        '26 Julian Ryerson defender',
        '8 Felix Nmecha',
        '33 Alexander Meyer goalkeeper',
      ],
      leftOut: ['Nico Schlotterbeck'],
    });
  });

  test.each([
    ['English', 'Starting XI', 'Substitutes', 'Manager'],
    ['German', 'Startelf', 'Ersatzbank', 'Trainer'],
    ['Italian', 'FORMAZIONE', 'A disposizione', 'Allenatore'],
    ['Spanish', 'Once inicial', 'Suplentes', 'Entrenador'],
    ['French', 'Titulaires', 'Remplaçants', 'Entraîneur'],
    ['German without marks', 'Aufstellung', 'Auswechselspieler', 'Cheftrainer'],
  ])('headings in %s, alone on a line and before a list', (_, eleven, bench, coach) => {
    const expected = { starters: ['1 Rossi', '2 Bianchi'], substitutes: ['12 Verdi'], coach: 'Neri' };
    expect(seen(readSheet(`${eleven}\n1 Rossi\n2 Bianchi\n${bench}\n12 Verdi\n${coach}\nNeri`))).toEqual(
      expected,
    );
    expect(seen(readSheet(`${eleven}: 1 Rossi, 2 Bianchi\n${bench}: 12 Verdi\n${coach}: Neri`))).toEqual(
      expected,
    );
    expect(seen(readSheet(`${eleven}: 1 Rossi; 2 Bianchi; ${bench}: 12 Verdi; ${coach}: Neri`))).toEqual(
      expected,
    );
  });

  test('position headings give positions until the next heading', () => {
    const text = 'Torhüter\n1 Kobel\nAbwehr: Anton, Süle, Can\nSturm\nGuirassy 9\nBank\nMeyer';
    expect(seen(readSheet(text))).toEqual({
      starters: [
        '1 Kobel goalkeeper',
        'Anton defender',
        'Süle defender',
        'Can defender',
        '9 Guirassy forward',
      ],
      substitutes: ['Meyer'],
    });
  });

  test('a table: tabs, commas of a file, upright lines; its head is no player', () => {
    const expected = { starters: ['1 Marco Carnesecchi goalkeeper', '15 Marten de Roon midfielder captain'] };
    expect(seen(readSheet('No\tPlayer\tPos\n1\tMarco Carnesecchi\tGK\n15\tMarten de Roon\tMF\tC'))).toEqual(
      expected,
    );
    expect(
      seen(readSheet('number,name,position,captain\n1,"Marco Carnesecchi",GK,\n15,Marten de Roon,MF,C')),
    ).toEqual(expected);
    expect(seen(readSheet('| 1 | CARNESECCHI Marco | GK |\n| 15 | de Roon, Marten (C) | M |'))).toEqual(
      expected,
    );
  });

  test('JSON of other programs, nested or not; a field without a place is shown', () => {
    const expected = {
      formation: '3-4-2-1',
      starters: ['1 Marco Carnesecchi goalkeeper', '15 Marten de Roon captain'],
      substitutes: ['57 Sportiello'],
      coach: 'Raffaele Palladino',
    };
    const flat = {
      formation: '3-4-2-1',
      starters: [
        { number: 1, name: 'Marco Carnesecchi', position: 'goalkeeper' },
        { number: 15, name: 'Marten de Roon', captain: true },
      ],
      substitutes: ['57 Sportiello'],
      coach: { name: 'Raffaele Palladino' },
    };
    expect(seen(readSheet(JSON.stringify(flat)))).toEqual(expected);
    const nested = {
      ...flat,
      starters: undefined,
      startXI: flat.starters.map(({ name, number, position, captain }) => ({
        player: { name, number, pos: position, captain },
      })),
      kit: 'blue',
    };
    expect(seen(readSheet(JSON.stringify(nested)))).toEqual({
      ...expected,
      notUnderstood: ['1: kit: "blue"'],
    });
    expect(seen(readSheet(JSON.stringify(['1 Kobel', { name: 'Süle', no: 25 }]))).starters).toEqual([
      '1 Kobel',
      '25 Süle',
    ]);
    expect(readSheet('{ no json').notUnderstood.length + readSheet('{ no json').starters.length).toBe(1);
  });

  test('as in a text of openfootball: rows by dashes, the club before them, a change in brackets is shown', () => {
    const text = "Atalanta: Carnesecchi - Djimsiti, Hien,\n   Kolašinac - de Roon (Samardžić 60') - Scamacca";
    expect(seen(readSheet(text, { titles: ['Atalanta', 'Atalanta BC'] }))).toEqual({
      starters: ['Carnesecchi', 'Djimsiti', 'Hien', 'Kolašinac', 'de Roon', 'Scamacca'],
      notUnderstood: ["2: (Samardžić 60')"],
    });
  });

  test('P, D, C, A of Italian pages are positions; one C alone is the captain', () => {
    const italian = readSheet('1 Rossi (P)\n2 Bianchi (D)\n4 Verdi (C)\n8 Neri (C)\n9 Gialli (A)');
    expect(seen(italian).starters).toEqual([
      '1 Rossi goalkeeper',
      '2 Bianchi defender',
      '4 Verdi midfielder',
      '8 Neri midfielder',
      '9 Gialli forward',
    ]);
    expect(seen(readSheet('1 Rossi C\n2 Bianchi')).starters).toEqual(['1 Rossi captain', '2 Bianchi']);
  });

  test('without a heading the twelfth sits on the bench; with one nobody is moved', () => {
    const thirteen = Array.from({ length: 13 }, (_, at) => `${at + 1} Player ${'abcdefghijklm'[at]}`).join(
      '\n',
    );
    expect(readSheet(thirteen)).toMatchObject({ starters: { length: 11 }, substitutes: { length: 2 } });
    expect(readSheet(`${thirteen}\nSubs\n20 Other`)).toMatchObject({
      starters: { length: 13 },
      substitutes: { length: 1 },
    });
  });

  test('the rows of a formation: commas within them, semicolons between', () => {
    expect(
      seen(readSheet('Kobel; Can (C) , Anton, Bensebaini ; Ryerson, Nmecha; Beier , Brandt ; Guirassy')),
    ).toEqual({
      starters: [
        'Kobel',
        'Can captain',
        'Anton',
        'Bensebaini',
        'Ryerson',
        'Nmecha',
        'Beier',
        'Brandt',
        'Guirassy',
      ],
    });
    expect(seen(readSheet('77 Zappacosta, 15 de Roon; 13 Éderson'))).toEqual({
      starters: ['77 Zappacosta', '15 de Roon', '13 Éderson'],
    });
    expect(seen(readSheet('de Roon, Marten; Scamacca, Gianluca'))).toEqual({
      starters: ['Marten de Roon', 'Gianluca Scamacca'],
    });
  });

  test('players parted by nothing but their numbers; prose with numbers is none', () => {
    expect(seen(readSheet('17 De Ketelaere   7 Sulemana 90. Krstovic'))).toEqual({
      starters: ['17 De Ketelaere', '7 Sulemana', '90 Krstovic'],
    });
    expect(seen(readSheet('10 goals in 12 matches'))).toEqual({
      starters: [],
      notUnderstood: ['1: 10 goals in 12 matches'],
    });
  });

  test('nobody knows who wears the number yet', () => {
    expect(seen(readSheet('1 Kobel\n4 ?\n5 TBC\n??')).starters).toEqual(['1 Kobel', '4 ?', '5 ?', '?']);
  });

  test('what is no player is shown with its line: cards, minutes, prose, numbers alone', () => {
    const prose =
      'The visitors are here without their new captain, who has not trained since the first leg and stays at home with a cold, says the club.';
    const { notUnderstood, starters } = readSheet(`1 Kobel 🟨 63'\n${prose}\n1234567`);
    expect(starters.map(short)).toEqual(['1 Kobel']);
    expect(notUnderstood.map(({ line }) => line)).toEqual([1, ...notUnderstood.slice(2).map(() => 2), 3]);
  });

  test('initials, apostrophes, hyphens and small words are parts of names', () => {
    const names = [
      'M. de Roon',
      "O'Riley",
      'Kolašinac S.',
      'Trent Alexander-Arnold',
      'van Dijk',
      'Éder Militão',
      'Li M',
    ];
    expect(readSheet(names.join('\n')).starters.map(({ name }) => name)).toEqual(names);
  });
});

const word = fc.constantFrom(
  'Kobel',
  'Süle',
  'Żółć',
  "O'Neil",
  'García',
  'van',
  'Saint-Maximin',
  'Đorđević',
  'Ødegaard',
);
const name = fc
  .tuple(fc.constantFrom('Ana', 'Émile', 'Björn', 'Łukasz'), word)
  .map((words) => words.join(' '));
const players = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 99 }), name }), {
  minLength: 3,
  maxLength: 11,
  selector: ({ number }) => number,
});
const SHAPES: readonly ((number: number, name: string) => string)[] = [
  (number, who) => `${number} ${who}`,
  (number, who) => `${who} ${number}`,
  (number, who) => `• ${number}. ${who}`,
  (number, who) => `#${number} ${who}`,
  (number, who) => `${who} (${number})`,
  (number, who) => `${number}\t${who}`,
  (number, who) => `${number};${who}`,
];
const JOINTS = ['\n', '\r\n', '\n\n', '; '];

test('however a list is written, the same players come out, in order', () => {
  fc.assert(
    fc.property(
      players,
      players,
      fc.constantFrom(...SHAPES),
      fc.constantFrom(...JOINTS),
      (eleven, bench, shape, joint) => {
        fc.pre(joint !== '; ' || !/[;\t]/.test(shape(1, 'a')));
        const list = (of: typeof eleven) => of.map((each) => shape(each.number, each.name)).join(joint);
        const sheet = readSheet(`${list(eleven)}\nSubs:\n${list(bench)}`);
        const bare = (of: readonly WrittenPlayer[]) =>
          of.map(({ number, name: who }) => ({ number, name: who }));
        expect(bare(sheet.starters)).toEqual(eleven);
        expect(bare(sheet.substitutes)).toEqual(bench);
        expect(sheet.notUnderstood).toEqual([]);
      },
    ),
  );
});

const anyLine = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '1',
        '10',
        'Kobel',
        '(C)',
        'GK',
        'Subs',
        ':',
        ';',
        ',',
        ' - ',
        '\t',
        '|',
        '(',
        ')',
        'Coach',
        "60'",
        '•',
        '?',
        '3-4-3',
      ),
      { maxLength: 15 },
    )
    .map((parts) => parts.join(' ')),
);

test('nothing is lost: every line with a letter or a digit is somewhere in the answer, and every long word', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const sheet = readSheet(text);
      const { starters, substitutes, leftOut, headings, notUnderstood, coach } = sheet;
      const people = [...starters, ...substitutes, ...leftOut, ...(coach ? [coach] : [])];
      const told = new Set([...people, ...headings, ...notUnderstood].map(({ line }) => line));
      text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((line, at) => {
        if (/[\p{L}\p{N}]/u.test(line)) expect([line, told.has(at + 1)]).toEqual([line, true]);
      });
      const said = [
        ...people.map((each) => each.name ?? ''),
        ...[...headings, ...notUnderstood].map((each) => each.text),
      ];
      if (text.includes('Kobel')) expect(said.join(' ')).toContain('Kobel');
    }),
    { numRuns: 3000 },
  );
});

test('a long text is read in no time, or shown as not understood', () => {
  for (const text of [': '.repeat(60_000), '1 '.repeat(60_000), '('.repeat(60_000), 'Subs:\n'.repeat(20_000)])
    expect(readSheet(text).starters).toEqual([]);
  expect(headingOf('Once  inicial')).toEqual({ part: 'starters' });
});

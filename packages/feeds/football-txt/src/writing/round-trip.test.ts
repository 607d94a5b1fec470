import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJson, toJson } from '../json/json.ts';
import { migrate } from '../migrate.ts';
import { parse } from '../parse.ts';
import { withoutPlaces } from '../places.ts';
import { readResults } from '../read-results.ts';
import { DIALECTS, type Document, GOAL_MARKS, STATUSES, WEEKDAYS } from '../syntax.ts';
import { format } from './format.ts';

const read = (text: string) => parse(text, { file: 'x.txt' });
const plainNodes = (document: Document) => (withoutPlaces(document) as { nodes: readonly unknown[] }).nodes;

/** What holds of every text: written and read again it is the same tree, and written once more the same text. */
function holds(text: string): void {
  const { document } = read(text);
  for (const dialect of DIALECTS) {
    const written = format(document, { dialect });
    const again = read(written).document;
    expect(plainNodes(again), JSON.stringify(text)).toEqual(plainNodes(document));
    expect(format(again, { dialect })).toBe(written);
  }
}

const PIECES =
  `\n|\n|\n|  | |\t|\r\n|= Cup 2020|= |▪ Final|▪▪ Group A|» Final|::: Semi - 1st Leg|▪SF |Tue Sep/16 2025|Fri Aug 15|10.07.2026|1/3|Apr 17 & 25|18.45 |18:45  |20:45 (19:45 BST/UTC+1)|UTC+3| v | - | vs |A|Bayern München|FC B (GER)|3-0|1-1 a.e.t.|3-4 pen.| (1-1, 0-0)| (HT 1-0, FT 1-1, AET, PEN 3-4)|(agg 4-4, win on away goals)| awd| w/o | bye|[postponed]|[x|y]|@ Ground, City|, Att: 70_000|att: 5|(h) |(a)  |(12) |(Neymar 71'; Diego 56')|(|X 90+3'pen|;|,|)|(2)|(p)|?|1-0 Messi 23'|'|Germany: A - B, C|Ajax: |(46' D)|(E 46' (F 60'))|[c]|[Y 32']|; Coach: Z|Coach: Q|Yellow cards: A 5' - B|Sent off: -; C|Penalties: 1-0 A, B (missed)|; |Refs: R (GER)|Attendance: 45,000|NB: note|Group A ¦ A  B|Matchday 1 ¦ Jun 12|# comment|<!--|-->|#|-|v|[|]|0|12|May 5|¦|:|None|∅|\uFEFF|March 2-1 `
    .split('|')
    .map((piece) => piece.replace('¦', '|'));

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'binary' })), {
      maxLength: 20,
    })
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

// Trees that no text was read into.

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** A record without its undefined fields. */
function record<T extends object>(fields: { readonly [Key in keyof T]: fc.Arbitrary<T[Key]> }) {
  return fc
    .record(fields)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)));
}

const word = fc.constantFrom(
  'Ada',
  'Bø',
  'van',
  'Núñez',
  "O'Neill",
  'Saint-Étienne',
  'K.',
  'Ünal',
  'JUNIOR',
  'El',
  'Ştefan',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const text = phrase.map((one) => ({ text: one }));
const team = fc
  .tuple(phrase, optional(fc.constantFrom('ENG', 'ESP', 'Ger')))
  .map(([name, land]) => ({ text: land === undefined ? name : `${name} (${land})` }));
const pair = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }));
const number = fc.integer({ min: 0, max: 99_999 });
const day = record({
  weekday: optional(fc.constantFrom(...WEEKDAYS)),
  year: optional(fc.integer({ min: 1863, max: 2040 })),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});
const clock = { hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) };
const zone = optional(fc.constantFrom('UTC+3', 'UTC-3:30', 'BST/UTC+1', 'CET'));
const time = record({ ...clock, zone, local: optional(record({ ...clock, zone })) });
const venue = record({ parts: fc.array(phrase, { minLength: 1, maxLength: 3 }) });
const when = {
  date: optional(day),
  time: optional(time),
  venue: optional(venue),
  attendance: optional(number),
};
const note = phrase.map((one) => ({ text: one }));
const notes = fc.array(note, { maxLength: 2 });
const comment = optional(phrase.map((one) => ` ${one}`));
const minute = record({ at: optional(fc.integer({ min: 0, max: 130 })), added: fc.constant(undefined) });
const addedMinute = record({ at: fc.constantFrom(45, 90, 105, 120), added: fc.integer({ min: 0, max: 15 }) });
const anyMinute = fc.oneof(minute, addedMinute);
const mark = optional(fc.constantFrom(...GOAL_MARKS));

const afterNinety = record({
  fullTime: pair,
  halfTime: optional(pair),
  shootOut: optional(pair),
  aggregate: optional(pair),
  awayGoals: optional(pair),
  wonOn: optional(fc.constantFrom('shootOut', 'awayGoals', 'aggregate')),
});
const afterExtraTime = record({
  afterExtraTime: pair,
  fullTime: optional(pair),
  halfTime: optional(pair),
  suddenEnd: optional(fc.constantFrom('goldenGoal', 'silverGoal')),
  shootOut: optional(pair),
  aggregate: optional(pair),
});
const score = fc.oneof(afterNinety, afterExtraTime, record({ shootOut: pair }));
const firstLeg = record({ fullTime: pair, halfTime: optional(pair) });
const outcome = fc.oneof(
  fc.record({}),
  record({ score, status: optional(fc.constantFrom(...STATUSES)) }),
  record({ status: fc.constantFrom(...STATUSES) }),
  record({ legs: record({ first: firstLeg, second: fc.oneof(afterNinety, afterExtraTime) }) }),
);

const goalTime = record({ minute: anyMinute, mark, seconds: optional(fc.integer({ min: 1, max: 300 })) });
const tally = fc
  .tuple(fc.integer({ min: 1, max: 5 }), mark, fc.integer({ min: 1, max: 5 }))
  .map(([goals, marked, many]) =>
    marked === undefined ? { goals } : { goals, mark: marked, marked: Math.min(goals, many) },
  );
const scorer = fc.oneof(
  record({ name: text, times: fc.array(goalTime, { maxLength: 4 }) }),
  record({ name: text, times: fc.constant([]), tally }),
);
const scorers = fc.array(scorer, { minLength: 1, maxLength: 9 });
const scoredTo = fc.oneof(
  record({ score: pair, name: text, minute: optional(anyMinute), mark }),
  record({ score: pair, minute: anyMinute, mark }),
);
const goals = fc.oneof(
  fc.record({
    form: fc.constant('bySide'),
    home: fc.array(scorer, { maxLength: 9 }),
    away: fc.array(scorer, { maxLength: 4 }),
  }),
  fc.record({ form: fc.constant('sideUnknown'), scorers }),
  fc.record({ form: fc.constant('running'), goals: fc.array(scoredTo, { minLength: 1, maxLength: 7 }) }),
);

const inlineCard = record({
  card: fc.constantFrom('yellow', 'yellowRed', 'red'),
  minute: optional(anyMinute),
});
const { player } = fc.letrec((tie) => ({
  player: record({
    name: text,
    captain: optional(fc.constant(true)),
    cards: fc.array(inlineCard, { maxLength: 2 }),
    changes: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(record({ minute: optional(anyMinute), on: tie('player') }), { minLength: 1, maxLength: 1 }),
    ),
    unread: fc.constant([]),
  }),
}));
const ranks = fc.array(fc.array(player, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
const booking = record({ name: text, minute: optional(anyMinute) });
const bookings = fc.oneof(
  fc.record({
    form: fc.constant('bySide'),
    home: fc.array(booking, { maxLength: 4 }),
    away: fc.array(booking, { maxLength: 4 }),
  }),
  fc.record({
    form: fc.constant('sideUnknown'),
    bookings: fc.array(booking, { minLength: 1, maxLength: 9 }),
  }),
);
const kick = record({ name: text, score: optional(pair), miss: optional(phrase) });
const kicks = fc.oneof(
  fc.record({ form: fc.constant('inOrder'), kicks: fc.array(kick, { minLength: 1, maxLength: 12 }) }),
  fc.record({
    form: fc.constant('bySide'),
    home: fc.array(kick, { minLength: 1, maxLength: 6 }),
    away: fc.array(kick, { minLength: 1, maxLength: 6 }),
  }),
);

const of = <const Type extends string>(type: Type) => fc.constant(type);
const matchLine = fc
  .tuple(
    record({
      type: of('match'),
      number: optional(fc.nat({ max: 99 })),
      ...when,
      home: team,
      away: team,
      notes,
      unread: fc.constant([]),
      comment,
    }),
    outcome,
  )
  .map(([line, result]) => ({ ...line, ...result }));
const about = fc.oneof(
  record({ type: of('goals'), goals, comment }),
  record({
    type: of('lineUp'),
    team,
    formation: optional(fc.constantFrom('4-3-3', '532')),
    ranks,
    coaches: fc.array(text, { maxLength: 2 }),
    comment,
  }),
  record({ type: of('coach'), coaches: fc.array(text, { minLength: 1, maxLength: 2 }), comment }),
  record({
    type: of('cards'),
    card: fc.constantFrom('yellow', 'yellowRed', 'red', 'sentOff'),
    bookings,
    comment,
  }),
  record({ type: of('shootOut'), kicks, comment }),
  record({
    type: of('referees'),
    referees: fc.array(record({ name: text, association: optional(fc.constantFrom('GER', 'Poland')) }), {
      minLength: 1,
      maxLength: 6,
    }),
    comment,
  }),
  record({ type: of('attendance'), attendance: number, comment }),
  record({ type: of('note'), note, comment }),
  record({ type: of('comment'), text: phrase }),
);
const before = fc.oneof(
  record({ type: of('heading'), level: fc.integer({ min: 1, max: 3 }), text: phrase, comment }),
  fc.tuple(fc.integer({ min: 1, max: 3 }), phrase, comment).map(([level, title, behind]) => ({
    type: 'round',
    level,
    title,
    name: title,
    ...(behind !== undefined && { comment: behind }),
  })),
  record({
    type: of('date'),
    date: day,
    time: optional(time),
    venue: optional(venue),
    attendance: optional(number),
    comment,
  }),
  record({ type: of('bye'), team, notes, comment }),
  record({
    type: of('definition'),
    of: of('group'),
    name: fc.constantFrom('Group A', 'Group 12'),
    items: fc.array(team, { minLength: 1, maxLength: 4 }),
    comment,
  }),
  record({ type: of('notaBene'), text: phrase, comment }),
  record({ type: of('comment'), text: phrase }),
  record({
    type: of('blockComment'),
    text: fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  }),
);
const blank = fc.integer({ min: 1, max: 3 }).map((count) => ({ type: 'blank', count }));
const match = fc.tuple(matchLine, fc.array(about, { maxLength: 5 })).map(([line, lines]) => [line, ...lines]);
const part = fc.oneof(
  match,
  before.map((node) => [node]),
  fc.tuple(before, blank, before).map((nodes) => [...nodes]),
);
const documents = fc
  .tuple(fc.constantFrom(...DIALECTS), fc.array(part, { maxLength: 6 }))
  .map(([dialect, parts]) => ({
    type: 'document',
    dialect,
    nodes: parts.flat(),
  }));

describe('written and read again', () => {
  test('any text gives the same tree, and that the same text', () => {
    fc.assert(fc.property(texts, holds), { numRuns: 2000 });
  });

  test('any tree comes back from its text and from JSON, with nothing that was not understood', () => {
    fc.assert(
      fc.property(documents, (plain) => {
        const made = fromJson(JSON.parse(JSON.stringify(plain)));
        if (!made.ok) throw new Error(JSON.stringify(made.issues));
        expect(withoutPlaces(made.document)).toEqual(plain);
        const written = format(made.document);
        const { document, issues } = read(written);
        expect([issues, written]).toEqual([[], written]);
        expect(plainNodes(document)).toEqual(plain.nodes);
        expect(format(document, { dialect: made.document.dialect })).toBe(written);
      }),
      { numRuns: 400 },
    );
  });
});

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our own small files, and those of openfootball, which are read in place. */
function files(): readonly { readonly name: string; readonly text: string }[] {
  const own = ['league-and-cup.txt', 'full-form.txt'].map((name) => at(`../../examples/${name}`));
  const shared = at('../../../../../../shared/data/');
  const league = `${shared}openfootball-champions-league/`;
  const cups = `${shared}openfootball-worldcup/`;
  const theirs = existsSync(league)
    ? [
        ...readdirSync(league)
          .filter((name) => /^\d{4}-\d\d$/.test(name))
          .map((name) => `${league}${name}/cl.txt`),
        ...readdirSync(cups)
          .filter((name) => name.endsWith('_full.txt'))
          .map((name) => `${cups}${name}`),
      ]
    : [];
  return [...own, ...theirs].map((name) => ({
    name: name.split('/').slice(-2).join('/'),
    text: readFileSync(name, 'utf8'),
  }));
}

describe.each(files())('$name', ({ text: source }) => {
  test('is already as format writes it, but for carriage returns', () => {
    expect(format(read(source).document)).toBe(source.replaceAll('\r', ''));
  });

  test('comes back in both dialects', () => {
    holds(source);
  });

  test('gives the same results when migrated, in v2 alone', () => {
    const where = { file: 'x.txt' };
    const migrated = format(migrate(read(source).document));
    expect(read(migrated).document.dialect).toBe('v2');
    expect(migrated).not.toMatch(/»|\b\d\d\.\d\d\b(?! *[.\d])/);
    expect(readResults(migrated, where)).toEqual(readResults(source, where));
  });

  test('comes back from JSON, with places and without', () => {
    const { document } = read(source);
    const plain = fromJson(JSON.parse(JSON.stringify(toJson(document))));
    expect(plain.ok && withoutPlaces(plain.document)).toEqual(withoutPlaces(document));
    const placed = fromJson(JSON.parse(JSON.stringify(toJson(document, { places: true }))));
    expect(placed).toEqual({ ok: true, document });
  });
});

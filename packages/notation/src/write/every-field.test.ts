import type { Entry } from '@touchline/laws';
import { foldLog, parseCommand, parseEntry, TIMED_PERIODS } from '@touchline/laws';
import { at } from '@touchline/laws/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyField } from '../forms/field.ts';
import type { Form } from '../forms/form.ts';
import { commandOfForm } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';
import type { Said } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import { begun, desk } from '../testing/a-desk.ts';
import { writeSaid } from './write-said.ts';

const log: readonly Entry[] = begun()
  .goal('home', 'gianluca-scamacca', at(5))
  .log({ type: 'foul', side: 'away', player: 'ramy-bensebaini' })
  .log({ type: 'varCheckStart', categories: ['GOAL'] })
  .log({ type: 'substitutionOff', side: 'home', player: 'isak-hien' })
  .toEntries();
const context = desk(log, { state: foldLog(log) });

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    'because',
    '! no',
    '#1',
    'a "b" c',
    'c:\\n',
    ' spaced ',
    '\ud800',
    'h',
    '"',
    '\\',
    '{',
    '-src',
    'none',
  ),
);
const person = fc.oneof(
  fc.constantFrom(
    'gianluca-scamacca',
    'julian-brandt',
    'isak-hien',
    'unknown',
    'none',
    'gk',
    'h',
    '10',
    'a>b',
    'a<b',
    'Ω,"x"',
  ),
  text.map((any) => any.replaceAll(/[\s\p{Cc}]/gu, '') || 'x'),
);
const whole = fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(1871, 2025));
const row = fc.record(
  {
    player: person,
    number: fc.integer({ min: 1, max: 99 }),
    position: fc.constantFrom('goalkeeper', 'forward'),
  },
  { requiredKeys: ['player'] },
);

/** Values for kinds that are not words, by how the reference page shows them. */
const SAMPLES: { readonly [shown: string]: fc.Arbitrary<unknown> } = {
  PERSON: person,
  OPPONENT: person,
  '#N': fc.oneof(fc.constantFrom('e1', 'e5', 'e6', 'e7', 'e8'), text),
  N: whole,
  TEXT: text,
  ID: text,
  ROUND: text,
  MATCH: person,
  DATE: fc.constantFrom('2026-02-25T18:45:00+01:00', '2026-02-25T17:45Z'),
  '4-3-3': fc.constantFrom('4-3-3', '3-4-2-1'),
  '3-0': fc.record({ home: whole, away: whole }),
  '1|2': fc.constantFrom(1, 2),
  'CLUB v CLUB': fc.record({ home: person, away: person }),
  'ID/VERSION/HASH': fc.record({
    id: text,
    version: fc.integer({ min: 1, max: 9 }),
    hash: fc.constantFrom('0123456789abcdef', 'd5295a03c6fb3bf3'),
  }),
  'PERSON, ...': fc.array(person, { maxLength: 4 }),
  'N PLAYER gk|df|mf|fw, ...': fc.array(row, { maxLength: 4 }),
  '(ID "NAME", ...)': fc.dictionary(person, text, { maxKeys: 3 }),
  '(name city neutral ...)': fc.record(
    { name: text, city: text, neutral: fc.boolean() },
    { requiredKeys: ['name'] },
  ),
  '(substitutions goalkeeperSubstitutions opportunities ...)': fc.record(
    {
      substitutions: fc.nat({ max: 9 }),
      bench: fc.nat({ max: 12 }),
      video: fc.boolean(),
      cornerReview: fc.boolean(),
      extraTimeGoal: fc.constantFrom('golden', 'silver'),
      reduceToEquate: fc.constantFrom('never', 'atStart', 'throughout'),
    },
    { requiredKeys: [] },
  ),
};

function valuesOf({ kind }: AnyField): fc.Arbitrary<unknown> {
  if (kind.words) return fc.constantFrom(...kind.words.wordOf.keys());
  if (kind.each) return fc.subarray([...kind.each.keys()]);
  const sample = SAMPLES[kind.shown];
  if (!sample) throw new Error(`no values for ${kind.shown}`);
  return sample;
}

/** Commands of a form: what is required, and any of the rest. */
function bodiesOf(form: Form): fc.Arbitrary<object> {
  const fields = Object.entries(form.fields);
  const isRequired = ({ required, place, side }: AnyField): boolean =>
    required || (place === 'side' && side !== 'ifSaid');
  return fc
    .record(Object.fromEntries(fields.map(([name, field]) => [name, valuesOf(field)])), {
      requiredKeys: fields.flatMap(([name, field]) => (isRequired(field) ? [name] : [])),
    })
    .map((values) => ({ type: commandOfForm(form), ...values }));
}

const heads = fc.record(
  {
    clock: fc.oneof(
      fc.record({ period: fc.constantFrom(...TIMED_PERIODS), second: fc.nat({ max: 4000 }) }),
      fc.constantFrom(
        { period: 'halfTime' },
        { period: 'kicks' },
        { period: 'secondHalf', minute: '90+3' },
        { period: 'firstHalf', minute: '45+1', orLater: true },
        { period: 'firstHalf', minute: '77' },
      ),
    ),
    causedBy: fc.oneof(fc.constantFrom('e5', 'e6'), text),
    sources: fc.array(text, { minLength: 1, maxLength: 2 }),
    override: fc.record({ reason: text }),
    id: text,
    match: text,
    by: text,
    at: fc.constant('2026-02-25T20:31:07Z'),
  },
  { requiredKeys: ['clock'] },
);

/** What the laws take for a command; the others are no matter of this language. */
function saidOf(
  body: object,
  { id = 'c', match = 'm', by = 'me', ...head }: Record<string, unknown>,
): Said | undefined {
  const parsed = parseCommand({ commandId: id, match, by, ...head, ...body });
  if (!parsed.ok) return undefined;
  const {
    commandId,
    match: ofMatch,
    by: operator,
    at: time,
    clock,
    override,
    causedBy,
    sources,
    ...rest
  } = parsed.command;
  return {
    body: rest,
    clock,
    ...(override && { override }),
    ...(causedBy !== undefined && { causedBy }),
    ...(sources && { sources }),
    ...(id !== 'c' && { id: commandId }),
    ...(match !== 'm' && { match: ofMatch }),
    ...(by !== 'me' && { by: operator }),
    ...(time !== undefined && { at: time }),
  };
}

describe('every field of every entry type can be said in words, and is read as it was', () => {
  test.each(FORMS.map((form): readonly [string, Form] => [form.type, form]))('%s', (_type, form) => {
    let tried = 0;
    fc.assert(
      fc.property(bodiesOf(form), heads, (body, head) => {
        const said = saidOf(body, head);
        if (!said) return;
        tried += 1;
        const line = writeSaid(said, context);
        const read = readLine(line, context);
        expect(line).not.toMatch(/^\{/);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        const [first] = read.ok ? read.said : [];
        expect({ ...first, clock: first?.clock ?? log.at(-1)?.clock }).toEqual(said);
        expect(writeSaid(said, context)).toBe(line);
      }),
      { numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(5);
  });
});

test('an edit says any field of its entry, and takes any away', () => {
  const goal = FORMS.find(({ type }) => type === 'goal');
  if (!goal) throw new Error('no form');
  const fields = Object.entries(goal.fields);
  const changes = fc.record(
    {
      ...Object.fromEntries(
        fields.map(([name, field]) => [name, fc.oneof(valuesOf(field), fc.constant(null))]),
      ),
      clock: fc.constant({ period: 'firstHalf', minute: '4' }),
      causedBy: fc.constantFrom('e6', null),
      sources: fc.oneof(fc.array(text, { minLength: 1, maxLength: 2 }), fc.constant(null)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, text, (changed, reason) => {
      const said = saidOf(
        { type: 'amendEntry', target: 'e5', changes: changed, reason },
        { clock: { period: 'kicks' } },
      );
      const isPossible = parseEntry({ ...log[4], ...withoutNulls(changed) }).ok;
      if (!said || !isPossible || Object.keys(changed).length === 0) return;
      const line = writeSaid(said, context);
      expect(line).not.toMatch(/^\{/);
      expect(readLine(line, context)).toEqual({ ok: true, said: [said] });
    }),
    { numRuns: 100 },
  );
});

const withoutNulls = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));

import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../decide/entries-of.ts';
import type { Entry } from '../entries.ts';
import { matchGoneWrong, randomMatch } from '../testing/index.ts';
import { parseCommand } from './command.ts';
import { parseEntry } from './entry.ts';
import { logSchemas } from './log-schemas.ts';
import { ENTRY_TYPES } from './payloads.ts';

const { shapes, entries, commands } = logSchemas((name) => `#/$defs/${name}`);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const anyOf = (types: object) => ajv.compile({ $defs: shapes, anyOf: Object.values(types) });
const isEntry = anyOf(entries);
const isCommand = anyOf(commands);

/** What tends to be wrong with a field. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', 'unknown', 'x y', '\u0000', '\ud800', 0, -1, 0.5, 1e9, true, false),
  fc.constantFrom<unknown>([], {}, 'x'.repeat(201), '⚽'.repeat(10_000), '⚽'.repeat(10_001), '90+3', '9:0'),
  fc.constantFrom<unknown>(
    { period: 'firstHalf', second: 1, minute: '1' },
    { period: 'halfTime' },
    { period: 'kicks', minute: '1' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One change somewhere in a value: a field replaced, taken away, added, or the same further inside. */
const mutation = fc.record({
  steps: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  how: fc.constantFrom('replace', 'remove', 'add', 'keep'),
  name: fc.constantFrom('type', 'side', 'clock', 'override', 'extra', '__proto__', 'commandId', 'sources'),
  value: odd,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutated(value: unknown, { steps: [step = 0, ...rest], how, name, value: put }: Mutation): unknown {
  if (how === 'keep' || typeof value !== 'object' || value === null) return how === 'keep' ? value : put;
  const fields = Object.entries(value);
  const [field = name] = fields[step % Math.max(1, fields.length)] ?? [];
  if (rest.length > 0 && fields.length > 0) {
    const inner = mutated(Object.fromEntries(fields)[field], { steps: rest, how, name, value: put });
    return withField(value, field, inner);
  }
  if (how === 'add') return withField(value, name, put);
  if (how === 'replace') return withField(value, field, put);
  if (Array.isArray(value)) return value.slice(1);
  return Object.fromEntries(fields.filter(([key]) => key !== field));
}

function withField(value: object, field: string, put: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each, index): unknown => (String(index) === field ? put : each));
  return JSON.parse(
    `{${[...Object.entries(value).filter(([key]) => key !== field), [field, put]]
      .map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`)
      .join(',')}}`,
  );
}

const log = fc
  .record({ seed: fc.nat(1_000_000), isWrong: fc.boolean() })
  .map(({ seed, isWrong }): readonly Entry[] =>
    isWrong ? matchGoneWrong(seed).log : randomMatch(seed, { corrections: true }),
  );

describe('the JSON Schemas of entries and commands', () => {
  test('there is one for each type, and what they refer to is there', () => {
    expect(Object.keys(entries)).toEqual(ENTRY_TYPES);
    expect(Object.keys(commands)).toContain('logSubstitution');
    expect(Object.keys(commands)).toContain('withdrawEntry');
    const used = [...JSON.stringify({ entries, commands, shapes }).matchAll(/"#\/\$defs\/(\w+)"/g)];
    expect(new Set(used.map(([, name]) => name))).toEqual(new Set(Object.keys(shapes)));
  });

  test('a value is valid exactly when it parses, whole or broken anywhere', () => {
    const seen = { valid: 0, broken: 0 };
    fc.assert(
      fc.property(
        log,
        fc.array(fc.tuple(fc.nat(), mutation), { minLength: 20, maxLength: 20 }),
        (of, each) => {
          for (const [which, change] of each) {
            const entry = of[which % of.length];
            if (!entry) continue;
            const brokenEntry = JSON.parse(JSON.stringify(mutated(entry, change))) as unknown;
            const isParsed = parseEntry(brokenEntry).ok;
            expect([brokenEntry, isEntry(brokenEntry)]).toEqual([brokenEntry, isParsed]);
            seen[isParsed ? 'valid' : 'broken'] += 1;
            const brokenCommand = JSON.parse(
              JSON.stringify(mutated(commandOf(entry, 'c1'), change)),
            ) as unknown;
            expect([brokenCommand, isCommand(brokenCommand)]).toEqual([
              brokenCommand,
              parseCommand(brokenCommand).ok,
            ]);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(Math.min(seen.valid, seen.broken)).toBeGreaterThan(200);
  });

  test.each([
    ['a text of 10,000 signs, each two units long', '⚽'.repeat(10_000), true],
    ['one more', '⚽'.repeat(10_001), false],
    ['blanks', ' \n', false],
    ['half a sign', '\ud83d', true],
  ])('%s', (_, text, fits) => {
    const note = { seq: 1, id: 'e1', match: 'm', clock: { period: 'pre' }, by: 'x', type: 'note', text };
    expect([isEntry(note), parseEntry(note).ok]).toEqual([fits, fits]);
  });
});

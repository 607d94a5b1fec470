import fc from 'fast-check';
import type { JsonValue, OpenApiDocument } from './openapi-document.ts';

/** Texts that are trouble: empty, blank, long, of other scripts, half a sign, control characters, markup, paths, queries. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '.',
  '..',
  '../../etc/passwd',
  '..%2f..%2f',
  '%',
  '%zz',
  '%00',
  '%c0%ae',
  '\u0000',
  '\u0007\u001b[31m',
  '\r\nset-cookie: x=y',
  '\ud800',
  '\udfff\ud800',
  '\u202eback\u202c',
  '\u2028',
  '\ufeff',
  'e\u0301\u0302\u0303'.repeat(30),
  '👩‍👩‍👧‍👦',
  'مباراة',
  'x'.repeat(201),
  'ß'.repeat(300),
  'x'.repeat(9000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' or 1=1 --",
  '{{7*7}}${7*7}',
  '-1',
  '0',
  '1e400',
  '9007199254740993',
  'NaN',
  'null',
  '2026-02-30',
  '2026-13-01T99:99:99Z',
  '99999-01-01',
  '90+3',
  'HT',
];

/** Values of any kind, most of them wrong wherever they are put. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.1, 1e21, Number.MAX_SAFE_INTEGER + 1, [], {}, [
    [[[]]],
  ]),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that fit a schema of the document, as far as its keywords are known here. */
export function valuesOf(document: OpenApiDocument, schema: JsonValue): fc.Arbitrary<unknown> {
  const { $ref, oneOf, anyOf, allOf, enum: words, type } = schema;
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(words)) return fc.constantFrom(...(words as unknown[]));
  if (typeof $ref === 'string') return valuesOf(document, named(document, $ref));
  const choices = [...listed(oneOf), ...listed(anyOf)];
  if (choices.length > 0) return fc.oneof(...choices.map((each) => valuesOf(document, each)));
  if (Array.isArray(allOf))
    return fc
      .tuple(...listed(allOf).map((each) => valuesOf(document, each)))
      .map((parts): unknown => Object.assign({}, ...parts));
  switch (type) {
    case 'object':
      return objects(document, schema);
    case 'array':
      return fc.array(valuesOf(document, schemaIn(schema['items'])), {
        minLength: numberIn(schema['minItems'], 0),
        maxLength: Math.min(4, numberIn(schema['maxItems'], 4)),
      });
    case 'integer':
      return fc.integer({
        min: numberIn(schema['minimum'], -1000),
        max: numberIn(schema['maximum'], 1_000_000),
      });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return texts(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objects(document: OpenApiDocument, schema: JsonValue): fc.Arbitrary<object> {
  const fields = Object.entries(schemaIn(schema['properties'])).map(
    ([name, field]) => [name, valuesOf(document, schemaIn(field))] as const,
  );
  const { required } = schema;
  const always = fields
    .map(([name]) => name)
    .filter((name) => Array.isArray(required) && required.includes(name));
  return fc.record(Object.fromEntries(fields), { requiredKeys: always });
}

const SAMPLES = ['x', 'a name', '57', '45+1', '4-3-3', '2026-02-25T20:45:00Z', '0123456789abcdef', 'id-1'];

function texts({ pattern, minLength, maxLength, not }: JsonValue): fc.Arbitrary<string> {
  const [least, most] = [numberIn(minLength, 0), Math.min(30, numberIn(maxLength, 30))];
  const shape = typeof pattern === 'string' ? new RegExp(pattern, 'u') : /^/u;
  const forbidden = schemaIn(not)['const'];
  const fits = (text: string): boolean => shape.test(text) && text !== forbidden;
  const samples = SAMPLES.filter((each) => fits(each) && each.length >= least);
  const made = fc
    .string({ unit: 'grapheme', minLength: least, maxLength: most })
    .map((text) => (fits(text) ? text : (samples[text.length % samples.length] ?? text)));
  return samples.length === 0 ? made : fc.oneof(fc.constantFrom(...samples), made);
}

function named({ components }: OpenApiDocument, address: string): JsonValue {
  return components.schemas[address.slice(address.lastIndexOf('/') + 1)] ?? {};
}

const isSchema = (value: unknown): value is JsonValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schemaIn = (value: unknown): JsonValue => (isSchema(value) ? value : {});
const listed = (value: unknown): readonly JsonValue[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const numberIn = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

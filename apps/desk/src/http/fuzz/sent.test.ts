import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FuzzedDesk, ofSecondLeg, sampled } from '../../testing/fuzzed-desk.ts';
import type { Described, JsonValue } from '../../testing/openapi-document.ts';
import { SECOND_LEG } from '../../testing/own-data.ts';
import { rawRequest } from '../../testing/raw-request.ts';
import { anyValue, valuesOf } from '../../testing/values-of.ts';

let fuzzed: FuzzedDesk;
beforeAll(async () => {
  fuzzed = await FuzzedDesk.start();
});
afterAll(() => fuzzed.desk.close());

describe('whatever is sent', () => {
  const JSON_TYPE = 'content-type: application/json';
  const postTo = (
    described: Described,
    body: string | Uint8Array,
    headers: readonly string[] = [JSON_TYPE],
  ) => ({
    described,
    bytes: rawRequest(`POST ${ofSecondLeg(described)} HTTP/1.1`, headers, body),
  });
  const bodyOf = ({ operation }: Described): JsonValue =>
    operation.requestBody?.content['application/json']?.schema ?? {};

  test('bodies that fit their schema, and bodies of which something does not', async () => {
    const sent = fc
      .constantFrom(...fuzzed.ofMethod('POST'))
      .chain((described) =>
        fc
          .tuple(valuesOf(fuzzed.document, bodyOf(described)), fc.option(fc.tuple(fc.nat(), anyValue)))
          .map(([value, change]) => postTo(described, JSON.stringify(changed(value, change)))),
      );
    expect(await fuzzed.askAll(sampled(sent))).toEqual([]);
    // Whatever got through is a log all the same.
    const { status } = await fetch(`${fuzzed.address}/api/v1/matches/${SECOND_LEG}/state`);
    expect(status).toBe(200);
  }, 600_000);

  test('what an editor sends is read like any command: a version that no log has is a mistake, not a bug', async () => {
    const right = { what: 'report', upTo: 29, commandId: 'p1' };
    for (const wrong of [
      { upTo: 1_000_000_000 },
      { commandId: 'a b' },
      { commandId: 'x'.repeat(200) },
      { what: 'fact', fact: ' ' },
    ]) {
      const bytes = rawRequest(
        `POST /api/v1/matches/${SECOND_LEG}/publishing HTTP/1.1`,
        [JSON_TYPE],
        JSON.stringify({ ...right, ...wrong }),
      );
      expect([wrong, await fuzzed.askAll([{ bytes }])]).toEqual([wrong, []]);
    }
  });

  test('bodies that are no object, too deep, too long, in another type or in another encoding', async () => {
    const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
    const bodies: readonly (string | Uint8Array)[] = [
      'null',
      'true',
      '5',
      '"x"',
      '[]',
      '[{}]',
      '{',
      '}',
      '{"a":',
      "{'a':1}",
      '{"a":1,}',
      'NaN',
      '{"a":1e999}',
      '{"__proto__":{"x":1},"type":"logNote"}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"type":{"toString":1}}',
      '{"type":"logGoal","type":"logNote"}',
      '\ufeff{}',
      '\u0000',
      deep('[', ']', 5000),
      deep('{"a":', '}', 9000),
      `{"text":"${'x'.repeat(60_000)}"}`,
      `{"text":"${'x'.repeat(70_000)}"}`,
      '['.repeat(65_000),
      'a=b&c=d',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
      Buffer.from([0xc3, 0x28]),
      Buffer.alloc(2000),
    ];
    const types: readonly (readonly string[])[] = [
      [JSON_TYPE],
      [],
      ['content-type: text/plain'],
      ['content-type: application/x-www-form-urlencoded'],
      ['content-type: multipart/form-data; boundary=x'],
      ['content-type: application/json; charset=utf-16'],
      ['content-type: ;;;'],
      ['content-type: application/json', 'content-encoding: gzip'],
      ['content-type: '],
      [JSON_TYPE, 'content-type: text/html'],
    ];
    for (const described of fuzzed.ofMethod('POST'))
      expect(
        await fuzzed.askAll(
          bodies.flatMap((body) => types.map((headers) => postTo(described, body, headers))),
        ),
      ).toEqual([]);
  }, 600_000);
});

/** A body for the match of the address, with one field replaced by something else or as it is. */
function changed(value: unknown, change: readonly [number, unknown] | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const body = 'match' in value ? { ...value, match: SECOND_LEG } : value;
  if (!change) return body;
  const [which, put] = change;
  const fields = Object.entries(body);
  const [name] = fields[which % Math.max(1, fields.length)] ?? ['x'];
  return { ...body, [name]: put };
}

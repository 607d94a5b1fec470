import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FuzzedDesk, sampled } from '../../testing/fuzzed-desk.ts';
import { type Described, operationsOf, type Parameter } from '../../testing/openapi-document.ts';
import { FIRST_LEG, SECOND_LEG } from '../../testing/own-data.ts';
import { rawRequest, sendRaw } from '../../testing/raw-request.ts';
import { NASTY_TEXTS, valuesOf } from '../../testing/values-of.ts';

let fuzzed: FuzzedDesk;
beforeAll(async () => {
  fuzzed = await FuzzedDesk.start();
});
afterAll(() => fuzzed.desk.close());

/** A path, percent-encoded as a client would, or put in as it is. */
interface Put {
  readonly value: string;
  readonly isEncoded: boolean;
}

const encoded = (text: string): string => {
  // Half a sign has no bytes in UTF-8: what stands for it is sent.
  return encodeURIComponent(Buffer.from(text).toString());
};
/** As it is, but for what would end the line or the path. */
const asItIs = (text: string): string =>
  Buffer.from(text.replaceAll(/[\s#?]/g, '%20'), 'utf8').toString('latin1');

/** A parameter: right, nearly right, or anything. */
const parameterValue = (parameter: Parameter): fc.Arbitrary<Put> => {
  const right = valuesOf(fuzzed.document, parameter.schema).map(String);
  const known = fc.constantFrom(String(parameter.example ?? SECOND_LEG), SECOND_LEG, FIRST_LEG);
  const wrong = fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary' }));
  return fc.record({
    value: fc.oneof(
      { weight: 3, arbitrary: known },
      { weight: 2, arbitrary: right },
      { weight: 2, arbitrary: wrong },
    ),
    isEncoded: fc.boolean(),
  });
};

interface Question {
  readonly described: Described;
  readonly target: string;
}

/** An address of the document, with values put in; a query may have more than it should, twice the same among it. */
const question = (described: Described): fc.Arbitrary<Question> => {
  const parameters = described.operation.parameters ?? [];
  const put = ({ value, isEncoded }: Put): string => (isEncoded ? encoded(value) : asItIs(value));
  return fc
    .record({
      values: fc.tuple(...parameters.map(parameterValue)),
      isThere: fc.array(fc.boolean(), { minLength: parameters.length, maxLength: parameters.length }),
      extra: fc.option(
        fc.tuple(
          fc.constantFrom('x', 'asOf', 'version', '__proto__', 'q[]'),
          fc.constantFrom(...NASTY_TEXTS),
        ),
      ),
    })
    .map(({ values, isThere, extra }) => {
      let path = described.path;
      const query: string[] = [];
      parameters.forEach((parameter, index) => {
        const value = values[index];
        if (!value) return;
        if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, () => put(value));
        else if (parameter.required === true || isThere[index] === true)
          query.push(`${encoded(parameter.name)}=${put(value)}`);
      });
      if (extra) query.push(`${encoded(extra[0])}=${encoded(extra[1])}`);
      return { described, target: query.length === 0 ? path : `${path}?${query.join('&')}` };
    });
};

describe('whatever is asked', () => {
  test('every address of the document is asked with right, wrong and strange values', async () => {
    const reads = fuzzed.ofMethod('GET');
    const each = reads.map((described) => sampled(question(described), 3)).flat();
    const more = sampled(fc.constantFrom(...reads).chain(question));
    expect(
      await fuzzed.askAll(
        [...each, ...more].map(({ described, target }) => ({
          described,
          bytes: rawRequest(`GET ${target} HTTP/1.1`, []),
        })),
      ),
    ).toEqual([]);
  }, 600_000);

  test('every path is asked by every method, and says of those it does not take which it does', async () => {
    const methods = [
      'GET',
      'HEAD',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'QUERY',
    ];
    const taken = new Map<string, readonly string[]>();
    for (const { path, method } of operationsOf(fuzzed.document)) {
      const asked = path.replaceAll(/\{\w+\}/g, 'x');
      const own = method === 'GET' ? ['GET', 'HEAD', 'OPTIONS'] : [method, 'OPTIONS'];
      taken.set(asked, [...new Set([...(taken.get(asked) ?? []), ...own])].sort());
    }
    for (const method of methods)
      for (const [path, own] of taken) {
        const answer = await sendRaw(fuzzed.address, rawRequest(`${method} ${path} HTTP/1.1`, []));
        const isTaken = own.includes(method);
        expect([method, path, answer && answer.status < 500]).toEqual([method, path, true]);
        expect([method, path, answer?.status === 405]).toEqual([method, path, !isTaken]);
        if (isTaken || !answer) continue;
        expect([method, path, answer.headers.get('allow')]).toEqual([method, path, own.join(', ')]);
        if (method !== 'HEAD') expect([method, path, fuzzed.wrongWith(answer)]).toEqual([method, path, []]);
      }
  }, 600_000);

  test('paths that climb, double, hide and do not end lead nowhere', async () => {
    const odd = [
      '//',
      '///etc/passwd',
      '/..',
      '/../..',
      '/./',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/api/v1/../../',
      '/api//v1/matches',
      '/api/v1//matches',
      '/api/v1/matches/',
      '/api/v1/matches/%00',
      '/api/v1/matches/%',
      '/api/v1/matches/%c0%ae%c0%ae',
      '/api/v1/matches/%ff',
      '/matches/..%5c..%5c',
      '/d/120s/../api/v1/matches',
      '/d/120s/%2e%2e/matches',
      '/d/0s/matches',
      '/d/-1s/',
      `/${'a'.repeat(10_000)}`,
      `/api/v1/matches?${'a=b&'.repeat(3000)}`,
      '/api/v1/matches;x=y',
      '/API/V1/MATCHES',
      'http://evil.example/api/v1/matches',
      '*',
      '/api/v1/matches/x/state?version=1&version=2',
      '/api/v1/clubs?q=a&q=b',
      '/api/v1/clubs?q[]=a',
      '/api/v1/clubs?q[x]=a',
      '/api/v1/clubs?q=%F0%9F',
      '/api/v1/clubs?=',
    ];
    for (const target of odd) {
      const answer = await sendRaw(fuzzed.address, rawRequest(`GET ${target} HTTP/1.1`, []));
      expect([target, answer && answer.status < 500, answer?.body.includes('root:')]).toEqual([
        target,
        true,
        false,
      ]);
      expect(answer?.body).not.toContain('devDependencies');
    }
    expect(await fuzzed.isAlive()).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Administration } from '../../accounts/administration.ts';
import { memoryAccounts } from '../../accounts/sqlite-accounts.ts';
import { readLog } from '../../store/log-store.ts';
import { memoryStore } from '../../store/memory.ts';
import { FuzzedDesk, ofSecondLeg, sampled } from '../../testing/fuzzed-desk.ts';
import { operationsOf } from '../../testing/openapi-document.ts';
import { SECOND_LEG } from '../../testing/own-data.ts';
import { addQuickly } from '../../testing/quick-account.ts';
import { rawRequest, sendRaw } from '../../testing/raw-request.ts';
import { matchNamed } from '../../testing/store-entries.ts';
import { NASTY_TEXTS } from '../../testing/values-of.ts';

describe('whoever comes', () => {
  test('no forged cookie or token writes, and none makes the desk stumble', async () => {
    const accounts = memoryAccounts();
    const store = memoryStore();
    const own = await FuzzedDesk.start({ accounts, store });
    try {
      await addQuickly(accounts, 'Chief', 'admin');
      const admin = new Administration(accounts, () => 0);
      const made = await admin.token('wire', 'admin', []);
      const token = made.ok ? made.token : '';
      await admin.revoke('wire');
      const odd = fc.oneof(
        fc.constantFrom(...NASTY_TEXTS),
        fc.string({ unit: 'binary' }),
        fc.base64String({ minLength: 43 }),
      );
      const credential = fc.oneof(
        odd.map((text) => `authorization: Bearer ${text}`),
        odd.map((text) => `authorization: ${text}`),
        odd.map((text) => `cookie: touchline=${text}`),
        odd.map((text) => `cookie: ${text}`),
        fc.constantFrom(
          `authorization: Bearer ${token}`,
          `cookie: touchline=${token}`,
          `cookie: __Host-touchline=${token}`,
        ),
        fc
          .nat(token.length - 1)
          .map((at) => `authorization: Bearer ${token.slice(0, at)}A${token.slice(at + 1)}`),
      );
      const headers = fc.array(credential, { minLength: 1, maxLength: 3 });
      const writes = operationsOf(own.document).filter(
        ({ method, operation }) => method !== 'GET' && operation.security,
      );
      expect(writes.length).toBeGreaterThan(1);
      const cases = sampled(fc.record({ headers, described: fc.constantFrom(...writes) }));
      for (const { headers: lines, described } of cases) {
        const path = ofSecondLeg(described);
        const clean = lines.map((line) =>
          Buffer.from(
            line.replaceAll('\r', '').replaceAll('\n', '').replaceAll('\u0000', ''),
            'utf8',
          ).toString('latin1'),
        );
        const bytes = rawRequest(
          `${described.method} ${path} HTTP/1.1`,
          ['origin: http://127.0.0.1', 'content-type: application/json', ...clean],
          '{}',
        );
        const answer = await sendRaw(own.address, bytes);
        // 400 and 431: what is no header is refused before anybody asks who sends it.
        expect([clean, answer?.status, [400, 401, 403, 431].includes(answer?.status ?? 0)]).toEqual([
          clean,
          answer?.status,
          true,
        ]);
        expect(own.wrongWith(answer)).toEqual([]);
      }
      expect(await readLog(store, matchNamed(SECOND_LEG))).toHaveLength(29);
    } finally {
      await own.desk.close();
    }
  }, 600_000);
});

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldLog, formatLog, parseLog } from '@touchline/laws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER } from './chromium.ts';

// The built package as it is, served file by file: no bundler, no shim.

const DIST = fileURLToPath(new URL('../../packages/laws/dist/', import.meta.url));
const LOG = new URL('../../data/matches/2026-02-25-atalanta-borussia-dortmund.jsonl', import.meta.url);
const TYPES: { readonly [extension: string]: string } = { '.js': 'text/javascript', '.html': 'text/html' };
const missing = NO_BROWSER ?? (existsSync(join(DIST, 'index.js')) ? undefined : 'not built: npm run build');

interface There {
  readonly state: unknown;
  readonly breaches: readonly string[];
  readonly offers: number;
  readonly sentence: string;
}

describe.skipIf(missing !== undefined)(`@touchline/laws in a browser ${missing ?? ''}`, () => {
  let server: Server;
  let address = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = normalize(request.url ?? '/');
      if (path === '/')
        return response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>laws</title>');
      const file = join(DIST, path);
      if (!existsSync(file)) return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
        .end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  });

  afterAll(() => server.close());

  test('folds, audits and asks what comes next as here, and loads nothing else', {
    timeout: 60_000,
  }, async () => {
    const { entries } = parseLog(readFileSync(LOG, 'utf8'));
    const text = formatLog(entries);
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      // As text, because the test runner would rewrite an import in a function.
      const there = await page.evaluate<There>(`import('/index.js').then((laws) => {
        const log = laws.parseLog(${JSON.stringify(text)}).entries;
        const state = laws.foldLog(log);
        const breaches = laws.audit(log).map((breach) => breach.class);
        const sentence = laws.refusalSentence(laws.decide({}, log).refusal);
        return { state, breaches, offers: laws.legalNext(state).offers.length, sentence };
      })`);
      expect(there.state).toEqual(foldLog(entries));
      expect(there.breaches).not.toContain('refuses');
      expect(there.offers).toBeGreaterThan(0);
      expect(there.sentence).toContain('not well formed');
      expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

import { readFileSync } from 'node:fs';
import { format, parse } from '@touchline/football-txt';
import { foldLog, formatLog, parseLog } from '@touchline/laws';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOT_BUILT, PACKAGES, type Served, serveBuiltPackages } from './built-packages.ts';
import { launch, NO_BROWSER, PATIENCE } from './chromium.ts';

const LOG = new URL('../../data/matches/2026-02-25-atalanta-borussia-dortmund.jsonl', import.meta.url);
const FINAL = `= Champions League 2025/26

» Final
  Sat May/30 2026
    18.00  Paris Saint-Germain FC (FRA) v Arsenal FC (ENG)  4-3 pen. 1-1 a.e.t. (1-1, 0-1)
`;
const missing = NO_BROWSER ?? NOT_BUILT;

interface There {
  readonly state: unknown;
  readonly breaches: readonly string[];
  readonly offers: number;
  readonly sentence: string;
}

describe.skipIf(missing !== undefined)(`the built packages in a browser ${missing ?? ''}`, () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    served = await serveBuiltPackages();
    browser = await launch();
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });
  beforeEach(async () => {
    await page.goto(served.address);
  });

  // Imports stand in texts, because the test runner would rewrite an import in a function.

  test('laws folds, audits and asks what comes next as here', async () => {
    const { entries } = parseLog(readFileSync(LOG, 'utf8'));
    const there = await page.evaluate<There>(`import('@touchline/laws').then((laws) => {
      const log = laws.parseLog(${JSON.stringify(formatLog(entries))}).entries;
      const state = laws.foldLog(log);
      const breaches = laws.audit(log).map((breach) => breach.class);
      const sentence = laws.refusalSentence(laws.decide({}, log).refusal);
      return { state, breaches, offers: laws.legalNext(state).offers.length, sentence };
    })`);
    expect(there.state).toEqual(foldLog(entries));
    expect(there.breaches).not.toContain('refuses');
    expect(there.offers).toBeGreaterThan(0);
    expect(there.sentence).toContain('not well formed');
  });

  test('football-txt reads, lays out and lints as here', async () => {
    const there = await page.evaluate<{
      text: string;
      issues: number;
      findings: readonly { rule: string }[];
    }>(
      `import('@touchline/football-txt').then(({ parse, format, lint }) => {
        const { document, issues } = parse(${JSON.stringify(FINAL)});
        const wrong = ${JSON.stringify(FINAL)}.replace('Sat', 'Sun');
        return { text: format(document), issues: issues.length, findings: lint(wrong, { file: 'cl.txt' }) };
      })`,
    );
    expect(there.text).toBe(format(parse(FINAL, { file: 'cl.txt' }).document));
    expect(there.issues).toBe(0);
    expect(there.findings.map(({ rule }) => rule)).toEqual(['weekday-of-date']);
  });

  test.each(PACKAGES)('%s loads, and asks for nothing but packages', async (name) => {
    const names = await page.evaluate<readonly string[]>(`import('${name}').then((all) => Object.keys(all))`);
    expect(names.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(served.address))).toEqual([]);
  });
});

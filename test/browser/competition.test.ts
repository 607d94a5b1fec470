import { readFileSync } from 'node:fs';
import * as competition from '@touchline/competition';
import * as registry from '@touchline/registry';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOT_BUILT, type Served, serveBuiltPackages } from './built-packages.ts';
import { launch, NO_BROWSER, PATIENCE } from './chromium.ts';

const textOf = (file: string): string => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
const RESULTS = textOf('results/ucl-2025-26.csv');
const DRAWS = textOf('draws/ucl-2025-26.csv');
const CUP = textOf('regulations/fa-cup.json');
const missing = NO_BROWSER ?? NOT_BUILT;

/** The season as a page would ask it: table, reach, ties, bracket, opponents, a draw and its chances, a cup. */
function season(
  { parseResults, parseDraws }: typeof registry,
  ours: typeof competition,
  [results, draws, cup]: readonly [string, string, string],
) {
  const regulations = ours.regulationsById('ucl-2025-26');
  if (!regulations?.leaguePhase) throw new Error('no such edition');
  const rows = parseResults(results).rows;
  const query = { regulations, rows, draws: parseDraws(draws).rows, asOf: '2026-02-26' };
  const bracket = ours.bracketAsOf(query);
  const drawn = ours.drawOf({ ...query, round: 'roundOf16' });
  if (!bracket || !drawn.ok) throw new Error('no bracket, or no draw');
  const phase = { rules: regulations.leaguePhase, rows: ours.leaguePhaseRows(rows, 2025) };
  const before = ours.resultsSoFar(phase.rows, ({ matchday = 0 }) => matchday <= 7);
  return JSON.stringify({
    table: ours.tableAsItStands(phase),
    reach: ours.reachOf({ ...phase, rows: before }),
    ties: ours.tiesOf(rows, ours.regulationsOf),
    opponents: ours.opponentsOfAll(bracket, query),
    text: ours.bracketText(bracket, { nameOf: (club) => club }),
    svg: ours.bracketSvg(bracket, { nameOf: (club) => club }),
    draw: ours.makeDraw(drawn.draw, 7),
    chances: ours.pairingProbabilities(drawn.draw),
    cup: ours.parseRegulations(cup),
  });
}

describe.skipIf(missing !== undefined)(`competition in a browser ${missing ?? ''}`, () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await serveBuiltPackages();
    browser = await launch();
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(served.address);
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  test('tables, ties, brackets, draws and a cup from a file are those of here, to the letter', async () => {
    const texts = [RESULTS, DRAWS, CUP] as const;
    // In a text, because the test runner would rewrite an import in a function.
    const there = await page.evaluate<string>(
      `Promise.all([import('@touchline/registry'), import('@touchline/competition')]).then(([registry, ours]) =>
        (${season.toString()})(registry, ours, ${JSON.stringify(texts)}))`,
    );
    expect(JSON.parse(there).table.rows).toHaveLength(36);
    expect(there).toBe(season(registry, competition, texts));
  });
});

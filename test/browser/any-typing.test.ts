import { readFileSync } from 'node:fs';
import { type Entry, parseLog } from '@touchline/laws';
import { Dice } from '@touchline/laws/testing';
import { NOTATION_HELP } from '@touchline/notation';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER } from './chromium.ts';
import { Operator } from './operator.ts';
import { type ServedDesk, serveDesk } from './served-desk.ts';

// Whatever is typed, the screen stands. That any line is read or points at its problem is held, a million times over, by
// packages/notation/src/read/any-line.test.ts; here the same hands sit at a real keyboard.

const MATCH = '2026-02-25-atalanta-borussia-dortmund';
const LINES = 80;

function ownLog(): readonly Entry[] {
  const file = new URL(`../../data/matches/${MATCH}.jsonl`, import.meta.url);
  return parseLog(readFileSync(file, 'utf8')).entries;
}

const VERBS = NOTATION_HELP.flatMap(({ verbs }) => verbs.flatMap((each) => each.verbs));
const WORDS = [
  ...VERBS,
  'h',
  'a',
  'scam',
  'beier',
  '?',
  '#12',
  '^',
  'on',
  'head',
  '@90+3',
  '@',
  'due:^',
  '! why',
];
const SIGNS = ['"', '\\', '#', '=', '>', '(', '{', '}', ':', '-', 'ž', '🙂', '\u202e', '<b>', '&', '%00'];

/** What hands on the wrong keys might type. */
const anyLine = (dice: Dice): string =>
  Array.from({ length: dice.between(1, 7) }, () => dice.pick(dice.chance(0.75) ? WORDS : SIGNS)).join(
    dice.chance(0.8) ? ' ' : '',
  );

describe.skipIf(NO_BROWSER !== undefined)(`any typing${NO_BROWSER ? ` (${NO_BROWSER})` : ''}`, () => {
  let browser: Browser;
  let desk: ServedDesk;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    desk = await serveDesk();
  });
  afterEach(() => desk.stop());

  test('the entry line, the saying and the log stand after every line, and the desk has what was shown', async () => {
    await desk.log(ownLog().slice(0, 30));
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const operator = new Operator(page);
    await operator.open(desk.address, MATCH);
    const entry = page.locator('#entry');
    const dice = new Dice(90);
    for (let count = 0; count < LINES; count++) {
      const line = anyLine(dice);
      await entry.fill('');
      await page.keyboard.insertText(line);
      await page.keyboard.press('Enter');
      expect({ line, stands: await entry.isVisible(), errors }).toEqual({ line, stands: true, errors: [] });
    }
    await entry.fill('');
    await operator.line('note and so it ended');
    await operator.sent();
    const stored = await desk.entries(MATCH);
    expect(stored.at(-1)).toMatchObject({ type: 'note', text: 'and so it ended' });
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_entry, index) => index + 1));
    await context.close();
  }, 300_000);
});

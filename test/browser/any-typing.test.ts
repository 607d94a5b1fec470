import { readFileSync } from 'node:fs';
import { type Entry, parseLog } from '@touchline/laws';
import { Dice } from '@touchline/laws/testing';
import { NOTATION_HELP } from '@touchline/notation';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER } from './chromium.ts';
import { pressFast, slowDown } from './fast-hands.ts';
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
    const { page, operator, errors } = await atTheConsole(30);
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
    await page.context().close();
  }, 300_000);

  async function atTheConsole(upTo: number): Promise<{ page: Page; operator: Operator; errors: string[] }> {
    await desk.log(ownLog().slice(0, upTo));
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const operator = new Operator(page);
    await operator.open(desk.address, MATCH);
    return { page, operator, errors };
  }

  test('hands faster than a slow machine: no key is lost, and none falls where it was not meant', async () => {
    const { page, operator, errors } = await atTheConsole(29);
    await slowDown(page, 6);
    const keys = [
      ['@76 g pasalic', 'Enter'],
      // The second line opens, is written, and leads back.
      ['t', 'a zalewski head', 'Enter'],
      ['@77 c h', 'Enter'],
      // The newest row is chosen to be edited, and is left.
      ['ArrowDown', 'Enter', 'Escape'],
      // A letter ends a choice.
      ['ArrowDown', 'note end of the wave', 'Enter'],
      // The newest row is withdrawn, after its reason.
      ['ArrowDown', 'Delete', 'sung twice', 'Enter'],
      ['?', 'Escape', 'note one', 'Enter', 'u', 'note two', 'Enter'],
      // The help is left by what belongs into the line.
      ['?', 'note three', 'Enter'],
    ];
    await pressFast(page, ...keys.flat());
    await operator.sees('.row', 'three');
    await operator.sent();
    expect(errors).toEqual([]);
    const log = (await desk.entries(MATCH)).slice(29);
    const told = log.flatMap((entry) =>
      entry.type === 'note' ? [entry.text] : entry.type === 'entryWithdrawn' ? [entry.reason] : [entry.type],
    );
    // What is undone before it has left never was; else the log keeps both.
    const undone = told.includes('one') ? ['one', 'logged in error'] : [];
    expect(told).toEqual([
      'goal',
      'entryAmended',
      'corner',
      'end of the wave',
      'sung twice',
      ...undone,
      'two',
      'three',
    ]);
    expect(log[1]).toMatchObject({ changes: { assist: 'nicola-zalewski', bodyPart: 'head' } });
    await page.context().close();
  }, 300_000);

  test('a letter that no field has goes to the line; a key that leads to another match is the last of this one', async () => {
    const { page, operator } = await atTheConsole(29);
    await page.getByRole('heading', { level: 2, name: 'Log' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
    await page.keyboard.type('@76 c h');
    await operator.press('Enter');
    await operator.sees('.row', 'Corner');
    await page.locator('.legal button').first().focus();
    await page.keyboard.type('note wind');
    expect(await page.inputValue('#entry')).toBe('note wind');
    await operator.press('Enter');
    await operator.sent();

    await page.evaluate((here) => sessionStorage.setItem('touchline/night', `${here} another`), MATCH);
    await pressFast(page, ']', 'note rain', 'Enter');
    await page.waitForURL(`${desk.address}/console/matches/another`);
    const stored = await desk.entries(MATCH);
    expect(stored.at(-1)).toMatchObject({ type: 'note', text: 'wind' });
    await page.context().close();
  }, 300_000);
});

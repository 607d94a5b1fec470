import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER, PATIENCE } from './chromium.ts';
import { control, type Demo, startDemo } from './demo.ts';

// The main job, as a reader has it: the command of the README, a real browser, and nothing but the stream.

/** What a reader sees of the page that matters here. */
interface Seen {
  readonly title: string;
  readonly score: string;
  readonly aggregate: string;
  readonly men: readonly string[];
  readonly banner: string;
  readonly stands: string;
  readonly next: string;
  readonly fact: string;
}

function look(): Seen {
  const text = (selector: string) =>
    document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    title: document.title,
    score: text('#score .figures'),
    aggregate: text('#score .aggregate'),
    men: [...document.querySelectorAll('#score .men span:first-child')].map((each) => each.textContent ?? ''),
    banner: text('#banner'),
    stands: text('#stands .lead'),
    next: text('#next'),
    fact: text('#fact'),
  };
}

const whenShown = (page: Page, selector: string, words: string) =>
  page.waitForFunction(({ where, what }) => document.querySelector(where)?.textContent?.includes(what), {
    where: selector,
    what: words,
  });

describe.skipIf(NO_BROWSER !== undefined)(
  `the first tie in a browser${NO_BROWSER ? ` (${NO_BROWSER})` : ''}`,
  () => {
    let browser: Browser;
    let demo: Demo;
    let page: Page;
    const requested: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      requested.length = 0;
      complaints.length = 0;
      page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      page.on('request', (request) => requested.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    });
    afterEach(async () => {
      await page.close();
      await demo?.stop();
      expect(complaints).toEqual([]);
    });

    /** The demo standing still before the first entry after `from`, its page open and live. */
    async function open(from: string): Promise<void> {
      demo = await startDemo('--from', from);
      await control(demo, 'pause');
      await page.goto(demo.page);
      await whenShown(page, '#connection-words', 'Live');
      await control(demo, 'pause');
    }

    /** Plays one entry and waits until the page has it. */
    async function step(): Promise<Seen> {
      const before = await page.getAttribute('body', 'data-version');
      await control(demo, 'step');
      await page.waitForFunction((version) => document.body.dataset['version'] !== version, before);
      return page.evaluate(look);
    }

    test('goes from 0-0 to 4-1 by the stream alone', async () => {
      await open('0');
      const loaded = requested.length;
      const announced = await countAnnouncements(page);
      const seen: Seen[] = [await page.evaluate(look)];
      while (!seen.at(-1)?.title.includes('FT')) seen.push(await step());

      const scores = seen.map(({ score }) => score).filter((score, index, all) => score !== all[index - 1]);
      expect(scores).toEqual(['0-0', '1-0', '2-0', '3-0', '3-1', '4-1']);
      const level = seen.filter(({ stands }) => stands.startsWith('Extra time if it stays like this.'));
      expect([...new Set(level.map(({ aggregate }) => aggregate))]).toEqual([
        '2-2 on aggregate',
        '3-3 on aggregate',
      ]);
      const review = seen.find(
        ({ banner }) => banner.includes('VIDEO REVIEW') || banner.includes('Video review'),
      );
      expect(review?.banner).toContain('possible penalty');
      expect(review?.banner).toContain('possible red card');
      expect(review?.fact).toContain('Liverpool');
      expect(review?.next).toContain('Arsenal or Bayern München');
      const last = seen.at(-1)!;
      expect(last.men).toEqual(['11 men', '10 men']);
      expect(last.stands).toContain('Atalanta are through, 4-3 on aggregate.');
      expect(last.next).toContain('Arsenal or Bayern München');
      expect(last.title).toBe('4-1 (4-3) FT Atalanta v Dortmund');
      expect(seen.find(({ men }) => men[1] === '10 men')?.score).toBe('3-1');

      expect(requested.length, 'only the stream, after the page was loaded').toBe(loaded);
      expect(await announced()).toBe(seen.length - 1);
    });

    test('a correction travels through everything, and is seen', async () => {
      await open('HT');
      while (!(await step()).title.includes('FT'));
      await page.locator('#report').waitFor();
      expect(await page.textContent('#report')).toContain('Liverpool');
      expect(await page.textContent('#report')).toMatch(/level again/);

      const goal = await entryOf(page, 'Adeyemi curls in');
      await control(demo, 'withdraw', { match: demo.match, entry: goal, reason: 'given in error' });
      await whenShown(page, '#score .figures', '4-0');
      expect(await page.textContent('#report')).not.toMatch(/level again/);
      expect(await page.textContent('#corrections')).toContain('given in error');
      expect(
        await page
          .locator(`#timeline [data-entry="${goal}"] del, #timeline [data-entry="${goal}"].struck`)
          .count(),
      ).toBeGreaterThan(0);

      const penalty = await entryOf(page, 'Samardžić');
      await control(demo, 'withdraw', { match: demo.match, entry: penalty, reason: 'not taken' });
      await whenShown(page, '#score .figures', '3-0');
      expect(await page.textContent('#stands')).toContain('Atalanta are through, 3-2 on aggregate.');
    });

    test('without the penalty the tie goes to extra time, and the opponents of both are open', async () => {
      await open('90+8');
      while (!(await step()).title.includes('FT'));
      const penalty = await entryOf(page, 'roof of the net');
      await control(demo, 'withdraw', { match: demo.match, entry: penalty, reason: 'not taken' });
      await whenShown(page, '#stands', 'xtra time');
      expect(await page.textContent('#next')).toContain('Arsenal or Bayern München');
      expect(await page.textContent('#report')).not.toContain('last kick');
    });

    test('a goal withdrawn in the first leg moves the page of the second', async () => {
      await open('75');
      await whenShown(page, '#fact', 'Liverpool');
      const firstLeg = demo.match.replace(
        '2026-02-25-atalanta-borussia-dortmund',
        '2026-02-17-borussia-dortmund-atalanta',
      );
      const state = (await (await fetch(`${demo.address}/matches/${firstLeg}/state.json`)).json()) as {
        readonly goals: readonly { readonly entry: string; readonly scorer: string }[];
      };
      const goal = state.goals.find(({ scorer }) => scorer === 'serhou-guirassy');
      await control(demo, 'withdraw', { match: firstLeg, entry: goal!.entry, reason: 'offside after all' });
      await page.waitForFunction(() => !document.querySelector('#fact')?.textContent?.includes('Liverpool'));
      expect(await page.textContent('#score .aggregate')).toContain('3-1');
    });

    test('speaks to no third party, and weighs under 60 kB', async () => {
      await open('90+8');
      while (!(await step()).title.includes('FT'));
      await page.reload();
      await whenShown(page, '#connection-words', 'Live');
      expect(
        [...new Set(requested.map((url) => new URL(url).origin))].filter((origin) => origin !== 'null'),
      ).toEqual([demo.address]);
      const files = [...new Set(requested)].filter((url) => url.startsWith('http') && !url.includes('/live'));
      const bodies = await Promise.all(
        files.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
      );
      expect(bodies.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    });

    test('without JavaScript it is the same page, as a snapshot', async () => {
      await open('90+8');
      while (!(await step()).title.includes('FT'));
      const live = await page.evaluate(look);
      const quiet = await browser.newContext({ javaScriptEnabled: false });
      quiet.setDefaultTimeout(PATIENCE);
      const still = await quiet.newPage();
      await still.goto(demo.page);
      expect(await still.textContent('#score .figures')).toContain('4-1');
      expect(await still.title()).toBe(live.title);
      expect(await still.textContent('#connection')).toContain('Snapshot, version');
      expect(await still.locator('#reload').isVisible()).toBe(true);
      await quiet.close();
    });

    test.each(['light', 'dark'] as const)('axe finds nothing to object to, %s', async (colorScheme) => {
      await open('90+6');
      await page.emulateMedia({ colorScheme });
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      for (const width of [360, 900, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `${width} wide`).toEqual([]);
      }
    });
  },
);

/** Counts the changes of the polite region from now on. */
async function countAnnouncements(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const region = document.querySelector('#announce')!;
    const counted = window as unknown as { announcements: number };
    counted.announcements = 0;
    new MutationObserver(() => {
      if (region.textContent) counted.announcements += 1;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { announcements: number }).announcements);
}

/** Id of the newest entry of the timeline whose words contain these. */
async function entryOf(page: Page, words: string): Promise<string> {
  const id = await page
    .locator('#timeline [data-entry]')
    .filter({ hasText: words })
    .first()
    .getAttribute('data-entry');
  if (id === null) throw new Error(`no entry says ${words}`);
  return id;
}

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

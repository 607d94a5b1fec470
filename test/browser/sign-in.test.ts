import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER, PATIENCE } from './chromium.ts';
import { type Demo, startDemo } from './demo.ts';

// What only a browser does: it keeps the cookie, and says with every form which page it was on.

const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PASSWORD = 'a horse on the pitch';
const NAME = 'Zoë <b>';

describe.skipIf(NO_BROWSER !== undefined)(
  `signing in with a browser${NO_BROWSER ? ` (${NO_BROWSER})` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-sign-in-'));
    let browser: Browser;
    let demo: Demo;
    beforeAll(async () => {
      const store = join(folder, 'desk');
      const added = spawnSync(
        process.execPath,
        [TOUCHLINE, 'accounts', 'add', NAME, '--role', 'admin', '--store', store],
        { input: `${PASSWORD}\n`, encoding: 'utf8' },
      );
      expect(added.stderr).not.toContain('touchline: a');
      browser = await launch();
      demo = await startDemo('--from', '74:00', '--data', store);
    });
    afterAll(async () => {
      await browser?.close();
      await demo?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Waits for the page that an answer to a form is. */
    const says = (page: Page, words: string) => page.locator('main', { hasText: words }).waitFor();

    test.each([true, false])(
      'works with JavaScript %s: in, a control of the replay, out',
      async (javaScriptEnabled) => {
        const context = await browser.newContext({ javaScriptEnabled });
        context.setDefaultTimeout(PATIENCE);
        const page = await context.newPage();
        const pressed = () =>
          Promise.all([
            page.waitForResponse((answer) => answer.request().method() === 'POST'),
            page.click('#replay-step'),
          ]);
        await page.goto(demo.page);
        const [refused] = await pressed();
        expect(refused.status()).toBe(401);

        await page.goto(`${demo.address}/sign-in`);
        await page.fill('#name', NAME);
        await page.fill('#password', 'something else');
        await page.click('button');
        await says(page, 'Name or password are not right.');
        await page.fill('#name', NAME);
        await page.fill('#password', PASSWORD);
        await page.click('button');
        await says(page, `${NAME}, admin.`);
        const cookies = await context.cookies();
        expect(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toEqual([
          ['touchline-form', true, 'Strict'],
          ['touchline', true, 'Strict'],
        ]);

        await page.goto(demo.page);
        const [taken] = await pressed();
        expect(taken.status()).toBe(303);

        await page.goto(`${demo.address}/sign-in`);
        await page.click('button');
        await says(page, 'Password');
        expect((await context.cookies()).map(({ name }) => name)).toEqual(['touchline-form']);
        await context.close();
      },
    );

    test('axe finds nothing to object to', async () => {
      const page = await browser.newPage();
      await page.goto(`${demo.address}/sign-in`);
      await page.evaluate(readFileSync(AXE, 'utf8'));
      const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
      expect(found).toEqual([]);
      await page.close();
    });
  },
);

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ASSET_FILES } from '../assets.ts';
import { type Frame, frameBetween } from '../frame.ts';
import { renderSections } from '../sections.tsx';
import { EXAMPLE_OPTIONS } from '../testing/example-options.ts';
import { CORRECTED_VIEW, FULL_TIME_VIEW, REVIEW_VIEW } from '../testing/example-view.ts';
import { type FakeDesk, openFakeDesk } from '../testing/fake-desk.ts';
import type { MatchPageView } from '../view.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Milliseconds: the limit ends what hangs, and times nothing. */
const PATIENCE = 60_000;
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
/** The browser runs what the desk serves: the built island. */
const missing = [CHROMIUM, ASSET_FILES.island].filter((file) => !existsSync(file));

describe.skipIf(missing.length > 0)(`the page in a browser (needs ${CHROMIUM} and the built island)`, () => {
  let browser: Browser;
  let desk: FakeDesk;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' '), timeout: PATIENCE });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    complaints.length = 0;
    desk = await openFakeDesk(REVIEW_VIEW);
    page = await browser.newPage({ viewport: { width: 900, height: 700 }, timezoneId: 'America/New_York' });
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'console',
      (line) => line.type() === 'error' && line.text().includes('Security') && complaints.push(line.text()),
    );
    await page.goto(desk.address);
    await live(page);
  });
  afterEach(async () => {
    await page.close();
    await desk.close();
    expect(complaints).toEqual([]);
  });

  test('a frame changes the page, its title, and tells one sentence', async () => {
    // The glow is over after two seconds, so what has glowed is kept.
    await page.evaluate(() => {
      const glowed = new Set<string | undefined>();
      Object.assign(window, { glowed });
      new MutationObserver(() => {
        for (const entry of document.querySelectorAll<HTMLElement>('.entry.new'))
          glowed.add(entry.dataset['entry']);
      }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    desk.send(step({ announce: "90+8' Goal, Atalanta 4-1", entry: 'samardzic' }));
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    expect(await page.textContent('#announce')).toBe("90+8' Goal, Atalanta 4-1");
    expect(await page.textContent('h1 .figures')).toBe('4-1');
    expect(await page.evaluate('[...glowed]')).toEqual(['samardzic']);
    expect(await page.isVisible('#banner')).toBe(false);
    expect(await page.textContent('#connection-words')).toBe('Live, version 32');
  });

  test('asks for what follows the frame it shows', () => {
    expect(desk.asked).toContain(
      `${EXAMPLE_OPTIONS.channel}?after=${EXAMPLE_OPTIONS.life}-${REVIEW_VIEW.frame}`,
    );
  });

  test('what the reader opened, chose, typed and stood on outlives a frame', async () => {
    await page.click('label[for=timeline-all]');
    await page.click('#replay-more summary');
    await page.fill('#replay-from', '57');
    await page.click('#curve-table summary');
    const replay = { ...REVIEW_VIEW.replay!, playing: false };
    desk.send(step({}, { ...FULL_TIME_VIEW, replay }));
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    expect(await page.isChecked('#timeline-all')).toBe(true);
    expect(await page.inputValue('#replay-from')).toBe('57');
    expect(await page.getAttribute('#replay-more', 'open')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('curve-table');
  });

  test('what is being read stays where it is when entries come in above', async () => {
    const top = () =>
      page.evaluate(() => document.getElementById('entry-scamacca')?.getBoundingClientRect().top);
    await page.evaluate(() => document.getElementById('entry-scamacca')?.scrollIntoView());
    const before = await top();
    desk.send(step({ entry: 'samardzic' }));
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    expect(await top()).toBeCloseTo(before ?? 0, 0);
  });

  test('a gap in the numbers fetches the whole, and what is old is not applied again', async () => {
    desk.show({ ...FULL_TIME_VIEW, frame: REVIEW_VIEW.frame + 5 });
    desk.send({ ...step({}), frame: REVIEW_VIEW.frame + 5, sections: {} });
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    expect(desk.asked.filter((path) => path === EXAMPLE_OPTIONS.channel)).toHaveLength(1);
    desk.send({ ...step({}), title: 'old' });
    desk.send({ frame: REVIEW_VIEW.frame + 6, version: 33, title: 'new', sections: {} });
    await expect.poll(() => page.title()).toBe('new');
  });

  test('a reset fetches the whole, though its number be lower', async () => {
    desk.show({ ...FULL_TIME_VIEW, frame: 2 });
    desk.sendReset();
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    desk.send({ frame: 3, version: 33, title: 'three', sections: {} });
    await expect.poll(() => page.title()).toBe('three');
  });

  test('says that it reconnects, and comes back', async () => {
    await page.evaluate(() => {
      const line = document.getElementById('connection');
      const said: string[] = [];
      Object.assign(window, { said });
      if (line)
        new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { attributes: true });
    });
    desk.cut();
    await expect.poll(() => page.evaluate('said.join()')).toContain('Reconnecting; this is version 25.');
    await live(page);
  });

  test('a replay started again takes the reader along', async () => {
    desk.send({ ...step({ moved: '/matches/again' }), sections: {} });
    await expect.poll(() => page.url()).toBe(`${desk.address}matches/again`);
  });

  test("kick-off is given in the reader's time beside the local one", async () => {
    expect(await page.textContent('#masthead .when')).toContain('kick-off 18:45 (12:45 your time)');
  });

  test('the arrow keys walk along the curve and light the entry', async () => {
    await page.focus('#curve-range');
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
    expect(await page.textContent('#curve-readout')).toBe("75' Adeyemi, 3-1: 90% to 57%");
    expect(await page.getAttribute('#curve-range', 'aria-valuetext')).toBe("75' Adeyemi, 3-1: 90% to 57%");
    expect(await page.getAttribute('.entry.lit', 'data-entry')).toBe('adeyemi');
  });

  test('a sentence of the report lights the entries it rests on, and says its grounds', async () => {
    desk.send(step({}));
    await page.locator('#sentence-s4').focus();
    expect(await page.locator('.entry.lit').evaluateAll((all) => all.map((item) => item.id))).toEqual([
      'entry-zappacosta',
      'entry-scamacca',
    ]);
    expect(await page.textContent('#footnote')).toContain("45' goal (Zappacosta)");
    await page.focus('#reload, .desk a');
    expect(await page.locator('.entry.lit').count()).toBe(0);
  });

  test('a control is sent without leaving the page', async () => {
    await page.click('#replay-more summary');
    await page.click('button[aria-label^="Withdraw: 75"]');
    await expect
      .poll(() => desk.asked.at(-1))
      .toMatch(/^POST \/replay\/withdraw match=atalanta-dortmund-2026-02-25&entry=adeyemi&reason=\w+/);
    expect(page.url()).toBe(desk.address);
  });

  test('the keyboard keeps its place on a control that a frame has drawn anew', async () => {
    await page.focus('#replay-step');
    const replay = { ...REVIEW_VIEW.replay!, playing: false };
    desk.send(step({}, { ...FULL_TIME_VIEW, replay }));
    await expect.poll(() => page.title()).toBe(FULL_TIME_VIEW.title);
    expect(await focused(page)).toBe('replay-step');
  });

  test('when the control is gone the keyboard stands on the next one, or on the heading of its list', async () => {
    const replay = REVIEW_VIEW.replay!;
    const [first, second] = await correctionIds(page);
    const without = (count: number) => ({
      ...REVIEW_VIEW,
      replay: { ...replay, correctable: replay.correctable.slice(count) },
    });
    const frame = (count: number): Frame => {
      const view = without(count);
      const sections = { replay: renderSections(view, EXAMPLE_OPTIONS).replay };
      return { frame: REVIEW_VIEW.frame + count, version: 25 + count, title: `${count} gone`, sections };
    };
    await page.click('#replay-more summary');
    await page.focus(`[id="${first}"]`);
    desk.send(frame(1));
    await expect.poll(() => page.title()).toBe('1 gone');
    expect(await focused(page)).toBe(second);
    desk.send({ ...frame(2), sections: { replay: frame(1).sections.replay!.replace(/<li>.*<\/li>/, '') } });
    await expect.poll(() => page.title()).toBe('2 gone');
    expect(await focused(page)).toBe('replay-try');
  });

  test('a withdrawal shuts the panel, so that the page is seen and no second one lies under the finger', async () => {
    await page.click('#replay-more summary');
    await page.focus('button[aria-label^="Withdraw: 75"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getAttribute('#replay-more', 'open')).toBeNull();
    expect(await focused(page)).toBe('replay-panel');
  });

  test('a control that is refused says why', async () => {
    const problem = { status: 422, title: 'That cannot be done', detail: 'No moment of this match is 999.' };
    await page.route('**/replay/step', (route) => route.fulfill({ status: 422, json: problem }));
    await page.click('#replay-step');
    await expect
      .poll(() => page.textContent('#footnote'))
      .toBe('The desk did not accept that: No moment of this match is 999.');
  });

  test('a correction stands over the page and is told with what it changed', async () => {
    desk.send(step({ announce: "Withdrawn: 75' goal (Adeyemi). Entered twice." }, CORRECTED_VIEW));
    const said = "CORRECTION · 75' goal (Adeyemi) withdrawn · now 3-0 · Atalanta are through as it stands.";
    await expect.poll(() => page.textContent('#announce')).toBe(said);
    expect(await page.textContent('#banner [data-kind="correction"]')).toBe(said);
    expect(await page.textContent('#banner')).toContain('VIDEO REVIEW');
  });

  test('no score is broken over two lines', async () => {
    desk.send(step({}));
    await page.locator('#sentence-s1').waitFor();
    for (let width = 320; width <= 480; width += 8) {
      await page.setViewportSize({ width, height: 700 });
      const broken = await page
        .locator('.whole')
        .evaluateAll((all) =>
          all.filter((each) => each.getClientRects().length > 1).map((each) => each.textContent),
        );
      expect(broken, `at ${width}`).toEqual([]);
    }
    expect(await page.locator('#report .whole').allTextContents()).toContain('4-1');
  });

  test('nothing for a screen reader to stumble over, in both themes and three widths', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const bare = await browser.newPage({ bypassCSP: true });
    bare.setDefaultTimeout(PATIENCE);
    for (const view of [REVIEW_VIEW, FULL_TIME_VIEW])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [360, 900, 1600]) {
          desk.show(view);
          await bare.emulateMedia({ colorScheme });
          await bare.setViewportSize({ width, height: 900 });
          await bare.goto(desk.address);
          await bare.evaluate(axe);
          const found = await bare.evaluate(
            'axe.run().then((r) => r.violations.map((v) => v.id + v.nodes[0].html))',
          );
          expect(found, `${colorScheme} at ${width}`).toEqual([]);
          expect(await bare.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
    await bare.close();
  });
});

/** The frame after the review's: full time, unless another view is given. */
function step(head: Partial<Frame>, view: MatchPageView = FULL_TIME_VIEW): Frame {
  const [before, after] = [REVIEW_VIEW, view].map((state) => renderSections(state, EXAMPLE_OPTIONS));
  if (!after) throw new Error('no view');
  return frameBetween(before, after, {
    frame: REVIEW_VIEW.frame + 1,
    version: view.version,
    title: view.title,
    ...head,
  });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

const correctionIds = (page: Page) =>
  page.locator('#replay .try button').evaluateAll((all) => all.map(({ id }) => id));

async function live(page: Page): Promise<void> {
  await expect.poll(() => page.getAttribute('#connection', 'data-state')).toBe('live');
}

import type { Command, Entry } from '@touchline/laws';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { objections } from './axe.ts';
import { launch, NO_BROWSER, PATIENCE } from './chromium.ts';
import { type ServedDesk, serveDesk } from './served-desk.ts';

// What comes before and around a match at a desk: set-up from a pasted sheet, the night, a tablet at the touchline.

const MATCH = '2026-02-25-atalanta-borussia-dortmund';
const FIRST_LEG = '2026-02-17-borussia-dortmund-atalanta';

const HOME_SHEET = [
  'Atalanta (3-4-2-1)',
  '29 Carnesecchi (GK)',
  '19 Djimsiti',
  '4 Hien',
  '23 Kolasinac',
  '77 Zappacosta',
  '15 DE ROON Marten (C)',
  '13 Ederson',
  '16 Bellanova',
  '8 Pasalic',
  '59 Zalewski',
  '27 Piotr Żółć',
  'Panchina: 10 Samardzic; 9 Scamacca; 7 Sulemana',
  'Allenatore: Palladino',
  'Arbitri e tempo: pioggia leggera su tutta la città di Bergamo',
].join('\n');
const AWAY_SHEET =
  'Kobel; Anton; Bensebaini; Reggiani; Ryerson; Nmecha; Bellingham; Svensson; Beier; Brandt; Guirassy';

const commandFor = (match: string, commandId: string, more: object): Command =>
  ({ commandId, match, by: 'tester', clock: { period: 'firstHalf', second: 60 }, ...more }) as Command;

describe.skipIf(NO_BROWSER !== undefined)(`around a match${NO_BROWSER ? ` (${NO_BROWSER})` : ''}`, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    complaints.length = 0;
    desk = await serveDesk();
    page = await newPage({ width: 1600, height: 1000 });
  });
  afterEach(async () => {
    await page.context().close();
    await desk.stop();
    expect(complaints).toEqual([]);
  });

  async function newPage(viewport: { width: number; height: number }, hasTouch = false): Promise<Page> {
    const context = await browser.newContext({ viewport, hasTouch });
    context.setDefaultTimeout(PATIENCE);
    const fresh = await context.newPage();
    fresh.on('pageerror', (error) => complaints.push(error.message));
    return fresh;
  }

  const openFixture = async (body: object): Promise<string> => {
    const answer = await fetch(`${desk.address}/api/v1/fixtures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { match } = (await answer.json()) as { match: string };
    expect([body, answer.status]).toEqual([body, 201]);
    return match;
  };
  const send = async (match: string, commandId: string, more: object): Promise<void> => {
    expect([commandId, await desk.send(commandFor(match, commandId, more))]).toEqual([commandId, 201]);
  };
  const kickOff = (match: string) =>
    send(match, 'kick-off', {
      type: 'logPeriodStart',
      period: 'firstHalf',
      clock: { period: 'firstHalf', second: 0 },
    });
  const lastEntry = async (match: string): Promise<Entry | undefined> => (await desk.entries(match)).at(-1);

  /** Presses Tab until a control of that name or label has the focus, as somebody without a mouse does. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const labels = element && 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
        const label = labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent;
        return (label ?? '').replace(/\s+/g, ' ').trim();
      });
      if (focused.startsWith(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${name} by Tab`);
  }
  const press = async (name: string): Promise<void> => {
    await tabTo(name);
    await page.keyboard.press('Enter');
  };
  /** Chooses from a list with the arrow keys: its letters would have to come within a second of each other. */
  async function choose(name: string, words: string): Promise<void> {
    await tabTo(name);
    await page.keyboard.press('Home');
    const option = page.locator('select:focus option:checked');
    const last = await page.locator('select:focus option').count();
    for (let presses = 0; presses < last; presses += 1) {
      if (((await option.textContent()) ?? '').startsWith(words)) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${name} has no choice ${words}`);
  }

  test('a match is set up by keyboard alone, from pasted sheets with an unknown name', async () => {
    await page.goto(`${desk.address}/console`);
    await page.getByText('No match is open for these days').waitFor();
    await page.keyboard.press('n');
    // The season that is offered is known once its fixtures are.
    await page.getByRole('heading', { name: 'From the table' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await choose('Season', 'Champions League 2025');
    await tabTo('Part of a club');
    await page.keyboard.type('atalanta dortmund second');
    await expect.poll(() => page.locator('.fixtures li').count()).toBe(1);
    await press('Atalanta v Dortmund');

    await page.getByRole('heading', { name: 'Atalanta v Dortmund' }).waitFor();
    expect(await page.locator('.other-leg').textContent()).toContain(FIRST_LEG);
    await tabTo('Referee');
    await page.keyboard.type('Zbigniew Szczęsny');
    await page.keyboard.press('Enter');
    await page.getByText('The officials are logged.').waitFor();

    await tabTo('Paste it here');
    await page.keyboard.insertText(HOME_SHEET);
    const home = page.locator('.sheet-form').first();
    await home.locator('select[aria-label="Who Piotr Żółć is"]').waitFor();
    expect(await home.locator('.not-understood').textContent()).toContain('pioggia');
    expect(await home.locator('.hindrances').count()).toBe(0);
    expect(await objections(page)).toEqual([]);
    await press('Log the sheet of Atalanta');
    await page.getByText('The sheet of Atalanta is logged.').waitFor();

    await tabTo('Take the last sheet of Dortmund');
    await page.keyboard.press('Enter');
    await page.getByText('No sheet of Dortmund was logged on this desk before.').waitFor();
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.insertText(AWAY_SHEET);
    await press('Log the sheet of Dortmund');
    await page.getByText('The sheet of Dortmund is logged.').waitFor();
    await press('Kick off');
    await page.waitForURL(`${desk.address}/console/matches/${MATCH}`);

    await expect.poll(async () => (await lastEntry(MATCH))?.type).toBe('periodStart');
    const log = await desk.entries(MATCH);
    expect(log.map(({ type }) => type)).toEqual([
      'matchOpened',
      'officials',
      'teamSheet',
      'teamSheet',
      'periodStart',
    ]);
    expect(log[1]).toMatchObject({ names: { 'zbigniew-szczesny': 'Zbigniew Szczęsny' } });
    const [, , sheet] = log;
    if (sheet?.type !== 'teamSheet') throw new Error('no sheet');
    expect(sheet).toMatchObject({
      formation: '3-4-2-1',
      captain: 'marten-de-roon',
      coach: 'raffaele-palladino',
      names: { 'piotr-zolc': 'Piotr Żółć' },
      substitutes: [{ player: 'lazar-samardzic', number: 10 }, { number: 9 }, { number: 7 }],
    });
    expect(sheet.starters).toHaveLength(11);
    await page.goto(`${desk.address}/matches/${MATCH}`);
    expect(await page.locator('#line-ups').textContent()).toContain('Żółć');
  });

  test('a match that no table has is put together by hand; what is wrong is said', async () => {
    await page.goto(`${desk.address}/console/set-up`);
    await page.locator('select[name="round"] option').first().waitFor({ state: 'attached' });
    // The newest season of which the table has fixtures is offered first; this match is of the one after.
    expect(await page.locator('select').first().inputValue()).toBe('ucl-2025-26');
    await page.locator('select').first().selectOption('ucl-2026-27');
    await tabTo('Home club');
    await page.keyboard.type('Atlanta');
    await tabTo('Away club');
    await page.keyboard.type('Dortmund');
    await choose('Round', 'semi');
    await page.locator('select[name="leg"]').waitFor();
    await press('Open the match');
    await expect.poll(() => page.locator('[role="alert"]').textContent()).toContain('did you mean Atalanta');
    await page.keyboard.press('Shift+Tab');
    await page.locator('input[name="home"]').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Atalanta');
    await page.locator('input[name="date"]').fill('2027-04-27');
    await page.locator('input[name="kickOff"]').fill('21:00');
    await page.locator('input[name="venue"]').fill('New Balance Arena');
    await press('Open the match');
    await page.getByRole('heading', { name: 'Atalanta v Dortmund' }).waitFor();
    const [opened] = await desk.entries('2027-04-27-atalanta-borussia-dortmund');
    expect(opened).toMatchObject({
      round: 'semiFinal',
      leg: 1,
      scheduledKickOff: '2027-04-27T21:00:00+02:00',
      regulations: { id: 'ucl-2026-27' },
      venue: { name: 'New Balance Arena' },
    });
  });

  test('the night: eighteen matches at a glance over one stream, and between them by key', async () => {
    const answer = await fetch(
      `${desk.address}/api/v1/fixtures?competition=ucl&season=2025&round=leaguePhase`,
    );
    const { fixtures } = (await answer.json()) as { fixtures: { match: string; date: string }[] };
    const last = fixtures.filter(({ date }) => date === fixtures.at(-1)?.date).map(({ match }) => match);
    expect(last).toHaveLength(18);
    for (const match of last) {
      await openFixture({ fixture: match });
      await kickOff(match);
    }
    const [checked = '', awarded = '', off = '', quiet = ''] = last;
    await send(checked, 'c1', { type: 'logVarCheckStart', categories: ['PEN'] });
    await send(awarded, 'c1', { type: 'logPenaltyAwarded', side: 'home' });
    await send(off, 'c1', { type: 'logSubstitutionOff', side: 'away', player: 'unknown' });
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'eventsource') streams.push(new URL(request.url()).pathname);
    });
    await page.goto(`${desk.address}/console`);
    await expect.poll(() => page.locator('.night-match').count()).toBe(18);
    const line = (match: string) => page.locator(`[data-match="${match}"]`);
    await line(checked).getByText('CHECK').waitFor();
    await line(awarded).getByText('PENALTY TO BE TAKEN').waitFor();
    await line(off).getByText('SUBSTITUTION WAITING').waitFor();
    const order = await page
      .locator('.night-match')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-match')));
    expect(await objections(page)).toEqual([]);
    const fits = await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
    expect(fits).toBe(true);

    await send(quiet, 'c1', { type: 'logGoal', side: 'home', scorer: 'unknown' });
    await line(quiet).getByText('1-0').waitFor();
    expect(
      await page
        .locator('.night-match')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-match'))),
    ).toEqual(order);
    expect(streams).toEqual(['/api/v1/live']);

    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-match'));
    await page.keyboard.press('j');
    expect(await focused()).toBe(order[1]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(order[17]);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${desk.address}/console/matches/${order[16]}`);
    await page.locator('.connection[data-state="live"]').waitFor();
    await page.keyboard.press(']');
    await page.waitForURL(`${desk.address}/console/matches/${order[17]}`);
    await page.locator('.connection[data-state="live"]').waitFor();
    await page.keyboard.press(']');
    await page.waitForURL(`${desk.address}/console/matches/${order[0]}`);

    // What this browser holds and the desk has not, shows on the night too.
    await page.locator('.connection[data-state="live"]').waitFor();
    await page.route('**/commands*', (route) => route.abort());
    await page.locator('#entry').focus();
    await page.keyboard.type('note rain');
    await page.keyboard.press('Enter');
    await page.locator('.unsent[data-count="1"]').waitFor();
    await page.goto(`${desk.address}/console`);
    await line(order[0] ?? '')
      .getByText('1 UNSENT')
      .waitFor();
    await page.keyboard.press('2');
    await page.waitForURL(`${desk.address}/console/matches/${order[1]}`);
  });

  test('touch: what, whose, who, in targets that a thumb hits; undone by one', async () => {
    await openFixture({ fixture: MATCH });
    const player = (number: number) => ({ player: `p${number}`, number });
    const starters = [
      { ...player(1), position: 'goalkeeper' },
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(player),
    ];
    await send(MATCH, 'sheet', {
      type: 'logTeamSheet',
      side: 'home',
      clock: { period: 'pre' },
      starters,
      substitutes: [12, 13].map(player),
    });
    await kickOff(MATCH);
    await page.context().close();
    page = await newPage({ width: 1024, height: 768 }, true);
    await page.goto(`${desk.address}/console/matches/${MATCH}/touch`);
    await page.locator('.connection[data-state="live"]').waitFor();
    const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().tap();
    const small = () =>
      page
        .locator('main .tap')
        .evaluateAll(
          (all) =>
            all
              .map((each) => each.getBoundingClientRect())
              .filter(({ width, height }) => width < 48 || height < 48).length,
        );
    expect([await small(), await objections(page)]).toEqual([0, []]);
    await tap('Goal');
    expect([await small(), await objections(page)]).toEqual([0, []]);
    await tap('Atalanta');
    expect([await small(), await objections(page)]).toEqual([0, []]);
    await tap(/^9 /);
    await expect.poll(() => lastEntry(MATCH)).toMatchObject({ type: 'goal', side: 'home', scorer: 'p9' });
    await page.locator('.scoreboard .figures', { hasText: '1-0' }).waitFor();

    await tap('Substitution');
    await tap('Atalanta');
    await tap(/^10 /);
    await tap(/^12 /);
    await expect.poll(() => lastEntry(MATCH)).toMatchObject({ type: 'substitutionOn', player: 'p12' });
    await tap('Yellow card');
    await tap('Dortmund');
    await tap(/not seen/);
    await expect.poll(() => lastEntry(MATCH)).toMatchObject({ type: 'caution', person: 'unknown' });
    await tap('Shot');
    await tap('Atalanta');
    await tap('Back');
    await tap(/^Undo: /);
    await expect.poll(() => lastEntry(MATCH)).toMatchObject({ type: 'entryWithdrawn' });
    // The clock shows a minute: as a record that would be false, unless the referee says so.
    await page.locator('.early summary').tap();
    await tap('First half ends');
    await page.locator('.outcome-of-form.refused').waitFor();
    await tap('Log it all the same');
    await expect.poll(() => lastEntry(MATCH)).toMatchObject({ type: 'periodEnd', period: 'firstHalf' });

    await tap('Second half begins');
    await tap('VAR check');
    await tap('Penalty');
    await page.locator('.touch-now').getByText('CHECK').waitFor();
  });
});

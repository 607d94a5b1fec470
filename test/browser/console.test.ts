import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Clock, clockLabel, type Entry, type Period, parseLog, secondsOf } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { type NotationNames, shortestLine, writeLog } from '@touchline/notation';
import { lastNameIn, parsePeople, personTable } from '@touchline/registry';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, NO_BROWSER } from './chromium.ts';
import { Operator } from './operator.ts';
import { type ServedDesk, serveDesk } from './served-desk.ts';

// The operator's job, as an operator has it: a real browser, the keys, and a reader who follows.

const [FIRST_LEG, SECOND_LEG] = [
  '2026-02-17-borussia-dortmund-atalanta',
  '2026-02-25-atalanta-borussia-dortmund',
] as const;

function ownLog(name: string): readonly Entry[] {
  const file = new URL(`../../data/matches/${name}.jsonl`, import.meta.url);
  const { entries, issues } = parseLog(readFileSync(file, 'utf8'));
  if (issues.length > 0) throw new Error(`${name} has issues`);
  return entries;
}

const data = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const people = personTable(parsePeople(data('people.csv')).rows);
const NAMES: NotationNames = {
  person: (id) => people.get(id) ?? { name: id, lastName: lastNameIn(id) },
  club: (id) => ({ name: id, shortName: id }),
};

/** What an operator types, and when. */
interface Typed {
  /** In the fewest keys, by names alone: this match's sources give no shirt numbers. */
  readonly line: string;
  /** What was known of it at first sight, where it is a goal with an assist. */
  readonly atOnce?: string;
  /** Where the clock is then. */
  readonly clock: Clock;
  readonly isPlay: boolean;
}

const SET_UP: ReadonlySet<Entry['type']> = new Set(['matchOpened', 'officials', 'teamSheet']);

/**
 * A log as an operator types it who sees the match: the minute is the clock's, but where the log says "or later". A source
 * is typed with its line.
 */
function typedLines(log: readonly Entry[]): readonly Typed[] {
  return writeLog(log, { names: NAMES }, { plain: true }).map(({ line, entries: [entry] }) => {
    if (!entry) throw new Error(`${line} is of no entry`);
    const clock = onTheClock(entry.clock);
    const said = line.replace(/^@\S+ /, '');
    const moment = 'orLater' in entry.clock ? `@${clockLabel(entry.clock)}.. ` : '';
    const context = { log: log.slice(0, entry.seq - 1), names: NAMES, clock };
    const [made] = /^g \S+ a \S+/.exec(said) ?? [];
    return {
      line: shortestLine(moment + said, context),
      ...(made !== undefined && { atOnce: shortestLine(made, context) }),
      clock,
      isPlay: !SET_UP.has(entry.type),
    };
  });
}

/** A moment of which the log has the minute alone: in the middle of it. */
function onTheClock(clock: Clock): Clock {
  if (!('minute' in clock)) return clock;
  return { period: clock.period, second: (secondsOf(clock)?.from ?? 0) + 30 };
}

/** When the halves of the match begin on the operator's machine, milliseconds since 1970. */
const KICK_OFF = Date.parse('2026-02-25T18:45:00+01:00');
const HALF_BEGINS: { readonly [P in Period]?: number } = {
  firstHalf: KICK_OFF,
  secondHalf: KICK_OFF + 62 * 60_000,
};

/** The time of day at which the match clock says so. */
function timeAt(clock: Clock): number {
  const begun = HALF_BEGINS[clock.period];
  if (begun !== undefined && 'second' in clock) return begun + clock.second * 1000;
  return KICK_OFF;
}

/** Entries without what differs from desk to desk, moments as they are said: 90+3, or later. */
function asTold(log: readonly Entry[]): readonly unknown[] {
  const seqOf = new Map(log.map(({ id, seq }): [unknown, string] => [id, `#${seq}`]));
  return log.map(({ id: _id, by: _by, at: _at, clock, ...said }) => ({
    ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, seqOf.get(value) ?? value])),
    moment: [clock.period, clockLabel(clock), 'orLater' in clock],
  }));
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Sources are not counted: they are added when there is time. */
const withoutSources = (line: string): string => line.replace(/ ?src:"[^"]*"/g, '');

/** Enter is a key too. */
const keysOf = (line: string): number => withoutSources(line).length + 1;

/** Keys, with Shift for the signs that want it on an English keyboard. */
const keysWithShift = (line: string): number =>
  keysOf(line) + (withoutSources(line).match(/[<>^?+@#"!:()A-Z]/g)?.length ?? 0);

/** Keys an entry in the median with every detail; keys of a goal with who scored and who assisted. */
const [MOST_KEYS, MOST_KEYS_OF_A_GOAL] = [8, 12];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SECTIONS = ['masthead', 'score', 'stands', 'next', 'fact', 'timeline', 'line-ups', 'report', 'record'];

/** What a reader's page says, section by section, without the ids of entries. */
const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (ids) =>
      ids.map(
        (id) => document.querySelector(`#${id}`)?.textContent?.replace(/\s+/g, ' ').trim() ?? `no ${id}`,
      ),
    SECTIONS,
  );

describe.skipIf(NO_BROWSER !== undefined)(`the console${NO_BROWSER ? ` (${NO_BROWSER})` : ''}`, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let page: Page;
  let operator: Operator;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    complaints.length = 0;
    desk = await serveDesk();
    page = await newPage();
    operator = new Operator(page);
  });
  afterEach(async () => {
    await page.context().close();
    await desk.stop();
    expect(complaints).toEqual([]);
  });

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    context.setDefaultTimeout(60_000);
    const fresh = await context.newPage();
    fresh.on('pageerror', (error) => complaints.push(error.message));
    return fresh;
  }

  test('the whole second leg by keyboard, while a reader follows', async () => {
    await desk.log(ownLog(FIRST_LEG));
    const log = ownLog(SECOND_LEG);
    const [opening, ...rest] = typedLines(log);
    // The operator's clock is the match's: it stands where each line is typed.
    await page.route('**/console/time', async (route) => {
      await route.fulfill({ json: { now: await page.evaluate(() => Date.now()) } });
    });
    await page.clock.setFixedTime(KICK_OFF);
    await operator.open(desk.address, SECOND_LEG);
    await operator.line(opening?.line ?? '');
    await operator.sent();
    const reader = await newPage();
    await reader.goto(`${desk.address}/matches/${SECOND_LEG}`);
    await reader.waitForFunction(() =>
      document.querySelector('#connection-words')?.textContent?.includes('Live'),
    );
    for (const { line, clock } of rest) {
      await page.clock.setFixedTime(timeAt(clock));
      await operator.line(line);
    }
    await operator.sent();
    await reader.waitForFunction(() => document.title.startsWith('4-1 (4-3) FT'));

    const made = await serveDesk();
    try {
      await made.log(ownLog(FIRST_LEG));
      await made.log(log);
      const other = await newPage();
      await other.goto(`${made.address}/matches/${SECOND_LEG}`);
      expect(await said(reader)).toEqual(await said(other));
      await other.context().close();
    } finally {
      await made.stop();
      await reader.context().close();
    }
    expect(asTold(await stored())).toEqual(asTold(log));

    const played = rest.filter(({ isPlay }) => isPlay);
    const goals = played.flatMap(({ atOnce }) => atOnce ?? []);
    const keys = median(played.map(({ line }) => keysOf(line)));
    console.log(
      [
        `keys an entry, every detail and names alone: median ${keys}`,
        `${median(played.map(({ line }) => keysWithShift(line)))} where Shift is counted`,
        `most ${Math.max(...played.map(({ line }) => keysOf(line)))}`,
        `a goal with its assist ${goals.map((line) => `${keysOf(line)} (${line})`).join(', ')}`,
      ].join('; '),
    );
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
    expect(goals.length).toBeGreaterThan(0);
    expect(Math.max(...goals.map(keysOf))).toBeLessThanOrEqual(MOST_KEYS_OF_A_GOAL);
  }, 300_000);

  /** Both legs up to an entry of the second, and the console of that. */
  async function begun(upTo: number): Promise<void> {
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(ownLog(SECOND_LEG).slice(0, upTo));
    await operator.open(desk.address, SECOND_LEG);
  }
  const stored = async (): Promise<readonly Entry[]> => desk.entries(SECOND_LEG);
  const last = async (): Promise<Entry> => (await stored()).at(-1)!;
  const rowOf = (words: string | RegExp) => page.locator('.row').filter({ hasText: words });

  test('a goal is given, checked and overturned: the decision in two keys', async () => {
    await begun(29);
    await operator.line('@80 g samardzic a krstovic head');
    await operator.sees('.figures', '4-1');
    await operator.line('var goal');
    await operator.sees('.open.check', 'CHECK');
    await operator.sees('.open.check', 'goal or no goal');
    await operator.sees('.scoreboard', 'Provisional');
    await operator.sees('.answers', 'No goal: offside');
    await operator.press('1');
    await operator.sees('#saying .words', 'cancelled for offside');
    await operator.press('Enter');
    await operator.sees('.figures', '3-1');
    await operator.sent();
    expect((await stored()).slice(-3)).toMatchObject([
      { type: 'varReviewOpen' },
      { type: 'varDecision', outcome: 'overturned' },
      { type: 'goalCancelled', reason: 'offside' },
    ]);
    expect(await page.locator('.open').count()).toBe(0);
    await operator.sees('.row.struck del', 'Samardžić');
  });

  test('a caution for the wrong player is corrected, after what it would change is seen', async () => {
    await begun(29);
    await operator.line('@76 y bensebaini');
    // His second: he would be off.
    await operator.sees('.outcome', 'LAW-12-04');
    await operator.sees('.men', '10 on the field');
    await operator.press('ArrowDown');
    await operator.sees('.row.chosen', 'Bensebaini');
    await operator.press('Enter');
    await operator.types('entry', 'anton because number 3, not 5');
    await operator.sees('.effects', 'away on the field 10 to 11');
    await operator.sees('.effects', /no longer: .*Bensebaini/);
    await operator.press('Enter');
    await operator.sees('.row .reason', 'Amended: number 3, not 5');
    await operator.sent();
    expect(await last()).toMatchObject({ type: 'entryAmended', changes: { person: 'waldemar-anton' } });
    expect(await operator.text('.men')).not.toContain('10 on the field');
  });

  test('the last entry is undone by one key, an older one withdrawn and restored', async () => {
    await begun(29);
    await operator.line('@76 c h');
    await operator.line('@77 g pasalic');
    await operator.sees('.figures', '4-1');
    await operator.press('u');
    await operator.sees('.figures', '3-1');
    await operator.press('u');
    await operator.sent();
    expect((await stored()).slice(-2).map(({ type }) => type)).toEqual(['entryWithdrawn', 'entryWithdrawn']);
    // What another logged is not undone by the way.
    await operator.press('u');
    await operator.sees('.outcome', 'nothing of yours');

    await rowOf('Adeyemi curls in').first().click();
    await operator.press('Delete');
    await operator.types('entry', 'given in error');
    await operator.sees('.effects', 'score 3-1 to 3-0');
    await operator.sees('.effects', /tie: .* → /);
    await operator.sees('.effects', /report: sentence/);
    await operator.press('Enter');
    await operator.sees('.figures', '3-0');
    await rowOf('Adeyemi curls in').last().click();
    await operator.press('Delete');
    await operator.sees('.figures', '3-1');
  });

  test('what the Laws refuse is told in place with its rule, and logged with a reason', async () => {
    await begun(29);
    await operator.types('entry', 'g scamacca');
    await operator.sees('#saying [role="alert"] code', /^LAW-/);
    await operator.press('Enter');
    await operator.sees('.figures', '3-1');
    expect(await page.inputValue('#entry')).toBe('g scamacca');
    await operator.types('entry', ' ! he had not gone off yet');
    await operator.press('Enter');
    await operator.sees('.figures', '4-1');
    await operator.sent();
    expect(await last()).toMatchObject({ type: 'goal', override: { reason: 'he had not gone off yet' } });
  });

  test('the line is down over three entries and a reload: nothing is lost, nothing stored twice', async () => {
    await begun(29);
    const context = page.context();
    await context.route(/\/api\/|\/live/, (route) => route.abort());
    await operator.line('@76 c h');
    await operator.line('@77 g pasalic a zalewski');
    await operator.sees('.unsent', '2 unsent');
    await operator.sees('.figures', '4-1');
    await page.reload();
    await page.locator('#entry').waitFor();
    await operator.sees('.unsent', '2 unsent');
    await operator.sees('.row.waits', 'unsent');
    await operator.line('@78 y hien');
    await operator.sees('.unsent', '3 unsent');
    expect(await stored()).toHaveLength(29);
    await context.unroute(/\/api\/|\/live/);
    await operator.sent();
    expect((await stored()).slice(29).map(({ type }) => type)).toEqual(['corner', 'goal', 'caution']);
    await page.reload();
    await operator.sent();
    expect(await stored()).toHaveLength(32);
  });

  test('the desk goes down and comes back: what was typed meanwhile is sent', async () => {
    await begun(29);
    await desk.down();
    await operator.sees('.connection', 'Connection lost');
    await operator.line('@76 g pasalic');
    await operator.line('@77 note the away end sings');
    await operator.sees('.unsent', '2 unsent');
    await desk.up();
    await operator.sent();
    expect((await stored()).slice(29).map(({ type }) => type)).toEqual(['goal', 'note']);
  });

  test('two operators: each sees the other at once; the same goal comes back with both sides', async () => {
    await begun(29);
    const other = new Operator(await newPage());
    await other.open(desk.address, SECOND_LEG);
    await operator.sees('.operators', 'Also here: operator');
    await operator.line('@76 c h');
    await other.sees('.row', 'Corner to Atalanta');
    await other.line('@76 y hien');
    await operator.sees('.row', 'Hien');
    await operator.sent();
    await other.sent();

    // Both see the goal; one is quicker by what the other's line takes.
    await other.page.context().route(
      /\/commands/,
      async (route) => {
        await operator.line('@77 g pasalic');
        await operator.sent();
        await route.continue();
      },
      { times: 1 },
    );
    await other.line('@77 g samardzic');
    await other.sees('.returned', 'Logged meanwhile by another');
    await other.sees('.returned', 'Samardžić');
    await other.sees('.returned', 'Pašalić');
    expect((await stored()).filter(({ type }) => type === 'goal')).toHaveLength(5);
    await other.page.locator('.returned').getByText('Let it go').press('Enter');
    await other.sees('.unsent', 'All sent');
    expect(await other.page.locator('.returned').count()).toBe(0);
    await other.page.context().close();
  });

  test('a clock that was started late is put right: what it would do to the minutes is shown first', async () => {
    await desk.log(ownLog(FIRST_LEG));
    await desk.log(ownLog(SECOND_LEG).slice(0, 5));
    await operator.open(desk.address, SECOND_LEG);
    await operator.line('@10:50 c h');
    await operator.line('@12:10 f hien');
    await operator.sees('.row', /^11/);
    await page.locator('.repair summary').press('Enter');
    await page.getByLabel('Late by, minutes:seconds').fill('0:20');
    await operator.sees('.repair .effects', 'corner: 11 to 12');
    expect(await operator.text('.repair .effects')).not.toContain('foul');
    await page.getByLabel('Late by, minutes:seconds').press('Enter');
    await operator.sees('.row', /^12.*Corner/);
    await operator.sent();
    expect(await last()).toMatchObject({ type: 'clockSet', lateBySeconds: 20, labels: 'follow' });
  });

  test('eleven against nine, into a shoot-out with an exclusion', async () => {
    const match = 'eleven-against-nine';
    await desk.log(drawnAfterExtraTime(match));
    await operator.open(desk.address, match);
    for (const line of ['toss h', 'exclude h10', 'exclude h11', 'ko']) await operator.line(line);
    await operator.sees('.men', '9 on the field');
    // One who is left out cannot kick.
    await operator.types('entry', 'k h10 scored');
    await operator.sees('#saying [role="alert"] code', /^LAW-10-/);
    await operator.press('Escape');
    for (const line of [
      'k h9 scored',
      'k a9 saved',
      'k h8 scored',
      'k a8 missed',
      'k h7 scored',
      'k a7 saved',
    ])
      await operator.line(line);
    await operator.sees('.scoreboard', 'Shoot-out 3-0');
    await operator.sent();
    const answer = await fetch(`${desk.address}/api/v1/matches/${match}/state`);
    expect(await answer.json()).toMatchObject({
      score: { home: 0, away: 0 },
      shootOut: { score: { home: 3, away: 0 }, winner: 'home' },
    });
  });

  test('details are told while play goes on, in a line of their own', async () => {
    await begun(29);
    await operator.line('@76 g pasalic');
    await operator.press('t');
    await operator.sees('.tag-line', 'More of 76 Goal');
    await operator.types('tag', 'a zalewski head');
    await operator.sees('.tag-line .words', 'Zalewski');
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
    await operator.press('Enter');
    await page.locator('#entry:focus').waitFor();
    await operator.line('@77 c h');
    await operator.sent();
    const log = await stored();
    expect(log.at(-2)).toMatchObject({
      type: 'entryAmended',
      changes: { assist: 'nicola-zalewski', bodyPart: 'head' },
    });
    expect(log.at(-1)).toMatchObject({ type: 'corner' });
    expect(await page.locator('.tag-line').count()).toBe(0);
  });

  test('somebody who sits here for the first time opens the help by its key, and comes back', async () => {
    await begun(5);
    await operator.press('?');
    await operator.sees('.help', 'How to log');
    await operator.sees('.help', 'g 10 a 17 head');
    await operator.press('Escape');
    await page.locator('#entry:focus').waitFor();
    expect(await page.locator('.help').count()).toBe(0);
    expect(await page.inputValue('#entry')).toBe('');

    // A click beside everything leaves the help open and the focus nowhere.
    await operator.press('?');
    await operator.sees('.help', 'How to log');
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await operator.press('?');
    await page.locator('#entry:focus').waitFor();
    expect(await page.locator('.help').count()).toBe(0);
    expect(await page.inputValue('#entry')).toBe('');
  });

  test('a letter made with AltGr, which Windows tells as Ctrl and Alt, is a letter; a line begun stays in its match', async () => {
    await begun(29);
    const strays = (key: string, keys: Readonly<Record<string, boolean>>) =>
      page.evaluate(
        ([pressed, held]) => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          const event = new KeyboardEvent('keydown', {
            key: pressed,
            bubbles: true,
            cancelable: true,
            ...held,
          });
          document.body.dispatchEvent(event);
          return document.activeElement?.id;
        },
        [key, keys] as const,
      );
    expect(await strays('@', { ctrlKey: true, altKey: true })).toBe('');
    expect(await strays('@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe('entry');

    await page.evaluate((here) => sessionStorage.setItem('touchline/night', `${here} another`), SECOND_LEG);
    await operator.types('entry', '@76 g');
    await strays(']', {});
    await page.locator('#entry').focus();
    await page.keyboard.type(' pasalic');
    expect(await page.inputValue('#entry')).toMatch(/^@76 g.* pasalic$/);
    await operator.press('Escape');

    // The other match does not come: Escape stays, and the keys are this match's again.
    await page.route(/matches\/another$/, () => undefined);
    const asked = page.waitForRequest(/matches\/another$/);
    await strays(']', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    await asked;
    await operator.press('x', 'Escape', 'c');
    await page.locator('#entry:focus').waitFor();
    expect(await page.inputValue('#entry')).toBe('c');
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing to object to, %s, and nothing is cut at 200 per cent',
    async (colorScheme) => {
      await begun(41);
      await page.emulateMedia({ colorScheme });
      await page.evaluate(AXE);
      expect(await violations(page), 'a review is open').toEqual([]);
      await operator.types('entry', 'g scamacca');
      await operator.sees('#saying [role="alert"] code', /^LAW-/);
      expect(await violations(page), 'refused').toEqual([]);
      await operator.press('Escape', 'ArrowDown', 'Delete');
      await operator.sees('.effects', /./);
      expect(await violations(page), 'a correction').toEqual([]);
      await operator.press('Escape', '?');
      await operator.sees('.help', 'How to log');
      expect(await violations(page), 'help').toEqual([]);
      await operator.press('Escape');
      // What 200 % makes of 1600, 1200 and 900 pixels, and a phone.
      for (const width of [800, 600, 450, 360]) {
        await page.setViewportSize({ width, height: 500 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${width} wide`).toBeLessThanOrEqual(0);
      }
      expect(await violations(page), 'narrow').toEqual([]);
      const order = await page.evaluate(() =>
        [...document.querySelectorAll('.columns > section')].map((section) =>
          section.getAttribute('aria-label'),
        ),
      );
      expect(order).toEqual(['Clock and periods', 'Entry', 'Log']);
    },
  );
});

/** A single match without a goal after extra time, two of the away side sent off. */
function drawnAfterExtraTime(match: string): readonly Entry[] {
  return aMatch({ match })
    .sheets()
    .kickOff()
    .directRed('away', 'a4', at(10))
    .directRed('away', 'a5', at(20))
    .secondHalf()
    .whistle(at(90, 3))
    .kickOff('etFirst')
    .whistle(at(105, 1))
    .kickOff('etSecond')
    .whistle(at(120, 1))
    .toEntries();
}

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
  });
}

// From Enter to the entry on the operator's screen, and to a reader's page on the same machine; and what one letter
// costs, its words, rules and completions included. Notes are typed onto the second leg of the first tie, standing at
// 90+6, while a reader follows it in another page. An entry is shown when the frame that has it was handed to the screen.
// The page's own work for an entry, until the desk has answered, is counted by its thread's clock: other work on the
// machine moves that the least.
//   npm run build && node bench/console/run.mjs [lines]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const LINES = Number(process.argv[2] ?? 300);
const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));

const desk = spawn(process.execPath, [TOUCHLINE, 'demo', '--port', '0', '--no-open', '--json', '--from', '90+6']);
const [printed] = await once(desk.stdout, 'data');
const { address, page: readersPage } = JSON.parse(String(printed));
const match = decodeURIComponent(readersPage.split('/').at(-1));
await fetch(`${address}/replay/${encodeURIComponent(match)}/pause`, { method: 'POST' });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const operator = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
const reader = await browser.newPage();
await reader.goto(readersPage);
await reader.waitForFunction(() => document.querySelector('#connection-words')?.textContent?.includes('Live'));
await operator.goto(`${address}/console/matches/${encodeURIComponent(match)}`);
await operator.locator('.connection[data-state="live"]').waitFor();

// Both pages tell time by the same clock, that of the machine.
await operator.evaluate(() => {
  window.letters = [];
  document.querySelector('#entry').addEventListener(
    'keydown',
    ({ key }) => {
      window.pressed = Date.now();
      const begun = performance.now();
      // The line is read and drawn before the next task runs.
      if (key.length === 1) setTimeout(() => window.letters.push(performance.now() - begun));
    },
    true,
  );
  new MutationObserver(() => {
    requestAnimationFrame(() => setTimeout(() => (window.shown ??= Date.now())));
  }).observe(document.querySelector('.log'), { childList: true });
});
await reader.evaluate(() => {
  new MutationObserver(() => {
    window.shown ??= Date.now();
  }).observe(document.querySelector('#timeline'), { childList: true, subtree: true });
});

const cdp = await operator.context().newCDPSession(operator);
await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
await cdp.send('Performance.enable');
const WORK = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);
/** Milliseconds that the page's thread has worked so far. */
async function worked() {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.filter(({ name }) => WORK.has(name)).reduce((sum, { value }) => sum + value * 1000, 0);
}

const times = { 'key to entry shown': [], "key to a reader's page": [], 'work of an entry': [] };
for (let line = 1; line <= LINES; line += 1) {
  for (const page of [operator, reader]) await page.evaluate(() => delete window.shown);
  await operator.keyboard.type(`note the away end sings ${line}`);
  const before = await worked();
  await operator.keyboard.press('Enter');
  await Promise.all([operator, reader].map((page) => page.waitForFunction(() => window.shown !== undefined)));
  await operator.locator('.unsent[data-count="0"]').waitFor();
  times['work of an entry'].push((await worked()) - before);
  const pressed = await operator.evaluate(() => window.pressed);
  times['key to entry shown'].push((await operator.evaluate(() => window.shown)) - pressed);
  times["key to a reader's page"].push((await reader.evaluate(() => window.shown)) - pressed);
}
times['a letter'] = await operator.evaluate(() => window.letters);

for (const [name, taken] of Object.entries(times)) {
  const sorted = taken.toSorted((a, b) => a - b);
  // By the nearest rank: of 300 the three slowest stand above the 99th.
  const [half, most] = [0.5, 0.99].map((part) => sorted[Math.ceil(sorted.length * part) - 1]);
  console.log(`${name.padEnd(24)} p50 ${half.toFixed(1)} ms   p99 ${most.toFixed(1)} ms   (${taken.length} times)`);
}
await browser.close();
desk.kill('SIGTERM');
await once(desk, 'exit');

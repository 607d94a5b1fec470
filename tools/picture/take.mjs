// Takes the README's picture from the real page: the demo, stepped to the moment the referee goes to the screen.
//   npm run picture
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const demo = spawn(process.execPath, [at('apps/cli/bin/touchline.js'), 'demo', '--port', '0', '--no-open', '--json', '--from', '90']);
demo.stderr.pipe(process.stderr);
const [printed] = await once(demo.stdout, 'data');
const { address, page: url } = JSON.parse(String(printed));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });

try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, deviceScaleFactor: 1.5, timezoneId: 'Europe/Rome' });
  await control('pause');
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('#connection-words')?.textContent?.includes('Live'));
  await control('pause');
  for (let steps = 0; !(await underReview(page)); steps += 1) {
    if (steps > 60) throw new Error('the review never opened');
    await step(page);
  }
  // The glow of the newest entry is over when no animation runs.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  await page.screenshot({ path: at('docs/pictures/live-review.png'), animations: 'disabled' });
  console.log('docs/pictures/live-review.png');
} finally {
  await browser.close();
  demo.kill('SIGTERM');
}

function control(name) {
  const match = url.split('/').at(-1);
  return fetch(`${address}/replay/${match}/${name}`, { method: 'POST', redirect: 'manual' });
}

async function step(page) {
  const before = await page.getAttribute('body', 'data-version');
  await control('step');
  await page.waitForFunction((version) => document.body.dataset.version !== version, before);
}

function underReview(page) {
  return page.evaluate(() => /review/i.test(document.querySelector('#banner')?.textContent ?? ''));
}

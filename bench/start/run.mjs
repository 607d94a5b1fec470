// From the command to the first paint of the page, and what the page weighs; beside what no program can go under on
// this machine: starting Node, and painting the same bytes from a server that does nothing else.
//   npm run build && node bench/start/run.mjs [rounds]
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const ROUNDS = Number(process.argv[2] ?? 7);
const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const times = { 'node alone': [], 'command to listening': [], 'request to first paint': [], 'the same bytes, static': [] };
let weight = '';

for (let round = 0; round < ROUNDS; round += 1) await measure();
await browser.close();

for (const [name, taken] of Object.entries(times)) {
  const sorted = taken.toSorted((a, b) => a - b);
  const [least, middle, most] = [0, sorted.length >> 1, sorted.length - 1].map((index) => Math.round(sorted[index]));
  console.log(`${name.padEnd(24)} ${String(middle).padStart(6)} ms   (${least} to ${most}, ${ROUNDS} rounds)`);
}
console.log(weight);

async function measure() {
  let begun = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  times['node alone'].push(performance.now() - begun);

  begun = performance.now();
  const demo = spawn(process.execPath, [TOUCHLINE, 'demo', '--port', '0', '--no-open', '--json']);
  const [printed] = await once(demo.stdout, 'data');
  times['command to listening'].push(performance.now() - begun);
  const { page: url } = JSON.parse(String(printed));
  times['request to first paint'].push(await firstPaint(url));
  times['the same bytes, static'].push(await staticPaint(url));
  demo.kill('SIGTERM');
  await once(demo, 'exit');
}

/** Milliseconds from the request to the first contentful paint, in a browser that has nothing cached. */
async function firstPaint(url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (!entry) return;
          observer.disconnect();
          resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return paint;
}

async function staticPaint(url) {
  const { origin, pathname } = new URL(url);
  const html = await (await fetch(url)).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((hit) => hit[1]);
  const bodies = new Map([[pathname, { type: 'text/html', body: html }]]);
  for (const asset of assets) {
    const answer = await fetch(origin + asset);
    bodies.set(asset, { type: answer.headers.get('content-type'), body: await answer.text() });
  }
  const sizes = [...bodies.values()].map(({ body }) => gzipSync(body).length);
  weight = `page with style and script: ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)} kB compressed`;
  const server = createServer((request, response) => {
    const found = bodies.get(new URL(request.url, origin).pathname);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const paint = await firstPaint(`http://127.0.0.1:${server.address().port}${pathname}`);
  server.closeAllConnections();
  server.close();
  return paint;
}

// How long the engine takes, on the built packages, beside JSON.parse of the same log in the same run, so that the ratios
// mean the same on any machine: npm run build && node --expose-gc bench/laws/run.mjs
import { decide, foldLog, legalNext } from '../../packages/laws/dist/index.js';
import { randomMatch } from '../../packages/laws/dist/testing/index.js';

const LENGTHS = [100, 300, 3000];
const MATCHES = 200;

/** What a busy desk logs besides. */
const FILLING = [
  { type: 'shot', side: 'home', player: 'home-9', outcome: 'wide' },
  { type: 'foul', side: 'away', player: 'away-4', on: 'home-7' },
  { type: 'corner', side: 'home' },
  { type: 'restart', kind: 'corner' },
  { type: 'offside', side: 'away', player: 'away-10' },
  { type: 'shot', side: 'away', player: 'away-8', outcome: 'saved' },
];

console.log('entries     fold p50    fold p95   entries/s   JSON.parse p50   fold:parse');
for (const length of LENGTHS) {
  const log = logOf(length, 1);
  const text = JSON.stringify(log);
  const fold = timed(() => foldLog(log), length);
  const parse = timed(() => JSON.parse(text), length);
  const perSecond = Math.round((length / fold.p50) * 1000);
  console.log(
    `${cell(length, 7)}  ${ms(fold.p50)}  ${ms(fold.p95)}  ${cell(perSecond.toLocaleString('en'), 10)}  ${ms(parse.p50)}       ${cell((fold.p50 / parse.p50).toFixed(2), 8)}`,
  );
}

console.log('\nentries     correction p50   p95       one more entry p50   p95       what is next, mid-match, p50   p95');
for (const length of LENGTHS) {
  const log = logOf(length, 1);
  const state = foldLog(log);
  const target = log[Math.floor(length / 2)].id;
  const at = { match: log[0].match, clock: state.clock, by: 'bench' };
  const withdrawal = { ...at, commandId: 'w', type: 'withdrawEntry', target, reason: 'wrong' };
  const note = { ...at, commandId: 'n', type: 'logNote', text: 'It rains.' };
  const correction = timed(() => decide(withdrawal, log, {}, state), length);
  const one = timed(() => decide(note, log, {}, state), length);
  const midMatch = foldLog(log.slice(0, Math.ceil(length * 0.6)));
  const next = timed(() => legalNext(midMatch), length);
  console.log(
    `${cell(length, 7)}     ${ms(correction.p50)}  ${ms(correction.p95)}     ${ms(one.p50)}  ${ms(one.p95)}              ${ms(next.p50)}  ${ms(next.p95)}`,
  );
}

if (globalThis.gc) memory();
else console.log('\nmemory: start node with --expose-gc');

/** What the log and the state of a live match take, the parsed text included. */
function memory() {
  const texts = Array.from({ length: MATCHES }, (_, index) => JSON.stringify(logOf(300, index + 1)));
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const live = texts.map((text) => {
    const log = JSON.parse(text);
    return { log, state: foldLog(log) };
  });
  globalThis.gc();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  console.log(`\n${live.length} live matches of 300 entries: ${megabytes.toFixed(1)} MB, ${(megabytes / live.length).toFixed(3)} MB each`);
}

/** A match of so many entries: a random one, its halves filled up with shots, fouls and corners as a busy desk logs them. */
function logOf(length, seed) {
  const match = randomMatch(seed);
  const start = match.findIndex(({ type }) => type === 'periodStart') + 1;
  const { clock } = match[start - 1];
  const more = Math.max(0, length - match.length);
  const filling = Array.from({ length: more }, (_, index) => ({
    match: match[0].match,
    clock,
    by: 'bench',
    ...FILLING[index % FILLING.length],
  }));
  const entries = [...match.slice(0, start), ...filling, ...match.slice(start)].slice(0, length);
  return entries.map((entry, index) => ({ ...entry, id: entry.id ?? `f${index}`, seq: index + 1 }));
}

function timed(work, length) {
  const runs = Math.max(60, Math.round(120_000 / length));
  for (let run = 0; run < runs; run++) work();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
}

function ms(milliseconds) {
  return cell(`${milliseconds.toFixed(3)} ms`, 10);
}

function cell(value, width) {
  return String(value).padStart(width);
}

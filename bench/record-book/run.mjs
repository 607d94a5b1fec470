// What the record book costs at three sizes, on the built packages: opening, taking in a match, putting one right, and
// all facts after an event, wording included: of one side of a match (with runs, meetings, totals) and of a tie.
// Times are processor milliseconds, so that a busy machine says the same as a quiet one; wall time stands beside.
//   npm run build && node --expose-gc --max-old-space-size=6000 bench/record-book/run.mjs [sides ...]
import { overByOf } from '../../packages/registry/dist/index.js';
import { discoverFacts, openRecordBook } from '../../packages/record-book/dist/index.js';
import { recordedMatchSide } from '../../packages/record-book/dist/match-side.js';
import { sequenceFacts } from '../../packages/record-book/dist/sequences/sequence-facts.js';
import { recordedSide } from '../../packages/record-book/dist/tie-side.js';
import { generatedRecord } from './generated.mjs';
import { measured, quantile } from './timing.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
const EVENTS = 400;
const APPENDS = 200;
const nameOf = String;

for (const size of SIZES) measure(size);

function measure(size) {
  // A desk has been running for a while; at a million rows a few hundred questions are while enough.
  const warmUp = size > 200_000 ? 200 : 2000;
  const { rows: generated, ties, ...about } = generatedRecord(size);
  // In the order in which they were over, so that the last of them are appended at the end.
  const rows = generated
    .map((row) => ({ row, over: overByOf(row) }))
    .sort((a, b) => a.over - b.over || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
  const source = memory();
  let book;
  const opened = measured(() => (book = openRecordBook({ matches: rows.slice(0, -APPENDS), ties, ...about })));
  const columns = memory() - source;
  const first = recordedMatchSide(rows[0], rows[0].home);
  const followed = measured(() => sequenceFacts(book, first, { asOf: first.date, nameOf }));
  const sequences = memory() - source - columns;
  console.log(`\n${size} sides (${2 * rows.length} of matches, ${2 * ties.length} of ties), last season ${rows.at(-1).season}`);
  print('open', [opened]);
  print('  runs and totals on top', [followed]);
  console.log(`memory ${columns.toFixed(1)} MB and ${sequences.toFixed(1)} MB on top, beside the rows handed in`);

  print('append', rows.slice(-APPENDS).map((row) => measured(() => book.recordMatch(row))));
  const wrong = sample(rows, 10);
  print('correct', wrong.map((row) => measured(() => book.correctMatch(row.id, { ...row, at90: [9, 9] }))));
  for (const row of wrong) book.correctMatch(row.id, row);
  sequenceFacts(book, first, { asOf: first.date, nameOf });

  const late = rows.filter(({ season }) => season > rows.at(-1).season - 5);
  for (const side of sample(rows, warmUp).map(sideOf)) discoverFacts(book, side, { asOf: side.date, nameOf });
  const sides = sample(late, EVENTS).map(sideOf);
  const facts = (side) => measured(() => discoverFacts(book, side, { asOf: side.date, nameOf }));
  print('facts of a match-side', sides.map(facts));
  print('  of it runs and the like', sides.map((side) => measured(() => sequenceFacts(book, side, { asOf: side.date, nameOf }))));
  // A night of nine matches asks some ten thousand times, and the compiler learns as long: the others of the same matches, then.
  const early = rows.filter(({ season }) => season <= rows.at(-1).season - 5);
  for (const side of sample(early, 2 * warmUp).flatMap(bothSidesOf)) facts(side);
  print('  after a night of them', sample(late, EVENTS).map((row, index) => sideOf(row, index + 1)).map(facts));
  const lateTies = ties.filter(({ season }) => season > rows.at(-1).season - 20);
  for (const side of sample(ties, warmUp).map(tieSideOf)) discoverFacts(book, side, { asOf: side.date, nameOf });
  const tieSides = sample(lateTies, EVENTS).map(tieSideOf);
  print('facts of a tie-side', tieSides.map((side) => measured(() => discoverFacts(book, side, { asOf: side.date, nameOf }))));
}

/** Now the home side's, now the other's. */
function sideOf(row, index) {
  return recordedMatchSide(row, index % 2 === 0 ? row.home : row.away);
}

function bothSidesOf(row) {
  return [sideOf(row, 0), sideOf(row, 1)];
}

function tieSideOf(tie) {
  return recordedSide(tie, tie.decided.club);
}

/** So many of them, evenly spread. */
function sample(all, count) {
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor((index * all.length) / Math.min(count, all.length))]);
}

function print(name, times) {
  const cell = (kind, at) => quantile(times.map((time) => time[kind]), at).toFixed(2).padStart(8);
  console.log(`${name.padEnd(26)} processor p50 ${cell('cpu', 0.5)} p95 ${cell('cpu', 0.95)} ms   wall p50 ${cell('wall', 0.5)} p95 ${cell('wall', 0.95)} ms`);
}

/** What is held, typed arrays with it, in megabytes. */
function memory() {
  if (!globalThis.gc) return 0;
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

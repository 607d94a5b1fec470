// The record book beside two SQL engines, in one run and on the same rows: for a club's side of a match, every measure
// it has at every bound it reaches, counted in every scope. The engines get the form that suits them best: one prepared
// statement that reads the rows once, groups them by their agreement with the match (a mask of conditions, from which
// any scope's answer is summed) and counts all predicates side by side. Every claim of the book is checked against both.
//   npm install --prefix bench/peers && npm run build && node --max-old-space-size=6000 bench/record-book/peers.mjs [sides ...]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTCOMES } from '../../packages/record-book/dist/columns/columns.js';
import { CONDITIONS } from '../../packages/record-book/dist/dimensions.js';
import { discoverFacts, openRecordBook } from '../../packages/record-book/dist/index.js';
import { recordedMatchSide } from '../../packages/record-book/dist/match-side.js';
import { generatedRecord } from './generated.mjs';
import { measured, quantile } from './timing.mjs';

const peers = createRequire(new URL('../peers/package.json', import.meta.url));
const { DuckDBInstance } = peers('@duckdb/node-api');
const Sqlite = peers('libsql');

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
const EVENTS = 30;
const WARM_UP = 300;
const THREADS = 2;
/** Every claim that is not too common, however many. */
const EVERYTHING = { floor: { years: 0, rate: 1, outOf: 1, score: -1e9 }, most: 1e6 };
/** Families whose n and outOf are counts of a predicate in a scope. */
const COUNTED = new Set(['notSince', 'firstEver', 'firstInRecord', 'onlyNth', 'nOfN']);
const nameOf = String;

for (const size of SIZES) await compare(size);

async function compare(size) {
  const { rows, ties, ...about } = generatedRecord(size);
  const book = openRecordBook({ matches: rows, ties, ...about });
  const columns = book.columnsOf('matchSide');
  const late = rows.filter(({ season }) => season > rows.at(-1).season - 5);
  const eventful = late
    .map((row, index) => recordedMatchSide(row, index % 2 === 0 ? row.home : row.away))
    .filter((side) => questionsOf(columns, side).length > 0);
  const sides = Array.from(
    { length: EVENTS + WARM_UP },
    (_, index) => eventful[Math.floor((index * eventful.length) / (EVENTS + WARM_UP))],
  );
  const events = sides.slice(WARM_UP);
  const askBook = (side) => discoverFacts(book, side, { asOf: side.date, nameOf });
  for (const side of sides) askBook(side);
  const table = tableOf(columns);
  const engines = { DuckDB: await openDuckDb(table), SQLite: openSqlite(table) };
  const times = { 'record book': [], DuckDB: [], SQLite: [] };
  let checked = 0;
  let predicates = 0;
  // One after the other for each event, so that what else the machine does weighs on all of them alike.
  for (const side of events) {
    times['record book'].push(measured(() => askBook(side)));
    const questions = questionsOf(columns, side);
    predicates += questions.length;
    for (const [name, engine] of Object.entries(engines)) {
      const statement = await engine.prepare(sqlOf(columns, side, questions));
      const { groups, ...time } = await measuredLater(statement);
      times[name].push(time);
      checked += check(book, columns, side, questions, groups);
    }
  }
  for (const engine of Object.values(engines)) engine.close();
  console.log(`\n${columns.rows} match-sides, ${events.length} events of ${(predicates / events.length).toFixed(1)} predicates; ${checked} answers checked, all the same`);
  for (const [name, all] of Object.entries(times)) line(name, all, times['record book']);
}

function line(name, times, ours) {
  const cells = ['cpu', 'wall'].map((kind) => {
    const [p50, p95] = [0.5, 0.95].map((part) => at(times, kind, part).toFixed(2).padStart(8));
    const ratio = (at(times, kind, 0.5) / at(ours, kind, 0.5)).toFixed(1).padStart(6);
    return `${kind === 'cpu' ? 'processor' : 'wall'} p50 ${p50} p95 ${p95} ms, ${ratio} times ours`;
  });
  console.log(`${name.padEnd(12)} ${cells.join('   ')}`);
}

async function measuredLater(work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const groups = await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { groups, wall, cpu: (user + system) / 1000 };
}

/** The time of one kind that so many do not exceed. */
function at(times, kind, part) {
  return quantile(times.map((time) => time[kind]), part);
}

/** One row a match-side: its number, its outcome, a code for each condition, each measure that scores alone decide. */
function tableOf(columns) {
  const measures = columns.measures.filter(({ needs }) => needs !== 'log').map(({ id }) => id);
  const names = ['row_', 'outcome', ...CONDITIONS.map((name) => `d_${name}`), ...measures.map((name) => `m_${name}`)];
  const numbers = measures.map((id) => columns.numbersOf(id));
  const known = measures.map((id) => columns.known(columns.measures.findIndex((measure) => measure.id === id)));
  const valuesOf = (row) => [
    row,
    columns.outcomes[row],
    ...CONDITIONS.map((name) => columns.codeAt(row, name)),
    ...numbers.map((values, index) => (known[index].has(row) ? values[row] : null)),
  ];
  return { names, rows: columns.rows, valuesOf };
}

async function openDuckDb({ names, rows, valuesOf }) {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-peers-'));
  const file = join(folder, 'sides.csv');
  const lines = [names.join()];
  for (let row = 0; row < rows; row += 1) lines.push(valuesOf(row).map((value) => value ?? '').join());
  writeFileSync(file, lines.join('\n'));
  const instance = await DuckDBInstance.create(':memory:', { threads: String(THREADS) });
  const connection = await instance.connect();
  const types = names.map((name) => `'${name}': 'INTEGER'`).join();
  await connection.run(`CREATE TABLE sides AS SELECT * FROM read_csv('${file}', header = true, columns = {${types}})`);
  rmSync(folder, { recursive: true });
  return {
    prepare: async (sql) => {
      const prepared = await connection.prepare(sql);
      return async () => (await prepared.runAndReadAll()).getRows().map((row) => row.map((value) => (value === null ? null : Number(value))));
    },
    close: () => connection.closeSync(),
  };
}

function openSqlite({ names, rows, valuesOf }) {
  const database = new Sqlite(':memory:');
  const types = names.map((name) => (name === 'row_' ? 'row_ INTEGER PRIMARY KEY' : `${name} INTEGER`));
  database.exec(`CREATE TABLE sides (${types.join()})`);
  const insert = database.prepare(`INSERT INTO sides VALUES (${names.map(() => '?').join()})`);
  database.exec('BEGIN');
  for (let row = 0; row < rows; row += 1) insert.run(...valuesOf(row));
  database.exec('COMMIT');
  return {
    prepare: (sql) => {
      const prepared = database.prepare(sql).raw(true);
      return () => prepared.all();
    },
    close: () => database.close(),
  };
}

/** Each measure at each bound, with each outcome that it is claimed with: what the book tries for the side. */
function questionsOf(columns, side) {
  return columns.measures.filter(({ needs }) => needs !== 'log').flatMap((measure) => {
    const value = measure.value(side);
    if (value === undefined || value < measure.least) return [];
    const outcomes = measure.outcomes.filter((outcome) => outcome === undefined || outcome === side.outcome);
    const bounds = Array.from({ length: value - measure.least + 1 }, (_, index) => measure.least + index);
    return outcomes.flatMap((outcome) => bounds.map((atLeast) => ({ measure, outcome, atLeast })));
  });
}

function sqlOf(columns, side, questions) {
  const codes = CONDITIONS.map((name) => columns.codesOf(side)[CONDITIONS.indexOf(name)]);
  const mask = CONDITIONS.map((name, bit) => `CASE WHEN d_${name} = ${codes[bit]} THEN ${1 << bit} ELSE 0 END`).join(' + ');
  const counted = questions.map(({ measure, outcome, atLeast }) => {
    const column = `m_${measure.id}`;
    const did = `${column} >= ${atLeast}${outcome === undefined ? '' : ` AND outcome = ${OUTCOMES.indexOf(outcome)}`}`;
    const could = measure.kind === 'handicap' ? `${column} >= ${atLeast}` : `${column} IS NOT NULL`;
    return `count(*) FILTER (WHERE ${did}), max(row_) FILTER (WHERE ${did}), count(*) FILTER (WHERE ${could})`;
  });
  const [end, own] = precedents(columns, side);
  return `SELECT ${mask} AS mask, ${counted.join()} FROM sides WHERE row_ < ${end} AND row_ NOT IN (${own}, ${own + 1}) GROUP BY mask`;
}

/** Rows over by the end of the match's day, and the match's own. */
function precedents(columns, side) {
  let end = columns.rows;
  while (end > 0 && columns.sideAt(end - 1).date > side.date) end -= 2;
  const list = columns.listOf('club', columns.codeOf('club', side.club));
  for (let index = list.below(end) - 1; index >= 0; index -= 1) {
    const row = list.at(index);
    if (columns.sideAt(row).rows[0] === side.rows[0]) return [end, row & ~1];
  }
  throw new Error(`${side.rows[0]} is not in the record`);
}

/** Every counted claim of the book has the engine's numbers. @returns how many */
function check(book, columns, side, questions, groups) {
  const claims = discoverFacts(book, side, { asOf: side.date, nameOf, ...EVERYTHING }).filter(
    ({ family, predicate }) => COUNTED.has(family) && questions.some(({ measure }) => measure.id === predicate.measure),
  );
  for (const claim of claims) {
    const { measure, atLeast, outcome } = claim.predicate;
    const place = questions.findIndex((one) => one.measure.id === measure && one.atLeast === atLeast && one.outcome === outcome);
    const context = CONDITIONS.reduce((bits, name, bit) => (claim.scope.conditions[name] === undefined ? bits : bits | (1 << bit)), 0);
    let [n, last, outOf] = [0, -1, 0];
    for (const [mask, ...counts] of groups) {
      if ((mask & context) !== context) continue;
      n += counts[place * 3];
      last = Math.max(last, counts[place * 3 + 1] ?? -1);
      outOf += counts[place * 3 + 2];
    }
    const previous = last < 0 ? undefined : columns.sideAt(last).rows.join();
    const same = claim.n === n && claim.outOf === outOf && (claim.family === 'nOfN' || claim.previous?.rows.join() === previous);
    if (!same) throw new Error(`${claim.id}: the book has ${claim.n} of ${claim.outOf}, last ${claim.previous?.rows.join()}; SQL ${n} of ${outOf}, last ${previous}`);
  }
  return claims.length;
}

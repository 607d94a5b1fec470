// How fast tables and brackets are made, on the built packages, each beside a simpler peer in the same run, so that the
// ratios mean the same on any machine: npm run build && node bench/competition/run.mjs
import { readdirSync, readFileSync } from 'node:fs';
import {
  bracketAsOf,
  finalTables,
  leaguePhaseRows,
  opponentsOfAll,
  possibleOpponents,
  reachOf,
  regulationsById,
  resultsSoFar,
  tableAsItStands,
} from '../../packages/competition/dist/index.js';
import { parseDraws, parseResults } from '../../packages/registry/dist/index.js';

const regulations = regulationsById('ucl-2025-26');
const rows = read('results/ucl-2025-26.csv', parseResults);
const phase = leaguePhaseRows(rows, 2025, 'ucl');
const rules = regulations.leaguePhase;

seasons();
tables();
brackets();

/** Whole league phases with random goals, ranked with all criteria, and the same ranked by points and difference only. */
function seasons() {
  const query = { rules, rows: resultsSoFar(phase, () => false), ...outside() };
  const { open, rank, clubs } = finalTables(query);
  const goals = new Uint8Array(2 * open.length);
  const dice = diceOf(2025);
  const throwGoals = () => {
    for (let index = 0; index < goals.length; index++) goals[index] = dice();
  };
  const home = Int32Array.from(open, (match) => match.home);
  const away = Int32Array.from(open, (match) => match.away);
  const plain = plainTable(clubs.length, home, away);
  const all = perSecond(() => {
    throwGoals();
    rank(goals);
  });
  const byDifference = perSecond(() => {
    throwGoals();
    plain(goals);
  });
  const simulated = perSecond(throwGoals);
  console.log(`league phases of ${clubs.length} clubs and ${open.length} matches simulated and ranked, a second`);
  line('all criteria a to j', all, all / byDifference);
  line('points and goal difference only', byDifference, 1);
  line('goals only, no table', simulated, simulated / byDifference);
}

/** The table after a goal on the last night, 18 matches under way. */
function tables() {
  const known = resultsSoFar(phase, (row) => row.matchday <= 7);
  const live = phase.filter((row) => row.matchday === 8).map(({ home, away }) => ({ home, away, score: [0, 0] }));
  const dice = diceOf(8);
  const goal = () => {
    const match = live[dice.below(live.length)];
    const side = dice.below(2);
    match.score = match.score.map((goals, index) => (index === side ? (goals + 1) % 4 : goals));
  };
  const table = timed(() => {
    goal();
    tableAsItStands({ rules, rows: known, live });
  }, 2000);
  const peer = timed(() => {
    goal();
    byObjects(known, live);
  }, 2000);
  const text = JSON.stringify(phase);
  const parse = timed(() => JSON.parse(text), 500);
  const reach = timed(() => reachOf({ rules, rows: known, live }), 20);
  console.log(`\nafter a goal, ${live.length} matches under way          p50         p95     : JSON.parse of the ${phase.length} rows`);
  timing('the table as it stands', table, parse);
  timing('by points and difference, objects only', peer, parse);
  timing('what all 36 clubs can still reach', reach, parse);
}

/** Who can still meet whom. */
function brackets() {
  const draws = readdirSync(new URL('../../data/draws/', import.meta.url))
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => read(`draws/${name}`, parseDraws));
  console.log('\na bracket of 23 ties                           p50         p95     : JSON.parse of its rows');
  for (const asOf of ['2026-01-29', '2026-02-26']) {
    const query = { regulations, rows, draws, asOf };
    const text = JSON.stringify(rows);
    const parse = timed(() => JSON.parse(text), 500);
    const bracket = bracketAsOf(query);
    timing(`the bracket as of ${asOf}`, timed(() => bracketAsOf(query), 300), parse);
    timing('possible opponents of every club', timed(() => opponentsOfAll(bracket, query), 300), parse);
    const [club] = bracket.ranked.slice(14, 15);
    timing('possible opponents of one club', timed(() => possibleOpponents(bracket, club, query), 300), parse);
  }
}

/** The peer: typed arrays too, points and goal difference in one key, nothing else. */
function plainTable(clubs, home, away) {
  const keys = new Float64Array(clubs);
  const order = Int32Array.from({ length: clubs }, (_, club) => club);
  return (goals) => {
    keys.fill(0);
    for (let match = 0; match < home.length; match++) {
      const margin = goals[2 * match] - goals[2 * match + 1];
      keys[home[match]] += margin + (margin > 0 ? 3000 : margin === 0 ? 1000 : 0);
      keys[away[match]] += -margin + (margin < 0 ? 3000 : margin === 0 ? 1000 : 0);
    }
    return order.sort((a, b) => keys[b] - keys[a]);
  };
}

/** The peer as one would write it at first: objects by club, sorted by points and goal difference. */
function byObjects(known, live) {
  const scores = new Map(live.map(({ home, away, score }) => [`${home} ${away}`, score]));
  const clubs = new Map();
  for (const { home, away, at90 } of known) {
    const score = scores.get(`${home} ${away}`) ?? at90;
    if (!score) continue;
    for (const [club, margin] of [
      [home, score[0] - score[1]],
      [away, score[1] - score[0]],
    ]) {
      const row = clubs.get(club) ?? { club, points: 0, difference: 0 };
      row.points += margin > 0 ? 3 : margin === 0 ? 1 : 0;
      row.difference += margin;
      clubs.set(club, row);
    }
  }
  return [...clubs.values()].sort((a, b) => b.points - a.points || b.difference - a.difference);
}

/** Figures that no result gives, made up. */
function outside() {
  const clubs = [...new Set(phase.flatMap(({ home, away }) => [home, away]))];
  return {
    disciplinaryPoints: Object.fromEntries(clubs.map((club, index) => [club, index % 20])),
    clubCoefficients: Object.fromEntries(clubs.map((club, index) => [club, index])),
  };
}

/** Goals of a side, about 1.5 a match, from a generator of our own so that every run throws the same. */
function diceOf(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 8;
  };
  const goals = () => {
    const thrown = next() & 255;
    return thrown < 57 ? 0 : thrown < 143 ? 1 : thrown < 207 ? 2 : thrown < 239 ? 3 : thrown < 251 ? 4 : 5;
  };
  goals.below = (limit) => next() % limit;
  return goals;
}

/** A second of the processor's, not of the clock: other work on the machine does not count. The median of five. */
function perSecond(work) {
  for (let run = 0; run < 20_000; run++) work();
  const rates = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    for (let run = 0; run < 20_000; run++) work();
    return (20_000 / process.cpuUsage(from).user) * 1_000_000;
  }).sort((a, b) => a - b);
  return rates[2];
}

function timed(work, runs) {
  for (let run = 0; run < runs; run++) work();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
}

function line(name, rate, ratio) {
  console.log(`  ${name.padEnd(36)} ${Math.round(rate).toLocaleString('en').padStart(10)}   ${ratio.toFixed(2).padStart(6)}`);
}

function timing(name, { p50, p95 }, peer) {
  console.log(`  ${name.padEnd(40)} ${p50.toFixed(3)} ms  ${p95.toFixed(3)} ms   ${(p50 / peer.p50).toFixed(2)}`);
}

function read(file, parse) {
  return parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')).rows;
}

// One soak of one system: operators log on lines that break, readers come and go, the system is killed in parts, and at
// the end everything must be there, once and in order.
import { commandOf } from '../../packages/laws/dist/index.js';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../../apps/desk/dist/testing/own-data.js';
import { audit } from './audit.mjs';
import { DELAY } from './desk-process.mjs';
import { Operator } from './operator.mjs';
import { around, oneOf, sleep } from './random.mjs';
import { Reader, stalled } from './reader.mjs';

const TIES = 3;
/** How far the second legs are when it begins. */
const BEGUN = 28;
/** Of each match's page and of its delayed page; two operators share the first match. */
const [PAGE_READERS, LATE_READERS, STALLED] = [6, 2, 3];
/** Readers have so long to come to the end, milliseconds: enough for a machine that others are using. */
const PATIENCE = 120_000;

/**
 * @param system one of `SYSTEMS`, open
 * @param milliseconds how long it is kept up
 */
export async function soak(system, milliseconds) {
  const addresses = system.desks.map(({ address }) => address);
  const matches = await prepare(addresses[0]);
  const pace = Math.min(2500, Math.max(250, milliseconds / 150));
  const [from, until] = [Date.now(), Date.now() + milliseconds];
  let isHarmed = false;
  const isOver = () => isHarmed && Date.now() >= until;

  const operators = [matches[0], ...matches].map((match, index) => new Operator(`operator${index}`, match, addresses));
  const readers = matches.flatMap((match) => readersOf(match, operators, addresses));
  const following = readers.map((reader) => reader.follow(8 * pace));
  const stuck = matches.flatMap((match) =>
    Array.from({ length: STALLED }, () => stalled(addresses[0], `/matches/${match}/live`)),
  );
  const harm = befall(system, from + milliseconds * system.harmedUntil, 6 * pace).finally(() => {
    isHarmed = true;
  });
  const memory = watch(system.watched, system.isWatchedKilled ? harm : Promise.resolve(), isOver);
  await Promise.all(operators.map((operator) => operator.work(isOver, pace)));
  const befallen = await harm;
  const died = system.desks.filter((desk) => !desk.isRunning).map(({ name }) => name);
  const differing = await untilAlike(readers, addresses);
  const audits = await Promise.all(
    matches.map(async (match) =>
      audit(operators.filter((operator) => operator.match === match), await logOf(oneOf(addresses), match)),
    ),
  );
  for (const reader of readers) reader.leave();
  for (const leave of stuck) leave();
  await Promise.all(following);
  return { system: system.name, operators, readers, befallen, died, differing, audits, memory: await memory };
}

/** Opens the ties and logs what the evening begins with. @returns the matches that are played */
async function prepare(address) {
  const matches = [];
  for (let number = 1; number <= TIES; number += 1) {
    const named = (match) => `${match}-${number}`;
    for (const log of [ownLog(FIRST_LEG), ownLog(SECOND_LEG).slice(0, BEGUN)]) {
      for (const { match: _, otherLeg, ...rest } of log) {
        const match = named(log[0].match);
        const entry = { ...rest, match, ...(otherLeg !== undefined && { otherLeg: named(otherLeg) }) };
        await accepted(`${address}/api/v1/matches/${match}/commands`, commandOf(entry, entry.id));
      }
    }
    matches.push(named(SECOND_LEG));
  }
  return matches;
}

async function accepted(url, command) {
  for (;;) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(command) });
    if (answer.status === 201) return;
    if (answer.status !== 429) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    await sleep(500);
  }
}

function readersOf(match, operators, addresses) {
  const page = `/matches/${match}/live`;
  const sentAt = (version) => {
    const operator = operators.find((each) => each.match === match && each.sentAt.has(version));
    return operator?.sentAt.get(version);
  };
  const isEarly = (version) => Date.now() - (sentAt(version) ?? 0) < DELAY * 1000;
  return [
    ...Array.from({ length: PAGE_READERS }, () => new Reader(addresses, page)),
    ...Array.from({ length: LATE_READERS }, () => new Reader(addresses, `/d/${DELAY}s${page}`, isEarly)),
    new Reader(addresses, `/api/v1/matches/${match}/tie/live`),
    new Reader(addresses, '/api/v1/competitions/ucl/2025/live'),
  ];
}

/** Lets something befall the system now and then, each thing once at least. @returns how often each did */
async function befall({ faults }, until, every) {
  const counts = new Map(faults.map(({ name }) => [name, 0]));
  let turn = 0;
  while (turn < faults.length || Date.now() + every < until) {
    await sleep(every / 2 + Math.min(around(every / 2), 2 * every));
    const fault = faults[turn % faults.length];
    turn += 1;
    await fault.happen();
    counts.set(fault.name, counts.get(fault.name) + 1);
  }
  return counts;
}

/** Memory of a desk, megabytes: when its watch begins, half way, and at the end. */
async function watch(desk, begins, isOver) {
  await begins;
  const figures = [];
  do {
    figures.push(desk.isRunning ? desk.megabytes : Number.NaN);
    await sleep(1000);
  } while (!isOver());
  return [figures[0], figures[figures.length >> 1], figures.at(-1)];
}

/** Waits until every reader has before them what one who comes now is shown. @returns how many never came to it */
async function untilAlike(readers, addresses) {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    await sleep(500);
    const now = new Map();
    for (const path of new Set(readers.map((reader) => reader.path))) now.set(path, await shownAt(addresses, path));
    const differing = readers.filter((reader) => reader.picture !== now.get(reader.path)).length;
    if (differing === 0 || Date.now() > giveUp) return differing;
  }
}

async function shownAt(addresses, path) {
  const fresh = new Reader(addresses, path);
  const following = fresh.follow(PATIENCE);
  const giveUp = Date.now() + PATIENCE;
  while (fresh.frames === 0 && Date.now() < giveUp) await sleep(20);
  fresh.leave();
  await following;
  return fresh.picture;
}

async function logOf(address, match) {
  const log = [];
  for (;;) {
    const answer = await fetch(`${address}/api/v1/matches/${match}/entries?after=${log.length}`);
    const { entries } = await answer.json();
    if (entries.length === 0) return log;
    log.push(...entries);
  }
}

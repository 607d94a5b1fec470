import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Entry, effectiveLog, stateAt } from '@touchline/laws';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { withoutOperator } from './api/without-operator.ts';
import { type RunningDesk, startDesk } from './start.ts';
import { type LogStore, type OpenedStore, readLog } from './store/log-store.ts';
import { memoryStore } from './store/memory.ts';
import { openPostgresStore } from './store/postgres.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { LiveReader } from './testing/live-reader.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from './testing/own-data.ts';
import { postgresAddress } from './testing/postgres.ts';
import { rawRequest, sendAndCut } from './testing/raw-request.ts';
import { matchNamed } from './testing/store-entries.ts';

/** `TOUCHLINE_MODEL_RUNS=200 TOUCHLINE_SEED=random npx vitest run apps/desk/src/model.test.ts` looks further. */
const RUNS = Number(process.env['TOUCHLINE_MODEL_RUNS'] ?? 5);
const MATCH = matchNamed(SECOND_LEG);
const BEGINNING = [...ownLog(FIRST_LEG), ...ownLog(SECOND_LEG).slice(0, 10)];
const postgres = await postgresAddress();
const cleanUps: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});
afterAll(() => postgres.close());

const must = async (opening: Promise<OpenedStore>): Promise<LogStore> => {
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
};

let schemas = 0;
const ADAPTERS = [
  { name: 'memory', missing: undefined, open: () => Promise.resolve(memoryStore()) },
  {
    name: 'SQLite',
    missing: undefined,
    open: () => {
      const folder = mkdtempSync(join(tmpdir(), 'touchline-model-'));
      cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
      return must(openSqliteStore(folder));
    },
  },
  {
    name: 'PostgreSQL',
    missing: postgres.missing,
    open: () => {
      schemas += 1;
      const schema = `touchline_test_${process.pid}_model_${schemas}`;
      cleanUps.push(() => postgres.dropSchema(schema));
      return must(openPostgresStore(postgres.address, { schema }));
    },
  },
];

/** How a client does it: so often at once; before that, the line breaks when so much of the request is gone, 0 to 1. */
interface How {
  readonly times: number;
  readonly cutAt: number | undefined;
}

/** One thing that a client does. */
type Act = How &
  (
    | { readonly type: 'note' }
    | { readonly type: 'caution'; readonly player: string }
    | { readonly type: 'withdraw'; readonly which: number }
    | { readonly type: 'nonsense' }
  );

const HOW = {
  times: fc.integer({ min: 1, max: 3 }),
  // Half of the breaks come when all is sent and the answer is on its way: it is stored then, and the client cannot know.
  cutAt: fc.option(fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), { nil: undefined }),
};
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ type: fc.constant('note' as const), ...HOW }),
  fc.record({
    type: fc.constant('caution' as const),
    player: fc.constantFrom('isak-hien', 'gregor-kobel', 'nobody-at-all'),
    ...HOW,
  }),
  fc.record({ type: fc.constant('withdraw' as const), which: fc.nat({ max: 60 }), ...HOW }),
  fc.record({ type: fc.constant('nonsense' as const), ...HOW }),
);

function bodyOf(given: Act, commandId: string): object {
  const head = { match: MATCH, by: 'model', commandId, clock: { period: 'secondHalf', minute: '80' } };
  switch (given.type) {
    case 'note':
      return { ...head, type: 'logNote', text: `Note ${commandId}` };
    case 'caution':
      return { ...head, type: 'logCaution', side: 'home', person: given.player, reason: 'dissent' };
    case 'withdraw':
      return { ...head, type: 'withdrawEntry', target: `e${given.which}`, reason: 'Wrong' };
    case 'nonsense':
      return { ...head, type: 'logNothing' };
    default:
      return given satisfies never;
  }
}

const COMMANDS = `/api/v1/matches/${MATCH}/commands`;

/** A client of the API whose line breaks now and then: then it does not know, and sends the same again. */
async function work(desk: RunningDesk, name: string, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const acknowledged = new Set<string>();
  for (const [index, each] of acts.entries()) {
    const commandId = `${name}-${index}`;
    const body = JSON.stringify(bodyOf(each, commandId));
    if (each.cutAt !== undefined) {
      const request = rawRequest(`POST ${COMMANDS} HTTP/1.1`, ['content-type: application/json'], body);
      await sendAndCut(desk.address, request, Math.ceil(each.cutAt * request.length));
    }
    const send = async (): Promise<string> => {
      const answer = await fetch(desk.address + COMMANDS, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const text = await answer.text();
      if (![200, 201, 409, 422].includes(answer.status)) throw new Error(`${commandId}: ${text}`);
      if (answer.status > 201) return 'refused';
      acknowledged.add(commandId);
      return JSON.stringify((JSON.parse(text) as { entries: unknown }).entries);
    };
    const answers = await Promise.all(Array.from({ length: each.times }, () => send()));
    // Stored once and answered twice alike, whichever of them came first.
    if (acknowledged.has(commandId)) expect(new Set(answers).size).toBe(1);
  }
  return acknowledged;
}

/** What a reader has, made of nothing but frames: sections of a page, or parts of a tie. */
class Kept {
  frame = 0;
  place = '';
  readonly pieces: Record<string, unknown> = {};
  readonly numbers: number[] = [];

  /** Takes in what is whole of a stream's text; what is known already is passed over. */
  takeIn(text: string): void {
    for (const block of text.slice(0, text.lastIndexOf('\n\n') + 2).split('\n\n')) {
      const [id, data] = [/^id: (.*)$/m.exec(block)?.[1], /^data: (.*)$/m.exec(block)?.[1]];
      if (id === undefined || data === undefined) continue;
      const frame = JSON.parse(data) as { frame: number; sections?: object; parts?: object };
      if (frame.frame <= this.frame) continue;
      this.numbers.push(frame.frame);
      this.place = id;
      this.frame = frame.frame;
      for (const [name, piece] of Object.entries(frame.sections ?? frame.parts ?? {}))
        if (piece === null) delete this.pieces[name];
        else this.pieces[name] = piece;
    }
  }
}

/** Follows a channel until a frame that is known to be the last, breaking the line after so many frames each time. */
async function follow(
  address: string,
  breaks: readonly number[],
  newest: Promise<number | undefined>,
): Promise<Kept> {
  const kept = new Kept();
  const open = () => LiveReader.open(kept.place === '' ? address : `${address}?after=${kept.place}`);
  for (const frames of breaks) {
    const reader = await open();
    const until = kept.numbers.length + frames;
    const isOver = newest.then(() => true);
    while (kept.numbers.length < until && !(await Promise.race([reader.more(), isOver])))
      kept.takeIn(reader.text);
    reader.leave();
  }
  const last = (await newest) ?? (await lastOf(address));
  const reader = await open();
  kept.takeIn(reader.text);
  while (kept.frame < last) {
    await reader.more();
    kept.takeIn(reader.text);
  }
  reader.leave();
  return kept;
}

/** The number with which a channel greets somebody new. */
async function lastOf(address: string): Promise<number> {
  return (await whole(address)).frame;
}

/** All that a channel has, as it gives it to somebody new. */
async function whole(address: string): Promise<Kept> {
  const kept = new Kept();
  const reader = await LiveReader.open(address);
  for (kept.takeIn(reader.text); kept.frame === 0; kept.takeIn(reader.text)) await reader.more();
  reader.leave();
  return kept;
}

const isGapless = ({ numbers }: Kept): boolean =>
  numbers.every((number, index) => number === (numbers[0] ?? 0) + index);

async function startOn(store: LogStore): Promise<RunningDesk> {
  const started = await startDesk({ store, tables: ownTables(), port: 0, version: 'test' });
  if (!started.ok) throw new Error(started.sentence);
  return started.running;
}

const jsonOf = async (address: string): Promise<unknown> => (await fetch(address)).json();

/** What everybody says of the log, in the end. */
async function expectAgreement(desk: RunningDesk, log: readonly Entry[]): Promise<void> {
  expect(log.map((entry) => entry.seq)).toEqual(log.map((_, index) => index + 1));
  expect(desk.projections.study(MATCH)?.match.log).toEqual(log);
  const api = `${desk.address}/api/v1/matches/${MATCH}`;
  const { entries } = (await jsonOf(`${api}/effective`)) as { entries: Entry[] };
  expect(entries).toEqual(JSON.parse(JSON.stringify(effectiveLog(log).map(withoutOperator))));
  expect(await jsonOf(`${api}/state`)).toEqual(JSON.parse(JSON.stringify(stateAt(log, log.length))));
}

describe.each(ADAPTERS)('random clients on $name', ({ missing, open }) => {
  test.skipIf(missing !== undefined)(
    'store, effective log, frames and page agree at the end, whatever was lost and sent again',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
          fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
          async (clients, breaks) => {
            const store = await open();
            for (const entry of BEGINNING)
              await store.append({
                match: entry.match,
                expectedVersion: entry.seq - 1,
                commandId: `begin-${entry.id}`,
                entries: [entry],
              });
            const desk = await startOn(store);
            const page = `${desk.address}/matches/${MATCH}`;
            const tie = `${desk.address}/api/v1/matches/${MATCH}/tie/live`;
            const working = Promise.all(clients.map((acts, index) => work(desk, `c${index}`, acts)));
            const newest = working.then(
              async () => ((await jsonOf(`${page}/head`)) as { frame: number }).frame,
            );
            const [acknowledged, ofPage, ofTie] = await Promise.all([
              working,
              follow(`${page}/live`, breaks, newest),
              follow(
                tie,
                breaks.toReversed(),
                newest.then(() => undefined),
              ),
            ]);

            const log = await readLog(store, MATCH);
            await expectAgreement(desk, log);
            const commands = (await store.appends(MATCH)).map(({ commandId }) => commandId);
            expect(new Set(commands).size).toBe(commands.length);
            for (const each of acknowledged.flatMap((set) => [...set])) expect(commands).toContain(each);

            const snapshot = (await jsonOf(`${page}/frame`)) as { frame: number; sections: object };
            expect([ofPage.frame, ofPage.pieces]).toEqual([snapshot.frame, snapshot.sections]);
            expect(ofTie.pieces).toEqual((await whole(tie)).pieces);
            expect([isGapless(ofPage), isGapless(ofTie)]).toEqual([true, true]);

            // A desk that has seen none of it, and has the log alone, draws the same page.
            const afresh = memoryStore();
            for (const match of await store.matches())
              for (const { commandId, entries } of await store.appends(match))
                await afresh.append({
                  match,
                  expectedVersion: (entries[0]?.seq ?? 1) - 1,
                  commandId,
                  entries,
                });
            const cold = await startOn(afresh);
            const redrawn = (await jsonOf(`${cold.address}/matches/${MATCH}/frame`)) as { sections: object };
            expect(redrawn.sections).toEqual(snapshot.sections);
            await cold.close();
            await desk.close();
          },
        ),
        { numRuns: RUNS },
      );
    },
    90_000 + RUNS * 20_000,
  );
});

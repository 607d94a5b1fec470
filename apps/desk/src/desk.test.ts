import { type Command, commandOf, type Entry, type EntryId, type MatchId } from '@touchline/laws';
import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { Logs } from './logs.ts';
import { Projections } from './projections/projections.ts';
import { type Appended, type LogStore, readLog } from './store/log-store.ts';
import { memoryStore } from './store/memory.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from './testing/own-data.ts';

const TABLES = ownTables();
const MATCH = SECOND_LEG as MatchId;
const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);
const HISTORY = '2026-11-01T12:00:00Z';

interface Parts {
  readonly desk: Desk;
  readonly store: LogStore;
  readonly projections: Projections;
}

async function newDesk(store: LogStore = memoryStore(), now = HISTORY): Promise<Parts> {
  const logs = await Logs.of(store);
  const logOf = (match: MatchId) => logs.get(match);
  const projections = new Projections({ logOf, tables: TABLES, today: () => '2026-11-01' });
  return { desk: new Desk({ store, logOf, projections, now: () => now }), store, projections };
}

async function log({ desk }: Parts, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const answer = await desk.handle(commandOf(entry, entry.id));
    if (answer.outcome !== 'accepted') throw new Error(`${entry.id}: ${JSON.stringify(answer)}`);
  }
}

const command = (fields: object): Command =>
  ({ match: MATCH, by: 'tester', clock: { period: 'secondHalf', minute: '76' }, ...fields }) as Command;
const note = (commandId: string, text: string) => command({ type: 'logNote', commandId, text });

describe('the desk takes a command', () => {
  let parts: Parts;
  beforeEach(async () => {
    parts = await newDesk();
    await log(parts, first);
    await log(parts, second.slice(0, 29));
  });

  test('and stores what it comes to, at the next version', async () => {
    const answer = await parts.desk.handle(note('n1', 'Rain'));
    expect(answer).toMatchObject({ outcome: 'accepted', repeated: false, entries: [{ seq: 30, id: 'n1' }] });
    expect(parts.projections.state(MATCH)?.version).toBe(30);
  });

  test('sent twice, it is stored once and answered with the same entries', async () => {
    const once = await parts.desk.handle(note('n1', 'Rain'));
    const twice = await parts.desk.handle(note('n1', 'Rain'));
    expect(twice).toMatchObject({ outcome: 'accepted', repeated: true });
    expect(twice.outcome === 'accepted' && twice.entries).toEqual(
      once.outcome === 'accepted' && once.entries,
    );
    expect(await readLog(parts.store, MATCH)).toHaveLength(30);
  });

  test('an id used again for something else is not taken for the same command, and stores nothing', async () => {
    await parts.desk.handle(note('n1', 'Rain'));
    for (const other of [note('n1', 'Snow'), command({ type: 'logGoal', commandId: 'n1', side: 'home' })]) {
      const answer = await parts.desk.handle(other);
      expect(answer).toMatchObject({ outcome: 'idUsed', entries: [{ text: 'Rain' }] });
    }
    expect(await readLog(parts.store, MATCH)).toHaveLength(30);
  });

  test('a substitution sent again is the same, with another player it is not', async () => {
    const off = 'nicola-zalewski';
    const swap = (on: string) => command({ type: 'logSubstitution', commandId: 's', side: 'home', off, on });
    expect(await parts.desk.handle(swap('yunus-musah'))).toMatchObject({ outcome: 'accepted' });
    expect(await parts.desk.handle(swap('yunus-musah'))).toMatchObject({ repeated: true });
    expect(await parts.desk.handle(swap('honest-ahanor'))).toMatchObject({ outcome: 'idUsed' });
  });

  test('a command stored before is answered alike when it would be refused now', async () => {
    const again = await parts.desk.handle(commandOf(second[5] as Entry, 'e6'));
    expect(again).toMatchObject({ outcome: 'accepted', repeated: true, entries: [{ type: 'goal' }] });
  });

  test('LAW-3-SUBS-01: refuses what cannot be a true record, citing the rule, and stores nothing', async () => {
    const goal = command({ type: 'logGoal', commandId: 'g', side: 'home', scorer: 'diego-maradona' });
    const answer = await parts.desk.handle(goal);
    expect(answer.outcome).toBe('refused');
    expect(answer.outcome === 'refused' && answer.refusal.facts).toMatchObject({ person: 'diego-maradona' });
    expect(await readLog(parts.store, MATCH)).toHaveLength(29);
  });

  test('of commands at the same moment each is decided anew, and all are stored in an order without gaps', async () => {
    const notes = Array.from({ length: 5 }, (_, index) => parts.desk.handle(note(`n${index}`, 'Noise')));
    const outcomes = (await Promise.all(notes)).map((answer) => answer.outcome);
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => 'accepted'));
    expect((await readLog(parts.store, MATCH)).map((entry) => entry.seq).slice(29)).toEqual([
      30, 31, 32, 33, 34,
    ]);
  });
});

describe('two operators: a command made against an older version', () => {
  const caution = (commandId: string, person: string, minute = '77') =>
    command({
      type: 'logCaution',
      commandId,
      side: 'home',
      person,
      clock: { period: 'secondHalf', minute },
    });
  const goal = (commandId: string, scorer: string, minute = '77') =>
    command({
      type: 'logGoal',
      commandId,
      side: 'home',
      scorer,
      clock: { period: 'secondHalf', minute },
    });
  const begun = async () => {
    const parts = await newDesk();
    await log(parts, first);
    await log(parts, second.slice(0, 29));
    return parts;
  };

  test('is put on top of what commutes with it: a card for another, a note, another minute', async () => {
    const { desk } = await begun();
    await desk.handle(caution('a1', 'giorgio-scalvini'));
    await desk.handle(note('a2', 'Rain'));
    expect(await desk.handle(caution('b1', 'marten-de-roon'), { version: 29 })).toMatchObject({
      outcome: 'accepted',
    });
    expect(await desk.handle(note('b2', 'Rain'), { version: 29 })).toMatchObject({ outcome: 'accepted' });
    await desk.handle(goal('a3', 'lazar-samardzic', '78'));
    expect(await desk.handle(goal('b3', 'lazar-samardzic', '80'), { version: 32 })).toMatchObject({
      outcome: 'accepted',
    });
  });

  test('comes back with what the other logged when it may be the same event: nothing is stored', async () => {
    const { desk, store } = await begun();
    await desk.handle(goal('a1', 'lazar-samardzic'));
    const answer = await desk.handle(goal('b1', 'mario-pasalic'), { version: 29 });
    expect(answer).toMatchObject({
      outcome: 'touched',
      current: 30,
      between: [{ scorer: 'lazar-samardzic' }],
    });
    expect(await readLog(store, MATCH)).toHaveLength(30);
    expect(await desk.handle(goal('b1', 'mario-pasalic'), { version: 30 })).toMatchObject({
      outcome: 'accepted',
    });
    await desk.handle(caution('a2', 'giorgio-scalvini', '80'));
    expect((await desk.handle(caution('b2', 'giorgio-scalvini', '80'), { version: 31 })).outcome).toBe(
      'touched',
    );
  });

  test('comes back when the Laws answer otherwise now: a card that has become the second', async () => {
    const { desk } = await begun();
    await desk.handle(caution('a1', 'giorgio-scalvini', '76'));
    const answer = await desk.handle(caution('b1', 'giorgio-scalvini', '79'), { version: 29 });
    expect(answer).toMatchObject({ outcome: 'touched', between: [{ type: 'caution' }] });
  });

  test('what the same keyboard typed before was seen by its operator, stored or not', async () => {
    const { desk } = await begun();
    const seen = { version: 29, own: 'k1-' };
    await desk.handle(note('b1', 'Rain'));
    expect(await desk.handle(goal('k1-1', 'lazar-samardzic'), seen)).toMatchObject({ outcome: 'accepted' });
    // The same minute, the same side: a second goal that its own operator types is meant.
    expect(await desk.handle(goal('k1-2', 'mario-pasalic'), seen)).toMatchObject({ outcome: 'accepted' });
    const withdraw = command({
      type: 'withdrawEntry',
      commandId: 'k1-3',
      target: 'k1-2' as EntryId,
      reason: 'offside',
    });
    expect(await desk.handle(withdraw, seen)).toMatchObject({ outcome: 'accepted' });
    expect((await desk.handle(goal('k2-1', 'mario-pasalic'), { version: 29, own: 'k2-' })).outcome).toBe(
      'touched',
    );
  });

  test('comes back when both correct the same entry', async () => {
    const { desk } = await begun();
    const withdraw = (commandId: string) =>
      command({ type: 'withdrawEntry', commandId, target: 'e8' as EntryId, reason: 'offside' });
    await desk.handle(withdraw('a1'));
    const again = await desk.handle(withdraw('b1'), { version: 29 });
    expect(['touched', 'refused']).toContain(again.outcome);
    expect(again.outcome).toBe('touched');
  });
});

test('LAW-7-ET-01: extra time is taken where the tie is level, and refused where it is not', async () => {
  const parts = await newDesk();
  await log(parts, first);
  await log(parts, second);
  const extraTime = (commandId: string) =>
    command({
      type: 'logPeriodStart',
      commandId,
      period: 'etFirst',
      clock: { period: 'etFirst', second: 0 },
    });
  expect((await parts.desk.handle(extraTime('x1'))).outcome).toBe('refused');
  const goal = { type: 'withdrawEntry', commandId: 'w', target: 'e8' as EntryId, reason: 'offside' };
  expect((await parts.desk.handle(command(goal))).outcome).toBe('accepted');
  expect((await parts.desk.handle(extraTime('x2'))).outcome).toBe('accepted');
});

test('an entry logged around the match bears the wall clock; of history nobody knows it', async () => {
  const live = await newDesk(memoryStore(), '2026-02-25T19:40:00Z');
  await log(live, second.slice(0, 1));
  await live.desk.handle(note('n1', 'Rain'));
  expect((await readLog(live.store, MATCH)).at(-1)?.at).toBe('2026-02-25T19:40:00Z');
  const later = await newDesk();
  await log(later, second.slice(0, 1));
  await later.desk.handle(note('n1', 'Rain'));
  expect((await readLog(later.store, MATCH)).at(-1)?.at).toBeUndefined();
});

test.each([
  { who: 'a client', seen: undefined },
  { who: 'an operator', seen: { version: 29 } },
])(
  'sent twice at once by $who, a copy that is stored while the other is looked for answers both',
  async ({ seen }) => {
    const store = memoryStore();
    const ready = await newDesk(store);
    await log(ready, second.slice(0, 29));
    const sent = command({ type: 'withdrawEntry', commandId: 'w', target: second[27]?.id, reason: 'Wrong' });
    // The store says that it does not know the command; before that is heard, the other copy is stored.
    let meanwhile: (() => Promise<unknown>) | undefined = () => ready.desk.handle(sent);
    const findCommand: LogStore['findCommand'] = async (match, commandId) => {
      const found = await store.findCommand(match, commandId);
      const other = meanwhile;
      meanwhile = undefined;
      await other?.();
      return found;
    };
    const { desk } = await newDesk(
      Object.assign(Object.create(store) as LogStore, bound(store), { findCommand }),
    );
    const answer = await desk.handle(sent, seen);
    expect(answer).toMatchObject({ outcome: 'accepted', repeated: true, entries: [{ seq: 30 }] });
  },
);

test('a store that cannot write says so, nothing is stored, and reading goes on', async () => {
  const store = memoryStore();
  const parts = await newDesk(store);
  await log(parts, second.slice(0, 5));
  const full = (): Promise<Appended> => Promise.resolve({ outcome: 'unwritable', reason: 'disk is full' });
  const broken = await newDesk(
    Object.assign(Object.create(store) as LogStore, bound(store), { append: full }),
  );
  expect(await broken.desk.handle(note('n1', 'Rain'))).toEqual({
    outcome: 'unwritable',
    reason: 'disk is full',
  });
  expect(broken.projections.state(MATCH)?.version).toBe(5);
});

const bound = (store: LogStore): Partial<LogStore> => ({
  appends: (match, after) => store.appends(match, after),
  readAll: (query) => store.readAll(query),
  versionBefore: (match, position) => store.versionBefore(match, position),
  holds: (position) => store.holds(position),
  findCommand: (match, commandId) => store.findCommand(match, commandId),
  matches: () => store.matches(),
  subscribe: (listener) => store.subscribe(listener),
  catchUp: (match) => store.catchUp(match),
});

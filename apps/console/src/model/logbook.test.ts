import type { Command, CommandBody, Entry, MatchId } from '@touchline/laws';
import { aMatch } from '@touchline/laws/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeDesk, HandWait } from '../testing/fake-desk.ts';
import { Logbook } from './logbook.ts';
import { emptyOutbox, type Outbox } from './outbox.ts';
import { formatOutbox, parseOutbox } from './outbox-text.ts';

const MATCH = 'm1' as MatchId;
const begun = (): readonly Entry[] => aMatch().sheets().kickOff().toEntries();
const minute = (label: string) => ({ period: 'firstHalf', minute: label }) as const;

/** One keyboard at a desk, whose page can be loaded anew. */
class Keyboard {
  readonly wait = new HandWait();
  readonly desk: FakeDesk;
  readonly #name: string;
  kept: string;
  book: Logbook;

  constructor(desk: FakeDesk, name = 'k1') {
    this.desk = desk;
    this.#name = name;
    this.kept = formatOutbox(emptyOutbox(name));
    this.book = this.#open();
  }

  /** The page is loaded anew: all that is left is what was kept. */
  reload(): void {
    this.book.stop();
    this.book = this.#open();
  }

  /** The channel brings the desk's log. */
  hear(): void {
    const parts = Object.fromEntries(this.desk.log.map((entry) => [`entry ${entry.seq}`, entry]));
    this.book.heard({ parts: { ...parts, names: {}, context: {}, operators: [this.#name] } }, true);
  }

  log(body: CommandBody, label: string) {
    return this.book.log([{ body, clock: minute(label) }], `line of ${label}`);
  }

  /** Waits until the desk has answered for all that it can, or cannot be reached. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }

  #open(): Logbook {
    return new Logbook({
      match: MATCH,
      by: this.#name,
      outbox: parseOutbox(this.kept) as Outbox,
      line: this.desk,
      wait: this.wait,
      keep: (outbox) => {
        this.kept = formatOutbox(outbox);
        return true;
      },
      now: () => 0,
    });
  }
}

const goal = (scorer: string): CommandBody => ({ type: 'logGoal', side: 'home', scorer }) as CommandBody;
const caution = (person: string): CommandBody =>
  ({ type: 'logCaution', side: 'home', person }) as CommandBody;
const note = (text: string): CommandBody => ({ type: 'logNote', text });

const byAnother = (body: CommandBody, label: string, id = 'other-1'): Command => ({
  ...body,
  commandId: id,
  match: MATCH,
  by: 'another',
  clock: minute(label),
});

describe('a line that is typed', () => {
  test('is shown at once, before the desk has heard of it, and marked unsent', () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    expect(keyboard.log(goal('h9'), '5')).toMatchObject({ ok: true });
    expect(keyboard.book.view.state?.score).toEqual({ home: 1, away: 0 });
    expect(keyboard.book.view.unsent).toHaveLength(1);
    expect(keyboard.book.view.stored).toHaveLength(begun().length);
  });

  test('that the Laws refuse is answered with the rule, and nothing is kept or sent', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    const answer = keyboard.log({ type: 'logPeriodEnd', period: 'secondHalf' }, '5');
    expect(answer).toMatchObject({ ok: false, refusal: { rule: 'LAW-7-PERIODS-01' } });
    await keyboard.settle();
    expect(keyboard.book.view.unsent).toEqual([]);
    expect(keyboard.desk.posted).toEqual([]);
  });

  test('of two entries is logged whole or not at all', () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    const answer = keyboard.book.log([
      { body: goal('h9'), clock: minute('5') },
      { body: { type: 'logPeriodEnd', period: 'kicks' }, clock: minute('5') },
    ]);
    expect(answer.ok).toBe(false);
    expect(keyboard.book.view.state?.score.home).toBe(0);
  });
});

describe('a lost connection', () => {
  test('three entries and a reload: they are shown, kept, and sent in order when it is back, nothing twice', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'down';
    keyboard.log(goal('h9'), '5');
    keyboard.log(caution('h4'), '7');
    await keyboard.settle();
    keyboard.reload();
    keyboard.hear();
    keyboard.log(goal('h10'), '9');
    expect(keyboard.book.view.state?.score.home).toBe(2);
    expect(keyboard.book.view.unsent.map(({ number }) => number)).toEqual([1, 2, 3]);
    await keyboard.settle();
    keyboard.desk.line = 'up';
    keyboard.wait.pass();
    await keyboard.settle();
    expect(keyboard.desk.log.slice(begun().length).map(({ id }) => id)).toEqual(['k1-1', 'k1-2', 'k1-3']);
    expect(keyboard.book.view.unsent).toEqual([]);
  });

  test('an answer that is lost: what the desk had already is not stored twice', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'deaf';
    keyboard.log(goal('h9'), '5');
    await keyboard.settle();
    expect(keyboard.book.view.unsent).toHaveLength(1);
    keyboard.desk.line = 'up';
    keyboard.wait.pass();
    await keyboard.settle();
    expect(keyboard.desk.posted).toEqual(['k1-1', 'k1-1']);
    expect(keyboard.desk.log.filter(({ type }) => type === 'goal')).toHaveLength(1);
    expect(keyboard.book.view.unsent).toEqual([]);
  });

  test('undo of what has not left yet is heard by nobody', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'down';
    keyboard.log(note('Rain'), '5');
    keyboard.log(goal('h9'), '5');
    await keyboard.settle();
    expect(keyboard.book.takeBack('k1-1')).toBe(false);
    expect(keyboard.book.takeBack('k1-2')).toBe(true);
    expect(keyboard.book.view.state?.score.home).toBe(0);
  });

  test('what was typed for another log is not sent to this one', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'down';
    keyboard.log(goal('h9'), '5');
    await keyboard.settle();
    const other = new FakeDesk(begun().map((entry) => ({ ...entry, id: `z${entry.id}` as Entry['id'] })));
    const later = new Keyboard(other);
    later.kept = keyboard.kept;
    later.reload();
    later.hear();
    await later.settle();
    expect(other.posted).toEqual([]);
    expect(later.book.view.returned).toMatchObject([{ number: 1, because: { type: 'anotherLog' } }]);
  });
});

describe('two operators', () => {
  test("the other's entries stand beside what waits", async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'down';
    keyboard.log(goal('h9'), '5');
    keyboard.desk.byAnother(byAnother(caution('h4'), '5'));
    keyboard.hear();
    expect(keyboard.book.view.log.slice(-2).map(({ type }) => type)).toEqual(['caution', 'goal']);
    keyboard.desk.line = 'up';
    keyboard.book.retry();
    await keyboard.settle();
    keyboard.hear();
    expect(keyboard.book.view.stored.slice(-2).map(({ type }) => type)).toEqual(['caution', 'goal']);
  });

  test('the same goal told by both comes back with what the other logged, and goes again or is let go', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.byAnother(byAnother(goal('h10'), '5'));
    keyboard.log(goal('h9'), '5');
    await keyboard.settle();
    const [back] = keyboard.book.view.returned;
    expect(back).toMatchObject({
      line: 'line of 5',
      because: { type: 'touched', between: [{ scorer: 'h10' }] },
    });
    expect(keyboard.book.view.unsent).toEqual([]);
    keyboard.reload();
    keyboard.hear();
    expect(keyboard.book.view.returned).toEqual([back]);
    keyboard.book.sendAgain(1);
    await keyboard.settle();
    expect(keyboard.desk.log.filter(({ type }) => type === 'goal')).toHaveLength(2);
    expect(keyboard.book.view.returned).toEqual([]);
  });

  test('what the Laws refuse by then comes back with the rule, and is logged with a reason', async () => {
    const keyboard = new Keyboard(new FakeDesk(begun()));
    keyboard.hear();
    keyboard.desk.line = 'down';
    keyboard.log(goal('h9'), '5');
    await keyboard.settle();
    keyboard.desk.byAnother(
      byAnother({ type: 'logDirectRed', side: 'home', person: 'h9' } as CommandBody, '4'),
    );
    keyboard.hear();
    expect(keyboard.book.view.refusals.size).toBe(1);
    keyboard.desk.line = 'up';
    keyboard.book.retry();
    await keyboard.settle();
    const [back] = keyboard.book.view.returned;
    expect(back?.because).toMatchObject({ type: 'refused' });
    keyboard.book.sendAgain(1, { reason: 'he scored before he was sent off' });
    await keyboard.settle();
    expect(keyboard.desk.log.at(-1)).toMatchObject({ type: 'goal', override: { reason: /before/ } });
  });
});

test('whatever the line, the other operator and the page do: nothing typed is lost, nothing is stored twice', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), what: fc.constantFrom('goal', 'caution', 'note') }),
    fc.record({
      do: fc.constant('line' as const),
      to: fc.constantFrom('up' as const, 'down' as const, 'deaf' as const),
    }),
    fc.record({
      do: fc.constantFrom('reload' as const, 'hear' as const, 'pass' as const, 'settle' as const),
    }),
    fc.record({ do: fc.constant('other' as const), what: fc.constantFrom('goal', 'note') }),
  );
  const bodies: Readonly<Record<string, CommandBody>> = {
    goal: goal('h9'),
    caution: caution('h4'),
    note: note('Rain'),
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const keyboard = new Keyboard(new FakeDesk(begun()));
      keyboard.hear();
      const taken: string[] = [];
      let others = 0;
      for (const each of steps) {
        if (each.do === 'type') {
          const id = keyboard.book.idOf(0);
          if (keyboard.log(bodies[each.what]!, '5').ok) taken.push(id);
        } else if (each.do === 'line') keyboard.desk.line = each.to;
        else if (each.do === 'reload') {
          keyboard.reload();
          keyboard.hear();
        } else if (each.do === 'hear') keyboard.hear();
        else if (each.do === 'pass') keyboard.wait.pass();
        else if (each.do === 'settle') await keyboard.settle();
        else if (each.do === 'other') {
          others += 1;
          keyboard.desk.byAnother(byAnother(bodies[each.what]!, '5', `other-${others}`));
        }
      }
      keyboard.desk.line = 'up';
      for (let round = 0; round < 3; round += 1) {
        keyboard.wait.pass();
        await keyboard.settle();
        keyboard.hear();
      }
      const stored = keyboard.desk.log.map(({ id }) => id as string);
      const { unsent, returned } = keyboard.book.view;
      expect(new Set(stored).size).toBe(stored.length);
      expect(unsent).toEqual([]);
      const back = returned.map(({ command }) => command.commandId);
      expect([...stored.filter((id) => id.startsWith('k1-')), ...back].sort()).toEqual(taken.sort());
      // In the order of typing, whatever came in between.
      const own = stored.filter((id) => id.startsWith('k1-')).map((id) => Number(id.slice(3)));
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }),
    { numRuns: 150 },
  );
});

test('an outbox is read back as it was written, and any other text is told from one', () => {
  const keyboard = new Keyboard(new FakeDesk(begun()));
  keyboard.hear();
  keyboard.desk.line = 'down';
  keyboard.log(goal('h9'), '5');
  keyboard.log(note('ünïcode "quoted"'), '6');
  expect(parseOutbox(keyboard.kept)).toEqual(JSON.parse(keyboard.kept));
  for (const text of [
    '',
    '{}',
    '[]',
    'null',
    keyboard.kept.slice(0, -1),
    keyboard.kept.replace('"next":3', '"next":-1'),
  ])
    expect(parseOutbox(text)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => parseOutbox(text) === undefined));
});

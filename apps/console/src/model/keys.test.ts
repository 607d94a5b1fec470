import { aMatch, at } from '@touchline/laws/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import { escapedHelp, pressed, pressedInTag, strayed } from './keys.ts';
import { Seat } from './seat.ts';

// Keys as a browser hands them over, and nothing is ever drawn between two of them.

const log = aMatch()
  .sheets()
  .kickOff()
  .goal('home', 'h9', at(5))
  .change('away', 'a7', 'a14', at(20))
  .toEntries();

let seat: Seat;
beforeEach(() => {
  seat = new Seat(aBook(log));
});

/** What a field does with a key that the console leaves to it. */
function type(...keys: readonly string[]): void {
  for (const each of keys)
    for (const key of each.length > 1 && /^[A-Z]/.test(each) ? [each] : each) press(key);
}
function press(key: string): void {
  const { tagging } = seat;
  const line = tagging?.line ?? seat.line;
  if (tagging ? pressedInTag(seat, { key }) : pressed(seat, { key })) return;
  if (key === 'Enter') {
    if (tagging) seat.enterTagged();
    else seat.enter();
  } else if (key.length === 1) {
    const text = line.text + key;
    if (tagging) line.typed(text, text.length);
    else seat.typed(text, text.length);
  }
}
const words = () => seat.rows.map(({ word }) => word);
const last = () => seat.book.view.log.at(-1);

describe('an empty line', () => {
  test('takes a line and the next, with a second line in between, all in one breath', () => {
    type('@21 g h9', 'Enter', 't', 'a 10 head', 'Enter', '@22 c h', 'Enter');
    expect(words().slice(0, 3)).toEqual(['Corner', 'Amended', 'Goal']);
    expect(seat.rows[1]?.text).toContain('21');
    expect(seat.tagging).toBeUndefined();
    expect(seat.line.text).toBe('');
  });

  test('u undoes the last entry, and held down no more than that', () => {
    type('@21 g h9', 'Enter', '@22 c h', 'Enter');
    pressed(seat, { key: 'u' });
    expect(words()[0]).toBe('Goal');
    expect(pressed(seat, { key: 'u', repeat: true })).toBe(true);
    expect(words()[0]).toBe('Goal');
  });

  test("undo in full is the same: of one's own, and never what another logged", () => {
    type('@21 g h9', 'Enter');
    seat.typed('undo', 4);
    type('Enter');
    expect(last()).toMatchObject({ type: 'entryWithdrawn', target: seat.rows[1]?.id });
    seat.typed('undo', 4);
    type('Enter');
    expect(seat.line.typing).toMatchObject({
      problem: { sentence: 'There is nothing of yours to undo.' },
    });
    expect(seat.rows.filter(({ struck }) => struck)).toHaveLength(1);
  });

  test('leaves keys with Ctrl, Alt or the system key to the browser, and those of a letter being put together', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])
      expect(pressed(seat, { key: 'u', ...held })).toBe(false);
    expect(words()[0]).toBe('Substitution');
  });

  test('t opens the second line while a period is played, and is a letter before', () => {
    expect(pressed(seat, { key: 't' })).toBe(true);
    expect(seat.tagging?.row.word).toBe('Goal');
    seat = new Seat(aBook(aMatch().sheets().toEntries()));
    expect(pressed(seat, { key: 't' })).toBe(false);
  });
});

describe('with the help open and no field focused', () => {
  beforeEach(() => {
    type('@21 g h9', 'Enter');
    seat.help(true);
  });

  test('? closes it and is no letter, whatever the line holds', () => {
    seat.typed('g 9', 3);
    expect(strayed(seat, { key: '?' })).toBe(true);
    expect(seat.isHelp).toBe(false);
    expect(seat.line.text).toBe('g 9');
  });

  test('? in the empty entry line closes it as well', () => {
    expect(pressed(seat, { key: '?' })).toBe(true);
    expect(seat.isHelp).toBe(false);
  });

  test('Escape closes it, and without the help is no key of its own', () => {
    expect(escapedHelp(seat, { key: 'Escape' })).toBe(true);
    expect(seat.isHelp).toBe(false);
    expect(escapedHelp(seat, { key: 'Escape' })).toBe(false);
  });

  test('u closes it and undoes, as it does in the empty line', () => {
    expect(strayed(seat, { key: 'u' })).toBe(true);
    expect(seat.isHelp).toBe(false);
    expect(words()[0]).toBe('Withdrawn');
  });

  test('any other letter closes it and is a letter of the line', () => {
    expect(strayed(seat, { key: 'n' })).toBe(false);
    expect(seat.isHelp).toBe(false);
  });
});

describe('a chosen row', () => {
  test('is edited by Enter, which puts its edit into the line', () => {
    type('ArrowDown', 'ArrowDown', 'Enter');
    expect(seat.line.text).toBe('edit #5 ');
    expect(seat.chosen).toBeUndefined();
  });

  test.each(['Delete', 'Backspace'])('is withdrawn by %s after its reason, and brought back by it', (key) => {
    type('ArrowDown', 'ArrowDown', key, 'seen twice', 'Enter');
    expect(last()).toMatchObject({ type: 'entryWithdrawn', target: 'e5', reason: 'seen twice' });
    const goal = seat.rows.find(({ id }) => id === 'e5');
    seat.choose(goal?.id);
    pressed(seat, { key });
    expect(last()).toMatchObject({ type: 'entryWithdrawn', reason: 'withdrawn in error' });
    expect(seat.book.view.state?.score).toEqual({ home: 1, away: 0 });
  });

  test.each(['end', 'edit', 'er', 'x', 'exclude'])(
    'takes no letter of %s: it goes to the line, and the choice is over',
    (word) => {
      type('ArrowDown', word);
      expect(seat.line.text).toBe(word);
      expect(seat.chosen).toBeUndefined();
    },
  );

  test('is told more of by t, whatever it is, and left by Escape', () => {
    type('ArrowDown', 't');
    expect(seat.tagging?.row.word).toBe('Substitution');
    type('Escape');
    expect(seat.tagging).toBeUndefined();
    type('Escape');
    expect(seat.chosen).toBeUndefined();
  });
});

describe('while a goal is checked', () => {
  beforeEach(() => {
    type('@21 g h9', 'Enter', '@21 var goal', 'Enter');
  });

  test('a digit and Enter are its answer, in full words before it is logged', () => {
    type('1');
    expect(seat.line.text).toBe('1');
    const { typing } = seat.line;
    expect(typing.type === 'ready' && typing.words.at(-1)).toContain(
      'The goal by H9 is cancelled for offside.',
    );
    type('Enter');
    expect(seat.line.text).toBe('');
    expect(last()).toMatchObject({ type: 'goalCancelled', reason: 'offside' });
    expect(seat.book.view.unsent.at(-1)?.line).toBe('ov offside');
  });

  test('a digit with more behind it is the number of somebody', () => {
    type('3>14');
    expect(seat.line.text).toBe('3>14');
    seat.line.put('');
    type('h3>h14', 'Enter');
    expect(last()).toMatchObject({ type: 'substitutionOn', player: 'h14' });
  });

  test('a digit without an answer, and any when nothing is open, is no line', () => {
    type('9', 'Enter');
    expect(seat.line.text).toBe('9');
    type('Escape', 'ok', 'Enter', '1', 'Enter');
    expect(seat.line.text).toBe('1');
    expect(seat.line.typing.type).toBe('problem');
  });
});

describe('a line with text', () => {
  test('Tab takes the completion at the caret, wherever that has been moved', () => {
    seat.typed('g  head', 7);
    seat.line.caretAt(2);
    const [offer] = seat.line.offers;
    pressed(seat, { key: 'Tab' });
    expect(seat.line.text).toBe(`g ${offer?.insert} head`);
  });

  test('arrows pick a completion, Enter takes it and logs nothing; Escape empties the line', () => {
    type('@21 g ', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    const insert = seat.line.offers[seat.line.picked]?.insert;
    type('Enter');
    expect(seat.line.text).toBe(`@21 g ${insert}`);
    expect(seat.line.picked).toBe(-1);
    expect(words()[0]).toBe('Substitution');
    type('Escape');
    expect(seat.line.text).toBe('');
  });

  test('what is refused stays in the line, to be put right or given a reason', () => {
    type('@4 g h9', 'Enter');
    expect(seat.outcome?.ok).toBe(false);
    expect(seat.line.text).toBe('@4 g h9');
    type(' ! the clock was late', 'Enter');
    expect(seat.outcome).toMatchObject({ ok: true, words: ['4 Goal. H9 scores for Hosts.'] });
  });
});

test('a row that says what it said stays the same object, so that it is not drawn again', () => {
  const before = seat.rows;
  type('@21 c h', 'Enter');
  expect(seat.rows.slice(1)).toHaveLength(before.length);
  for (const [place, row] of before.entries()) expect(seat.rows[place + 1]).toBe(row);
  const { rows } = seat;
  seat.typed('n', 1);
  expect(seat.rows).toBe(rows);
});

import { answerOf } from './answers-to.ts';
import type { Seat } from './seat.ts';
import type { TypedLine } from './typed-line.ts';

/** A key as a browser tells it. */
export interface Press {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  /** It is held down. */
  readonly repeat?: boolean;
  /** It is part of a letter that is being put together. */
  readonly isComposing?: boolean;
}

/** A key in the entry line. @returns whether it did something; else it is the field's own */
export function pressed(seat: Seat, press: Press): boolean {
  if (press.isComposing === true) return false;
  if (seat.line.isEmpty) return emptyLineKey(seat, press);
  if (press.key === 'Enter') writeAnswerOut(seat);
  return textKey(seat.line, press, () => seat.line.put(''));
}

/**
 * A digit alone is the answer of that number to what is open, and is logged in its words. Any other key makes it the number
 * of somebody: `3>14` is a change while a check is open too.
 */
function writeAnswerOut({ line, book }: Seat): void {
  const answer = answerOf(line.text, book.view.state);
  if (answer !== undefined) line.put(answer);
}

/** Escape closes the help wherever the focus is. @returns whether it did */
export function escapedHelp(seat: Seat, { key }: Press): boolean {
  const escapes = seat.isHelp && key === 'Escape';
  if (escapes) seat.help(false);
  return escapes;
}

/**
 * A letter where no field has the focus belongs to the entry line; the help makes way for it, and is closed by its own key.
 *
 * @returns whether it did something; else it is to be a letter of the line
 */
export function strayed(seat: Seat, press: Press): boolean {
  const closes = seat.isHelp && press.key === '?';
  if (seat.isHelp) seat.help(false);
  seat.line.focus();
  return closes || pressed(seat, press);
}

/** A key in the second line. */
export function pressedInTag(seat: Seat, press: Press): boolean {
  const line = seat.tagging?.line;
  if (!line || press.isComposing === true) return false;
  return textKey(line, press, seat.untag);
}

function textKey(line: TypedLine, { key, shiftKey }: Press, escape: () => void): boolean {
  switch (key) {
    case 'Tab':
      return shiftKey !== true && line.take(Math.max(line.picked, 0));
    case 'ArrowDown':
      return line.pick(1);
    case 'ArrowUp':
      return line.pick(-1);
    case 'Escape':
      escape();
      return true;
    default:
      return false;
  }
}

/**
 * In an empty line some keys are no letters of an entry. Those that are letters all the same (`u`, `t`) begin few words and few
 * names, and the help says what to type for those; a row that is chosen takes none, so that `end` is `end`.
 */
function emptyLineKey(seat: Seat, press: Press): boolean {
  const { key } = press;
  if (press.ctrlKey === true || press.metaKey === true || press.altKey === true) return false;
  const act = commandOf(seat, key);
  // Arrows that are held go on moving; of anything else, once is meant.
  if (act && (press.repeat !== true || key.startsWith('Arrow'))) act();
  return act !== undefined;
}

function commandOf(seat: Seat, key: string): (() => void) | undefined {
  switch (key) {
    case 'u':
      return () => seat.undo();
    case '?':
      return () => seat.help();
    case 't':
      return seat.mayTag ? seat.tag : undefined;
    case 'ArrowDown':
      return () => seat.move(1);
    case 'ArrowUp':
      return () => seat.move(-1);
    default:
      return seat.chosen && chosenCommandOf(seat, key);
  }
}

function chosenCommandOf(seat: Seat, key: string): (() => void) | undefined {
  switch (key) {
    case 'Enter':
      return seat.edit;
    case 'Delete':
    case 'Backspace':
      return seat.withdraw;
    case 'Escape':
      return () => seat.choose(undefined);
    default:
      return undefined;
  }
}

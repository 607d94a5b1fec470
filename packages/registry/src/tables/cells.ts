import {
  type ClubId,
  type MatchId,
  type PersonId,
  parseClubId,
  parseMatchId,
  parsePersonId,
} from '../ids.ts';
import type { Score } from '../results.ts';

/** How one kind of value stands in a cell of a table. `parse` and `format` undo each other. */
export interface Cell<Value> {
  /** For the reader of an issue: `a score like 2-1`. */
  readonly expected: string;
  /** @returns `undefined` when the text is not such a value */
  parse(text: string): Value | undefined;
  format(value: Value): string;
}

/** Any text that is not empty. */
export const words: Cell<string> = matching(/[^]/, 'a text');

export const clubId: Cell<ClubId> = textOf(parseClubId, 'a club id like borussia-dortmund');
export const personId: Cell<PersonId> = textOf(parsePersonId, 'a person id like lazar-samardzic');
export const matchId: Cell<MatchId> = textOf(parseMatchId, 'a match id');

export const kebab: Cell<string> = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name in lower case like ucl');
export const camel: Cell<string> = matching(/^[a-z][a-zA-Z0-9]*$/, 'a name like roundOf16');
export const association: Cell<string> = matching(/^[A-Z]{3}$/, 'a FIFA code like ENG');
export const colour: Cell<string> = matching(/^#[0-9a-f]{6}$/, 'a colour like #1e71b8');
export const kickOff: Cell<string> = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time like 18:45');

/** An ISO date that the calendar holds. */
export const date: Cell<string> = {
  expected: 'a date like 2026-02-25',
  parse: (text) => (isDate(text) ? text : undefined),
  format: (value) => value,
};

/** A whole number from `least` to 9999, written without leading noughts. */
export function whole(least: number, expected: string): Cell<number> {
  return {
    expected,
    parse: (text) => (/^(?:0|[1-9]\d{0,3})$/.test(text) && Number(text) >= least ? Number(text) : undefined),
    format: String,
  };
}

/** `yes` or `no`. */
export const yesNo: Cell<boolean> = {
  expected: 'yes or no',
  parse: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  format: (value) => (value ? 'yes' : 'no'),
};

/** Goals of the home and of the away side: `2-1`. */
export const score: Cell<Score> = {
  expected: 'a score like 2-1',
  parse: (text) => {
    const found = /^(0|[1-9]\d?)-(0|[1-9]\d?)$/.exec(text);
    return found === null ? undefined : [Number(found[1]), Number(found[2])];
  },
  format: ([home, away]) => `${home}-${away}`,
};

/** One of the words given. */
export function oneOf<Word extends string | number>(allowed: readonly Word[]): Cell<Word> {
  return {
    expected: `one of ${allowed.join(', ')}`,
    parse: (text) => allowed.find((word) => String(word) === text),
    format: String,
  };
}

/** Texts parted by `;`; an empty cell is an empty list. A text of the list holds no `;`. */
export function list<Item>(item: Cell<Item>): Cell<readonly Item[]> {
  return {
    expected: `${item.expected}, more than one parted by ";"`,
    parse: (text) => (text === '' ? [] : allOf(text.split(';').map((part) => item.parse(part.trim())))),
    format: (values) => values.map((value) => item.format(value)).join('; '),
  };
}

function allOf<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === items.length ? present : undefined;
}

function matching(pattern: RegExp, expected: string): Cell<string> {
  return textOf((text) => (pattern.test(text) ? text : undefined), expected);
}

/** A kind of text that is written as it is. */
function textOf<Text extends string>(
  parse: (text: string) => Text | undefined,
  expected: string,
): Cell<Text> {
  return { expected, parse, format: (value) => value };
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the text is a date `YYYY-MM-DD` that the Gregorian calendar holds. */
function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = MONTH_DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days + (leap ? 1 : 0);
}

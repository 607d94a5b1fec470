import { foldLog } from '@touchline/laws';
import { Dice, randomMatch } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { complete } from '../complete/complete.ts';
import { writeLog } from '../files/write-log.ts';
import { begun, desk, names } from '../testing/a-desk.ts';
import { readLine } from './read-line.ts';
import { VERBS } from './verbs.ts';

// 40,000 lines in four parts; NOTATION_LINES=1000000 makes it a million (ten minutes beside seven other jobs).
const LINES = Number(process.env.NOTATION_LINES ?? 40_000);
const PARTS = [1, 2, 3, 4];

const matches = [1, 2, 3].map((seed) => randomMatch(seed, { corrections: true }));
const written = matches.flatMap((log) => writeLog(log, { names }).map(({ line }) => line));
const contexts = [begun().toEntries(), ...matches, []].map((log) => desk(log, { state: foldLog(log) }));
const SIGNS = [
  '"',
  '\\',
  '#',
  '^',
  '@',
  '!',
  '=',
  '>',
  '<',
  ',',
  '(',
  ')',
  '{',
  '}',
  ':',
  '+',
  '-',
  '?',
  ' ',
  '\t',
  '\u0000',
];
const LETTERS = ['a', 'e', 'h', 'x', '0', '1', '9', 'ž', 'É', 'ß', 'İ', '🙂', '\u202e', '\ud800', 'ﬁ'];
const words = [
  ...VERBS.keys(),
  'h',
  'a',
  'on',
  'due:#3',
  '^',
  'src:"x"',
  'because',
  '@90+3',
  '#1',
  '?',
  '"so',
  '(',
];

/** A line of the language with something done to it, or none at all. */
function anyLine(dice: Dice): string {
  if (dice.chance(0.25)) {
    const count = dice.between(1, 9);
    return Array.from({ length: count }, () => dice.pick(dice.chance(0.7) ? words : SIGNS)).join(' ');
  }
  let line = dice.pick(written) ?? '';
  for (let times = dice.between(1, 4); times > 0; times--) line = mutated(line, dice);
  return line;
}

function mutated(line: string, dice: Dice): string {
  const at = dice.between(0, line.length);
  const sign = dice.pick(dice.chance(0.6) ? SIGNS : LETTERS) ?? '';
  switch (dice.between(1, 5)) {
    case 1:
      return line.slice(0, at) + sign + line.slice(at);
    case 2:
      return line.slice(0, at) + line.slice(at + dice.between(1, 4));
    case 3:
      return line.slice(0, at) + sign + line.slice(at + 1);
    case 4:
      return `${line.slice(0, at)} ${dice.pick(words)} ${line.slice(at)}`;
    default:
      return line.slice(0, at) + (dice.pick(written) ?? '').slice(at);
  }
}

describe('any line is read, or its problem points somewhere in it', () => {
  test.each(PARTS)('part %i', (part) => {
    const dice = new Dice(part);
    let problems = 0;
    for (let count = 0; count < LINES / PARTS.length; count++) {
      const line = anyLine(dice);
      const context = dice.pick(contexts) ?? desk([]);
      const read = readLine(line, context);
      if (read.ok) continue;
      problems += 1;
      const { from, to, sentence } = read.problem;
      const points = from >= 0 && from <= to && to <= line.length && sentence.length > 10;
      if (!points || !/[.?]$/.test(sentence)) expect({ line, ...read.problem }).toBe('a problem of the line');
    }
    expect(problems).toBeGreaterThan(LINES / PARTS.length / 4);
  });

  test('and so is a line of many thousand signs', () => {
    for (const sign of [...SIGNS, 'g ', 'src:"', '#1 ']) {
      const read = readLine(`g ${sign.repeat(19_000 / sign.length)}`, desk(begun().toEntries()));
      expect(read.ok).toBe(false);
    }
    expect(readLine('x'.repeat(1_000_000), desk([]))).toMatchObject({ ok: false });
  });
});

test('whatever is typed, completions stand at the caret and are words', () => {
  const dice = new Dice(5);
  for (let count = 0; count < 1500; count++) {
    const line = anyLine(dice);
    const caret = dice.between(0, line.length);
    for (const { from, to, insert } of complete(line, caret, dice.pick(contexts) ?? desk([]))) {
      expect(from <= to && to === caret && insert.length > 0).toBe(true);
    }
  }
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entry } from '@touchline/laws';
import { foldLog, parseCommand, parseEntry, parseLog } from '@touchline/laws';
import { lastNameIn, parsePeople, personTable } from '@touchline/registry';
import { expect, test } from 'vitest';
import type { LogLine } from '../files/write-log.ts';
import { writeLog } from '../files/write-log.ts';
import { formOf } from '../forms/forms.ts';
import type { NotationContext, NotationNames, Said } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import { shortestLine } from './shortest-line.ts';
import { writeSaid } from './write-said.ts';

// The second leg of the first tie as somebody in a hurry types it: no shirt number of it is known, so by names alone.
// Sources are added afterwards, and team sheets are pasted; neither is counted. Enter is a key too.

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const people = personTable(parsePeople(readFileSync(`${data}people.csv`, 'utf8')).rows);
const names: NotationNames = {
  person: (id) => people.get(id) ?? { name: id, lastName: lastNameIn(id) },
  club: (id) => ({ name: id, shortName: id }),
};

const SECOND = '2026-02-25-atalanta-borussia-dortmund';
const log: readonly Entry[] = parseLog(readFileSync(`${data}matches/${SECOND}.jsonl`, 'utf8')).entries.map(
  ({ sources: _sources, ...entry }) => {
    const parsed = parseEntry(entry);
    if (!parsed.ok) throw new Error('no entry without its sources');
    return parsed.entry;
  },
);

const SET_UP: readonly string[] = ['matchOpened', 'officials', 'teamSheet'];

/** The desk as it stands when a line is typed, its clock running. */
function deskAt([first]: LogLine['entries']): NotationContext {
  const before = log.slice(0, (first?.seq ?? 1) - 1);
  return { names, log: before, state: foldLog(before), clock: first?.clock };
}

const played = writeLog(log, { names }, { plain: true }).filter(
  ({ entries: [first] }) => first && !SET_UP.includes(first.type),
);
const typed = played.map(({ line, entries }) => ({ entries, keys: shortestLine(line, deskAt(entries)) }));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Keys of each entry; the two of a change share those of its line. */
const keysOf = (lines: readonly { readonly entries: LogLine['entries']; readonly keys: string }[]) =>
  lines.flatMap(({ entries, keys }) => entries.map(() => (keys.length + 1) / entries.length));

test('the second leg, typed in the fewest letters, is the second leg', async () => {
  for (const { entries, keys } of typed) {
    const context = deskAt(entries);
    const [line] = played.filter((each) => each.entries === entries).map((each) => each.line);
    expect(readLine(`${keys} `, context), keys).toMatchObject({ ok: true });
    expect(shortestLine(line ?? '', context)).toBe(keys);
  }
  await expect(`${typed.map(({ keys }) => keys).join('\n')}\n`).toMatchFileSnapshot('second-leg.typed.txt');
});

/** What the laws ask for, and who assisted: how it was done is tagged afterwards. */
function atOnce({ entries }: LogLine): { readonly entries: LogLine['entries']; readonly keys: string } {
  const context = deskAt(entries);
  const read = readLine(played.find((line) => line.entries === entries)?.line ?? '', context);
  const [said] = read.ok ? read.said : [];
  if (!said) throw new Error('a line that cannot be read');
  const form = formOf(said.body.type.charAt(3).toLowerCase() + said.body.type.slice(4));
  const needed = Object.entries(said.body).filter(
    ([name]) => name === 'type' || name === 'assist' || form?.fields[name]?.required,
  );
  const line = writeSaid({ body: asBody(Object.fromEntries(needed)) }, context);
  return { entries, keys: shortestLine(line, context) };
}

/** A body with fewer of its fields is one, as long as those that it needs are there. */
function asBody(value: object): Said['body'] {
  const head = { commandId: 'c', match: 'm', by: 'me', clock: { period: 'pre' } };
  const parsed = parseCommand({ ...head, ...value });
  if (!parsed.ok) throw new Error(`no command: ${JSON.stringify(value)}`);
  const { commandId: _id, match: _match, by: _by, clock: _clock, ...body } = parsed.command;
  return body;
}

test('keys in the median: an entry at once, an entry with all that is known of it, a goal with its assist', () => {
  // The aims are 8 keys an entry and 12 for a goal with its assist.
  const goals = played.filter(({ entries: [first] }) => first?.type === 'goal' && first.assist !== undefined);
  expect({
    atOnce: median(keysOf(played.map(atOnce))),
    withEverything: median(keysOf(typed)),
    goalWithAssist: goals.map(atOnce).map(({ keys }) => `${keys}: ${keys.length + 1}`),
    aLineWithEverything: median(typed.map(({ keys }) => keys.length + 1)),
  }).toEqual({
    atOnce: 5,
    withEverything: 7,
    goalWithAssist: ['g gia<b: 8', 'g p<d: 6'],
    aLineWithEverything: 8,
  });
});

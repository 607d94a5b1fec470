import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMatch, at, randomMatch } from '../testing/index.ts';
import { parseCommand } from './command.ts';
import { parseEntry } from './entry.ts';
import { formatIssue, formatLog, parseLog } from './log.ts';
import { ENTRY_TYPES } from './payloads.ts';

const head = { seq: 1, id: 'e1', match: 'm1', clock: { period: 'firstHalf', second: 260 }, by: 'x' };
const issuesOf = (value: unknown) => {
  const parsed = parseEntry(value);
  return parsed.ok ? [] : parsed.issues.map(formatIssue);
};

test('an entry with all its fields is accepted', () => {
  expect(
    issuesOf({ ...head, type: 'goal', side: 'home', scorer: 'x', assist: 'unknown', bodyPart: 'head' }),
  ).toEqual([]);
});

test('all issues are reported, each with path, what was expected and what was found', () => {
  const value = {
    ...head,
    seq: 0,
    type: 'teamSheet',
    side: 'both',
    starters: [{ player: 'x', number: 100 }],
    extra: 1,
  };
  expect(issuesOf(value)).toEqual([
    'seq: expected a whole number from 1 to 1000000, found 0',
    'side: expected one of home, away, found "both"',
    'starters[0].number: expected a whole number from 1 to 99, found 100',
    'substitutes: expected a list of at most 30, found nothing',
    'extra: expected no such field, found 1',
  ]);
});

test('a field that is nearly right is named', () => {
  expect(issuesOf({ ...head, type: 'goal', side: 'home', scorrer: 'x' })).toEqual([
    'scorer: expected the id of a person, or "unknown", found nothing',
    'scorrer: expected no such field (did you mean scorer?), found "x"',
  ]);
});

test('an unknown entry type says which, and the nearest that is known', () => {
  expect(issuesOf({ ...head, type: 'varCheckStarted' })).toEqual([
    'type: expected a known entry type (did you mean varCheckStart?), found "varCheckStarted"',
  ]);
  expect(issuesOf({ ...head, type: 'constructor' })[0]).toContain('found "constructor"');
  expect(issuesOf({ ...head })).toEqual(['type: expected a known entry type, found nothing']);
  expect(issuesOf([])).toEqual(['expected an entry, found a list of 0']);
});

test.each([
  [{ period: 'firstHalf' }, 'clock.second'],
  [{ period: 'firstHalf', second: 1, minute: '1' }, 'clock.second'],
  [{ period: 'halfTime', second: 1 }, 'clock.second'],
  [{ period: 'firstHalf', minute: 'five' }, 'clock.minute'],
  [{ period: 'firstHalf', minute: '5', orLater: false }, 'clock.orLater'],
  [{ period: 'thirdHalf' }, 'clock.period'],
  ['45', 'clock'],
])('a clock is one of three forms: %j', (clock, path) => {
  const [issue] = issuesOf({ ...head, clock, type: 'note', text: 'x' });
  expect(issue).toContain(`${path}: expected`);
});

const note = (seq: number) => JSON.stringify({ ...head, seq, id: `e${seq}`, type: 'note', text: 'x' });

test('a log is read line by line, and goes on after an issue', () => {
  const text = [
    '# a comment',
    note(1),
    '',
    '{broken',
    note(3),
    note(5),
    note(6).replace('e6', 'e3'),
    note(7),
  ].join('\n');
  const { entries, issues } = parseLog(text, { file: 'm.jsonl' });
  expect(entries.map(({ seq }) => seq)).toEqual([1, 3, 7]);
  expect(issues.map(({ line, path, file }) => [file, line, path])).toEqual([
    ['m.jsonl', 4, ''],
    ['m.jsonl', 6, 'seq'],
    ['m.jsonl', 7, 'id'],
  ]);
  expect(issues.map(formatIssue)[2]).toBe(
    'm.jsonl:7: id: expected an id of its own, found "e3", as in line 5',
  );
});

test('a correction that would change nothing is an issue', () => {
  const match = aMatch().sheets().kickOff().goal('home', 'h9', at(5));
  match.withdraw('e99').amend('e5', { scorer: 7 }).amend('e5', { scorer: 'h8' });
  expect(parseLog(formatLog(match.toEntries())).issues.map(formatIssue)).toEqual([
    'line 6: target: expected the id of an earlier entry, found "e99"',
    'line 7: changes.scorer: expected the id of a person, or "unknown", found 7',
  ]);
});

test('an entry of another match is an issue', () => {
  const lines = [1, 2].map((seq) => ({
    ...head,
    seq,
    id: `e${seq}`,
    match: `m${seq}`,
    type: 'note',
    text: 'x',
  }));
  const { issues } = parseLog(lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(issues.map(formatIssue)).toEqual(['line 2: match: expected m1, found "m2"']);
});

test('parseLog undoes formatLog', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (seed) => {
      const entries = randomMatch(seed, { corrections: true });
      expect(parseLog(formatLog(entries))).toEqual({ entries, issues: [] });
    }),
    { numRuns: 20 },
  );
});

test('a command has the payload of its entry', () => {
  const command = { commandId: 'c', match: 'm1', clock: head.clock, by: 'x' };
  expect(parseCommand({ ...command, type: 'logGoal', side: 'home', scorer: 'x' }).ok).toBe(true);
  expect(parseCommand({ ...command, type: 'logGoal', side: 'home' })).toMatchObject({
    issues: [{ path: 'scorer' }],
  });
  expect(parseCommand({ ...command, type: 'logGaol' })).toMatchObject({
    issues: [{ expected: 'a known command (did you mean logGoal?)' }],
  });
  expect(parseCommand({ ...command, type: 'logEntryWithdrawn', target: 'e1', reason: 'x' }).ok).toBe(false);
  expect(parseCommand({ ...command, commandId: 'a b', type: 'logNote', text: 'x' })).toMatchObject({
    issues: [{ path: 'commandId' }],
  });
});

test('every entry type has a schema that asks for more than a head', () => {
  expect(ENTRY_TYPES).toHaveLength(53);
  const bare = ENTRY_TYPES.filter((type) => parseEntry({ ...head, type }).ok);
  expect(bare).toEqual(['resultConfirmed', 'matchResumed', 'matchPostponed']);
});

test('arbitrary values are refused with issues, never with a throw', () => {
  const types = fc.constantFrom(...ENTRY_TYPES, 'logGoal', 'amendEntry', '__proto__', 'toString');
  const value = fc.oneof(
    fc.jsonValue(),
    fc.record(
      { type: types, seq: fc.jsonValue(), clock: fc.jsonValue(), side: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(value, (input) => {
      const before = JSON.stringify(input);
      const [entry, command] = [parseEntry(input), parseCommand(input)];
      expect(entry.ok || entry.issues.length > 0).toBe(true);
      expect(command.ok || command.issues.length > 0).toBe(true);
      expect(JSON.stringify(input)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test('arbitrary lines are never dropped in silence', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (lines) => {
      const told = lines
        .flatMap((line) => line.split(/\r?\n/))
        .map((line) => line.replace(/^\uFEFF/, '').trim());
      const { entries, issues } = parseLog(lines.join('\n'));
      const lost = told.filter((line) => line !== '' && !line.startsWith('#'));
      expect(entries).toEqual([]);
      expect(issues.length).toBeGreaterThanOrEqual(lost.length);
    }),
  );
});

test('a log of a test match is a log', () => {
  const entries = aMatch().sheets().kickOff().goal('home', 'h9', at(5)).toEntries();
  expect(parseLog(formatLog(entries))).toEqual({ entries, issues: [] });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { decide } from '../decide/decide.ts';
import { foldLog } from '../fold/fold.ts';
import { legalNext } from '../legal-next/legal-next.ts';
import { QUESTIONS } from '../legal-next/questions.ts';
import { commandTypeOf, parseCommand } from '../parse/command.ts';
import { parseEntry } from '../parse/entry.ts';
import { parseLog } from '../parse/log.ts';
import { ENTRY_TYPES } from '../parse/payloads.ts';
import { refusalSentence } from '../sentences.ts';
import { asSent, randomMatch } from '../testing/index.ts';

const LOGS = [
  [],
  randomMatch(1).slice(0, 1),
  randomMatch(2).slice(0, 30),
  randomMatch(3, { corrections: true }),
];
const log = fc.constantFrom(...LOGS);
const runs = { numRuns: 1500 };

const word = fc.oneof(
  fc.constantFrom(
    'home',
    'away',
    'unknown',
    'home-1',
    'away-12',
    'home-coach',
    'r5',
    'r9',
    'firstHalf',
    'kicks',
    '90+3',
    '',
    'random',
  ),
  fc.string(),
);
const clock = fc.oneof(
  fc.constantFrom(
    { period: 'firstHalf', second: 10 },
    { period: 'secondHalf', minute: '46' },
    { period: 'fullTime' },
  ),
  fc.record({ period: word, second: fc.integer(), minute: word }, { requiredKeys: [] }),
);
const field = fc.constantFrom(
  'side',
  'player',
  'scorer',
  'person',
  'kicker',
  'outcome',
  'check',
  'review',
  'period',
  'target',
  'changes',
  'starters',
  'clock',
  '__proto__',
  'constructor',
);
const value = fc.oneof(word, fc.jsonValue(), fc.constantFrom(null, Number.NaN, -1, 1e9, [], {}));

/** Something like a command, right here and there. */
const command = fc
  .record({
    commandId: fc.oneof(fc.constantFrom('next', 'r2'), fc.string()),
    match: fc.constantFrom('random', 'm1', ''),
    clock,
    by: fc.constant('fuzz'),
    type: fc.oneof(
      fc.constantFrom(...ENTRY_TYPES.map(commandTypeOf), 'logSubstitution', 'amendEntry', 'withdrawEntry'),
      fc.string(),
    ),
    rest: fc.constantFrom(...QUESTIONS.map(({ rest }) => rest)),
    fields: fc.dictionary(field, value, { maxKeys: 6 }),
  })
  .map(({ rest, fields, ...head }) => ({ ...head, ...Object.fromEntries(rest), ...fields }));

describe('arbitrary JSON', () => {
  test('as a command: refused with a rule and a sentence, never a throw, never a changed log', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), command), log, (sent, entries) => {
        const before = JSON.stringify(entries);
        const verdict = decide(asSent(sent), entries);
        expect(JSON.stringify(entries)).toBe(before);
        if (verdict.ok) {
          for (const entry of verdict.entries) expect(parseEntry(entry).ok).toBe(true);
          expect(verdict.entries.map(({ seq }) => seq)[0]).toBe((entries.at(-1)?.seq ?? 0) + 1);
        } else {
          expect(verdict.refusal.rule).toMatch(/^[A-Z]+-[A-Z0-9-]+$/);
          expect(refusalSentence(verdict.refusal)).not.toMatch(/undefined|\[object/);
        }
      }),
      runs,
    );
  });

  test('LOG-SHAPE-01: as a command and no record of the kind, refused for its shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), log, (sent, entries) => {
        expect(decide(asSent(sent), entries)).toMatchObject({ ok: false, refusal: { rule: 'LOG-SHAPE-01' } });
      }),
      runs,
    );
  });

  test('as an entry or a line of a log: parsed or named as an issue, never a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), command), (sent) => {
        const parsed = parseEntry(sent);
        if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
        const asCommand = parseCommand(sent);
        if (!asCommand.ok) expect(asCommand.issues.length).toBeGreaterThan(0);
        const { entries, issues } = parseLog(JSON.stringify(sent));
        expect(entries.length + issues.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('any log that parses is folded, audited and asked what comes next without a throw', () => {
    const anEntry = command.map(({ commandId, type, ...rest }) => {
      const entryType = ENTRY_TYPES.find((each) => commandTypeOf(each) === type) ?? 'note';
      return { ...rest, seq: 1, id: commandId, match: 'random', type: entryType };
    });
    const parsedOnes = fc.array(anEntry, { maxLength: 40 }).map((values) =>
      values.flatMap((each, index) => {
        const parsed = parseEntry({ ...each, seq: index + 1 });
        return parsed.ok ? [parsed.entry] : [];
      }),
    );
    fc.assert(
      fc.property(parsedOnes, log, (strange, entries) => {
        const all = [...entries, ...strange];
        for (const breach of audit(all)) expect(breach.rule).toBeTypeOf('string');
        const state = foldLog(all);
        expect(foldLog(all)).toEqual(state);
        expect(legalNext(state).offers.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

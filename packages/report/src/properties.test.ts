import { type Entry, effectiveLog } from '@touchline/laws';
import { randomMatch } from '@touchline/laws/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport, describeEntry, type Report, type ReportInput, writeReport } from './index.ts';
import { asLeg, readLog, secondLegInput, withdrawing } from './testing/first-tie.ts';
import { spelledNames as names } from './testing/names.ts';

const seed = fc.integer({ min: 1, max: 1_000_000 });
const RUNS = { numRuns: 40 };

const single = (log: readonly Entry[]): ReportInput => ({
  match: readLog(log),
  regulationsId: 'any',
  facts: [],
  names,
});
const tie = (first: readonly Entry[], second: readonly Entry[]): ReportInput =>
  secondLegInput({ firstLeg: asLeg(first, 1), secondLeg: asLeg(second, 2) }, { names });
const sentencesOf = (report: Report) => report.paragraphs.flatMap((paragraph) => paragraph.sentences);

/** Both legs of a random tie, the second cut short at a share of its log so that it may still be played. */
const anyTie = fc.record({ first: seed, second: seed, share: fc.double({ min: 0.02, max: 1, noNaN: true }) });
const inputOf = ({ first, second, share }: { first: number; second: number; share: number }): ReportInput => {
  const log = randomMatch(second, { corrections: true });
  return tie(randomMatch(first), log.slice(0, Math.max(1, Math.ceil(log.length * share))));
};

describe('the report of any match', () => {
  test('rests every sentence on something, and reads like prose', () => {
    fc.assert(
      fc.property(anyTie, (random) => {
        const report = writeReport(inputOf(random));
        for (const { text, entries, facts, rules } of sentencesOf(report)) {
          expect(entries.length + facts.length + rules.length).toBeGreaterThan(0);
          expect(text).toMatch(/^\p{Lu}/u);
          expect(text).toMatch(/[.”]$/);
          expect(text).not.toMatch(/ {2}|undefined|unknown|NaN|\bnull\b| [,.;:]|[,;:]{2}|\.\./);
        }
      }),
      RUNS,
    );
  });

  test('is borne out by its own grounds', () => {
    fc.assert(
      fc.property(anyTie, (random) => {
        const input = inputOf(random);
        expect(checkReport(writeReport(input), input)).toEqual([]);
        const alone = single(randomMatch(random.second));
        expect(checkReport(writeReport(alone), alone)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('cites only entries that stand', () => {
    fc.assert(
      fc.property(seed, (random) => {
        const log = randomMatch(random, { corrections: true });
        const standing = new Set(effectiveLog(log).map((entry) => entry.id));
        const report = writeReport(single(log));
        for (const { entries } of [report.headline, ...sentencesOf(report)]) {
          expect(entries.filter((ref) => !standing.has(ref.entry))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('of a log with a withdrawal is that of the log without the entry', () => {
    fc.assert(
      fc.property(seed, fc.nat(), (random, pick) => {
        const log = randomMatch(random);
        const target = log[1 + (pick % (log.length - 1))];
        if (!target) return;
        const without = log.filter((entry) => entry.id !== target.id);
        expect(writeReport(single(withdrawing(log, target.id)))).toEqual(writeReport(single(without)));
      }),
      RUNS,
    );
  });

  test('is the same when it is written again, and its sentences have ids of their own', () => {
    fc.assert(
      fc.property(anyTie, (random) => {
        const report = writeReport(inputOf(random));
        expect(writeReport(inputOf(random))).toEqual(report);
        const ids = sentencesOf(report).map((sentence) => sentence.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });
});

describe('the description of any entry', () => {
  test('is a sentence with a word before it', () => {
    fc.assert(
      fc.property(anyTie, (random) => {
        const { match, tie: state } = inputOf(random);
        for (const entry of match.entries) {
          const { word, text } = describeEntry(entry, {
            state: match.state,
            log: match.entries,
            names,
            tie: state,
          });
          expect(word).toMatch(/^\p{Lu}/u);
          expect(text).toMatch(/^[\p{Lu}“]/u);
          expect(text).toMatch(/[.”]$/);
          expect(text).not.toMatch(/ {2}|undefined|unknown|NaN| [,.;:]|\.\.|,\./);
        }
      }),
      RUNS,
    );
  });
});

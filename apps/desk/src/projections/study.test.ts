import type { ClubId, Entry } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import { describe, expect, test } from 'vitest';
import { studyLogs } from '../offline.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { SharedAnswers } from './shared-answers.ts';
import type { MatchStudy } from './study.ts';

const TABLES = ownTables();
const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);

/** The study of the last of these logs. */
function studyOf(...logs: readonly (readonly Entry[])[]): MatchStudy {
  const study = studyLogs(logs, TABLES);
  if (!study) throw new Error('no study');
  return study;
}

const shared = new SharedAnswers();
const prefixes = second.map((_, index) => second.slice(0, index + 1));

describe("the first leg's page, once the second has begun", () => {
  test.each(prefixes.map((log) => [log.at(-1)?.id, log] as const))(
    'after %s its chances are those of the second leg, and of the last point of the curve',
    (_, log) => {
      const ofFirst = studyLogs([log, first], TABLES, { shared });
      const ofSecond = studyLogs([first, log], TABLES, { shared });
      const last = ofFirst?.curve().at(-1)?.goThrough ?? {};
      expect(Object.keys(last)).toHaveLength(2);
      for (const [club, chance] of Object.entries(last)) {
        expect(ofFirst?.chances()?.goThrough[club as ClubId]).toBeCloseTo(chance, 12);
        expect(ofSecond?.chances()?.goThrough[club as ClubId]).toBeCloseTo(chance, 12);
      }
    },
  );

  test('what is decided is certain', () => {
    const through = studyOf(second, first).chances()?.goThrough;
    expect(through).toEqual({ atalanta: 1, 'borussia-dortmund': 0 });
  });

  test('nothing is asked of the record as of an instant before the one that decided the tie', () => {
    const study = studyOf(second, first);
    expect(study.instant()).toBe(studyOf(first, second).instant());
    for (const { asOf } of study.facts(study.instant())) expect(asOf.slice(0, 10)).toBe('2026-02-25');
  });

  test('while the second leg is played the first tells no would-be facts; before it, its own', () => {
    const during = studyOf(second.slice(0, 29), first);
    expect(during.facts(during.instant())).toEqual([]);
    const before = studyOf(first);
    expect(before.facts(before.instant()).length).toBeGreaterThan(0);
  });

  test("its report tells neither the second leg's facts nor whom the tie led to", () => {
    const study = studyOf(second, first);
    const report = study.report(study.instant());
    expect(formatReport(report)).not.toMatch(/Liverpool|Not since|Arsenal|Bayern/);
    const told = report.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ facts }) => facts));
    const ofTie = new Set<string>(study.facts(study.instant()).map(({ id }) => id));
    expect(ofTie.size).toBeGreaterThan(0);
    expect(told.filter((id) => ofTie.has(id))).toEqual([]);
  });
});

describe('what would be', () => {
  const best = (...logs: readonly (readonly Entry[])[]) => {
    const study = studyOf(...logs);
    return { study, facts: study.facts(study.instant()) };
  };

  test('is told by how likely the club is to go through: of one that is as good as out, nothing', () => {
    // Nobody has scored, and the whistle is to come: Atalanta are two goals behind.
    const goalless = second.slice(0, 47).filter(({ type }) => !['goal', 'penaltyKick'].includes(type));
    const { study, facts } = best(first, goalless);
    expect(study.inTie?.tie.decided).toBeUndefined();
    expect(study.chances()?.goThrough['atalanta' as ClubId]).toBeLessThan(0.01);
    expect(facts.filter(({ club }) => club === 'atalanta')).toEqual([]);
  });

  test('of a club that may well go through it is told', () => {
    const { facts } = best(first, second.slice(0, 29));
    expect(facts[0]?.club).toBe('atalanta');
  });
});

test("a second leg logged alone starts from the strengths of the tie's first day, like both logs together", () => {
  const log = second.slice(0, 29);
  const [alone, both] = [studyOf(log), studyOf(first, log)];
  expect(alone.strengths()?.strengths.before).toBe('2026-02-17');
  expect(alone.chances()?.goThrough).toEqual(both.chances()?.goThrough);
});

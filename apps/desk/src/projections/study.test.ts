import type { ClubId, Entry } from '@touchline/laws';
import type { RecordBook } from '@touchline/record-book';
import { formatReport } from '@touchline/report';
import { describe, expect, test } from 'vitest';
import { studyLogs } from '../offline.ts';
import { ForReaders } from '../publishing/for-readers.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import type { MatchInTie } from './match-in-tie.ts';
import { matchPageView } from './match-page.ts';
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

describe('where no record is kept', () => {
  /** A night of so many ties that each record is let go of before it is asked for again. */
  class Forgetful extends SharedAnswers {
    made = 0;
    override book(_inTie: MatchInTie, make: () => RecordBook): RecordBook {
      this.made += 1;
      return make();
    }
  }
  const forgetfulStudy = (...logs: readonly (readonly Entry[])[]) => {
    const forgetful = new Forgetful();
    const study = studyLogs(logs, TABLES, { shared: forgetful });
    if (!study) throw new Error('no study');
    return { study, forgetful };
  };

  test('facts that a study knows are told without one', () => {
    const { study, forgetful } = forgetfulStudy(first, second.slice(0, 29));
    const at = study.instant() ?? '';
    const told = () => [study.facts(at), study.factsInPlay(at)];
    const once = told();
    expect(forgetful.made).toBe(2);
    expect(told()).toEqual(once);
    expect(forgetful.made).toBe(2);
  });

  test('the first leg, which tells no facts while the second is played, asks for none', () => {
    const { study, forgetful } = forgetfulStudy(second.slice(0, 29), first);
    expect(study.facts(study.instant())).toEqual([]);
    expect(forgetful.made).toBe(0);
  });

  test.each([
    ['while the tie is open', second.slice(0, 29), 0],
    ['once it is decided, to tell what has become of its facts', second, 1],
  ])('a page drawn again makes no more than it needs: %s', (_when, log, more) => {
    const { study, forgetful } = forgetfulStudy(first, log);
    const source = { frame: 1, today: '2026-11-22', readers: new ForReaders(false) };
    const page = matchPageView(study, source, TABLES);
    const { made } = forgetful;
    expect(matchPageView(study, source, TABLES)).toEqual(page);
    expect(forgetful.made - made).toBe(more);
  });
});

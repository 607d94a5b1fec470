import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedMatchSide } from '../match-side.ts';
import { openRecordBook, type RecordBook } from '../record-book.ts';
import { associationOf, clubs, coverage, EVERYTHING, seasonsBy } from '../testing/seasons.ts';
import { countSlowly, nextSlowly } from '../testing/slow-sequences.ts';
import { club } from '../testing/ties.ts';
import { sequenceFacts } from './sequence-facts.ts';
import { sequenceStanding } from './sequence-standing.ts';

const bookOf = (matches: readonly ResultRow[]) => openRecordBook({ ties: [], matches, clubs, coverage });
const factsOf = (book: RecordBook, row: ResultRow, of: string, asOf = row.date) =>
  sequenceFacts(book, recordedMatchSide(row, club(of)), {
    asOf,
    nameOf: String,
    floor: EVERYTHING,
    conditions: 4,
  });

const asked = seasonsBy(fc);

describe('facts of generated records', () => {
  test('say what the slow evaluator counts, void and awarded matches by their rules', () => {
    const compared: { [family: string]: number } = {};
    fc.assert(
      fc.property(asked, (made) => {
        if (made === undefined) return;
        const book = bookOf(made.rows);
        for (const of of [made.row.home, made.row.away]) {
          for (const fact of factsOf(book, made.row, of)) {
            if (fact.family === 'anniversary') continue;
            const slow = countSlowly(made.rows, fact, associationOf);
            const told = { n: fact.n, outOf: fact.outOf, last: fact.previous?.rows[0] };
            expect([fact.id, told]).toEqual([fact.id, slow]);
            compared[fact.family] = (compared[fact.family] ?? 0) + 1;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(compared['streak']).toBeGreaterThan(500);
    expect(compared['headToHead']).toBeGreaterThan(20);
    expect(compared['oneOfK']).toBeGreaterThan(5);
  });

  test('runs show those that got as far in more matches, or a match less far, since the last that is counted', () => {
    let shown = 0;
    fc.assert(
      fc.property(asked, (made) => {
        if (made === undefined) return;
        for (const fact of factsOf(bookOf(made.rows), made.row, made.row.home)) {
          if (fact.family !== 'streak') continue;
          const near = fact.counterExamples;
          const counted = new Set(fact.evidence.map((one) => `${one.rows[0]}|${one.club}`));
          const length = fact.predicate.atLeast ?? 0;
          expect(near.length).toBeLessThanOrEqual(3);
          for (const one of near) {
            expect(counted).not.toContain(`${one.rows[0]}|${one.club}`);
            expect(one.date > (fact.previous?.date ?? '')).toBe(true);
            const lengths = lengthsAt(made.rows, fact.predicate.measure, one.club, one.rows[0]);
            expect([fact.id, lengths.has(length) || lengths.has(length - 1)]).toEqual([fact.id, true]);
          }
          shown += near.length;
        }
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(40);
  });

  test('stand at their own instant, and until the next does as much', () => {
    let superseded = 0;
    fc.assert(
      fc.property(asked, (made) => {
        if (made === undefined) return;
        const book = bookOf(made.rows);
        for (const fact of factsOf(book, made.row, made.row.home)) {
          expect([fact.id, sequenceStanding(fact, book, made.row.date)]).toEqual([
            fact.id,
            { status: 'stands' },
          ]);
          const standing = sequenceStanding(fact, book, '2030-01-01');
          const next = fact.family === 'anniversary' ? undefined : nextSlowly(made.rows, fact, associationOf);
          const by = standing.status === 'superseded' ? standing.by.date : undefined;
          expect([fact.id, by]).toEqual([fact.id, next]);
          if (next) superseded += 1;
        }
      }),
      { numRuns: 120 },
    );
    expect(superseded).toBeGreaterThan(50);
  });

  test('are the same of a book that grew match by match, and of one put right', () => {
    fc.assert(
      fc.property(asked, fc.nat(), (made, pick) => {
        if (made === undefined) return;
        const { rows, row } = made;
        const cut = pick % rows.length;
        const grown = bookOf(rows.slice(0, cut));
        const wrong = rows[cut];
        factsOf(grown, row, row.home);
        if (wrong) grown.recordMatch({ ...wrong, status: 'played', at90: [9, 0] });
        for (const later of rows.slice(cut + 1)) grown.recordMatch(later);
        factsOf(grown, row, row.home);
        if (wrong) grown.correctMatch(wrong.id, wrong);
        expect(factsOf(grown, row, row.home)).toEqual(factsOf(bookOf(rows), row, row.home));
      }),
      { numRuns: 80 },
    );
  });
});

/** How long a club's run was at a match, on any ground and in any reach. */
function lengthsAt(
  rows: readonly ResultRow[],
  measure: string,
  of: string,
  at: string | undefined,
): ReadonlySet<number> {
  const last = rows.find(({ id }) => id === at);
  const goesOn = ({ home, official, at90 = [0, 0], status }: ResultRow) => {
    const [one, other] = (status === 'awarded' ? official : at90) ?? [0, 0];
    const [own, against] = home === of ? [one, other] : [other, one];
    if (measure.startsWith('won')) return own > against;
    if (measure.startsWith('lost')) return own < against;
    if (measure.startsWith('unbeaten')) return own >= against;
    if (measure.startsWith('withoutWin')) return own <= against;
    return measure.startsWith('scored') ? own > 0 : against === 0;
  };
  const ground = (row: ResultRow) => (row.neutral ? 'neutral' : row.home === of ? 'home' : 'away');
  const own = rows.filter(
    (row) => (row.home === of || row.away === of) && row.status !== 'void' && row.stage !== 'qualifying',
  );
  const sameStage = ({ stage }: ResultRow) => stage === last?.stage;
  const sameRound = ({ stage, round }: ResultRow) => stage === last?.stage && round === last.round;
  const reaches = [() => true, sameStage, sameRound];
  const lengths = reaches.flatMap((isInReach) =>
    [false, true].map((sameGround) => {
      const until = own
        .filter(isInReach)
        .filter((row) => !sameGround || (last && ground(row) === ground(last)));
      const before = until.slice(0, until.findIndex(({ id }) => id === at) + 1).toReversed();
      const end = before.findIndex((row) => !goesOn(row));
      return end < 0 ? before.length : end;
    }),
  );
  return new Set(lengths);
}

import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverFacts } from '../discover.ts';
import { isOfSequence } from '../fact.ts';
import { type MatchSide, recordedMatchSide } from '../match-side.ts';
import { factsAfterNextGoal, factsInPlay } from '../next-goal.ts';
import { openRecordBook, type RecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { clubs, coverage, EVERYTHING, seasonsBy } from '../testing/seasons.ts';
import { club } from '../testing/ties.ts';
import { toldTogether } from '../told-together.ts';
import { sequenceFacts } from './sequence-facts.ts';

const bookOf = (matches: readonly ResultRow[]) => openRecordBook({ ties: [], matches, clubs, coverage });
const options = { nameOf: String, floor: EVERYTHING, conditions: 4 };

/** A match as it is while it is played: at its final score, and not yet over. */
const live = (row: ResultRow, of: string): MatchSide => ({
  ...recordedMatchSide(row, club(of)),
  outcome: 'open',
});

/** What counts of a fact, words apart. */
const told = (facts: ReturnType<typeof sequenceFacts>) =>
  facts
    .filter(({ family }) => family !== 'anniversary')
    .map(({ id, n, outOf, evidence, counterExamples, previous }) => ({
      id,
      n,
      outOf,
      evidence,
      counterExamples,
      previous,
    }));

describe('what would be if a match ended at its present score', () => {
  test('is what is once it has ended so, runs, meetings and totals alike', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(seasonsBy(fc), (made) => {
        if (made === undefined) return;
        const { rows, row } = made;
        const before = bookOf(rows.filter(({ id }) => id !== row.id));
        for (const of of [row.home, row.away]) {
          const asOf = row.date;
          const wouldBe = sequenceFacts(before, live(row, of), { ...options, asOf, mood: 'wouldBe' });
          const is = sequenceFacts(bookOf(rows), recordedMatchSide(row, of), { ...options, asOf });
          expect(told(wouldBe)).toEqual(told(is));
          for (const { family, mood, wording } of wouldBe) {
            expect([mood, wording.sentence]).toEqual(['wouldBe', expect.stringMatching(/ would /)]);
            met.set(family, (met.get(family) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect([...met.keys()].toSorted()).toEqual(['headToHead', 'oneOfK', 'streak']);
  });

  test('nothing would be that is over, and nothing is that is still played', () => {
    const row = rowOf({ date: '2015-02-01', home: 'roma', away: 'lyon', score: [1, 0] });
    const asOf = '2015-02-01';
    const book = bookOf([]);
    expect(
      sequenceFacts(book, recordedMatchSide(row, row.home), { ...options, asOf, mood: 'wouldBe' }),
    ).toEqual([]);
    expect(sequenceFacts(book, live(row, row.home), { ...options, asOf })).toEqual([]);
  });
});

describe('in words', () => {
  /** The tenth of a month, so many months after August 2010. */
  const day = (months: number) =>
    `201${Math.floor((months + 7) / 12)}-${String(((months + 7) % 12) + 1).padStart(2, '0')}-10`;
  const others = ['ajax', 'psv', 'lille', 'milan'];
  /** Roma beat everybody six times; Milan had won seven long before; Lyon have not lost in nine. */
  const record = [
    ...Array.from({ length: 7 }, (_, index) =>
      rowOf({ date: day(index), home: 'milan', away: 'ajax', score: [1, 0] }),
    ),
    ...Array.from({ length: 16 }, (_, index) =>
      rowOf({ date: day(index + 8), home: 'psv', away: 'lille', score: index % 2 ? [0, 1] : [1, 0] }),
    ),
    ...Array.from({ length: 6 }, (_, index) =>
      rowOf({ date: day(index + 40), home: 'roma', away: others[index % 4] ?? '', score: [2, 1] }),
    ),
    ...Array.from({ length: 9 }, (_, index) =>
      rowOf({
        date: day(index + 50),
        home: others[index % 4] ?? '',
        away: 'lyon',
        score: index % 2 ? [1, 1] : [0, 0],
      }),
    ),
  ];
  const match = (score: readonly [number, number]) =>
    rowOf({ date: '2016-03-01', home: 'roma', away: 'lyon', score });
  const asOf = '2016-03-01T20:30';
  const floor = { ...EVERYTHING, years: 2 };
  const sentences = (book: RecordBook, row: ResultRow, of: string) =>
    sequenceFacts(book, live(row, of), { ...options, floor, asOf, mood: 'wouldBe' }).map(
      ({ wording }) => wording.sentence,
    );

  test('a seventh win in a row, and the end of a run of nine unbeaten', () => {
    const book = bookOf(record);
    expect(sentences(book, match([1, 0]), 'roma')).toContain(
      'roma would be the first team since milan in 2011 to win seven ucl matches in a row.',
    );
    expect(sentences(book, match([1, 0]), 'lyon')).toContain(
      "roma would end lyon's unbeaten run of nine ucl matches, the longest of any team in our record, which starts in 2010/11.",
    );
    expect(sentences(book, match([1, 1]), 'roma')).toContain(
      "A draw with lyon would end roma's winning run of six ucl matches, the longest of any team since milan in 2011.",
    );
  });

  test('the next goal offers what it alone would make, of either club', () => {
    const row = match([0, 0]);
    const sides = [live(row, 'roma'), live(row, 'lyon')] as const;
    const answers = factsAfterNextGoal(bookOf(record), { sides }, { nameOf: String, asOf, floor });
    const offered = answers.map(({ scorer, facts }) => [
      scorer,
      facts.filter(({ family }) => family === 'streak').map(({ wording }) => wording.sentence),
    ]);
    expect(offered[0]).toEqual([
      'roma',
      expect.arrayContaining([
        'roma would be the first team since milan in 2011 to win seven ucl matches in a row.',
      ]),
    ]);
    expect(JSON.stringify(offered[1])).not.toContain('win seven');
    // Level, Lyon would be unbeaten in ten: that holds already, and is not what the next goal makes.
    expect(JSON.stringify(offered)).not.toContain('ten ucl matches in a row unbeaten');
  });

  test('one search of the present score tells what each club would make of it, and the same of the next goal', () => {
    const row = match([1, 0]);
    const sides = [live(row, 'roma'), live(row, 'lyon')] as const;
    const book = bookOf(record);
    const asked = { nameOf: String, asOf, floor };
    const { atThisScore, afterNextGoal } = factsInPlay(book, { sides }, asked);
    expect(atThisScore.map(({ wording }) => wording.sentence)).toContain(
      'roma would be the first team since milan in 2011 to win seven ucl matches in a row.',
    );
    const ofEach = sides.flatMap((side) => discoverFacts(book, side, { ...asked, mood: 'wouldBe' }));
    // Of what needs a win only the side that is ahead is told.
    const lapsing = ofEach.filter(
      ({ club: of, family, predicate }) =>
        of === 'roma' || isOfSequence(family) || predicate.outcome === undefined,
    );
    expect(atThisScore).toEqual(toldTogether(lapsing));
    expect(afterNextGoal).toEqual(factsAfterNextGoal(book, { sides }, asked));
    expect(afterNextGoal.some(({ facts }) => facts.length > 0)).toBe(true);
  });

  test('nothing of a match that is over', () => {
    const row = match([1, 0]);
    const sides = [recordedMatchSide(row, row.home), recordedMatchSide(row, row.away)] as const;
    expect(factsInPlay(bookOf(record), { sides }, { nameOf: String, asOf, floor })).toEqual({
      atThisScore: [],
      afterNextGoal: [],
    });
  });
});

import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from './dimensions.ts';
import { discoverFacts } from './discover.ts';
import { instantOf } from './instant.ts';
import { isMatchOfRecord } from './match-side.ts';
import { openRecordBook, type RecordBook, sidesBefore } from './record-book.ts';
import { SUBJECTS } from './side.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { clubs, coverage, recordsBy } from './testing/records.ts';
import { club } from './testing/ties.ts';
import type { TieOfRecord } from './tie-side.ts';

const { tiesOfRecord, matchesOfRecord } = recordsBy(fc);

const bookOf = (ties: readonly TieOfRecord[], matches: readonly ResultRow[]) =>
  openRecordBook({ ties, matches, clubs, coverage });

/** Everything that a book answers from: its rows with their codes and numbers in words, and the facts of its newest sides. */
function answersOf(book: RecordBook) {
  return SUBJECTS.map((subject) => {
    const columns = book.columnsOf(subject);
    const rows = Array.from({ length: columns.rows }, (_, row) => ({
      side: columns.sideAt(row),
      over: columns.over[row],
      values: DIMENSIONS.map((dimension) => columns.valueAt(row, dimension)),
      numbers: columns.measures.map(({ id }) => columns.numberAt(row, id)),
    }));
    const facts = rows
      .slice(-6)
      .flatMap(({ side }) =>
        discoverFacts(book, side, { asOf: side.date, nameOf: String, floor: NO_FLOOR, most: 200 }),
      );
    return { rows, facts };
  });
}

/** Asks of the last side and of an earlier one. */
function askOf(book: RecordBook, back: number): void {
  const sides = sidesBefore(book, 'matchSide');
  for (const side of [sides.at(-1), sides.at(-1 - 3 * back)]) {
    if (side) discoverFacts(book, side, { asOf: side.date, nameOf: String, floor: NO_FLOOR });
  }
}

describe('after any number of ties and matches recorded, corrected and taken out', () => {
  test('a book answers as one opened afresh', () => {
    fc.assert(
      fc.property(tiesOfRecord, matchesOfRecord, fc.infiniteStream(fc.nat(9)), (ties, matches, dice) => {
        const roll = () => dice.next().value ?? 0;
        const [ties0, matches0] = [ties.slice(0, 20), matches.slice(0, 20)];
        const book = bookOf(ties0, matches0);
        const [heldTies, heldMatches] = [[...ties0], [...matches0]];
        for (const tie of ties.slice(20)) {
          book.recordTie(tie);
          heldTies.push(tie);
          if (roll() < 3) correctTie(book, heldTies, roll() % heldTies.length, roll() < 4);
        }
        for (const row of matches.slice(20)) {
          book.recordMatch(row);
          heldMatches.push(row);
          if (roll() < 3) correctMatch(book, heldMatches, roll() % heldMatches.length, roll() < 4);
          // What was counted for an answer is kept: the next may not be misled by it.
          if (roll() < 2) askOf(book, roll());
        }
        expect(answersOf(book)).toEqual(answersOf(bookOf(heldTies, heldMatches)));
      }),
      { numRuns: 30 },
    );
  });

  test('an append at the end is told from a rewriting', () => {
    fc.assert(
      fc.property(matchesOfRecord, (matches) => {
        const book = bookOf([], []);
        const columns = book.columnsOf('matchSide');
        for (const row of matches) {
          const [before, last] = [
            columns.rewritten,
            columns.over[columns.rows - 1] ?? Number.NEGATIVE_INFINITY,
          ];
          book.recordMatch(row);
          const now = columns.over[columns.rows - 1] ?? last;
          if (isMatchOfRecord(row) && now > last) expect(columns.rewritten).toBe(before);
        }
        expect(columns.rows).toBe(2 * matches.filter(isMatchOfRecord).length);
      }),
    );
  });
});

/** Turns the result of a tie round, or takes it out. */
function correctTie(book: RecordBook, held: TieOfRecord[], index: number, isTakenOut: boolean): void {
  const wrong = held[index];
  const [first] = wrong?.rows ?? [];
  if (!wrong?.decided || !first) return;
  const loser = wrong.decided.club === first.home ? first.away : first.home;
  const right = isTakenOut
    ? undefined
    : {
        ...wrong,
        rules: { ...wrong.rules, awayGoals: !wrong.rules.awayGoals },
        decided: { ...wrong.decided, club: loser },
      };
  expect(book.correctTie(first.id, right)).toBe(true);
  held.splice(index, 1, ...(right ? [right] : []));
}

/** Gives a match another score and day, makes it void, or takes it out. */
function correctMatch(book: RecordBook, held: ResultRow[], index: number, isTakenOut: boolean): void {
  const wrong = held[index];
  if (!wrong || !isMatchOfRecord(wrong)) return;
  const right: ResultRow | undefined = isTakenOut
    ? undefined
    : { ...wrong, at90: [4, 0], status: index % 2 === 0 ? 'played' : 'void' };
  expect(book.correctMatch(wrong.id, right)).toBe(true);
  held.splice(index, 1, ...(right ? [right] : []));
}

test('a correction of what the book does not hold changes nothing', () => {
  const book = bookOf([], []);
  expect([book.correctTie('nothing', undefined), book.correctMatch('nothing', undefined)]).toEqual([
    false,
    false,
  ]);
  expect(book.version).toBe(0);
});

describe('what counts as a match', () => {
  const row: ResultRow = {
    id: '1971-72/1971-10-20/borussia-moenchengladbach-inter',
    competition: 'ucl',
    season: 1971,
    stage: 'knockout',
    round: 'roundOf16',
    date: '1971-10-20',
    home: club('borussia-moenchengladbach'),
    away: club('inter'),
    halfTime: [5, 1],
    at90: [7, 1],
    status: 'played',
    source: 'test',
  };
  const sidesOf = (change: Partial<ResultRow>) =>
    sidesBefore(bookOf([], [{ ...row, ...change }]), 'matchSide').map((side) => {
      const leg = side.legs[0];
      return [side.club, side.outcome, leg?.goalsFor, leg?.goalsAgainst, leg?.halfTime !== undefined];
    });

  test('HIST-X-1971-1: a void match is none, whatever was scored in it', () => {
    expect(sidesOf({ status: 'void' })).toEqual([]);
  });

  test('HIST-BYE-01: nor is a walkover, a fixture or one that was stopped and not decided', () => {
    for (const status of ['walkover', 'fixture', 'abandoned', 'postponed'] as const)
      expect(sidesOf({ status })).toEqual([]);
  });

  test('UCL-AWARD-01: an awarded match has the result that was decreed, and no half-time', () => {
    expect(sidesOf({ status: 'awarded', official: [0, 3] })).toEqual([
      ['borussia-moenchengladbach', 'lost', 0, 3, false],
      ['inter', 'won', 3, 0, false],
    ]);
  });

  test('GOAL-06: a match that a shoot-out followed is drawn', () => {
    expect(sidesOf({ at90: [1, 1], afterExtraTime: [1, 1], shootOut: [4, 2] })).toEqual([
      ['borussia-moenchengladbach', 'drawn', 1, 1, true],
      ['inter', 'drawn', 1, 1, true],
    ]);
  });

  test('it is there once it was surely over', () => {
    const book = bookOf([], [{ ...row, kickOff: '20:00' }]);
    const at = (time: string) => sidesBefore(book, 'matchSide', instantOf(`1971-10-20T${time}`)).length;
    expect([at('21:59'), at('22:00')]).toEqual([0, 2]);
  });
});

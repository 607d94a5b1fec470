import type { MatchState } from '@touchline/laws';
import { at } from '@touchline/laws/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { club, resultRow } from '../testing/results.ts';
import { played } from '../testing/season.ts';
import { suspensionChanges } from './suspension-changes.ts';
import { suspensionLedger } from './suspension-ledger.ts';

/** What is shown to somebody of Rovers in a match, in order. */
const card = fc.record({
  person: fc.constantFrom('p', 'q', 'r'),
  red: fc.boolean(),
  taken: fc.boolean(),
});
const CALENDAR = [
  { round: 'playoffRound', leg: 1 },
  { round: 'playoffRound', leg: 2 },
  ...Array.from({ length: 6 }, () => ({ round: 'leaguePhase' })),
  { round: 'quarterFinal', leg: 1 },
  { round: 'quarterFinal', leg: 2 },
  { round: 'semiFinal', leg: 1 },
  { round: 'semiFinal', leg: 2 },
] as const;
const season = fc.array(fc.array(card, { maxLength: 3 }), {
  minLength: CALENDAR.length,
  maxLength: CALENDAR.length,
});
type Season = readonly (readonly {
  readonly person: string;
  readonly red: boolean;
  readonly taken: boolean;
}[])[];

function matchesOf(cards: Season, without: 'withdrawn' | 'neverLogged' = 'withdrawn'): readonly MatchState[] {
  return CALENDAR.map((place, index) =>
    played({ home: 'rovers', away: `opponent-${index}`, date: day(index), ...place }, (match) => {
      for (const { person, red, taken } of cards[index] ?? []) {
        if (taken && without === 'neverLogged') continue;
        if (red) match.directRed('home', person, at(30));
        else match.caution('home', person, at(30));
        if (taken) match.withdraw(match.last);
      }
    }),
  );
}

const day = (index: number): string =>
  new Date(Date.UTC(2025, 7, 20 + 14 * index)).toISOString().slice(0, 10);
const rows = CALENDAR.map((place, index) =>
  resultRow('rovers', [1, 0], `opponent-${index}`, { date: day(index), ...place }),
);
const people = ({ suspensions, counts }: ReturnType<typeof suspensionLedger>) => ({
  suspensions: suspensions.map(({ person, cause, status, served, misses }) => [
    person,
    cause,
    status,
    served.length,
    misses.length,
  ]),
  counts: counts.map(({ person, cautions, toSuspension }) => [person, cautions.length, toSuspension]),
});

describe('UCL-DISC: the ledger of any season', () => {
  test('does not hang on the order in which logs and rows are handed in', () => {
    fc.assert(
      fc.property(season, fc.infiniteStream(fc.nat()), (cards, dice) => {
        const matches = matchesOf(cards);
        const shuffled = [...matches].sort(() => ((dice.next().value ?? 0) % 3) - 1);
        expect(suspensionLedger({ matches: shuffled, rows: rows.toReversed() })).toEqual(
          suspensionLedger({ matches, rows }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a card withdrawn is a card never shown', () => {
    fc.assert(
      fc.property(season, (cards) => {
        const [withdrawn, never] = [matchesOf(cards), matchesOf(cards, 'neverLogged')];
        expect(people(suspensionLedger({ matches: withdrawn }))).toEqual(
          people(suspensionLedger({ matches: never })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('nobody misses more than is to be missed, and nobody misses a match twice', () => {
    fc.assert(
      fc.property(season, fc.nat(CALENDAR.length), (cards, upTo) => {
        const ledger = suspensionLedger({ matches: matchesOf(cards).slice(0, upTo), rows });
        for (const { matches, served, misses, status } of ledger.suspensions) {
          expect(served.length + misses.length).toBeLessThanOrEqual(matches);
          if (status === 'served') expect(served).toHaveLength(matches);
        }
        const missed = ledger.suspensions.flatMap(({ person, served, misses }) =>
          [...served, ...misses].map(({ match }) => `${person} ${match}`),
        );
        expect(new Set(missed).size).toBe(missed.length);
      }),
      { numRuns: 60 },
    );
  });

  test('no caution of a finished season costs anything, and a ledger does not differ from itself', () => {
    fc.assert(
      fc.property(season, (cards) => {
        const matches = matchesOf(cards);
        const over = suspensionLedger({ matches, clubsOut: new Set([club('rovers')]) });
        expect(over.counts).toEqual([]);
        expect(
          over.suspensions.filter(({ cause, status }) => cause.type === 'cautions' && status === 'pending'),
        ).toEqual([]);
        expect(suspensionChanges(over, over)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

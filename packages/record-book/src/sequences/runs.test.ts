import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slowRuns, slowSides } from '../testing/slow-runs.ts';
import { rowsOfSides, type ToldMatch, type ToldSide, toldSides } from '../testing/told-sides.ts';
import { type RunPeers, runClaims } from './run-claims.ts';
import { runIndexOf } from './run-index.ts';
import { isPlayedAt, RUN_PREDICATES, RUN_REACHES, RUN_VENUES, SHORTEST } from './run-kinds.ts';
import { longestFirst, runsOf } from './runs.ts';

const CLUBS = 5;
const goals = fc.constantFrom(0, 0, 1, 1, 2, 3);
const toldMatch: fc.Arbitrary<ToldMatch> = fc
  .record({
    home: fc.nat(CLUBS - 1),
    step: fc.integer({ min: 1, max: CLUBS - 1 }),
    score: fc.tuple(goals, goals),
    neutral: fc.constantFrom(false, false, false, true),
    competition: fc.constantFrom(0, 0, 1),
    stage: fc.nat(1),
    round: fc.nat(2),
  })
  .map(({ step, ...told }) => ({ ...told, away: (told.home + step) % CLUBS }));
const record = fc.array(toldMatch, { minLength: 1, maxLength: 160 }).map(toldSides);

/** A record where one club wins most, so that runs get long. */
const lopsided = fc
  .array(toldMatch, { minLength: 60, maxLength: 160 })
  .map(toldSides)
  .map((sides) =>
    sides.map((side): ToldSide => {
      if (side.club === 0) return { ...side, goalsFor: side.goalsFor + 2 };
      return side.opponent === 0 ? { ...side, goalsAgainst: side.goalsAgainst + 2 } : side;
    }),
  );

const indexed = (sides: readonly ToldSide[]) => {
  const index = runIndexOf(rowsOfSides(sides));
  index.follow();
  return index;
};

const AMONG = ['club', 'association', 'anybody'] as const;
const isPeer = (among: (typeof AMONG)[number], one: number, other: number) =>
  among === 'anybody' || (among === 'club' ? one === other : one % 2 === other % 2);

describe('runs of generated records', () => {
  test('are those that the slow evaluator finds, whatever the kind', () => {
    fc.assert(
      fc.property(record, fc.nat(), (sides, pick) => {
        const end = pick % (sides.length + 1);
        for (const predicate of RUN_PREDICATES) {
          for (const venue of RUN_VENUES) {
            const found = runsOf(rowsOfSides(sides), {
              predicate,
              venue,
              end,
              counts: (row) => row % 7 !== 0,
            });
            const seen = sides.filter(
              (side) => side.row < end && side.row % 7 !== 0 && isPlayedAt(venue, side.venue),
            );
            const slow = slowRuns(seen, predicate);
            const named = (club: number, first?: number, last?: number, length?: number, running?: boolean) =>
              [club, first, last, length, running].join();
            expect(
              found
                .map((run) => named(run.club, run.first, run.last, run.length, run.endedBy === undefined))
                .sort(),
            ).toEqual(
              slow
                .map((run) => named(run.club, run.rows[0], run.rows.at(-1), run.rows.length, run.running))
                .sort(),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a match prolongs or ends what the slow evaluator says, among the same peers', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(record, lopsided, lopsided), fc.nat(), (sides, pick) => {
        const index = indexed(sides);
        const row = pick % sides.length;
        const match = sides[row];
        if (match === undefined) return;
        const end = row - (row % 2);
        const peers: readonly RunPeers[] = AMONG.map((among) => ({
          among,
          counts: (other) => isPeer(among, sides[other]?.club ?? -1, match.club),
        }));
        for (const claim of runClaims(
          index,
          {
            ...match,
            reaches: RUN_REACHES,
            ownEnd: end,
            end,
            own: [],
            isRecent: () => false,
            isCommon: () => false,
          },
          peers,
        )) {
          const before = slowSides(sides, match, claim.kind, end);
          const runs = slowRuns(before, claim.kind.predicate);
          const own = runs.find((run) => run.club === match.club && run.running);
          const others = runs.filter((run) => run !== own && isPeer(claim.among, run.club, match.club));
          const prolonged = slowRuns([match], claim.kind.predicate).length === 1;
          expect(claim.event).toBe(prolonged ? 'prolonged' : 'ended');
          expect(claim.length).toBe((own?.rows.length ?? 0) + (prolonged ? 1 : 0));
          expect(claim.rows).toEqual((own?.rows ?? []).toReversed());
          expect(claim.begun).toBe(others.length);
          const reached = others.flatMap((run) => run.rows[claim.length - 1] ?? []).sort((a, b) => b - a);
          expect(claim.reached).toEqual(reached);
          expect(claim.surpassed).toBe(others.some((run) => run.rows.length > claim.length));
          const since = reached[0] ?? -1;
          expect(claim.begunSince).toBe(others.filter((run) => (run.rows[0] ?? 0) > since).length);
          compared += 1;
        }
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(400);
  });

  test('no run of the match is left out, but those that another says', () => {
    fc.assert(
      fc.property(lopsided, fc.nat(), (sides, pick) => {
        const row = pick % sides.length;
        const match = sides[row];
        if (match === undefined) return;
        const end = row - (row % 2);
        const claims = runClaims(
          indexed(sides),
          {
            ...match,
            reaches: RUN_REACHES,
            ownEnd: end,
            end,
            own: [],
            isRecent: () => false,
            isCommon: () => false,
          },
          [{ among: 'anybody', counts: () => true }],
        );
        for (const predicate of RUN_PREDICATES) {
          const prolonged = slowRuns([match], predicate).length === 1;
          for (const venue of RUN_VENUES.filter((one) => isPlayedAt(one, match.venue))) {
            for (const reach of RUN_REACHES) {
              const runs = slowRuns(slowSides(sides, match, { venue, reach }, end), predicate);
              const own = runs.find((run) => run.club === match.club && run.running)?.rows ?? [];
              const length = own.length + (prolonged ? 1 : 0);
              if (length < SHORTEST[predicate]) continue;
              const said = claims.filter(
                (claim) =>
                  claim.length === length &&
                  claim.rows.at(-1) === own[0] &&
                  claim.event === (prolonged ? 'prolonged' : 'ended'),
              );
              expect([predicate, venue, reach, said.length > 0]).toEqual([predicate, venue, reach, true]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an index that follows a growing record is the one made at once', () => {
    fc.assert(
      fc.property(record, fc.nat(), (sides, pick) => {
        const growing = sides.slice(0, pick % (sides.length + 1));
        const index = runIndexOf(rowsOfSides(growing));
        index.follow();
        growing.push(...sides.slice(growing.length));
        index.follow();
        const whole = indexed(sides);
        const last = sides.at(-1);
        if (last === undefined) return;
        for (const predicate of RUN_PREDICATES) {
          const kind = { predicate, venue: 'anywhere', reach: 'stage' } as const;
          for (let length = 1; length < 12; length++) {
            const [grown, made] = [index, whole].map((one) =>
              one.reached(kind, last, length).below(sides.length),
            );
            expect(grown).toBe(made);
          }
          expect(index.before(kind, last, last.club, sides.length)).toEqual(
            whole.before(kind, last, last.club, sides.length),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a run is made of', () => {
  const told = (scores: readonly (readonly [number, number])[]) =>
    toldSides(scores.map((score, index) => ({ home: 0, away: 1 + (index % 4), score })));

  test('GOAL-06: a drawn match ends a winning run, whoever won the shoot-out', () => {
    const runs = runsOf(
      rowsOfSides(
        told([
          [2, 0],
          [1, 0],
          [1, 1],
          [3, 0],
        ]),
      ),
      {
        predicate: 'won',
        venue: 'anywhere',
        end: 8,
        counts: () => true,
      },
    );
    expect(longestFirst(runs).map(({ club, length, endedBy }) => [club, length, endedBy])).toEqual([
      [0, 2, 4],
      [0, 1, undefined],
    ]);
  });

  test('away and neutral matches are passed over by a run at home', () => {
    const sides = toldSides([
      { home: 0, away: 1, score: [1, 0] },
      { home: 2, away: 0, score: [4, 0] },
      { home: 0, away: 3, score: [0, 2], neutral: true },
      { home: 0, away: 4, score: [2, 1] },
    ]);
    const own = runsOf(rowsOfSides(sides), { predicate: 'won', venue: 'home', end: 8, counts: () => true });
    expect(own.find(({ club }) => club === 0)).toEqual({ club: 0, length: 2, first: 0, last: 6 });
  });
});

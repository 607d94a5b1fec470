import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONDITIONS, type Condition } from './dimensions.ts';
import { discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';
import { MEASURES } from './measures.ts';
import { FLOOR, RATE_CAP } from './pruning.ts';
import { openRecordBook } from './record-book.ts';
import { standingOf } from './standing.ts';
import { askSlowly, endOf, numberOf, type SlowAnswer } from './testing/brute-force.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { club, clubsOf, type ToldTie, tieOf } from './testing/ties.ts';
import { type DecidedTie, recordedSide, type TieOfRecord, type TieSide } from './tie-side.ts';

const ASSOCIATIONS = {
  roma: 'ITA',
  milan: 'ITA',
  lyon: 'FRA',
  lille: 'FRA',
  ajax: 'NED',
  psv: 'NED',
  genk: 'BEL',
};
const CLUBS = Object.keys(ASSOCIATIONS);
const clubs = clubsOf(ASSOCIATIONS);
const nameOf = String;

const score = fc.tuple(fc.nat(4), fc.nat(4));
const toldTie: fc.Arbitrary<ToldTie> = fc
  .record({
    season: fc.integer({ min: 2016, max: 2023 }),
    round: fc.constantFrom('roundOf16', 'quarterFinal', 'final'),
    pair: fc.shuffledSubarray(CLUBS, { minLength: 2, maxLength: 2 }),
    first: score,
    second: score,
    day: fc.integer({ min: 10, max: 28 }),
    kickOff: fc.constantFrom('18:45', '21:00', undefined),
    lastGoesLong: fc.nat(5),
    kicks: fc.constantFrom([3, 4] as const, [4, 2] as const),
    coin: fc.boolean(),
  })
  .map((made) => {
    const [hosts = '', visitors = ''] = made.pair;
    const single = made.round === 'final';
    const legs = single ? [made.first] : [made.first, made.second];
    const last = single ? made.first : made.second;
    const lead = made.first[0] - made.first[1] - (single ? 0 : made.second[0] - made.second[1]);
    const extraTime = lead === 0 || made.lastGoesLong === 0;
    return {
      season: made.season,
      round: made.round,
      hosts,
      visitors,
      legs,
      through: lead > 0 || (lead === 0 && made.coin) ? hosts : visitors,
      by: lead === 0 ? (made.coin ? 'shootOut' : 'awayGoals') : 'aggregate',
      date: `${made.season + 1}-03-${made.day}`,
      ...(made.kickOff ? { kickOff: made.kickOff } : {}),
      ...(single ? {} : { halfTime: [Math.min(1, last[0]), Math.min(1, last[1])] as const }),
      ...(extraTime ? { afterExtraTime: last } : {}),
      ...(lead === 0 && made.coin ? { shootOut: made.kicks } : {}),
    };
  });

/** One meeting of two clubs a season and round, as in a cup. */
const record: fc.Arbitrary<readonly TieOfRecord[]> = fc
  .uniqueArray(toldTie, {
    selector: (told) => [told.season, told.round, ...[told.hosts, told.visitors].sort()].join(),
    minLength: 30,
    maxLength: 140,
  })
  .map((told) => told.map(tieOf));

const coverage = Array.from({ length: 8 }, (_, index) => ({
  competition: 'ucl',
  stage: 'knockout' as const,
  season: 2016 + index,
  complete: true,
}));

/** The winner of one of the ties as subject, asked for at the very end of that tie. */
const asked = fc.tuple(record, fc.nat()).map(([ties, pick]) => {
  const tie = ties[pick % ties.length];
  if (!tie?.decided) throw new Error('Every generated tie is decided.');
  const decided: DecidedTie = { ...tie, decided: tie.decided };
  return { ties, subject: recordedSide(decided, tie.decided.club), tie, asOf: withMinutes(endOf(tie)) };
});

/** `T24:00` is the end of the day, which an ISO date alone says. */
const withMinutes = (end: string) => (end.endsWith('T24:00') ? end.slice(0, 10) : end);
const localOf = (asOf: string) => (asOf.length === 10 ? `${asOf}T24:00` : asOf);

const yearsBefore = (asOf: string, years: number) =>
  `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4, 10)}`;

const namesOf = (evidence: Fact['evidence']) => evidence.map((one) => `${one.rows.join()}|${one.club}`);

describe('on generated records, the search', () => {
  test('counts and shows what the slow evaluator does', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const book = openRecordBook({ ties, clubs, coverage });
        for (const fact of discoverFacts(book, subject, { asOf, nameOf, floor: NO_FLOOR })) {
          const question = { ...fact.predicate, conditions: fact.scope.conditions };
          const slow = askSlowly(ties, clubs, subject, question, localOf(asOf));
          expect([fact.id, fact.n, fact.outOf]).toEqual([fact.id, slow.n, slow.outOf]);
          expect(namesOf(fact.evidence).sort()).toEqual([...slow.hits].sort());
          expect(fact.previous).toEqual(fact.evidence[0]);
          expect(dateOf(fact)).toBe(latestDate(slow, ties));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('shows counter-examples from just outside the scope, none older than the previous', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const book = openRecordBook({ ties, clubs, coverage });
        for (const fact of discoverFacts(book, subject, { asOf, nameOf, floor: NO_FLOOR })) {
          const inside = new Set(namesOf(fact.evidence));
          const shown = namesOf(fact.counterExamples);
          const since = fact.previous ? endOfName(namesOf([fact.previous])[0] ?? '', ties) : '';
          expect(shown.length).toBeLessThanOrEqual(3);
          expect(shown.filter((name) => inside.has(name))).toEqual([]);
          const near = new Set(
            questionsJustOutside(fact).flatMap(
              (question) => askSlowly(ties, clubs, subject, question, localOf(asOf)).hits,
            ),
          );
          expect(shown.filter((name) => !near.has(name))).toEqual([]);
          expect(shown.filter((name) => endOfName(name, ties) < since)).toEqual([]);
          expect(shown.map((name) => endOfName(name, ties))).toEqual(
            shown.map((name) => endOfName(name, ties)).sort((a, b) => (a < b ? 1 : -1)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing out: every rare claim is offered, or said by one that is', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, tie, asOf }) => {
        const facts = discoverFacts(openRecordBook({ ties, clubs, coverage }), subject, {
          asOf,
          nameOf,
          floor: NO_FLOOR,
        });
        for (const { id: measure } of MEASURES) {
          const reached = numberOf(measure, tie, subject.club) ?? 0;
          for (let atLeast = 1; atLeast <= reached; atLeast++) {
            const ask = (conditions: Conditions) =>
              askSlowly(ties, clubs, subject, { measure, atLeast, conditions }, localOf(asOf));
            const everywhere = ask({});
            if (everywhere.outOf === 0 || everywhere.n / everywhere.outOf > RATE_CAP) continue;
            for (const conditions of contextsOf(subject)) {
              const slow = ask(conditions);
              if (slow.outOf < NO_FLOOR.outOf) continue;
              const said = facts.some((fact) => says(fact, measure, atLeast, conditions, slow, ties));
              expect([measure, atLeast, conditions, said]).toEqual([measure, atLeast, conditions, true]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is told by default is what reaches the floor, and nothing else', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const book = openRecordBook({ ties, clubs, coverage });
        const floor = { ...FLOOR, outOf: NO_FLOOR.outOf };
        const all = discoverFacts(book, subject, { asOf, nameOf, floor: NO_FLOOR });
        const told = discoverFacts(book, subject, { asOf, nameOf, floor });
        const since = ({ previous, coverage: { from } }: Fact) => previous?.date ?? `${from}-07-01`;
        const isRareEnough = ({ n, outOf }: Fact) => n / outOf <= FLOOR.rate;
        for (const fact of told) {
          expect([fact.id, since(fact) <= yearsBefore(asOf, 2), isRareEnough(fact)]).toEqual([
            fact.id,
            true,
            true,
          ]);
        }
        const surely = all.filter((fact) => since(fact) <= yearsBefore(asOf, 3) && isRareEnough(fact));
        expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(surely.map(({ id }) => id)));
        expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(told.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  test('offers no two claims of which one says the other, and ranks them by score', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const facts = discoverFacts(openRecordBook({ ties, clubs, coverage }), subject, {
          asOf,
          nameOf,
          floor: NO_FLOOR,
        });
        expect(facts.map((fact) => fact.score)).toEqual(
          facts.map((fact) => fact.score).sort((a, b) => b - a),
        );
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
        for (const narrow of facts) {
          const saying = facts.filter(
            (broad) =>
              broad !== narrow &&
              broad.predicate.measure === narrow.predicate.measure &&
              broad.predicate.atLeast === narrow.predicate.atLeast &&
              isWithin(narrow.scope.conditions, broad.scope.conditions) &&
              namesOf(broad.evidence)[0] === namesOf(narrow.evidence)[0],
          );
          expect([narrow.id, saying.map((broad) => broad.id)]).toEqual([narrow.id, []]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the table makes no difference', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const ask = (some: readonly TieOfRecord[]) =>
          discoverFacts(openRecordBook({ ties: some, clubs, coverage }), subject, {
            asOf,
            nameOf,
            floor: NO_FLOOR,
          });
        expect(ask(ties.toReversed())).toEqual(ask(ties));
      }),
      { numRuns: 50 },
    );
  });

  test('a fact stands at its own instant', () => {
    fc.assert(
      fc.property(asked, ({ ties, subject, asOf }) => {
        const book = openRecordBook({ ties, clubs, coverage });
        for (const fact of discoverFacts(book, subject, { asOf, nameOf, floor: NO_FLOOR })) {
          expect([fact.id, standingOf(fact, book, asOf)]).toEqual([fact.id, { status: 'stands' }]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

type Conditions = { readonly [dimension: string]: string };

function valuesOf(subject: TieSide): { readonly [C in Condition]: string | undefined } {
  return {
    round: subject.round,
    association: clubs.get(subject.club)?.association,
    opponentAssociation: clubs.get(subject.opponent)?.association,
    club: subject.club,
    opponent: subject.opponent,
    firstLeg: subject.twoLegged ? subject.legs[0]?.venue : undefined,
    season: String(subject.season),
    era: undefined,
  };
}

/** The bound one lower in the same scope, and the same bound with one condition less. */
function questionsJustOutside({ predicate, scope }: Fact) {
  const { measure, atLeast } = predicate;
  const dropped = Object.keys(scope.conditions).map((one) => {
    const conditions = Object.fromEntries(Object.entries(scope.conditions).filter(([name]) => name !== one));
    return { measure, atLeast, conditions };
  });
  return [{ measure, atLeast: atLeast - 1, conditions: scope.conditions }, ...dropped];
}

/** All sets of at most two conditions that the subject meets. */
function contextsOf(subject: TieSide): readonly Conditions[] {
  const single = CONDITIONS.flatMap((condition) => {
    const value = valuesOf(subject)[condition];
    return value === undefined ? [] : [{ [condition]: value }];
  });
  return [
    {},
    ...single,
    ...single.flatMap((one, i) => single.slice(i + 1).map((other) => ({ ...one, ...other }))),
  ];
}

function says(
  fact: Fact,
  measure: string,
  atLeast: number,
  conditions: Conditions,
  slow: SlowAnswer,
  ties: readonly TieOfRecord[],
): boolean {
  if (fact.predicate.measure !== measure || fact.predicate.atLeast < atLeast) return false;
  if (!isWithin(conditions, fact.scope.conditions)) return false;
  const latest = slow.hits.at(-1);
  const [told] = namesOf(fact.evidence);
  if (latest === told) return true;
  // Ties that ended together: whichever of them is shown, it is one of the latest.
  if (latest && told && endOfName(latest, ties) === endOfName(told, ties)) return true;
  const oldest = slow.opportunities[0];
  return !latest && oldest !== undefined && (!told || endOfName(told, ties) <= endOfName(oldest, ties));
}

const IMPLIED = { club: 'association', opponent: 'opponentAssociation' } as const;

/** Whatever meets the narrow conditions meets the broad ones. */
function isWithin(narrow: Conditions, broad: Conditions): boolean {
  const all: { [dimension: string]: string | undefined } = { ...narrow };
  for (const condition of ['club', 'opponent'] as const) {
    const id = narrow[condition];
    if (id !== undefined) all[IMPLIED[condition]] = clubs.get(club(id))?.association;
  }
  return Object.entries(broad).every(([condition, value]) => all[condition] === value);
}

function endOfName(name: string, ties: readonly TieOfRecord[]): string {
  const tie = ties.find((one) => name.startsWith(`${one.rows.map((row) => row.id).join()}|`));
  return tie ? endOf(tie) : '';
}

const dateOf = (fact: Fact) => fact.previous?.date;

function latestDate(slow: SlowAnswer, ties: readonly TieOfRecord[]): string | undefined {
  const latest = slow.hits.at(-1);
  return latest && endOfName(latest, ties).slice(0, 10);
}

import type { ResultRow, Score } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONDITIONS, SHARED_CONDITIONS } from './dimensions.ts';
import { discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';
import { isMatchOfRecord, recordedMatchSide } from './match-side.ts';
import { measuresOf } from './measures/catalogue.ts';
import { FLOOR, RATE_CAP } from './pruning.ts';
import { openRecordBook } from './record-book.ts';
import type { DecidedSide } from './record-side.ts';
import { standingOf } from './standing.ts';
import {
  askSlowly,
  endOf,
  numberOf,
  type SlowAnswer,
  type SlowRecord,
  standsIn,
} from './testing/brute-force.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { clubs, coverage, recordsBy } from './testing/records.ts';
import { club } from './testing/ties.ts';
import { recordedSide } from './tie-side.ts';

const nameOf = String;
const { tiesOfRecord, matchesOfRecord } = recordsBy(fc);
const CLAIMS: readonly Fact['family'][] = ['notSince', 'firstEver', 'firstInRecord', 'most'];

/** A record, a side of it, and the very end of its match or tie as the instant of the question. */
interface Asked {
  readonly record: SlowRecord;
  readonly subject: DecidedSide;
  /** The rows it was made from. */
  readonly own: { readonly rows: readonly ResultRow[]; readonly tie?: SlowRecord['ties'][number] };
  readonly asOf: string;
}

/** Either club of one of the ties. */
const ofTies: fc.Arbitrary<Asked> = fc
  .tuple(tiesOfRecord, fc.nat(), fc.boolean())
  .map(([ties, pick, ofWinner]) => {
    const tie = ties[pick % ties.length];
    if (!tie?.decided) throw new Error('Every generated tie is decided.');
    const [first] = tie.rows;
    const loser = first?.home === tie.decided.club ? first.away : first?.home;
    const subject = recordedSide(
      { ...tie, decided: tie.decided },
      ofWinner ? tie.decided.club : (loser ?? tie.decided.club),
    );
    return { record: { ties }, subject, own: { rows: tie.rows, tie }, asOf: withMinutes(endOf(tie)) };
  });

/** Either club of one of the matches that count. */
const ofMatches: fc.Arbitrary<Asked> = fc
  .tuple(matchesOfRecord, fc.nat(), fc.boolean())
  .filter(([matches]) => matches.some(isMatchOfRecord))
  .map(([matches, pick, ofHome]) => {
    const counting = matches.filter(isMatchOfRecord);
    const row = counting[pick % counting.length];
    if (!row) throw new Error('A match that counts was asked for.');
    const subject = recordedMatchSide(row, ofHome ? row.home : row.away);
    return {
      record: { ties: [], matches },
      subject,
      own: { rows: [row] },
      asOf: withMinutes(endOf({ rows: [row] })),
    };
  });

/** `T24:00` is the end of the day, which an ISO date alone says. */
const withMinutes = (end: string) => (end.includes('T24') ? end.slice(0, 10) : end);
const localOf = (asOf: string) => (asOf.length === 10 ? `${asOf}T24:00` : asOf);

const yearsBefore = (asOf: string, years: number) =>
  `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4, 10)}`;

const namesOf = (evidence: Fact['evidence']) => evidence.map((one) => `${one.rows.join()}|${one.club}`);

const bookOf = ({ ties, matches = [] }: SlowRecord) => openRecordBook({ ties, matches, clubs, coverage });

/** Facts of sequences are held by tests of their own. */
const SEQUENCES: readonly Fact['family'][] = ['streak', 'headToHead', 'anniversary', 'oneOfK'];
const claimsOf = (facts: readonly Fact[]) => facts.filter(({ family }) => !SEQUENCES.includes(family));

const everyFact = ({ record, subject, asOf }: Asked, conditions = 2) =>
  claimsOf(discoverFacts(bookOf(record), subject, { asOf, nameOf, floor: NO_FLOOR, conditions, most: 1000 }));

const slowOf = ({ record, subject, asOf }: Asked, { predicate, scope }: Pick<Fact, 'predicate' | 'scope'>) =>
  askSlowly(record, clubs, subject, { ...predicate, conditions: scope.conditions }, localOf(asOf));

describe.each([
  ['ties', ofTies],
  ['matches', ofMatches],
] as const)('on generated records of %s, the search', (_, someone) => {
  test('counts and shows what the slow evaluator does, in scopes of up to three conditions', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        for (const fact of everyFact(asked, 3)) {
          const slow = slowOf(asked, fact);
          expect([fact.id, fact.n, fact.outOf]).toEqual([fact.id, slow.n, slow.outOf]);
          expect(namesOf(fact.previous ? [fact.previous] : [])).toEqual(
            slow.hits.length === 0 ? [] : [expect.toBeOneOf(latestOf(slow.hits, asked.record))],
          );
          if (fact.family !== 'most') expect(namesOf(fact.evidence).sort()).toEqual([...slow.hits].sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('calls the most what nobody had, and shows the best before; the joint most what nobody beat', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        for (const fact of everyFact(asked)) {
          const own = numberOf(fact.predicate.measure, asked.own, asked.subject.club);
          const slow = slowOf(asked, { ...fact, predicate: { ...fact.predicate, atLeast: -99 } });
          if (fact.family === 'most') {
            expect([fact.id, fact.predicate.atLeast, slow.best < (own ?? 0)]).toEqual([fact.id, own, true]);
            const least = measuresOf(asked.subject.kind).find(
              ({ id }) => id === fact.predicate.measure,
            )?.least;
            const shown = slow.best >= (least ?? 0) ? slow.bestOnes : [];
            expect(namesOf(fact.evidence).sort()).toEqual([...shown].sort());
          }
          if (fact.family === 'jointMost')
            expect([fact.id, fact.predicate.atLeast, slow.best]).toEqual([fact.id, own, own]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('shows counter-examples from just outside the scope, none older than the previous', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const { record, subject, asOf } = asked;
        for (const fact of everyFact(asked)) {
          const inside = new Set(fact.family === 'most' ? [] : namesOf(fact.evidence));
          const shown = namesOf(fact.counterExamples);
          const since = fact.previous ? endOfName(namesOf([fact.previous])[0] ?? '', record) : '';
          expect(shown.length).toBeLessThanOrEqual(3);
          expect(shown.filter((name) => inside.has(name))).toEqual([]);
          const near = new Set(
            questionsJustOutside(fact).flatMap(
              (question) => askSlowly(record, clubs, subject, question, localOf(asOf)).hits,
            ),
          );
          expect(shown.filter((name) => !near.has(name))).toEqual([]);
          expect(shown.filter((name) => endOfName(name, record) < since)).toEqual([]);
          expect(shown.map((name) => endOfName(name, record))).toEqual(
            shown.map((name) => endOfName(name, record)).sort((a, b) => (a < b ? 1 : -1)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing out: every rare claim is offered, or said by one that is', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const facts = everyFact(asked);
        for (const { measure, outcome, reached, least, shared } of soughtIn(asked)) {
          for (let atLeast = least; atLeast <= reached; atLeast++) {
            const ask = (conditions: Conditions) =>
              askSlowly(
                asked.record,
                clubs,
                asked.subject,
                { measure, atLeast, ...(outcome && { outcome }), conditions },
                localOf(asked.asOf),
              );
            const everywhere = ask({});
            if (everywhere.outOf === 0 || everywhere.n / everywhere.outOf > RATE_CAP) continue;
            for (const conditions of contextsOf(asked.subject, shared)) {
              const slow = ask(conditions);
              if (slow.outOf < NO_FLOOR.outOf) continue;
              const claim = { measure, outcome, atLeast, conditions };
              const said = facts.some((fact) => says(fact, claim, slow, asked.record));
              expect([claim, said]).toEqual([claim, true]);
              if (slow.n === 0 || slow.n > 4 || slow.n / slow.outOf > 0.1) continue;
              const counted = facts.some((fact) => counts(fact, claim, slow));
              expect([claim, 'counted', counted]).toEqual([claim, 'counted', true]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is told by default is what reaches the floor, and nothing else', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const { record, subject, asOf } = asked;
        const floor = { ...FLOOR, outOf: NO_FLOOR.outOf };
        const all = everyFact(asked);
        const told = claimsOf(discoverFacts(bookOf(record), subject, { asOf, nameOf, floor, most: 1000 }));
        const since = ({ previous, coverage: { from } }: Fact) => previous?.date ?? `${from}-07-01`;
        const isRareEnough = ({ n, outOf }: Fact) => n / outOf <= FLOOR.rate;
        for (const fact of told) {
          const isOld = !CLAIMS.includes(fact.family) || since(fact) <= yearsBefore(asOf, 2);
          const isHigh = CLAIMS.includes(fact.family) || fact.score >= FLOOR.score;
          expect([fact.id, isOld, isRareEnough(fact), isHigh]).toEqual([fact.id, true, true, true]);
        }
        const surely = all.filter(
          (fact) => CLAIMS.includes(fact.family) && since(fact) <= yearsBefore(asOf, 3) && isRareEnough(fact),
        );
        expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(surely.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  test('offers no two claims of which one says the other, and ranks them by score', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const facts = everyFact(asked);
        expect(facts.map((fact) => fact.score)).toEqual(
          facts.map((fact) => fact.score).sort((a, b) => b - a),
        );
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
        const claims = facts.filter(({ family }) => CLAIMS.includes(family));
        for (const narrow of claims) {
          const saying = claims.filter(
            (broad) =>
              broad !== narrow &&
              sameQuestion(broad, narrow) &&
              isWithin(narrow.scope.conditions, broad.scope.conditions) &&
              namesOf(broad.previous ? [broad.previous] : [])[0] ===
                namesOf(narrow.previous ? [narrow.previous] : [])[0],
          );
          expect([narrow.id, saying.map((broad) => broad.id)]).toEqual([narrow.id, []]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the table makes no difference', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const { ties, matches = [] } = asked.record;
        const turned = { ties: ties.toReversed(), matches: matches.toReversed() };
        expect(everyFact({ ...asked, record: turned })).toEqual(everyFact(asked));
      }),
      { numRuns: 50 },
    );
  });

  test('a fact stands at its own instant', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        const book = bookOf(asked.record);
        for (const fact of everyFact(asked)) {
          expect([fact.id, standingOf(fact, book, asked.asOf)]).toEqual([fact.id, { status: 'stands' }]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what is changed a little is asked again, and the answer is that of the slow evaluator', () => {
    fc.assert(
      fc.property(someone, (asked) => {
        for (const fact of everyFact(asked)) {
          if (fact.family !== 'notSince' && fact.family !== 'firstEver') continue;
          const [told = ''] = namesOf(fact.previous ? [fact.previous] : []);
          const without = Object.keys(fact.scope.conditions).flatMap((dropped) => {
            const conditions = { ...fact.scope.conditions, [dropped]: undefined };
            const { hits } = slowOf(asked, { ...fact, scope: { ...fact.scope, conditions } });
            const latest = latestOf(hits, asked.record);
            // Of those that ended together either may be called the latest.
            if (latest.length > 1 && latest.includes(told)) return [];
            return [[`without:${dropped}`, latest.includes(told) || hits.length === 0]];
          });
          const cells = fact.robustness?.cells.map(({ change, answer }) => [change, answer === 'holds']);
          expect([fact.id, cells]).toEqual([fact.id, expect.arrayContaining(without)]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('six goals are neither the most nor the joint most where the opponent scored seven', () => {
  let [jointMost, firsts] = [0, 0];
  const played = (row: ResultRow, date: string, at90: Score): ResultRow => {
    const { afterExtraTime: _, shootOut: __, official: ___, ...told } = row;
    return { ...told, id: date, date, at90, season: 2023, status: 'played' };
  };
  fc.assert(
    fc.property(matchesOfRecord, fc.boolean(), (matches, hasSix) => {
      const [one, other] = matches;
      if (!one || !other) return;
      const own = played(one, '2024-05-01', [6, 7]);
      const earlier = hasSix ? [played(other, '2024-04-01', [6, 0])] : [];
      const record = { ties: [], matches: [...matches, ...earlier, own] };
      const facts = discoverFacts(bookOf(record), recordedMatchSide(own, own.home), {
        asOf: '2024-05-01T23:59',
        nameOf,
        floor: NO_FLOOR,
        most: 1000,
      });
      for (const { family, id, predicate, scope } of facts) {
        if (predicate.measure !== 'goalsFor' || predicate.atLeast !== 6 || predicate.outcome) continue;
        const isIn = standsIn(scope.conditions, { rows: [own] }, own.away, record, clubs);
        const isMost = family === 'most' || family === 'jointMost';
        expect([id, isMost && isIn]).toEqual([id, false]);
        if (family === 'jointMost') jointMost += 1;
        if (family === 'firstInRecord') firsts += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect([jointMost > 5, firsts > 5]).toEqual([true, true]);
});

type Conditions = Fact['scope']['conditions'];

/** What the side may be told to have done, by the catalogue of measures and the rows. */
function soughtIn({ subject, own }: Asked) {
  return measuresOf(subject.kind).flatMap(({ id, outcomes, least, shared = false }) => {
    const reached = numberOf(id, own, subject.club) ?? Number.NEGATIVE_INFINITY;
    return outcomes
      .filter((outcome) => outcome === undefined || outcome === subject.outcome)
      .map((outcome) => ({ measure: id, outcome, reached, least, shared }));
  });
}

/** The bound one lower in the same scope, and the same bound with one condition less. */
function questionsJustOutside({ predicate, scope }: Fact) {
  const { atLeast = 1 } = predicate;
  const dropped = Object.keys(scope.conditions).map((one) => ({
    ...predicate,
    conditions: { ...scope.conditions, [one]: undefined },
  }));
  return [{ ...predicate, atLeast: atLeast - 1, conditions: scope.conditions }, ...dropped];
}

/** All sets of at most two conditions that the subject meets. */
function contextsOf(subject: DecidedSide, shared: boolean): readonly Conditions[] {
  const values: Conditions = {
    round: subject.round,
    ...ofClubs(subject),
    season: String(subject.season),
    ...(subject.kind === 'tieSide'
      ? subject.twoLegged && subject.legs[0] && { firstLeg: subject.legs[0].venue }
      : {
          stage: subject.stage,
          ...(subject.leg && { leg: String(subject.leg) }),
          venue: subject.neutral ? 'neutral' : subject.legs[0].venue,
        }),
  };
  const single = (shared ? SHARED_CONDITIONS : CONDITIONS).flatMap((condition) =>
    values[condition] === undefined ? [] : [{ [condition]: values[condition] }],
  );
  return [
    {},
    ...single,
    ...single.flatMap((one, i) => single.slice(i + 1).map((other) => ({ ...one, ...other }))),
  ];
}

const ofClubs = (subject: DecidedSide): Conditions => ({
  association: clubs.get(subject.club)?.association ?? '',
  opponentAssociation: clubs.get(subject.opponent)?.association ?? '',
  club: subject.club,
  opponent: subject.opponent,
});

interface Claim {
  readonly measure: string;
  readonly outcome: string | undefined;
  readonly atLeast: number;
  readonly conditions: Conditions;
}

const sameQuestion = (a: Fact, b: Fact): boolean =>
  a.predicate.measure === b.predicate.measure &&
  a.predicate.outcome === b.predicate.outcome &&
  a.predicate.atLeast === b.predicate.atLeast;

const isOf = (fact: Fact, { measure, outcome, atLeast, conditions }: Claim): boolean =>
  fact.predicate.measure === measure &&
  fact.predicate.outcome === outcome &&
  (fact.predicate.atLeast ?? 1) >= atLeast &&
  isWithin(conditions, fact.scope.conditions);

function says(fact: Fact, claim: Claim, slow: SlowAnswer, record: SlowRecord): boolean {
  if (!isOf(fact, claim) || !CLAIMS.includes(fact.family)) return false;
  const latest = slow.hits.at(-1);
  const [told] = namesOf(fact.previous ? [fact.previous] : []);
  if (latest === told) return true;
  // Those that ended together: whichever of them is shown, it is one of the latest.
  if (latest && told && endOfName(latest, record) === endOfName(told, record)) return true;
  const oldest = slow.opportunities[0];
  return !latest && oldest !== undefined && (!told || endOfName(told, record) <= endOfName(oldest, record));
}

/** "Only the third", or all those that it is level with, in this scope or a broader. */
const counts = (fact: Fact, claim: Claim, slow: SlowAnswer): boolean =>
  isOf(fact, claim) && fact.n === slow.n && (fact.family === 'onlyNth' || fact.family === 'jointMost');

const IMPLIED = { club: 'association', opponent: 'opponentAssociation' } as const;

/** Whatever meets the narrow conditions meets the broad ones. */
function isWithin(narrow: Conditions, broad: Conditions): boolean {
  const all: { [dimension: string]: string | undefined } = { ...narrow };
  for (const condition of ['club', 'opponent'] as const) {
    const id = narrow[condition];
    if (id !== undefined) all[IMPLIED[condition]] = clubs.get(club(id))?.association;
  }
  if (narrow.round !== undefined) all['stage'] = narrow.round === 'leaguePhase' ? 'leaguePhase' : 'knockout';
  if (narrow.leg !== undefined) all['stage'] = 'knockout';
  // Both scopes are the subject's own, whose season is in its era.
  if (narrow.season !== undefined) all['era'] = broad.era;
  return Object.entries(broad).every(([condition, value]) => all[condition] === value);
}

function endOfName(name: string, { ties, matches = [] }: SlowRecord): string {
  const isNamed = (rows: readonly ResultRow[]) => name.startsWith(`${rows.map((row) => row.id).join()}|`);
  const tie = ties.find((one) => isNamed(one.rows));
  const match = matches.find((row) => isNamed([row]));
  return tie ? endOf(tie) : match ? endOf({ rows: [match] }) : '';
}

/** The last of those named, and those that ended with it. */
function latestOf(hits: readonly string[], record: SlowRecord): string[] {
  const latest = hits.at(-1);
  return latest === undefined
    ? []
    : hits.filter((name) => endOfName(name, record) === endOfName(latest, record));
}

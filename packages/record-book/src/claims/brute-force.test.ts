import { type ClubId, type ClubTable, clubTable, demonymOf, parseClubs } from '@touchline/registry';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRecordBook } from '../record-book.ts';
import { ASSOCIATIONS, coverage, recordsBy } from '../testing/records.ts';
import { checkClaim } from './check.ts';
import {
  judgeSlowly,
  type SlowClaim,
  type SlowDeed,
  type SlowFamily,
  type SlowRecord,
  type SlowVerdict,
  sidesBy,
} from './testing/slow-claims.ts';

const NAMES = Object.keys(ASSOCIATIONS) as readonly (keyof typeof ASSOCIATIONS)[];
const clubs: ClubTable = clubTable(
  parseClubs(
    `id,name,short name,association,city,colour,aliases,former names,former associations,successors,note\n${NAMES.map(
      (id) => `${id},${id} of somewhere,${id},${ASSOCIATIONS[id]},,,,,,,\n`,
    ).join('')}`,
  ).rows,
);
const { tiesOfRecord, matchesOfRecord } = recordsBy(fc);

const ROUNDS = { roundOf16: 'round of 16', quarterFinal: 'quarter-final', final: 'final' } as const;
const ORDINALS = ['first', 'second', 'third', '4th', '5th', '6th', '7th', '8th', '9th'];

const deed = fc.oneof(
  fc.record({
    of: fc.constant('tie' as const),
    deed: fc.constant<SlowDeed>('comeback'),
    atLeast: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    of: fc.constant('tie' as const),
    deed: fc.constant<SlowDeed>('onPenalties'),
    atLeast: fc.constant(1),
  }),
  fc.record({
    of: fc.constant('tie' as const),
    deed: fc.constant<SlowDeed>('aggregate'),
    atLeast: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    of: fc.constant('match' as const),
    deed: fc.constantFrom<SlowDeed>('won', 'scored', 'conceded', 'lost'),
    atLeast: fc.integer({ min: 1, max: 4 }),
  }),
);
const association = fc.constantFrom('ITA', 'FRA', 'NED');
const scope = fc.record(
  {
    association,
    opponentAssociation: association,
    venue: fc.constantFrom('home' as const, 'away' as const),
    round: fc.constantFrom('roundOf16', 'quarterFinal', 'final'),
    since: fc.integer({ min: 2015, max: 2022 }),
  },
  { requiredKeys: [] },
);
const named = fc.constantFrom<string>(...NAMES);
const ordinal = fc.integer({ min: 2, max: 9 });
const family: fc.Arbitrary<SlowFamily> = fc.oneof(
  fc.record({
    type: fc.constant('notSince' as const),
    club: named,
    year: fc.integer({ min: 2014, max: 2024 }),
  }),
  fc.record({ type: fc.constant('first' as const), club: named }),
  fc.constant({ type: 'never' as const }),
  fc.record({ type: fc.constant('nthTime' as const), ordinal }),
  fc.record({ type: fc.constant('nthTeam' as const), ordinal, club: named }),
  fc.record({ type: fc.constant('countOfTeams' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: fc.constant('rate' as const), n: fc.nat(4), outOf: fc.nat(12) }),
  fc.record({
    type: fc.constant('biggest' as const),
    joint: fc.boolean(),
    club: named,
    value: fc.integer({ min: 1, max: 5 }),
  }),
);

/** What is not sensible English is made so: no ground of a tie, no round of a match, a rate of comebacks, a biggest win. */
const claim: fc.Arbitrary<SlowClaim> = fc
  .record({ deed, scope, family, ofRecord: fc.boolean() })
  .map(({ deed: done, scope: asked, family: of, ofRecord }): SlowClaim => {
    const { venue, round, ...rest } = asked;
    const what =
      of.type === 'rate'
        ? { of: 'tie' as const, deed: 'comeback' as const, atLeast: Math.min(2, done.atLeast) }
        : of.type === 'biggest'
          ? { of: 'match' as const, deed: 'won' as const, atLeast: 1 }
          : done;
    const where =
      what.of === 'tie' ? (round === undefined ? {} : { round }) : venue === undefined ? {} : { venue };
    return { ...what, scope: { ...rest, ...where }, family: of, ofRecord };
  });

const VERBS: { readonly [D in SlowDeed]: readonly [base: string, past: string, participle: string] } = {
  comeback: ['go through', 'went through', 'gone through'],
  onPenalties: ['win', 'won', 'won'],
  aggregate: ['win', 'won', 'won'],
  won: ['win', 'won', 'won'],
  lost: ['lose', 'lost', 'lost'],
  scored: ['score', 'scored', 'scored'],
  conceded: ['concede', 'conceded', 'conceded'],
};

/** The same claim brought near the truth, or a step beside it: one made blindly is false nearly always. */
function aimed(one: SlowClaim, record: SlowRecord, asOf: string, step: number): SlowClaim {
  const sides = sidesBy(one, record, asOf);
  const hits = sides.filter(({ did }) => did);
  const own = hits.at(-1 - step) ?? hits.at(-1);
  const teams = [...new Set(hits.map(({ club }) => club))];
  const { family: of } = one;
  if (own === undefined) return one;
  switch (of.type) {
    case 'notSince':
      return { ...one, family: { ...of, club: own.club, year: Number(own.date.slice(0, 4)) } };
    case 'first':
      return { ...one, family: { ...of, club: hits[step]?.club ?? own.club } };
    case 'nthTime':
      return { ...one, family: { ...of, ordinal: Math.min(9, Math.max(2, hits.length + step - 1)) } };
    case 'nthTeam':
      return {
        ...one,
        family: {
          ...of,
          club: teams.at(-1) ?? '',
          ordinal: Math.min(9, Math.max(2, teams.length + step - 1)),
        },
      };
    case 'countOfTeams':
      return { ...one, family: { ...of, count: Math.max(1, teams.length + step - 1) } };
    case 'rate': {
      const could = sides.filter(({ number }) => (number ?? 0) >= one.atLeast).length;
      return { ...one, family: { ...of, n: hits.length, outOf: Math.max(0, could + step - 1) } };
    }
    case 'biggest': {
      const best = hits.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[Math.max(0, step - 1)] ?? own;
      return { ...one, family: { ...of, club: best.club, value: best.number ?? 1 } };
    }
    case 'never':
      return one;
    default:
      return of satisfies never;
  }
}

/** The sentence of a claim, made from the object alone. */
function sentenceOf({ family: of, scope: asked, deed: what, atLeast, ofRecord }: SlowClaim): string {
  const team = `${asked.association ? `${demonymOf(asked.association)} ` : ''}team`;
  const tie = `a Champions League ${asked.round ? ROUNDS[asked.round as keyof typeof ROUNDS] : 'knockout'} tie`;
  const match = `a Champions League match${asked.venue ? (asked.venue === 'home' ? ' at home' : ' away') : ''}`;
  const more = `${atLeast} or more goals`;
  const rest: { readonly [D in SlowDeed]: string } = {
    comeback: `after losing the first leg of ${tie} by ${more}`,
    onPenalties: `${tie} on penalties`,
    aggregate: `${tie} by ${more} on aggregate`,
    won: `${match} by ${more}`,
    lost: `${match} by ${more}`,
    scored: `${more} in ${match}`,
    conceded: `${more} in ${match}`,
  };
  const against = asked.opponentAssociation ? ` against a ${demonymOf(asked.opponentAssociation)} team` : '';
  const since = asked.since === undefined ? '' : ` since ${asked.since}/${String(asked.since + 1).slice(2)}`;
  const record = ofRecord ? ' in our record' : '';
  const end = `${against}${since}${record}`;
  const done = (form: 0 | 1 | 2) => `${VERBS[what][form]} ${rest[what]}${end}`;
  switch (of.type) {
    case 'notSince':
      return `Not since ${of.club} in ${of.year} had a ${team} ${done(2)}.`;
    case 'first':
      return `${of.club} were the first ${team} to ${done(0)}`;
    case 'never':
      return `No ${team} has ${done(2)}`;
    case 'nthTime':
      return `Only for the ${ORDINALS[of.ordinal - 1]} time had a ${team} ${done(2)}`;
    case 'nthTeam':
      return `${of.club} are only the ${ORDINALS[of.ordinal - 1]} ${team} to ${done(0)}`;
    case 'countOfTeams':
      return `Exactly ${of.count} ${team}s have ${done(2)}`;
    case 'rate':
      return `${of.n} of the ${of.outOf} ${team}s that lost the first leg of ${tie} by ${more}${end} went through`;
    case 'biggest':
      return `${of.club}'s ${of.value}-0 is the ${of.joint ? 'joint ' : ''}biggest win by a ${team} in ${match}${end}`;
    default:
      return of satisfies never;
  }
}

test('an evaluator written apart gives the same verdict on thousands of claims and records', () => {
  const seen = new Map<string, number>();
  const day = fc.tuple(
    fc.integer({ min: 2017, max: 2024 }),
    fc.constantFrom('02-01', '03-15', '03-31', '05-31', '09-20', '12-01'),
  );
  fc.assert(
    fc.property(
      tiesOfRecord,
      matchesOfRecord,
      fc.array(fc.tuple(claim, day, fc.nat(3)), { minLength: 20, maxLength: 20 }),
      fc.constantFrom(undefined, 2018, 2020),
      fc.constantFrom(2016, 2016, 2010),
      (ties, matches, asked, hole, began) => {
        const held = coverage.map((row) => (row.season === hole ? { ...row, complete: false } : row));
        const competitions = [{ id: 'ucl', name: 'Champions League', firstSeason: began }];
        const book = openRecordBook({ ties, matches, clubs, coverage: held, competitions });
        const associationOf = (club: string) => clubs.get(club as ClubId)?.association ?? '';
        const record = { ties, matches, coverage: held, began, associationOf };
        for (const [made, [year, monthAndDay], step] of asked) {
          const asOf = `${year === 2024 && monthAndDay > '06' ? 2023 : year}-${monthAndDay}`;
          const one = aimed(made, record, asOf, step);
          const text = sentenceOf(one);
          const checked = checkClaim(text, book, { asOf, clubs, competitions, nameOf: String });
          const verdict = checked.ok ? checked.verdict : checked.refusal.message;
          const slow = judgeSlowly(one, record, asOf);
          expect(`${text} (${asOf}): ${verdict}`).toBe(`${text} (${asOf}): ${slow}`);
          seen.set(`${one.family.type} ${slow}`, (seen.get(`${one.family.type} ${slow}`) ?? 0) + 1);
        }
      },
    ),
    { numRuns: 100 },
  );
  // Agreement is worth something where each verdict was given often.
  const given = (verdict: SlowVerdict) =>
    [...seen].reduce((sum, [name, times]) => sum + (name.endsWith(verdict) ? times : 0), 0);
  for (const verdict of ['true', 'false', 'unknown'] as const) expect(given(verdict)).toBeGreaterThan(100);
});

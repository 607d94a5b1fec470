import type { ResultRow } from '@touchline/registry';
import type { Fact } from '../fact.ts';
import { slowRuns } from './slow-runs.ts';
import type { ToldSide } from './told-sides.ts';

/** What a fact of a sequence should say, found by reading all rows anew. Nothing is shared with the book. */
export interface SlowCount {
  readonly n: number;
  readonly outOf: number;
  /** Id of the row at which it happened last. */
  readonly last: string | undefined;
}

/** A match from one side, as the slow evaluator has it. */
export interface SlowSide extends ToldSide {
  readonly id: string;
  readonly match: ResultRow;
  readonly names: { readonly [dimension: string]: string };
}

/** @param associationOf of a club, by its id */
export function countSlowly(
  rows: readonly ResultRow[],
  fact: Fact,
  associationOf: (club: string) => string,
): SlowCount {
  const before = rows.filter((row) => row.date <= fact.subject.date && !isSubject(row, fact));
  const { hits, outOf } = didIt(sidesOf(before, fact, associationOf), fact, true);
  const last = hits.reduce<SlowSide | undefined>(
    (one, other) => (one && one.row > other.row ? one : other),
    undefined,
  );
  return { n: hits.length, outOf, last: last?.id };
}

/** Date of the first match after the fact's own in which it was done again; `undefined` where it never was. */
export function nextSlowly(
  rows: readonly ResultRow[],
  fact: Fact,
  associationOf: (club: string) => string,
): string | undefined {
  const { hits } = didIt(sidesOf(rows, fact, associationOf), fact, false);
  const later = hits.map(({ id }) => id.slice(0, 10)).filter((date) => date > fact.subject.date);
  return later.sort()[0];
}

const sidesOf = (
  rows: readonly ResultRow[],
  { scope }: Fact,
  associationOf: (club: string) => string,
): readonly SlowSide[] =>
  slowSides(
    rows.filter((row) => row.competition === scope.competition && row.stage !== 'qualifying'),
    associationOf,
  );

/** Both sides of every match that counts, in the order of play. */
export function slowSides(
  rows: readonly ResultRow[],
  associationOf: (club: string) => string,
): readonly SlowSide[] {
  return rows
    .filter(hasScore)
    .sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1))
    .flatMap((row, index) => [
      sideOf(row, index * 2, associationOf),
      sideOf(row, index * 2 + 1, associationOf),
    ]);
}

/** @param before the fact's own match: the club's running run is then the one it tells of, and no other's */
function didIt(
  sides: readonly SlowSide[],
  fact: Fact,
  before: boolean,
): { readonly hits: readonly SlowSide[]; readonly outOf: number } {
  const { conditions } = fact.scope;
  if (fact.family === 'headToHead') {
    const meetings = sides.filter((side) => meets(side, conditions));
    const hits = meetings.filter((side) => outcomeOf(side) === fact.predicate.outcome);
    return { hits, outOf: meetings.length };
  }
  if (fact.family === 'oneOfK') {
    const clubs = new Set(sides.map((side) => side.names['club'] ?? ''));
    clubs.delete(fact.club);
    return { hits: [...clubs].flatMap((one) => firstWith(sides, one, fact) ?? []), outOf: clubs.size };
  }
  const { association, club, ...grounds } = conditions;
  const peers = { ...(association && { association }), ...(club && { club }) };
  const eligible = sides.filter((side) => meets(side, grounds));
  const runs = slowRuns(eligible, predicateOf(fact.predicate.measure))
    .map((run) => ({ running: run.running, sides: run.rows.flatMap((row) => sides[row] ?? []) }))
    .filter((run) => run.sides.slice(0, 1).every((side) => meets(side, peers)))
    .filter((run) => !(before && run.running && run.sides[0]?.names['club'] === fact.club));
  const length = fact.predicate.atLeast ?? 0;
  return { hits: runs.flatMap((run) => run.sides[length - 1] ?? []), outOf: runs.length };
}

const hasScore = (row: ResultRow) =>
  row.status === 'played' || (row.status === 'awarded' && row.official !== undefined);

const isSubject = (row: ResultRow, { subject }: Fact) =>
  row.date === subject.date &&
  [row.home, row.away].includes(subject.club) &&
  [row.home, row.away].includes(subject.opponent);

function sideOf(row: ResultRow, place: number, associationOf: (club: string) => string): SlowSide {
  const atHome = place % 2 === 0;
  const score = row.status === 'awarded' ? row.official : (row.afterExtraTime ?? row.at90);
  const [home, away] = score ?? [0, 0];
  const club = atHome ? row.home : row.away;
  const venue = row.neutral ? 'neutral' : atHome ? 'home' : 'away';
  return {
    row: place,
    id: row.id,
    match: row,
    club: numberOf(club),
    opponent: 0,
    venue,
    goalsFor: atHome ? home : away,
    goalsAgainst: atHome ? away : home,
    competition: 0,
    stage: 0,
    round: 0,
    names: {
      club,
      opponent: atHome ? row.away : row.home,
      association: associationOf(club),
      venue,
      stage: row.stage,
      round: row.round,
    },
  };
}

/** A number for a club, as the slow runs want one. */
const numberOf = (name: string) =>
  Array.from(name, (letter) => letter.charCodeAt(0)).reduce((sum, code) => sum * 31 + code, 7);

export const meets = (side: SlowSide, conditions: { readonly [dimension: string]: string | undefined }) =>
  Object.entries(conditions).every(([dimension, value]) => side.names[dimension] === value);

export const outcomeOf = ({ goalsFor, goalsAgainst }: SlowSide) =>
  goalsFor > goalsAgainst ? 'won' : goalsFor < goalsAgainst ? 'lost' : 'drawn';

function firstWith(sides: readonly SlowSide[], club: string, { predicate }: Fact): SlowSide | undefined {
  let sum = 0;
  for (const side of sides.filter((one) => one.names['club'] === club)) {
    if (predicate.measure === 'totalPlayed') sum += 1;
    if (predicate.measure === 'totalWon' && outcomeOf(side) === 'won') sum += 1;
    if (predicate.measure === 'totalGoals') sum += side.goalsFor;
    if (predicate.measure === 'totalCleanSheets' && side.goalsAgainst === 0) sum += 1;
    if (sum >= (predicate.atLeast ?? 0)) return side;
  }
  return undefined;
}

const PREDICATES: { readonly [measure: string]: string } = {
  wonInARow: 'won',
  unbeatenInARow: 'unbeaten',
  lostInARow: 'lost',
  withoutWinInARow: 'withoutWin',
  scoredInARow: 'scored',
  cleanSheetsInARow: 'cleanSheet',
};
export const predicateOf = (measure: string) => PREDICATES[measure.replace(/Ended$/, '')] ?? '';

import type { ResultRow } from '@touchline/registry';
import type { Fact } from '../fact.ts';
import { meets, outcomeOf, predicateOf, type SlowSide, slowSides } from './slow-sequences.ts';

/** A record, and the seasons of which it holds the whole qualifying. */
export interface SlowTurned {
  readonly rows: readonly ResultRow[];
  readonly associationOf: (club: string) => string;
  readonly qualifyingIn: ReadonlySet<number>;
}

/** What a cell of a sequence's fact should answer under a change, found by reading all matches anew. */
export function turnSlowly(record: SlowTurned, fact: Fact, change: string): string {
  const common = commonTurn(record, fact, change);
  if (common !== undefined) return common;
  if (fact.family === 'streak') return streak(record, fact, change);
  if (fact.family === 'headToHead') return meeting(record, fact, change);
  if (fact.family === 'oneOfK') return total(record, fact, change);
  return change === 'competition' ? 'holds' : 'fails';
}

/** What the seasons and the holdings decide alone; matches are days apart, so that a day more or less changes nothing. */
function commonTurn(record: SlowTurned, fact: Fact, change: string): string | undefined {
  const { from } = fact.coverage;
  const { season, competition } = fact.subject;
  const counted = slowSides(record.rows, record.associationOf).map(({ match }) => match);
  const first = Math.min(
    ...counted.filter((row) => row.competition === competition).map((row) => row.season),
  );
  if (change === 'seasonEarlier') return from <= first ? 'notInRecord' : 'doesNotApply';
  if (change === 'seasonLater') {
    if (season <= from) return 'doesNotApply';
    return restingOn(record, fact).some((one) => one <= from) ? 'fails' : 'holds';
  }
  if ((change === 'dayEarlier' || change === 'dayLater') && fact.family !== 'anniversary') return 'holds';
  if (change === 'competition' && new Set(counted.map((row) => row.competition)).size < 2)
    return 'notInRecord';
  if (change !== 'qualifying') return undefined;
  if (fact.family === 'streak' && (fact.scope.conditions.stage ?? fact.scope.conditions.round))
    return 'doesNotApply';
  const since = fact.family === 'oneOfK' ? from : (fact.previous?.season ?? from);
  for (let one = since; one <= season; one++) if (!record.qualifyingIn.has(one)) return 'notInRecord';
  return undefined;
}

/** Seasons of the matches without which the fact would be another. */
function restingOn({ rows, associationOf }: SlowTurned, fact: Fact): readonly number[] {
  const previous = fact.previous ? [fact.previous.season] : [];
  if (fact.family === 'anniversary') return previous;
  if (fact.family === 'headToHead') return previous;
  const own = sidesBefore(rows, fact, associationOf, {}).filter(({ names }) => names['club'] === fact.club);
  if (fact.family === 'streak') {
    const run = fact.evidence.slice(0, fact.evidence.length - fact.n);
    return [...previous, ...run.map(({ season }) => season)];
  }
  return own.filter((side) => adds(side, fact) > 0).map(({ match }) => match.season);
}

interface Widened {
  readonly anyCompetition?: boolean;
  readonly qualifying?: boolean;
}

/** Sides of the matches before the fact's own. */
const sidesBefore = (
  rows: readonly ResultRow[],
  { subject, scope }: Fact,
  associationOf: SlowTurned['associationOf'],
  { anyCompetition = false, qualifying = false }: Widened,
): readonly SlowSide[] =>
  slowSides(
    rows.filter(
      (row) =>
        row.date < subject.date &&
        (anyCompetition || row.competition === scope.competition) &&
        (qualifying || row.stage !== 'qualifying'),
    ),
    associationOf,
  );

const GOES_ON: { readonly [predicate: string]: (side: SlowSide) => boolean } = {
  won: (side) => outcomeOf(side) === 'won',
  unbeaten: (side) => outcomeOf(side) !== 'lost',
  lost: (side) => outcomeOf(side) === 'lost',
  withoutWin: (side) => outcomeOf(side) !== 'won',
  scored: ({ goalsFor }) => goalsFor > 0,
  cleanSheet: ({ goalsAgainst }) => goalsAgainst === 0,
};
const SHORTEST: { readonly [predicate: string]: number } = {
  won: 3,
  lost: 3,
  cleanSheet: 3,
  unbeaten: 5,
  withoutWin: 5,
  scored: 5,
};
const WITH_DRAWS: { readonly [predicate: string]: string } = {
  won: 'unbeaten',
  unbeaten: 'won',
  lost: 'withoutWin',
  withoutWin: 'lost',
};

const widening = (change: string): Widened => ({
  anyCompetition: change === 'competition',
  qualifying: change === 'qualifying',
});

function streak({ rows, associationOf }: SlowTurned, fact: Fact, change: string): string {
  const told = predicateOf(fact.predicate.measure);
  const predicate = change.startsWith('draws') ? (WITH_DRAWS[told] ?? '') : told;
  const length = (fact.predicate.atLeast ?? 0) - (change === 'oneLess' ? 1 : 0);
  if (length < (SHORTEST[predicate] ?? 0)) return 'doesNotApply';
  const dropped = change.replace(/^without:/, '');
  const { association, club, ...all } = fact.scope.conditions;
  const grounds = Object.fromEntries(Object.entries(all).filter(([name]) => name !== dropped));
  const goesOn = GOES_ON[predicate] ?? (() => false);
  const own = slowSides(
    rows.filter((row) => row.date === fact.subject.date),
    associationOf,
  ).find(({ names }) => names['club'] === fact.club);
  if (own === undefined || goesOn(own) === fact.predicate.measure.endsWith('Ended')) return 'fails';
  const eligible = sidesBefore(rows, fact, associationOf, widening(change)).filter((side) =>
    meets(side, grounds),
  );
  const since = fact.previous?.rows[0]?.slice(0, 10) ?? '';
  const clubs = new Set(eligible.map(({ names }) => names['club'] ?? ''));
  const spoiling = [...clubs].filter((one) => {
    const isPeer =
      (club === undefined || dropped === 'club' || one === club) &&
      (association === undefined || dropped === 'association' || associationOf(one) === association);
    const sides = eligible.filter(({ names }) => names['club'] === one);
    // The club's own last run is the one that is told of.
    const others = one === fact.club ? sides.slice(0, sides.length - lastRun(sides, goesOn)) : sides;
    return isPeer && reachedAfter(others, length, goesOn, since);
  });
  const ownRun = lastRun(
    eligible.filter(({ names }) => names['club'] === fact.club),
    goesOn,
  );
  if (ownRun + (goesOn(own) ? 1 : 0) < length) return 'fails';
  return spoiling.length > 0 ? 'fails' : 'holds';
}

function lastRun(sides: readonly SlowSide[], goesOn: (side: SlowSide) => boolean): number {
  const end = sides.toReversed().findIndex((side) => !goesOn(side));
  return end < 0 ? sides.length : end;
}

function reachedAfter(
  sides: readonly SlowSide[],
  length: number,
  goesOn: (side: SlowSide) => boolean,
  since: string,
): boolean {
  let run = 0;
  return sides.some((side) => {
    run = goesOn(side) ? run + 1 : 0;
    return run === length && side.id.slice(0, 10) > since;
  });
}

function meeting({ rows, associationOf }: SlowTurned, fact: Fact, change: string): string {
  const { venue, ...clubs } = fact.scope.conditions;
  const conditions = change === 'without:venue' ? clubs : { ...clubs, ...(venue && { venue }) };
  const since = fact.previous?.date ?? '';
  const isSpoilt = sidesBefore(rows, fact, associationOf, widening(change)).some((side) => {
    const byKicks = change === 'shootOutsCounted' ? byShootOut(side) : undefined;
    const outcome = byKicks ?? outcomeOf(side);
    return meets(side, conditions) && side.match.date > since && outcome === fact.predicate.outcome;
  });
  return isSpoilt ? 'fails' : 'holds';
}

function adds(side: SlowSide, { predicate }: Fact): number {
  if (predicate.measure === 'totalPlayed') return 1;
  if (predicate.measure === 'totalWon') return outcomeOf(side) === 'won' ? 1 : 0;
  return predicate.measure === 'totalGoals' ? side.goalsFor : side.goalsAgainst === 0 ? 1 : 0;
}

/** The rows just outside a meeting or a total, newest first, three at most; of other families `undefined`. */
export function nearSlowly({ rows, associationOf }: SlowTurned, fact: Fact): readonly string[] | undefined {
  if (fact.family === 'headToHead') return nearMeetings({ rows, associationOf }, fact);
  return fact.family === 'oneOfK' ? nearTotals({ rows, associationOf }, fact) : undefined;
}

type Told = Pick<SlowTurned, 'rows' | 'associationOf'>;

/** What spoils it on another ground, in another competition, with qualifying or by a shoot-out. */
function nearMeetings({ rows, associationOf }: Told, fact: Fact): readonly string[] {
  const { venue, ...clubs } = fact.scope.conditions;
  const here = { ...clubs, ...(venue && { venue }) };
  const ways = [
    { conditions: clubs, widened: {}, byKicks: false },
    { conditions: here, widened: { anyCompetition: true }, byKicks: false },
    { conditions: here, widened: { qualifying: true }, byKicks: false },
    { conditions: here, widened: {}, byKicks: true },
  ];
  const found = ways.flatMap(({ conditions, widened, byKicks }) =>
    sidesBefore(rows, fact, associationOf, widened)
      .filter((side) => meets(side, conditions) && side.match.date > (fact.previous?.date ?? ''))
      .filter((side) => (byKicks ? byShootOut(side) : outcomeOf(side)) === fact.predicate.outcome)
      .map(({ id }) => id),
  );
  return [...new Set(found)].toSorted().toReversed().slice(0, 3);
}

function byShootOut(side: SlowSide): string | undefined {
  const { shootOut, home } = side.match;
  if (shootOut === undefined || outcomeOf(side) !== 'drawn') return undefined;
  return shootOut[0] > shootOut[1] === (home === side.names['club']) ? 'won' : 'lost';
}

/** The clubs with most of those that have less, by the match in which each came to it. */
function nearTotals({ rows, associationOf }: Told, fact: Fact): readonly string[] {
  const sums = new Map<string, { readonly sum: number; readonly id: string }>();
  for (const side of sidesBefore(rows, fact, associationOf, {})) {
    const [club = '', added] = [side.names['club'], adds(side, fact)];
    if (club !== fact.club && added > 0)
      sums.set(club, { sum: (sums.get(club)?.sum ?? 0) + added, id: side.id });
  }
  const below = [...sums.values()].filter(({ sum }) => sum < (fact.predicate.atLeast ?? 0));
  const most = Math.max(0, ...below.map(({ sum }) => sum));
  return below
    .filter(({ sum }) => sum === most)
    .map(({ id }) => id)
    .toSorted()
    .toReversed()
    .slice(0, 3);
}

function total({ rows, associationOf }: SlowTurned, fact: Fact, change: string): string {
  const wanted = (fact.predicate.atLeast ?? 0) - (change === 'oneLess' ? 1 : 0);
  if (wanted === 0) return 'doesNotApply';
  const sums = new Map<string, number>();
  for (const side of sidesBefore(rows, fact, associationOf, widening(change))) {
    const club = side.names['club'] ?? '';
    if (club !== fact.club) sums.set(club, (sums.get(club) ?? 0) + adds(side, fact));
  }
  return [...sums.values()].filter((sum) => sum >= wanted).length > fact.n ? 'fails' : 'holds';
}

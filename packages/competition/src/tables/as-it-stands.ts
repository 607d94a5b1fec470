import type { ClubId } from '@touchline/laws';
import { type Counted, countTable } from './count.ts';
import type { Compared } from './ranking.ts';
import type { Criterion, Separation, TableQuery, TableRow, TableState } from './table.ts';
import { add, at, type Tally } from './tally.ts';

/**
 * The table as it stands now, with every match being played counted at its score of this moment. Awarded matches count
 * with their official score, fixtures and void matches not at all. Until no match is still to begin, only the
 * provisional criteria are open where the regulations have them; what no criterion separates shares a rank and is listed
 * by name.
 *
 * @see UCL-LP-04, UCL-RANK-01, UCL-RANK-02, section D2 of the rules
 */
export function tableAsItStands(query: TableQuery): TableState {
  const counted = countTable(query);
  return {
    rows: rowsOf(counted, query.nameOf ?? ((club) => club)),
    final: counted.allBegun && !counted.anyLive,
    criteria: counted.allBegun || !query.rules.ranking.provisional ? 'all' : 'provisional',
  };
}

/**
 * Why one club stands above the other.
 *
 * @returns `undefined` when nothing separates them, or when one of them is not in the table
 */
export function separationOf(query: TableQuery, a: ClubId, b: ClubId): Separation | undefined {
  const counted = countTable(query);
  return separationIn(counted, counted.clubs.indexOf(a), counted.clubs.indexOf(b));
}

interface Place {
  readonly club: number;
  readonly rank: number;
}

/** Best first; clubs that nothing separates share a rank and stand by name, those excluded come last. */
function placesOf(counted: Counted, nameOf: (club: ClubId) => string): readonly Place[] {
  const { order, level } = counted.ranker.rank();
  const ranks = new Int32Array(order.length);
  const listed: Place[] = [];
  order.forEach((club, place) => {
    // A club level with an excluded one before it opens a rank of its own.
    const shares = level[place] === 1 && at(ranks, place - 1) > 0;
    const isExcluded = counted.excluded[club] === 1;
    ranks[place] = shares ? at(ranks, place - 1) : isExcluded ? 0 : listed.length + 1;
    if (!isExcluded) listed.push({ club, rank: at(ranks, place) });
  });
  const name = (place: Place) => nameOf(clubAt(counted, place.club));
  const last = [...order].filter((club) => counted.excluded[club] === 1);
  return [
    ...listed.sort((a, b) => a.rank - b.rank || name(a).localeCompare(name(b), 'en')),
    ...last.map((club) => ({ club, rank: order.length })),
  ];
}

function rowsOf(counted: Counted, nameOf: (club: ClubId) => string): readonly TableRow[] {
  const opponents = opponentsOf(counted.tally);
  let above: Place | undefined;
  return placesOf(counted, nameOf).map((place) => {
    const separation = separationFrom(counted, above, place);
    above = place;
    return { ...rowOf(counted, place), opponents: opponents(place.club), ...(separation && { separation }) };
  });
}

/** Only where points do not say it all. */
function separationFrom(counted: Counted, above: Place | undefined, place: Place): Separation | undefined {
  if (above === undefined || above.rank === place.rank || counted.excluded[place.club] === 1)
    return undefined;
  const { points } = counted.tally;
  return at(points, above.club) === at(points, place.club)
    ? separationIn(counted, above.club, place.club)
    : undefined;
}

function rowOf(counted: Counted, { club, rank }: Place): Omit<TableRow, 'opponents'> {
  const { tally } = counted;
  const [played, wins, drawn] = [at(tally.played, club), at(tally.wins, club), at(tally.drawn, club)];
  const [goalsFor, goalDifference] = [at(tally.goals, club), at(tally.goalDifference, club)];
  const adjustment = at(counted.adjustment, club);
  return {
    club: clubAt(counted, club),
    rank,
    played,
    toPlay: Math.max(0, at(counted.toPlay, club)),
    wins,
    drawn,
    losses: played - wins - drawn,
    goalsFor,
    goalsAgainst: goalsFor - goalDifference,
    goalDifference,
    awayGoals: at(tally.goalsAwayFromHome, club),
    awayWins: at(tally.awayWins, club),
    points: at(tally.points, club),
    ...(adjustment !== 0 && { adjustment }),
    ...(counted.live[club] === 1 && { live: true as const }),
    ...(counted.excluded[club] === 1 && { excluded: true as const }),
  };
}

/** @see UCL-RANK-04 */
function opponentsOf(tally: Tally): (club: number) => TableRow['opponents'] {
  const { clubs, home, away } = tally.fixtures;
  const sum = (of: Float64Array): Float64Array => {
    const sums = new Float64Array(clubs);
    for (let match = 0; match < home.length; match++) {
      if (tally.counted[match] === 0) continue;
      add(sums, at(home, match), at(of, at(away, match)));
      add(sums, at(away, match), at(of, at(home, match)));
    }
    return sums;
  };
  const [points, goalDifference, goals] = [sum(tally.points), sum(tally.goalDifference), sum(tally.goals)];
  return (club) => ({
    points: at(points, club),
    goalDifference: at(goalDifference, club),
    goalsFor: at(goals, club),
  });
}

function separationIn(counted: Counted, a: number, b: number): Separation | undefined {
  const apart = a < 0 || b < 0 || a === b ? undefined : counted.ranker.apart(a, b);
  if (!apart) return undefined;
  const [upper, lower] = apart.lead > 0 ? [a, b] : [b, a];
  return {
    upper: clubAt(counted, upper),
    lower: clubAt(counted, lower),
    ...criterionOf(counted, apart, upper === a),
    levelOn: apart.levelOn.map((compared) => criterionOf(counted, compared, upper === a)),
  };
}

function criterionOf(counted: Counted, { by, among, values }: Compared, inOrder: boolean): Criterion {
  return {
    by,
    ...(among && { among: among.map((club) => clubAt(counted, club)) }),
    values: inOrder ? values : [values[1], values[0]],
  };
}

function clubAt({ clubs }: Counted, number: number): ClubId {
  const club = clubs[number];
  if (club === undefined) throw new Error(`no club has the number ${number}`);
  return club;
}

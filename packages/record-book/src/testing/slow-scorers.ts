import type { ResultRow } from '@touchline/registry';
import type { RecordedGoal } from '../scorers/scorer-book.ts';
import type { ScorerFact } from '../scorers/scorer-fact.ts';
import type { ToldGoals } from './goals.ts';
import { gotSoFar, slowRunOf } from './slow-scoring-runs.ts';

/** What a fact of scorers rests on, found by reading all goals anew. Nothing is shared with the book. */
export interface SlowBasis {
  /** Whether the player did it in the match itself. */
  readonly own: boolean;
  /** `date player` of each that did it before, the latest first; of a club's most, those who had most. */
  readonly hits: readonly string[];
  readonly most: number;
  /** Whether a scorer (or a minute) is not known of what it looks back on. */
  readonly hole: boolean;
}

const isScoring = (goal: RecordedGoal, player: string) => !goal.ownGoal && goal.scorer === player;

/** A player's goals in a match, one minute each. */
interface Scoring {
  readonly row: ResultRow;
  readonly player: string;
  readonly minutes: readonly (number | undefined)[];
}

function scorings({ rows, goals }: ToldGoals, { scope: { conditions } }: ScorerFact): readonly Scoring[] {
  return sides(rows, conditions).flatMap(({ row, club }) => {
    const of = goals.filter((goal) => goal.match === row.id && goal.club === club);
    const players = new Set(of.flatMap(({ scorer = '', ownGoal }) => (ownGoal ? [] : scorer)));
    return [...players].map((player) => ({
      row,
      player,
      minutes: of.filter((goal) => isScoring(goal, player)).map(({ minute }) => minute),
    }));
  });
}

function sides(
  rows: readonly ResultRow[],
  conditions: { readonly club?: string; readonly opponent?: string; readonly round?: string },
): readonly { readonly row: ResultRow; readonly club: string }[] {
  return rows
    .flatMap((row) => [
      { row, club: row.home, opponent: row.away, round: row.round },
      { row, club: row.away, opponent: row.home, round: row.round },
    ])
    .filter(
      ({ club, opponent, round }) =>
        club === (conditions.club ?? club) &&
        opponent === (conditions.opponent ?? opponent) &&
        round === (conditions.round ?? round),
    );
}

function doesFeat({ minutes }: Scoring, { predicate }: ScorerFact): boolean {
  const { measure, atLeast = 0, atMost = 0 } = predicate;
  if (measure === 'goalsOfPlayerInMatch') return minutes.length >= atLeast;
  const known = minutes.filter((minute) => minute !== undefined);
  return measure === 'earliestMinuteOfPlayer'
    ? known.some((minute) => minute <= atMost)
    : known.some((minute) => minute >= atLeast);
}

const isTally = ({ predicate }: ScorerFact) => predicate.measure === 'goalsOfPlayerForClub';

/** What the fact rests on in a record, up to its match. */
export function basisSlowly(record: ToldGoals, fact: ScorerFact): SlowBasis {
  const { date } = fact.subject;
  if (fact.family === 'streak') return runBasis(record, fact);
  const all = scorings(record, fact);
  const sum = (player: string, isWithin: (day: string) => boolean) =>
    all
      .filter((one) => one.player === player && isWithin(one.row.date))
      .reduce((goals, { minutes }) => goals + minutes.length, 0);
  const before = all.filter(({ row }) => row.date < date);
  if (!isTally(fact)) {
    const hits = before.filter((one) => doesFeat(one, fact)).map(label);
    const since = fact.family === 'notSince' ? (hits.toSorted().at(-1) ?? '').slice(0, 10) : '';
    const needsMinutes = fact.predicate.measure !== 'goalsOfPlayerInMatch';
    return {
      own: all.some((one) => one.row.date === date && one.player === fact.player && doesFeat(one, fact)),
      hits: hits.toSorted().toReversed(),
      most: 0,
      hole: sides(record.rows, fact.scope.conditions).some(
        ({ row, club }) => row.date < date && row.date > since && isHole(record, row, club, needsMinutes),
      ),
    };
  }
  const wanted = fact.predicate.atLeast ?? 0;
  const others = [...new Set(before.map(({ player }) => player))].filter((one) => one !== fact.player);
  const hole = sides(record.rows, fact.scope.conditions).some(
    ({ row, club }) => row.date <= date && isHole(record, row, club, false),
  );
  const [was, is] = [sum(fact.player, (day) => day < date), sum(fact.player, (day) => day <= date)];
  if (fact.family === 'oneOfK') {
    const reached = others.flatMap((player) =>
      before
        .filter((one) => one.player === player && sum(player, (day) => day <= one.row.date) >= wanted)
        .map(label)
        .toSorted()
        .slice(0, 1),
    );
    return { own: was < wanted && is >= wanted, hits: reached.toSorted().toReversed(), most: 0, hole };
  }
  const most = Math.max(0, ...others.map((player) => sum(player, (day) => day < date)));
  const leaders = others.filter((player) => sum(player, (day) => day < date) === most);
  return { own: is === wanted && was < wanted, hits: leaders, most, hole };
}

function runBasis(record: ToldGoals, fact: ScorerFact): SlowBasis {
  const { date } = fact.subject;
  const { own, others, length } = slowRunOf(record, fact);
  const hits = gotSoFar(others, length, (day) => day < date);
  const since = fact.n > FEW ? (hits[0] ?? '').slice(0, 10) : '';
  return {
    own: own !== undefined,
    hits,
    most: 0,
    hole: sides(record.rows, fact.scope.conditions).some(
      ({ row, club }) => row.date < date && row.date > since && isHole(record, row, club, false),
    ),
  };
}

/** Up to so many are counted, and told one by one. */
const FEW = 4;

/** `date player` of those who overtook the fact first, all on one day; none where nobody has. */
export function nextSlowly(record: ToldGoals, fact: ScorerFact, now: string): readonly string[] {
  if (fact.family === 'streak') {
    const { others, length } = slowRunOf(record, fact);
    const later = gotSoFar(others, length, (day) => day > fact.subject.date && day <= now);
    return later.filter((one) => one.slice(0, 10) === later.at(-1)?.slice(0, 10));
  }
  const all = scorings(record, fact);
  const wanted = fact.predicate.atLeast ?? 0;
  const upTo = (player: string, day: string) =>
    all
      .filter((one) => one.player === player && one.row.date <= day)
      .reduce((goals, { minutes }) => goals + minutes.length, 0);
  const overtakes = (one: Scoring): boolean => {
    if (!isTally(fact)) return doesFeat(one, fact);
    const sum = upTo(one.player, one.row.date);
    if (fact.family === 'oneOfK')
      return one.player !== fact.player && sum >= wanted && sum - one.minutes.length < wanted;
    return sum > wanted || (sum === wanted && fact.family === 'most' && one.player !== fact.player);
  };
  const later = all
    .filter(({ row }) => row.date > fact.subject.date && row.date <= now)
    .filter(overtakes)
    .map(label)
    .toSorted();
  return later.filter((one) => one.slice(0, 10) === later[0]?.slice(0, 10));
}

const label = ({ row, player }: Scoring) => `${row.date} ${player}`;

function isHole({ goals }: ToldGoals, row: ResultRow, club: string, needsMinutes: boolean): boolean {
  const of = goals.filter((goal) => goal.match === row.id && goal.club === club);
  const score = row.at90?.[club === row.home ? 0 : 1] ?? 0;
  return of.length !== score || (needsMinutes && of.some(({ minute }) => minute === undefined));
}

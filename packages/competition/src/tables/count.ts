import type { ClubId } from '@touchline/laws';
import { countingScores, type ResultRow, type Score } from '@touchline/registry';
import type { ByClub } from '../ties/tie.ts';
import { createRanker, type Ranker } from './ranking.ts';
import type { OutsideFigures } from './steps.ts';
import type { LiveScore, TableQuery } from './table.ts';
import { add, at, countMatch, type Fixtures, newTally, type Tally } from './tally.ts';

/** A table's question with clubs and matches by number, counted. */
export interface Counted {
  /** By number, in the order of their ids, so that no order of rows matters. */
  readonly clubs: readonly ClubId[];
  readonly tally: Tally;
  /** Matches by number that are still to be played, or under way. */
  readonly open: readonly number[];
  /** By club number: its match is being played. */
  readonly live: Uint8Array;
  readonly excluded: Uint8Array;
  /** Points by decision, averages included. */
  readonly adjustment: Float64Array;
  /** Matches not begun, by the regulations' number. */
  readonly toPlay: Int32Array;
  readonly outside: OutsideFigures;
  /** No match is still to begin. */
  readonly allBegun: boolean;
  readonly anyLive: boolean;
  readonly ranker: Ranker;
}

interface Entry {
  readonly home: ClubId;
  readonly away: ClubId;
  readonly score?: Score;
  readonly live: boolean;
}

/** Numbers the clubs and counts every match that counts. */
export function countTable(query: TableQuery): Counted {
  const entries = entriesOf(query.rows, query.live ?? []);
  const clubs = [...new Set(entries.flatMap(({ home, away }) => [home, away]))].sort();
  const numbers = new Map(clubs.map((club, number) => [club, number]));
  const number = (club: ClubId): number => numbers.get(club) ?? 0;
  const fixtures: Fixtures = {
    clubs: clubs.length,
    home: Int32Array.from(entries, ({ home }) => number(home)),
    away: Int32Array.from(entries, ({ away }) => number(away)),
  };
  const tally = newTally(fixtures, query.rules);
  const live = new Uint8Array(clubs.length);
  entries.forEach((entry, match) => {
    if (entry.score) countMatch(tally, match, ...entry.score);
    if (!entry.live) return;
    live[number(entry.home)] = 1;
    live[number(entry.away)] = 1;
  });
  const excluded = Uint8Array.from(clubs, (club) => (query.excluded?.includes(club) ? 1 : 0));
  const { adjustment, credited } = decided(query, tally, excluded, numbers);
  const toPlay = Int32Array.from(clubs, (_, club) =>
    excluded[club] === 1 ? 0 : query.rules.matchesEach - at(tally.played, club) - at(credited, club),
  );
  const allBegun = clubs.length >= query.rules.clubs && toPlay.every((matches) => matches <= 0);
  const outside = outsideFigures(query, clubs);
  const { tieBreaks, provisional } = query.rules.ranking;
  return {
    clubs,
    tally,
    open: entries.flatMap((entry, match) =>
      (!entry.score || entry.live) &&
      excluded[at(fixtures.home, match)] !== 1 &&
      excluded[at(fixtures.away, match)] !== 1
        ? [match]
        : [],
    ),
    live,
    excluded,
    adjustment,
    toPlay,
    outside,
    allBegun,
    anyLive: live.includes(1),
    ranker: createRanker(tally, allBegun ? tieBreaks : (provisional ?? tieBreaks), outside),
  };
}

/**
 * Every match once: a live score in the place of its row, a result before a fixture of the same match, a match put off and
 * its new date as one. Void matches are none.
 */
function entriesOf(rows: readonly ResultRow[], live: readonly LiveScore[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const match of live) entries.set(pairOf(match), { ...match, live: true });
  for (const row of rows) {
    const { home, away } = row;
    const before = entries.get(pairOf(row));
    if (row.status === 'void' || before?.score) continue;
    const score = countingScores(row).at90;
    entries.set(pairOf(row), { home, away, ...(score && { score }), live: false });
  }
  return [...entries.values()];
}

const pairOf = ({ home, away }: Pick<Entry, 'home' | 'away'>): string => `${home} ${away}`;

/** Adds to the tally what was decided and not played: adjustments, and averages for matches with an excluded club. */
function decided(
  query: TableQuery,
  tally: Tally,
  excluded: Uint8Array,
  numbers: ReadonlyMap<ClubId, number>,
): { readonly adjustment: Float64Array; readonly credited: Int32Array } {
  const { home, away, clubs } = tally.fixtures;
  const adjustment = new Float64Array(clubs);
  const credited = new Int32Array(clubs);
  for (const { club, points } of query.adjustments ?? []) {
    const number = numbers.get(club);
    if (number !== undefined) add(adjustment, number, points);
  }
  if (excluded.includes(1)) {
    const average = averagePoints(tally);
    for (let match = 0; match < home.length; match++) {
      const [host, guest] = [at(home, match), at(away, match)];
      if (tally.counted[match] === 1 || excluded[host] === excluded[guest]) continue;
      const [club, points] = excluded[host] === 1 ? [guest, average.away] : [host, average.home];
      add(adjustment, club, points);
      add(credited, club, 1);
    }
  }
  for (let club = 0; club < clubs; club++) add(tally.points, club, at(adjustment, club));
  return { adjustment, credited };
}

/** Points of home sides and of away sides a match, over all matches counted. @see UCL-RANK-05 */
function averagePoints(tally: Tally): { readonly home: number; readonly away: number } {
  const totals = { home: 0, away: 0, matches: 0 };
  for (let match = 0; match < tally.counted.length; match++) {
    if (tally.counted[match] === 0) continue;
    const margin = at(tally.homeGoals, match) - at(tally.awayGoals, match);
    totals.matches += 1;
    totals.home += margin > 0 ? tally.pointsForWin : margin === 0 ? tally.pointsForDrawn : 0;
    totals.away += margin < 0 ? tally.pointsForWin : margin === 0 ? tally.pointsForDrawn : 0;
  }
  const matches = Math.max(1, totals.matches);
  return { home: totals.home / matches, away: totals.away / matches };
}

function outsideFigures(query: TableQuery, clubs: readonly ClubId[]): OutsideFigures {
  const disciplinaryPoints = columnOf(query.disciplinaryPoints, clubs);
  const clubCoefficient = columnOf(query.clubCoefficients, clubs);
  return { ...(disciplinaryPoints && { disciplinaryPoints }), ...(clubCoefficient && { clubCoefficient }) };
}

function columnOf(values: ByClub<number> | undefined, clubs: readonly ClubId[]): Float64Array | undefined {
  if (!values || clubs.some((club) => values[club] === undefined)) return undefined;
  return Float64Array.from(clubs, (club) => values[club] ?? 0);
}

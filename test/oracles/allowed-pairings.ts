import type { BracketState, RecordedTie } from '@touchline/competition';
import type { ClubId, ResultRow } from '@touchline/registry';
import { associationsOf } from './record.ts';

/** What the regulations of a draw allowed, gone through pairing by pairing from the results alone. @see section D3, UCL-KO-01 */

interface Season {
  readonly season: number;
  readonly bracket: BracketState;
  readonly ties: readonly RecordedTie[];
  readonly results: readonly ResultRow[];
}

/** By club of the round, whom it could have been drawn against at the ceremony of that date. */
export function allowedBefore(
  round: string,
  date: string,
  season: Season,
): (club: ClubId) => readonly ClubId[] {
  const ties = season.ties.filter((tie) => tie.round === round);
  if (season.season >= 2024) return (club) => byRanks(round, season, ties, club);
  const allowed = round === 'roundOf16' ? roundOf16(season, ties) : openDraw(season, date, round);
  return (club) => allowed.get(club) ?? [];
}

type Allowed = ReadonlyMap<ClubId, readonly ClubId[]>;

/** Runners-up had the first leg at home, so they are known without a table. */
function roundOf16(season: Season, ties: readonly RecordedTie[]): Allowed {
  const runnersUp = ties.flatMap(({ tie }) => tie.clubs[0]);
  const winners = ties.flatMap(({ tie }) => tie.clubs[1]);
  return collected(completePairings(runnersUp, winners, mayMeetInRoundOf16(season.season, season.results)));
}

/** Not of the same group, nor of the same association, nor prohibited; the first is a runner-up. */
export function mayMeetInRoundOf16(
  season: number,
  results: readonly ResultRow[],
): (a: ClubId, b: ClubId) => boolean {
  const associationOf = associationsOf(season);
  const met = (a: ClubId, b: ClubId) =>
    results.some((row) => row.stage === 'group' && row.season === season && row.home === a && row.away === b);
  return (a, b) => !met(a, b) && associationOf(a) !== associationOf(b) && !prohibited(season, a, b);
}

function prohibited(season: number, a: ClubId, b: ClubId): boolean {
  const codes = [a, b].map((club) => associationsOf(season)(club));
  return season >= 2014 && codes.includes('RUS') && codes.includes('UKR');
}

/** Every way to give each of the left an opponent of its own. */
export function completePairings(
  left: readonly ClubId[],
  right: readonly ClubId[],
  mayMeet: (a: ClubId, b: ClubId) => boolean,
): readonly (readonly (readonly [ClubId, ClubId])[])[] {
  const [one, ...others] = left;
  if (one === undefined) return [[]];
  return right
    .filter((other) => mayMeet(one, other))
    .flatMap((other) =>
      completePairings(
        others,
        right.filter((each) => each !== other),
        mayMeet,
      ).map((rest) => [[one, other] as const, ...rest]),
    );
}

function collected(complete: readonly (readonly (readonly [ClubId, ClubId])[])[]): Allowed {
  const allowed = new Map<ClubId, Set<ClubId>>();
  const add = (club: ClubId, other: ClubId) =>
    allowed.set(club, (allowed.get(club) ?? new Set<ClubId>()).add(other));
  for (const pairing of complete)
    for (const [a, b] of pairing) {
      add(a, b);
      add(b, a);
    }
  return new Map([...allowed].map(([club, others]) => [club, [...others]]));
}

/** Everybody against everybody but the other club of a tie that was still to be decided, as four were in July 2020. */
function openDraw(season: Season, date: string, round: string): Allowed {
  const balls = season.ties
    .filter((tie) => tie.round === ROUND_BEFORE[round])
    .map((tie) => clubsLeft(tie, date));
  return new Map(
    balls.flatMap((ball) =>
      ball.map((club) => [
        club,
        balls
          .filter((other) => other !== ball)
          .flat()
          .filter((other) => !prohibited(season.season, club, other)),
      ]),
    ),
  );
}

const ROUND_BEFORE: { readonly [round: string]: string } = {
  quarterFinal: 'roundOf16',
  semiFinal: 'quarterFinal',
};

/** The clubs of a tie that could still go through on a date: both, unless it was over. */
export function clubsLeft({ decided, tie }: RecordedTie, date: string): readonly ClubId[] {
  return decided && decided.date < date ? [decided.club] : tie.clubs;
}

/** Ranks that a rank could be drawn against, as UEFA's annex has them; in the round of 16 the winners of their tie. */
const PLAYOFF: { readonly [seeded: number]: readonly number[] } = {
  9: [23, 24],
  11: [21, 22],
  13: [19, 20],
  15: [17, 18],
};
const ROUND_OF_16: { readonly [seed: number]: readonly number[] } = {
  1: [15, 16, 17, 18],
  3: [13, 14, 19, 20],
  5: [11, 12, 21, 22],
  7: [9, 10, 23, 24],
};

function byRanks(
  round: string,
  { bracket }: Season,
  ties: readonly RecordedTie[],
  club: ClubId,
): readonly ClubId[] {
  const rank = bracket.ranked.indexOf(club) + 1;
  const clubAt = (at: number) => bracket.ranked[at - 1];
  const table = round === 'knockoutPlayoffs' ? PLAYOFF : ROUND_OF_16;
  const pairOf = (seed: number) => [seed, seed + 1];
  const ranks = Object.entries(table).flatMap(([seed, others]) => {
    if (pairOf(Number(seed)).includes(rank)) return others;
    return others.includes(rank) ? pairOf(Number(seed)) : [];
  });
  const inRound = new Set(ties.flatMap(({ tie }) => tie.clubs));
  return ranks.flatMap((at) => clubAt(at) ?? []).filter((each) => inRound.has(each));
}

import { clubNames, clubTable } from './club-table.ts';
import type { Club, ClubTable, Years } from './clubs.ts';
import { fold } from './fold.ts';
import type { ClubId } from './ids.ts';
import type { Person } from './people.ts';
import type { DrawRow, ResultRow, Score, Status } from './results.ts';

/** What does not hold together in the tables: the entry (its id) and what is wrong with it. */
export type Finding =
  | { readonly type: 'duplicateId'; readonly entry: string }
  | {
      readonly type: 'unknownClub';
      readonly entry: string;
      readonly club: ClubId;
      readonly near: readonly ClubId[];
    }
  /** A name that two clubs of one association bear, so that neither is found by it. */
  | { readonly type: 'sharedName'; readonly entry: string; readonly name: string; readonly other: string }
  /** A second row of the match that `other` already is. */
  | { readonly type: 'sameMatch'; readonly entry: string; readonly other: string }
  | { readonly type: 'ownOpponent'; readonly entry: string }
  /** Former names or associations of a club whose years overlap. */
  | { readonly type: 'yearsOutOfOrder'; readonly entry: string }
  /** A club that lots sent through, or that left the tie, and that did not play in it. */
  | { readonly type: 'notOfTheMatch'; readonly entry: string; readonly club: ClubId }
  /** Scores that cannot follow one another, or that do not go with the status. */
  | { readonly type: 'impossibleScore'; readonly entry: string; readonly because: ImpossibleScore };

export type ImpossibleScore =
  | 'halfTimeAboveFullTime'
  | 'fullTimeAboveExtraTime'
  | 'extraTimeWithoutFullTime'
  | 'shootOutLevel'
  | 'playedWithoutScore'
  | 'scoreNotPlayed'
  | 'awardedWithoutResult'
  | 'resultNotAwarded';

/** Ids that stand twice, names that two clubs of one association share, successors that are not in the table, years out of order. */
export function checkClubs(clubs: readonly Club[]): readonly Finding[] {
  return [
    ...duplicateIds(clubs),
    ...sharedNames(clubs),
    ...unknownSuccessors(clubs),
    ...clubs.flatMap((club) => [
      ...spellsOutOfOrder(club.id, club.formerNames ?? []),
      ...spellsOutOfOrder(club.id, club.formerAssociations ?? []),
    ]),
  ];
}

function sharedNames(clubs: readonly Club[]): readonly Finding[] {
  const owners = new Map<string, Club>();
  const shared: Finding[] = [];
  for (const club of clubs) {
    for (const name of new Set(clubNames(club).map(fold))) {
      const key = `${club.association} ${name}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, club);
      else shared.push({ type: 'sharedName', entry: club.id, name, other: owner.id });
    }
  }
  return shared;
}

function unknownSuccessors(clubs: readonly Club[]): readonly Finding[] {
  const table = clubTable(clubs);
  return clubs.flatMap(({ id, successors }) =>
    (successors ?? []).flatMap(({ club }) =>
      club === id
        ? [{ type: 'unknownClub', entry: id, club, near: [] } as const]
        : unknownClub(id, club, table),
    ),
  );
}

/** A spell that begins before the one above it ended, so that a year would have two answers. */
function spellsOutOfOrder(entry: string, spells: readonly Years[]): readonly Finding[] {
  return spells.flatMap(({ from }, index) => {
    const before = spells[index - 1];
    const starts = from ?? -Infinity;
    const ended = before === undefined ? -Infinity : (before.to ?? Infinity);
    return starts < ended ? [{ type: 'yearsOutOfOrder', entry } as const] : [];
  });
}

/** Ids that stand twice, and spells at clubs that are not in the table. */
export function checkPeople(people: readonly Person[], clubs: ClubTable): readonly Finding[] {
  const spells = people.flatMap((person) =>
    person.clubs.map((spell) => ({ entry: person.id, club: spell.club })),
  );
  return [...duplicateIds(people), ...spells.flatMap(({ entry, club }) => unknownClub(entry, club, clubs))];
}

/** Ids and matches that stand twice, clubs that are not in the table, scores that cannot be. */
export function checkResults(results: readonly ResultRow[], clubs: ClubTable): readonly Finding[] {
  return [
    ...duplicateIds(results),
    ...results.flatMap((row) => [
      ...unknownClub(row.id, row.home, clubs),
      ...unknownClub(row.id, row.away, clubs),
      ...(row.home === row.away ? [{ type: 'ownOpponent', entry: row.id } as const] : []),
      ...notOfTheMatch(row),
      ...impossibleScores(row),
    ]),
    ...sameMatches(results),
  ];
}

/** Clubs of a draw that are not in the table. */
export function checkDraws(draws: readonly DrawRow[], clubs: ClubTable): readonly Finding[] {
  return draws.flatMap((row) => unknownClub(`${row.date} ${row.slot}`, row.club, clubs));
}

function duplicateIds(entries: readonly { readonly id: string }[]): readonly Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }) => {
    const before = seen.has(id);
    seen.add(id);
    return before ? [{ type: 'duplicateId', entry: id } as const] : [];
  });
}

function unknownClub(entry: string, club: ClubId, clubs: ClubTable): readonly Finding[] {
  if (clubs.get(club) !== undefined) return [];
  const lookup = clubs.find(club);
  const near = lookup.found ? [lookup.club] : lookup.near;
  return [{ type: 'unknownClub', entry, club, near: near.map(({ id }) => id) }];
}

/**
 * The same two clubs on one day, or the same home and away club twice in one round of a season. A void match may stand
 * beside the one that replaced it, and a third match or a replay beside the legs; of replays there may be several.
 */
function sameMatches(results: readonly ResultRow[]): readonly Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const row of results) {
    if (row.status === 'void') continue;
    const pair = [row.home, row.away].sort().join(' ');
    const { competition, season, stage, round, further, home, away } = row;
    const ofRound = [competition, season, stage, round, further ?? '', home, away].join(' ');
    const keys = [`${row.date} ${pair}`, ...(further === 'replay' ? [] : [ofRound])];
    const other = keys.map((key) => seen.get(key)).find((id) => id !== undefined);
    if (other !== undefined) findings.push({ type: 'sameMatch', entry: row.id, other });
    for (const key of keys) seen.set(key, row.id);
  }
  return findings;
}

function notOfTheMatch({ id, home, away, lots, out }: ResultRow): readonly Finding[] {
  return [lots, out].flatMap((club) =>
    club === undefined || club === home || club === away
      ? []
      : [{ type: 'notOfTheMatch', entry: id, club } as const],
  );
}

const NOT_PLAYED: ReadonlySet<Status> = new Set(['fixture', 'walkover', 'postponed']);

function impossibleScores(row: ResultRow): readonly Finding[] {
  const { halfTime, at90, afterExtraTime, shootOut, official, status } = row;
  const scores = [halfTime, at90, afterExtraTime, shootOut];
  const reasons: readonly (readonly [ImpossibleScore, boolean])[] = [
    ['halfTimeAboveFullTime', above(halfTime, at90)],
    ['fullTimeAboveExtraTime', above(at90, afterExtraTime)],
    ['extraTimeWithoutFullTime', at90 === undefined && afterExtraTime !== undefined],
    ['shootOutLevel', shootOut !== undefined && shootOut[0] === shootOut[1]],
    ['playedWithoutScore', status === 'played' && at90 === undefined],
    ['scoreNotPlayed', NOT_PLAYED.has(status) && scores.some((score) => score !== undefined)],
    ['awardedWithoutResult', status === 'awarded' && official === undefined],
    ['resultNotAwarded', status !== 'awarded' && official !== undefined],
  ];
  return reasons
    .filter(([, holds]) => holds)
    .map(([because]) => ({ type: 'impossibleScore', entry: row.id, because }));
}

function above(earlier: Score | undefined, later: Score | undefined): boolean {
  return earlier !== undefined && later !== undefined && (earlier[0] > later[0] || earlier[1] > later[1]);
}

import {
  legOfMatch,
  type NextOpponents,
  REGULATIONS,
  type Regulations,
  suspensionsFrom,
  tieAsItStands,
} from '@touchline/competition';
import { type ClubId, type Entry, effectiveLog, foldLog, parseEntry } from '@touchline/laws';
import type { Fact } from '@touchline/record-book';
import type { MatchInput, ReportInput, Swing } from '../input.ts';
import type { Names } from '../names.ts';

/** A log as the report reads it: resolved and folded. */
export const readLog = (log: readonly Entry[]): MatchInput => {
  const state = foldLog(log);
  if (!state) throw new Error('the log opens no match');
  return { entries: effectiveLog(log), state };
};

export interface TieLogs {
  readonly firstLeg: readonly Entry[];
  readonly secondLeg: readonly Entry[];
}

export interface Beside {
  readonly names: Names;
  readonly regulationsId?: string;
  readonly opponents?: NextOpponents;
  readonly facts?: readonly Fact[];
  readonly swings?: readonly Swing[];
  readonly chancesAtKickOff?: { readonly [club: ClubId]: number };
}

/** The input of a second leg's report, made from the two logs as the desk makes it. */
export function secondLegInput({ firstLeg, secondLeg }: TieLogs, beside: Beside): ReportInput {
  const match = readLog(secondLeg);
  const otherLeg = readLog(firstLeg);
  const regulationsId = beside.regulationsId ?? 'ucl-2025-26';
  const regulations = regulationsOf(regulationsId);
  const round = regulations.rounds.find((one) => one.tie.legs === 2) ?? regulations.rounds[0];
  if (!round) throw new Error(`no rounds in ${regulationsId}`);
  const tie = tieAsItStands([legOfMatch(otherLeg.state), legOfMatch(match.state)], round.tie);
  const { opponents, swings, chancesAtKickOff } = beside;
  return {
    match,
    otherLeg,
    tie,
    regulationsId,
    occasion: { competitionName: regulations.competitionName, roundName: round.name },
    ...(opponents && tie.decided?.club === opponents.club ? { opponents } : {}),
    facts: tie.decided ? (beside.facts ?? []) : [],
    suspensions: suspensionsFrom(match.state),
    ...(swings ? { swings } : {}),
    ...(chancesAtKickOff ? { chancesAtKickOff } : {}),
    names: beside.names,
  };
}

function regulationsOf(id: string): Regulations {
  const found = REGULATIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no regulations ${id}`);
  return found;
}

/** The log with a withdrawal of one of its entries at the end. */
export function withdrawing(log: readonly Entry[], target: Entry['id']): readonly Entry[] {
  const last = log.at(-1);
  const withdrawn = log.find((entry) => entry.id === target);
  if (!last || !withdrawn) throw new Error(`no entry ${target}`);
  const { match, by, clock } = last;
  const seq = last.seq + 1;
  const head = { seq, id: `${target}-withdrawn`, match, by, clock };
  return [...log, read({ ...head, type: 'entryWithdrawn', target, reason: 'did not happen' })];
}

/**
 * A log made to be one leg of a tie between its clubs: the first leg in the ground of the club that is away in it,
 * so that the second is at home.
 */
export function asLeg(log: readonly Entry[], leg: 1 | 2): readonly Entry[] {
  return log.map((entry) => {
    const moved = { ...entry, match: leg === 1 ? `${entry.match}-first` : entry.match };
    if (entry.type !== 'matchOpened') return read(moved);
    const { home, away } = entry.clubs;
    return read({ ...moved, leg, clubs: leg === 1 ? { home: away, away: home } : entry.clubs });
  });
}

function read(value: object): Entry {
  const parsed = parseEntry(value);
  if (!parsed.ok) throw new Error(`not an entry: ${JSON.stringify(value)}`);
  return parsed.entry;
}

import {
  isKnownBy,
  parseMoment,
  type RecordedTie,
  regulationsOf,
  resultsSoFar,
  type TieState,
  tiesOf,
} from '@touchline/competition';
import type { Entry, MatchId } from '@touchline/laws';
import { parseInstant, type TieSide, tieSideOf } from '@touchline/record-book';
import type { Tables } from '../tables.ts';
import { aboutTie } from './facts.ts';
import { instantOf } from './instant.ts';
import { type LogOf, legInPlay, type MatchInTie, matchInTie, readMatch, rowsBeside } from './match-in-tie.ts';

/** Where other ties are looked up: the tables, and the logs that are on the desk. */
export interface OtherTies {
  readonly tables: Tables;
  readonly logOf: LogOf;
  /** Every match of the desk; none when not given. */
  readonly matches?: () => readonly MatchId[];
}

/**
 * Both sides of every other tie of the season that was under way at an instant: its first leg was over and it was not
 * decided. A tie of which the desk has a log is as its log had come by then, goals of a second leg included; the others
 * are as the tables knew them then, which have no goals of a match that is being played. A day alone is the end of that
 * day.
 *
 * @param at ISO date or instant
 */
export function tiesUnderWay(inTie: MatchInTie, others: OtherTies, at: string): readonly TieSide[] {
  const logged = loggedTies(inTie, others, at);
  const isLogged = ({ tie, round }: RecordedTie) =>
    logged.some((one) => one.round.id === round && isSamePair(one.tie, tie));
  return [
    ...logged.filter(({ tie }) => isUnderWay(tie)).flatMap(sidesOfLogged),
    ...recordedTies(inTie, others.tables, at)
      .filter((one) => isUnderWay(one.tie) && !isLogged(one))
      .flatMap(sidesOfRecorded),
  ];
}

/** The latest instant to which a log of the season has come on a day, the one given or a later one: what the desk knows. */
export function latestOfDay(inTie: MatchInTie, others: OtherTies, at: string): string {
  const instants = otherLogs(inTie, others).flatMap((log) => {
    const state = readMatch(log)?.state;
    return (state?.phase !== 'fixture' && state && instantOf(state)) || [];
  });
  return [at, ...instants.filter((one) => one.slice(0, 10) === at.slice(0, 10))].reduce((a, b) =>
    (parseInstant(a) ?? 0) < (parseInstant(b) ?? 0) ? b : a,
  );
}

const isUnderWay = ({ decided, legs }: TieState): boolean =>
  decided === undefined && legs.some(({ status }) => status === 'finished');

const isSamePair = (one: TieState, other: TieState): boolean =>
  one.clubs.every((club) => other.clubs.some((same) => same === club));

function recordedTies({ regulations, tie, match }: MatchInTie, tables: Tables, at: string) {
  const ofSeason = rowsBeside(tie, match.state, tables.results).filter(
    ({ competition, season }) => competition === regulations.competition && season === regulations.season,
  );
  const moment = parseMoment(at);
  const known = resultsSoFar(ofSeason, (row) => row.status !== 'fixture' && isKnownBy(row, moment));
  return tiesOf(known, regulationsOf);
}

/** One for each tie, from the leg that was being played or was last. */
function loggedTies(inTie: MatchInTie, others: OtherTies, at: string): readonly MatchInTie[] {
  const logOf: LogOf = (match) => logBy(others.logOf(match), at);
  const found: MatchInTie[] = [];
  for (const log of otherLogs(inTie, others)) {
    const match = readMatch(logBy(log, at));
    const one = match && matchInTie(match, { logOf, results: others.tables.results });
    if (one === undefined || legInPlay(one) !== one.match || isSamePair(one.tie, inTie.tie)) continue;
    const known = found.findIndex(({ round, tie }) => round.id === one.round.id && isSamePair(tie, one.tie));
    if (known < 0) found.push(one);
    else if (one.match.state.leg === 2) found[known] = one;
  }
  return found;
}

/** Logs of the season's other matches, told by their first entry. */
function otherLogs({ match, regulations }: MatchInTie, { logOf, matches }: OtherTies) {
  return (matches?.() ?? []).map(logOf).filter(([opened]) => {
    if (opened?.type !== 'matchOpened' || opened.match === match.state.match) return false;
    return opened.regulations.id === regulations.id && opened.season === match.state.season;
  });
}

/** A log as it had come at an instant: by the time that the desk put on an entry or, in a history, by its clock. */
function logBy(log: readonly Entry[], at: string): readonly Entry[] {
  const state = readMatch(log)?.state;
  const until = parseInstant(at);
  if (state === undefined || until === undefined) return log;
  const isThen = (entry: Entry) => {
    const then = entry.type === 'matchOpened' ? undefined : (entry.at ?? instantOf(state, entry.clock));
    return then === undefined || (parseInstant(then) ?? until) <= until;
  };
  // The same array where nothing is later, so that it is read once.
  return log.every(isThen) ? log : log.filter(isThen);
}

const sidesOfLogged = (inTie: MatchInTie): readonly TieSide[] =>
  inTie.tie.clubs.map((club) => tieSideOf(inTie.tie, club, aboutTie(inTie)));

function sidesOfRecorded({ tie, competition, season, round, rows }: RecordedTie): readonly TieSide[] {
  const [first] = rows;
  if (first === undefined) return [];
  const about = {
    competition,
    season,
    round,
    stage: first.stage,
    rows: rows.map(({ id }) => id),
    date: rows.at(-1)?.date ?? first.date,
  };
  return tie.clubs.map((club) => tieSideOf(tie, club, about));
}

import { REGULATIONS, regulationsOf, tiesOf } from '@touchline/competition';
import type { MatchState } from '@touchline/laws';
import {
  type CheckOptions,
  type CompetitionAbout,
  competitionAbout,
  openRecordBook,
  type RecordBook,
} from '@touchline/record-book';
import type { ClubId, PersonId } from '@touchline/registry';
import { logsInRecord } from './logs-in-record.ts';
import type { Tables } from './tables.ts';

/** The tables opened as a record, and what its questions are asked with. */
export interface OpenRecord {
  readonly book: RecordBook;
  /** As of the last match of the record. */
  readonly options: CheckOptions;
}

/**
 * @param logs of matches of the results, as they ended: who coached and who scored is told by them alone
 * @returns `undefined` when no match of the tables was played
 */
export function recordOf(tables: Tables, logs: readonly MatchState[] = []): OpenRecord | undefined {
  const { clubs, results, coverage } = tables;
  const played = results.filter((row) => row.at90 !== undefined);
  const last = played.reduce((latest, row) => (row.date > latest ? row.date : latest), '');
  if (last === '') return undefined;
  const competitions = competitionsOf(tables);
  const ties = tiesOf(results, regulationsOf);
  const { logNumbers, scorers } = logsInRecord(results, logs, competitions[0]?.name ?? '');
  const book = openRecordBook({
    ties,
    matches: results,
    clubs,
    coverage,
    competitions,
    logNumbers,
    ...(scorers && { scorers }),
  });
  const nameOf = (club: ClubId) => clubs.get(club)?.shortName ?? club;
  return { book, options: { asOf: last, clubs, competitions, nameOf, ...personNames(tables) } };
}

/** People of the logs go by the names of the table of people. */
function personNames({ people }: Tables): Pick<CheckOptions, 'personNameOf' | 'personNamesOf'> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a coach or scorer of a log goes by a person's id
  const personOf = (id: string) => people.get(id as PersonId);
  return {
    personNameOf: (id) => personOf(id)?.name ?? id,
    personNamesOf: (id) => {
      const person = personOf(id);
      return person ? [person.name, person.lastName, ...(person.aliases ?? [])] : [];
    },
  };
}

/** The record's competitions, ours first, by the name of today and after it those of the past. */
function competitionsOf({ results, beginnings }: Tables): readonly CompetitionAbout[] {
  const held = new Set(results.map(({ competition }) => competition));
  const ours = REGULATIONS.map(({ competition }) => competition);
  const ordered = [...new Set([...ours, ...held])].filter((id) => held.has(id));
  return ordered.flatMap((id) => namesOf(id).map((name) => competitionAbout(id, name, beginnings)));
}

/** The newest first; the id of a competition whose regulations we do not hold. */
function namesOf(competition: string): readonly string[] {
  const editions = REGULATIONS.filter((edition) => edition.competition === competition);
  const newest = editions.toSorted((a, b) => b.season - a.season);
  const names = new Set(newest.map(({ competitionName }) => competitionName));
  return names.size === 0 ? [competition] : [...names];
}

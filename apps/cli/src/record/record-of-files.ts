import { readFileSync } from 'node:fs';
import type { OpenRecord } from '@touchline/desk';
import { openRecordBook, openScorerBook } from '@touchline/record-book';
import type { Club, ClubId, ResultRow } from '@touchline/registry';
import { COMPETITION, type ResultsAndGoals, readResultsAndGoals } from './results-and-goals.ts';

/** Tables of somebody else, as they were typed. */
export interface GivenFiles {
  readonly results: string;
  readonly goals?: string;
  /** As prose has it before "match": `international`. */
  readonly name: string;
  /** They are all that was ever played, so that "ever" and "first" may be said. */
  readonly whole: boolean;
}

export type OpenedFiles =
  | {
      readonly ok: true;
      readonly record: OpenRecord;
      readonly matches: readonly ResultRow[];
      /** The same where nothing was played before them. */
      readonly asWhole: () => OpenRecord;
    }
  | { readonly ok: false; readonly issues: readonly string[] };

/** Opens tables of results and goals where they lie, as a record of one competition. */
export function recordOfFiles({ results, goals, name, whole }: GivenFiles): OpenedFiles {
  const texts = [results, ...(goals === undefined ? [] : [goals])].map(textAt);
  const unread = texts.flatMap((text) => (typeof text === 'string' ? [text] : []));
  const [ofResults, ofGoals] = texts;
  if (
    unread.length > 0 ||
    ofResults === undefined ||
    typeof ofResults === 'string' ||
    typeof ofGoals === 'string'
  )
    return { ok: false, issues: unread };
  const parsed = readResultsAndGoals(ofResults, ofGoals);
  if (!parsed.ok) return parsed;
  const { matches, goals: scored } = parsed.read;
  if (matches.length === 0) return { ok: false, issues: [`${results}: there is no match in it`] };
  const read: Read = { name, matches, ...(goals !== undefined && { goals: scored }) };
  return { ok: true, matches, record: recordOf(read, whole), asWhole: () => recordOf(read, true) };
}

interface Read {
  readonly name: string;
  /** At least one. */
  readonly matches: readonly ResultRow[];
  /** Absent where no table of them was given. */
  readonly goals?: ResultsAndGoals['goals'];
}

function recordOf({ name, matches, goals }: Read, whole: boolean): OpenRecord {
  const seasons = matches.map(({ season }) => season);
  const last = matches.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const firstSeason = seasons.reduce((first, season) => Math.min(first, season), Number.POSITIVE_INFINITY);
  const lastSeason = Number(last.slice(0, 4));
  const beginning = whole ? { firstSeason } : {};
  const competitions = [
    { id: COMPETITION, name, calendarYears: true as const, oneStage: true as const, ...beginning },
  ];
  const scorers =
    goals === undefined
      ? {}
      : { scorers: openScorerBook({ matches, goals, competitionName: name, ...beginning }) };
  const book = openRecordBook({
    ties: [],
    matches,
    clubs: { get: () => undefined },
    // A year without a match is no hole: nothing says that there was one.
    coverage: yearsBetween(firstSeason, lastSeason).flatMap((season) =>
      (['group', 'knockout'] as const).map((stage) => ({
        competition: COMPETITION,
        stage,
        season,
        complete: true,
      })),
    ),
    competitions,
    ...scorers,
  });
  const teams = [...new Set(matches.flatMap(({ home, away }) => [home, away]))].map(teamOf);
  return { book, options: { asOf: last, clubs: { clubs: teams }, competitions, nameOf: String } };
}

const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A team by its name; of national teams no association is told. */
const teamOf = (id: ClubId): Club => ({ id, name: id, shortName: id, association: '', aliases: [] });

/** The text, or why it cannot be read. */
function textAt(path: string): { readonly path: string; readonly text: string } | string {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    return `${path}: no such file, or it cannot be read`;
  }
}

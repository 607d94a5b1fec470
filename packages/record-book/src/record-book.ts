import type { ClubId, ClubTable, Coverage } from '@touchline/registry';
import { type Columns, encode } from './columns.ts';
import type { Surroundings } from './dimensions.ts';
import { type Era, eraId, eraOf, erasOf } from './eras.ts';
import type { DecidedTie, TieOfRecord, TieSide } from './tie-side.ts';

/** What the book has to be told about a competition: how prose names it, and when it began. */
export interface CompetitionAbout {
  /** `ucl`. */
  readonly id: string;
  /** As prose has it: `Champions League`. */
  readonly name: string;
  /** First season ever played. Without it nothing is called the first ever. */
  readonly firstSeason?: number;
  /** First season of a round that is younger than its competition. */
  readonly roundsSince?: { readonly [round: string]: number };
}

export interface RecordSource {
  /** Ties of the competition proper; qualifying is another stage and not among them. Those not over are left out. */
  readonly ties: readonly TieOfRecord[];
  /** Where a club's association is looked up. */
  readonly clubs: Pick<ClubTable, 'get'>;
  readonly coverage: readonly Coverage[];
  /** A competition that is not listed goes by its id, and nothing in it is called the first ever. */
  readonly competitions?: readonly CompetitionAbout[];
}

/** A record opened for questions: its tie-sides in columns, and what is known about their scope. */
export interface RecordBook {
  readonly columns: Columns;
  readonly about: Surroundings;
  readonly coverage: readonly Coverage[];
  competition(id: string): CompetitionAbout;
  /** First season of a competition in the record; `undefined` when it has none. */
  firstSeason(competition: string): number | undefined;
  era(side: TieSide): Era;
}

/** Encodes a record once; every question is then asked of the book. */
export function openRecordBook(source: RecordSource): RecordBook {
  const decided = source.ties.filter((tie): tie is DecidedTie => tie.decided !== undefined);
  const byCompetition = groupedByCompetition(decided);
  const eras = new Map([...byCompetition].map(([id, ties]) => [id, erasOf(ties)]));
  const first = new Map([...byCompetition].map(([id, ties]) => [id, firstSeasonOf(ties)]));
  const era = (side: TieSide): Era => eraOf(eras.get(side.competition) ?? [], side);
  const about: Surroundings = {
    association: (club: ClubId) => source.clubs.get(club)?.association,
    era: (side) => eraId(era(side)),
  };
  return {
    columns: encode(decided, about),
    about,
    coverage: source.coverage,
    competition: (id) => source.competitions?.find((one) => one.id === id) ?? { id, name: id },
    firstSeason: (competition) => first.get(competition),
    era,
  };
}

function groupedByCompetition(ties: readonly DecidedTie[]): ReadonlyMap<string, readonly DecidedTie[]> {
  const groups = new Map<string, DecidedTie[]>();
  for (const tie of ties) {
    const group = groups.get(tie.competition);
    if (group === undefined) groups.set(tie.competition, [tie]);
    else group.push(tie);
  }
  return groups;
}

const firstSeasonOf = (ties: readonly DecidedTie[]): number =>
  ties.reduce((first, tie) => Math.min(first, tie.season), Number.POSITIVE_INFINITY);

import {
  associationIn,
  type ClubId,
  type ClubTable,
  type Coverage,
  type ResultRow,
} from '@touchline/registry';
import { Columns, type Reading } from './columns/columns.ts';
import type { CompetitionAbout } from './competition-about.ts';
import type { Surroundings } from './dimensions.ts';
import { type Era, eraId, eraOf } from './eras.ts';
import { type Instant, instantOf, overByOf, remembering } from './instant.ts';
import { isMatchOfRecord, recordedMatchSide } from './match-side.ts';
import type { DecidedSide } from './record-side.ts';
import type { ScorerBook } from './scorers/scorer-book.ts';
import { SeasonsHeld } from './seasons-held.ts';
import { type LogNumbers, SUBJECTS, type Subject } from './side.ts';
import { type DecidedTie, overBy, recordedSide, type TieOfRecord, type TieSide } from './tie-side.ts';

export interface RecordSource {
  /** Ties of the competition proper; qualifying is another stage and not among them. Those not over are left out. */
  readonly ties: Iterable<TieOfRecord>;
  /** Matches of the competition proper. Those without a score that counts (void, walkover, to come) are left out. */
  readonly matches?: Iterable<ResultRow>;
  /** Where a club's association is looked up. */
  readonly clubs: Pick<ClubTable, 'get'>;
  readonly coverage: readonly Coverage[];
  /** A competition that is not listed goes by its id, and nothing in it is called the first ever. */
  readonly competitions?: readonly CompetitionAbout[];
  /** What the log of a match tells of a club's side, by the id of its row; `undefined` where there is no log. */
  readonly logNumbers?: (row: string, club: ClubId) => LogNumbers | undefined;
  /** The goals of these matches, where they are known: with them players' facts are told and kept. */
  readonly scorers?: ScorerBook;
}

/**
 * A record opened for questions: its rows in columns, and what is known about their scope. It changes in place when a
 * match or tie is recorded or corrected, and answers from then on as a book opened afresh would.
 */
export interface RecordBook {
  readonly about: Surroundings;
  readonly coverage: readonly Coverage[];
  /** As handed in; it does not follow the changes of this book. */
  readonly scorers?: ScorerBook;
  /** Grows with every change. */
  readonly version: number;
  columnsOf(subject: Subject): Columns;
  /** Rows of `coverage` of a competition in a season. */
  coverageIn(competition: string, season: number): readonly Coverage[];
  competition(id: string): CompetitionAbout;
  /** First season of a competition in the record, of one subject or of either; `undefined` when it has none. */
  firstSeason(competition: string, subject?: Subject): number | undefined;
  era(side: TieSide): Era;
  /** Takes in a tie that is over, or a match with a score that counts; others are passed over. */
  recordTie(tie: TieOfRecord): void;
  recordMatch(row: ResultRow): void;
  /** Puts another in the place of a tie, known by the id of its first row, or takes it out. @returns false where there was none */
  correctTie(firstRow: string, right: TieOfRecord | undefined): boolean;
  correctMatch(row: string, right: ResultRow | undefined): boolean;
}

/** Encodes a record once; every question is then asked of the book. */
export function openRecordBook(source: RecordSource): RecordBook {
  return new Book(source);
}

/** The same book, beside other scorers: what they are asked of is opened anew more often than the record is. */
export const withScorers = (book: RecordBook, scorers: ScorerBook): RecordBook => ({
  about: book.about,
  coverage: book.coverage,
  scorers,
  get version() {
    return book.version;
  },
  columnsOf: (subject) => book.columnsOf(subject),
  coverageIn: (competition, season) => book.coverageIn(competition, season),
  competition: (id) => book.competition(id),
  firstSeason: (competition, subject) => book.firstSeason(competition, subject),
  era: (side) => book.era(side),
  recordTie: (tie) => book.recordTie(tie),
  recordMatch: (row) => book.recordMatch(row),
  correctTie: (firstRow, right) => book.correctTie(firstRow, right),
  correctMatch: (row, right) => book.correctMatch(row, right),
});

/**
 * Rows of a subject that were surely over by an instant, oldest first; all of them without one. Both sides of each
 * match or tie, that of the club named first before the other.
 */
export function sidesBefore(book: RecordBook, subject: Subject, by?: Instant): readonly DecidedSide[] {
  const columns = book.columnsOf(subject);
  const end = by === undefined ? columns.rows : columns.rowsOverBy(by);
  return Array.from({ length: end }, (_, row) => columns.sideAt(row));
}

class Book implements RecordBook {
  readonly about: Surroundings;
  readonly coverage: readonly Coverage[];
  readonly scorers?: ScorerBook;
  readonly #seasons = new SeasonsHeld();
  readonly #covered = new Map<string, Coverage[]>();
  readonly #competitions: readonly CompetitionAbout[];
  readonly #ties: Columns<DecidedTie>;
  readonly #matches: Columns<ResultRow>;

  constructor({ ties, matches = [], clubs, coverage, competitions = [], logNumbers, scorers }: RecordSource) {
    this.coverage = coverage;
    if (scorers) this.scorers = scorers;
    for (const row of coverage) {
      const key = seasonKey(row.competition, row.season);
      const rows = this.#covered.get(key);
      if (rows === undefined) this.#covered.set(key, [row]);
      else rows.push(row);
    }
    this.#competitions = competitions;
    this.about = {
      association: (id, season) => {
        const club = clubs.get(id);
        return club && associationIn(club, season);
      },
      changedAssociation: (id) => (clubs.get(id)?.formerAssociations?.length ?? 0) > 0,
      era: (side) => eraId(this.era(side)),
    };
    const [decided, played] = [[...ties].filter(isDecided), [...matches].filter(isMatchOfRecord)];
    for (const tie of decided) this.#countTie(tie, 1);
    for (const row of played) this.#countMatch(row, 1);
    this.#ties = new Columns(readingOfTies(logNumbers), this.about, decided);
    this.#matches = new Columns(readingOfMatches(logNumbers), this.about, played);
  }

  get version(): number {
    return this.#ties.version + this.#matches.version;
  }

  columnsOf(subject: Subject): Columns {
    return subject === 'tieSide' ? this.#ties : this.#matches;
  }

  coverageIn(competition: string, season: number): readonly Coverage[] {
    return this.#covered.get(seasonKey(competition, season)) ?? NOT_COVERED;
  }

  competition(id: string): CompetitionAbout {
    return this.#competitions.find((one) => one.id === id) ?? { id, name: id };
  }

  firstSeason(competition: string, subject?: Subject): number | undefined {
    if (subject !== undefined) return this.#seasons.first(subject, competition);
    const firsts = SUBJECTS.flatMap((one) => this.#seasons.first(one, competition) ?? []);
    return firsts.length === 0 ? undefined : Math.min(...firsts);
  }

  era(side: TieSide): Era {
    return eraOf(this.#seasons.eras(side.competition), side);
  }

  recordTie(tie: TieOfRecord): void {
    if (!isDecided(tie)) return;
    const otherEras = this.#countTie(tie, 1);
    this.#ties.add(tie);
    if (otherEras) this.#ties.recode('era');
  }

  recordMatch(row: ResultRow): void {
    if (!isMatchOfRecord(row)) return;
    this.#countMatch(row, 1);
    this.#matches.add(row);
  }

  correctTie(firstRow: string, right: TieOfRecord | undefined): boolean {
    const wrong = this.#ties.remove(firstRow);
    if (wrong === undefined) return false;
    const otherEras = this.#countTie(wrong, -1);
    if (right !== undefined) this.recordTie(right);
    if (otherEras) this.#ties.recode('era');
    return true;
  }

  correctMatch(row: string, right: ResultRow | undefined): boolean {
    const wrong = this.#matches.remove(row);
    if (wrong === undefined) return false;
    this.#countMatch(wrong, -1);
    if (right !== undefined) this.recordMatch(right);
    return true;
  }

  #countTie({ competition, season, rules }: DecidedTie, by: 1 | -1): boolean {
    return this.#seasons.count('tieSide', competition, season, rules.awayGoals, by);
  }

  #countMatch({ competition, season }: ResultRow, by: 1 | -1): boolean {
    return this.#seasons.count('matchSide', competition, season, false, by);
  }
}

const NOT_COVERED: readonly Coverage[] = [];
const seasonKey = (competition: string, season: number): string => `${competition}/${season}`;

type LogNumbersOf = RecordSource['logNumbers'];

const isDecided = (tie: TieOfRecord): tie is DecidedTie => tie.decided !== undefined;

function readingOfTies(logNumbers: LogNumbersOf): Reading<DecidedTie> {
  const read = remembering(instantOf);
  return {
    subject: 'tieSide',
    read: (tie) => ({ source: tie, over: overBy(tie, read), id: tie.rows[0]?.id ?? '' }),
    side: (tie, which) => {
      const [first, last] = [tie.rows[0], tie.rows.at(-1)];
      if (!first || !last) throw new Error('A tie without a match is no tie.');
      const club = which === 0 ? first.home : first.away;
      return recordedSide(tie, club, logNumbers?.(last.id, club));
    },
  };
}

function readingOfMatches(logNumbers: LogNumbersOf): Reading<ResultRow> {
  const read = remembering(instantOf);
  return {
    subject: 'matchSide',
    read: (row) => ({ source: row, over: overByOf(row, read), id: row.id }),
    side: (row, which) => {
      const club = which === 0 ? row.home : row.away;
      return recordedMatchSide(row, club, logNumbers?.(row.id, club));
    },
  };
}

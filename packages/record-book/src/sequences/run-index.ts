import { ListSet, RowList } from '../columns/row-list.ts';
import {
  isPlayedAt,
  prolongs,
  RUN_PREDICATES,
  RUN_REACHES,
  RUN_VENUES,
  type RunPredicate,
  type RunReach,
  type RunVenue,
  SHORTEST,
} from './run-kinds.ts';
import type { SideRows } from './side-rows.ts';

/** One kind of run: winning runs at home in one competition. */
export interface RunKind {
  readonly predicate: RunPredicate;
  readonly venue: RunVenue;
  readonly reach: RunReach;
}

/** Codes of the competition, the stage and the round that a run's matches are of; a wide reach looks at the first alone. */
export interface RunPlace {
  readonly competition: number;
  readonly stage: number;
  readonly round: number;
}

/** A run as it stood before a row: its matches, the newest first. */
export interface RunSoFar {
  readonly length: number;
  /** Rows of its matches, newest first; none where there is no run. */
  readonly rows: readonly number[];
  /** The row before them that ended the run before; absent where there is none. */
  readonly brokenBy?: number;
}

/**
 * The runs of a record. For each kind, place and length it keeps the rows at which some run got exactly that long: one
 * row for each run that got so far. It follows a record that grows at its end, at a cost for each match that depends
 * neither on how long the record is nor on how long the run.
 */
export interface RunIndex {
  /** Takes in the rows that the record has gained since; they come in their order. */
  follow(): void;
  /** Rows at which a run of this kind reached this length; lengths below `SHORTEST` are kept for 1 alone. */
  reached(kind: RunKind, place: RunPlace, length: number): RowList;
  /** Rows at which a run of this kind began, as a set: where it is asked among whom, and not when. */
  begun(kind: RunKind, place: RunPlace): ListSet;
  /** Those of them that are a club's, before `end`, newest first. */
  reachedBy(kind: RunKind, place: RunPlace, length: number, club: number, end: number): readonly number[];
  /** The newest of those, some left out. */
  lastBy(kind: RunKind, place: RunPlace, length: number, asked: AskedOfClub): number | undefined;
  /** Rows at which a club's runs of this kind began, before `end`. */
  begunBy(kind: RunKind, place: RunPlace, club: number, end: number): readonly number[];
  /** A club's run of this kind after its last match before `end`. */
  before(kind: RunKind, place: RunPlace, club: number, end: number): RunSoFar;
}

interface AskedOfClub {
  readonly club: number;
  readonly end: number;
  readonly left: ReadonlySet<number>;
}

const KINDS: readonly Omit<RunKind, 'reach'>[] = RUN_VENUES.flatMap((venue) =>
  RUN_PREDICATES.map((predicate) => ({ predicate, venue })),
);
const NONE = new RowList();
/** More than there are of stages, of rounds. */
const STAGES = 64;
const ROUNDS = 4096;

/** The runs of the matches of one reach: each club's running lengths and the lists of lengths, both by kind. */
interface RunsOfPlace {
  readonly running: Map<number, Uint16Array>;
  readonly lists: readonly RowList[][];
}

export function runIndexOf(rows: SideRows): RunIndex {
  const places = new Map<number, RunsOfPlace>();
  const sets = new Map<RowList, ListSet>();
  let followed = 0;

  const take = (row: number): void => {
    if (!rows.counts(row)) return;
    const club = rows.club(row);
    const where = rows.venue(row);
    const prolonged = prolongedBy(rows.goalsFor(row), rows.goalsAgainst(row));
    const place = placeOf(rows, row);
    for (const reach of RUN_REACHES) {
      const { running, lists } = entry(places, placeKey(reach, place), emptyPlace);
      const lengths = entry(running, club, emptyLengths);
      for (let kind = 0; kind < KINDS.length; kind++) {
        const { venue, predicate } = KINDS[kind] ?? NO_KIND;
        if (!isPlayedAt(venue, where)) continue;
        const length = prolonged.includes(predicate) ? (lengths[kind] ?? 0) + 1 : 0;
        lengths[kind] = length;
        if (isListed(predicate, length)) listOf(lists[kind] ?? [], length).add(row);
      }
    }
  };

  const reached: RunIndex['reached'] = ({ predicate, venue, reach }, place, length) => {
    const kind = RUN_VENUES.indexOf(venue) * RUN_PREDICATES.length + RUN_PREDICATES.indexOf(predicate);
    return places.get(placeKey(reach, place))?.lists[kind]?.[length] ?? NONE;
  };

  return {
    reached,
    begun(kind, place) {
      const list = reached(kind, place, 1);
      let set = sets.get(list);
      if (set === undefined) sets.set(list, (set = new ListSet(list)));
      return set;
    },
    reachedBy(kind, place, length, club, end) {
      const list = reached(kind, place, length);
      const own = rows.ofClub(club) ?? NONE;
      const found: number[] = [];
      for (let index = own.below(end) - 1; index >= 0; index--) {
        const row = own.at(index);
        if (list.has(row)) found.push(row);
      }
      return found;
    },
    lastBy(kind, place, length, { club, end, left }) {
      const list = reached(kind, place, length);
      const own = rows.ofClub(club) ?? NONE;
      for (let index = own.below(end) - 1; list.length > 0 && index >= 0; index--) {
        const row = own.at(index);
        if (!left.has(row) && list.has(row)) return row;
      }
      return undefined;
    },
    follow() {
      for (; followed < rows.rows; followed++) take(followed);
    },
    begunBy({ predicate, venue, reach }, place, club, end) {
      const own = rows.ofClub(club) ?? NONE;
      const found: number[] = [];
      let isGoing = false;
      for (let index = 0; index < own.below(end); index++) {
        const row = own.at(index);
        if (!isWithin(rows, row, reach, place) || !isPlayedAt(venue, rows.venue(row))) continue;
        const goesOn = prolongs(predicate, rows.goalsFor(row), rows.goalsAgainst(row));
        if (goesOn && !isGoing) found.push(row);
        isGoing = goesOn;
      }
      return found;
    },
    before({ predicate, venue, reach }, place, club, end) {
      const own = rows.ofClub(club) ?? NONE;
      const found: number[] = [];
      for (let index = own.below(end) - 1; index >= 0; index--) {
        const row = own.at(index);
        if (!isWithin(rows, row, reach, place) || !isPlayedAt(venue, rows.venue(row))) continue;
        if (!prolongs(predicate, rows.goalsFor(row), rows.goalsAgainst(row)))
          return { length: found.length, rows: found, brokenBy: row };
        found.push(row);
      }
      return { length: found.length, rows: found };
    },
  };
}

const NO_KIND = { predicate: 'won', venue: 'anywhere' } as const;
const emptyPlace = (): RunsOfPlace => ({ running: new Map(), lists: KINDS.map(() => []) });
const emptyLengths = (): Uint16Array => new Uint16Array(KINDS.length);

/** Made for each result once: there are few. */
const PROLONGED = new Map<number, readonly RunPredicate[]>();

function prolongedBy(goalsFor: number, goalsAgainst: number): readonly RunPredicate[] {
  return entry(PROLONGED, goalsFor * 256 + goalsAgainst, () =>
    RUN_PREDICATES.filter((predicate) => prolongs(predicate, goalsFor, goalsAgainst)),
  );
}

function listOf(byLength: RowList[], length: number): RowList {
  while (byLength.length <= length) byLength.push(NONE);
  const known = byLength[length];
  if (known !== undefined && known !== NONE) return known;
  const made = new RowList();
  byLength[length] = made;
  return made;
}

const placeOf = (rows: SideRows, row: number): RunPlace => ({
  competition: rows.competition(row),
  stage: rows.stage(row),
  round: rows.round(row),
});

function isWithin(rows: SideRows, row: number, reach: RunReach, place: RunPlace): boolean {
  return (
    rows.counts(row) &&
    rows.competition(row) === place.competition &&
    (reach === 'competition' || rows.stage(row) === place.stage) &&
    (reach !== 'round' || rows.round(row) === place.round)
  );
}

/** Where a run's place is told by one number: what a narrow reach looks at and a wide one does not is left at 0. */
function placeKey(reach: RunReach, { competition, stage, round }: RunPlace): number {
  const ofStage = reach === 'competition' ? 0 : stage + 1;
  const ofRound = reach === 'round' ? round + 1 : 0;
  return (competition * STAGES + ofStage) * ROUNDS + ofRound;
}

const isListed = (predicate: RunPredicate, length: number): boolean =>
  length === 1 || length >= SHORTEST[predicate];

function entry<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

import type {
  BySide,
  CardState,
  ClubId,
  Entry,
  EntryId,
  EntryOf,
  EntryType,
  GoalState,
  MatchId,
  MatchState,
  Side,
} from '@touchline/laws';
import type { Grounds } from '../document.ts';
import { onEntries } from '../grounds.ts';
import type { MatchInput } from '../input.ts';

/** A match opened for reading: its entries by id and by place, its goals that stand. */
export interface Reading {
  readonly match: MatchId;
  readonly state: MatchState;
  readonly entries: readonly Entry[];
  /** Goals that count, in order; one under check counts. */
  readonly goals: readonly GoalState[];
  /** Place in the log, from 0; -1 for an entry that is not in it. */
  readonly placeOf: (entry: EntryId) => number;
  readonly entry: (id: EntryId | undefined) => Entry | undefined;
}

export function readMatch({ entries, state }: MatchInput): Reading {
  const places = new Map(entries.map((entry, place) => [entry.id, place]));
  return {
    match: state.match,
    state,
    entries,
    goals: state.goals.filter((goal) => goal.status !== 'cancelled'),
    placeOf: (id) => places.get(id) ?? -1,
    entry: (id) => (id === undefined ? undefined : entries[places.get(id) ?? -1]),
  };
}

/** The entries as grounds of this match. */
export const restsOn = (reading: Reading, ...entries: readonly EntryId[]): Grounds =>
  onEntries(reading.match, entries);

/** Every entry of one type, in order. */
export function entriesOf<T extends EntryType>(reading: Reading, type: T): readonly EntryOf<T>[] {
  return reading.entries.filter((entry): entry is EntryOf<T> => entry.type === type);
}

export const lastOf = <T extends EntryType>(reading: Reading, type: T): EntryOf<T> | undefined =>
  entriesOf(reading, type).at(-1);

/** The entry that opened the match, which every sentence about its clubs may rest on. */
export const opening = (reading: Reading): Grounds =>
  restsOn(reading, ...entriesOf(reading, 'matchOpened').map((entry) => entry.id));

/** What the score rests on: the goals that stand, and the match they were scored in. */
export const scoreGrounds = (reading: Reading, upTo = reading.goals.length): Grounds =>
  onEntries(reading.match, [
    ...entriesOf(reading, 'matchOpened').map((entry) => entry.id),
    ...reading.goals.slice(0, upTo).map((goal) => goal.entry),
  ]);

/** What the end of the match rests on; empty while it is played. */
export const endGrounds = (reading: Reading): Grounds => {
  const end = reading.state.phase === 'finished' ? lastOf(reading, 'periodEnd') : undefined;
  return restsOn(reading, ...(end ? [end.id] : []));
};

export const cardOf = (reading: Reading, entry: EntryId): CardState | undefined =>
  reading.state.cards.find((card) => card.entry === entry && !card.withdrawn);

/** The side a club plays on in this match. */
export function sideOf(reading: Reading, club: ClubId): Side | undefined {
  const { home, away } = reading.state.clubs;
  if (club === home) return 'home';
  return club === away ? 'away' : undefined;
}

export const winnerOf = (score: BySide<number>): Side | undefined => {
  if (score.home === score.away) return undefined;
  return score.home > score.away ? 'home' : 'away';
};

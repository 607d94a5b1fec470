import type {
  Clock,
  ClubId,
  CommandBody,
  Entry,
  EntryId,
  MatchId,
  MatchState,
  PersonId,
  Side,
} from '@touchline/laws';
import type { ClubTable, PersonTable } from '@touchline/registry';

/** What a line is read and written in: the log so far, who the people are, and what is stamped where the line says nothing. */
export interface NotationContext {
  /** The whole log before the line, corrections included. */
  readonly log: readonly Entry[];
  /** `foldLog(log)`, when it is at hand. */
  readonly state?: MatchState | undefined;
  /** Names of those whom the log knows by id. */
  readonly names: NotationNames;
  /** Where set-up lines look for people whom no sheet names yet. */
  readonly people?: PersonTable | undefined;
  readonly clubs?: ClubTable | undefined;
  /** The running clock; without it the moment of the last entry. It tells which period `@92:10` means. */
  readonly clock?: Clock | undefined;
  /** The side that is meant where a number or a name fits both; without it such a line is refused. */
  readonly focus?: Side | undefined;
  /** Whether an entry is of whoever types: `undo` and `redo` pass over those of others. Without it none is another's. */
  readonly isOwn?: ((entry: Entry) => boolean) | undefined;
  /** The id that the line's command of this index (0 and up) will get, for a line that says two things of which one follows from the other. */
  readonly ids?: ((index: number) => string) | undefined;
}

/** What people and clubs are called; answers for every id, with something printable where it knows nothing. */
export interface NotationNames {
  person(id: PersonId): { readonly name: string; readonly lastName: string };
  club(id: ClubId): { readonly name: string; readonly shortName: string };
}

/** One command as a line says it; whoever sends it adds its id, the match, the operator, and the clock where the line says none. */
export interface Said {
  readonly body: CommandBody;
  /** The moment the line names (`@90+3`) or implies (a period starts at its own beginning). */
  readonly clock?: Clock;
  readonly override?: { readonly reason: string };
  readonly causedBy?: EntryId;
  readonly sources?: readonly string[];
  /** The rest of the head, which only files say. */
  readonly id?: string;
  readonly match?: MatchId;
  readonly by?: string;
  readonly at?: string;
}

/** Where a line cannot be read, and what was expected there. */
export interface Problem {
  /** Letters of the line: from this one on, 0 and up. */
  readonly from: number;
  /** Up to and without this one; equal to `from` where something is missing. */
  readonly to: number;
  /** One sentence: what is wrong with the word, or what is missing. */
  readonly sentence: string;
  /** What to type: the candidates, or the nearest word. */
  readonly hint?: string;
}

export type LineRead =
  /** One command, or two where the second follows from the first; none for a blank line or a comment. */
  { readonly ok: true; readonly said: readonly Said[] } | { readonly ok: false; readonly problem: Problem };

/** What may stand at the caret. */
export interface Completion {
  /** The letters of the line that `insert` takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** What the list shows: `Samardžić 24`. */
  readonly label: string;
  /** In words: `goal`, `assist by`, `home, on the field`. */
  readonly meaning: string;
}

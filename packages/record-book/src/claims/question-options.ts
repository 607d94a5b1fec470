import type { ClubTable } from '@touchline/registry';
import type { NameOf, PersonNameOf } from '../wording/scope-words.ts';

/** What a sentence is read by, be it a claim or a question. */
export interface QuestionOptions {
  /** Instant of the question, ISO: only what was surely over by then counts. A date alone is the end of that day. */
  readonly asOf: string;
  /** Clubs by their names. */
  readonly clubs: Pick<ClubTable, 'clubs'>;
  /** Competitions by their names; the first is meant where none is named. At least one. */
  readonly competitions: readonly { readonly id: string; readonly name: string }[];
  /** The name that prose uses for a club. */
  readonly nameOf: NameOf;
  /** The name that prose uses for a person, by the id that a log has; and the names a sentence may call one by. */
  readonly personNameOf?: PersonNameOf;
  readonly personNamesOf?: (person: string) => readonly string[];
}

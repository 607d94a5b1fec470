import type { TieState } from '@touchline/competition';
import type { Entry, MatchState, PersonRef, Side } from '@touchline/laws';
import { withArticle } from '../english/words.ts';
import type { Names } from '../names.ts';

/** What `describeEntry` may look at besides the entry. */
export interface EntryContext {
  /** The match right after the entry. */
  readonly state: MatchState;
  /** The effective log; entries after this one are not read. */
  readonly log: readonly Entry[];
  readonly names: Names;
  /** The tie right after the entry. */
  readonly tie?: TieState | undefined;
}

/** One entry for the live timeline. */
export interface EntryDescription {
  /** What it is, in a word or two: `Goal`, `Second caution`, `Video review`. */
  readonly word: string;
  /** One sentence or two: who, what and how. */
  readonly text: string;
  /** Belongs among the key moments. */
  readonly key: boolean;
}

/** Names and lookups of one description; short names throughout, as a timeline wants them. */
export interface Caller {
  readonly context: EntryContext;
  readonly state: MatchState;
  readonly person: (ref: PersonRef, side: Side) => string;
  readonly short: (side: Side) => string;
  readonly entry: (id: string | undefined) => Entry | undefined;
}

export function callerOf(context: EntryContext): Caller {
  const { state, names, log } = context;
  const short = (side: Side) => names.club(state.clubs[side]).shortName;
  return {
    context,
    state,
    short,
    person: (ref, side) =>
      ref === 'unknown' ? `${withArticle(short(side))} player` : names.person(ref).lastName,
    entry: (id) => (id === undefined ? undefined : log.find((one) => one.id === id)),
  };
}

import { tieInWords } from '@touchline/competition';
import type { Entry, MatchState, PersonId } from '@touchline/laws';
import type { ClubName, PersonName } from '@touchline/report';
import type { Tables } from '../tables.ts';
import { namesFrom } from './names.ts';
import type { MatchStudy } from './study.ts';

/** Names that a console writes entries in: what the tables call the two clubs and whoever may be typed. */
export interface ConsoleNames {
  readonly clubs: Readonly<Record<string, ClubName>>;
  readonly people: Readonly<Record<string, PersonName>>;
}

/** What a console is told beside the log: what no browser can know from the entries of one match. */
export interface ConsoleContext {
  /** Whether extra time may follow now. @see LAW-7-ET-01 */
  readonly extraTimeAllowed?: boolean;
  /** Whether a shoot-out may follow now. @see LAW-10-01 */
  readonly kicksAllowed?: boolean;
  /** How the tie stands, in a sentence; absent outside a tie. */
  readonly stands?: string;
  /** Aggregate, the home club of this match first. */
  readonly aggregate?: readonly [number, number];
}

/**
 * A match's console in parts, so that a channel sends what changed: each entry by its place, with whoever logged it, then
 * names and context.
 */
export function consoleParts(
  log: readonly Entry[],
  study: MatchStudy | undefined,
  tables: Tables,
): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(log.map((entry) => [`entry ${entry.seq}`, entry])),
    names: study ? namesFor(study.state, tables) : { clubs: {}, people: {} },
    context: study ? contextOf(study) : {},
  };
}

function contextOf(study: MatchStudy): ConsoleContext {
  const { inTie, state } = study;
  const { home, away } = state.clubs;
  const aggregate = inTie && inTie.tie.legs.length > 1 ? inTie.tie.aggregate : undefined;
  return {
    ...study.decideContext(),
    ...(inTie && { stands: tieInWords(inTie.tie, study.nameOf).standsSentence }),
    ...(aggregate && { aggregate: [aggregate[home] ?? 0, aggregate[away] ?? 0] }),
  };
}

/** The two clubs; everybody on the sheets, the officials, and whom the tables know at either club. */
function namesFor(state: MatchState, tables: Tables): ConsoleNames {
  const names = namesFrom(tables);
  const clubs = [state.clubs.home, state.clubs.away];
  const known = tables.people.people.filter((person) =>
    person.clubs.some(({ club, to }) => clubs.includes(club) && (to === undefined || to >= state.season)),
  );
  const ids = new Set<PersonId>([...peopleOf(state), ...known.map(({ id }) => id)]);
  return {
    clubs: Object.fromEntries(clubs.map((club) => [club, names.club(club)])),
    people: Object.fromEntries([...ids].map((id) => [id, names.person(id)])),
  };
}

function peopleOf({ teams, officials }: MatchState): readonly PersonId[] {
  const { referee, assistants = [], fourth, var: video, avar } = officials ?? {};
  const onSheets = [teams.home, teams.away].flatMap(({ people, coach }) => [
    ...people.map(({ person }) => person),
    ...(coach === undefined ? [] : [coach]),
  ]);
  const ofReferee = [referee, ...assistants, fourth, video, avar].flatMap((each) =>
    each === undefined || each === 'unknown' ? [] : [each],
  );
  return [...onSheets, ...ofReferee];
}

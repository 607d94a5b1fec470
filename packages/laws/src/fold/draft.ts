import type { Entry } from '../entries.ts';
import type { MatchState, PersonState, PersonStatus, TeamState } from '../state.ts';
import type { EntryId, PersonId, Side } from '../vocabulary.ts';

type Lasting = Omit<MatchState, Passing>;

/**
 * A state that is being made: its own fields may be set, what they hold is replaced and never changed.
 * It does not leave the fold. Fields that come and go are set to `undefined` meanwhile, because deleting one would
 * make every later access slow; `finished` takes them away.
 */
export type Draft = { -readonly [K in keyof Lasting]: Lasting[K] } & {
  [K in Passing]: MatchState[K] | undefined;
};

type Passing =
  | 'stoppage'
  | 'goalBeforeRestart'
  | 'restartAwaited'
  | 'penaltyPending'
  | 'lastKickGoal'
  | 'kickedPenalty'
  | 'interruption';

/** A draft to go on from a state. */
export function draftOf(state: MatchState): Draft {
  const { stoppage, goalBeforeRestart, restartAwaited, penaltyPending, lastKickGoal } = state;
  const { kickedPenalty, interruption } = state;
  return {
    ...state,
    stoppage,
    goalBeforeRestart,
    restartAwaited,
    penaltyPending,
    lastKickGoal,
    kickedPenalty,
    interruption,
  };
}

/** The state that the draft has become. */
export function finished(draft: Draft): MatchState {
  const { stoppage, goalBeforeRestart, restartAwaited, penaltyPending, lastKickGoal, ...others } = draft;
  const { kickedPenalty, interruption, ...lasting } = others;
  return {
    ...lasting,
    ...(stoppage && { stoppage }),
    ...(goalBeforeRestart && { goalBeforeRestart }),
    ...(restartAwaited && { restartAwaited }),
    ...(penaltyPending && { penaltyPending }),
    ...(lastKickGoal && { lastKickGoal }),
    ...(kickedPenalty && { kickedPenalty }),
    ...(interruption && { interruption }),
  };
}

/** Statuses of those who are, or may be, players on the field. @see LAW-3-STATUS-01 */
const PLAYING: ReadonlySet<PersonStatus | 'unknown'> = new Set(['player', 'temporarilyOff', 'onOrOff']);

export const isPlaying = (status: PersonStatus | 'unknown'): boolean => PLAYING.has(status);

export function personOf(
  state: Pick<MatchState, 'teams'>,
  side: Side,
  person: string,
): PersonState | undefined {
  return state.teams[side].people.find((each) => each.person === person);
}

export function setTeam(draft: Draft, side: Side, changes: Partial<TeamState>): void {
  const team = { ...draft.teams[side], ...changes };
  const { home, away } = draft.teams;
  draft.teams = side === 'home' ? { home: team, away } : { home, away: team };
}

export function setPerson(draft: Draft, side: Side, person: PersonId, changes: Partial<PersonState>): void {
  const people = draft.teams[side].people.map((each) =>
    each.person === person ? { ...each, ...changes } : each,
  );
  setTeam(draft, side, { people });
}

/** Play has gone on: what waited for it is over. @see VAR-29 */
export function playOn(draft: Draft): void {
  draft.stoppage = undefined;
  draft.goalBeforeRestart = undefined;
  draft.restartAwaited = undefined;
  draft.kickedPenalty = undefined;
  closeReviews(draft);
}

/** A check that found nothing and a review that was decided end with the restart. @see VAR-29 */
export function closeReviews(draft: Draft): void {
  if (!draft.reviews.some(({ stage }) => stage === 'cleared' || stage === 'decided')) return;
  draft.reviews = draft.reviews.map((review) =>
    review.stage === 'cleared' || review.stage === 'decided' ? { ...review, stage: 'closed' } : review,
  );
}

/** True for an entry that a review's decision led to. @see VAR-28 */
export function followsReview({ reviews }: Pick<MatchState, 'reviews'>, entry: Entry): boolean {
  const cause: EntryId | undefined = entry.causedBy;
  return cause !== undefined && reviews.some((review) => review.decision?.entry === cause);
}

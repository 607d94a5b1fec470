import type { Entry } from '../entries.ts';
import type { MatchState, PersonState, PersonStatus, TeamState } from '../state.ts';
import type { EntryId, PersonId, Side } from '../vocabulary.ts';

/**
 * A state that is being made: its own fields may be set, what they hold is replaced and never changed.
 * It does not leave the fold until it is done, and then nobody changes it any more.
 */
export type Draft = { -readonly [K in keyof MatchState]: MatchState[K] };

/**
 * A draft to go on from a state. Each field is named: spreading a state of so many fields costs twice as much, and this is
 * most of what an entry costs.
 */
export function draftOf(state: MatchState): Required<Draft> {
  return {
    match: state.match,
    version: state.version,
    phase: state.phase,
    clubs: state.clubs,
    lawsEdition: state.lawsEdition,
    regulations: state.regulations,
    season: state.season,
    round: state.round,
    period: state.period,
    clock: state.clock,
    addedTime: state.addedTime,
    score: state.score,
    scoreAt: state.scoreAt,
    provisional: state.provisional,
    teams: state.teams,
    goals: state.goals,
    cards: state.cards,
    reviews: state.reviews,
    options: state.options,
    leg: state.leg,
    otherLeg: state.otherLeg,
    venue: state.venue,
    scheduledKickOff: state.scheduledKickOff,
    kickOff: state.kickOff,
    officials: state.officials,
    attendance: state.attendance,
    penaltyPending: state.penaltyPending,
    restartAwaited: state.restartAwaited,
    shootOut: state.shootOut,
    interruption: state.interruption,
    official: state.official,
    kickedPenalty: state.kickedPenalty,
    goalkeepersWarned: state.goalkeepersWarned,
    sinceRestart: state.sinceRestart,
    stoppage: state.stoppage,
    goalBeforeRestart: state.goalBeforeRestart,
    lastKickGoal: state.lastKickGoal,
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

/** Nobody can say any more who keeps goal: that leaves every reading open. @see LAW-3-GK-02 */
export function forgetGoalkeeper(draft: Draft, side: Side): void {
  const { goalkeeper: _gone, ...team } = draft.teams[side];
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

import type { Entry } from '../entries.ts';
import type { MatchState, PersonState, PersonStatus, TeamState } from '../state.ts';
import type { EntryId, PersonId, Side } from '../vocabulary.ts';

/** Fields that every state has. */
type Always = {
  -readonly [K in keyof MatchState as undefined extends MatchState[K] ? never : K]-?: MatchState[K];
};
/** Fields that come, and some of them go again. */
type Sometimes = Exclude<keyof MatchState, keyof Always>;

/**
 * A state that is being made: its own fields may be set, what they hold is replaced and never changed.
 * It does not leave the fold. It has every field, `undefined` where the state has none, so that all drafts are of one
 * shape: spreading and leaving out fields one by one made a single entry five times as slow.
 */
export type Draft = Always & { [K in Sometimes]: MatchState[K] | undefined };

/** A draft to go on from a state. */
export function draftOf(state: MatchState): Draft {
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

/**
 * The state that the draft has become, without the fields that it lacks. Each is named, because a loop over names costs
 * as much as the whole entry; a test holds them complete.
 */
export function finished(draft: Draft): MatchState {
  const state: Always & { [K in Sometimes]?: MatchState[K] } = always(draft);
  if (draft.options !== undefined) state.options = draft.options;
  if (draft.leg !== undefined) state.leg = draft.leg;
  if (draft.otherLeg !== undefined) state.otherLeg = draft.otherLeg;
  if (draft.venue !== undefined) state.venue = draft.venue;
  if (draft.scheduledKickOff !== undefined) state.scheduledKickOff = draft.scheduledKickOff;
  if (draft.kickOff !== undefined) state.kickOff = draft.kickOff;
  if (draft.officials !== undefined) state.officials = draft.officials;
  if (draft.attendance !== undefined) state.attendance = draft.attendance;
  if (draft.penaltyPending !== undefined) state.penaltyPending = draft.penaltyPending;
  if (draft.restartAwaited !== undefined) state.restartAwaited = draft.restartAwaited;
  if (draft.shootOut !== undefined) state.shootOut = draft.shootOut;
  if (draft.interruption !== undefined) state.interruption = draft.interruption;
  if (draft.official !== undefined) state.official = draft.official;
  if (draft.kickedPenalty !== undefined) state.kickedPenalty = draft.kickedPenalty;
  if (draft.goalkeepersWarned !== undefined) state.goalkeepersWarned = draft.goalkeepersWarned;
  if (draft.sinceRestart !== undefined) state.sinceRestart = draft.sinceRestart;
  if (draft.stoppage !== undefined) state.stoppage = draft.stoppage;
  if (draft.goalBeforeRestart !== undefined) state.goalBeforeRestart = draft.goalBeforeRestart;
  if (draft.lastKickGoal !== undefined) state.lastKickGoal = draft.lastKickGoal;
  return state;
}

function always(state: Always): Always {
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

import { clockLabel } from '../clock.ts';
import { effectiveLog } from '../effective.ts';
import type { Entry, EntryOf, EntryType } from '../entries.ts';
import type { MatchState } from '../state.ts';
import { isTimed } from '../vocabulary.ts';
import { actorsOf } from './actors.ts';
import { foldCard, foldSanctionWithdrawn } from './cards.ts';
import type { Draft } from './draft.ts';
import { draftOf, finished, followsReview, personOf, playOn, setPerson, setTeam } from './draft.ts';
import { foldGoal, foldGoalCancelled, foldOwnGoal, foldPenaltyGoal, markGoalsUnderCheck } from './goals.ts';
import { foldOfficials, foldTeamSheet, opened } from './opening.ts';
import { actsOnField } from './people.ts';
import { foldBreak, foldPeriodEnd, foldPeriodStart } from './periods.ts';
import { foldCheckStart, foldDecision, foldReviewOpen, isOpen, moveReview } from './reviews.ts';
import { foldKick, foldToss } from './shoot-out.ts';
import { foldSubstitutionOff, foldSubstitutionOn } from './substitutions.ts';

/** A match of which nothing is known yet has no state. */
export const initialState = undefined;

/**
 * The state of a match after its whole log, corrections resolved.
 *
 * @returns `undefined` while no match is opened: for an empty log, and for one without `matchOpened`
 */
export function foldLog(entries: readonly Entry[]): MatchState | undefined {
  let draft: Draft | undefined;
  for (const entry of effectiveLog(entries)) {
    if (draft) apply(draft, entry);
    else if (entry.type === 'matchOpened') draft = draftOf(opened(entry));
  }
  if (!draft) return undefined;
  draft.version = entries.at(-1)?.seq ?? 0;
  return finished(draft);
}

/** The state of the log as it was after the entry with this `seq`. */
export function stateAt(entries: readonly Entry[], seq: number): MatchState | undefined {
  return foldLog(entries.filter((entry) => entry.seq <= seq));
}

/** `seq` of the last entry with this label: `90+3`, `HT`; `undefined` when there is none. */
export function lastSeqAt(entries: readonly Entry[], label: string): number | undefined {
  return entries.findLast((entry) => clockLabel(entry.clock) === label)?.seq;
}

/**
 * The state after one more effective entry. Never says no: what cannot be is `decide`'s to refuse, and a reference to
 * what is not there is passed over. Corrections need the whole log; here they move only the version.
 */
export function evolve(state: MatchState, entry: Entry): MatchState;
export function evolve(state: MatchState | undefined, entry: Entry): MatchState | undefined;
export function evolve(state: MatchState | undefined, entry: Entry): MatchState | undefined {
  if (!state) return entry.type === 'matchOpened' ? opened(entry) : undefined;
  const draft = draftOf(state);
  draft.version = entry.seq;
  apply(draft, entry);
  return finished(draft);
}

/** Entries that tell nothing of the match clock. */
export const OFF_THE_CLOCK: ReadonlySet<EntryType> = new Set([
  'matchOpened',
  'teamSheet',
  'officials',
  'note',
  'resultConfirmed',
  'entryAmended',
  'entryWithdrawn',
]);

/** Entries that show that play went on. */
const PLAY: ReadonlySet<EntryType> = new Set(['goal', 'ownGoal', 'shot', 'penaltyKick', 'restart']);

/** The same, unless a check is open: then they may tell of what is being looked at. */
const PLAY_OR_INCIDENT: ReadonlySet<EntryType> = new Set(['chance', 'error', 'foul', 'offside', 'corner']);

function apply(draft: Draft, entry: Entry): void {
  if (!OFF_THE_CLOCK.has(entry.type)) {
    draft.clock = entry.clock;
    foldBreak(draft, entry);
  }
  if (showsPlay(draft, entry)) playOn(draft);
  for (const [side, person] of actorsOf(entry)) actsOnField(draft, side, person);
  foldEntry(draft, entry);
}

function showsPlay(draft: Draft, entry: Entry): boolean {
  if (PLAY_OR_INCIDENT.has(entry.type)) return !draft.reviews.some(isOpen) && !followsReview(draft, entry);
  return PLAY.has(entry.type) && !followsReview(draft, entry);
}

function foldEntry(draft: Draft, entry: Entry): void {
  switch (entry.type) {
    case 'matchOpened':
    case 'note':
    case 'warning':
    case 'entryAmended':
    case 'entryWithdrawn':
    case 'restart':
    case 'shot':
    case 'chance':
    case 'error':
    case 'foul':
    case 'injury':
    case 'returned':
      return;
    case 'teamSheet':
      return foldTeamSheet(draft, entry);
    case 'officials':
      return foldOfficials(draft, entry);
    case 'resultConfirmed':
      if (entry.attendance !== undefined) draft.attendance = entry.attendance;
      return;
    case 'periodStart':
      return foldPeriodStart(draft, entry);
    case 'periodEnd':
      return foldPeriodEnd(draft, entry);
    case 'addedTime':
      return foldAddedTime(draft, entry);
    case 'stoppage':
      draft.stoppage = { entry: entry.id, clock: entry.clock, announced: true, cameOn: [] };
      return;
    case 'goal':
      return foldGoal(draft, entry);
    case 'ownGoal':
      return foldOwnGoal(draft, entry);
    case 'goalCancelled':
      return foldGoalCancelled(draft, entry);
    case 'offside':
      draft.restartAwaited = 'freeKick';
      return;
    case 'corner':
      draft.restartAwaited = 'corner';
      return;
    case 'freeKick':
      draft.restartAwaited = 'freeKick';
      return;
    case 'penaltyAwarded':
      draft.penaltyPending = { entry: entry.id, side: entry.side };
      draft.restartAwaited = 'penalty';
      return;
    case 'penaltyCancelled':
      return foldPenaltyCancelled(draft, entry);
    case 'penaltyKick':
      return foldPenaltyKick(draft, entry);
    case 'caution':
    case 'directRed':
      return foldCard(draft, entry);
    case 'sanctionWithdrawn':
      return foldSanctionWithdrawn(draft, entry);
    case 'substitutionOff':
      return foldSubstitutionOff(draft, entry);
    case 'substitutionOn':
      return foldSubstitutionOn(draft, entry);
    case 'goalkeeperChange':
      if (entry.player !== 'unknown') setTeam(draft, entry.side, { goalkeeper: entry.player });
      return;
    case 'captainChange':
      if (entry.player !== 'unknown') setTeam(draft, entry.side, { captain: entry.player });
      return;
    case 'temporarilyOff':
      return foldTemporarilyOff(draft, entry);
    case 'varCheckStart':
    case 'restartHeld':
    case 'varCheckComplete':
    case 'varReviewOpen':
    case 'wentToScreen':
    case 'varDecision':
    case 'varCheckAbandoned':
      foldReview(draft, entry);
      return markGoalsUnderCheck(draft);
    case 'shootOutToss':
      if (draft.period === 'fullTime') [draft.period, draft.phase] = ['kicksBreak', 'live'];
      return foldToss(draft, entry);
    case 'kick':
      return foldKick(draft, entry);
    case 'exclusion':
      if (entry.player !== 'unknown')
        setPerson(draft, entry.side, entry.player, { status: 'excludedFromKicks' });
      return;
    default:
      entry satisfies never;
  }
}

type ReviewEntry = EntryOf<
  | 'varCheckStart'
  | 'restartHeld'
  | 'varCheckComplete'
  | 'varReviewOpen'
  | 'wentToScreen'
  | 'varDecision'
  | 'varCheckAbandoned'
>;

/** @see section B4 of the rules */
function foldReview(draft: Draft, entry: ReviewEntry): void {
  switch (entry.type) {
    case 'varCheckStart':
      return foldCheckStart(draft, entry);
    case 'restartHeld':
      return moveReview(draft, entry.check, 'delayed');
    case 'varCheckComplete':
      return moveReview(draft, entry.check, 'cleared');
    case 'varReviewOpen':
      return foldReviewOpen(draft, entry);
    case 'wentToScreen':
      return moveReview(draft, entry.review, 'reviewOnField');
    case 'varDecision':
      return foldDecision(draft, entry);
    case 'varCheckAbandoned':
      return moveReview(draft, entry.check, 'closed');
    default:
      entry satisfies never;
  }
}

function foldAddedTime(draft: Draft, entry: EntryOf<'addedTime'>): void {
  const period = isTimed(entry.clock.period) ? entry.clock.period : draft.period;
  if (isTimed(period)) draft.addedTime = { ...draft.addedTime, [period]: entry.minutes };
}

function foldPenaltyCancelled(draft: Draft, entry: EntryOf<'penaltyCancelled'>): void {
  if (draft.penaltyPending?.entry !== entry.penalty) return;
  draft.penaltyPending = undefined;
  if (draft.restartAwaited === 'penalty') draft.restartAwaited = undefined;
}

/** A kick to be taken again leaves the penalty as it was: given, and not yet taken. @see LAW-14-08 */
function foldPenaltyKick(draft: Draft, entry: EntryOf<'penaltyKick'>): void {
  if (entry.outcome === 'retake') {
    draft.restartAwaited = 'penalty';
    return;
  }
  draft.penaltyPending = undefined;
  if (entry.outcome === 'scored') foldPenaltyGoal(draft, entry);
}

/** One who may have gone off is on the field if he leaves it for treatment. */
function foldTemporarilyOff(draft: Draft, entry: EntryOf<'temporarilyOff'>): void {
  if (entry.player === 'unknown') return;
  if (personOf(draft, entry.side, entry.player)?.status === 'player') {
    setPerson(draft, entry.side, entry.player, { status: 'temporarilyOff' });
  }
}

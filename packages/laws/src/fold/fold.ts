import { clockLabel } from '../clock.ts';
import { matchRules } from '../editions/match-rules.ts';
import { effectiveLog } from '../effective.ts';
import type { Entry, EntryOf, EntryType } from '../entries.ts';
import { foulSanction } from '../rules/sanctions.ts';
import type { MatchState } from '../state.ts';
import { isTimed, otherSide } from '../vocabulary.ts';
import { actorsOf } from './actors.ts';
import { foldCard, foldSanctionWithdrawn } from './cards.ts';
import type { Draft } from './draft.ts';
import { draftOf, followsReview, forgetGoalkeeper, personOf, playOn, setPerson, setTeam } from './draft.ts';
import { foldGoal, foldGoalCancelled, foldOwnGoal, foldPenaltyGoal, markGoalsUnderCheck } from './goals.ts';
import { foldAward, foldConfirmation, foldInterruption } from './interruptions.ts';
import { foldOfficials, foldTeamSheet, opened } from './opening.ts';
import { actsOnField } from './people.ts';
import { foldBreak, foldPeriodEnd, foldPeriodStart } from './periods.ts';
import { takePlayBack } from './play-taken-back.ts';
import {
  foldCheckStart,
  foldDecision,
  foldReviewOpen,
  isOpen,
  moveReview,
  noPenaltyAwaited,
  rememberDecidedAnew,
  restarted,
} from './reviews.ts';
import { foldKick, foldToss } from './shoot-out.ts';
import { foldSubstitutionOff, foldSubstitutionOn, staysOn } from './substitutions.ts';

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
    else if (entry.type === 'matchOpened') draft = opened(entry);
  }
  if (!draft) return undefined;
  draft.version = entries.at(-1)?.seq ?? 0;
  return draft;
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
  const draft: Draft = draftOf(state);
  draft.version = entry.seq;
  apply(draft, entry);
  return draft;
}

/** Entries that tell nothing of the match clock. */
export const OFF_THE_CLOCK: ReadonlySet<EntryType> = new Set([
  'matchOpened',
  'teamSheet',
  'officials',
  'note',
  'resultConfirmed',
  'resultAwarded',
  'matchPostponed',
  'published',
  'clockSet',
  'entryAmended',
  'entryWithdrawn',
]);

/** Entries that show that play went on. */
const PLAY: ReadonlySet<EntryType> = new Set(['goal', 'ownGoal', 'shot', 'penaltyKick', 'restart']);

/** The same, unless a check is open: then they may tell of what is being looked at. */
const PLAY_OR_INCIDENT: ReadonlySet<EntryType> = new Set(['chance', 'error', 'foul', 'offside', 'corner']);

/** Entries that a check may be about. @see VAR-19 */
const INCIDENTS: ReadonlySet<EntryType> = new Set([
  'goal',
  'ownGoal',
  'penaltyKick',
  'penaltyAwarded',
  'foul',
  'offside',
  'corner',
  'chance',
  'shot',
  'error',
  'caution',
  'directRed',
]);

function apply(draft: Draft, entry: Entry): void {
  if (!OFF_THE_CLOCK.has(entry.type)) {
    draft.clock = entry.clock;
    foldBreak(draft, entry);
  }
  if (showsPlay(draft, entry)) playOn(draft);
  if (entry.type === 'returned') foldUnknownReturned(draft, entry);
  for (const [side, person] of actorsOf(entry)) actsOnField(draft, side, person);
  foldEntry(draft, entry);
  rememberDecidedAnew(draft, entry);
  if (entry.type === 'restart') restarted(draft);
  else if (INCIDENTS.has(entry.type)) {
    draft.sinceRestart = [...(draft.sinceRestart ?? []), incidentOf(draft, entry)];
  }
}

/** An incident, and of a foul what it costs, where that is known. */
function incidentOf(draft: Draft, entry: Entry): NonNullable<MatchState['sinceRestart']>[number] {
  const incident = { entry: entry.id, seq: entry.seq };
  if (entry.type !== 'foul') return incident;
  const judged =
    entry.denied !== undefined || entry.manner === 'reckless' || entry.manner === 'excessiveForce';
  if (!judged) return incident;
  const by = { side: entry.side, person: entry.player };
  return { ...incident, card: foulSanction(matchRules(draft), entry).card, by };
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
    case 'published':
    case 'clockSet':
    case 'entryAmended':
    case 'entryWithdrawn':
    case 'restart':
    case 'shot':
    case 'chance':
    case 'error':
    case 'foul':
    case 'injury':
      return;
    case 'returned':
      if (entry.player !== 'unknown') staysOn(draft, entry.side, entry.player);
      return;
    case 'matchSuspended':
    case 'matchAbandoned':
    case 'matchPostponed':
      return foldInterruption(draft, entry);
    case 'matchResumed':
      draft.interruption = undefined;
      return;
    case 'resultAwarded':
      return foldAward(draft, entry);
    case 'teamSheet':
      return foldTeamSheet(draft, entry);
    case 'officials':
      return foldOfficials(draft, entry);
    case 'resultConfirmed':
      return foldConfirmation(draft, entry);
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
      takePlayBack(draft, entry);
      noPenaltyAwaited(draft);
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
      if (entry.player === 'unknown') forgetGoalkeeper(draft, entry.side);
      else setTeam(draft, entry.side, { goalkeeper: entry.player });
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
      if (entry.outcome === 'retake' && blamesGoalkeeper(entry)) warnGoalkeeper(draft, entry);
      return foldKick(draft, entry);
    case 'exclusion':
      return foldExclusion(draft, entry);
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
  const { id, side, kicker, outcome } = entry;
  if (outcome === 'retake') {
    if (blamesGoalkeeper(entry)) warnGoalkeeper(draft, entry);
    draft.restartAwaited = 'penalty';
    return;
  }
  draft.penaltyPending = undefined;
  if (outcome === 'scored') return foldPenaltyGoal(draft, entry);
  if (outcome === 'indirectFreeKick') draft.restartAwaited = 'freeKick';
  const inExtension = entry.inExtension ?? !isTimed(draft.period);
  draft.kickedPenalty = { entry: id, side, kicker, outcome, inExtension };
}

/** One who may have gone off is on the field if he leaves it for treatment. */
function foldTemporarilyOff(draft: Draft, entry: EntryOf<'temporarilyOff'>): void {
  const { side, player, clock, reason = 'treatment', exempt = false } = entry;
  if (player === 'unknown') {
    const { unknownTemporarilyOff: off = 0 } = draft.teams[side];
    return setTeam(draft, side, { unknownTemporarilyOff: off + 1 });
  }
  if (personOf(draft, side, player)?.status !== 'player') return;
  const { secondsOffAfterTreatment } = matchRules(draft);
  const stays = reason === 'treatment' && !exempt ? secondsOffAfterTreatment : 0;
  setPerson(draft, side, player, {
    status: 'temporarilyOff',
    offSince: clock,
    ...(stays > 0 && { staysOffSeconds: stays }),
  });
}

/** One who went off without a name is back, unless it is somebody who went off by his own. */
function foldUnknownReturned(draft: Draft, { side, player }: EntryOf<'returned'>): void {
  const { unknownTemporarilyOff: off = 0 } = draft.teams[side];
  const wentByName = player !== 'unknown' && personOf(draft, side, player)?.status === 'temporarilyOff';
  if (off > 0 && !wentByName) setTeam(draft, side, { unknownTemporarilyOff: off - 1 });
}

/** He may not kick, nor may he play on. @see LAW-10-08 */
function foldExclusion(draft: Draft, { side, player }: EntryOf<'exclusion'>): void {
  if (player !== 'unknown') return setPerson(draft, side, player, { status: 'excludedFromKicks' });
  setTeam(draft, side, { unknownExcluded: (draft.teams[side].unknownExcluded ?? 0) + 1 });
}

/** True for a kick at which the goalkeeper offended. @see LAW-14-05 */
export function blamesGoalkeeper({ offences = [] }: EntryOf<'penaltyKick' | 'kick'>): boolean {
  return offences.includes('goalkeeper') || offences.includes('goalkeeperPutsOff');
}

/** His offence made a retake necessary: it is kept, for the next one costs more. @see LAW-14-05 */
function warnGoalkeeper(draft: Draft, { id, side }: EntryOf<'penaltyKick' | 'kick'>): void {
  const other = otherSide(side);
  const person = draft.teams[other].goalkeeper ?? 'unknown';
  draft.goalkeepersWarned = [
    ...(draft.goalkeepersWarned ?? []),
    { entry: id, side: other, person, inKicks: draft.period === 'kicks' },
  ];
}

import type { Clock } from '../clock.ts';
import { clockLabel, labelFitsPeriod, PERIOD_MINUTES, secondsOf } from '../clock.ts';
import type { DecideContext } from '../commands.ts';
import type { Entry, EntryOf, EntryType } from '../entries.ts';
import { OFF_THE_CLOCK } from '../fold/fold.ts';
import { leadsInExtraTime } from '../fold/periods.ts';
import type { MatchState } from '../state.ts';
import type { Period } from '../vocabulary.ts';
import { isTimed, PERIODS } from '../vocabulary.ts';
import type { Facts, Finding, Step } from './finding.ts';
import { factsOf, flagged, refused } from './finding.ts';
import { restartRules } from './play-rules.ts';

/** Entries that there can be only while a period is being played. */
const IN_PLAY: ReadonlySet<EntryType> = new Set([
  'goal',
  'ownGoal',
  'shot',
  'chance',
  'error',
  'foul',
  'offside',
  'corner',
  'freeKick',
  'penaltyAwarded',
  'penaltyKick',
  'restart',
  'stoppage',
  'addedTime',
  'injury',
  'temporarilyOff',
  'returned',
]);

/** Where each period may be started from. @see LAW-7-PERIODS-01 */
const STARTS_FROM: { readonly [P in EntryOf<'periodStart'>['period']]: readonly Period[] } = {
  firstHalf: ['pre'],
  secondHalf: ['halfTime'],
  etFirst: ['etBreak', 'fullTime'],
  etSecond: ['etHalfTime'],
  kicks: ['kicksBreak', 'fullTime'],
};

/** The interval after each period; an entry made in it may still carry the period's clock. @see VAR-18 */
const INTERVALS_AFTER: { readonly [P in Period]?: readonly Period[] } = {
  firstHalf: ['halfTime'],
  secondHalf: ['fullTime', 'etBreak'],
  etFirst: ['etHalfTime'],
  etSecond: ['fullTime', 'kicksBreak'],
  kicks: ['fullTime'],
};

/** @see LAW-7-PERIODS-01, MIN-01, MIN-02 */
export function* clockRules({ entry, before, edition, context }: Step): Iterable<Finding> {
  const { clock } = entry;
  if ('minute' in clock && !labelFitsPeriod(clock.period, clock.minute)) {
    yield refused('MIN-01', { label: clock.minute, period: clock.period });
  }
  if (entry.type === 'periodStart') yield* periodStartRules(entry, before, context);
  else if (entry.type === 'periodEnd') yield* periodEndRules(entry, before, edition);
  else if (entry.type === 'clockSet') yield* clockSetRules(entry, before);
  else if (!OFF_THE_CLOCK.has(entry.type)) yield* momentRules(entry, before, context);
  if (!OFF_THE_CLOCK.has(entry.type) && runsBackwards(before.clock, clock)) {
    yield refused('MIN-02', { label: clockLabel(clock), last: clockLabel(before.clock) });
  }
}

/** Surely earlier: the latest that the one can be is before the earliest that the other was. */
function runsBackwards(last: Clock, next: Clock): boolean {
  if (last.period !== next.period) return false;
  const [from, to] = [secondsOf(last)?.from, secondsOf(next)?.to];
  return from !== undefined && to !== undefined && to <= from;
}

function* momentRules(entry: Entry, before: MatchState, context: DecideContext): Iterable<Finding> {
  const { period } = entry.clock;
  if (entry.type === 'kick') {
    if (before.period !== 'kicks') yield outside(entry, before);
    return;
  }
  const justOver = INTERVALS_AFTER[period]?.includes(before.period) ?? false;
  if (IN_PLAY.has(entry.type) && !isLateConsequence(entry, before)) {
    if (period !== before.period || !isTimed(period)) yield outside(entry, before);
    return;
  }
  const breakBegins = before.period === 'fullTime' && breakMayBegin(period, before, context);
  const fits = period === before.period || justOver || breakBegins;
  if (!fits || !hasItsTime(entry, before, context)) yield outside(entry, before);
}

const FOR_A_SHOOT_OUT: ReadonlySet<EntryType> = new Set(['shootOutToss', 'exclusion']);
const FOR_A_MATCH_BEGUN: ReadonlySet<EntryType> = new Set(['varCheckStart', 'varReviewOpen']);
const FOR_WHAT_FOLLOWS: ReadonlySet<EntryType> = new Set([
  'substitutionOff',
  'substitutionOn',
  'goalkeeperChange',
  'captainChange',
]);

/** What belongs to a stretch of the match that no single period is: a toss needs kicks to come, a review something played. */
function hasItsTime({ type, clock }: Entry, before: MatchState, context: DecideContext): boolean {
  const kicksMayFollow = breakMayBegin('kicksBreak', before, context);
  if (FOR_A_SHOOT_OUT.has(type)) {
    return KICKS.has(before.period) || (before.period === 'fullTime' && kicksMayFollow);
  }
  if (FOR_A_MATCH_BEGUN.has(type)) return before.phase !== 'fixture';
  if (!FOR_WHAT_FOLLOWS.has(type) || clock.period !== 'fullTime') return true;
  return kicksMayFollow || breakMayBegin('etBreak', before, context);
}

const KICKS: ReadonlySet<Period> = new Set(['kicksBreak', 'kicks']);

/** A kick of the shoot-out is over with the kick: nobody scores, or shoots, from it. @see LAW-10-07 */
const REBOUNDS: ReadonlySet<EntryType> = new Set(['goal', 'ownGoal', 'shot']);

const outside = (entry: Entry, before: MatchState): Finding => {
  const rule = before.period === 'kicks' && REBOUNDS.has(entry.type) ? 'LAW-10-07' : 'LAW-7-PERIODS-01';
  return refused(rule, { what: entry.type, period: entry.clock.period, now: before.period });
};

/** What a review decides stands also when the half has been whistled off meanwhile. @see VAR-18, LAW-7-PEN-01 */
function isLateConsequence(entry: Entry, { reviews, penaltyPending }: MatchState): boolean {
  const { causedBy } = entry;
  if (entry.type === 'penaltyKick' && penaltyPending) return true;
  return causedBy !== undefined && reviews.some(({ decision }) => decision?.entry === causedBy);
}

/**
 * The break before extra time or the shoot-out, where that may follow what has been played.
 *
 * @see LAW-7-PERIODS-01, LAW-7-ET-01, LAW-10-01
 */
export function breakMayBegin(period: Period, before: MatchState, context: DecideContext): boolean {
  if (before.scoreAt.fullTime90 === undefined) return false;
  if (period === 'etBreak') return comesNext('etFirst', before) && mayGoToExtraTime(before, context);
  return period === 'kicksBreak' && comesNext('kicks', before) && mayGoToKicks(before, context);
}

function* periodStartRules(
  entry: EntryOf<'periodStart'>,
  before: MatchState,
  context: DecideContext,
): Iterable<Finding> {
  const { period } = entry;
  if (period === 'kicks' && !mayGoToKicks(before, context)) {
    yield refused(
      'LAW-10-01',
      factsOf({ home: before.score.home, away: before.score.away, leg: before.leg }),
    );
  }
  const follows = STARTS_FROM[period].includes(before.period) && comesNext(period, before);
  if (!follows || entry.clock.period !== period) {
    yield refused('LAW-7-PERIODS-01', periodFacts(entry, follows, before));
    return;
  }
  if (period === 'etFirst' && !mayGoToExtraTime(before, context)) {
    yield refused(
      'LAW-7-ET-01',
      factsOf({ home: before.score.home, away: before.score.away, leg: before.leg }),
    );
  }
  yield* restartRules({ entry, before });
  if (before.penaltyPending)
    yield refused('LAW-7-PEN-01', { side: before.penaltyPending.side, what: 'periodStart', period });
}

/** Who knows the tie says; else it settles a match that is level, or the tie of a second leg. @see LAW-10-01 */
function mayGoToKicks({ leg, otherLeg, score }: MatchState, { kicksAllowed }: DecideContext): boolean {
  if (leg === 1) return false;
  if (kicksAllowed !== undefined) return kicksAllowed;
  if (leg !== undefined) return leg === 2;
  return otherLeg !== undefined || score.home === score.away;
}

/** Why a period does not begin or end so: it is not its turn, or else the moment is one of another period. */
const periodFacts = (
  { type, period, clock }: EntryOf<'periodStart' | 'periodEnd'>,
  isItsTurn: boolean,
  { period: now }: MatchState,
): Facts => ({ what: type, period, now, ...(isItsTurn && { at: clock.period }) });

/** A clock can be put right of a period that has begun. */
function* clockSetRules(entry: EntryOf<'clockSet'>, { period }: MatchState): Iterable<Finding> {
  if (PERIODS.indexOf(entry.period) > PERIODS.indexOf(period)) {
    yield refused('LAW-7-PERIODS-01', { what: entry.type, period: entry.period, now: period });
  }
}

/** After full time extra time can only follow once, and nothing follows a shoot-out. */
function comesNext(period: EntryOf<'periodStart'>['period'], { scoreAt, shootOut }: MatchState): boolean {
  if (period === 'etFirst')
    return scoreAt.afterExtraTime === undefined && (shootOut?.kicks.length ?? 0) === 0;
  return period !== 'kicks' || (shootOut?.kicks.length ?? 0) === 0;
}

/** Who knows the tie says; else a first leg may not, a single match when it is level. @see LAW-7-ET-01 */
function mayGoToExtraTime({ leg, score }: MatchState, { extraTimeAllowed }: DecideContext): boolean {
  if (leg === 1) return false;
  if (extraTimeAllowed !== undefined) return extraTimeAllowed;
  return leg === 2 || score.home === score.away;
}

function* periodEndRules(
  entry: EntryOf<'periodEnd'>,
  before: MatchState,
  { options }: Step['edition'],
): Iterable<Finding> {
  const { period, clock } = entry;
  if (period !== before.period || clock.period !== period) {
    yield refused('LAW-7-PERIODS-01', periodFacts(entry, period === before.period, before));
    return;
  }
  if (period === 'kicks') {
    if (before.shootOut?.winner === undefined) yield refused('LAW-10-17', {});
    return;
  }
  if (before.penaltyPending) {
    yield refused('LAW-7-PEN-01', { side: before.penaltyPending.side, what: 'periodEnd', period });
  }
  const inExtraTime = period === 'etFirst' || period === 'etSecond';
  if (inExtraTime && options.extraTimeGoal === 'golden' && leadsInExtraTime(before)) return;
  const latest = secondsOf(clock)?.to ?? Number.POSITIVE_INFINITY;
  const due = PERIOD_MINUTES[period].length * 60;
  const board = before.addedTime[period] ?? 0;
  const facts = { period, label: clockLabel(clock), board };
  if (latest < due) yield refused('LAW-7-DUR-01', facts);
  else if (latest < due + board * 60) yield flagged('LAW-7-ADDED-02', facts);
}

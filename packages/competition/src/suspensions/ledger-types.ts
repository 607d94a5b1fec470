import type { ClubId, EntryId, MatchState, PersonRef } from '@touchline/laws';
import type { DisciplinaryDecision, ResultRow, SquadChange } from '@touchline/registry';
import type { Regulations } from '../regulations.ts';

/** The part of a match's state that the ledger reads. */
export type MatchForLedger = Pick<
  MatchState,
  | 'match'
  | 'phase'
  | 'season'
  | 'round'
  | 'leg'
  | 'clubs'
  | 'teams'
  | 'cards'
  | 'regulations'
  | 'scheduledKickOff'
  | 'kickOff'
  | 'official'
>;

/** Everything that suspensions follow from. All of it is of UEFA club competitions: a match elsewhere serves nothing. */
export interface LedgerInput {
  /** Logs, of any number of seasons, in order of play where a date is missing. */
  readonly matches: readonly MatchForLedger[];
  /** Results and fixtures: matches of which there is no log serve a suspension too, and the next one is found here. */
  readonly rows?: readonly ResultRow[];
  readonly decisions?: readonly DisciplinaryDecision[];
  readonly squads?: readonly SquadChange[];
  /** Clubs with no match left in this season: what their cautions cost ends with it. */
  readonly clubsOut?: ReadonlySet<ClubId>;
  /** Regulations by id; without it the catalogue's. Of a match by regulations that are not found nothing is counted. */
  readonly regulationsOf?: (id: string) => Regulations | undefined;
}

/** A match as the ledger names it. */
export interface MatchRef {
  /** Id of the log, or of the row where there is no log. */
  readonly match: string;
  readonly season: number;
  readonly round: string;
  readonly leg?: 1 | 2;
  readonly home: ClubId;
  readonly away: ClubId;
  /** ISO date; absent when nothing tells it. */
  readonly date?: string;
}

/** An entry that a suspension or a count rests on. */
export interface CardGround {
  readonly in: MatchRef;
  readonly entry: EntryId;
}

/** Why somebody is suspended. */
export type SuspensionCause =
  | { readonly type: 'secondCaution' | 'directRed'; readonly rule: 'UCL-DISC-01' }
  /** The caution that was one too many; `total` is its number in the count. */
  | { readonly type: 'cautions'; readonly rule: 'UCL-DISC-02' | 'UCL-DISC-03'; readonly total: number }
  /** By decision alone, without a card in a log. */
  | { readonly type: 'decision'; readonly rule: 'UCL-DISC-06' };

/**
 * `pending`: matches are still to be missed; `served`: all are; `lapsed`: what cautions had cost ended with the
 * qualifying or with the season; `lifted`: a decision took it away.
 */
export type SuspensionStatus = 'pending' | 'served' | 'lapsed' | 'lifted';

/** One suspension, from its cause to its last match. */
export interface LedgerSuspension {
  readonly person: PersonRef;
  /** The person's club when it was imposed. */
  readonly club: ClubId;
  /** The club whose matches serve it: another one after a move. @see UCL-DISC-08 */
  readonly servedWith: ClubId;
  readonly cause: SuspensionCause;
  /** Entries it rests on, in order; none for a decision alone. */
  readonly grounds: readonly CardGround[];
  /** Where a decision set the number of matches, or imposed it. */
  readonly decision?: { readonly reason?: string; readonly source: string; readonly date: string };
  /** Matches in all. One, unless a decision says otherwise. */
  readonly matches: number;
  readonly served: readonly MatchRef[];
  /** Matches known of that will be missed, soonest first; one that is being played stands here until it is over. */
  readonly misses: readonly MatchRef[];
  readonly status: SuspensionStatus;
  /** The club has no match left in this season: it runs into the next. @see UCL-DISC-08, UCL-DISC-09 */
  readonly nextSeason?: true;
}

/** The cautions that count against a person now. */
export interface CautionCount {
  readonly person: PersonRef;
  readonly club: ClubId;
  readonly season: number;
  readonly qualifying: boolean;
  /** Those that count, oldest first: never empty. */
  readonly cautions: readonly CardGround[];
  /** How many more cost the next match; 1 when the next one does. */
  readonly toSuspension: number;
}

/** What the logs do not let the ledger know; said beside it, never guessed. */
export type LedgerGap =
  /** A caution that nobody could be named for: one of the club's people may have one more. */
  | { readonly type: 'unknownPerson'; readonly club: ClubId; readonly ground: CardGround }
  /** Matches of the season that are over and of which there is no log: their cards are not counted. */
  | { readonly type: 'noLog'; readonly club: ClubId; readonly season: number; readonly matches: number }
  /** A decision names a match that is neither in a log nor in a row: it counts from its date. */
  | {
      readonly type: 'matchNotFound';
      readonly person: PersonRef;
      readonly club: ClubId;
      readonly match: string;
    }
  /** A match by regulations that nobody knows here: none of its cards is counted. */
  | { readonly type: 'regulationsNotHeld'; readonly id: string; readonly match: string }
  /** By regulations that say nothing of cautions: its red cards are counted. */
  | { readonly type: 'noCautionRules'; readonly id: string; readonly match: string }
  /** Somebody suspended stands on the team sheet: not served by that match, and the club's right to it in doubt. @see UCL-AWARD-02 */
  | { readonly type: 'ineligible'; readonly person: PersonRef; readonly club: ClubId; readonly in: MatchRef };

export interface SuspensionLedger {
  /** In the order in which they were imposed. */
  readonly suspensions: readonly LedgerSuspension[];
  /** By club, then nearest to a suspension first. */
  readonly counts: readonly CautionCount[];
  readonly gaps: readonly LedgerGap[];
}

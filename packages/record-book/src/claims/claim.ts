import type { ClubId } from '@touchline/registry';
import type { RunPredicate } from '../sequences/run-kinds.ts';
import type { Outcome, Subject } from '../side.ts';

/** What a row of the record must show: a number within a bound, or how it ended. */
export type Term = MeasureTerm | OutcomeTerm | RunTerm;

export interface MeasureTerm {
  readonly type: 'measure';
  /** Id in the catalogue of measures, or of those that only claims need. */
  readonly measure: string;
  readonly op: 'atLeast' | 'atMost' | 'exactly';
  readonly bound: number;
  /** A bare number ("by two"): at least so many as it is mostly meant, exactly so many in another reading. */
  readonly bare?: true;
}

export interface OutcomeTerm {
  readonly type: 'outcome';
  /** Of a tie or of a match, whose shoot-out makes no win of a draw. */
  readonly outcome: Outcome;
}

/** The club's run of the scope's matches got so far with this one. */
export interface RunTerm {
  readonly type: 'run';
  readonly run: RunPredicate;
  readonly length: number;
}

/** What was done, by a side of a tie or of a match: every term must hold. */
export interface Deed {
  readonly subject: Subject;
  readonly terms: readonly Term[];
  /** "Won", "beat" can be said of a match and of a tie; the other reading is tried too. */
  readonly eitherWay?: readonly Term[];
  /** Told of matches or ties and not of teams, so that one in which both sides did it counts once. */
  readonly once?: true;
}

/** Rows that a claim speaks of: every condition that is present must hold. */
export interface ScopeTerms {
  /** Id of a competition; `europe` for all of them. */
  readonly competition?: string;
  readonly phase?: 'knockout' | 'group' | 'leaguePhase';
  readonly round?: string;
  readonly venue?: 'home' | 'away' | 'neutral';
  /** Of the match. */
  readonly leg?: 1 | 2;
  /** Where the first leg of the tie was. */
  readonly firstLeg?: 'home' | 'away';
  readonly club?: ClubId;
  readonly opponent?: ClubId;
  /** FIFA code. */
  readonly association?: string;
  readonly opponentAssociation?: string;
  /** 1 January to 12; 1 Monday to 7 Sunday. Of a tie those of its last match. */
  readonly month?: number;
  readonly weekday?: number;
  /** Id of the coach, which only a log tells. */
  readonly coach?: string;
  /** First years of seasons, both ends included. */
  readonly seasons?: Span;
  /** Calendar years, both ends included. */
  readonly years?: Span;
  readonly awayGoals?: boolean;
  readonly playoffs?: 'included' | 'excluded';
  readonly qualifying?: 'included' | 'excluded';
  /** `ever`: since the competition began. `record`: since the record does. */
  readonly reach?: 'ever' | 'record';
}

export interface Span {
  readonly from?: number;
  readonly to?: number;
  /** Written as a year (`since 2011`) and read as a season first. */
  readonly asYear?: true;
}

/** When a precedent was: as precise as the claim is. */
export type When =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'season'; readonly season: number }
  | { readonly type: 'month'; readonly month: number; readonly year: number }
  /** Without a year: the latest such day by the instant of the question. */
  | { readonly type: 'day'; readonly month: number; readonly day: number; readonly year?: number };

/** The earlier case a claim points at. */
export interface Precedent {
  readonly club?: ClubId;
  readonly opponent?: ClubId;
  readonly round?: string;
  readonly when?: When;
}

/** What is counted: clubs once each, or every time. */
export type Unit = 'clubs' | 'times';

export type Family = NotSince | First | Never | Nth | Count | Rate | Most | Streak;

/** "No team has ever ...", "Atalanta have never beaten Roma ...: six meetings." */
export interface Never {
  readonly type: 'never';
  /** So many times it could have been. */
  readonly meetings?: number;
}

/** "Not since Liverpool in 2019 had ..." */
export interface NotSince {
  readonly type: 'notSince';
  /** `isLast`: "the last team to ... were Liverpool", so that nobody may have done it since. */
  readonly tense: 'had' | 'has' | 'isLast';
  readonly precedent: Precedent;
}

/** "Atalanta are the first team since Liverpool in 2019 to ..."; without a precedent the first of all. */
export interface First {
  readonly type: 'first';
  readonly precedent?: Precedent;
  readonly would?: true;
}

/** "Only the third team to ...", "Only for the third time had a team ..., after Roma in 2018". */
export interface Nth {
  readonly type: 'nth';
  readonly ordinal: number;
  readonly unit: Unit;
  readonly after?: readonly Precedent[];
}

/** "Only three teams have ...", "one of only three teams to ..." */
export interface Count {
  readonly type: 'count';
  readonly count: number;
  readonly op: 'exactly' | 'atLeast' | 'atMost';
  readonly unit: Unit;
}

/** "12 of the 86 teams that lost the first leg ... went through" */
export interface Rate {
  readonly type: 'rate';
  readonly n: number;
  readonly outOf: number;
  readonly chance: readonly Term[];
  /** "Had gone through before": the case it is told of is not counted. */
  readonly before?: true;
}

/** "The most goals", "the biggest win": the deed is the field, the measure what is compared in it. */
export interface Most {
  readonly type: 'most';
  readonly measure: string;
  readonly value?: number;
  readonly joint: boolean;
  /** Whose it is; `it` is the match or tie that the claim is told of. */
  readonly holder?: Precedent | 'it';
  readonly since?: Precedent;
  /** "Level with Bayern in 2020 and Arsenal in 2013". */
  readonly level?: readonly Precedent[];
}

export interface Streak {
  readonly type: 'streak';
  /** `current`: the last matches so far. `longest`: the longest of the scope. */
  readonly extent: 'current' | 'longest';
  readonly run: RunPredicate;
  readonly length: number;
  readonly op: 'exactly' | 'atLeast';
  readonly joint: boolean;
  /** "Their longest such run since one that got so far in 2015"; without a time, of all. */
  readonly ownLongest?: { readonly since?: When };
  /** "As many as in their longest such run, in 2015". */
  readonly ownLevel?: When;
}

/** One claim as it was understood; what it leaves open is for its readings. */
export interface Claim {
  readonly family: Family;
  readonly deed: Deed;
  readonly scope: ScopeTerms;
  /** The club it is told of, which is not part of the scope: "Atalanta are the first team to ...". */
  readonly subject?: ClubId;
}

/** Why a text is not understood, and where. */
export interface Refusal {
  /** Offset of the first character that was not understood; the text's length where something is missing. */
  readonly at: number;
  /** The word there; empty at the end. */
  readonly word: string;
  /** `I don't know "comfortably"; did you mean a margin: "by three or more"?` */
  readonly message: string;
  /** What could stand there instead. */
  readonly expected: readonly string[];
}

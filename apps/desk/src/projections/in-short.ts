import type { ByClub } from '@touchline/competition';
import type { BySide, Clock, ClubId, MatchId, MatchPhase, Period } from '@touchline/laws';
import type { MatchStudy } from './study.ts';

/** A match in a few fields, for lists and for the night. */
export interface MatchInShort {
  readonly match: MatchId;
  readonly clubs: BySide<ClubId>;
  /** Id of the regulations it is played under: `ucl-2025-26`. */
  readonly regulations: string;
  readonly round: string;
  readonly leg?: 1 | 2;
  readonly otherLeg?: MatchId;
  /** When it began, or is to begin. */
  readonly kickOff?: string | undefined;
  readonly phase: MatchPhase;
  readonly period: Period;
  readonly clock: Clock;
  readonly score: BySide<number>;
  readonly shootOut?: BySide<number>;
  /** Goals of both legs; absent where one match decides. */
  readonly aggregate?: ByClub<number>;
  /** `seq` of the last entry. */
  readonly version: number;
}

export function inShort(study: MatchStudy): MatchInShort {
  const { state, inTie } = study;
  const { match, clubs, round, leg, phase, period, clock, score, shootOut, version } = state;
  return {
    match,
    clubs,
    regulations: state.regulations.id,
    round,
    ...(leg && { leg }),
    ...(state.otherLeg && { otherLeg: state.otherLeg }),
    kickOff: state.kickOff ?? state.scheduledKickOff,
    phase,
    period,
    clock,
    score,
    ...(shootOut && { shootOut: shootOut.score }),
    ...(inTie && inTie.tie.legs.length > 1 && { aggregate: inTie.tie.aggregate }),
    version,
  };
}

import type { MatchSide } from './match-side.ts';
import type { RecordSide } from './record-side.ts';
import type { LegSide, Writable } from './side.ts';
import type { TieSide } from './tie-side.ts';

/** The same match or tie from the other club's side, without what only a log tells of a side. */
export function otherSideOf(side: RecordSide): RecordSide {
  return side.kind === 'matchSide' ? otherOfMatch(side) : otherOfTie(side);
}

// Written out, and not spread: it is asked of every measure of a search, and what is added to a spread is added slowly.
function otherOfMatch(side: MatchSide): MatchSide {
  const other: Writable<MatchSide> = {
    kind: 'matchSide',
    competition: side.competition,
    season: side.season,
    round: side.round,
    club: side.opponent,
    opponent: side.club,
    date: side.date,
    rows: side.rows,
    stage: side.stage,
    neutral: side.neutral,
    legs: [otherOfLeg(side.legs[0])],
    outcome: MATCH[side.outcome],
  };
  if (side.leg) other.leg = side.leg;
  return other;
}

function otherOfTie(side: TieSide): TieSide {
  const other: Writable<TieSide> = {
    kind: 'tieSide',
    competition: side.competition,
    season: side.season,
    round: side.round,
    club: side.opponent,
    opponent: side.club,
    date: side.date,
    rows: side.rows,
    stage: side.stage,
    twoLegged: side.twoLegged,
    legs: side.legs.map(otherOfLeg),
    awayGoals: side.awayGoals,
    outcome: TIE[side.outcome],
  };
  if (side.by) other.by = side.by;
  return other;
}

const MATCH = { won: 'lost', lost: 'won', drawn: 'drawn', open: 'open' } as const;
const TIE = { progressed: 'out', out: 'progressed', open: 'open' } as const;

function otherOfLeg({
  venue,
  goalsFor,
  goalsAgainst,
  halfTime,
  shootOut,
  extraTime,
  finished,
}: LegSide): LegSide {
  const leg: Writable<LegSide> = {
    venue: venue === 'home' ? 'away' : 'home',
    goalsFor: goalsAgainst,
    goalsAgainst: goalsFor,
    extraTime,
    finished,
  };
  if (halfTime) leg.halfTime = { goalsFor: halfTime.goalsAgainst, goalsAgainst: halfTime.goalsFor };
  if (shootOut) leg.shootOut = { kicksFor: shootOut.kicksAgainst, kicksAgainst: shootOut.kicksFor };
  return leg;
}

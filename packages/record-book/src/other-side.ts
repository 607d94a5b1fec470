import type { MatchSide } from './match-side.ts';
import type { RecordSide } from './record-side.ts';
import type { LegSide } from './side.ts';
import type { TieSide } from './tie-side.ts';

/** The same match or tie from the other club's side, without what only a log tells of a side. */
export function otherSideOf(side: RecordSide): RecordSide {
  return side.kind === 'matchSide' ? otherOfMatch(side) : otherOfTie(side);
}

function otherOfMatch(told: MatchSide): MatchSide {
  const { fromLog: _, ...side } = told;
  return { ...side, ...swapped(side), legs: [otherOfLeg(side.legs[0])], outcome: MATCH[side.outcome] };
}

function otherOfTie(told: TieSide): TieSide {
  const { fromLog: _, ...side } = told;
  return { ...side, ...swapped(side), legs: side.legs.map(otherOfLeg), outcome: TIE[side.outcome] };
}

const MATCH = { won: 'lost', lost: 'won', drawn: 'drawn', open: 'open' } as const;
const TIE = { progressed: 'out', out: 'progressed', open: 'open' } as const;

const swapped = ({ club, opponent }: RecordSide) => ({ club: opponent, opponent: club });

function otherOfLeg({ venue, goalsFor, goalsAgainst, halfTime, shootOut, ...leg }: LegSide): LegSide {
  return {
    ...leg,
    venue: venue === 'home' ? 'away' : 'home',
    goalsFor: goalsAgainst,
    goalsAgainst: goalsFor,
    ...(halfTime && {
      halfTime: { goalsFor: halfTime.goalsAgainst, goalsAgainst: halfTime.goalsFor },
    }),
    ...(shootOut && {
      shootOut: { kicksFor: shootOut.kicksAgainst, kicksAgainst: shootOut.kicksFor },
    }),
  };
}

import type { MatchState } from '@touchline/laws';
import { aMatch, at, type MatchBuilder } from '@touchline/laws/testing';
import { formatSeason } from '@touchline/registry';
import type { LedgerNames } from '../suspensions/words.ts';

/** Matches of a season for the ledger: only what it reads of them is told. */

export interface SeasonMatch {
  readonly home: string;
  readonly away: string;
  /** ISO date. */
  readonly date: string;
  readonly round?: string;
  readonly leg?: 1 | 2;
  readonly season?: number;
  readonly regulations?: string;
  /** Left as it is after the last card. */
  readonly notOver?: boolean;
}

/** A played match with the cards that `tell` gives it. Who is named in an entry is on the field. */
export function played(
  match: SeasonMatch,
  tell: (match: MatchBuilder) => void = () => undefined,
): MatchState {
  const { home, away, date, round = 'leaguePhase', leg, season = 2025 } = match;
  const builder = aMatch({ match: `${date}-${home}-${away}`, clubs: { home, away } }).kickOff();
  tell(builder);
  if (!match.notOver) builder.secondHalf().whistle(at(90, 4));
  return {
    ...builder.state(),
    season,
    round,
    ...(leg && { leg }),
    scheduledKickOff: `${date}T21:00:00+01:00`,
    regulations: { id: match.regulations ?? `ucl-${formatSeason(season, '-')}`, version: 1, hash: '' },
  };
}

/** Ids as names. */
export const plainNames: LedgerNames = {
  person: (person) => person,
  club: (club) => club,
  date: (iso) => iso,
};

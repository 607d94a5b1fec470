import type { Clock, Entry, MatchState } from '@touchline/laws';
import { inPlayOf, type TieOfMatch } from './in-play-of.ts';
import { laterOf, momentOf, momentOfState } from './moment.ts';
import type { ProgressForecast } from './progress.ts';
import { progressForecast } from './progress-forecast.ts';

/** A match at one position of its log, its tie, and where the clock is. */
export interface Now {
  readonly state: MatchState;
  readonly tie: TieOfMatch;
  /** Where the match clock is; a clock behind the state's own is passed over. Absent: the moment of the last entry. */
  readonly clock?: Clock;
  /** The match's effective log, for the incidents that checks are about. */
  readonly log?: readonly Entry[];
}

/** How likely each club is to go through now; asked again when an entry comes, and at minute marks while none does. */
export function chanceNow({ state, tie, clock, log = [] }: Now): ProgressForecast {
  const known = momentOfState(state);
  const moment = clock ? laterOf(momentOf(clock), known) : known;
  return progressForecast(inPlayOf(state, tie, { moment, log }));
}

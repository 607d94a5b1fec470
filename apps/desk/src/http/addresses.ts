import type { MatchId } from '@touchline/laws';
import type { ReplayAddresses } from '@touchline/web';

/** Path of a match's page, below where the reader's side of the desk begins. */
export const pageAddress = (match: MatchId): string => `/matches/${encodeURIComponent(match)}`;

/** Where the forms of a replay's page are sent. */
export function replayAddresses(match: MatchId): ReplayAddresses {
  const base = `/replay/${encodeURIComponent(match)}`;
  return {
    play: `${base}/resume`,
    pause: `${base}/pause`,
    step: `${base}/step`,
    speed: `${base}/speed`,
    again: `${base}/again`,
    withdraw: `${base}/withdraw`,
  };
}

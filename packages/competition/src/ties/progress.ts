import type { ClubId } from '@touchline/laws';
import type { Passage } from '@touchline/registry';
import type { RecordedTie } from './recorded.ts';

/** A club that went on from a round, and how: by a tie, or without one. */
export interface Progress {
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly club: ClubId;
  readonly how: 'tie' | Passage['how'];
}

/**
 * Who went on from each round: the winners of its ties that are decided, then the clubs that had none to play. A bye or
 * a walkover is no tie: it counts here, and in no tally of ties won or goals. @see HIST-BYE-01
 */
export function progressOf(ties: readonly RecordedTie[], passages: readonly Passage[]): readonly Progress[] {
  return [
    ...ties.flatMap(({ competition, season, round, decided }) =>
      decided ? [{ competition, season, round, club: decided.club, how: 'tie' } as const] : [],
    ),
    ...passages.map(({ competition, season, round, club, how }) => ({
      competition,
      season,
      round,
      club,
      how,
    })),
  ];
}

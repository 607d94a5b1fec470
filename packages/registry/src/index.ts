export type { Club, ClubLookup, ClubTable } from './clubs.ts';
export type { ClubId, MatchId, PersonId } from './ids.ts';
export type { Person, PersonTable } from './people.ts';
export type { Coverage, DrawRow, ResultRow, Score } from './results.ts';

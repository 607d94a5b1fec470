import {
  type ClubId,
  type MatchId,
  type PersonId,
  parseClubId,
  parseMatchId,
  parsePersonId,
} from '../ids.ts';

/** Ids for tests; a text that is none is a mistake in the test. */
export const club = (text: string): ClubId => parseClubId(text) ?? mistake(text);
export const person = (text: string): PersonId => parsePersonId(text) ?? mistake(text);
export const match = (text: string): MatchId => parseMatchId(text) ?? mistake(text);

function mistake(text: string): never {
  throw new Error(`${text} is no id`);
}

/**
 * The same brands as in `@touchline/laws`, written again because neither package may lean on the other:
 * both stand at the ground of the house, and TypeScript takes the two for one type.
 */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type ClubId = Brand<string, 'ClubId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type MatchId = Brand<string, 'MatchId'>;

/** The text as a club's id, if it has the form of one (`borussia-dortmund`); whether there is such a club is another matter. */
export function parseClubId(text: string): ClubId | undefined {
  return isClubId(text) ? text : undefined;
}

/** The text as a person's id, if it has the form of one: `lazar-samardzic`. */
export function parsePersonId(text: string): PersonId | undefined {
  return isPersonId(text) ? text : undefined;
}

/** The text as a match's id: anything without blanks. */
export function parseMatchId(text: string): MatchId | undefined {
  return isMatchId(text) ? text : undefined;
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isClubId = (text: string): text is ClubId => KEBAB.test(text);
const isPersonId = (text: string): text is PersonId => KEBAB.test(text);
const isMatchId = (text: string): text is MatchId => /^\S+$/.test(text);

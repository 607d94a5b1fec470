/**
 * The same brands as in `@touchline/laws`, written again because neither package may lean on the other:
 * both stand at the ground of the house, and TypeScript takes the two for one type.
 */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type ClubId = Brand<string, 'ClubId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type MatchId = Brand<string, 'MatchId'>;

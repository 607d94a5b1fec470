import { type ClubTable, nameIn } from '@touchline/registry';
import type { NameOf, PersonNameOf } from './scope-words.ts';

/** What a newsroom decides for itself. */
export interface HouseStyle {
  readonly nameOf: NameOf;
  /** Of coaches; by their ids when not given. */
  readonly personNameOf?: PersonNameOf;
  /** `dropped` where the sentence before has named it: `a knockout tie`. */
  readonly competition: 'named' | 'dropped';
}

/**
 * Names of clubs in one style: `short` as in running prose (`Dortmund`), `official` in full and as it was in the season
 * (`BV Borussia 09 Dortmund`). A club that is not in the table goes by its id.
 */
export function clubNamesIn(
  clubs: Pick<ClubTable, 'get'>,
  style: 'short' | 'official',
  season?: number,
): NameOf {
  return (id) => {
    const club = clubs.get(id);
    if (club === undefined) return id;
    if (style === 'short') return club.shortName;
    return season === undefined ? club.name : nameIn(club, season);
  };
}

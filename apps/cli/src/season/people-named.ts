import type { Tables } from '@touchline/desk';
import type { PersonRef } from '@touchline/laws';
import type { ClubId } from '@touchline/registry';

/** A row of a user's table that is about a person at a club. */
interface AboutPerson {
  readonly person: PersonRef;
  readonly club: ClubId;
}

/**
 * What is wrong with the names in a user's table: one that is not an id would be a person or club of its own, and a decision
 * about it would leave the one who is meant as he was.
 *
 * @param onSheets everybody on the team sheets of the logs
 */
export function namesAstray(
  rows: readonly AboutPerson[],
  { people, clubs }: Tables,
  onSheets: ReadonlySet<string>,
): readonly string[] {
  return rows.flatMap(({ person, club }) => {
    const astray: string[] = [];
    if (person !== 'unknown' && !onSheets.has(person) && !people.get(person)) {
      const found = people.find(person);
      const near = found.found ? [found.person] : found.near;
      astray.push(
        `${person} is on no team sheet here and in no table of people${meant(near.map(({ id }) => id))}`,
      );
    }
    if (!clubs.get(club)) {
      const found = clubs.find(club);
      const near = found.found ? [found.club] : found.near;
      astray.push(`${club} is no known club${meant(near.map(({ id }) => id))}`);
    }
    return astray;
  });
}

const meant = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `; did you mean ${ids.slice(0, 3).join(', ')}?`;

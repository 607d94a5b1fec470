import type { Club, Years } from './clubs.ts';

/**
 * The name that the club bore in a year, or in the season that began in it; today's where no former one is known to hold.
 *
 * @example nameIn(steaua, 1986) // 'CSA Steaua Bucureşti'
 */
export function nameIn(club: Club, year: number): string {
  return club.formerNames?.find((spell) => holdsIn(spell, year))?.name ?? club.name;
}

/**
 * FIFA code of the association that the club played under in a year, or in the season that began in it.
 *
 * @see DATA-14 (sources give the codes of today to clubs of Yugoslavia and the like)
 * @example associationIn(crvenaZvezda, 1990) // 'YUG'
 */
export function associationIn(club: Club, year: number): string {
  return club.formerAssociations?.find((spell) => holdsIn(spell, year))?.association ?? club.association;
}

/** The year of a change belongs to what came after it: a season that began then was played under the new name. */
function holdsIn({ from, to }: Years, year: number): boolean {
  return year >= (from ?? -Infinity) && year < (to ?? Infinity);
}

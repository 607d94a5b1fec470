import { type Club, type ClubId, type ClubTable, clubNames, fold } from '@touchline/registry';
import { misuse, type Wrong, wrongFile } from './season-options.ts';

export type NamedClub = { readonly ok: true; readonly club: Club } | Wrong;

/** Among which clubs one is named: those of a season, say, and how that is said. */
export interface ClubsAmong {
  readonly clubs: ClubTable;
  readonly among: ReadonlySet<ClubId>;
  /** `did not play in the Champions League 2025/26`. */
  readonly whenNot: string;
}

/**
 * The club that was typed: by any of its names, without case and marks, or by words of a name that only one of those in
 * question has (`Bayern`). What is merely near is asked back, never taken.
 */
export function clubNamed(typed: string, { clubs, among, whenNot }: ClubsAmong): NamedClub {
  const lookup = clubs.find(typed);
  if (lookup.found && among.has(lookup.club.id)) return { ok: true, club: lookup.club };
  const byWords = clubs.clubs.filter(
    (club) => among.has(club.id) && clubNames(club).some((name) => holdsWords(name, typed)),
  );
  const [only, another] = byWords;
  if (only && !another) return { ok: true, club: only };
  if (lookup.found) return wrongFile(`${lookup.club.name} ${whenNot}`);
  const near = byWords.length > 0 ? byWords : lookup.near;
  const names = near.slice(0, MOST_NAMES).map(({ name }) => name);
  const meant = names.length === 0 ? '' : `; did you mean ${names.join(', ')}?`;
  return misuse(`unknown club ${typed}${meant}`);
}

/** A list to choose from, not to read. */
const MOST_NAMES = 5;

function holdsWords(name: string, typed: string): boolean {
  const wanted = fold(typed);
  return wanted !== '' && ` ${fold(name)} `.includes(` ${wanted} `);
}

import type { Regulations } from '../regulations.ts';
import { CHAMPIONS_LEAGUE } from './champions-league.ts';
import { resolveEditions } from './edition-chain.ts';

/** Every edition there is, `ucl-2011-12` to `ucl-2025-26`, oldest first. */
export const REGULATIONS: readonly Regulations[] = resolveEditions(CHAMPIONS_LEAGUE);

/** @returns the edition `ucl-2025-26`, or `undefined` when there is none of that name */
export function regulationsById(id: string): Regulations | undefined {
  return REGULATIONS.find((edition) => edition.id === id);
}

/**
 * The edition of a competition's season; `season` is the first year, 2025 for 2025/26.
 *
 * @returns `undefined` for a season whose regulations are not held
 */
export function regulationsOf(competition: string, season: number): Regulations | undefined {
  return REGULATIONS.find((edition) => edition.competition === competition && edition.season === season);
}

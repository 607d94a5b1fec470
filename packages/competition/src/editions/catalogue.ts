import type { Regulations } from '../regulations.ts';
import { CHAMPIONS_LEAGUE } from './champions-league.ts';
import { resolveEditions } from './edition-chain.ts';
import { CONFERENCE_LEAGUE, EUROPA_LEAGUE } from './europa-and-conference-league.ts';
import { HASHES } from './hashes.ts';

/**
 * Every edition there is, oldest first within its competition: `ucl-1955-56` to `ucl-2026-27`, then `uel-` and `uecl-`
 * from 2024/25 on.
 */
export const REGULATIONS: readonly Regulations[] = [
  CHAMPIONS_LEAGUE,
  EUROPA_LEAGUE,
  CONFERENCE_LEAGUE,
].flatMap((chain) => resolveEditions(chain, ({ id }) => HASHES[id] ?? ''));

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

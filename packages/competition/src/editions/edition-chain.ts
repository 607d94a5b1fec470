import { formatSeason } from '@touchline/registry';
import type { Regulations, RoundRules } from '../regulations.ts';

/** What one season's regulations change against the season before; what is not named stays. */
export interface EditionChange extends Partial<Pick<Regulations, 'leaguePhase' | 'bracket' | 'draws'>> {
  readonly season: number;
  readonly version: number;
  /** Of the resolved edition, not of the change: SHA-256 of its canonical JSON without the hash, 16 hex digits. */
  readonly hash: string;
  /** Changed or new rounds by id; a new round has to be whole. */
  readonly rounds?: { readonly [round: string]: Partial<Omit<RoundRules, 'id'>> };
}

export interface EditionChain {
  readonly competition: string;
  readonly competitionName: string;
  /** Ids of every knockout round of any season, in order of play. */
  readonly roundOrder: readonly string[];
  /** Oldest first; the first says everything. */
  readonly editions: readonly EditionChange[];
}

/** The editions of a chain, each in full. Ceremonies' dates belong to one season and are never inherited. */
export function resolveEditions(chain: EditionChain): readonly Regulations[] {
  const resolved: Regulations[] = [];
  for (const change of chain.editions) resolved.push(resolveEdition(chain, resolved.at(-1), change));
  return resolved;
}

function resolveEdition(
  chain: EditionChain,
  before: Regulations | undefined,
  change: EditionChange,
): Regulations {
  const leaguePhase = change.leaguePhase ?? before?.leaguePhase;
  const bracket = change.bracket ?? before?.bracket;
  return {
    id: `${chain.competition}-${formatSeason(change.season, '-')}`,
    version: change.version,
    hash: change.hash,
    competition: chain.competition,
    competitionName: chain.competitionName,
    season: change.season,
    rounds: resolveRounds(chain, before?.rounds ?? [], change),
    ...(leaguePhase && { leaguePhase }),
    ...(bracket && { bracket }),
    ...(change.draws && { draws: change.draws }),
  };
}

function resolveRounds(
  chain: EditionChain,
  before: readonly RoundRules[],
  change: EditionChange,
): readonly RoundRules[] {
  return chain.roundOrder.flatMap((id) => {
    const known = before.find((round) => round.id === id);
    const patch = change.rounds?.[id];
    if (!known && !patch) return [];
    return [wholeRound(id, { ...known, ...patch }, change.season)];
  });
}

function wholeRound(id: string, round: Partial<RoundRules>, season: number): RoundRules {
  const { name, tie } = round;
  if (!name || !tie)
    throw new Error(`edition ${season}: round ${id} is new and lacks a name or its tie rules`);
  return { ...round, id, name, tie };
}

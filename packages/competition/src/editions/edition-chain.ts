import { formatSeason } from '@touchline/registry';
import type { BelievedPoint, Regulations, RoundRules } from '../regulations.ts';

/** Fields that a season takes over from the one before, unless it says otherwise or drops them. */
const INHERITED = [
  'competitionName',
  'groupStages',
  'leaguePhase',
  'leaguePhaseDraw',
  'bracket',
  'cautions',
  'matchOptions',
] as const;
type Inherited = Partial<Pick<Regulations, (typeof INHERITED)[number]>>;

/** A round as a change gives it: only what differs from the season before. */
export type RoundChange = Partial<Omit<RoundRules, 'id'>>;

/** What one season's regulations change against the season before; what is not named stays. */
export interface EditionChange extends Inherited, Partial<Pick<Regulations, 'draws'>> {
  readonly season: number;
  /** The last season of an edition that did not change; one that stood for a season only says nothing. */
  readonly to?: number;
  /** 1 when absent. */
  readonly version?: number;
  /** Changed or new rounds by id; a new round has to be whole, and so has one that is dropped and given anew. */
  readonly rounds?: { readonly [round: string]: RoundChange };
  /** Rounds and fields that are no more: `secondRound`, `bracket`. Dropped before what the change gives is put in. */
  readonly drops?: readonly string[];
  /** What is not sure, by what it is about; it stays until it is confirmed or what it is about is dropped. */
  readonly believed?: { readonly [about: string]: string };
  readonly confirmed?: readonly string[];
}

export interface EditionChain {
  readonly competition: string;
  readonly competitionName: string;
  /** Ids of every qualifying round of any season, in order of play. */
  readonly qualifyingOrder?: readonly string[];
  /** Ids of every knockout round of any season, in order of play. */
  readonly roundOrder: readonly string[];
  /** Oldest first; the first says everything. */
  readonly editions: readonly EditionChange[];
}

/** The content hash that an edition is to bear. */
export type HashOf = (edition: Omit<Regulations, 'hash'>) => string;

/**
 * The editions of a chain, each in full. Ceremonies' dates belong to one season and are never inherited.
 * Throws when a new round is not whole, or a change names a round that has no place in the order: a bug in the data.
 */
export function resolveEditions(chain: EditionChain, hashOf: HashOf): readonly Regulations[] {
  const resolved: Regulations[] = [];
  for (const change of chain.editions.flatMap(seasonBySeason)) {
    const edition = resolveEdition(chain, resolved.at(-1), change);
    resolved.push({ ...edition, hash: hashOf(edition) });
  }
  return resolved;
}

function seasonBySeason(change: EditionChange): readonly EditionChange[] {
  const { season, to = season } = change;
  return [change, ...Array.from({ length: to - season }, (_, index) => ({ season: season + index + 1 }))];
}

function resolveEdition(
  chain: EditionChain,
  before: Regulations | undefined,
  change: EditionChange,
): Omit<Regulations, 'hash'> {
  const { competition, qualifyingOrder = [], roundOrder } = chain;
  checkPlaces(chain, change);
  const qualifying = resolveRounds(qualifyingOrder, before?.qualifyingRounds ?? [], change);
  return {
    competitionName: chain.competitionName,
    ...without(taken(before), change.drops),
    ...taken(change),
    id: `${competition}-${formatSeason(change.season, '-')}`,
    version: change.version ?? 1,
    competition,
    season: change.season,
    ...(qualifying.length > 0 && { qualifyingRounds: qualifying }),
    rounds: resolveRounds(roundOrder, before?.rounds ?? [], change),
    ...(change.draws && { draws: change.draws }),
    believed: resolveBelieved(before?.believed ?? [], change),
  };
}

function checkPlaces({ qualifyingOrder = [], roundOrder }: EditionChain, { season, rounds }: EditionChange) {
  for (const id of Object.keys(rounds ?? {})) {
    if (!qualifyingOrder.includes(id) && !roundOrder.includes(id))
      throw new Error(`edition ${season}: round ${id} has no place in the order of rounds`);
  }
}

function taken(from: Inherited | undefined): Inherited {
  const fields = INHERITED.map((field) => [field, from?.[field]] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function without(fields: Inherited, drops: readonly string[] = []): Inherited {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !drops.includes(field)));
}

function resolveRounds(
  order: readonly string[],
  before: readonly RoundRules[],
  change: EditionChange,
): readonly RoundRules[] {
  return order.flatMap((id) => {
    const known = change.drops?.includes(id) ? undefined : before.find((round) => round.id === id);
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

function resolveBelieved(before: readonly BelievedPoint[], change: EditionChange): readonly BelievedPoint[] {
  const points = new Map(before.map(({ about, note }) => [about, note]));
  for (const about of points.keys()) {
    const dropped = change.drops?.some((name) => about.split('.').includes(name)) ?? false;
    if (dropped || change.confirmed?.includes(about)) points.delete(about);
  }
  for (const [about, note] of Object.entries(change.believed ?? {})) points.set(about, note);
  return [...points].map(([about, note]) => ({ about, note }));
}

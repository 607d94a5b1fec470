import type { ResultRow } from '@touchline/registry';

/** Where in a season a match belongs. */
export type Place = Pick<ResultRow, 'stage' | 'round' | 'matchday'>;

const KNOCKOUT: ReadonlyMap<string, string> = new Map([
  ['Round of 16', 'roundOf16'],
  ['Quarterfinals', 'quarterFinal'],
  ['Quarter-finals', 'quarterFinal'],
  ['Semifinals', 'semiFinal'],
  ['Semi-finals', 'semiFinal'],
  ['Final', 'final'],
]);

/**
 * The place that a round line of the European files names: `Group G` and `Gruppe G` are one group, `Finals, Final`
 * and `Final` one round, `Playoffs, Matchday 1` a leg of the knockout play-offs and no matchday.
 *
 * @returns `undefined` for a round that these files do not have
 */
export function readRound(text: string): Place | undefined {
  const group = /^(?:Group|Gruppe) ([A-Z])$/.exec(text)?.[1];
  if (group !== undefined) return { stage: 'group', round: `group${group}` };
  const [, phase, matchday] = /^(Group|League|Playoffs), Matchday (\d{1,2})$/.exec(text) ?? [];
  if (phase === 'Group') return { stage: 'group', round: 'group', matchday: Number(matchday) };
  if (phase === 'League') return { stage: 'leaguePhase', round: 'leaguePhase', matchday: Number(matchday) };
  if (phase === 'Playoffs') return { stage: 'knockout', round: 'knockoutPlayoffs' };
  const round = KNOCKOUT.get(text.replace(/^Finals, /, ''));
  return round === undefined ? undefined : { stage: 'knockout', round };
}

import type { CompetitionMake } from '../competition-about.ts';
import type { Scope } from '../scope.ts';
import { withArticle } from '../wording/countries.ts';
import { seasonName } from '../wording/numbers.ts';
import { roundTie } from '../wording/rounds.ts';

const STAGES: { readonly [stage: string]: string } = {
  group: 'group',
  leaguePhase: 'league-phase',
  knockout: 'knockout',
};

/** `home Champions League knockout matches`, of a scope's ground, stage or round. */
export function matchesOf(
  { conditions, oneStage }: Pick<Scope, 'conditions' | 'oneStage'>,
  competitionName: string,
): string {
  const { venue, stage, round } = conditions;
  const matches = round
    ? roundTie(round)
        .replace(/ tie$/, ' matches')
        .replace(/final$/, 'finals')
    : 'matches';
  const of = oneStage && round ? '' : competitionName;
  const words = [venue, of, round ? undefined : stage && STAGES[stage], matches];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/**
 * `the Champions League final`, `a Champions League quarter-final match`, `a Champions League group match`; where rounds
 * are tournaments by their own names `a Copa América match`.
 */
export function matchOf(competitionName: string, round: string, { oneStage }: CompetitionMake): string {
  if (oneStage) return withArticle(`${round === 'group' ? competitionName : round} match`);
  if (round === 'final') return `the ${competitionName} final`;
  const match = round.startsWith('group') ? 'group match' : roundTie(round).replace(/ tie$/, ' match');
  return withArticle(`${competitionName} ${match}`);
}

/** `in the Champions League`; of a name that only stands before "matches" `in international matches`. */
export const inCompetition = (competitionName: string, { oneStage }: CompetitionMake): string =>
  oneStage ? `in ${competitionName} matches` : `in the ${competitionName}`;

/** ` since 2011/12, qualifying not included`: qualifying is another competition's worth of matches, and no sequence of ours counts it. */
export const sinceStart = (from: number, make: CompetitionMake): string =>
  ` since ${seasonName(from, make)}${make.oneStage ? '' : ', qualifying not included'}`;

/** `Our record goes back to 2011/12 and does not take in the qualifying rounds.` */
export const reachBack = (from: number, make: CompetitionMake): string =>
  `Our record goes back to ${seasonName(from, make)}${make.oneStage ? '' : ' and does not take in the qualifying rounds'}.`;

import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';
import type { TieRules } from '../regulations.ts';
import type { DecidedBy, IfEndedNow, TieMatch } from './tie.ts';

/** Two numbers in the order of a tie's clubs: the first leg's host first. */
export type Pair = readonly [number, number];

/** What the rules of deciding look at. */
export interface TieGoals {
  readonly aggregate: Pair;
  /** Goals as administrative visitor. @see HIST-AG-01 */
  readonly awayGoals: Pair;
}

/** Goals of both clubs over the matches, each by the score that `scoreOf` picks. */
export function goalsOf(
  clubs: readonly [ClubId, ClubId],
  matches: readonly TieMatch[],
  scoreOf: (match: TieMatch) => Score,
): TieGoals {
  let aggregate: Pair = [0, 0];
  let awayGoals: Pair = [0, 0];
  for (const match of matches) {
    const [home, away] = scoreOf(match);
    const firstClubHosts = match.homeClub === clubs[0];
    aggregate = plus(aggregate, firstClubHosts ? [home, away] : [away, home]);
    awayGoals = plus(awayGoals, firstClubHosts ? [0, away] : [away, 0]);
  }
  return { aggregate, awayGoals };
}

/**
 * What follows if the last match ends with these goals in this stage: more goals, then away goals where they count,
 * then the next stage there is. @see UCL-TIE-01 to UCL-TIE-03, HIST-AG-01, HIST-AG-02
 */
export function outcomeAfter(
  stage: 'normalTime' | 'extraTime',
  clubs: readonly [ClubId, ClubId],
  goals: TieGoals,
  rules: TieRules,
): IfEndedNow {
  const inExtraTime = stage === 'extraTime';
  const ahead = leaderOf(clubs, goals.aggregate);
  if (ahead) return through(ahead, inExtraTime ? byExtraTime(rules) : 'aggregate');
  const awayGoalsCount = inExtraTime ? rules.awayGoalsInExtraTime : rules.awayGoals;
  const aheadAway = awayGoalsCount ? leaderOf(clubs, goals.awayGoals) : undefined;
  if (aheadAway) return through(aheadAway, inExtraTime ? 'awayGoalsInExtraTime' : 'awayGoals');
  return rules.extraTime && !inExtraTime ? { type: 'extraTime' } : lastResort(rules);
}

/** Where the first goal ends it, a lead in extra time is by that goal. @see HIST-GOLD-01 */
const byExtraTime = ({ extraTimeGoal }: TieRules): DecidedBy =>
  extraTimeGoal === 'golden' ? 'goldenGoal' : 'extraTime';

const lastResort = ({ stillLevel }: TieRules): IfEndedNow => ({ type: stillLevel?.type ?? 'shootOut' });

/** The club with the higher number; `undefined` when they are equal. */
export function leaderOf([a, b]: readonly [ClubId, ClubId], [ofA, ofB]: Pair): ClubId | undefined {
  if (ofA === ofB) return undefined;
  return ofA > ofB ? a : b;
}

export const through = (club: ClubId, by: DecidedBy): IfEndedNow & { readonly type: 'through' } => ({
  type: 'through',
  club,
  by,
});

const plus = ([a, b]: Pair, [c, d]: Pair): Pair => [a + c, b + d];

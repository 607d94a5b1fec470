import type { ClubId } from '@touchline/laws';
import type { TieRules } from '../regulations.ts';
import { byClub, opponentOf } from './by-club.ts';
import {
  afterExtraTime,
  afterNinety,
  type Contest,
  contestOf,
  goalsIn,
  isOpenToDecision,
  lastOf,
  whatFollows,
} from './contest.ts';
import { goalsOf, leaderOf, through } from './deciding.ts';
import { legToCome } from './legs.ts';
import { needsOf } from './needs.ts';
import type { IfEndedNow, Leg, TieEvents, TieMatch, TieState } from './tie.ts';

/**
 * The tie from its matches, whatever stage they are in, under the rules of its round.
 *
 * A second leg that is not handed in is to come. Before the last leg begins nothing follows from the score: a tie of two
 * says `secondLegToCome`; a single match, at 0-0, what a drawn match leads to. A further match counts from its beginning;
 * until then `ifEndedNow` names it. `decided` is absent while the last match is open, also when its score leaves the tie
 * level and says no more (a source without its extra time), and until the lot is known.
 * Throws when the first leg is missing, or a match or event is of other clubs.
 *
 * @see UCL-TIE-06
 */
export function tieAsItStands(given: readonly Leg[], rules: TieRules, events: TieEvents = {}): TieState {
  const legs = wholeLegs(given, rules);
  const clubs = [legs[0].homeClub, legs[0].awayClub] as const;
  const furtherMatches = events.furtherMatches ?? [];
  checkClubs(clubs, legs, furtherMatches);
  const contest = contestOf(clubs, legs, furtherMatches, rules);
  const leader = leaderOf(clubs, goalsIn(contest).aggregate);
  const { aggregate, awayGoals } = goalsOf(clubs, legs, (leg) => leg.score);
  const ifEndedNow = withEvents(whatFollows(contest), contest, events);
  const decided = decidedBy(ifEndedNow, contest);
  return {
    clubs,
    legs,
    ...(furtherMatches.length > 0 && { furtherMatches }),
    aggregate: byClub(clubs, aggregate),
    ...(awayGoalsCount(contest, rules) && { awayGoals: byClub(clubs, awayGoals) }),
    level: leader === undefined,
    ...(leader && { leader }),
    ifEndedNow,
    needs: byClub(clubs, [needsOf(clubs[0], contest), needsOf(clubs[1], contest)]),
    ...(decided && { decided }),
  };
}

/**
 * Whether extra time may follow the ninety minutes of the last match: they are over or being played, and their score
 * leaves the tie level under the regulations. Also true while extra time is on, for it was allowed.
 *
 * @see LAW-7-ET-01
 */
export function extraTimeAllowed(tie: TieState, rules: TieRules): boolean {
  const contest = lastMatchBegun(tie, rules);
  return contest !== undefined && afterNinety(contest).type === 'extraTime';
}

/**
 * Whether a shoot-out may follow: the last match has come to where the regulations leave only that, by the score before
 * any kick. Also true while it is on and when it is over, for it was allowed.
 *
 * @see LAW-10-01
 */
export function kicksAllowed(tie: TieState, rules: TieRules): boolean {
  const contest = lastMatchBegun(tie, rules);
  if (!contest) return false;
  const at90 = afterNinety(contest).type;
  if (at90 !== 'extraTime' || lastOf(contest).stage === 'normalTime') return at90 === 'shootOut';
  return afterExtraTime(contest).type === 'shootOut';
}

/** What decides the tie, once the match that may decide it has begun. */
function lastMatchBegun(tie: TieState, rules: TieRules): Contest | undefined {
  const [first, ...others] = tie.legs;
  if (!first) return undefined;
  const contest = contestOf(tie.clubs, [first, ...others], tie.furtherMatches ?? [], rules);
  return isOpenToDecision(contest) && lastOf(contest).status !== 'toCome' ? contest : undefined;
}

/** The match that is being played or was played last, or the one to come while no leg has begun. */
export function currentMatch({ legs, furtherMatches = [] }: TieState): TieMatch | undefined {
  return furtherMatches.findLast(({ status }) => status !== 'toCome') ?? legs.at(-1);
}

type Legs = readonly [Leg, ...Leg[]];

function wholeLegs(given: readonly Leg[], rules: TieRules): Legs {
  const [first, second] = [...given].sort((a, b) => a.leg - b.leg);
  if (!first || (rules.legs === 2 && first.leg !== 1)) throw new Error('a tie needs its first leg');
  if (rules.legs === 1) return [first];
  if (!second) return [first, legToCome(first.awayClub, first.homeClub, 2)];
  if (second.leg !== 2) throw new Error(`not two legs of one tie: ${describe(first)}, ${describe(second)}`);
  return [first, second];
}

function checkClubs(clubs: readonly [ClubId, ClubId], legs: Legs, furtherMatches: readonly TieMatch[]): void {
  for (const match of [...legs, ...furtherMatches]) {
    const samePair = clubs.every((club) => club === match.homeClub || club === match.awayClub);
    if (!samePair) throw new Error(`not of one tie: ${describe(legs[0])}, ${describe(match)}`);
  }
}

const describe = ({ homeClub, awayClub }: TieMatch): string => `${homeClub} v ${awayClub}`;

/** Some cups count them after extra time only. */
const awayGoalsCount = (contest: Contest, rules: TieRules): boolean =>
  rules.awayGoals || (rules.awayGoalsInExtraTime && lastOf(contest).stage !== 'normalTime');

/** Lots decide where the score leaves it to them; who leaves the tie has lost it. */
function withEvents(follows: IfEndedNow, contest: Contest, { lots, out }: TieEvents): IfEndedNow {
  if (out) return through(opponentOf(contest.clubs, out.club), out.by);
  const drawn = follows.type === 'lots' && lastOf(contest).status === 'finished';
  if (!lots || !drawn) return follows;
  if (!contest.clubs.includes(lots)) throw new Error(`${lots} is not a club of this tie`);
  return through(lots, 'lots');
}

/** A silver goal ends the match at the half of extra time, whether or not its end is known yet. */
function decidedBy(follows: IfEndedNow, contest: Contest): TieState['decided'] {
  if (follows.type !== 'through') return undefined;
  const { club, by } = follows;
  const left = by === 'withdrawal' || by === 'exclusion';
  return left || by === 'silverGoal' || lastOf(contest).status === 'finished' ? { club, by } : undefined;
}

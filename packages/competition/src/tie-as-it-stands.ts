import type { ClubId } from '@touchline/laws';
import { byClub } from './by-club.ts';
import { goalsOf, leaderOf, type Outcome, outcomeAfter, through } from './deciding.ts';
import { legToCome } from './legs.ts';
import { needsOf } from './needs.ts';
import type { TieRules } from './regulations.ts';
import type { IfEndedNow, Leg, TieState } from './tie.ts';

/**
 * The tie from its legs, whatever stage they are in, under the rules of its round.
 *
 * A second leg that is not handed in is to come. Before the last leg begins nothing follows from the score: a tie of two
 * says `secondLegToCome`; a single match, at 0-0, what a drawn match leads to. `decided` is absent while the last leg is
 * open, and also when its score leaves the tie level and says no more (a source without its extra time).
 * Throws when the first leg is missing or the legs are not of the same two clubs.
 *
 * @see UCL-TIE-06
 */
export function tieAsItStands(given: readonly Leg[], rules: TieRules): TieState {
  const legs = wholeLegs(given, rules);
  const [first, last] = [legs[0], legs.at(-1) ?? legs[0]];
  const clubs = [first.homeClub, first.awayClub] as const;
  const { aggregate, awayGoals } = goalsOf(clubs, legs, (leg) => leg.score);
  const leader = leaderOf(clubs, aggregate);
  const ifEndedNow = whatFollows(clubs, legs, last, rules);
  const decided = last.status === 'finished' && ifEndedNow.type === 'through' ? ifEndedNow : undefined;
  return {
    clubs,
    legs,
    aggregate: byClub(clubs, aggregate),
    ...(rules.awayGoals && { awayGoals: byClub(clubs, awayGoals) }),
    level: leader === undefined,
    ...(leader && { leader }),
    ifEndedNow,
    needs: byClub(clubs, [needsOf(clubs[0], clubs, legs, rules), needsOf(clubs[1], clubs, legs, rules)]),
    ...(decided && { decided: { club: decided.club, by: decided.by } }),
  };
}

/**
 * Whether extra time may follow the ninety minutes of the last leg: they are over or being played, and their score
 * leaves the tie level under the regulations. Also true while extra time is on, for it was allowed.
 *
 * @see LAW-7-ET-01
 */
export function extraTimeAllowed(tie: TieState, rules: TieRules): boolean {
  const last = tie.legs.at(-1);
  if (!last || !readyForLastLeg(tie.legs, last) || last.status === 'toCome') return false;
  return (
    outcomeAfter('normalTime', tie.clubs, goalsOf(tie.clubs, tie.legs, scoreAt90), rules).type === 'extraTime'
  );
}

type Legs = readonly [Leg, ...Leg[]];

function wholeLegs(given: readonly Leg[], rules: TieRules): Legs {
  const [first, second] = [...given].sort((a, b) => a.leg - b.leg);
  if (!first || (rules.legs === 2 && first.leg !== 1)) throw new Error('a tie needs its first leg');
  if (rules.legs === 1) return [first];
  if (!second) return [first, legToCome(first.awayClub, first.homeClub, 2)];
  const samePair = [first.homeClub, first.awayClub].every(
    (club) => club === second.homeClub || club === second.awayClub,
  );
  if (!samePair || second.leg !== 2)
    throw new Error(`not two legs of one tie: ${describe(first)}, ${describe(second)}`);
  return [first, second];
}

const describe = (leg: Leg): string => `leg ${leg.leg} ${leg.homeClub} v ${leg.awayClub}`;

function whatFollows(clubs: readonly [ClubId, ClubId], legs: Legs, last: Leg, rules: TieRules): IfEndedNow {
  if (!readyForLastLeg(legs, last)) return { type: 'secondLegToCome' };
  const at90 = outcomeAfter('normalTime', clubs, goalsOf(clubs, legs, scoreAt90), rules);
  // Rules under which extra time would not have been played: what came after the ninety minutes does not count.
  if (last.stage === 'normalTime' || (last.at90 && at90.type === 'through')) return at90;
  const afterExtraTime = outcomeAfter(
    'extraTime',
    clubs,
    goalsOf(clubs, legs, (leg) => leg.score),
    rules,
  );
  if (last.stage === 'extraTime' || afterExtraTime.type === 'through') return afterExtraTime;
  return afterKicks(last);
}

/** In a tie of two the second leg has begun and the first is over; a single match is always its own last leg. */
function readyForLastLeg(legs: readonly Leg[], last: Leg): boolean {
  if (legs.length === 1) return true;
  return last.status !== 'toCome' && legs[0]?.status === 'finished';
}

function afterKicks(last: Leg): Outcome {
  const [home, away] = last.shootOut ?? [0, 0];
  if (last.status !== 'finished' || home === away) return { type: 'shootOut' };
  return through(home > away ? last.homeClub : last.awayClub, 'shootOut');
}

/** After ninety minutes: as recorded, or as it stands while they are being played. */
const scoreAt90 = (leg: Leg) => leg.at90 ?? leg.score;

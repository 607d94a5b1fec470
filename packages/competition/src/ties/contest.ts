import type { ClubId } from '@touchline/laws';
import type { FurtherMatchRules, TieRules } from '../regulations.ts';
import { goalsOf, outcomeAfter, type TieGoals, through } from './deciding.ts';
import type { IfEndedNow, TieMatch } from './tie.ts';

/**
 * What decides a tie at the moment: its legs, or the further match that has begun, under the rules for them.
 * A further match begins at nil: goals of the legs count no more.
 */
export interface Contest {
  readonly clubs: readonly [ClubId, ClubId];
  /** In order of play; the last is the one that is being played, or was played last. */
  readonly matches: readonly [TieMatch, ...TieMatch[]];
  readonly rules: TieRules;
  /** Of a further match: goals in it win the tie by it. */
  readonly furtherMatch?: FurtherMatchRules['type'];
}

/** Where a further match was ordered and the rules do not foresee one. @see HIST-X-1992-1 */
const ORDERED: FurtherMatchRules = { type: 'playoffMatch', extraTime: true, stillLevel: 'shootOut' };

/** The legs, or the last of the further matches that has begun. */
export function contestOf(
  clubs: readonly [ClubId, ClubId],
  legs: readonly [TieMatch, ...TieMatch[]],
  furtherMatches: readonly TieMatch[],
  rules: TieRules,
): Contest {
  const further = furtherMatches.findLast(({ status }) => status !== 'toCome');
  if (!further) return { clubs, matches: legs, rules };
  const foreseen = furtherMatchRules(rules) ?? ORDERED;
  return { clubs, matches: [further], rules: asSingleMatch(foreseen), furtherMatch: foreseen.type };
}

/** `undefined` where the rules know no further match. */
export function furtherMatchRules({ stillLevel }: TieRules): FurtherMatchRules | undefined {
  return stillLevel && 'extraTime' in stillLevel ? stillLevel : undefined;
}

function asSingleMatch(rules: FurtherMatchRules): TieRules {
  return {
    legs: 1,
    awayGoals: false,
    awayGoalsInExtraTime: false,
    extraTime: rules.extraTime,
    stillLevel: rules.stillLevel === 'again' ? rules : { type: rules.stillLevel },
  };
}

/** Goals of both clubs so far. */
export const goalsIn = ({ clubs, matches }: Contest): TieGoals =>
  goalsOf(clubs, matches, (match) => match.score);

/** The match being played, or played last. */
export const lastOf = ({ matches }: Contest): TieMatch => matches.at(-1) ?? matches[0];

/**
 * What follows from the score as it stands at the end of the stage that the last match is in.
 * `secondLegToCome` until a second leg has begun and the first is over.
 */
export function whatFollows(contest: Contest): IfEndedNow {
  if (!isOpenToDecision(contest)) return { type: 'secondLegToCome' };
  const follows = byTheScore(contest);
  const { furtherMatch } = contest;
  if (follows.type !== 'through' || !furtherMatch || follows.by === 'shootOut') return follows;
  return through(follows.club, furtherMatch);
}

/** After ninety minutes, as recorded or as it stands while they are being played. */
export function afterNinety({ clubs, matches, rules }: Contest): IfEndedNow {
  return outcomeAfter(
    'normalTime',
    clubs,
    goalsOf(clubs, matches, (match) => match.at90 ?? match.score),
    rules,
  );
}

/** After extra time, as recorded or as it stands while it is being played; kicks count for nothing here. */
export function afterExtraTime({ clubs, matches, rules }: Contest): IfEndedNow {
  return outcomeAfter(
    'extraTime',
    clubs,
    goalsOf(clubs, matches, (match) => match.score),
    rules,
  );
}

/** In a tie of two the second leg has begun and the first is over; a single match always is. */
export function isOpenToDecision({ matches }: Contest): boolean {
  const [first, second] = matches;
  return second === undefined || (second.status !== 'toCome' && first.status === 'finished');
}

function byTheScore(contest: Contest): IfEndedNow {
  const { rules } = contest;
  const last = lastOf(contest);
  const at90 = afterNinety(contest);
  if (last.stage === 'normalTime') return at90;
  // Rules under which extra time would not have been played: what came after the ninety minutes does not count.
  if (last.at90 && at90.type !== 'extraTime' && at90.type !== 'shootOut') return at90;
  const silverGoal = rules.extraTimeGoal === 'silver' ? aheadAtExtraTimeHalf(contest) : undefined;
  if (silverGoal) return silverGoal;
  const atTheEnd = afterExtraTime(contest);
  return last.stage === 'shootOut' && atTheEnd.type === 'shootOut' ? afterKicks(last) : atTheEnd;
}

/** Ahead by goals; being ahead on away goals alone did not end extra time. @see HIST-2002-SILVER */
function aheadAtExtraTimeHalf({ clubs, matches }: Contest): IfEndedNow | undefined {
  if (!matches.at(-1)?.atExtraTimeHalf) return undefined;
  const [a, b] = goalsOf(clubs, matches, (match) => match.atExtraTimeHalf ?? match.score).aggregate;
  return a === b ? undefined : through(a > b ? clubs[0] : clubs[1], 'silverGoal');
}

function afterKicks(last: TieMatch): IfEndedNow {
  const [home, away] = last.shootOut ?? [0, 0];
  if (last.status !== 'finished' || home === away) return { type: 'shootOut' };
  return through(home > away ? last.homeClub : last.awayClub, 'shootOut');
}

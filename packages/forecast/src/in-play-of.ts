import type { ByClub, TieRules } from '@touchline/competition';
import {
  type BySide,
  type Entry,
  isTimed,
  type MatchState,
  type Side,
  type TeamState,
} from '@touchline/laws';
import type { InPlay, KicksSoFar, Moment, PlaceInTie } from './in-play.ts';
import { momentOfState } from './moment.ts';
import type { GoalRates } from './progress.ts';
import { possibleChanges } from './reviews.ts';

/** The other leg, as a match of the tie sees it. */
export type OtherLeg =
  /** A single match; or the first of two of whose second nothing is known yet: then each club keeps its rate. */
  | { readonly type: 'none' }
  /** This is the first leg; the rates are by the sides of the second. */
  | { readonly type: 'toCome'; readonly rates: GoalRates }
  /** This is the second leg; goals of each club in the first, as it ended. */
  | { readonly type: 'played'; readonly goals: ByClub<number> };

/** What a match's forecast needs to know of its tie, which the match's own log does not say. */
export interface TieOfMatch {
  readonly rules: TieRules;
  /** Of this match, by its sides. */
  readonly rates: GoalRates;
  readonly otherLeg: OtherLeg;
}

export interface Seen {
  /** Where the clock is; the state's own moment when it is not given. */
  readonly moment?: Moment;
  /** The match's effective log, for the incidents that checks are about. */
  readonly log?: readonly Entry[];
}

/** What the forecast needs, from a match's state and its tie. */
export function inPlayOf(state: MatchState, tie: TieOfMatch, seen: Seen = {}): InPlay {
  const possible = possibleChanges(state, seen.log);
  const penalty = penaltyToCome(state, seen.log);
  return {
    rules: tie.rules,
    place: placeOf(state, tie),
    clubs: state.clubs,
    rates: tie.rates,
    moment: seen.moment ?? momentOfState(state),
    extraTimePlayed: state.scoreAt.afterExtraTime !== undefined,
    boards: state.addedTime,
    score: state.score,
    men: menOf(state),
    ...(penalty && { penaltyPending: penalty }),
    ...(possible.length > 0 && { possible }),
    ...(state.shootOut && { kicks: kicksOf(state.shootOut) }),
  };
}

/**
 * The side that has a penalty to take. A period is extended until a penalty is over, so one without a kick when the whistle has gone
 * has a gap in its log and is no longer a chance of anything; nor is one that was left open in an earlier period.
 *
 * @see LAW-7-PEN-01
 */
function penaltyToCome(
  { penaltyPending: pending, period }: MatchState,
  log: readonly Entry[] = [],
): Side | undefined {
  if (!pending || !isTimed(period)) return undefined;
  const given = log.find(({ id }) => id === pending.entry);
  return given === undefined || given.clock.period === period ? pending.side : undefined;
}

function placeOf({ clubs }: MatchState, { rules, rates, otherLeg }: TieOfMatch): PlaceInTie {
  switch (otherLeg.type) {
    case 'none':
      return rules.legs === 1 ? { type: 'single' } : { type: 'first', secondLegRates: keptInOtherLeg(rates) };
    case 'toCome':
      return { type: 'first', secondLegRates: otherLeg.rates };
    case 'played': {
      const goals = otherLeg.goals;
      return { type: 'second', firstLeg: { home: goals[clubs.home] ?? 0, away: goals[clubs.away] ?? 0 } };
    }
    default:
      return otherLeg satisfies never;
  }
}

/** The rates of the other leg when each club keeps the one it has in this. */
export const keptInOtherLeg = ({ home, away }: GoalRates): GoalRates => ({ home: away, away: home });

/**
 * Eleven, less those sent off. A sheet that names fewer starters is taken for incomplete, not for a side that began short: that hardly
 * ever happens, and a sheet of which a name is missing often does.
 */
function menOf({ teams }: MatchState): BySide<number> {
  return { home: menOfTeam(teams.home), away: menOfTeam(teams.away) };
}

function menOfTeam({ people, unknownStarters, onField }: TeamState): number {
  const starters = people.filter(({ named }) => named === 'starter').length + unknownStarters;
  return ELEVEN - Math.max(starters - onField, 0);
}

const ELEVEN = 11;

function kicksOf(shootOut: NonNullable<MatchState['shootOut']>): KicksSoFar {
  const taken = (side: Side) => shootOut.kicks.filter((kick) => kick.side === side).length;
  return { scored: shootOut.score, taken: { home: taken('home'), away: taken('away') } };
}

import type { TieState } from '@touchline/competition';
import {
  type CurvePoint,
  chanceNow,
  curveOfTie,
  type Forecaster,
  fitStrengths,
  type GoalRates,
  type ProgressForecast,
  rememberedForecast,
  type Strengths,
  type TieOfMatch,
} from '@touchline/forecast';
import type { Clock, ClubId, MatchState } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { legInPlay, type MatchInTie, type ReadMatch } from './match-in-tie.ts';

/** The strengths that a tie's forecast starts from: what was known on the day before its first leg. */
export interface TieStrengths {
  readonly strengths: Strengths;
  /** By the sides of the first leg, then of the second; of a single match, its own. */
  readonly rates: readonly [GoalRates, GoalRates?];
  /** Remembers what the curve of this tie has been asked: with every entry it is drawn again from its beginning. */
  readonly forecast: Forecaster;
}

/** More than the curve of a tie asks, twice over: what a correction took away is forgotten in time. */
const MOST_QUESTIONS = 3000;

/** @returns `undefined` when the date of the tie is not known */
export function strengthsOfTie(inTie: MatchInTie, results: readonly ResultRow[]): TieStrengths | undefined {
  const before = inTie.begins;
  if (before === undefined) return undefined;
  const strengths = fitStrengths(results, { before });
  const rates = inTie.tie.legs.map(({ homeClub, awayClub, leg }) =>
    strengths.rates(homeClub, awayClub, { neutral: isNeutral(inTie, leg) }),
  );
  const [first, second] = rates;
  const forecast = rememberedForecast(MOST_QUESTIONS);
  return first && { strengths, rates: second ? [first, second] : [first], forecast };
}

/** Chances along the tie, both legs; of a second leg whose first has no log, only where it is now. */
export function curveOf(inTie: MatchInTie, { rates, forecast }: TieStrengths): readonly CurvePoint[] {
  const [first, second] = legsRead(inTie);
  if (!first) return [];
  const logs = second ? ([first.log, second.log] as const) : ([first.log] as const);
  return curveOfTie({ rules: inTie.round.tie, logs, rates }, forecast);
}

/**
 * Chances of the tie now, with the match clock where it is: between two entries it is the clock alone that moves them.
 * On the page of a first leg whose second has begun they are those of the second, as the log of that leaves them.
 */
export function nowOf(
  inTie: MatchInTie,
  { rates }: TieStrengths,
  clock: Clock | undefined,
): ProgressForecast | undefined {
  const { tie, round, match } = inTie;
  if (tie.decided) return decidedFor(tie.decided.club, tie);
  const played = legInPlay(inTie);
  const isSecond = tie.legs.length === 2 && played.state.leg === 2;
  const own = isSecond ? rates[1] : rates[0];
  if (!own) return undefined;
  return chanceNow({
    state: played.state,
    tie: { rules: round.tie, rates: own, otherLeg: otherLegOf(inTie, rates, isSecond) },
    log: played.effective,
    ...(clock && played === match && { clock }),
  });
}

/** What is decided is certain, however the log came to it. */
function decidedFor(winner: ClubId, { clubs, legs }: TieState): ProgressForecast {
  const stage = legs.at(-1)?.stage;
  return {
    goThrough: Object.fromEntries(clubs.map((club) => [club, club === winner ? 1 : 0])),
    extraTime: stage === 'normalTime' ? 0 : 1,
    shootOut: stage === 'shootOut' ? 1 : 0,
  };
}

function otherLegOf(
  inTie: MatchInTie,
  rates: TieStrengths['rates'],
  isSecond: boolean,
): TieOfMatch['otherLeg'] {
  const [first] = inTie.tie.legs;
  if (isSecond && first) {
    const goals: Record<ClubId, number> = {
      [first.homeClub]: first.score[0],
      [first.awayClub]: first.score[1],
    };
    return { type: 'played', goals };
  }
  return rates[1] ? { type: 'toCome', rates: rates[1] } : { type: 'none' };
}

/** The logs of the legs in order of play; the first is absent when nobody logged it here. */
function legsRead({ match, other, tie }: MatchInTie): readonly (ReadMatch | undefined)[] {
  if (tie.legs.length === 1) return [match];
  return match.state.leg === 2 ? [other, match] : [match, other];
}

/** The legs that are played on neutral ground. */
export const neutralLegs = (inTie: MatchInTie): readonly number[] =>
  inTie.tie.legs.flatMap(({ leg }) => (isNeutral(inTie, leg) ? [leg] : []));

function isNeutral({ match, other }: MatchInTie, leg: 1 | 2): boolean {
  const states: readonly (MatchState | undefined)[] = [match.state, other?.state];
  return (
    states.some((state) => state?.leg === leg && state.venue?.neutral === true) ||
    isSingleNeutral(match.state)
  );
}

const isSingleNeutral = (state: MatchState): boolean =>
  state.leg === undefined && state.venue?.neutral === true;

import type { BySide, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Grounds } from '../document.ts';
import { onRules, together } from '../grounds.ts';
import type { ReportInput } from '../input.ts';
import { type Reading, readMatch, scoreGrounds } from './reading.ts';

/** What a goal did to a score: of the match, or of the tie. */
export type Effect = 'opens' | 'ahead' | 'level' | 'extends' | 'reduces';

/** The effect of a goal for `side` on a score that stood at `before`. */
export function effectOn(before: BySide<number>, side: Side): Effect {
  const lead = before[side] - before[otherSide(side)];
  if (lead === 0) return before[side] === 0 ? 'opens' : 'ahead';
  if (lead === -1) return 'level';
  return lead > 0 ? 'extends' : 'reduces';
}

export const oneMore = (score: BySide<number>, side: Side): BySide<number> => ({
  ...score,
  [side]: score[side] + 1,
});

export const plus = (a: BySide<number>, b: BySide<number>): BySide<number> => ({
  home: a.home + b.home,
  away: a.away + b.away,
});

/** The tie as it stood when the second leg began, seen from the second leg's sides. */
export interface TieStart {
  /** Goals that today's home and away club brought from the first leg. */
  readonly goals: BySide<number>;
  readonly grounds: Grounds;
  /** The first leg's log, when it is at hand. */
  readonly firstLeg?: Reading;
}

/**
 * What the first leg left, from its log, or from the tie where there is no log of it.
 *
 * @returns `undefined` for a first leg, a single match, and a first leg that is not over
 */
export function tieStart({ match, otherLeg, tie }: ReportInput): TieStart | undefined {
  const { clubs, leg } = match.state;
  if (leg !== 2) return undefined;
  if (otherLeg && otherLeg.state.phase === 'finished') {
    const firstLeg = readMatch(otherLeg);
    const { score } = firstLeg.state;
    const swapped = firstLeg.state.clubs.home !== clubs.home;
    return {
      goals: swapped ? { home: score.away, away: score.home } : score,
      grounds: scoreGrounds(firstLeg),
      firstLeg,
    };
  }
  const row = tie?.legs.find((one) => one.leg === 1 && one.status === 'finished');
  if (!row) return undefined;
  const [hosts, visitors] = row.score;
  const goals =
    row.homeClub === clubs.home ? { home: hosts, away: visitors } : { home: visitors, away: hosts };
  return { goals, grounds: onRules('UCL-TIE-01') };
}

/** Grounds of an aggregate: the first leg and this match's goals up to a point. */
export const aggregateGrounds = (start: TieStart, reading: Reading, upTo?: number): Grounds =>
  together(scoreGrounds(reading, upTo), start.grounds);

import { type BySide, otherSide, type Side } from '@touchline/laws';
import type { InPlay, Moment } from '../in-play.ts';
import { secondLeg } from './in-play.ts';

/**
 * Share of played-out ties in which the home side goes through: goals drawn slice by slice, rules walked through one by one,
 * nothing taken over from the forecast. Slow, and the same for the same seed.
 */
export function simulated(input: InPlay, ties: number, seed: number): number {
  const random = seeded(seed);
  let through = 0;
  for (let tie = 0; tie < ties; tie++) if (playOut(input, random) === 'home') through++;
  return through / ties;
}

function playOut(input: InPlay, random: () => number): Side {
  const { place, rules } = input;
  const score = { ...input.score };
  if (input.penaltyPending && random() < 0.77) score[input.penaltyPending]++;
  const inExtraTime = input.moment.period.startsWith('et');
  if (!inExtraTime) play(score, ratesWithMen(input), shareLeft(input.moment), random);
  if (place.type === 'first') {
    const firstLeg = { home: score.away, away: score.home };
    const then = secondLeg({ rules, rates: place.secondLegRates, place: { type: 'second', firstLeg } });
    return otherSide(playOut(then, random));
  }
  const before = place.type === 'second' ? place.firstLeg : { home: 0, away: 0 };
  const lead = () => before.home + score.home - before.away - score.away;
  const awayLead = () => (rules.awayGoals ? before.home - score.away : 0);
  const ahead = () => Math.sign(lead()) || Math.sign(awayLead());
  if (ahead() === 0 || inExtraTime) play(score, ratesWithMen(input), inExtraTime ? 1 / 6 : 1 / 3, random);
  const winner = ahead() || (random() < 0.5 ? 1 : -1);
  return winner > 0 ? 'home' : 'away';
}

const SLICES = 400;

function play(
  score: Record<Side, number>,
  expected: BySide<number>,
  share: number,
  random: () => number,
): void {
  for (let slice = 0; slice < SLICES; slice++) {
    if (random() < (expected.home * share) / SLICES) score.home++;
    if (random() < (expected.away * share) / SLICES) score.away++;
  }
}

const ratesWithMen = ({ rates, men }: InPlay): BySide<number> =>
  men.home < men.away ? { home: rates.home * 0.65, away: rates.away * 1.3 } : rates;

/** Goals of a quarter of an hour, and of the added time of each half: two and a half minutes, then four and a half. */
const QUARTERS = [13, 14.7, 15.8, 16.7, 17.1, 18.7];
const ADDED_FIRST = (2.5 * 1.2 * 15.8) / 15;
const ADDED_SECOND = (4.5 * 1.2 * 18.7) / 15;

/** At the ends of quarters of an hour only. */
function shareLeft(moment: Moment): number {
  const played = 'second' in moment ? moment.second / 60 + (moment.period === 'secondHalf' ? 45 : 0) : 0;
  const left = quartersFrom(Math.round(played / 15)) + (played < 45 ? ADDED_FIRST : 0) + ADDED_SECOND;
  return left / (quartersFrom(0) + ADDED_FIRST + ADDED_SECOND);
}

const quartersFrom = (first: number) => QUARTERS.slice(first).reduce((sum, weight) => sum + weight, 0);

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

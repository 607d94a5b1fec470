/**
 * Rates of the second leg as two other models would have them, tried beside ours and left out while they do not foretell better.
 */

/** Share of a match's goals that is to be expected before half-time. */
const FIRST_HALF = 0.45;

/**
 * Rates as a Gamma posterior has them once goals of the tie are seen: `weight` is how many goals the rates before it are worth.
 *
 * @param seen how far the tie has come: the first leg, or the first half of the second too
 */
export function updatedByGoals({ first, second }, rates, weight, seen) {
  const half = seen === 'half-time of the second' ? second.halfTime : undefined;
  const posterior = (rate, goals, expected) => rate * ((weight + goals) / (weight + expected));
  const played = half ? FIRST_HALF : 0;
  return {
    home: posterior(rates.second.home, first.at90[1] + (half?.[0] ?? 0), rates.first.away + played * rates.second.home),
    away: posterior(rates.second.away, first.at90[0] + (half?.[1] ?? 0), rates.first.home + played * rates.second.away),
  };
}

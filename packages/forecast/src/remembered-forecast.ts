import type { InPlay } from './in-play.ts';
import type { ProgressForecast } from './progress.ts';
import { progressForecast } from './progress-forecast.ts';

/** Answers like {@link progressForecast}. */
export type Forecaster = (input: InPlay) => ProgressForecast;

/**
 * A forecaster that reckons a question once. Most entries of a minute leave everything as it was, and the curve of a
 * log that has grown by an entry asks again what the curve before it asked.
 *
 * @param most questions that are remembered; the one asked first is forgotten first
 */
export function rememberedForecast(most: number): Forecaster {
  const known = new Map<string, ProgressForecast>();
  return (input) => {
    const question = JSON.stringify(input);
    const before = known.get(question);
    if (before) return before;
    const answer = progressForecast(input);
    known.set(question, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}

import { describe, expect, test } from 'vitest';
import type { InPlay } from './in-play.ts';
import { progressForecast } from './progress-forecast.ts';
import { rememberedForecast } from './remembered-forecast.ts';
import { secondLeg } from './testing/in-play.ts';

const withScore = (home: number): InPlay => secondLeg({ score: { home, away: 0 } });

describe('a forecaster that remembers', () => {
  test('answers as the one that does not, and gives the same answer when asked again', () => {
    const forecast = rememberedForecast(10);
    for (const home of [0, 1, 2]) {
      const answer = forecast(withScore(home));
      expect(answer).toEqual(progressForecast(withScore(home)));
      expect(forecast(withScore(home))).toBe(answer);
    }
  });

  test('forgets what was asked first, beyond as many as it may remember', () => {
    const forecast = rememberedForecast(2);
    const [none, one] = [forecast(withScore(0)), forecast(withScore(1))];
    forecast(withScore(2));
    expect(forecast(withScore(1))).toBe(one);
    expect(forecast(withScore(0))).not.toBe(none);
    expect(forecast(withScore(0))).toEqual(none);
  });
});

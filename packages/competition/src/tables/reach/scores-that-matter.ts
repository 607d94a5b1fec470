import { at } from '../tally.ts';
import type { Result, Unfinished } from './completion.ts';

/** How far scores have to be tried. */
export interface Far {
  /** Beyond every difference there is between clubs in goal difference. */
  readonly margin: number;
  /** Beyond every difference in goals. */
  readonly goals: number;
}

/**
 * Every score of an open match up to this margin and so many goals for the side with fewer, on top of what a match under
 * way has already. Any other score compares like one of these.
 */
export function scoresThatMatter({ tally }: Unfinished, match: number, far: Far): readonly Result[] {
  const [home, away] = [at(tally.homeGoals, match), at(tally.awayGoals, match)];
  const reach = far.margin + Math.abs(home - away);
  const scores: Result[] = [];
  for (let fewer = 0; fewer <= far.goals; fewer++) {
    for (let margin = -reach; margin <= reach; margin++) {
      scores.push({
        match,
        home: home + fewer + Math.max(0, margin),
        away: away + fewer + Math.max(0, -margin),
      });
    }
  }
  return scores;
}

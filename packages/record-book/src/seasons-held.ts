import { type Era, eraId, erasOf } from './eras.ts';
import type { Subject } from './side.ts';

interface Held {
  /** Ties or matches of the season; and those of them that count away goals. */
  count: number;
  awayGoals: number;
}

/** Which seasons of which competitions a record holds, kept in step as it changes. */
export class SeasonsHeld {
  readonly #held: { readonly [S in Subject]: Map<string, Map<number, Held>> } = {
    tieSide: new Map(),
    matchSide: new Map(),
  };
  readonly #eras = new Map<string, readonly Era[]>();

  /** Counts one more, or with -1 one fewer. @returns whether the eras of the competition are others now */
  count(subject: Subject, competition: string, season: number, awayGoals: boolean, by: 1 | -1): boolean {
    const seasons = this.#seasons(subject, competition);
    const before = seasons.get(season);
    const held = before ?? { count: 0, awayGoals: 0 };
    const ruleBefore = ruleOf(before);
    held.count += by;
    if (awayGoals) held.awayGoals += by;
    if (held.count === 0) seasons.delete(season);
    else if (before === undefined) seasons.set(season, held);
    if (subject !== 'tieSide' || ruleOf(seasons.get(season)) === ruleBefore) return false;
    const rules = new Map([...seasons].map(([year, one]) => [year, one.awayGoals > 0]));
    const [erasBefore, now] = [this.eras(competition), erasOf(rules)];
    this.#eras.set(competition, now);
    return erasBefore.map(eraId).join() !== now.map(eraId).join();
  }

  eras(competition: string): readonly Era[] {
    return this.#eras.get(competition) ?? [];
  }

  /** First season held of a competition; `undefined` where none is. */
  first(subject: Subject, competition: string): number | undefined {
    let first: number | undefined;
    for (const season of this.#seasons(subject, competition).keys())
      if (first === undefined || season < first) first = season;
    return first;
  }

  #seasons(subject: Subject, competition: string): Map<number, Held> {
    const held = this.#held[subject];
    const known = held.get(competition) ?? new Map<number, Held>();
    held.set(competition, known);
    return known;
  }
}

/** Whether a season counts away goals; `undefined` for one that is not held. */
const ruleOf = (held: Held | undefined): boolean | undefined => held && held.awayGoals > 0;

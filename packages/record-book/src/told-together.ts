import type { Fact } from './fact.ts';

/** What a fact is known by, made or not; of a player's fact whose it is. */
type Told = Pick<Fact, 'id' | 'family' | 'evidence' | 'score'> & { readonly player?: string };

/**
 * Facts of several sides of one evening as one list, the best first, each thing told once: what one club scored the
 * other let in, and a second leg is a match too, so that two facts of a family that rest on the same matches are the
 * same told again. Of those the better stays. Facts that rest on nothing are never the same.
 */
export function toldTogether<F extends Told>(facts: readonly F[]): readonly F[] {
  const told = new Set<string>();
  return facts
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((fact) => {
      const rests = restsOn(fact);
      if (rests === undefined) return true;
      if (told.has(rests)) return false;
      told.add(rests);
      return true;
    });
}

function restsOn({ family, evidence, player = '' }: Told): string | undefined {
  if (evidence.length === 0) return undefined;
  // Of a tie the last match: it is told again as a match.
  const matches = evidence.flatMap(({ rows }) => rows.at(-1) ?? []);
  // What two players did who rest on the same is told of each.
  return [family, player, ...matches.toSorted()].join();
}

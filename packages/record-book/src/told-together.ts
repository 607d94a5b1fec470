import { CONDITIONS, type Condition, OF_OTHER_SIDE } from './dimensions.ts';
import type { Fact, Family } from './fact.ts';

/** What a fact is known by, made or not; of a player's fact whose it is. */
type Told = Pick<Fact, 'id' | 'family' | 'predicate' | 'scope' | 'evidence' | 'score'> & {
  readonly player?: string;
};

/**
 * Facts of several sides of one evening as one list, the best first, each thing told once. Of those that tell the same
 * the best stays:
 *
 * - two of a family that rest on the same matches: what one club scored the other let in, and a second leg is a match too
 * - two that differ in their bound alone: who has heard that a defeat was the first by six since 1920 need not hear that
 *   it was the first by five since 1940
 */
export function toldTogether<F extends Told>(facts: readonly F[]): readonly F[] {
  const told = new Set<string>();
  return facts
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((fact) => {
      const said = [restsOn(fact), asks(fact)].filter((one) => one !== undefined);
      if (said.some((one) => told.has(one))) return false;
      for (const one of said) told.add(one);
      return true;
    });
}

/** Facts that rest on nothing are never the same by that. */
function restsOn({ family, evidence, player = '' }: Told): string | undefined {
  if (evidence.length === 0) return undefined;
  // Of a tie the last match: it is told again as a match.
  const matches = evidence.flatMap(({ rows }) => rows.at(-1) ?? []);
  // What two players did who rest on the same is told of each.
  return [family, player, ...matches.toSorted()].join();
}

/** What kind of answer a family gives: since when, or how often. Sequences are told each by itself. */
const ANSWERS: { readonly [F in Family]?: string } = {
  notSince: 'since',
  firstEver: 'since',
  firstInRecord: 'since',
  most: 'since',
  jointMost: 'since',
  onlyNth: 'times',
  nOfN: 'share',
};

/** The question a fact answers, at whatever bound; of what was suffered the question that the other side asks. */
function asks({ family, predicate, scope, player = '' }: Told): string | undefined {
  const answer = ANSWERS[family];
  if (answer === undefined) return undefined;
  const { measure, outcome = '' } = predicate;
  const done = DONE[measure];
  const conditions = CONDITIONS.flatMap((condition) => {
    const value = scope.conditions[condition];
    return value === undefined ? [] : [[condition, value] as const];
  });
  const what = done === undefined ? [measure, outcome] : [done, ACROSS[outcome] ?? outcome];
  const where = done === undefined ? conditions : conditions.map(seenFromOther);
  const of = where.map(([condition, value]) => `${condition}=${value}`).toSorted();
  return [answer, player, scope.competition, scope.stage ?? '', ...what, ...of].join('|');
}

/** What was suffered, and what the other side did. */
const DONE: { readonly [measure: string]: string } = {
  defeat: 'margin',
  goalsAgainst: 'goalsFor',
  firstLegLead: 'firstLegDeficit',
  aheadAtHalfTime: 'behindAtHalfTime',
};

const ACROSS: { readonly [value: string]: string } = {
  won: 'lost',
  lost: 'won',
  progressed: 'out',
  out: 'progressed',
  home: 'away',
  away: 'home',
};

/** A condition of one side as one of the other's. */
function seenFromOther([condition, value]: readonly [Condition, string]): readonly [string, string] {
  if (condition === 'venue' || condition === 'firstLeg') return [condition, ACROSS[value] ?? value];
  return [OF_OTHER_SIDE[condition] ?? `${condition} of the other side`, value];
}

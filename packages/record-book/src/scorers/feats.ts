import type { Predicate } from '../predicate.ts';
import type { PlayerMatch } from './scorer-book.ts';

/** What a player did in a match. `earliest` and `latest` are bounds on the minute of one of the goals. */
export type Feat =
  | { readonly kind: 'goalsInMatch'; readonly atLeast: number }
  | { readonly kind: 'earliest'; readonly atMost: number }
  | { readonly kind: 'latest'; readonly atLeast: number };

/** A hat-trick is worth a word; two goals are not. */
const LEAST_GOALS = 3;
/** Of goals in ordinary time nothing later can be said: its added time is told by the minute before it. */
const LATEST_ORDINARY = 90;
const EARLY = 2;

/** Three goals or more, at each number that was reached; a goal in the first two minutes; one after the ninetieth. */
export function featsOf({ goals, minutes }: PlayerMatch): readonly Feat[] {
  const [first, last] = [minutes[0], minutes.at(-1)];
  return [
    ...Array.from({ length: Math.max(0, goals - LEAST_GOALS + 1) }, (_, index) => ({
      kind: 'goalsInMatch' as const,
      atLeast: LEAST_GOALS + index,
    })),
    ...(first !== undefined && first <= EARLY ? [{ kind: 'earliest', atMost: first } as const] : []),
    ...(last !== undefined && last > LATEST_ORDINARY ? [{ kind: 'latest', atLeast: last } as const] : []),
  ];
}

/** Whether a player did as much in his match. */
export function did(feat: Feat, one: PlayerMatch): boolean {
  switch (feat.kind) {
    case 'goalsInMatch':
      return one.goals >= feat.atLeast;
    case 'earliest':
      return (one.minutes[0] ?? Number.POSITIVE_INFINITY) <= feat.atMost;
    case 'latest':
      return (one.minutes.at(-1) ?? 0) >= feat.atLeast;
    default:
      return feat satisfies never;
  }
}

const MEASURES = {
  goalsInMatch: 'goalsOfPlayerInMatch',
  earliest: 'earliestMinuteOfPlayer',
  latest: 'latestMinuteOfPlayer',
} as const;

/** The feat as a fact tells it; `featOf` reads it back. */
export function predicateOf(feat: Feat): Predicate {
  const measure = MEASURES[feat.kind];
  return feat.kind === 'earliest' ? { measure, atMost: feat.atMost } : { measure, atLeast: feat.atLeast };
}

/** `undefined` of a predicate that tells no feat of one match. */
export function featOf({ measure, atLeast = 0, atMost = 0 }: Predicate): Feat | undefined {
  switch (measure) {
    case MEASURES.goalsInMatch:
      return { kind: 'goalsInMatch', atLeast };
    case MEASURES.earliest:
      return { kind: 'earliest', atMost };
    case MEASURES.latest:
      return { kind: 'latest', atLeast };
    default:
      return undefined;
  }
}

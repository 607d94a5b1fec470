import type { Clock } from './clock.ts';
import type { PersonRef, ReviewCategory } from './entries.ts';
import type { MatchState, ReviewState } from './state.ts';
import type { EntryId, Side } from './vocabulary.ts';
import { SIDES } from './vocabulary.ts';

/** Something that has begun and waits for its end: whoever logs the match must not lose sight of it. */
export type OpenState =
  /** The video team looks at something. @see VAR-16 */
  | {
      readonly type: 'check';
      readonly entry: EntryId;
      readonly since: Clock;
      readonly categories: readonly ReviewCategory[];
    }
  /** The referee reviews it, with or without going to the screen. */
  | {
      readonly type: 'review';
      readonly entry: EntryId;
      readonly since: Clock;
      readonly categories: readonly ReviewCategory[];
    }
  /** Given, and not yet taken. */
  | { readonly type: 'penalty'; readonly entry: EntryId; readonly side: Side }
  /** A player has gone off, and nobody has come on for him. @see LAW-3-SUBS-10 */
  | {
      readonly type: 'substitution';
      readonly entry: EntryId;
      readonly side: Side;
      readonly off: PersonRef;
    };

/** What is open in a match, the most urgent first: reviews, checks, a penalty, changes; empty when nothing is. */
export function openStates({ reviews, penaltyPending, teams }: MatchState): readonly OpenState[] {
  const looked = reviews.flatMap((review): readonly OpenState[] => {
    const type = LOOKED_AT[review.stage];
    const { entry, since, categories } = review;
    return type === undefined ? [] : [{ type, entry, since, categories }];
  });
  return [
    ...looked.filter(({ type }) => type === 'review'),
    ...looked.filter(({ type }) => type === 'check'),
    ...(penaltyPending ? [{ type: 'penalty' as const, ...penaltyPending }] : []),
    ...SIDES.flatMap((side) =>
      teams[side].waiting.map(({ off: entry, player: off }) => ({
        type: 'substitution' as const,
        entry,
        side,
        off,
      })),
    ),
  ];
}

const LOOKED_AT: Readonly<Record<ReviewState['stage'], 'check' | 'review' | undefined>> = {
  checking: 'check',
  delayed: 'check',
  reviewVarOnly: 'review',
  reviewOnField: 'review',
  cleared: undefined,
  decided: undefined,
  closed: undefined,
};

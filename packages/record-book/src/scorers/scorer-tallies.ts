import type { Instant } from '../instant.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';

/** A player's goals for a club, all told, after a match that took them to a number or past another player. */
export interface TallyClaim {
  readonly subject: PlayerMatch;
  /** Goals for the club up to and with this match; others are counted at the milestone or, where there is none, at this. */
  readonly goals: number;
  /** The round number that this match brought, where it brought no record. */
  readonly milestone?: number;
  /** Other players of the club with at least as many, the latest to get there first: the match in which each did. */
  readonly others: readonly PlayerMatch[];
  /** Matches of the club in which not all scorers are known. */
  readonly unknown: number;
  /** Players of the club who have scored before. */
  readonly players: number;
  /** The most goals of any other player, when this match made the subject's equal or more. */
  readonly record?: {
    readonly scorer: string;
    readonly goals: number;
    /** The match of that player's last goal. */
    readonly last: PlayerMatch;
    readonly isEqual: boolean;
  };
}

/** A number that so many have come to is none to speak of. */
const MOST = 10;

/** Rounder numbers than these are multiples of them. */
const EVERY_TENTH_UNTIL = 50;
const TENTH = 10;
const QUARTER = 25;

/** The tallies that a match brought to a round number or to the club's most. */
export function tallyClaims(book: ScorerBook, match: string, by: Instant): readonly TallyClaim[] {
  return book.inMatch(match).flatMap((subject): readonly TallyClaim[] => {
    const tally = clubTally(book, subject, by);
    const record = recordOf(tally);
    const milestone = record ? undefined : milestoneBetween(tally.before, tally.goals);
    if (record === undefined && milestone === undefined) return [];
    const others = othersWith(tally, milestone ?? tally.goals);
    if (record === undefined && others.length >= MOST) return [];
    const { goals, unknown } = tally;
    return [
      {
        subject,
        goals,
        ...(milestone !== undefined && { milestone }),
        others,
        unknown,
        players: new Set(tally.rest.map(({ scorer }) => scorer)).size,
        ...(record && { record }),
      },
    ];
  });
}

/** Goals for a club up to a player's match. */
export interface ClubTally {
  /** The player's before the match, and with it. */
  readonly before: number;
  readonly goals: number;
  /** Matches of the club's other scorers before it, in order. */
  readonly rest: readonly PlayerMatch[];
  /** Matches of the club in which not all scorers are known. */
  readonly unknown: number;
}

/** @param by only matches over by then count */
export function clubTally(
  book: ScorerBook,
  { match, club, scorer, goals }: PlayerMatch,
  by: Instant,
): ClubTally {
  const until = Math.min(by, match.over);
  const earlier = book.playerMatches.within({ club }, until).filter((one) => one.match !== match);
  const before = sumOf(earlier.filter((one) => one.scorer === scorer));
  return {
    before,
    goals: before + goals,
    rest: earlier.filter((one) => one.scorer !== scorer),
    unknown: book.scorersUnknown.within({ club }, until).length,
  };
}

/** The matches in which others came to so many goals, the latest first. */
export const othersWith = ({ rest }: ClubTally, goals: number): readonly PlayerMatch[] =>
  [...talliesOf(rest, goals).values()]
    .flatMap(({ reached }) => reached ?? [])
    .sort((a, b) => b.over - a.over);

const sumOf = (some: readonly PlayerMatch[]): number => some.reduce((sum, { goals }) => sum + goals, 0);

/** The largest round number above `before` and not above `after`: every tenth up to 50, every 25th from there. */
function milestoneBetween(before: number, after: number): number | undefined {
  for (let number = after; number > before; number--) {
    if (number % QUARTER === 0 || (number <= EVERY_TENTH_UNTIL && number % TENTH === 0)) return number;
  }
  return undefined;
}

interface Tally {
  readonly goals: number;
  readonly last: PlayerMatch;
  /** The match in which it came to the number asked for. */
  readonly reached?: PlayerMatch;
}

/** Goals of each player, and the match in which he came to so many. */
export function talliesOf(matches: readonly PlayerMatch[], wanted: number): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const one of matches) {
    const known = tallies.get(one.scorer);
    const goals = (known?.goals ?? 0) + one.goals;
    const reached = known?.reached ?? (goals >= wanted ? one : undefined);
    tallies.set(one.scorer, { goals, last: one, ...(reached && { reached }) });
  }
  return tallies;
}

/** Records of a club whose players have scored few are none. */
const LEAST_RECORD = 10;

/** Whom the match took the player level with or past; `undefined` where he was past everybody, or still is not. */
export function recordOf({ rest, before, goals }: ClubTally): TallyClaim['record'] {
  let most: { readonly scorer: string; readonly goals: number; readonly last: PlayerMatch } | undefined;
  for (const [scorer, tally] of talliesOf(rest, goals)) {
    if (most === undefined || tally.goals > most.goals)
      most = { scorer, goals: tally.goals, last: tally.last };
  }
  if (most === undefined || most.goals < LEAST_RECORD || goals < most.goals || before > most.goals)
    return undefined;
  // Equal before and more now is past them too; equal before and no more cannot be, as he has scored.
  return { ...most, isEqual: goals === most.goals };
}

import type { Conditions } from '../dimensions.ts';
import type { Instant } from '../instant.ts';
import { did, type Feat, featsOf } from './feats.ts';
import type { Pooled } from './pool.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';

/** A feat in a scope, with its answer among the matches over before the player's own. */
export interface ScorerClaim {
  readonly subject: PlayerMatch;
  readonly feat: Feat;
  readonly conditions: Conditions;
  /** Players' matches that did it before, newest first; and all in which a player scored. */
  readonly hits: readonly PlayerMatch[];
  readonly outOf: number;
  /** Those in which a player scored since the newest hit. */
  readonly since: number;
  /** Matches of the scope in which a goal's scorer (or minute) is not known: since the newest hit, and at all. */
  readonly unknownSince: number;
  readonly unknown: number;
}

/**
 * The feats of a match, each in every scope of at most two conditions (club, opponent, round).
 *
 * @param by only matches over by then count
 */
export function scorerClaims(book: ScorerBook, match: string, by: Instant): readonly ScorerClaim[] {
  return book.inMatch(match).flatMap((subject) => {
    const feats = featsOf(subject);
    if (feats.length === 0) return [];
    const scopes = scopesOf(subject).map((conditions) => scopeBefore(book, subject, conditions, by));
    return feats.flatMap((feat) => undominated(scopes.map((scope) => answer(scope, subject, feat))));
  });
}

/** How many scopes each feat is tried in. */
export const SCOPES = 7;

/** The broadest first. */
function scopesOf({ club, opponent, match }: PlayerMatch): readonly Conditions[] {
  const { round } = match.row;
  return [{}, { club }, { opponent }, { round }, { club, round }, { opponent, round }, { club, opponent }];
}

/** One feat in one scope, whether a broader scope says as much or not. */
export const scorerClaim = (
  book: ScorerBook,
  subject: PlayerMatch,
  feat: Feat,
  conditions: Conditions,
  by: Instant,
): ScorerClaim => answer(scopeBefore(book, subject, conditions, by), subject, feat);

/** What came before a player's match in a scope. */
interface ScopeBefore {
  readonly conditions: Conditions;
  readonly players: readonly PlayerMatch[];
  readonly scorersUnknown: readonly Pooled[];
  readonly minutesUnknown: readonly Pooled[];
}

function scopeBefore(
  book: ScorerBook,
  { match }: PlayerMatch,
  conditions: Conditions,
  by: Instant,
): ScopeBefore {
  const until = Math.min(by, match.over);
  const { home, away } = match.row;
  // What is not known of the match itself is no hole in what came before it.
  const isOther = ({ club, over }: Pooled) => over !== match.over || (club !== home && club !== away);
  return {
    conditions,
    players: book.playerMatches.within(conditions, until).filter((one) => one.match !== match),
    scorersUnknown: book.scorersUnknown.within(conditions, until).filter(isOther),
    minutesUnknown: book.minutesUnknown.within(conditions, until).filter(isOther),
  };
}

function answer(scope: ScopeBefore, subject: PlayerMatch, feat: Feat): ScorerClaim {
  const hits = scope.players.filter((one) => did(feat, one)).toReversed();
  const newest = hits[0]?.over ?? Number.NEGATIVE_INFINITY;
  const unknown = feat.kind === 'goalsInMatch' ? scope.scorersUnknown : scope.minutesUnknown;
  const isSince = ({ over }: Pooled) => over > newest;
  return {
    subject,
    feat,
    conditions: scope.conditions,
    hits,
    outOf: scope.players.length,
    since: scope.players.filter(isSince).length,
    unknown: unknown.length,
    unknownSince: unknown.filter(isSince).length,
  };
}

/** Without those that a broader scope says as well: it has the same newest hit, and no more is unknown in it. */
const undominated = (claims: readonly ScorerClaim[]): readonly ScorerClaim[] =>
  claims.filter(
    (narrow) =>
      !claims.some(
        (broad) =>
          broad !== narrow &&
          isBroader(broad.conditions, narrow.conditions) &&
          broad.hits[0] === narrow.hits[0] &&
          (broad.unknownSince === 0 || narrow.unknownSince > 0),
      ),
  );

const isBroader = (broad: Conditions, narrow: Conditions): boolean =>
  Object.entries(broad).every(([condition, value]) =>
    Object.entries(narrow).some(([other, told]) => other === condition && told === value),
  );

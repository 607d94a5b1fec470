import type { Feat } from '../../scorers/feats.ts';
import type { ScopeTerms, When } from '../claim.ts';
import type { Draft } from '../grammar/draft.ts';
import { takeBound, takeNumber, takeOrdinal } from '../grammar/numbers.ts';
import { takeWhen } from '../grammar/times.ts';
import { BE, HAVE, takeScopePhrases } from '../grammar/who.ts';

/** A claim of players and their goals. The scope is that of matches. */
export type ScorerClaim = ScorerSaying & { readonly scope: ScopeTerms };

export type ScorerSaying =
  /** "Not since Butragueño in 1986 had a player scored four or more goals in a FIFA World Cup match" */
  | { readonly type: 'notSince'; readonly feat: Feat; readonly player: string; readonly when?: When }
  /** "No player has ever scored five goals", "For the first time, a player scored a hat-trick": so far at most once */
  | { readonly type: 'never' | 'firstTime'; readonly feat: Feat }
  /** "Only for the third time had a player scored a hat-trick" */
  | { readonly type: 'nthTime'; readonly feat: Feat; readonly ordinal: number }
  /** "A player scored a hat-trick": somebody did */
  | { readonly type: 'happened'; readonly feat: Feat }
  /** "Just Fontaine has scored two hat-tricks" */
  | { readonly type: 'feats'; readonly feat: Feat; readonly player: string; readonly count: Count }
  /** "Harry Kane has scored 78 goals for England" */
  | { readonly type: 'goals'; readonly player: string; readonly count: Count }
  /** "Harry Kane is the top scorer of England" */
  | { readonly type: 'top'; readonly player: string };

export interface Count {
  readonly op: 'exactly' | 'atLeast' | 'atMost';
  readonly number: number;
  /** A bare number ("78 goals"): so many as it is mostly meant, at least so many in another reading. */
  readonly bare?: true;
}

type Frame = (draft: Draft) => ScorerSaying | undefined;

/** `hat-trick`, `hat-tricks`. */
const HAT_TRICKS = ['hat tricks', 'hat trick', 'hattricks', 'hattrick'];
const A_HAT_TRICK: Feat = { kind: 'goalsInMatch', atLeast: 3 };

/** What a player did in a match, from after "scored" on, its scope noted. */
export function takeFeat(draft: Draft): Feat | undefined {
  return draft.attempt(() => {
    const feat =
      draft.attempt(() => hatTrick(draft)) ??
      draft.attempt(() => manyGoals(draft)) ??
      draft.attempt(() => minute(draft));
    if (feat !== undefined) takeScopePhrases(draft);
    return feat;
  });
}

function hatTrick({ cursor }: Draft): Feat | undefined {
  cursor.take('a', 'any');
  return cursor.take(...HAT_TRICKS) === undefined ? undefined : A_HAT_TRICK;
}

/** `four or more goals in a match`: without the match they would be goals of many. */
function manyGoals(draft: Draft): Feat | undefined {
  const bound = takeBound(draft.cursor, false);
  if (bound === undefined || bound.op === 'atMost') return undefined;
  draft.cursor.take('by a player', 'by one player');
  const at = draft.cursor.position;
  takeScopePhrases(draft);
  const isOfMatch = draft.before.noun === 'match' && draft.cursor.position > at;
  return isOfMatch ? { kind: 'goalsInMatch', atLeast: bound.bound } : undefined;
}

/** `in the first minute`, `in the first five minutes`, `after the 90th minute`, `after 90 minutes`. */
function minute({ cursor }: Draft): Feat | undefined {
  if (cursor.take('in the first minute', 'within a minute')) return { kind: 'earliest', atMost: 1 };
  if (cursor.take('in the first', 'within the first', 'within')) {
    const atMost = takeNumber(cursor);
    return atMost !== undefined && cursor.take('minutes') ? { kind: 'earliest', atMost } : undefined;
  }
  if (!cursor.take('after')) return undefined;
  cursor.take('the');
  const number = takeNumber(cursor) ?? takeOrdinal(cursor);
  return number !== undefined && cursor.take('minutes', 'minute')
    ? { kind: 'latest', atLeast: number + 1 }
    : undefined;
}

const PLAYER = ['a player', 'any player', 'anyone', 'anybody', 'somebody', 'someone'];

const notSince: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('not since')) return undefined;
  const player = draft.player();
  if (player === undefined) return undefined;
  const when = takeWhen(cursor);
  takeScopePhrases(draft);
  if (!cursor.take(...HAVE) || !cursor.take(...PLAYER) || !cursor.take('scored')) return undefined;
  const feat = takeFeat(draft);
  return feat && { type: 'notSince', feat, player, ...(when && { when }) };
};

const never: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('no player', 'nobody', 'no one') || !cursor.take(...HAVE)) return undefined;
  const isEver = cursor.take('ever') !== undefined;
  if (!cursor.take('scored')) return undefined;
  if (isEver) draft.narrow({ reach: 'ever' });
  const feat = takeFeat(draft);
  return feat && { type: 'never', feat };
};

const firstTime: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('for the first time')) return undefined;
  takeScopePhrases(draft);
  if (!cursor.take(...PLAYER)) return undefined;
  cursor.take(...HAVE);
  const feat = cursor.take('scored') && takeFeat(draft);
  return feat ? { type: 'firstTime', feat } : undefined;
};

const happened: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take(...PLAYER)) return undefined;
  cursor.take(...HAVE);
  const feat = cursor.take('scored') && takeFeat(draft);
  return feat ? { type: 'happened', feat } : undefined;
};

const nthTime: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('only for the', 'for only the', 'just for the')) return undefined;
  const ordinal = takeOrdinal(cursor);
  if (ordinal === undefined || !cursor.take('time')) return undefined;
  takeScopePhrases(draft);
  if (!cursor.take(...HAVE) || !cursor.take(...PLAYER) || !cursor.take('scored')) return undefined;
  const feat = takeFeat(draft);
  if (feat === undefined) return undefined;
  takeAfter(draft);
  return { type: 'nthTime', feat, ordinal };
};

/** `, after Igor Belanov in 1986 and Oleg Salenko in 1994 among others`: said for the reader; the count decides. */
function takeAfter(draft: Draft): void {
  draft.attempt(() => {
    const { cursor } = draft;
    if (!cursor.take('after')) return undefined;
    do {
      if (draft.player() === undefined) return undefined;
      takeWhen(cursor);
    } while (cursor.take('and'));
    cursor.take('among others');
    return true;
  });
}

const ofPlayer: Frame = (draft) => {
  const { cursor } = draft;
  const player = draft.player();
  if (player === undefined) return undefined;
  if (cursor.take(...BE)) {
    if (!cursor.take('the top scorer', 'the leading scorer', 'the record scorer', 'top scorer'))
      return undefined;
    takeScopePhrases(draft);
    return { type: 'top', player };
  }
  cursor.take(...HAVE);
  const isNever = cursor.take('never', 'not', 'not yet') !== undefined;
  if (!cursor.take('scored')) return undefined;
  if (isNever) return neverBy(draft, player);
  return (
    draft.attempt(() => countOf(draft, player)) ??
    draft.attempt(() => once(draft, player)) ??
    goalsAtAll(draft, player)
  );
};

/** `never scored a hat-trick`, `never scored against Germany`. */
function neverBy(draft: Draft, player: string): ScorerSaying {
  const count: Count = { op: 'exactly', number: 0 };
  const feat = takeFeat(draft);
  if (feat !== undefined) return { type: 'feats', player, feat, count };
  takeScopePhrases(draft);
  return { type: 'goals', player, count };
}

/** `scored twice against Germany`, `scored against Brazil`. */
function goalsAtAll(draft: Draft, player: string): ScorerSaying {
  const said = draft.cursor.take('once', 'twice');
  takeScopePhrases(draft);
  const count: Count =
    said === undefined
      ? { op: 'atLeast', number: 1 }
      : { op: 'exactly', number: said === 'once' ? 1 : 2, bare: true };
  return { type: 'goals', player, count };
}

/** `78 goals for England`, `two hat-tricks`. */
function countOf(draft: Draft, player: string): ScorerSaying | undefined {
  const bound = takeBound(draft.cursor, false);
  if (bound === undefined) return undefined;
  const count: Count = bound.bare
    ? { op: 'exactly', number: bound.bound, bare: true }
    : { op: bound.op, number: bound.bound };
  const ofHatTricks = draft.cursor.take(...HAT_TRICKS) !== undefined;
  takeScopePhrases(draft);
  if (ofHatTricks) return { type: 'feats', player, count, feat: A_HAT_TRICK };
  return draft.before.noun === 'match' ? undefined : { type: 'goals', player, count };
}

/** `a hat-trick`, `five goals in a match`: it has happened. */
function once(draft: Draft, player: string): ScorerSaying | undefined {
  const feat = takeFeat(draft);
  return feat && { type: 'feats', player, feat, count: { op: 'atLeast', number: 1 } };
}

export const SCORER_FRAMES: readonly Frame[] = [notSince, never, firstTime, nthTime, happened, ofPlayer];

import type { Draft } from './draft.ts';

/** `against Roma`, `over an English team`. */
export function opponent(draft: Draft): boolean {
  if (!draft.cursor.take('against', 'v', 'vs', 'versus', 'over', 'to', 'with')) return false;
  return takeOpponent(draft);
}

/** A club, `a German team`, `German opponents`: whom it was against. */
export function takeOpponent(draft: Draft): boolean {
  draft.cursor.take('a', 'an', 'any', 'the');
  const club = draft.club();
  if (club !== undefined) {
    draft.narrow({ opponent: club });
    return true;
  }
  const association = draft.association();
  if (association === undefined) return draft.cursor.take('team', 'club', 'side', 'opponents') !== undefined;
  draft.cursor.take(...TEAM_WORDS, 'opponents', 'opponent', 'opposition');
  draft.narrow({ opponentAssociation: association });
  return true;
}

export const TEAM_WORDS = ['team', 'teams', 'club', 'clubs', 'side', 'sides'];

/** `of English clubs`, `by Atalanta`: whose. */
export function whose(draft: Draft): boolean {
  if (!draft.cursor.take('of', 'by', 'for', 'from')) return false;
  draft.cursor.take('a', 'an', 'any', 'the', 'all');
  const club = draft.club();
  if (club !== undefined) {
    draft.narrow({ club });
    return true;
  }
  const association = draft.association();
  if (!draft.cursor.take(...TEAM_WORDS)) return false;
  if (association !== undefined) draft.narrow({ association });
  return true;
}

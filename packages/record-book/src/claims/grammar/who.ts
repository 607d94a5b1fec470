import type { ClubId } from '@touchline/registry';
import type { Family } from '../claim.ts';
import { TEAM_WORDS } from './clubs.ts';
import { coach } from './day-scopes.ts';
import { takeDeed } from './deeds.ts';
import type { Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takeScopePhrase } from './scopes.ts';

/** A family with the club it is told of, where that club is no part of the scope. */
export interface Told {
  readonly family: Family;
  readonly subject?: ClubId;
}

/** One way of making a claim; `undefined` where the text goes another way. */
export type Frame = (draft: Draft) => Told | undefined;

/** `a team`, `an Italian team`, `Atalanta`, `anyone`: who did it, as part of the scope. */
export function takeWho(draft: Draft): true | undefined {
  return draft.attempt(() => {
    const { cursor } = draft;
    const club = draft.club();
    if (club !== undefined) {
      draft.narrow({ club });
      // "Atalanta under Palladino have ..."
      draft.attempt(() => (coach(draft) ? true : undefined));
      return true;
    }
    if (cursor.take('anyone', 'anybody', 'teams', 'clubs')) return true;
    // "For the first time, a Champions League match saw ...": the match has been read as a phrase of scope.
    return (
      draft.attempt(() => takeAnyTeam(draft)) ??
      draft.attempt(() => takeAnyMatch(draft)) ??
      ofMatchesSaid(draft)
    );
  });
}

function takeAnyTeam(draft: Draft): true | undefined {
  draft.cursor.take('a', 'an', 'any', 'another');
  if (!takeTeamWords(draft)) return undefined;
  takeScopePhrases(draft);
  return true;
}

/** `a Champions League match`: of which both sides' goals are told. */
function takeAnyMatch(draft: Draft): true | undefined {
  const { cursor } = draft;
  if (cursor.peek()?.word !== 'a' && cursor.peek()?.word !== 'any') return undefined;
  return takeScopePhrase(draft) ? ofMatchesSaid(draft) : undefined;
}

/** A match or tie has been named, before any verb: it is that which did it. */
export function ofMatchesSaid(draft: Draft): true | undefined {
  const ofRound = draft.scope.club === undefined ? draft.scope.round : undefined;
  if ((draft.before.noun ?? draft.before.leg ?? ofRound) === undefined) return undefined;
  draft.ofMatches = true;
  return true;
}

/** `team`, `Italian clubs`. */
export function takeTeamWords(draft: Draft): true | undefined {
  const association = draft.association();
  if (association !== undefined) draft.narrow({ association });
  if (draft.cursor.take(...TEAM_WORDS)) return true;
  return undefined;
}

export function takeScopePhrases(draft: Draft): void {
  while (takeScopePhrase(draft));
}

export const HAVE = ['has', 'have', 'had'];

export const BE = ['are', 'is', 'were', 'was', 'became', 'become', 'have become', 'has become'];

/** `to go through ...`, `to have gone through ...`. */
export function takeToDo(draft: Draft): true | undefined {
  if (draft.cursor.take('to have', 'that have', 'who have')) return takeDeed(draft, 'participle');
  return draft.cursor.take('to') ? takeDeed(draft, 'base') : undefined;
}

/** `and one more`: of a list that is not told to its end. */
export function takeMore(draft: Draft): void {
  const { cursor } = draft;
  draft.attempt(() =>
    cursor.take('and') && takeNumber(cursor) !== undefined && cursor.take('more') ? true : undefined,
  );
}

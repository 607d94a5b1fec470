import type { ScopeTerms } from '../../claims/claim.ts';
import type { Draft } from '../../claims/grammar/draft.ts';
import { takeScopePhrases } from '../../claims/grammar/who.ts';
import { takeFeat } from '../../claims/scorers/scorer-claim.ts';
import type { Feat } from '../../scorers/feats.ts';

/** A list of players or of what they did. */
export type ScorerQuery = { readonly scope: ScopeTerms } & (
  | { readonly type: 'topScorers' }
  | {
      readonly type: 'feats';
      readonly feat: Feat;
      /** "First hat-trick since 2000", "last hat-trick": one, and which end of time it is sought from. */
      readonly only?: 'oldest' | 'newest';
    }
  /** "Earliest goals": by the minute. */
  | { readonly type: 'minutes'; readonly which: 'earliest' | 'latest' }
  | { readonly type: 'goalsOf'; readonly player: string }
);

type Frame = (draft: Draft) => ScorerQuery | undefined;

const TOP = [
  'top scorers',
  'top scorer',
  'leading scorers',
  'leading scorer',
  'record scorers',
  'top goalscorers',
];

function topScorers(draft: Draft): ScorerQuery | undefined {
  if (!draft.cursor.take(...TOP)) return undefined;
  takeScopePhrases(draft);
  return { type: 'topScorers', scope: draft.scope };
}

/** "hat-tricks since 2000", "first hat-trick since 1990", "five or more goals by one player in a match" */
function feats(draft: Draft): ScorerQuery | undefined {
  const { cursor } = draft;
  const end = cursor.take('first', 'oldest', 'last', 'latest', 'newest');
  const isOfPlayers = draft.attempt(() => (cursor.take('players', 'player') ? true : undefined));
  if (isOfPlayers && !cursor.take('with', 'who scored', 'to score', 'that scored')) return undefined;
  const feat = takeFeat(draft) ?? goalsInMinutes(draft);
  if (feat === undefined) return undefined;
  const only = end === undefined ? undefined : end === 'first' || end === 'oldest' ? 'oldest' : 'newest';
  return { type: 'feats', feat, scope: draft.scope, ...(only && { only }) };
}

/** "goals in the first minute since 2010" */
const goalsInMinutes = (draft: Draft): Feat | undefined =>
  draft.attempt(() => (draft.cursor.take('goals', 'goal') ? takeFeat(draft) : undefined));

/** "earliest goals in the FIFA World Cup" */
function minutes(draft: Draft): ScorerQuery | undefined {
  const said = draft.cursor.take(
    'earliest goals',
    'earliest goal',
    'fastest goals',
    'fastest goal',
    'latest goals',
    'latest goal',
  );
  if (said === undefined) return undefined;
  takeScopePhrases(draft);
  return { type: 'minutes', which: said.startsWith('latest') ? 'latest' : 'earliest', scope: draft.scope };
}

/** "goals of Harry Kane against Germany", "goals by Kane" */
function goalsOf(draft: Draft): ScorerQuery | undefined {
  if (!draft.cursor.take('goals of', 'goals by', 'goals scored by')) return undefined;
  const player = draft.player();
  if (player === undefined) return undefined;
  takeScopePhrases(draft);
  return { type: 'goalsOf', player, scope: draft.scope };
}

export const SCORER_QUERIES: readonly Frame[] = [topScorers, minutes, goalsOf, feats];

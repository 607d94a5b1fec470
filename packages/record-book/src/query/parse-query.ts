import type { Refusal, ScopeTerms, Term } from '../claims/claim.ts';
import { Cursor } from '../claims/grammar/cursor.ts';
import { takeDeed, takeDetails } from '../claims/grammar/deeds.ts';
import { Draft } from '../claims/grammar/draft.ts';
import { meaningOf } from '../claims/grammar/meaning.ts';
import type { Names } from '../claims/grammar/names.ts';
import { takeBound } from '../claims/grammar/numbers.ts';
import { NO_TIES } from '../claims/grammar/parse-claim.ts';
import { type Beginnings, refusalAt } from '../claims/grammar/refusals.ts';
import { scopeFor } from '../claims/grammar/scope-for.ts';
import { takeRunNoun } from '../claims/grammar/streaks.ts';
import { beginCompared, measureIn, ofBothSides, takeSuperlative } from '../claims/grammar/superlatives.ts';
import { LONGEST_CLAIM, tokensOf } from '../claims/grammar/tokens.ts';
import { HAVE, takeScopePhrases, takeTeamWords } from '../claims/grammar/who.ts';
import type { RunPredicate } from '../sequences/run-kinds.ts';
import type { Subject } from '../side.ts';
import { SCORER_QUERIES, type ScorerQuery } from './scorers/scorer-frames.ts';

/** A list that is asked for. */
export type Query =
  | {
      readonly type: 'rows';
      readonly subject: Subject;
      readonly terms: readonly Term[];
      readonly scope: ScopeTerms;
      /** Both sides of a match do it, and it is listed once: "ties decided on penalties". */
      readonly once: boolean;
      /** What the list is ordered by, the most first; by date where it is not said. */
      readonly by?: string;
    }
  | { readonly type: 'runs'; readonly run: RunPredicate; readonly scope: ScopeTerms }
  | { readonly type: 'headToHead'; readonly scope: ScopeTerms }
  | ScorerQuery;

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly refusal: Refusal };

type Frame = (draft: Draft) => Query | string | undefined;

const FRAMES: readonly Frame[] = [headToHead, runs, ...SCORER_QUERIES, biggest, rows];

/** Reads what is asked for, in the words of the claims. */
export function parseQuery(text: string, names: Names, thisSeason: number): ParsedQuery {
  if (text.length > LONGEST_CLAIM) {
    const message = `A question is at most ${LONGEST_CLAIM} characters; this has ${text.length}`;
    return { ok: false, refusal: { at: LONGEST_CLAIM, word: '', message, expected: [] } };
  }
  const tokens = tokensOf(text);
  const cursor = new Cursor(tokens);
  let trouble: Draft['trouble'];
  for (const frame of FRAMES) {
    const draft = new Draft(cursor, names, thisSeason);
    const query = cursor.attempt(() => whole(draft, frame));
    if (query !== undefined) return { ok: true, query };
    trouble ??= draft.trouble;
  }
  return { ok: false, refusal: refusalAt(text, tokens, cursor, names, trouble, BEGINNINGS) };
}

/** How questions begin. */
const BEGINNINGS: Beginnings = {
  ofPlayer: (name) => [`goals of ${name}`, 'top scorers', 'hat-tricks'],
  ofTeams: (club, another) => [
    'ties turned round after losing the first leg by 2+ ...',
    'teams that went through after ...',
    'biggest wins ...',
    'longest winning runs ...',
    'top scorers ...',
    'hat-tricks ...',
    `${club} v ${another}`,
  ],
};

function whole(draft: Draft, frame: Frame): Query | undefined {
  const { cursor } = draft;
  cursor.take('list', 'list all', 'show', 'show me', 'which', 'what', 'what are', 'which are', 'all');
  cursor.take('the', 'all');
  const query = frame(draft);
  if (query === undefined) return undefined;
  while (cursor.peek()?.kind === 'comma') cursor.advance();
  if (!cursor.done) {
    cursor.expect('the end of the question');
    return undefined;
  }
  if (draft.trouble !== undefined) return undefined;
  if (typeof query !== 'string') return query;
  draft.trouble = { at: draft.clauses[0]?.at ?? 0, message: query };
  return undefined;
}

/** "Atalanta v Borussia Dortmund in the knockout phase" */
function headToHead(draft: Draft): Query | undefined {
  const { cursor } = draft;
  const club = draft.club();
  if (club === undefined) return undefined;
  cursor.expect('v and another club');
  if (!cursor.take('v', 'vs', 'versus', 'against', 'and')) return undefined;
  const opponent = draft.club();
  if (opponent === undefined) return undefined;
  draft.narrow({ club, opponent });
  takeScopePhrases(draft);
  return { type: 'headToHead', scope: draft.scope };
}

/** "longest winning runs at home of English clubs" */
function runs(draft: Draft): Query | undefined {
  draft.cursor.take('longest', 'current');
  const run = takeRunNoun(draft);
  if (run === undefined) return undefined;
  takeScopePhrases(draft);
  return { type: 'runs', run, scope: draft.scope };
}

/** "biggest wins in the group stage of Italian teams" */
function biggest(draft: Draft): Query | string | undefined {
  const found = takeSuperlative(draft);
  if (found === undefined) return undefined;
  const compared = ofBothSides(draft, found);
  beginCompared(draft, compared);
  takeScopePhrases(draft);
  const by = measureIn(draft, compared);
  return rowsOf(draft, { by, once: by.startsWith('goalsIn') });
}

/** "ties turned round after losing ...", "teams that went through after ...", "home wins by five or more" */
function rows(draft: Draft): Query | string | undefined {
  const { cursor } = draft;
  takeScopePhrases(draft);
  const asNoun = cursor.take(...NOUNS.keys());
  if (asNoun !== undefined) {
    draft.begin(NOUNS.get(asNoun) ?? 'play');
    takeDetails(draft);
    return rowsOf(draft, { once: false });
  }
  const ofTeams = takeTeamWords(draft) !== undefined;
  takeScopePhrases(draft);
  const nounSaid = draft.before.noun !== undefined || draft.scope.round !== undefined;
  if (cursor.take('that', 'who', 'which')) {
    const form = cursor.take(...HAVE) === undefined ? 'past' : 'participle';
    if (!takeDeed(draft, form)) return undefined;
  } else if (cursor.take('with')) {
    draft.begin('hold');
    draft.say(draft.before);
    const bound = takeBound(cursor);
    if (bound === undefined) return undefined;
    draft.say({ bound });
    takeDetails(draft);
  } else if (ofTeams && cursor.take(...HAVE)) {
    if (!takeDeed(draft, 'participle')) return undefined;
  } else if (draft.attempt(() => takeDeed(draft, 'participle')) === undefined) {
    if (ofTeams || !nounSaid) return undefined;
    draft.begin('play');
    draft.say({ noun: draft.names.ofMatchesAlone ? 'match' : 'tie', ...draft.before });
    takeScopePhrases(draft);
  }
  const first = draft.clauses[0]?.verb;
  return rowsOf(draft, {
    once: !ofTeams && (first === 'decide' || first === 'hold' || first === 'play' || first === 'draw'),
  });
}

const NOUNS = new Map([
  ['wins', 'win'],
  ['victories', 'win'],
  ['defeats', 'lose'],
  ['draws', 'draw'],
  ['comebacks', 'overturn'],
] as const) as ReadonlyMap<string, 'win' | 'lose' | 'draw' | 'overturn'>;

function rowsOf(draft: Draft, how: { readonly once: boolean; readonly by?: string }): Query | string {
  const meaning = meaningOf(draft.clauses, draft.scope.round);
  if (!meaning.ok) return meaning.message;
  const { subject, terms } = meaning.deed;
  if (subject === 'tieSide' && draft.names.ofMatchesAlone) return NO_TIES;
  const scope = scopeFor(subject, draft, meaning.leg);
  if (typeof scope === 'string') return scope;
  return { type: 'rows', subject, terms, scope, ...how };
}

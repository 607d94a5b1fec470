import type { Claim, Deed, Refusal } from '../claim.ts';
import {
  countOfOwn,
  countOfTeams,
  countOfTimes,
  nthTeam,
  nthTime,
  oneOf,
  plain,
  theOnly,
} from './counting.ts';
import { Cursor } from './cursor.ts';
import { Draft, type Trouble } from './draft.ts';
import { firstOf, firstTime, firstTimeAfter, lastOf, never, notSince } from './families.ts';
import { meaningOf } from './meaning.ts';
import type { Names } from './names.ts';
import { ofThoseWho, rate, rateOfOwn } from './rates.ts';
import { type Beginnings, refusalAt } from './refusals.ts';
import { scopeFor } from './scope-for.ts';
import { lastMatches, longestRun, unbeaten } from './streaks.ts';
import { haveTheMost, isTheMost, itWasTheMost, theMost } from './superlatives.ts';
import { LONGEST_CLAIM, tokensOf } from './tokens.ts';
import { type Frame, type Told, takeScopePhrases } from './who.ts';

export type ParsedClaim =
  | { readonly ok: true; readonly claim: Claim }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** How many words were read before it went wrong. */
      readonly reached: number;
    };

/** Every way of making a claim, tried in this order; the first that takes the whole text is the one that is meant. */
const FRAMES: readonly Frame[] = [
  notSince,
  firstOf,
  lastOf,
  firstTime,
  never,
  nthTeam,
  nthTime,
  oneOf,
  theOnly,
  rate,
  ofThoseWho,
  countOfTeams,
  theMost,
  itWasTheMost,
  isTheMost,
  haveTheMost,
  longestRun,
  unbeaten,
  lastMatches,
  rateOfOwn,
  firstTimeAfter,
  countOfOwn,
  countOfTimes,
  plain,
];

/** How claims begin, one of each family. */
const OF_TEAMS: Beginnings['ofTeams'] = (club, another) => [
  `Not since ${another} in 2019 had a team ...`,
  `${club} are the first team since ... to ...`,
  'For the first time ...',
  'No team has ever ...',
  'Only three teams have ...',
  `${club} are only the third team to ...`,
  'The biggest win ... is ...',
  `${club} have won their last ...`,
];

/** The same of a player by a name. */
export const BEGINNINGS: Beginnings = {
  ofTeams: OF_TEAMS,
  ofPlayer: (name) => [
    `${name} has scored ten goals`,
    `${name} has scored a hat-trick`,
    `${name} is the top scorer of ...`,
    `Not since ${name} in 2019 had a player scored ...`,
  ],
};

/** Reads a claim in restricted English; the grammar is told in docs/reference/claims.md. */
export function parseClaim(text: string, names: Names, thisSeason: number): ParsedClaim {
  const tokens = tokensOf(text.slice(0, LONGEST_CLAIM));
  if (text.length > LONGEST_CLAIM) return tooLong(text);
  const cursor = new Cursor(tokens);
  let trouble: Trouble | undefined;
  for (const frame of FRAMES) {
    const draft = new Draft(cursor, names, thisSeason);
    const claim = cursor.attempt(() => readWhole(draft, frame));
    if (claim !== undefined) return { ok: true, claim };
    trouble ??= draft.trouble;
  }
  const refusal = refusalAt(text, tokens, cursor, names, trouble, BEGINNINGS);
  return { ok: false, refusal, reached: cursor.furthest.position };
}

function readWhole(draft: Draft, frame: Frame): Claim | undefined {
  takeScopePhrases(draft);
  const told = frame(draft);
  if (told === undefined || !atEnd(draft)) return undefined;
  if (draft.trouble !== undefined) return undefined;
  return claimOf(draft, told);
}

/** A comma may be left over. */
function atEnd({ cursor }: Draft): boolean {
  while (cursor.peek()?.kind === 'comma') cursor.advance();
  if (!cursor.done) cursor.expect('the end of the sentence');
  return cursor.done;
}

function claimOf(draft: Draft, { family, subject }: Told): Claim | undefined {
  const meaning =
    family.type === 'streak'
      ? ({ ok: true, deed: { subject: 'matchSide', terms: [] }, leg: draft.before.leg } as const)
      : meaningOf(draft.clauses, draft.scope.round);
  if (!meaning.ok) {
    draft.trouble ??= { at: meaning.at, message: meaning.message };
    return undefined;
  }
  if (meaning.deed.subject === 'tieSide' && draft.names.ofMatchesAlone) {
    draft.trouble ??= { at: draft.clauses[0]?.at ?? 0, message: NO_TIES };
    return undefined;
  }
  const isOneRun = family.type === 'streak' && family.extent === 'current';
  const isOfNobody = isOneRun && draft.scope.club === undefined;
  const scope = isOfNobody ? 'Whose run? Name a club' : scopeFor(meaning.deed.subject, draft, meaning.leg);
  if (typeof scope === 'string') {
    draft.trouble ??= { at: draft.clauses[0]?.at ?? 0, message: scope };
    return undefined;
  }
  const deed: Deed = { ...meaning.deed, ...(draft.ofMatches ? { once: true } : {}) };
  return { family, deed, scope, ...(subject === undefined ? {} : { subject }) };
}

/** What a sentence of ties is told by a record that has none. */
export const NO_TIES =
  'The record has single matches: it does not tell who went through, who won on penalties and what was played over two legs. Of matches it can: "won by four or more goals", "have never lost to"';

function tooLong(text: string): ParsedClaim {
  const message = `A claim is one sentence of at most ${LONGEST_CLAIM} characters; this has ${text.length}`;
  return { ok: false, refusal: { at: LONGEST_CLAIM, word: '', message, expected: [] }, reached: 0 };
}

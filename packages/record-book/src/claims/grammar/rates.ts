import { measureById } from '../../measures/catalogue.ts';
import type { Term } from '../claim.ts';
import { takeDeed } from './deeds.ts';
import type { Clause, Draft } from './draft.ts';
import { subjectOf, termsOf } from './meaning.ts';
import { takeNumber } from './numbers.ts';
import {
  type Frame,
  HAVE,
  ofMatchesSaid,
  type Told,
  takeScopePhrases,
  takeTeamWords,
  takeWho,
} from './who.ts';

/** "12 of the 86 teams that lost the first leg of a knockout tie by two or more went through" */
export const rate: Frame = (draft) => {
  const { cursor } = draft;
  cursor.take('only', 'just');
  const n = takeNumber(cursor) ?? takeNone(draft);
  if (n === undefined || !cursor.take('of', 'out of')) return undefined;
  cursor.take('the');
  const outOf = takeNumber(cursor);
  const ofTeams = takeTeamWords(draft);
  takeScopePhrases(draft);
  if (outOf === undefined || !(ofTeams ?? ofMatchesSaid(draft))) return undefined;
  if (cursor.take(...HAVE)) return rateOfDeed(draft, n, outOf);
  const chance = takeChance(draft);
  if (chance === undefined) return undefined;
  const have = cursor.take(...HAVE);
  if (!takeDeed(draft, have === undefined ? 'past' : 'participle')) return undefined;
  return told(draft, n, outOf, chance);
};

/** "Of the 86 teams that lost the first leg ..., only 12 had gone through before" */
export const ofThoseWho: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('of', 'of the')) return undefined;
  const outOf = takeNumber(cursor);
  if (outOf === undefined || !takeTeamWords(draft)) return undefined;
  const chance = takeChance(draft);
  if (chance === undefined) return undefined;
  cursor.take('only', 'just');
  const n = takeNumber(cursor) ?? takeNone(draft);
  if (n === undefined) return undefined;
  const have = cursor.take(...HAVE);
  if (!takeDeed(draft, have === undefined ? 'past' : 'participle')) return undefined;
  return told(draft, n, outOf, chance);
};

const takeNone = ({ cursor }: Draft): 0 | undefined => (cursor.take('none') ? 0 : undefined);

/** `that lost the first leg by two or more`: the clauses so far are the chance. */
function takeChance(draft: Draft): readonly Clause[] | undefined {
  const { cursor } = draft;
  if (!cursor.take('that', 'who')) return undefined;
  const form = cursor.take('had', 'have') ? 'participle' : 'past';
  return takeDeed(draft, form) && draft.clauses;
}

/** "Only 12 of 86 teams had gone through after losing ... before": those who could have are those who bore it. */
function rateOfDeed(draft: Draft, n: number, outOf: number): Told | undefined {
  if (!takeDeed(draft, 'participle')) return undefined;
  const before = takeBefore(draft);
  const subject = subjectOf(draft.clauses, draft.scope.round);
  const said = termsIn(draft, draft.clauses);
  const borne = said.flatMap(asChance);
  const played = subject === 'tieSide' ? 'tiePlayed' : 'matchPlayed';
  const any: Term = { type: 'measure', measure: played, op: 'exactly', bound: 1 };
  const chance = borne.length > 0 ? borne : [any];
  return { family: { type: 'rate', n, outOf, chance, ...(before ? { before } : {}) } };
}

function told(draft: Draft, n: number, outOf: number, clauses: readonly Clause[]): Told {
  const before = takeBefore(draft);
  const chance = termsIn(draft, clauses);
  return { family: { type: 'rate', n, outOf, chance, ...(before ? { before } : {}) } };
}

/** Who could have: whoever bore the handicap; of a feat whoever has the number at all. */
function asChance(term: Term): readonly Term[] {
  if (term.type !== 'measure') return [];
  const isBorne = measureById(term.measure)?.kind === 'handicap';
  return [isBorne ? term : { type: 'measure', measure: term.measure, op: 'atLeast', bound: ANY_NUMBER }];
}

/** Lower than any number of the record. */
const ANY_NUMBER = -9999;

/** `before`, and what may follow it: `in our record, which starts in 2011/12`. */
function takeBefore(draft: Draft): true | undefined {
  const before = draft.cursor.take('before') !== undefined;
  takeScopePhrases(draft);
  return before ? true : undefined;
}

/** What clauses say of a row of the whole deed's subject. What cannot be said is told when the deed is read. */
function termsIn(draft: Draft, clauses: readonly Clause[]): readonly Term[] {
  const subject = subjectOf(draft.clauses, draft.scope.round);
  return clauses.flatMap((clause) => {
    const terms = termsOf(clause, subject);
    return typeof terms === 'string' ? [] : terms;
  });
}

/** "Bayern have won 10 of their 15 matches against Arsenal" */
export const rateOfOwn: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft) || !cursor.take(...HAVE)) return undefined;
  const verb = (['win', 'lose', 'draw'] as const).find((_, index) =>
    cursor.take(['won', 'lost', 'drawn'][index] ?? ''),
  );
  if (verb === undefined) return undefined;
  const n = takeNumber(cursor);
  if (n === undefined || !cursor.take('of their', 'of its')) return undefined;
  const outOf = takeNumber(cursor);
  if (outOf === undefined) return undefined;
  draft.begin(verb);
  takeScopePhrases(draft);
  const ofTies = subjectOf(draft.clauses, draft.scope.round) === 'tieSide';
  const measure = ofTies ? 'tiePlayed' : 'matchPlayed';
  return {
    family: { type: 'rate', n, outOf, chance: [{ type: 'measure', measure, op: 'exactly', bound: 1 }] },
  };
};

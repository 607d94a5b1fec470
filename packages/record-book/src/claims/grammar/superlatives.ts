import type { Precedent } from '../claim.ts';
import type { Clause, Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takePrecedent } from './precedents.ts';
import type { Verb } from './vocabulary.ts';
import { BE, type Frame, HAVE, takeMore, takeScopePhrases } from './who.ts';

/** What "the biggest ..." compares: the measure, and the deed in whose field it is. */
interface Compared {
  readonly measure: string;
  readonly verb: Verb;
  readonly clause: Omit<Clause, 'verb' | 'at'>;
}

const MATCHES = { noun: 'match' } as const;
const TIES = { noun: 'tie' } as const;
const THINGS: ReadonlyMap<string, Compared> = new Map([
  ...['goals', 'goals scored', 'goals by a team', 'goals scored by a team'].map(
    (words): [string, Compared] => [words, { measure: 'goalsFor', verb: 'play', clause: MATCHES }],
  ),
  ...['goals in a second leg', 'goals in the second leg'].map((words): [string, Compared] => [
    words,
    { measure: 'secondLegGoals', verb: 'progress', clause: TIES },
  ]),
  ...['win in a second leg', 'wins in a second leg', 'win in the second leg'].map(
    (words): [string, Compared] => [words, { measure: 'secondLegMargin', verb: 'progress', clause: TIES }],
  ),
  ['goals in a defeat', { measure: 'goalsFor', verb: 'lose', clause: MATCHES }],
  ['goals conceded in a win', { measure: 'goalsAgainst', verb: 'win', clause: MATCHES }],
  [
    'half time deficit turned into a win',
    { measure: 'behindAtHalfTime', verb: 'overturn', clause: { ...MATCHES, halfTime: true } },
  ],
  ['goals without a winner', { measure: 'goalsInMatch', verb: 'draw', clause: MATCHES }],
  ['goals in a draw', { measure: 'goalsInMatch', verb: 'draw', clause: MATCHES }],
  ...['goals conceded', 'goals conceded by a team'].map((words): [string, Compared] => [
    words,
    { measure: 'goalsAgainst', verb: 'play', clause: MATCHES },
  ]),
  ...['goals by both teams', 'goals by both sides', 'goals in all', 'goals in one match by both teams'].map(
    (words): [string, Compared] => [words, { measure: 'goalsInMatch', verb: 'play', clause: MATCHES }],
  ),
  ...['win', 'wins', 'victory', 'victories', 'winning margin', 'margin of victory'].map(
    (words): [string, Compared] => [words, { measure: 'margin', verb: 'win', clause: MATCHES }],
  ),
  ...['defeat', 'defeats', 'losing margin'].map((words): [string, Compared] => [
    words,
    { measure: 'defeat', verb: 'lose', clause: MATCHES },
  ]),
  ...['aggregate win', 'aggregate wins', 'aggregate victory', 'win on aggregate', 'wins on aggregate'].map(
    (words): [string, Compared] => [words, { measure: 'aggregateMargin', verb: 'progress', clause: TIES }],
  ),
  ...['goals on aggregate', 'aggregate goals'].map((words): [string, Compared] => [
    words,
    { measure: 'aggregateGoals', verb: 'play', clause: TIES },
  ]),
  ...[
    'comeback',
    'comebacks',
    'first leg deficit overturned',
    'first leg deficit turned round',
    'deficit overturned',
    'first leg defeat overturned',
    'first leg defeat made good',
    'first leg deficit made good',
  ].map((words): [string, Compared] => [
    words,
    { measure: 'firstLegDeficit', verb: 'overturn', clause: TIES },
  ]),
]);

interface Superlative {
  /** "Their biggest win": among the club's own. */
  readonly own: boolean;
  readonly compared: Compared;
  readonly joint: boolean;
  /** "Goals", and no word of whose. */
  readonly bare: boolean;
}

/** `the joint biggest win`, `the most goals`. */
export function takeSuperlative(draft: Draft): Superlative | undefined {
  const { cursor } = draft;
  const own = cursor.take('the', 'their', 'its', 'a');
  const joint = cursor.take('joint', 'equal') !== undefined;
  if (!cursor.take('most', 'biggest', 'highest', 'largest', 'greatest', 'heaviest')) return undefined;
  const said = cursor.take(...THINGS.keys());
  const compared = said === undefined ? undefined : THINGS.get(said);
  return compared === undefined
    ? undefined
    : { compared, joint, bare: said === 'goals', own: own === 'their' || own === 'its' };
}

/** The same of a tie: "the most goals in a semi-final tie" counts both legs. */
const OF_TIES: { readonly [measure: string]: string } = {
  goalsFor: 'aggregateGoals',
  goalsAgainst: 'aggregateConceded',
  goalsInMatch: 'goalsInTie',
  margin: 'aggregateMargin',
  defeat: 'aggregateDefeat',
};

/** The measure, once it is known whether matches or ties are spoken of. */
export function measureIn(draft: Draft, { measure }: Compared): string {
  return draft.clauses[0]?.noun === 'tie' ? (OF_TIES[measure] ?? measure) : measure;
}

/** "The most goals in a match" are those of both sides, "by a team" and "of Bayern" those of one. */
export function ofBothSides(draft: Draft, { compared, bare }: Superlative): Compared {
  const isShared = bare && draft.cursor.peek()?.word === 'in';
  return isShared ? { ...compared, measure: 'goalsInMatch' } : compared;
}

/** Makes the field's clause: those among whom the most is sought. */
export function beginCompared(draft: Draft, { verb, clause }: Compared): void {
  draft.begin(verb);
  draft.say(clause);
}

/** "The biggest win in a Champions League knockout match is 7-0 by Bayern in 2012", "... is seven goals" */
export const theMost: Frame = (draft) => {
  const { cursor } = draft;
  const found = takeSuperlative(draft);
  if (found === undefined) return undefined;
  const compared = ofBothSides(draft, found);
  beginCompared(draft, compared);
  takeScopePhrases(draft);
  if (!cursor.take(...BE)) return undefined;
  const measure = measureIn(draft, compared);
  const value = takeValue(draft, measure);
  cursor.take('by', 'from');
  const holder = takePrecedent(draft);
  if (value === undefined && holder === undefined) return undefined;
  takeScopePhrases(draft);
  return most(measure, value, found.joint, holder);
};

/** "It was the joint biggest win by an Italian team in a Champions League match, level with Roma in 2014" */
export const itWasTheMost: Frame = (draft) => {
  const { cursor } = draft;
  if (!cursor.take('it was', 'it is', 'this was', 'this is', 'that was', 'they were', 'these were'))
    return undefined;
  const found = takeSuperlative(draft);
  if (found === undefined) return undefined;
  const compared = ofBothSides(draft, found);
  beginCompared(draft, compared);
  const since = draft.attempt(() => (cursor.take('since') ? clubPrecedent(draft) : undefined));
  takeScopePhrases(draft);
  const level = cursor.take('level with') ? takeLevel(draft) : [];
  takeScopePhrases(draft);
  const { family } = most(measureIn(draft, compared), undefined, found.joint, undefined, since);
  return { family: { ...family, holder: 'it', ...(level.length > 0 ? { level } : {}) } };
};

/** "Bayern's 8-2 against Barcelona in 2020 is the biggest win in a knockout match since 2011" */
export const isTheMost: Frame = (draft) => {
  const { cursor } = draft;
  const club = draft.club();
  if (club === undefined) return undefined;
  const before = draft.attempt(() => takeAmount(draft));
  cursor.take('win', 'victory', 'defeat');
  const rest = takePrecedent(draft) ?? againstAlone(draft);
  if (!cursor.take(...BE)) return undefined;
  const found = takeSuperlative(draft);
  if (found === undefined) return undefined;
  if (found.own) draft.narrow({ club });
  beginCompared(draft, found.compared);
  const since = draft.attempt(() => (cursor.take('since') ? clubPrecedent(draft) : undefined));
  takeScopePhrases(draft);
  const measure = measureIn(draft, found.compared);
  const value = before && amountIn(before, measure);
  return most(measure, value, found.joint, { ...rest, club }, since);
};

/** "Bayern have scored the most goals in a knockout match" */
export const haveTheMost: Frame = (draft) => {
  const { cursor } = draft;
  const club = draft.club();
  if (club === undefined) return undefined;
  cursor.take(...HAVE);
  if (!cursor.take('scored', 'had', 'won by', 'suffered', 'recorded')) return undefined;
  const found = takeSuperlative(draft);
  if (found === undefined) return undefined;
  if (found.own) draft.narrow({ club });
  beginCompared(draft, found.compared);
  takeScopePhrases(draft);
  return most(measureIn(draft, found.compared), undefined, found.joint, { club });
};

/** `Roma in 2014, Lazio in 2012 and two more`. */
function takeLevel(draft: Draft): readonly Precedent[] {
  const { cursor } = draft;
  const found: Precedent[] = [];
  for (;;) {
    const next = draft.attempt(() => {
      if (found.length > 0 && cursor.peek()?.kind === 'comma') cursor.advance();
      else if (found.length > 0 && !cursor.take('and')) return undefined;
      return takePrecedent(draft);
    });
    if (next === undefined) break;
    found.push(next);
  }
  takeMore(draft);
  return found;
}

/** A precedent that names a club: `since 2011` alone is a span of the scope. */
function clubPrecedent(draft: Draft): Precedent | undefined {
  const precedent = takePrecedent(draft);
  return precedent?.club === undefined ? undefined : precedent;
}

function againstAlone(draft: Draft): Precedent | undefined {
  return draft.attempt(() => {
    if (!draft.cursor.take('against', 'v', 'over')) return undefined;
    const opponent = draft.club();
    if (opponent === undefined) return undefined;
    const rest = takePrecedent(draft);
    return { ...rest, opponent };
  });
}

type Amount = { readonly score: readonly [number, number] } | { readonly goals: number };

function takeAmount({ cursor }: Draft): Amount | undefined {
  const token = cursor.peek();
  if (token?.kind === 'score') {
    cursor.advance();
    const [one = 0, other = 0] = token.word.split('-').map(Number);
    return { score: [Math.max(one, other), Math.min(one, other)] };
  }
  const goals = takeNumber(cursor);
  if (goals === undefined) return undefined;
  cursor.take('goals', 'goal');
  return { goals };
}

function takeValue(draft: Draft, measure: string): number | undefined {
  draft.cursor.take('by');
  const amount = draft.attempt(() => takeAmount(draft));
  return amount && amountIn(amount, measure);
}

/** What a score says of a measure: the margin, the goals, or those of both. */
function amountIn(amount: Amount, measure: string): number {
  if ('goals' in amount) return amount.goals;
  const [high, low] = amount.score;
  if (measure === 'goalsInMatch') return high + low;
  return measure === 'goalsFor' || measure === 'goalsAgainst' || measure === 'aggregateGoals'
    ? high
    : high - low;
}

const most = (
  measure: string,
  value: number | undefined,
  joint: boolean,
  holder: Precedent | undefined,
  since?: Precedent,
) => ({
  family: {
    type: 'most' as const,
    measure,
    joint,
    ...(value === undefined ? {} : { value }),
    ...(holder === undefined ? {} : { holder }),
    ...(since === undefined ? {} : { since }),
  },
});

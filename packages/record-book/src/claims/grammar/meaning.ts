import type { Subject } from '../../side.ts';
import type { Deed, MeasureTerm, OutcomeTerm, Term } from '../claim.ts';
import type { Clause } from './draft.ts';
import type { Bound } from './numbers.ts';

/** What clauses mean together, or what stands against it. */
export type Meaning =
  | {
      readonly ok: true;
      readonly deed: Deed;
      /** Which matches of a tie are spoken of, where the deed is one of matches. */
      readonly leg?: 1 | 2;
    }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** One clause of a tie makes the whole deed one of a tie: "won 4-1 and went through". */
export function meaningOf(clauses: readonly Clause[], round?: string): Meaning {
  const subject = subjectOf(clauses, round);
  const terms: Term[] = [];
  for (const clause of clauses) {
    const found = termsOf(clause, subject);
    if (typeof found === 'string') return { ok: false, at: clause.at, message: found };
    terms.push(...found);
  }
  const either = eitherWay(clauses);
  const leg = subject === 'matchSide' ? clauses.find((clause) => clause.leg !== undefined)?.leg : undefined;
  return {
    ok: true,
    deed: { subject, terms, ...(either ? { eitherWay: either } : {}) },
    ...(leg === undefined ? {} : { leg }),
  };
}

/** What one clause says of a row of the subject, or why it cannot be said of it. */
export const termsOf = (clause: Clause, subject: Subject): readonly Term[] | string =>
  subject === 'tieSide' ? termsOfTie(clause) : termsOfMatch(clause);

/** Two legs make a tie, one is a match. */
export function subjectOf(clauses: readonly Clause[], round?: string): Subject {
  const legs = new Set(clauses.flatMap(({ leg }) => leg ?? []));
  const ofTie = legs.size > 1 || clauses.some((clause) => isOfTie(clause) || isOfFinal(clause, round));
  return ofTie ? 'tieSide' : 'matchSide';
}

const TIE_VERBS: ReadonlySet<string> = new Set(['progress', 'goOut', 'knockOut']);

/** Who won a final is told by its kicks too: "won six finals". */
function isOfFinal(
  { verb, noun, bound, score, nil: none, halfTime }: Clause,
  round: string | undefined,
): boolean {
  if (round !== 'final' || noun !== undefined || (bound ?? score ?? none ?? halfTime) !== undefined)
    return false;
  return verb === 'win' || verb === 'lose' || verb === 'beat';
}

function isOfTie(clause: Clause): boolean {
  if (TIE_VERBS.has(clause.verb) || clause.noun === 'tie') return true;
  if (clause.manner !== undefined) return true;
  return clause.verb === 'overturn' && clause.halfTime !== true;
}

/** "Beat" and "won" with nothing more are said of ties as well. */
function eitherWay([clause, another, third]: readonly Clause[]): readonly Term[] | undefined {
  if (clause?.verb === 'trail' && another?.verb === 'win' && third === undefined)
    return comebackInTie(clause);
  if (
    clause === undefined ||
    another !== undefined ||
    isOfTie(clause) ||
    (clause.noun ?? clause.leg) !== undefined
  )
    return undefined;
  if (clause.bound ?? clause.score ?? clause.halfTime ?? clause.nil) return undefined;
  if (clause.verb === 'win' || clause.verb === 'beat') return [outcome('progressed')];
  return clause.verb === 'lose' ? [outcome('out')] : undefined;
}

/** "Come from two goals down to win": a match, or after the first leg a tie. */
const comebackInTie = (clause: Clause): readonly Term[] | undefined =>
  clause.halfTime || clause.ahead || (clause.noun ?? clause.leg ?? clause.score) !== undefined
    ? undefined
    : [some('firstLegDeficit', clause), outcome('progressed')];

const outcome = (which: OutcomeTerm['outcome']): OutcomeTerm => ({ type: 'outcome', outcome: which });

const term = (measure: string, bound: Bound): MeasureTerm => ({ type: 'measure', measure, ...bound });

const exactly = (measure: string, bound: number): MeasureTerm => term(measure, { op: 'exactly', bound });

const some = (measure: string, { bound }: Clause, least = 1): MeasureTerm =>
  term(measure, bound ?? { op: 'atLeast', bound: least });

/** The same, where a score may be said in place of the number: "3-0 down" is three goals down or more. */
function apart(measure: string, clause: Clause): MeasureTerm {
  if (clause.score === undefined) return some(measure, clause);
  const [high, low] = highAndLow(clause.score);
  return term(measure, { op: 'atLeast', bound: high - low });
}

/** Goals of the better side first: "lost 3-0" and "lost 0-3" are the same. */
function highAndLow([one, other]: readonly [number, number]): readonly [number, number] {
  return one >= other ? [one, other] : [other, one];
}

/** What a margin and a score of a clause are measured by. */
interface Numbers {
  readonly ahead: string;
  readonly behind: string;
  readonly scored: string;
  readonly conceded: string;
}

const MATCH: Numbers = { ahead: 'margin', behind: 'defeat', scored: 'goalsFor', conceded: 'goalsAgainst' };
const FIRST_LEG: Numbers = {
  ahead: 'firstLegLead',
  behind: 'firstLegDeficit',
  scored: 'firstLegGoals',
  conceded: 'firstLegConceded',
};
const SECOND_LEG: Numbers = {
  ahead: 'secondLegMargin',
  behind: 'secondLegDefeat',
  scored: 'secondLegGoals',
  conceded: 'secondLegConceded',
};
const AGGREGATE: Numbers = {
  ahead: 'aggregateMargin',
  behind: 'aggregateDefeat',
  scored: 'aggregateGoals',
  conceded: 'aggregateConceded',
};

const numbersOf = ({ leg }: Clause): Numbers => (leg === 1 ? FIRST_LEG : leg === 2 ? SECOND_LEG : AGGREGATE);

/** A score said whole, both numbers of it; else the margin, where one is said or the clause is of a leg. */
function sized(numbers: Numbers, clause: Clause, better: boolean, always: boolean): readonly Term[] {
  if (clause.score !== undefined) {
    const [high, low] = highAndLow(clause.score);
    return [exactly(numbers.scored, better ? high : low), exactly(numbers.conceded, better ? low : high)];
  }
  if (clause.bound === undefined && !always) return [];
  return [some(better ? numbers.ahead : numbers.behind, clause)];
}

function nil(numbers: Numbers, clause: Clause): readonly Term[] {
  if (clause.nil === undefined) return [];
  return [exactly(clause.nil === 'scored' ? numbers.scored : numbers.conceded, 0)];
}

/** Numbers that only a log tells. */
function fromLog({ sentOff, addedTime }: Clause, reds: 'reds' | 'lastLegReds'): readonly Term[] {
  return [
    ...(sentOff ? [term(sentOff.onBench ? 'benchReds' : reds, sentOff.bound)] : []),
    ...(addedTime ? [term('addedTimeGoals', addedTime)] : []),
  ];
}

/** What was decided on aggregate says nothing more than that it was won. */
function manner({ manner: how }: Clause): readonly Term[] {
  return how === undefined || how === 'aggregate' ? [] : [term(how, { op: 'atLeast', bound: 1 })];
}

function termsOfMatch(clause: Clause): readonly Term[] | string {
  if (clause.run !== undefined) return [{ type: 'run', ...clause.run }];
  const rest = [...nil(MATCH, clause), ...fromLog(clause, 'reds')];
  if (clause.halfTime && clause.verb !== 'trail' && clause.verb !== 'overturn')
    return 'Of half-time only who was behind is known: "after trailing at half-time"';
  switch (clause.verb) {
    case 'win':
    case 'beat':
      return [outcome('won'), ...sized(MATCH, clause, true, false), ...rest];
    case 'lose':
      return [outcome('lost'), ...sized(MATCH, clause, false, false), ...rest];
    case 'draw':
      return [
        outcome('drawn'),
        ...drawn(MATCH, clause),
        ...(clause.bound ? [some('goalsInMatch', clause)] : []),
      ];
    case 'score':
      return [some('goalsFor', clause), ...rest];
    case 'concede':
      return [some('goalsAgainst', clause), ...rest];
    case 'hold':
      return clause.sentOff ? rest : [some('goalsInMatch', clause)];
    case 'cleanSheet':
      return [exactly('goalsAgainst', 0)];
    case 'overturn':
      return [some('behindAtHalfTime', clause), outcome('won')];
    case 'trail':
      if (!clause.halfTime) return clause.ahead ? AHEAD_WHEN : [apart('behindInMatch', clause)];
      return [apart(clause.ahead ? 'aheadAtHalfTime' : 'behindAtHalfTime', clause)];
    case 'play':
      return [exactly('matchPlayed', 1)];
    case 'progress':
    case 'goOut':
    case 'knockOut':
    case 'decide':
      return 'This is said of a tie, not of a match';
    default:
      return clause.verb satisfies never;
  }
}

const AHEAD_WHEN = 'Ahead when? "at half-time", or of a tie "after winning the first leg"';

const drawn = (numbers: Numbers, { score }: Clause): readonly Term[] =>
  score === undefined ? [] : [exactly(numbers.scored, score[0]), exactly(numbers.conceded, score[1])];

function termsOfTie(clause: Clause): readonly Term[] | string {
  if (clause.run !== undefined) return 'A run is one of matches, not of ties';
  if (clause.manner === 'shootOut' && clause.score !== undefined) return NO_KICKS;
  const numbers = numbersOf(clause);
  const rest = [...manner(clause), ...nil(numbers, clause), ...fromLog(clause, 'lastLegReds')];
  const ofLeg = clause.leg !== undefined;
  switch (clause.verb) {
    case 'win':
    case 'beat':
    case 'knockOut':
    case 'progress': {
      if (ofLeg && clause.verb !== 'progress' && clause.verb !== 'knockOut')
        return [...sized(numbers, clause, true, true), ...rest];
      const onAggregate = clause.manner === 'aggregate';
      return [outcome('progressed'), ...sized(AGGREGATE, clause, true, onAggregate), ...rest];
    }
    case 'lose':
    case 'goOut': {
      if (ofLeg && clause.verb === 'lose') return [...sized(numbers, clause, false, true), ...rest];
      const onAggregate = clause.manner === 'aggregate';
      return [outcome('out'), ...sized(AGGREGATE, clause, false, onAggregate), ...rest];
    }
    case 'draw':
      if (!ofLeg) return 'A tie is never drawn in the end; say which leg was';
      return clause.score ? drawn(numbers, clause) : [exactly(numbers.ahead, 0)];
    case 'score':
      return [some(numbers.scored, clause), ...rest];
    case 'concede':
      return [some(numbers.conceded, clause), ...rest];
    case 'hold':
      if (clause.sentOff) return rest;
      return ofLeg ? 'Of one leg, say how many a team scored' : [some('goalsInTie', clause)];
    case 'decide':
      return rest;
    case 'cleanSheet':
      return [exactly(numbers.conceded, 0)];
    case 'overturn':
      return withOutcome(behind(clause), [outcome('progressed'), ...manner(clause)]);
    case 'trail':
      return behind(clause);
    case 'play':
      return [exactly('tiePlayed', 1)];
    default:
      return clause.verb satisfies never;
  }
}

const NO_KICKS = 'The score of a shoot-out is no score; leave it out: "won on penalties"';

const withOutcome = (terms: readonly Term[] | string, more: readonly Term[]): readonly Term[] | string =>
  typeof terms === 'string' ? terms : [...terms, ...more];

/** Behind in the tie at half-time of the second leg, or after the first leg. */
function behind(clause: Clause): readonly Term[] | string {
  if (clause.ahead)
    return clause.halfTime
      ? 'Of a tie at half-time only who was behind is known'
      : sized(FIRST_LEG, clause, true, true);
  if (!clause.halfTime) return sized(FIRST_LEG, clause, false, true);
  if (clause.score === undefined) return [some('halfTimeDeficit', clause)];
  const [high, low] = highAndLow(clause.score);
  return [exactly('halfTimeDeficit', high - low)];
}

import { takeOpponent } from './clubs.ts';
import { takeComeback } from './comebacks.ts';
import { takeBehind, takeDeficit, takeFirstLegResult, takeFromBehind, takeScore } from './deficits.ts';
import type { Clause, Draft } from './draft.ts';
import { takeBound } from './numbers.ts';
import { takeRunClause } from './run-clauses.ts';
import { takeScopePhrase } from './scopes.ts';
import { takeEdition } from './times.ts';
import { type Form, ROUND_WORDS, VERBS, type Verb } from './vocabulary.ts';

/** Takes what was done, from the verb on: clauses, and the phrases of scope among them. */
export function takeDeed(draft: Draft, form: Form): true | undefined {
  if (!takeClause(draft, form)) return undefined;
  for (;;) {
    if (takeDetail(draft)) continue;
    if (draft.attempt(() => takeFurtherClause(draft, form)) === undefined) return true;
  }
}

/** A margin, a score, a manner, phrases of scope, in any order. */
export function takeDetails(draft: Draft): void {
  while (takeDetail(draft));
}

/** `and went through`, `after losing ...`, `having lost ...`, `after a 3-0 first-leg defeat`. */
function takeFurtherClause(draft: Draft, form: Form): true | undefined {
  if (draft.cursor.peek()?.kind === 'comma') draft.cursor.advance();
  const joined = draft.cursor.take('and', 'but', 'after', 'despite', 'having', 'by', 'when', 'from', 'while');
  switch (joined) {
    case undefined:
      return undefined;
    case 'and':
    case 'but':
      return takeClause(draft, form) ? true : undefined;
    case 'having':
      return takeClause(draft, 'participle') ? true : undefined;
    case 'from':
      // "Won from 3-0 down" is not won 3-0.
      if (draft.clauses.at(-1)?.verb !== 'overturn') draft.begin('trail');
      return takeFromBehind(draft);
    default:
      return (
        draft.attempt(() => (takeClause(draft, 'gerund') ? true : undefined)) ??
        draft.attempt(() => takeFirstLegResult(draft))
      );
  }
}

const REACH: { readonly [F in Form]: string } = {
  base: 'reach',
  past: 'reached',
  participle: 'reached',
  gerund: 'reaching',
};

/** `reached the semi-finals`: played in that round. */
function takeReached(draft: Draft, form: Form): Clause | undefined {
  const { cursor } = draft;
  if (!cursor.take(REACH[form])) return undefined;
  cursor.take('the', 'a');
  draft.attempt(() => {
    const competition = draft.competition();
    if (competition !== undefined) draft.narrow({ competition });
    return competition;
  });
  const said = cursor.take(...Object.values(ROUND_WORDS).flat());
  const round = Object.entries(ROUND_WORDS).find(
    ([, ways]) => said !== undefined && ways.includes(said),
  )?.[0];
  if (round === undefined) return undefined;
  const clause = draft.begin('play');
  draft.say({ noun: 'tie' });
  draft.narrow({ round });
  return clause;
}

/** Takes a verb in its form with what belongs to it. */
function takeClause(draft: Draft, form: Form): Clause | undefined {
  const reached = draft.attempt(() => takeReached(draft, form));
  if (reached !== undefined) return reached;
  const run = draft.attempt(() => takeRunClause(draft, form));
  if (run !== undefined) return run;
  const comeback = draft.attempt(() => takeComeback(draft, form));
  if (comeback !== undefined) return comeback;
  const verb = takeVerb(draft, form);
  if (verb === undefined) return undefined;
  const clause = draft.begin(verb);
  // What is said of a noun before its verb ("home matches won") holds for the first clause.
  if (draft.clauses.length === 1) Object.assign(clause, draft.before);
  return takeObject(draft, verb) ? clause : undefined;
}

function takeVerb(draft: Draft, form: Form): Verb | undefined {
  let best: { readonly verb: Verb; readonly words: string } | undefined;
  for (const [verb, forms] of entriesOfVerbs()) {
    const words = draft.attempt(() => longestHere(draft, forms[form]));
    if (words !== undefined && words.length > (best?.words.length ?? 0)) best = { verb, words };
  }
  if (best === undefined) return undefined;
  draft.cursor.take(best.words);
  return best.verb;
}

/** Looks without taking. */
function longestHere(draft: Draft, words: readonly string[]): string | undefined {
  let found: string | undefined;
  draft.cursor.attempt(() => {
    found = draft.cursor.take(...words);
    return undefined;
  });
  return found;
}

const entriesOfVerbs = (): readonly [Verb, (typeof VERBS)[Verb]][] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the table itself
  Object.entries(VERBS) as [Verb, (typeof VERBS)[Verb]][];

/** What the verb must have after it; the rest are details in any order. */
function takeObject(draft: Draft, verb: Verb): boolean {
  if (verb === 'beat' || verb === 'knockOut') return takeOpponent(draft);
  if (verb === 'hold') return draft.attempt(() => takeSentOff(draft)) ?? takeGoals(draft);
  if (verb === 'score' || verb === 'concede') return takeGoals(draft);
  if (verb === 'win') draft.attempt(() => takeCompetitionWon(draft));
  if (verb === 'overturn') return takeDeficit(draft);
  if (verb === 'trail') return takeBehind(draft);
  return verb !== 'decide' || draft.attempt(() => takeManner(draft)) === true;
}

/** `won the Champions League`: its final, and not one of its matches. */
function takeCompetitionWon(draft: Draft): true | undefined {
  const { cursor } = draft;
  const article = cursor.take('the', 'a', 'an');
  if (article === undefined) return undefined;
  const edition = takeEdition(cursor);
  const at = cursor.position;
  const competition = draft.competition();
  // Where each tournament is a round of the record, "the FIFA World Cup" is one.
  const tournament = competition ?? draft.round();
  const next = cursor.peek();
  // "The Champions League final", "the Champions League group match" go on to say what was won.
  const goesOn = next !== undefined && OCCASIONS.has(next.word);
  if (tournament === undefined || goesOn) return undefined;
  if (competition === undefined || draft.names.withoutFinal.has(competition)) {
    const name = cursor.tokens.slice(at, cursor.position).map(({ text }) => text);
    draft.trouble ??= { at, message: cannotTellWinner(name.join(' ')) };
    return undefined;
  }
  if (article !== 'the') return undefined;
  draft.narrow({ competition, round: 'final', ...(edition && { seasons: edition }) });
  return true;
}

const cannotTellWinner = (name: string): string =>
  `The record cannot tell who won the ${name}: it does not know which match was the final. Of matches it can: "won five ${name} matches"`;

const OCCASIONS: ReadonlySet<string> = new Set(
  'match matches tie ties game games final finals semi quarter knockout group league round last play playoff first second leg home away'.split(
    ' ',
  ),
);

/** `five or more goals`. */
function takeGoals(draft: Draft): boolean {
  draft.cursor.take('a total of');
  const bound = takeBound(draft.cursor);
  if (bound === undefined) return false;
  draft.say({ bound });
  return true;
}

/** A margin, a score, a manner, or a phrase of scope. */
function takeDetail(draft: Draft): boolean {
  return (
    draft.attempt(() => takeManner(draft)) ??
    draft.attempt(() => takeWith(draft)) ??
    draft.attempt(() => takeMargin(draft)) ??
    takeScopePhrase(draft)
  );
}

function takeManner(draft: Draft): true | undefined {
  const { cursor } = draft;
  if (cursor.peek()?.kind === 'comma') cursor.advance();
  const said = cursor.take(
    'on aggregate',
    'on penalties',
    'to penalties',
    'to a shoot out',
    'to extra time',
    'by a shoot out',
    'in a shoot out',
    'in a penalty shoot out',
    'after a shoot out',
    'on away goals',
    'after extra time',
    'in extra time',
    'at half time',
    'at the break',
    'at the interval',
    'without conceding',
    'without scoring',
    'over its two legs',
    'over the two legs',
    'over two legs',
  );
  if (said === undefined) return undefined;
  if (said.startsWith('without')) {
    draft.say({ nil: said === 'without conceding' ? 'conceded' : 'scored' });
    return true;
  }
  if (said.startsWith('over')) draft.say({ noun: 'tie' });
  else draft.say(MANNERS[said] ?? { manner: 'shootOut' });
  return true;
}

const MANNERS: { readonly [said: string]: Omit<Clause, 'verb' | 'at'> } = {
  'on aggregate': { manner: 'aggregate' },
  'on away goals': { manner: 'awayGoals' },
  'after extra time': { manner: 'extraTime' },
  'to extra time': { manner: 'extraTime' },
  'in extra time': { manner: 'extraTime' },
  'at half time': { halfTime: true },
  'at the break': { halfTime: true },
  'at the interval': { halfTime: true },
};

/** `with a player sent off`, `with two or more goals in added time`. */
function takeWith(draft: Draft): true | undefined {
  const { cursor } = draft;
  if (!cursor.take('with')) return undefined;
  const sentOff = draft.attempt(() => takeSentOff(draft));
  if (sentOff !== undefined) return sentOff;
  const bound = takeBound(cursor);
  if (bound === undefined || !cursor.take('in added time')) return undefined;
  draft.say({ addedTime: bound });
  return true;
}

/** `a player sent off`, `two or more players sent off`, `somebody sent off on the bench`. */
function takeSentOff(draft: Draft): true | undefined {
  const { cursor } = draft;
  const one = cursor.take('a player', 'somebody', 'one player', 'one person');
  const bound = one === undefined ? takeBound(cursor) : ({ op: 'atLeast', bound: 1 } as const);
  if (bound === undefined) return undefined;
  if (one === undefined && !cursor.take('players', 'people')) return undefined;
  if (!cursor.take('sent off')) return undefined;
  draft.say({ sentOff: { bound, onBench: cursor.take('on the bench') !== undefined } });
  return true;
}

/** `by two or more goals`, `3-0`, `with a margin of three`. */
function takeMargin(draft: Draft): true | undefined {
  const { cursor } = draft;
  const score = takeScore(draft);
  if (score !== undefined) {
    draft.say({ score });
    return true;
  }
  if (!cursor.take('by', 'with a margin of', 'by a margin of', 'with', 'of')) return undefined;
  const scored = takeScore(draft);
  const bound = scored === undefined ? takeBound(cursor) : undefined;
  if (scored !== undefined) draft.say({ score: scored });
  else if (bound !== undefined) draft.say({ bound });
  else return undefined;
  return true;
}

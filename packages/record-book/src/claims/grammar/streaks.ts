import type { ClubId } from '@touchline/registry';
import type { RunPredicate } from '../../sequences/run-kinds.ts';
import type { Draft } from './draft.ts';
import { takeNumber } from './numbers.ts';
import { takeRunClause } from './run-clauses.ts';
import { takeWhen } from './times.ts';
import { BE, type Frame, HAVE, type Told, takeScopePhrases, takeWho } from './who.ts';

/** "Atalanta have won their last five home matches", "have lost three in a row" */
export const lastMatches: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft)) return undefined;
  const isPerfect = cursor.take(...HAVE) !== undefined;
  cursor.take('now');
  const inSuccession = isPerfect ? draft.attempt(() => takeRunClause(draft, 'participle')) : undefined;
  if (inSuccession?.run !== undefined) return withRank(draft, inSuccession.run);
  const run = takeRunVerb(draft);
  if (run === undefined) return undefined;
  const theirLast = cursor.take(
    'their last',
    'each of their last',
    'all of their last',
    'the last',
    'all their last',
  );
  const length = takeNumber(cursor);
  if (length === undefined) return undefined;
  takeScopePhrases(draft);
  const inARow = cursor.take('in a row', 'running', 'in succession', 'on the trot');
  // "They lost six in a row" is told of any time, "they have lost six in a row" of now.
  if (theirLast === undefined && (inARow === undefined || !isPerfect)) return undefined;
  takeScopePhrases(draft);
  return current(run, length, theirLast !== undefined);
};

function takeRunVerb({ cursor }: Draft): RunPredicate | undefined {
  const said = cursor.take(...RUN_VERBS.keys());
  return said === undefined ? undefined : RUN_VERBS.get(said);
}

const RUN_VERBS: ReadonlyMap<string, RunPredicate> = new Map([
  ['won', 'won'],
  ['lost', 'lost'],
  ['scored in', 'scored'],
  ['kept a clean sheet in', 'cleanSheet'],
  ['avoided defeat in', 'unbeaten'],
  ['failed to win', 'withoutWin'],
  ['not won', 'withoutWin'],
  ['not won any of', 'withoutWin'],
  ['not lost', 'unbeaten'],
]);

/** `, their longest such run since one that got so far in 2015`, `, as many as in their longest such run, in 2015`. */
function withRank(
  draft: Draft,
  { run, length }: { readonly run: RunPredicate; readonly length: number },
): Told {
  const { cursor } = draft;
  const { family } = current(run, length, false);
  const rank = draft.attempt(() => {
    takeScopePhrases(draft);
    return cursor.take('their longest such run', 'as many as in their longest such run');
  });
  if (rank === undefined) return { family };
  const since = draft.attempt(() =>
    cursor.take('since one that got so far') ? takeWhen(cursor) : undefined,
  );
  takeScopePhrases(draft);
  if (rank === 'their longest such run') return { family: { ...family, ownLongest: since ? { since } : {} } };
  const level = takeWhen(cursor);
  return { family: { ...family, ...(level ? { ownLevel: level } : {}) } };
}

/** "Won their last five" may leave a sixth unsaid; "five in a row" says how long the run is. */
const current = (run: RunPredicate, length: number, atLeast: boolean) =>
  ({
    family: {
      type: 'streak',
      extent: 'current',
      run,
      length,
      op: atLeast ? 'atLeast' : 'exactly',
      joint: false,
    },
  }) as const;

/** "Atalanta are unbeaten in eight home matches", "have gone five matches without a win" */
export const unbeaten: Frame = (draft) => {
  const { cursor } = draft;
  if (!takeWho(draft)) return undefined;
  if (cursor.take('are unbeaten in', 'is unbeaten in', 'were unbeaten in', 'are without a win in')) {
    const withoutWin = cursor.peek(-1)?.word === 'in' && cursor.peek(-2)?.word === 'win';
    const last = cursor.take('their last', 'the last');
    const length = takeNumber(cursor);
    if (length === undefined) return undefined;
    takeScopePhrases(draft);
    return current(withoutWin ? 'withoutWin' : 'unbeaten', length, last !== undefined);
  }
  if (!cursor.take(...HAVE) || !cursor.take('gone')) return undefined;
  const length = takeNumber(cursor);
  if (length === undefined) return undefined;
  takeScopePhrases(draft);
  const said = cursor.take(...WITHOUT.keys());
  const run = said === undefined ? undefined : WITHOUT.get(said);
  if (run === undefined) return undefined;
  takeScopePhrases(draft);
  return current(run, length, false);
};

const WITHOUT: ReadonlyMap<string, RunPredicate> = new Map([
  ['without a win', 'withoutWin'],
  ['without winning', 'withoutWin'],
  ['without a defeat', 'unbeaten'],
  ['without losing', 'unbeaten'],
  ['unbeaten', 'unbeaten'],
  ['without conceding', 'cleanSheet'],
]);

/** `winning run`, `unbeaten streak`, `run of wins`. */
export function takeRunNoun({ cursor }: Draft): RunPredicate | undefined {
  const said = cursor.take(...RUN_NOUNS.keys());
  return said === undefined ? undefined : RUN_NOUNS.get(said);
}

const RUN_WORDS = ['run', 'runs', 'streak', 'streaks', 'sequence', 'sequences'];
const RUN_KINDS: readonly {
  readonly run: RunPredicate;
  readonly before: readonly string[];
  readonly after: readonly string[];
}[] = [
  { run: 'won', before: ['winning'], after: ['of wins', 'of victories'] },
  { run: 'unbeaten', before: ['unbeaten'], after: ['without defeat', 'without losing', 'without a defeat'] },
  { run: 'lost', before: ['losing'], after: ['of defeats'] },
  { run: 'withoutWin', before: ['winless'], after: ['without a win', 'without winning'] },
  { run: 'scored', before: ['scoring'], after: ['of scoring'] },
  { run: 'cleanSheet', before: ['clean sheet'], after: ['of clean sheets', 'without conceding'] },
];
const RUN_NOUNS: ReadonlyMap<string, RunPredicate> = new Map(
  RUN_KINDS.flatMap(({ run, before, after }) =>
    RUN_WORDS.flatMap((word): [string, RunPredicate][] => [
      ...before.map((said): [string, RunPredicate] => [`${said} ${word}`, run]),
      ...after.map((said): [string, RunPredicate] => [`${word} ${said}`, run]),
    ]),
  ),
);

/** "Bayern's longest winning run is 15 matches", "The longest winning run in the Champions League is 15, by Bayern" */
export const longestRun: Frame = (draft) => {
  const { cursor } = draft;
  const club = draft.club();
  if (club !== undefined) draft.narrow({ club });
  else cursor.take('the');
  if (!cursor.take('longest')) return undefined;
  const run = takeRunNoun(draft);
  if (run === undefined) return undefined;
  takeScopePhrases(draft);
  if (!cursor.take(...BE)) return undefined;
  const length = takeNumber(cursor);
  if (length === undefined) return undefined;
  const subject = takeHolder(draft);
  return {
    family: { type: 'streak', extent: 'longest', run, length, op: 'exactly', joint: false },
    ...(subject === undefined ? {} : { subject }),
  };
};

/** `matches, by Bayern`. */
function takeHolder(draft: Draft): ClubId | undefined {
  const { cursor } = draft;
  return (
    draft.attempt(() => {
      while (cursor.take('matches', 'games', 'wins', 'defeats') || draft.attempt(() => skipComma(draft)));
      return cursor.take('by', 'of', 'held by') ? draft.club() : undefined;
    }) ?? afterNoun(draft)
  );
}

function skipComma({ cursor }: Draft): true | undefined {
  if (cursor.peek()?.kind !== 'comma') return undefined;
  cursor.advance();
  return true;
}

function afterNoun({ cursor }: Draft): undefined {
  cursor.take('matches', 'games', 'wins', 'defeats');
  return undefined;
}

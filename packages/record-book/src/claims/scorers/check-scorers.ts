import { inWords } from '@touchline/registry';
import { makeOf } from '../../competition-about.ts';
import type { RecordBook } from '../../record-book.ts';
import type { ScorerBook } from '../../scorers/scorer-book.ts';
import { evidenceNaming } from '../../scorers/scorer-evidence.ts';
import type { CheckOptions, ClaimCheck, OtherReading } from '../check.ts';
import type { Refusal } from '../claim.ts';
import { Cursor } from '../grammar/cursor.ts';
import { Draft, type Trouble } from '../grammar/draft.ts';
import type { Names } from '../grammar/names.ts';
import { BEGINNINGS } from '../grammar/parse-claim.ts';
import { refusalAt } from '../grammar/refusals.ts';
import { LONGEST_CLAIM, tokensOf } from '../grammar/tokens.ts';
import { takeScopePhrases } from '../grammar/who.ts';
import { type Reading, readingOfScope } from '../readings.ts';
import { scopeWords } from '../words/reading.ts';
import { judgeScorers } from './judge-scorers.ts';
import { SCORER_FRAMES, type ScorerClaim } from './scorer-claim.ts';
import { scorerFieldOf } from './scorer-field.ts';

const MOST_ROWS = 12;

/** A sentence read as one of players, judged or refused; `reached` counts the words that were read before it went wrong. */
export type CheckedOfPlayers =
  | Extract<ClaimCheck, { readonly ok: true }>
  | { readonly ok: false; readonly refusal: Refusal; readonly reached: number };

/** Checks a sentence of players and their goals. */
export function checkScorerClaim(
  text: string,
  book: RecordBook,
  names: Names,
  options: CheckOptions & { readonly home: string; readonly thisSeason: number },
): CheckedOfPlayers {
  const parsed = parseScorerClaim(text, names, options.thisSeason);
  if (!parsed.ok) return parsed;
  const { claim } = parsed;
  if (book.scorers === undefined) return { ok: false, refusal: NO_SCORERS, reached: text.length };
  const { scorers } = book;
  const told = (read: ScorerReading): OtherReading => tell(read, book, scorers, options);
  const reading = readingOfScope('matchSide', claim.scope, options.home);
  const natural = told({ claim, reading });
  return {
    ok: true,
    claim: text,
    asOf: options.asOf,
    ...natural,
    otherReadings: departures({ claim, reading })
      .map(told)
      .filter(({ verdict }) => verdict !== natural.verdict),
  };
}

interface ScorerReading {
  readonly claim: ScorerClaim;
  readonly reading: Reading;
}

/** What the sentence leaves open: whether a bare number is the least, and how far back it looks. */
function departures({ claim, reading }: ScorerReading): readonly ScorerReading[] {
  const bare = 'count' in claim && claim.count.bare;
  return [
    ...(bare
      ? [
          {
            claim: { ...claim, count: { op: 'atLeast', number: claim.count.number } } as const,
            reading: { ...reading, departs: 'bound' } as const,
          },
        ]
      : []),
    ...(reading.reach === 'ever' && claim.type !== 'notSince'
      ? [{ claim, reading: { ...reading, reach: 'record', departs: 'reach' } as const }]
      : []),
  ];
}

function tell(
  { claim, reading }: ScorerReading,
  book: RecordBook,
  scorers: ScorerBook,
  options: CheckOptions,
): OtherReading {
  const field = scorerFieldOf(book, scorers, reading, options.asOf);
  const { personNameOf: playerNameOf = String } = options;
  const answer = judgeScorers(claim, field, { today: options.asOf.slice(0, 10), playerNameOf });
  const about = book.competition(reading.competition);
  const words = [
    `goals of players in ${scopeWords(reading, about.name, { ...options, ...makeOf(about) })}`,
    ...(reading.departs === 'bound' && 'count' in claim ? [`${inWords(claim.count.number)} or more`] : []),
    ...(reading.reach === 'record' ? ['in our record'] : []),
  ];
  return {
    verdict: answer.verdict,
    reading: { words: words.join(', '), ...(reading.departs && { departs: reading.departs }) },
    because: answer.because,
    reason: answer.reason,
    evidence: answer.evidence.slice(0, MOST_ROWS).map(evidenceNaming(playerNameOf)),
    counterExamples: answer.against.slice(0, MOST_ROWS).map(evidenceNaming(playerNameOf)),
  };
}

const NO_SCORERS: Refusal = {
  at: 0,
  word: '',
  message: 'The record has no goals with their scorers, so that it tells nothing of players',
  expected: ['No team has ever scored six goals in a match'],
};

function parseScorerClaim(
  text: string,
  names: Names,
  thisSeason: number,
):
  | { readonly ok: true; readonly claim: ScorerClaim }
  | { readonly ok: false; readonly refusal: Refusal; readonly reached: number } {
  const tokens = tokensOf(text.slice(0, LONGEST_CLAIM));
  const cursor = new Cursor(tokens);
  let trouble: Trouble | undefined;
  for (const frame of SCORER_FRAMES) {
    const draft = new Draft(cursor, names, thisSeason);
    const claim = cursor.attempt(() => {
      takeScopePhrases(draft);
      const saying = frame(draft);
      while (cursor.peek()?.kind === 'comma') cursor.advance();
      if (saying === undefined || !cursor.done || draft.trouble !== undefined) return undefined;
      return { ...saying, scope: draft.scope };
    });
    if (claim !== undefined && text.length <= LONGEST_CLAIM) return { ok: true, claim };
    trouble ??= draft.trouble;
  }
  const refusal = refusalAt(text, tokens, cursor, names, trouble, BEGINNINGS);
  return { ok: false, refusal, reached: cursor.furthest.position };
}

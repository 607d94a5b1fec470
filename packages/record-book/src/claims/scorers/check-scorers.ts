import { makeOf } from '../../competition-about.ts';
import type { RecordBook } from '../../record-book.ts';
import { evidenceNaming } from '../../scorers/scorer-evidence.ts';
import type { CheckOptions, ClaimCheck } from '../check.ts';
import { Cursor } from '../grammar/cursor.ts';
import { Draft } from '../grammar/draft.ts';
import type { Names } from '../grammar/names.ts';
import { LONGEST_CLAIM, tokensOf } from '../grammar/tokens.ts';
import { takeScopePhrases } from '../grammar/who.ts';
import { readingOfScope } from '../readings.ts';
import { scopeWords } from '../words/reading.ts';
import { judgeScorers } from './judge-scorers.ts';
import { SCORER_FRAMES, type ScorerClaim } from './scorer-claim.ts';
import { scorerFieldOf } from './scorer-field.ts';

const MOST_ROWS = 12;

/** Checks a sentence of players and their goals. @returns `undefined` for one of anything else, and without scorers */
export function checkScorerClaim(
  text: string,
  book: RecordBook,
  names: Names,
  options: CheckOptions & { readonly home: string; readonly thisSeason: number },
): ClaimCheck | undefined {
  const claim = parseScorerClaim(text, names, options.thisSeason);
  if (claim === undefined || book.scorers === undefined) return undefined;
  const reading = readingOfScope('matchSide', claim.scope, options.home);
  const field = scorerFieldOf(book, book.scorers, reading, options.asOf);
  const { personNameOf: playerNameOf = String } = options;
  const answer = judgeScorers(claim, field, { today: options.asOf.slice(0, 10), playerNameOf });
  const about = book.competition(reading.competition);
  const called = { ...options, ...makeOf(about) };
  return {
    ok: true,
    claim: text,
    asOf: options.asOf,
    verdict: answer.verdict,
    reading: { words: `goals of players in ${scopeWords(reading, about.name, called)}` },
    because: answer.because,
    reason: answer.reason,
    evidence: answer.evidence.slice(0, MOST_ROWS).map(evidenceNaming(playerNameOf)),
    counterExamples: answer.against.slice(0, MOST_ROWS).map(evidenceNaming(playerNameOf)),
    otherReadings: [],
  };
}

function parseScorerClaim(text: string, names: Names, thisSeason: number): ScorerClaim | undefined {
  if (text.length > LONGEST_CLAIM) return undefined;
  const cursor = new Cursor(tokensOf(text));
  for (const frame of SCORER_FRAMES) {
    const draft = new Draft(cursor, names, thisSeason);
    const claim = cursor.attempt(() => {
      takeScopePhrases(draft);
      const saying = frame(draft);
      while (cursor.peek()?.kind === 'comma') cursor.advance();
      if (saying === undefined || !cursor.done || draft.trouble !== undefined) return undefined;
      return { ...saying, scope: draft.scope };
    });
    if (claim !== undefined) return claim;
  }
  return undefined;
}

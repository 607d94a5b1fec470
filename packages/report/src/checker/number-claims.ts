import type { BorneOut } from './borne-out.ts';
import { CARDINAL, numberOf, ORDINAL } from './words-to-numbers.ts';

/** A claim read from the text, and whether the grounds bear it out. */
export interface Claim {
  readonly kind: 'score' | 'minute' | 'number';
  readonly words: string;
  readonly holds: boolean;
}

/** Scores, minutes and boards of a text. */
export function numberClaims(text: string, grounds: BorneOut): readonly Claim[] {
  return [...scores(text, grounds), ...minutes(text, grounds)];
}

function scores(text: string, { scores: known }: BorneOut): readonly Claim[] {
  return [...text.matchAll(/(?<![\d-])\d+-\d+(?![\d-])/g)].map(([words]) => ({
    kind: 'score',
    words,
    holds: known.has(words),
  }));
}

/** Ways of saying a minute, the longest first; what one has read the next does not see. */
const MINUTES: readonly {
  readonly pattern: RegExp;
  readonly holds: (found: RegExpMatchArray, grounds: BorneOut) => boolean;
}[] = [
  {
    pattern: new RegExp(`${ORDINAL} minute of added time, of which ${CARDINAL} had been announced`, 'g'),
    holds: ([, added, board], { minutes: known, boards }) =>
      known.some((one) => one.added === numberOf(added)) && boards.has(numberOf(board)),
  },
  {
    pattern: new RegExp(`${ORDINAL} of ${CARDINAL} added minutes`, 'g'),
    holds: ([, added, board], { minutes: known, boards }) =>
      known.some((one) => one.added === numberOf(added)) && boards.has(numberOf(board)),
  },
  {
    pattern: /the one added minute/g,
    holds: (_, { minutes: known, boards }) => known.some((one) => one.added === 1) && boards.has(1),
  },
  {
    pattern: new RegExp(
      `${ORDINAL} minute (?:of added time|added to (?:the first half of )?extra time)`,
      'g',
    ),
    holds: ([, added], { minutes: known }) => known.some((one) => one.added === numberOf(added)),
  },
  {
    pattern: /on the stroke of half-time/g,
    holds: (_, { minutes: known }) => known.some((one) => one.minute === 45 && one.period === 'firstHalf'),
  },
  {
    pattern: new RegExp(`${ORDINAL}[ -]minute`, 'g'),
    holds: ([, minute], { minutes: known }) =>
      known.some((one) => one.minute === numberOf(minute) && one.added === 0),
  },
];

function minutes(text: string, grounds: BorneOut): readonly Claim[] {
  const claims: Claim[] = [];
  let rest = text;
  for (const { pattern, holds } of MINUTES) {
    claims.push(
      ...[...rest.matchAll(pattern)].map(
        (found): Claim => ({ kind: 'minute', words: found[0], holds: holds(found, grounds) }),
      ),
    );
    rest = rest.replace(pattern, '·');
  }
  return claims;
}

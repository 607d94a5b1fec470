import type { Score } from '@touchline/registry';
import type { RawScore } from './raw-match.ts';

const PAIR = String.raw`(\d{1,2})-(\d{1,2})`;
const FORM = new RegExp(
  String.raw`^(?:${PAIR} pen\.? )?${PAIR}(?: (a\.e\.t\.|aet))?(?: \(${PAIR}(?:, ?${PAIR})?\))?$`,
);

/** What `readScore` can read, for the reader of an issue. */
export const SCORE_EXPECTED =
  'a score like "2-1 (1-0)", "2-1 a.e.t. (1-1, 0-0)" or "4-3 pen. 1-1 a.e.t. (1-1, 0-1)"';

/**
 * Reads a score of the old dialect. Before the brackets stands the last score of the match, a shoot-out before that;
 * in the brackets the score at ninety minutes if there was extra time, then half-time.
 *
 * @returns `undefined` when the text has another form
 * @example readScore('8-7 pen. 0-0 a.e.t. (0-0)') // { at90: [0, 0], afterExtraTime: [0, 0], shootOut: [8, 7] }
 */
export function readScore(text: string): RawScore | undefined {
  const found = FORM.exec(text.trim().replaceAll(/\s+/g, ' '));
  if (found === null) return undefined;
  const shootOut = pair(found[1], found[2]);
  const final = pair(found[3], found[4]);
  const first = pair(found[6], found[7]);
  const second = pair(found[8], found[9]);
  if (found[5] === undefined) {
    // Without extra time there is one pair in the brackets at most, and no shoot-out in these files.
    if (shootOut !== undefined || second !== undefined) return undefined;
    return defined({ at90: final, halfTime: first });
  }
  return defined({ at90: first, halfTime: second, afterExtraTime: final, shootOut });
}

function pair(home: string | undefined, away: string | undefined): Score | undefined {
  return home === undefined || away === undefined ? undefined : [Number(home), Number(away)];
}

function defined(score: { readonly [Key in keyof RawScore]: RawScore[Key] | undefined }): RawScore {
  const { halfTime, at90, afterExtraTime, shootOut } = score;
  return {
    ...(halfTime && { halfTime }),
    ...(at90 && { at90 }),
    ...(afterExtraTime && { afterExtraTime }),
    ...(shootOut && { shootOut }),
  };
}

import type { Precedent } from '../claim.ts';
import type { Draft } from './draft.ts';
import { takeWhen } from './times.ts';
import { ROUND_WORDS } from './vocabulary.ts';

/** `Liverpool in 2019`, `the semi-final against Roma in 2018`, `2019`, `March 2025`; at least one of its parts. */
export function takePrecedent(draft: Draft): Precedent | undefined {
  return draft.attempt(() => {
    const { cursor } = draft;
    const club = draft.club();
    if (club === undefined) cursor.expect('a club');
    const round = takeRound(draft);
    const named = round ?? cursor.take('the match', 'the tie', 'the first leg', 'the second leg');
    const opponent = draft.attempt(() => (cursor.take('against', 'v', 'over') ? draft.club() : undefined));
    const when = takeWhen(cursor);
    if ((club ?? named ?? when) === undefined) return undefined;
    return {
      ...(club === undefined ? {} : { club }),
      ...(round === undefined ? {} : { round }),
      ...(opponent === undefined ? {} : { opponent }),
      ...(when === undefined ? {} : { when }),
    };
  });
}

/** `the semi-final`, `in the round of 16`. */
function takeRound({ cursor }: Draft): string | undefined {
  return cursor.attempt(() => {
    if (cursor.peek()?.kind === 'comma') cursor.advance();
    cursor.take('in the', 'in', 'the', 'their');
    const words = Object.values(ROUND_WORDS).flat();
    const said = cursor.take(...words);
    cursor.take('tie', 'match');
    return Object.entries(ROUND_WORDS).find(([, ways]) => said !== undefined && ways.includes(said))?.[0];
  });
}

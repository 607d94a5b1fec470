import { fold } from '@touchline/registry';
import type { MatchDetails } from '../match-details.ts';

/** One match that decides, or two legs in the order of play. */
export interface KnockoutTie {
  readonly legs: readonly [MatchDetails] | readonly [first: MatchDetails, second: MatchDetails];
}

/**
 * Ties of the rounds that are surely knockout by their name. Two matches of the same two teams in one round are the
 * legs of a tie; a third (a replay, a play-off) makes it one that this cannot judge, and it is left out.
 */
export function knockoutTies(matches: readonly MatchDetails[]): readonly KnockoutTie[] {
  const groups = new Map<string, MatchDetails[]>();
  for (const match of matches.filter(isKnockout)) {
    const key = [roundOf(match), ...[match.home, match.away].map(fold).sort()].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [match]);
    else group.push(match);
  }
  return [...groups.values()].flatMap(([first, second, third]) => {
    if (first === undefined || third !== undefined) return [];
    if (second === undefined) return [{ legs: [first] as const }];
    return [{ legs: isReplay(first, second) ? ([second] as const) : ([first, second] as const) }];
  });
}

/** The second decides a drawn match. A first leg never goes to extra time, and legs change home and away about. @see LAW-7-ET-01 */
function isReplay(first: MatchDetails, second: MatchDetails): boolean {
  return (
    second.status === 'replay' ||
    first.score?.afterExtraTime !== undefined ||
    fold(first.home) === fold(second.home)
  );
}

const KNOCKOUT = /final|round of \d|play-?offs?\b|knockout|third place|3rd place|last \d/i;
const NOT_KNOCKOUT = /group|gruppe|final (?:pool|round|group)|league|qualif|matchday (?:[3-9]|\d\d)/i;

/** True only where the round's name leaves no doubt. */
function isKnockout({ rounds }: MatchDetails): boolean {
  const title = rounds.join(', ');
  return KNOCKOUT.test(title) && !NOT_KNOCKOUT.test(title);
}

/** Heading and rounds without what tells the legs apart. */
function roundOf({ heading = '', rounds }: MatchDetails): string {
  const round = rounds
    .join(', ')
    .replaceAll(/matchday \d+/gi, '')
    .replaceAll(/(?:1st|2nd|first|second) legs?/gi, '');
  return fold(`${heading} ${round}`);
}

import type { ClubId } from '@touchline/laws';
import { valueOf } from '../ties/by-club.ts';
import type { TieState } from '../ties/tie.ts';
import type { BracketState, SlotState } from './bracket.ts';
import { slotName } from './slot-names.ts';

interface InSlot {
  readonly slot: string;
  readonly roundName: string;
}

/** What a corrected result, or another day, made of a bracket. What is absent was, or is, not known. */
export type BracketChange =
  /** A club's place among the ranks that feed the bracket, 1 and up. */
  | { readonly type: 'rank'; readonly club: ClubId; readonly before?: number; readonly after?: number }
  /** Who can come to stand in one of a slot's two places. */
  | (InSlot & {
      readonly type: 'place';
      readonly before: readonly ClubId[];
      readonly after: readonly ClubId[];
    })
  /** The tie of a slot: another score, another way it is decided, other clubs, or none. */
  | (InSlot & { readonly type: 'tie'; readonly before?: TieState; readonly after?: TieState })
  | (InSlot & { readonly type: 'winner'; readonly before?: ClubId; readonly after?: ClubId })
  /** Who has the second leg at home. */
  | (InSlot & { readonly type: 'host'; readonly before?: ClubId; readonly after?: ClubId });

/**
 * What is different between two states of one bracket, ranks first, then slot by slot in the order of play; empty when
 * nothing is. For the suspensions that a correction changes compare the two ledgers: `suspensionChanges`.
 */
export function bracketChanges(before: BracketState, after: BracketState): readonly BracketChange[] {
  const slots = before.slots.flatMap((was) => {
    const now = after.slots.find(({ id }) => id === was.id);
    return now ? slotChanges(was, now) : [];
  });
  return [...rankChanges(before.ranked, after.ranked), ...slots];
}

function rankChanges(before: readonly ClubId[], after: readonly ClubId[]): readonly BracketChange[] {
  return [...new Set([...before, ...after])].flatMap((club) => {
    const [was, now] = [before.indexOf(club) + 1, after.indexOf(club) + 1];
    if (was === now) return [];
    return [{ type: 'rank', club, ...(was > 0 && { before: was }), ...(now > 0 && { after: now }) }];
  });
}

function slotChanges(was: SlotState, now: SlotState): readonly BracketChange[] {
  const slot: InSlot = { slot: was.id, roundName: was.roundName };
  const places = ([0, 1] as const).flatMap((seat): readonly BracketChange[] => {
    const [before, after] = [was.sides[seat].possible, now.sides[seat].possible];
    return isSame(before.toSorted(), after.toSorted()) ? [] : [{ ...slot, type: 'place', before, after }];
  });
  return [
    ...places,
    ...whereDifferent(was.tie, now.tie, (values) => ({ ...slot, type: 'tie', ...values })),
    ...whereDifferent(was.winner, now.winner, (values) => ({ ...slot, type: 'winner', ...values })),
    ...whereDifferent(was.secondLegHost, now.secondLegHost, (values) => ({
      ...slot,
      type: 'host',
      ...values,
    })),
  ];
}

function whereDifferent<T>(
  before: T | undefined,
  after: T | undefined,
  make: (values: { readonly before?: T; readonly after?: T }) => BracketChange,
): readonly BracketChange[] {
  if (isSame(before, after)) return [];
  return [make({ ...(before !== undefined && { before }), ...(after !== undefined && { after }) })];
}

/** Plain data, made by the same code in the same order of keys. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A change in a sentence: `round of 16, silver D: Dortmund in place of Atalanta.` */
export function bracketChangeSentence(change: BracketChange, nameOf: (club: ClubId) => string): string {
  switch (change.type) {
    case 'rank':
      return `${nameOf(change.club)}: ${rankPhrase(change)}.`;
    case 'place':
      return `${place(change)}: ${placePhrase(change, nameOf)}.`;
    case 'tie':
      return `${place(change)}: ${tieChange(change, nameOf)}.`;
    case 'winner':
      return `${place(change)}: ${winnerPhrase(change, nameOf)}.`;
    case 'host':
      return `${place(change)}: ${hostPhrase(change, nameOf)}.`;
    default:
      return change satisfies never;
  }
}

const place = ({ roundName, slot }: InSlot): string =>
  slot === 'final' ? roundName : `${roundName}, ${slotName(slot)}`;

function rankPhrase({ before, after }: Extract<BracketChange, { readonly type: 'rank' }>): string {
  if (after === undefined) return `ranked no longer, it was ${before}`;
  return before === undefined ? `ranked ${after}` : `ranked ${after}, it was ${before}`;
}

function placePhrase(
  { before, after }: Extract<BracketChange, { readonly type: 'place' }>,
  nameOf: (club: ClubId) => string,
): string {
  const come = after.filter((club) => !before.includes(club));
  const gone = before.filter((club) => !after.includes(club));
  if (after.length === 1 && gone.length > 0)
    return `${namesOf(after, nameOf)} in place of ${namesOf(before, nameOf)}`;
  return [
    ...(come.length > 0 ? [`${namesOf(come, nameOf)} can come`] : []),
    ...(gone.length > 0 ? [`${namesOf(gone, nameOf)} can no longer`] : []),
  ].join(', ');
}

function namesOf(clubs: readonly ClubId[], nameOf: (club: ClubId) => string): string {
  return clubs.length > 4 ? `${clubs.length} clubs` : clubs.map(nameOf).join(' or ');
}

function tieChange(
  { before, after }: Extract<BracketChange, { readonly type: 'tie' }>,
  nameOf: (club: ClubId) => string,
): string {
  if (!after) return before ? `${tiePhrase(before, nameOf)} falls away` : 'no tie';
  return `${tiePhrase(after, nameOf)}${before ? `, not ${tiePhrase(before, nameOf)}` : ''}`;
}

function tiePhrase(tie: TieState, nameOf: (club: ClubId) => string): string {
  const [a, b] = tie.clubs;
  const kicks = tie.legs.at(-1)?.shootOut;
  const shown = kicks ? `, ${Math.max(...kicks)}-${Math.min(...kicks)} on penalties` : '';
  return `${nameOf(a)} ${valueOf(tie.aggregate, a)}-${valueOf(tie.aggregate, b)} ${nameOf(b)}${shown}`;
}

function winnerPhrase(
  { before, after }: Extract<BracketChange, { readonly type: 'winner' }>,
  nameOf: (club: ClubId) => string,
): string {
  if (after === undefined) return `open again, ${before ? nameOf(before) : 'nobody'} had come through`;
  return `${nameOf(after)} come through${before ? `, not ${nameOf(before)}` : ''}`;
}

function hostPhrase(
  { before, after }: Extract<BracketChange, { readonly type: 'host' }>,
  nameOf: (club: ClubId) => string,
): string {
  if (after === undefined) return `second leg no longer at ${before ? nameOf(before) : 'a known ground'}`;
  return `second leg at ${nameOf(after)}${before ? `, not at ${nameOf(before)}` : ''}`;
}

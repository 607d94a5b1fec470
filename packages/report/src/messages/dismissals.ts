import type { CardState, EntryId, EntryOf } from '@touchline/laws';
import { onEntries } from '../grounds.ts';
import { doubtOf } from './doubt.ts';
import type { DismissalMessage } from './message.ts';
import { entriesOf, type Reading } from './reading.ts';

/** Everybody sent off, in order, with what it did to the numbers. @see LAW-12-BENCH-01 */
export function dismissals(reading: Reading): readonly DismissalMessage[] {
  const counting = reading.state.cards.filter((card) => !card.withdrawn && card.card !== 'caution');
  return counting.map((card, index) => dismissal(card, counting.slice(index + 1), reading));
}

function dismissal(card: CardState, later: readonly CardState[], reading: Reading): DismissalMessage {
  const first = card.card === 'secondCaution' ? firstCaution(card, reading) : undefined;
  const place = placeOf(card);
  const wentOff = place === 'substituted' ? changeOff(card, reading) : undefined;
  const left = place === 'field' ? leftAfter(card, later, reading) : undefined;
  const entry = reading.entry(card.entry);
  const doubt = entry && tellable(doubtOf(entry), reading);
  const entries: EntryId[] = [card.entry];
  if (first) entries.push(first.entry);
  if (wentOff) entries.push(wentOff.id);
  return {
    type: 'dismissal',
    entry: card.entry,
    card,
    place,
    ...(first ? { firstCaution: first } : {}),
    ...(left === undefined ? {} : { left }),
    ...(wentOff ? { wentOff } : {}),
    ...(doubt === undefined ? {} : { doubt }),
    grounds: onEntries(reading.match, entries),
  };
}

/** A doubt about a review is said only where the report tells of one. */
const tellable = (doubt: string | undefined, { state }: Reading): string | undefined =>
  doubt && /\breview\b/.test(doubt) && !state.reviews.some(({ decision }) => decision) ? undefined : doubt;

function placeOf({ statusThen }: CardState): DismissalMessage['place'] {
  switch (statusThen) {
    case 'player':
    case 'starter':
    case 'temporarilyOff':
      return 'field';
    case 'substitute':
      return 'substitute';
    case 'substitutedPlayer':
      return 'substituted';
    case 'teamOfficial':
      return 'official';
    case 'onOrOff':
    case 'sentOff':
    case 'excludedFromKicks':
    case 'unknown':
      return 'notKnown';
    default:
      return statusThen satisfies never;
  }
}

/**
 * The side's number right after the card: what it has now, and one more for every player dismissed since.
 * Not known when the person's place is not, or when another dismissal leaves it open.
 */
function leftAfter(card: CardState, later: readonly CardState[], reading: Reading): number | undefined {
  if (card.statusThen === 'starter') return undefined;
  const since = later.filter((other) => other.side === card.side);
  if (since.some((other) => placeOf(other) === 'notKnown')) return undefined;
  return reading.state.teams[card.side].onField + since.filter((other) => placeOf(other) === 'field').length;
}

const firstCaution = (card: CardState, reading: Reading): CardState | undefined =>
  reading.state.cards.find(
    (one) => one.card === 'caution' && !one.withdrawn && one.person === card.person && one.side === card.side,
  );

function changeOff(card: CardState, reading: Reading): EntryOf<'substitutionOff'> | undefined {
  return entriesOf(reading, 'substitutionOff').findLast(
    (off) =>
      off.player === card.person && !off.byNow && reading.placeOf(off.id) < reading.placeOf(card.entry),
  );
}

/** Cautions that led to no dismissal, in order. */
export function plainCautions(reading: Reading): readonly CardState[] {
  const dismissed = new Set(
    reading.state.cards
      .filter((card) => !card.withdrawn && card.card === 'secondCaution')
      .map((card) => card.person),
  );
  return reading.state.cards.filter(
    (card) => card.card === 'caution' && !card.withdrawn && !dismissed.has(card.person),
  );
}

import type { CardState, Entry, EntryOf, PersonRef } from '@touchline/laws';
import { foldLog, otherSide } from '@touchline/laws';
import { doubtClause } from '../english/doubt.ts';
import { cardinal } from '../english/numbers.ts';
import { reasonOf } from '../english/reasons.ts';
import { capitalised, withArticle } from '../english/words.ts';
import { doubtOf } from '../messages/doubt.ts';
import type { Caller, EntryContext, EntryDescription } from './context.ts';

type PeopleEntry = Extract<
  Entry,
  {
    readonly type:
      | 'caution'
      | 'directRed'
      | 'warning'
      | 'sanctionWithdrawn'
      | 'substitutionOff'
      | 'substitutionOn'
      | 'goalkeeperChange'
      | 'captainChange'
      | 'injury'
      | 'temporarilyOff'
      | 'returned';
  }
>;

/** Cards, changes, injuries. */
export function describePeopleEntry(entry: PeopleEntry, caller: Caller): EntryDescription {
  const { short, person } = caller;
  switch (entry.type) {
    case 'caution':
      return caution(entry, caller);
    case 'directRed':
      return directRed(entry, caller);
    case 'warning':
      return { word: 'Warning', text: `${person(entry.person, entry.side)} is warned`, key: false };
    case 'sanctionWithdrawn':
      return { word: 'Card withdrawn', text: withdrawn(entry, caller), key: true };
    case 'substitutionOff':
      return { word: 'Substitution', text: goesOff(entry, caller), key: false };
    case 'substitutionOn':
      return { word: 'Substitution', text: comesOn(entry, caller), key: false };
    case 'goalkeeperChange':
      return {
        word: 'Goalkeeper',
        text: `${person(entry.player, entry.side)} goes in goal for ${short(entry.side)}`,
        key: false,
      };
    case 'captainChange':
      return {
        word: 'Captain',
        text: `${person(entry.player, entry.side)} is now captain of ${short(entry.side)}`,
        key: false,
      };
    case 'injury':
      return {
        word: 'Injury',
        text: `${person(entry.player, entry.side)} of ${short(entry.side)} is injured`,
        key: false,
      };
    case 'temporarilyOff':
      return {
        word: 'Off the field',
        text: `${person(entry.player, entry.side)} of ${short(entry.side)} is off the field for now`,
        key: false,
      };
    case 'returned':
      return {
        word: 'Back on',
        text: `${person(entry.player, entry.side)} of ${short(entry.side)} returns`,
        key: false,
      };
    default:
      return entry satisfies never;
  }
}

const cardOf = (entry: Entry, { state }: Caller): CardState | undefined =>
  state.cards.find((card) => card.entry === entry.id);

function caution(entry: EntryOf<'caution'>, caller: Caller): EntryDescription {
  const { person } = caller;
  const who = person(entry.person, entry.side);
  const on = entry.on && entry.on !== 'unknown' ? person(entry.on, otherSide(entry.side)) : undefined;
  const shown = `${who} is cautioned ${reasonOf(entry, on)}`;
  const card = cardOf(entry, caller);
  if (card?.card !== 'secondCaution') return { word: 'Caution', text: shown, key: false };
  return {
    word: 'Second caution',
    text: `${shown.trim()}: it is a second caution, and ${who} is sent off. ${numbersAfter(card, caller)}`,
    key: true,
  };
}

function directRed(entry: EntryOf<'directRed'>, caller: Caller): EntryDescription {
  const { person } = caller;
  const card = cardOf(entry, caller);
  const who = person(entry.person, entry.side);
  const text = `${who}${standing(card, caller)} is sent off ${reasonOf(entry, undefined)}`.trim();
  const doubt = doubtOf(entry);
  const notKnown = doubt === undefined ? '' : ` ${capitalised(doubtClause(doubt))}.`;
  return {
    word: 'Red card',
    text: `${text}. ${card ? numbersAfter(card, caller) : ''}${notKnown}`,
    key: true,
  };
}

/** `, a Dortmund substitute,`: what somebody off the field was. */
function standing(card: CardState | undefined, { short }: Caller): string {
  if (card?.statusThen === 'substitute') return `, ${withArticle(short(card.side))} substitute,`;
  if (card?.statusThen === 'teamOfficial') return `, of the ${short(card.side)} staff,`;
  return card?.statusThen === 'substitutedPlayer' ? ', who has gone off,' : '';
}

const ON_THE_FIELD: readonly CardState['statusThen'][] = ['player', 'temporarilyOff'];
const OFF_THE_FIELD: readonly CardState['statusThen'][] = ['substitute', 'substitutedPlayer', 'teamOfficial'];

/** What a dismissal did to the numbers; nothing where the log leaves it open. @see LAW-12-BENCH-01 */
function numbersAfter({ side, statusThen }: CardState, { state, short }: Caller): string {
  if (ON_THE_FIELD.includes(statusThen))
    return `${short(side)} are down to ${cardinal(state.teams[side].onField)}.`;
  return OFF_THE_FIELD.includes(statusThen) ? 'The numbers on the field are unchanged.' : '';
}

function withdrawn({ sanction }: EntryOf<'sanctionWithdrawn'>, { entry, person }: Caller): string {
  const card = entry(sanction);
  if (card?.type === 'caution') return `the caution of ${person(card.person, card.side)} is withdrawn`;
  if (card?.type === 'directRed') return `the red card of ${person(card.person, card.side)} is withdrawn`;
  return 'the card is withdrawn';
}

function goesOff({ side, player, byNow }: EntryOf<'substitutionOff'>, { person, short }: Caller): string {
  if (player === 'unknown') return `${short(side)} take a player off; who it was is not known`;
  const who = person(player, side);
  return byNow
    ? `${who} is off by now for ${short(side)}; at which change is not known`
    : `${who} goes off for ${short(side)}`;
}

function comesOn(change: EntryOf<'substitutionOn'>, caller: Caller): string {
  const { person, short } = caller;
  const { side } = change;
  const who = person(change.player, side);
  const off = whoWentOff(change, caller);
  return off === 'unknown'
    ? `${who} comes on for ${short(side)}; who went off is not known`
    : `${who} comes on for ${person(off, side)}`;
}

/** Whoever went off in the change that the entry names, else in the one that has waited longest, as the match has it. */
function whoWentOff(change: EntryOf<'substitutionOn'>, { entry, context }: Caller): PersonRef {
  const off = entry(change.replaces ?? longestWaiting(change, context));
  if (off?.type !== 'substitutionOff') return 'unknown';
  // That somebody is off by now does not say at which change.
  return off.byNow && change.replaces === undefined ? 'unknown' : off.player;
}

function longestWaiting({ id, side }: EntryOf<'substitutionOn'>, { log }: EntryContext): string | undefined {
  const before = log.slice(
    0,
    log.findIndex((each) => each.id === id),
  );
  return foldLog(before)?.teams[side].waiting[0]?.off;
}

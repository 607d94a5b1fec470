import type { EffectiveEntry, EntryOf, MatchState, PersonRef, Side } from '@touchline/laws';
import type { LineUp, Minute, Player } from '../syntax.ts';
import { textMinute } from './keys.ts';
import { minuteNode, NOWHERE, textNode } from './nodes.ts';
import type { WrittenNames } from './written-names.ts';

/** A side's line-up with its changes and the cards of those who played. */
export function lineUpNode(
  side: Side,
  log: readonly EffectiveEntry[],
  state: MatchState,
  names: WrittenNames,
): readonly LineUp[] {
  const sheet = log.find(
    (entry): entry is EntryOf<'teamSheet'> => entry.type === 'teamSheet' && entry.side === side,
  );
  if (sheet === undefined || sheet.starters.length === 0) return [];
  const people = fieldOf(side, sheet, log, state);
  const players = sheet.starters.map(({ player }) => playerNode(player, people, names, sheet.captain));
  const [keeper, ...others] = players;
  const keeperKnown = sheet.starters[0]?.position === 'goalkeeper';
  const ranks = keeper && keeperKnown ? [[keeper], ...inRanks(others, sheet.formation)] : [players];
  return [
    {
      ...NOWHERE,
      type: 'lineUp',
      team: textNode(names.club(state.clubs[side])),
      ...(sheet.formation !== undefined &&
        /^\d(?:-\d)+$/.test(sheet.formation) && { formation: sheet.formation }),
      ranks: ranks.filter((rank) => rank.length > 0),
      coaches: sheet.coach === undefined ? [] : [textNode(names.person(sheet.coach))],
    },
  ];
}

/** Defence, midfield and so on, when the formation has a place for each. */
function inRanks(players: readonly Player[], formation = ''): readonly (readonly Player[])[] {
  const sizes = formation.split('-').map(Number);
  const all = sizes.reduce((total, size) => total + size, 0);
  if (all !== players.length) return [players];
  let from = 0;
  return sizes.map((size) => players.slice(from, (from += size)));
}

interface OnField {
  readonly changes: ReadonlyMap<PersonRef, { readonly minute: Minute; readonly on: PersonRef }>;
  readonly cards: ReadonlyMap<PersonRef, Player['cards']>;
}

/** Changes of which it is known who went off for whom, and cards of those who were on the field. */
function fieldOf(
  side: Side,
  sheet: EntryOf<'teamSheet'>,
  log: readonly EffectiveEntry[],
  state: MatchState,
): OnField {
  const played = new Set<PersonRef>(sheet.starters.map(({ player }) => player));
  played.delete('unknown');
  const offs = new Map(
    log
      .filter((entry) => entry.type === 'substitutionOff' && entry.side === side)
      .map((entry) => [entry.id, entry]),
  );
  const changes = new Map<PersonRef, { readonly minute: Minute; readonly on: PersonRef }>();
  for (const entry of log) {
    if (entry.type !== 'substitutionOn' || entry.side !== side || entry.replaces === undefined) continue;
    const off = offs.get(entry.replaces);
    const minute = minuteNode(off && textMinute(off.clock));
    if (off?.type !== 'substitutionOff' || minute === undefined || !played.has(off.player)) continue;
    if (changes.has(off.player) || played.has(entry.player) || entry.player === 'unknown') continue;
    changes.set(off.player, { minute, on: entry.player });
    played.add(entry.player);
  }
  return { changes, cards: cardsOf(side, state, played) };
}

const ON_FIELD: ReadonlySet<string> = new Set(['starter', 'player', 'temporarilyOff', 'onOrOff', 'sentOff']);

const CARD = { caution: 'yellow', secondCaution: 'yellowRed', directRed: 'red' } as const;

function cardsOf(side: Side, { cards }: MatchState, played: ReadonlySet<PersonRef>): OnField['cards'] {
  const byPerson = new Map<PersonRef, Player['cards']>();
  for (const { person, card, clock, withdrawn, side: of, statusThen } of cards) {
    const minute = minuteNode(textMinute(clock));
    if (withdrawn || of !== side || minute === undefined || !played.has(person)) continue;
    // The format has no card on the bench: it would take him from the field.
    if (!ON_FIELD.has(statusThen)) continue;
    const own = byPerson.get(person) ?? [];
    // A sent-off player is shown no more: what is logged after that stands in the comments.
    if (own.some((one) => one.card !== 'yellow')) continue;
    byPerson.set(person, [...own, { ...NOWHERE, card: CARD[card], minute }]);
  }
  return byPerson;
}

function playerNode(person: PersonRef, field: OnField, names: WrittenNames, captain?: string): Player {
  const change = field.changes.get(person);
  return {
    name: textNode(names.person(person)),
    ...(captain === person && { captain: true }),
    cards: field.cards.get(person) ?? [],
    changes: change === undefined ? [] : [{ minute: change.minute, on: playerNode(change.on, field, names) }],
    unread: [],
  };
}

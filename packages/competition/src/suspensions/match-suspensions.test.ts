import type { CardState, ClubId, EntryId, PersonId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { club } from '../testing/results.ts';
import { suspensionsFrom } from './match-suspensions.ts';

const clubs = { home: club('atalanta'), away: club('borussia-dortmund') };

// oxlint-disable typescript/no-unsafe-type-assertion -- ids as a log would make them
const entryId = (seq: number) => `e${seq}` as EntryId;
const personId = (name: string) => name as PersonId;
// oxlint-enable typescript/no-unsafe-type-assertion

function card(seq: number, person: string, more: Partial<CardState> = {}): CardState {
  return {
    entry: entryId(seq),
    seq,
    clock: { period: 'secondHalf', minute: '90+3' },
    side: 'away',
    person: personId(person),
    card: 'directRed',
    statusThen: 'player',
    withdrawn: false,
    ...more,
  };
}

const inShort = (cards: readonly CardState[]) =>
  suspensionsFrom({ clubs, cards }).map(({ person, club: of, because }): [string, ClubId, string] => [
    person,
    of,
    because,
  ]);

describe('UCL-DISC-01: who is sent off misses the next match', () => {
  test('the first tie: a second caution, a substitute and a substituted player, each once', () => {
    const cards = [
      card(1, 'ramy-bensebaini', { card: 'caution' }),
      card(2, 'nico-schlotterbeck', { statusThen: 'substitute' }),
      card(3, 'ramy-bensebaini', { card: 'secondCaution' }),
      card(4, 'giorgio-scalvini', { side: 'home', statusThen: 'substitutedPlayer' }),
    ];
    expect(inShort(cards)).toEqual([
      ['nico-schlotterbeck', 'borussia-dortmund', 'directRed'],
      ['ramy-bensebaini', 'borussia-dortmund', 'secondCaution'],
      ['giorgio-scalvini', 'atalanta', 'directRed'],
    ]);
    expect(suspensionsFrom({ clubs, cards })[0]).toMatchObject({
      matches: 1,
      entry: 'e2',
      rule: 'UCL-DISC-01',
    });
  });

  test('VAR-28: a second caution taken back for a direct red leaves the red', () => {
    expect(inShort([card(1, 'kelly', { card: 'secondCaution', withdrawn: true }), card(2, 'kelly')])).toEqual(
      [['kelly', 'borussia-dortmund', 'directRed']],
    );
  });

  test('two cards for one person are one suspension; two unknown people are two', () => {
    expect(inShort([card(1, 'a'), card(2, 'a')])).toHaveLength(1);
    expect(inShort([card(1, 'unknown'), card(2, 'unknown')])).toHaveLength(2);
  });

  test('a caution alone costs nothing here', () => {
    expect(inShort([card(1, 'a', { card: 'caution' })])).toEqual([]);
  });
});

import type { MatchId } from '@touchline/laws';
import { expect, test } from 'vitest';
import { matchNamed } from '../testing/store-entries.ts';
import { ConsoleChannels } from './console-channels.ts';

const OPENED = matchNamed('2026-02-25-atalanta-borussia-dortmund');

const channelsOf = (opened: readonly MatchId[]): ConsoleChannels =>
  new ConsoleChannels({
    life: 'l',
    firstFrame: 0,
    parts: () => ({}),
    tieOf: (match) => [match],
    isOpened: (match) => opened.includes(match),
  });

test('whatever names consoles were open under, those that no match bears are forgotten when everybody has left', () => {
  const channels = channelsOf([OPENED]);
  for (let number = 1; number <= 100; number += 1) {
    const match = matchNamed(`2026-02-25-nobody-${number}`);
    const [one, other] = [channels.sit(match, 'one'), channels.sit(match, 'other')];
    expect(one.channel).toBe(other.channel);
    one.leave();
    expect(channels.followed).toBe(1);
    other.leave();
    expect(channels.followed).toBe(0);
  }
  channels.sit(OPENED, 'one').leave();
  expect(channels.followed).toBe(1);
});

test('a channel that is made again goes on from later numbers', () => {
  const channels = channelsOf([]);
  const first = channels.sit(OPENED, 'one');
  channels.sit(OPENED, 'other').leave();
  const { current } = first.channel;
  first.leave();
  expect(channels.sit(OPENED, 'one').channel.current).toBeGreaterThan(current);
});

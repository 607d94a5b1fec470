import { expect, test } from 'vitest';
import { readRound } from './rounds.ts';

test.each([
  ['Group G', { stage: 'group', round: 'groupG' }],
  ['Gruppe G', { stage: 'group', round: 'groupG' }],
  ['Group, Matchday 3', { stage: 'group', round: 'group', matchday: 3 }],
  ['League, Matchday 8', { stage: 'leaguePhase', round: 'leaguePhase', matchday: 8 }],
  ['Playoffs, Matchday 2', { stage: 'knockout', round: 'knockoutPlayoffs' }],
  ['Round of 16', { stage: 'knockout', round: 'roundOf16' }],
  ['Finals, Round of 16', { stage: 'knockout', round: 'roundOf16' }],
  ['Finals, Quarterfinals', { stage: 'knockout', round: 'quarterFinal' }],
  ['Semifinals', { stage: 'knockout', round: 'semiFinal' }],
  ['Finals, Final', { stage: 'knockout', round: 'final' }],
])('%s', (text, place) => {
  expect(readRound(text)).toEqual(place);
});

test('a round that is not known is none', () => {
  expect(readRound('Third place')).toBeUndefined();
  expect(readRound('')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { club, tieOf } from '../testing/ties.ts';
import { type DecidedTie, recordedSide } from '../tie-side.ts';
import { MEASURES } from './catalogue.ts';

const value = (id: string, tie: ReturnType<typeof tieOf>, of: string) => {
  if (!tie.decided) throw new Error('A told tie is decided.');
  const decided: DecidedTie = { ...tie, decided: tie.decided };
  return MEASURES.find((measure) => measure.id === id)?.value(recordedSide(decided, club(of)));
};

const turned = tieOf({
  season: 2025,
  hosts: 'dortmund',
  visitors: 'atalanta',
  legs: [
    [2, 0],
    [4, 1],
  ],
  halfTime: [2, 0],
  through: 'atalanta',
  date: '2026-02-25',
});

const onKicks = tieOf({
  season: 2011,
  round: 'final',
  hosts: 'bayern',
  visitors: 'chelsea',
  legs: [[1, 1]],
  afterExtraTime: [1, 1],
  shootOut: [3, 4],
  through: 'chelsea',
  by: 'shootOut',
  date: '2012-05-19',
});

const onAwayGoals = tieOf({
  season: 2018,
  hosts: 'tottenham',
  visitors: 'ajax',
  legs: [
    [0, 1],
    [2, 3],
  ],
  through: 'tottenham',
  by: 'awayGoals',
  date: '2019-05-08',
});

test.each([
  ['firstLegDeficit', turned, 'atalanta', 2],
  ['firstLegDeficit', turned, 'dortmund', -2],
  ['halfTimeDeficit', turned, 'atalanta', 0],
  ['secondLegGoals', turned, 'atalanta', 4],
  ['secondLegGoals', turned, 'dortmund', 1],
  ['secondLegMargin', turned, 'atalanta', 3],
  ['aggregateMargin', turned, 'atalanta', 1],
  ['extraTime', turned, 'atalanta', 0],
  ['awayGoals', turned, 'atalanta', undefined],
  ['firstLegDeficit', onKicks, 'chelsea', undefined],
  ['aggregateMargin', onKicks, 'chelsea', undefined],
  ['extraTime', onKicks, 'chelsea', 1],
  ['shootOut', onKicks, 'chelsea', 1],
  ['awayGoals', onKicks, 'chelsea', undefined],
  ['halfTimeDeficit', onAwayGoals, 'tottenham', undefined],
  ['aggregateMargin', onAwayGoals, 'tottenham', 0],
  ['awayGoals', onAwayGoals, 'tottenham', 1],
  ['shootOut', onAwayGoals, 'tottenham', 0],
])('%s: %#', (id, tie, of, expected) => {
  expect(value(id, tie, of)).toBe(expected);
});

test('GOAL-06: a shoot-out adds nothing to any measure of goals', () => {
  const level = tieOf({
    season: 2024,
    hosts: 'psg',
    visitors: 'liverpool',
    legs: [
      [0, 1],
      [0, 1],
    ],
    afterExtraTime: [0, 1],
    shootOut: [1, 4],
    through: 'psg',
    by: 'shootOut',
    date: '2025-03-11',
  });
  expect(value('secondLegGoals', level, 'psg')).toBe(1);
  expect(value('secondLegMargin', level, 'psg')).toBe(1);
  expect(value('aggregateMargin', level, 'psg')).toBe(0);
});

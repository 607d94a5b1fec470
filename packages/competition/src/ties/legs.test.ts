import { describe, expect, test } from 'vitest';
import { club, resultRow } from '../testing/results.ts';
import { legOfMatch, legOfResult, legToCome, type MatchForLeg } from './legs.ts';

const match: MatchForLeg = {
  leg: 2,
  phase: 'live',
  clubs: { home: club('atalanta'), away: club('borussia-dortmund') },
  period: 'secondHalf',
  score: { home: 3, away: 1 },
  scoreAt: { halfTime: { home: 2, away: 0 } },
};
const fullTime90 = { home: 3, away: 1 };

describe('a leg from a match', () => {
  test('being played: its score now, and none after ninety minutes yet', () => {
    expect(legOfMatch(match)).toEqual({
      leg: 2,
      homeClub: 'atalanta',
      awayClub: 'borussia-dortmund',
      status: 'live',
      stage: 'normalTime',
      score: [3, 1],
    });
  });

  test.each([
    ['pre', 'fixture', 'toCome', 'normalTime'],
    ['halfTime', 'live', 'live', 'normalTime'],
    ['etBreak', 'live', 'live', 'extraTime'],
    ['etSecond', 'live', 'live', 'extraTime'],
    ['kicksBreak', 'live', 'live', 'shootOut'],
    ['fullTime', 'finished', 'finished', 'normalTime'],
    ['etFirst', 'abandoned', 'live', 'extraTime'],
  ] as const)('%s of a match that is %s: %s, %s', (period, phase, status, stage) => {
    expect(legOfMatch({ ...match, period, phase })).toMatchObject({ status, stage });
  });

  test('HIST-2002-SILVER: the score at the half of extra time, while it lasts and where the match ended there', () => {
    const extraTime = { ...match, score: { home: 4, away: 1 }, scoreAt: { fullTime90 } };
    expect(legOfMatch({ ...extraTime, period: 'etHalfTime' }).atExtraTimeHalf).toEqual([4, 1]);
    expect(legOfMatch({ ...extraTime, period: 'etSecond' }).atExtraTimeHalf).toBeUndefined();
    const over = {
      ...extraTime,
      period: 'fullTime',
      phase: 'finished',
      scoreAt: { fullTime90, afterExtraTime: { home: 4, away: 1 } },
    } as const;
    expect(legOfMatch({ ...over, clock: { period: 'etFirst', second: 6300 } }).atExtraTimeHalf).toEqual([
      4, 1,
    ]);
    expect(
      legOfMatch({ ...over, clock: { period: 'etSecond', second: 7200 } }).atExtraTimeHalf,
    ).toBeUndefined();
  });

  test('over after extra time: both scores', () => {
    const scoreAt = { fullTime90, afterExtraTime: { home: 4, away: 1 } };
    const leg = legOfMatch({
      ...match,
      phase: 'finished',
      period: 'fullTime',
      score: { home: 4, away: 1 },
      scoreAt,
    });
    expect(leg).toMatchObject({ status: 'finished', stage: 'extraTime', score: [4, 1], at90: [3, 1] });
  });

  test('LAW-10-05: a shoot-out that has its winner ends the leg', () => {
    const shootOut = { kicks: [], score: { home: 3, away: 1 } };
    const kicking = { ...match, period: 'kicks', scoreAt: { fullTime90 }, shootOut } as const;
    expect(legOfMatch(kicking)).toMatchObject({ status: 'live', stage: 'shootOut', shootOut: [3, 1] });
    expect(legOfMatch({ ...kicking, shootOut: { ...shootOut, winner: 'home' } }).status).toBe('finished');
  });
});

describe('a leg from a row of the record', () => {
  test('played, after extra time and kicks', () => {
    const row = resultRow('a', [2, 1], 'b', { leg: 2, afterExtraTime: [2, 1], shootOut: [5, 4] });
    expect(legOfResult(row)).toMatchObject({
      leg: 2,
      status: 'finished',
      stage: 'shootOut',
      score: [2, 1],
      at90: [2, 1],
      shootOut: [5, 4],
    });
  });

  test('a fixture is to come; a void match counts nowhere, whatever its score', () => {
    const toCome = legToCome(club('a'), club('b'));
    expect(legOfResult(resultRow('a', [0, 0], 'b', { status: 'fixture' }))).toEqual(toCome);
    expect(legOfResult(resultRow('a', [7, 1], 'b', { status: 'void' }))).toEqual(toCome);
  });

  test('UCL-AWARD-05, HIST-X-1992-1: an awarded match counts with its official result, not with the one on the pitch', () => {
    const leg = legOfResult(
      resultRow('leeds', [4, 1], 'stuttgart', { status: 'awarded', official: [3, 0], leg: 2 }),
    );
    expect(leg).toMatchObject({ status: 'finished', score: [3, 0], at90: [3, 0] });
    expect(legOfResult(resultRow('a', [1, 0], 'b', { status: 'abandoned' })).status).toBe('toCome');
  });
});

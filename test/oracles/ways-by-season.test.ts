import { type DecidedBy, type RecordedTie, regulationsOf, tiesOf } from '@touchline/competition';
import type { ClubId, ResultRow, Score } from '@touchline/registry';
import { describe, expect, test } from 'vitest';

/**
 * Real ties of the seasons in which the way of settling them changed, each under the rules of its season and round: the
 * evidence of section D1 of the rules, with the rules of the season before and after beside it.
 * Source: data-raw/champs.csv of jalapic/engsoccerdata, commit 1cccc088a4880c31c7edb5963a3f51e59250581f.
 */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- clubs are told apart here, not looked up
const club = (id: string): ClubId => id as ClubId;

interface Played {
  readonly at90: Score;
  readonly afterExtraTime?: Score;
  readonly shootOut?: Score;
}

/** `home v away`: the first leg as its host has it, then the second as its own host has it. */
function tieOf(
  season: number,
  round: string,
  [home, away]: readonly [string, string],
  legs: readonly Played[],
): RecordedTie | undefined {
  const rows = legs.map((leg, index): ResultRow => {
    const [host, visitor] = index === 0 ? [home, away] : [away, home];
    const date = `${season + 1}-01-0${index + 1}`;
    return {
      id: `${date}/${host}`,
      competition: 'ucl',
      season,
      stage: 'knockout',
      round,
      date,
      home: club(host),
      away: club(visitor),
      status: 'played',
      source: 'engsoccerdata',
      ...leg,
    };
  });
  return tiesOf(rows, regulationsOf)[0];
}

const at90 = (home: number, away: number): Played => ({ at90: [home, away] });

describe('HIST-TIE: how real ties were settled, season by season', () => {
  test.each<readonly [number, string, readonly [string, string], readonly Played[], string, DecidedBy]>([
    [1967, 'firstRound', ['valur', 'jeunesse-esch'], [at90(1, 1), at90(3, 3)], 'valur', 'awayGoals'],
    [1967, 'firstRound', ['glentoran', 'benfica'], [at90(1, 1), at90(0, 0)], 'benfica', 'awayGoals'],
    [
      1967,
      'firstRound',
      ['ajax', 'real-madrid'],
      [at90(1, 1), { at90: [1, 1], afterExtraTime: [2, 1] }],
      'real-madrid',
      'extraTime',
    ],
    [
      1967,
      'firstRound',
      ['trakia-plovdiv', 'rapid-bucuresti'],
      [at90(2, 0), { at90: [2, 0], afterExtraTime: [3, 0] }],
      'rapid-bucuresti',
      'extraTime',
    ],
    [1968, 'secondRound', ['rapid-wien', 'real-madrid'], [at90(1, 0), at90(2, 1)], 'rapid-wien', 'awayGoals'],
    [
      1969,
      'secondRound',
      ['vorwaerts-berlin', 'crvena-zvezda'],
      [at90(2, 1), at90(3, 2)],
      'vorwaerts-berlin',
      'awayGoals',
    ],
    [1970, 'firstRound', ['spartak-moskva', 'basel'], [at90(3, 2), at90(2, 1)], 'basel', 'awayGoals'],
    [
      1970,
      'secondRound',
      ['borussia-moenchengladbach', 'everton'],
      [at90(1, 1), { at90: [1, 1], afterExtraTime: [1, 1], shootOut: [4, 3] }],
      'everton',
      'shootOut',
    ],
    [
      1971,
      'semiFinal',
      ['inter', 'celtic'],
      [at90(0, 0), { at90: [0, 0], afterExtraTime: [0, 0], shootOut: [4, 5] }],
      'inter',
      'shootOut',
    ],
    [
      1986,
      'quarterFinal',
      ['crvena-zvezda', 'real-madrid'],
      [at90(4, 2), at90(2, 0)],
      'real-madrid',
      'awayGoals',
    ],
    [
      1988,
      'firstRound',
      ['larisa', 'neuchatel-xamax'],
      [at90(2, 1), { at90: [2, 1], afterExtraTime: [2, 1], shootOut: [3, 0] }],
      'neuchatel-xamax',
      'shootOut',
    ],
    // HIST-AG-02: a goal each in extra time.
    [
      1991,
      'firstRound',
      ['sparta-praha', 'rangers'],
      [at90(1, 0), { at90: [1, 0], afterExtraTime: [2, 1] }],
      'sparta-praha',
      'awayGoalsInExtraTime',
    ],
    [
      1957,
      'final',
      ['real-madrid', 'milan'],
      [{ at90: [2, 2], afterExtraTime: [3, 2] }],
      'real-madrid',
      'extraTime',
    ],
    [
      1969,
      'final',
      ['feyenoord', 'celtic'],
      [{ at90: [1, 1], afterExtraTime: [2, 1] }],
      'feyenoord',
      'extraTime',
    ],
    [
      1987,
      'final',
      ['psv', 'benfica'],
      [{ at90: [0, 0], afterExtraTime: [0, 0], shootOut: [6, 5] }],
      'psv',
      'shootOut',
    ],
    [
      1991,
      'final',
      ['barcelona', 'sampdoria'],
      [{ at90: [0, 0], afterExtraTime: [1, 0] }],
      'barcelona',
      'extraTime',
    ],
  ])('%i %s, %j', (season, round, clubs, legs, through, by) => {
    expect(tieOf(season, round, clubs, legs)?.decided).toMatchObject({ club: through, by });
  });

  test('the season decides: Celtic and Benfica of 1969 play a third match in 1966, toss in 1969, kick in 1970', () => {
    const follows = [1966, 1969, 1970, 2021].map(
      (season) =>
        tieOf(
          season,
          season < 2000 ? 'secondRound' : 'roundOf16',
          ['celtic', 'benfica'],
          [at90(3, 0), { at90: [3, 0], afterExtraTime: [3, 0] }],
        )?.tie.ifEndedNow.type,
    );
    expect(follows).toEqual(['playoffMatch', 'lots', 'shootOut', 'shootOut']);
  });

  test('the season decides: Real Madrid and Rapid of 1968 are level a season earlier, and again since 2021/22', () => {
    const legs = [at90(1, 0), at90(2, 1)];
    const ifEnded = [1967, 1968, 2020, 2021].map((season) => {
      const round = season < 2000 ? 'secondRound' : 'roundOf16';
      return tieOf(season, round, ['rapid-wien', 'real-madrid'], legs)?.tie.ifEndedNow;
    });
    expect(ifEnded).toEqual([
      { type: 'playoffMatch' },
      { type: 'through', club: 'rapid-wien', by: 'awayGoals' },
      { type: 'through', club: 'rapid-wien', by: 'awayGoals' },
      { type: 'extraTime' },
    ]);
  });
});

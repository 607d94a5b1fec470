import { readFileSync } from 'node:fs';
import { foldLog, type MatchState, parseLog, stateAt } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { logNumbersOf, matchSideOf } from './match-side.ts';

const LOG = new URL('../../../data/matches/2026-02-25-atalanta-borussia-dortmund.jsonl', import.meta.url);
const { entries } = parseLog(readFileSync(LOG, 'utf8'));
const about = { competition: 'ucl', stage: 'knockout', date: '2026-02-25' } as const;

function folded(state: MatchState | undefined): MatchState {
  if (!state) throw new Error('The log opens a match.');
  return state;
}
const over = folded(foldLog(entries));

describe('the second leg of the first tie, by its log', () => {
  test('is won by Atalanta and lost by Dortmund, at home and away', () => {
    const [home, away] = [matchSideOf(over, 'home', about), matchSideOf(over, 'away', about)];
    expect(home).toMatchObject({
      kind: 'matchSide',
      club: 'atalanta',
      opponent: 'borussia-dortmund',
      stage: 'knockout',
      round: 'knockoutPlayoffs',
      leg: 2,
      neutral: false,
      outcome: 'won',
      legs: [
        {
          venue: 'home',
          goalsFor: 4,
          goalsAgainst: 1,
          halfTime: { goalsFor: 2, goalsAgainst: 0 },
          extraTime: false,
        },
      ],
    });
    expect(away).toMatchObject({
      club: 'borussia-dortmund',
      outcome: 'lost',
      legs: [{ venue: 'away', goalsFor: 1 }],
    });
  });

  test('LAW-12-BENCH-01: one was sent off on the field, and one of each bench', () => {
    expect(logNumbersOf(over, 'home')).toEqual({
      coach: 'raffaele-palladino',
      worstDeficit: 0,
      reds: 0,
      benchReds: 1,
      addedTimeGoals: 1,
      ownGoalsFor: 0,
      mostByOne: 1,
    });
    expect(logNumbersOf(over, 'away')).toMatchObject({
      coach: 'niko-kovac',
      worstDeficit: 3,
      reds: 1,
      benchReds: 1,
      addedTimeGoals: 0,
    });
  });

  test('is open until it is over', () => {
    const fourth = over.goals.at(-1);
    const live = folded(stateAt(entries, (fourth?.seq ?? 1) - 1));
    expect(matchSideOf(live, 'home', about)).toMatchObject({
      outcome: 'open',
      legs: [{ goalsFor: 3, finished: false }],
    });
  });
});

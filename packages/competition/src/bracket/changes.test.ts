import { describe, expect, test } from 'vitest';
import { NO_AWAY_GOALS } from '../editions/tie-rules.ts';
import { query, tieRows } from '../testing/bracket.ts';
import { rankedLeaguePhase, resultRow } from '../testing/results.ts';
import { tieAsItStands } from '../ties/as-it-stands.ts';
import { legOfResult } from '../ties/legs.ts';
import { type BracketQuery, type BracketState, bracketAsOf } from './bracket.ts';
import { bracketChangeSentence, bracketChanges } from './changes.ts';

const AFTER_THE_ROUND = '2026-03-20';

function bracket(more: Partial<BracketQuery> = {}, asOf = AFTER_THE_ROUND): BracketState {
  const state = bracketAsOf(query(asOf, more));
  if (!state) throw new Error('no bracket');
  return state;
}

const told = (before: BracketState, after: BracketState) =>
  bracketChanges(before, after).map((change) => bracketChangeSentence(change, (club) => club.toUpperCase()));

describe('what a corrected result changes', () => {
  test('nothing, where nothing is different', () => {
    expect(bracketChanges(bracket(), bracket())).toEqual([]);
  });

  test('UCL-KO-06: the tie, who came through, the slot it leads to and who hosts there', () => {
    // The fourth did not lose to the fourteenth: it won.
    const legs = tieRows('roundOf16', '2026-03', 'c4', 'c14', 'seeded').map((row) => legOfResult(row));
    const corrected = bracket({ liveTies: [tieAsItStands(legs, NO_AWAY_GOALS)] });
    expect(told(bracket(), corrected)).toEqual([
      'round of 16, silver B: C14 0-3 C4, not C14 3-0 C4.',
      'round of 16, silver B: C4 come through, not C14.',
      'quarter-final, silver 1: C4 in place of C14.',
      'quarter-final, silver 1: second leg at C4, not at C14.',
      'semi-final, silver: C4 can come, C14 can no longer.',
      'final: C4 can come, C14 can no longer.',
    ]);
  });

  test('a tie that is open again, and one that falls away with a club that is not in it', () => {
    const [first] = tieRows('knockoutPlayoffs', '2026-02', 'c14', 'c19', 'seeded').map((row) =>
      legOfResult(row),
    );
    if (!first) throw new Error('a leg');
    const reopened = bracket({ liveTies: [tieAsItStands([first], NO_AWAY_GOALS)] });
    expect(told(bracket(), reopened).slice(0, 5)).toEqual([
      'knockout play-offs, silver B: C19 0-1 C14, not C19 0-3 C14.',
      'knockout play-offs, silver B: open again, C14 had come through.',
      'round of 16, silver B: C19 can come.',
      'round of 16, silver B: C14 3-0 C4 falls away.',
      'round of 16, silver B: open again, C14 had come through.',
    ]);
  });

  test('a result of the league phase moves ranks, and with them pairs', () => {
    const rows = rankedLeaguePhase().map((row) =>
      row.home === 'c2' ? resultRow('c2', [20, 0], 'c35', { ...row, at90: [20, 0] }) : row,
    );
    const before = bracket({ rows: rankedLeaguePhase(), draws: [] }, '2026-01-29');
    const changes = told(before, bracket({ rows, draws: [] }, '2026-01-29'));
    // The same pairs, so the places are those they were.
    expect(changes).toEqual([
      'C1: ranked 2, it was 1.',
      'C2: ranked 1, it was 2.',
      'C35: ranked 36, it was 35.',
      'C36: ranked 35, it was 36.',
    ]);
  });
});

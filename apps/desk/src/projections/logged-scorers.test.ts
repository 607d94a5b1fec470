import type { MatchId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { scorersOfLogs } from './logged-scorers.ts';
import { matchInTie, readMatch } from './match-in-tie.ts';

const logs = new Map([FIRST_LEG, SECOND_LEG].map((match) => [match as MatchId, ownLog(match)]));
const logOf = (match: MatchId) => logs.get(match) ?? [];

function secondLeg(entries = logOf(SECOND_LEG as MatchId)) {
  const match = readMatch(entries);
  const inTie = match && matchInTie(match, { logOf, results: ownTables().results });
  if (!inTie) throw new Error('no tie');
  return inTie;
}

describe('a record of the players that the desk has logged', () => {
  test('has the goals of both legs, and says that it starts with them', () => {
    const scorers = scorersOfLogs(secondLeg(), { logOf, matches: () => [FIRST_LEG as MatchId] });
    expect(scorers?.inMatch(SECOND_LEG).map(({ scorer, goals }) => [scorer, goals])).toHaveLength(5);
    expect(scorers?.inMatch(FIRST_LEG).length).toBe(2);
    expect(scorers).toMatchObject({ from: 2025, fromTheBeginning: false });
  });

  test('a match that is still being played is no row of it', () => {
    const entries = logOf(SECOND_LEG as MatchId);
    const scorers = scorersOfLogs(secondLeg(entries.slice(0, Math.floor(entries.length / 2))), { logOf });
    expect(scorers?.inMatch(SECOND_LEG)).toEqual([]);
    expect(scorers?.inMatch(FIRST_LEG).length).toBe(2);
  });

  test('none where nobody logged a goal', () => {
    const inTie = secondLeg();
    const { other: _, ...alone } = inTie;
    const opened = readMatch(inTie.match.log.slice(0, 3));
    if (!opened) throw new Error('no match');
    expect(scorersOfLogs({ ...alone, match: opened }, { logOf })).toBeUndefined();
  });
});

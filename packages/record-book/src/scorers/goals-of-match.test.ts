import { readFileSync } from 'node:fs';
import { type Entry, foldLog } from '@touchline/laws';
import { expect, test } from 'vitest';
import { goalsOfMatch } from './goals-of-match.ts';

const LOG = new URL('../../../../data/matches/2026-02-25-atalanta-borussia-dortmund.jsonl', import.meta.url);

test('the goals of a log: who, when, for whom; those that were cancelled are not among them', () => {
  const entries = readFileSync(LOG, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry);
  const state = foldLog(entries);
  if (state === undefined) throw new Error('the log opens no match');
  const goals = goalsOfMatch(state, 'row');
  expect(goals.map(({ club, scorer, minute, penalty }) => [club, scorer, minute, penalty])).toEqual([
    ['atalanta', 'gianluca-scamacca', 5, false],
    ['atalanta', 'davide-zappacosta', 45, false],
    ['atalanta', 'mario-pasalic', 57, false],
    ['borussia-dortmund', 'karim-adeyemi', 75, false],
    ['atalanta', 'lazar-samardzic', 90, true],
  ]);
  expect(goals.length).toBe(state.score.home + state.score.away);
});

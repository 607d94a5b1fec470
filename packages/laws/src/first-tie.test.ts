import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import { foldLog, lastSeqAt, stateAt } from './fold/fold.ts';
import { formatIssue, parseLog } from './parse/log.ts';
import { replay } from './testing/index.ts';

const folder = new URL('../../../data/matches/', import.meta.url);
const FIRST_LEG = new URL('2026-02-17-borussia-dortmund-atalanta.jsonl', folder);
const SECOND_LEG = new URL('2026-02-25-atalanta-borussia-dortmund.jsonl', folder);

const read = (file: URL) => parseLog(readFileSync(file, 'utf8'));

// Skips only where the package is tested without the project's example matches.
describe.skipIf(!existsSync(FIRST_LEG) || !existsSync(SECOND_LEG))('the logs of the first tie', () => {
  test.each([
    ['first leg', FIRST_LEG],
    ['second leg', SECOND_LEG],
  ])('the %s is read without an issue and replayed without a refusal', (_leg, file) => {
    const { entries, issues } = read(file);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(replay(entries)).toEqual({ log: entries });
  });

  test('first leg: 2-0, both goals in the first half, nobody sent off', () => {
    const state = foldLog(read(FIRST_LEG).entries);
    expect(state?.score).toEqual({ home: 2, away: 0 });
    expect(state?.scoreAt.halfTime).toEqual({ home: 2, away: 0 });
    expect([state?.teams.home.onField, state?.teams.away.onField]).toEqual([11, 11]);
    expect(state?.teams.away).toMatchObject({ substitutionsUsed: 5, opportunitiesUsed: 3 });
  });

  const second = (): readonly Entry[] => read(SECOND_LEG).entries;

  test('second leg: the check at 90+3, the bench, the penalty, eleven against ten, the last kick', () => {
    const entries = second();
    const checking = stateAt(entries, lastSeqAt(entries, '90+3') ?? 0);
    expect(checking?.score).toEqual({ home: 3, away: 1 });
    expect(checking?.reviews.map(({ stage }) => stage)).toEqual(['reviewOnField']);
    expect(checking?.restartAwaited).toBe('corner');
    expect(checking?.addedTime.secondHalf).toBe(3);

    const given = stateAt(entries, lastSeqAt(entries, '90+6') ?? 0);
    expect(given).toMatchObject({ restartAwaited: 'penalty', penaltyPending: { side: 'home' } });

    const end = foldLog(entries);
    expect(end?.score).toEqual({ home: 4, away: 1 });
    expect([end?.teams.home.onField, end?.teams.away.onField]).toEqual([11, 10]);
    expect(
      end?.cards.filter(({ card }) => card !== 'caution').map(({ card, statusThen }) => [card, statusThen]),
    ).toEqual([
      ['directRed', 'substitute'],
      ['secondCaution', 'player'],
      ['directRed', 'substitutedPlayer'],
    ]);
    const last = end?.goals.at(-1);
    expect(last).toMatchObject({ how: 'penalty', placement: 'roof', clock: { minute: '90+8' } });
    expect(end?.lastKickGoal).toBe(last?.entry);
  });

  test('second leg: what is unknown stays unknown', () => {
    const away = foldLog(second())?.teams.away;
    expect(away).toMatchObject({
      unknownStarters: 1,
      unknownOff: 3,
      substitutionsUsed: 4,
      opportunitiesUsed: 2,
    });
    const onOrOff = away?.people.filter(({ status }) => status === 'onOrOff').length ?? 0;
    expect(onOrOff).toBeGreaterThan(3);
  });
});

import type { Entry, MatchId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { Projections } from './projections.ts';

const tables = ownTables();

/** The second leg's page when its log has come to an entry. */
function pageAt(isLast: (entry: Entry) => boolean) {
  const whole = ownLog(SECOND_LEG);
  const played = whole.slice(0, whole.findIndex(isLast) + 1);
  const logs = new Map([
    [FIRST_LEG, ownLog(FIRST_LEG)],
    [SECOND_LEG, played],
  ]);
  const projections = new Projections({
    logOf: (match) => logs.get(match) ?? [],
    tables,
    today: () => '2026-02-25',
  });
  const view = projections.page(SECOND_LEG as MatchId, { frame: 1 });
  if (!view) throw new Error('no page');
  return view;
}

describe('while a match is played, its page tells what it would make', () => {
  const sentences = (isLast: (entry: Entry) => boolean) => {
    const { header, fact, record } = pageAt(isLast);
    return { score: header.score, fact: fact?.sentence, record: record.map(({ sentence }) => sentence) };
  };
  const losingRun =
    'Atalanta would end their losing run of six Champions League knockout matches, the longest of any team in our record, which starts in 2011/12.';

  test('at its present score, and with the next goal of either club', () => {
    const { score, record } = sentences(
      ({ type, clock }) => type === 'addedTime' && clock.period === 'secondHalf',
    );
    expect(score).toEqual([3, 1]);
    expect(record).toEqual([
      losingRun,
      expect.stringMatching(
        /^If Atalanta score next, 4-1: Atalanta would be the first team .* to score four/,
      ),
      'If Dortmund score next, 3-2: Atalanta would concede two or more goals in a Champions League match and win for the first time since the match against Valencia in 2020.',
    ]);
  });

  test('what the page says at its head is not said again', () => {
    const { score, fact, record } = sentences(({ type }) => type === 'goal');
    expect([score, fact]).toEqual([
      [1, 0],
      expect.stringMatching(/^If Atalanta go through: the first since/),
    ]);
    expect(record).toEqual([losingRun]);
  });

  test('each with an id of its own, and none before kick-off or after the final whistle', () => {
    const { record } = pageAt(({ type, clock }) => type === 'addedTime' && clock.period === 'secondHalf');
    expect(new Set(record.map(({ id }) => id)).size).toBe(record.length);
    expect(sentences(({ type }) => type === 'matchOpened').record).toEqual([]);
    const over = sentences(({ type, clock }) => type === 'periodEnd' && clock.period === 'secondHalf');
    expect(over.record.filter((sentence) => / would /.test(sentence))).toEqual([]);
    expect(over.record).toContain(losingRun.replace('would end', 'ended'));
  });
});

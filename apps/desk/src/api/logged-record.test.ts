import type { Entry, MatchId } from '@touchline/laws';
import { checkClaim } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { LoggedRecord } from './logged-record.ts';

const log = ownLog(SECOND_LEG);
const id = SECOND_LEG as MatchId;
const CLAIM = 'Gianluca Scamacca has scored one goal in our record';

/** A desk that holds this log of the second leg, or none. */
const holding = (entries: readonly Entry[], tables = ownTables()) => {
  const held = { entries };
  const record = new LoggedRecord(tables, {
    get: () => held.entries,
    matches: () => (held.entries.length === 0 ? [] : [id]),
  });
  return { held, record };
};
const verdictOf = (record: LoggedRecord) => {
  const opened = record.open();
  const checked = opened && checkClaim(CLAIM, opened.book, opened.options);
  return checked?.ok ? checked.verdict : checked?.refusal.message;
};

describe('the record with what logs tell', () => {
  test('of the logs that come with the tables, where the desk holds none', () => {
    expect(verdictOf(holding([]).record)).toBe('true');
  });

  test('of a match that is not among the results a log tells nothing', () => {
    const tables = ownTables();
    const isSecondLeg = (row: { readonly date: string; readonly home: string }) =>
      row.date === '2026-02-25' && row.home === 'atalanta';
    const results = tables.results.filter((row) => !isSecondLeg(row));
    expect(results).toHaveLength(tables.results.length - 1);
    expect(verdictOf(holding(log, { ...tables, results }).record)).toMatch(/^I don't know "Gianluca"/);
  });

  test('is opened once for the same logs', () => {
    const { record } = holding(log);
    expect(record.open()).toBe(record.open());
  });

  test('is not opened anew for a note after the final whistle, which tells it nothing', () => {
    const { held, record } = holding(log);
    const opened = record.open();
    const last = log.at(-1);
    if (last === undefined) throw new Error('The second leg was logged.');
    const note = { ...last, type: 'note', id: 'after', seq: last.seq + 1, text: 'The away end sings on.' };
    held.entries = [...log, note as unknown as Entry];
    expect(record.open()).toBe(opened);
  });

  test('follows when the coach of a side is put right', () => {
    const { held, record } = holding(log);
    const opened = record.open();
    held.entries = log.map((entry) =>
      entry.type === 'teamSheet' && entry.side === 'home' ? { ...entry, coach: 'somebody-else' } : entry,
    ) as readonly Entry[];
    expect(record.open()).not.toBe(opened);
  });

  test('believes the log of the desk, and follows when it is put right', () => {
    const { held, record } = holding(log);
    expect(verdictOf(record)).toBe('true');
    const goal = log.find(
      (entry) => entry.type === 'goal' && JSON.stringify(entry).includes('gianluca-scamacca'),
    );
    const last = log.at(-1);
    if (goal === undefined || last === undefined) throw new Error('Scamacca scored the first goal.');
    const withdrawn = {
      ...last,
      type: 'entryWithdrawn',
      id: 'put-right',
      seq: last.seq + 1,
      target: goal.id,
    };
    held.entries = [...log, withdrawn as unknown as Entry];
    expect(verdictOf(record)).not.toBe('true');
  });
});

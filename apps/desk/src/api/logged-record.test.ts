import type { Entry, MatchId } from '@touchline/laws';
import { checkClaim } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { LoggedRecord } from './logged-record.ts';

const log = ownLog(SECOND_LEG);
const id = SECOND_LEG as MatchId;
const CLAIM = 'Gianluca Scamacca has scored one goal in our record';

/** A desk that holds this log of the second leg, or none. */
const holding = (entries: readonly Entry[]) => {
  const held = { entries };
  const record = new LoggedRecord(ownTables(), {
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

  test('is opened once for the same logs', () => {
    const { record } = holding(log);
    expect(record.open()).toBe(record.open());
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

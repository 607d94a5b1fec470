import type { Entry } from '@touchline/laws';
import { expect, test } from 'vitest';
import { studyLogs } from '../offline.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { SharedAnswers } from './shared-answers.ts';
import type { MatchStudy } from './study.ts';

const TABLES = ownTables();
const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);

function studyOf(shared: SharedAnswers, ...logs: readonly (readonly Entry[])[]): MatchStudy {
  const study = studyLogs(logs, TABLES, { shared });
  if (!study) throw new Error('no study');
  return study;
}

test('however many ties are read, so many records and strengths are kept, and those asked for stay', () => {
  const shared = new SharedAnswers();
  const study = studyOf(shared, first, second);
  const { inTie } = study;
  const [book, strengths] = [study.book(), study.strengths()];
  if (!inTie || !book) throw new Error('no tie');
  let made = 0;
  for (let season = 1; season <= 500; season += 1) {
    const state = { ...inTie.match.state, season };
    const other = { ...inTie, match: { ...inTie.match, state } };
    const make = () => {
      made += 1;
      return book;
    };
    shared.book(other, make);
    shared.strengths(other, () => strengths);
    shared.scorers({ season }, () => undefined);
    shared.book(inTie, make);
  }
  expect(shared.kept).toEqual({ books: 40, strengths: 200, scorers: 40 });
  expect(made).toBe(500);
});

test("a correction of the first leg reaches the record that the second is asked of, its coach's too", () => {
  const shared = new SharedAnswers();
  const columnsOf = (log: readonly Entry[]) => studyOf(shared, log, second).book()?.columnsOf('matchSide');
  const [coach] = first.flatMap(
    (entry) => (entry.type === 'teamSheet' && entry.side === 'away' && entry.coach) || [],
  );
  if (!coach) throw new Error('no coach');
  const corrected = first.map((entry) =>
    entry.type === 'teamSheet' && entry.side === 'home' ? { ...entry, coach } : entry,
  );
  expect(columnsOf([...first])).toBe(columnsOf(first));
  expect(columnsOf(corrected)).not.toBe(columnsOf(first));
});

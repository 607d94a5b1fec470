import { readFileSync } from 'node:fs';
import { askRecord, checkClaim } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { askedAsOf, BOOK } from './oracles/record-book.ts';

const PAGE = readFileSync(new URL('../docs/reference/claims.md', import.meta.url), 'utf8');

/** Rows of the table that begins with this head. */
function rowsUnder(head: string): readonly (readonly string[])[] {
  const [, after = ''] = PAGE.split(`| ${head} |`);
  const lines = after.split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/reference/claims.md', () => {
  const claims = rowsUnder('claim | as of | verdict');
  const questions = rowsUnder('question | as of | rows');

  test('has its tables', () => {
    expect([claims.length > 20, questions.length > 8]).toEqual([true, true]);
  });

  test.each(claims)('%s (%s): %s', (claim = '', asOf = '', verdict = '') => {
    const checked = checkClaim(claim, BOOK, askedAsOf(asOf));
    expect(checked.ok ? checked.verdict : checked.refusal.message).toBe(verdict);
  });

  test.each(questions)('%s (%s): %s', (question = '', asOf = '', rows = '') => {
    const answer = askRecord(question, BOOK, askedAsOf(asOf));
    expect(answer.ok ? answer.total : answer.refusal.message).toBe(Number(rows));
  });

  test('names every way of departing and every reason that the code knows', () => {
    const source = (path: string) =>
      readFileSync(new URL(`../packages/record-book/src/claims/${path}`, import.meta.url), 'utf8');
    const departures = [
      ...(source('readings.ts').split('export type Departure =')[1]?.split(';')[0] ?? '').matchAll(
        /'(\w+)'/g,
      ),
    ];
    const reasons = [...source('answer.ts').matchAll(/readonly type: '(\w+)'/g)];
    expect([departures.length > 8, reasons.length > 15]).toEqual([true, true]);
    for (const [, name] of [...departures, ...reasons]) expect(PAGE).toContain(`\`${name}\``);
  });
});

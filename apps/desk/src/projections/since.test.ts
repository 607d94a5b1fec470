import type { MatchId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { type PageAsked, Projections } from './projections.ts';

const logs = new Map([FIRST_LEG, SECOND_LEG].map((match) => [match as MatchId, ownLog(match)]));
const tables = ownTables();

/** The second leg's page at the final whistle, read on a day. */
function page(today: string, asked: Partial<PageAsked> = {}) {
  const projections = new Projections({
    logOf: (match) => logs.get(match) ?? [],
    tables,
    today: () => today,
  });
  const view = projections.page(SECOND_LEG as MatchId, { frame: 1, ...asked });
  if (!view) throw new Error('no page');
  return view;
}

describe('a page tells the moment of its match, and marks what is known since', () => {
  test('the draw and the fact overtaken alike, each with the page as of its day', () => {
    const { next, record } = page('2026-11-22');
    expect(next).toEqual({
      sentence: 'Atalanta will meet Arsenal or Bayern München in the round of 16 (draw on 27 February 2026).',
      since: 'The draw of 27 February 2026 gave Bayern München.',
      sinceHref: '?asOf=2026-02-27',
    });
    expect(record[0]).toMatchObject({
      standing: expect.stringMatching(/^Superseded on 17 March 2026/),
      sinceHref: '?asOf=2026-03-17',
    });
  });

  test('read on the day itself, nothing is known since', () => {
    const { next, record } = page('2026-02-25');
    expect(next?.since).toBeUndefined();
    expect(record[0]?.standing).toBeUndefined();
    expect(record[0]?.sinceHref).toBeUndefined();
  });

  test('as of the day that a link names, the page says it itself', () => {
    const view = page('2026-11-22', { asOf: '2026-02-27' });
    expect(view.next).toEqual({ sentence: 'Atalanta will meet Bayern München in the round of 16.' });
    expect(page('2026-11-22', { asOf: '2026-03-17' }).record[0]?.standing).toMatch(/^Superseded/);
    expect(page('2026-11-22', { asOf: '2026-03-16' }).record[0]?.standing).toBeUndefined();
  });
});

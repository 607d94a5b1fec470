import { describe, expect, test } from 'vitest';
import { renderIndexPage } from './index-page.tsx';
import { renderProblemPage } from './problem-page.tsx';
import { EXAMPLE_OPTIONS } from './testing/example-options.ts';

const MATCH = {
  href: '/matches/m1',
  competition: 'Champions League',
  date: '25 February 2026',
  home: 'Atalanta',
  away: '<b>Dortmund</b>',
  state: "90+5'",
  live: true,
};

describe('the front page', () => {
  test('lists each match with its score and state', () => {
    const page = renderIndexPage([{ ...MATCH, score: [3, 1], aggregate: [3, 3] }], EXAMPLE_OPTIONS);
    expect(page).toContain('href="/matches/m1"');
    expect(page.replaceAll(/<[^>]*>/g, '')).toContain(
      "3-1 &lt;b>Dortmund&lt;/b> Live, 90+5', 3-3 on aggregate",
    );
  });

  test('a match without a score is a pairing', () => {
    expect(renderIndexPage([MATCH], EXAMPLE_OPTIONS)).toContain('<b>v</b>');
  });

  test('says so when there is none', () => {
    expect(renderIndexPage([], EXAMPLE_OPTIONS)).toContain('No match has been opened on this desk.');
  });
});

describe('a problem', () => {
  test('is said in words, with a way on and no script', () => {
    const problem = { status: 404, title: 'No such match', detail: 'Nothing is kept under <x>.' };
    const page = renderProblemPage(problem, { ...EXAMPLE_OPTIONS, base: '/desk' });
    expect(page).toContain('<h1>No such match</h1>');
    expect(page).toContain('Nothing is kept under &lt;x>.');
    expect(page).toContain('href="/desk/"');
    expect(page).not.toContain('<script');
  });
});

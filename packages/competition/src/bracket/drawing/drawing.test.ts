import { describe, expect, test } from 'vitest';
import { groupQuery, query } from '../../testing/bracket.ts';
import { resultRow } from '../../testing/results.ts';
import { type BracketQuery, type BracketState, bracketAsOf } from '../bracket.ts';
import { bracketSvg } from './svg.ts';
import { bracketText } from './text.ts';

const nameOf = (id: string) => (id === 'c14' ? 'Fourteen & Sons of Łódź' : id.toUpperCase());

function drawnAsOf(of: BracketQuery): BracketState {
  const bracket = bracketAsOf(of);
  if (!bracket) throw new Error('no bracket');
  return bracket;
}

const halfPlayed = drawnAsOf(query('2026-03-20'));

const HALF_PLAYED = `The bracket

silver half
  knockout play-offs        round of 16               quarter-final             semi-final
  C16                       C1
  C18                  ──   C16 / C18            ──   winner of silver D
                                                  ┌   winner of silver C   ─┐
  C9 / C10                  C7 / C8              ─┘                         │
  C23 / C24            ──   winner of silver C                              └   winner of silver 2
                                                                            ┌   C5 / Fourteen & Son…
▸ Fourteen & Sons o… 3      C4                 0                            │
  C19                0 ── ▸ Fourteen & Sons o… 3 ──   Fourteen & Sons of…  ─┘
                                                  ┌   C5
▸ C12                3    ▸ C5                 3 ─┘
  C21                0 ──   C12                0

blue half
  knockout play-offs        round of 16               quarter-final             semi-final
▸ C15                3      C2
  C17                0 ──   C15                  ──   C2 / C15
                                                  ┌   winner of blue C     ─┐
  C9 / C10                  C7 / C8              ─┘                         │
  C23 / C24            ──   winner of blue C                                └   winner of blue 2
                                                                            ┌   winner of blue 1
  C13                       C3                                              │
  C20                  ──   C13 / C20            ──   winner of blue B     ─┘
                                                  ┌   winner of blue A
  C11                       C6                   ─┘
  C22                  ──   C11 / C22

  final
  winner of silver
  winner of blue

▸ through
`;

describe('a bracket as text', () => {
  test('the two halves, the final, and what the signs mean', () => {
    expect(bracketText(halfPlayed, { nameOf, title: 'The bracket' })).toBe(HALF_PLAYED);
  });

  test('the way a tie was decided stands beside its score', () => {
    const secondLeg = {
      round: 'roundOf16',
      leg: 2,
      date: '2026-03-18',
      at90: [0, 1],
      afterExtraTime: [0, 1],
      shootOut: [3, 4],
    } as const;
    const of = query('2026-03-20');
    const rows = of.rows.map((row) =>
      row.home === 'c4' && row.round === 'roundOf16'
        ? resultRow('c4', [2, 0], 'c14', { ...secondLeg, at90: [2, 0], afterExtraTime: [2, 0] })
        : row,
    );
    const lines = bracketText(drawnAsOf({ ...of, rows }), { nameOf }).split('\n');
    expect(lines).toContain('▸ Fourteen & Sons o… 3      C4             2 (3)                            │');
    expect(lines.at(-2)).toBe('▸ through; (n) penalties');
  });

  test('no line is longer than the width, whatever the names', () => {
    for (const width of [60, 80, 100, 140]) {
      const long = bracketText(halfPlayed, {
        nameOf: (id) => `${id} of the very long names of clubs`,
        width,
      });
      for (const line of long.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(width);
    }
  });

  test('below it stand the bowls of the next draw', () => {
    const lines = bracketText(drawnAsOf(groupQuery('2022-11-06')), { nameOf, width: 60 }).split('\n');
    expect(lines.slice(-6)).toEqual([
      'To be drawn for the round of 16, group winners: W1, W2, W3,',
      'W4, W5, W6, W7, W8.',
      '',
      'To be drawn for the round of 16, runners-up: R1, R2, R3, R4,',
      'R5, R6, R7, R8.',
      '',
    ]);
  });

  test('rounds that are to be drawn stand beside one another', () => {
    const lines = bracketText(drawnAsOf(groupQuery('2022-11-06')), { nameOf }).split('\n');
    expect(lines.slice(2, 5)).toEqual([
      '  round of 16               quarter-final             semi-final                final',
      '  a group winner            to be drawn               to be drawn',
      '  a runner-up               to be drawn               to be drawn          ──   winner of tie 1',
    ]);
  });
});

describe('a bracket as SVG', () => {
  const svg = bracketSvg(halfPlayed, { nameOf });

  test('is labelled: a title, and every tie told in its description', () => {
    expect(svg).toContain('role="img" aria-labelledby="bracket-ucl-2025-26-2026-03-20-title');
    expect(svg).toContain(
      '<title id="bracket-ucl-2025-26-2026-03-20-title">ucl-2025-26, as of 2026-03-20</title>',
    );
    expect(svg).toContain(
      'round of 16: C4 v Fourteen &amp; Sons of Łódź. Fourteen &amp; Sons of Łódź are through, 3-0 on aggregate.',
    );
    expect(svg.match(/<rect /g)).toHaveLength(23);
  });

  test('shows the bowls of the next draw and tells of them', () => {
    const drawn = bracketSvg(drawnAsOf(groupQuery('2022-11-06')), { nameOf });
    expect(drawn.match(/To be drawn for the round of 16, runners-up: R1, R2/g)).toHaveLength(2);
  });

  test('has no colour of its own, and marks who came through by more than weight', () => {
    expect(svg).not.toMatch(/#[0-9a-f]{3}|rgb|fill="(?!none|currentColor)/i);
    expect(svg.match(/font-weight="bold">▸ /g)).toHaveLength(5);
  });

  test('is well formed: no letter of a name becomes markup', () => {
    const hostile = bracketSvg(halfPlayed, { nameOf: () => '<script>"&' });
    expect(hostile).not.toContain('<script');
    expect(hostile.match(/<text/g)?.length).toBe(hostile.match(/<\/text>/g)?.length);
  });
});

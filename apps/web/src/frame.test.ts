import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAME_SECTIONS, frameBetween, type Sections } from './frame.ts';
import { renderSections } from './sections.tsx';
import { FULL_TIME_VIEW, REVIEW_VIEW } from './testing/example-view.ts';

const HEAD = { frame: 7, version: 3, title: '1-0' };

const anySections: fc.Arbitrary<Sections> = fc
  .array(fc.constantFrom('', '<p>a</p>', '<p>b</p>'), { minLength: FRAME_SECTIONS.length })
  .map((htmls) =>
    FRAME_SECTIONS.reduce<Sections>(
      (all, id, i) => ({ ...all, [id]: htmls[i] ?? '' }),
      renderSections(REVIEW_VIEW),
    ),
  );

describe('frameBetween', () => {
  test('without a state before, it is a snapshot with all sections', () => {
    const after = renderSections(REVIEW_VIEW);
    expect(frameBetween(undefined, after, HEAD)).toEqual({ ...HEAD, sections: after });
  });

  test('sends only the sections that changed', () => {
    const before = renderSections(REVIEW_VIEW);
    const after = renderSections({ ...REVIEW_VIEW, header: { ...REVIEW_VIEW.header, clock: '90+6' } });
    expect(Object.keys(frameBetween(before, after, HEAD).sections)).toEqual(['score']);
  });

  test('sends an empty section when there is nothing left to say', () => {
    const before = renderSections(REVIEW_VIEW);
    const after = renderSections(FULL_TIME_VIEW);
    expect(frameBetween(before, after, HEAD).sections.banner).toBe('');
  });

  test('carries the head as it is', () => {
    const head = { ...HEAD, announce: 'Goal', entry: 'e1', moved: '/matches/again' };
    const sections = renderSections(REVIEW_VIEW);
    expect(frameBetween(sections, sections, head)).toEqual({ ...head, sections: {} });
  });

  test('laid over the state before, a frame always gives the state after', () => {
    fc.assert(
      fc.property(anySections, anySections, (before, after) => {
        expect({ ...before, ...frameBetween(before, after, HEAD).sections }).toEqual(after);
      }),
    );
  });
});

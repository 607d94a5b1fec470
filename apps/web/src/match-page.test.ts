import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ASSET_FILES } from './assets.ts';
import { FRAME_SECTIONS } from './frame.ts';
import { renderMatchPage } from './match-page.tsx';
import { renderSections } from './sections.tsx';
import { EXAMPLE_OPTIONS } from './testing/example-options.ts';
import { FULL_TIME_VIEW, REVIEW_VIEW } from './testing/example-view.ts';
import type { MatchPageView } from './view.ts';

const REVIEW = renderMatchPage(REVIEW_VIEW, EXAMPLE_OPTIONS);
const FULL_TIME = renderMatchPage(FULL_TIME_VIEW, EXAMPLE_OPTIONS);
const BOTH = [
  ['a review', REVIEW],
  ['full time', FULL_TIME],
] as const;

describe('the match page', () => {
  test('asks its questions in order: score, what is happening, meaning, chance, next, what happened', () => {
    const order = FRAME_SECTIONS.map((id) => REVIEW.indexOf(`id="${id}"`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  test.each(BOTH)('at %s, has one h1, and no heading level is jumped', (_, page) => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test.each(BOTH)('at %s, has each landmark once and one polite live region', (_, page) => {
    for (const mark of ['<main', '<header', '<nav', 'aria-live="polite"', 'role="status"'])
      expect(page.split(mark)).toHaveLength(2);
  });

  test.each(BOTH)('at %s, no id stands twice and every reference leads somewhere', (_, page) => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...page.matchAll(/(?:aria-describedby|for|href)="#?([^"/:]+)"/g)].map(
      (match) => match[1],
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('the score is the heading, the title says it in words', () => {
    expect(text(between(REVIEW, '<h1>', '</h1>'))).toContain('3-1');
    expect(REVIEW).toContain('<title>3-1 (3-3) 90+5 Atalanta v Borussia Dortmund</title>');
  });

  test('without JavaScript it says which version it is, and where the newest is', () => {
    expect(text(REVIEW)).toContain('Snapshot, version 25.');
    expect(REVIEW).toContain('href="/matches/atalanta-dortmund-2026-02-25">Reload for the newest');
  });

  test('what has nothing to say is an empty element', () => {
    expect(FULL_TIME).toMatch(/<section id="banner"[^>]*><\/section>/);
    expect(FULL_TIME).toMatch(/<section id="replay"[^>]*><\/section>/);
    expect(REVIEW).toMatch(/<section id="report"[^>]*><\/section>/);
  });

  test('holds exactly what the sections say, so that a frame and a reload agree', () => {
    for (const html of Object.values(renderSections(REVIEW_VIEW, EXAMPLE_OPTIONS)))
      expect(REVIEW).toContain(html);
  });

  test('shows no replay controls where the desk gives no addresses for them', () => {
    expect(renderSections(REVIEW_VIEW).replay).toBe('');
  });
});

describe('what the page lets in', () => {
  test('every string is text, never markup', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'&';
    const page = renderMatchPage(poisoned(FULL_TIME_VIEW, evil), EXAMPLE_OPTIONS);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|<[^>]* onerror/);
    const banner = poisoned(REVIEW_VIEW, evil);
    expect(renderMatchPage(banner, EXAMPLE_OPTIONS).match(/<script|<img/g)).toEqual(['<script']);
  });

  test('a colour that is no plain hex colour is left out', () => {
    const home = { ...REVIEW_VIEW.header.home, colour: 'url(//example.org)' };
    const page = renderMatchPage(
      { ...REVIEW_VIEW, header: { ...REVIEW_VIEW.header, home } },
      EXAMPLE_OPTIONS,
    );
    expect(page.match(/class="club-rule"/g)).toHaveLength(1);
  });

  test.each(BOTH)('at %s, no inline script, no inline style, nothing from elsewhere', (_, page) => {
    expect(page).not.toMatch(/ style=|<style| on\w+=|javascript:/);
    expect([...page.matchAll(/<script([^>]*)>([^<]*)/g)].map((match) => match[2])).toEqual(['']);
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:|\/\/)/);
  });

  test('the style sheet fetches nothing', () => {
    for (const file of ASSET_FILES.styles)
      expect(readFileSync(file, 'utf8')).not.toMatch(/url\(|@import|@font-face/);
  });

  test.skipIf(!existsSync(ASSET_FILES.island))(
    'page, style and island stay under 60 kB compressed (island: built)',
    () => {
      const parts = [
        FULL_TIME,
        ...ASSET_FILES.styles.map((file) => readFileSync(file)),
        readFileSync(ASSET_FILES.island),
      ];
      const bytes = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
      expect(bytes).toBeLessThan(60_000);
    },
  );
});

/** Every string of the view made evil, but those that choose between words of ours. */
function poisoned(view: MatchPageView, evil: string): MatchPageView {
  const ours = ['side', 'onField'];
  return JSON.parse(JSON.stringify(view), (key, value: unknown) =>
    typeof value === 'string' && !ours.includes(key) ? `${value}${evil}` : value,
  );
}

function between(page: string, from: string, to: string): string {
  return page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)));
}

function text(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
}

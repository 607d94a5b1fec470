import { expect, test } from 'vitest';
import { formatSeason, parseSeason } from './seasons.ts';

test('a season is written with both its years and read from either form', () => {
  expect(formatSeason(2025)).toBe('2025/26');
  expect(formatSeason(1999, '-')).toBe('1999-00');
  expect(parseSeason('2025/26')).toBe(2025);
  expect(parseSeason('1999-00')).toBe(1999);
});

test.each(['2025/27', '2025', '25/26', '2025-2026', ''])('%s is no season', (text) => {
  expect(parseSeason(text)).toBeUndefined();
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Bodø/Glimt', 'bodo glimt'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['İstanbul Başakşehir', 'istanbul basaksehir'],
    ['Diyarbakır', 'diyarbakir'],
    ['Großaspach', 'grossaspach'],
    ['Nordsjælland', 'nordsjaelland'],
    ['Víðir', 'vidir'],
    ['Þór', 'thor'],
    ['Qarabağ', 'qarabag'],
    ['  Zenit   St. Petersburg ', 'zenit st petersburg'],
    ['ŠK Slovan', 'sk slovan'],
    ['Динамо', 'динамо'],
    ['...', ''],
  ])('%s is %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test('a composed and a decomposed spelling are one', () => {
    expect(fold('München'.normalize('NFD'))).toBe(fold('München'.normalize('NFC')));
  });

  test('folding twice is folding once, and case does not matter, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿŁłĐđŞşĞğ ]*$/), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { inWords, ordinalFromWords, ordinalInWords } from './number-words.ts';

test('numbers in words up to ten, in figures above', () => {
  expect([0, 1, 10, 11, 100].map(inWords)).toEqual(['no', 'one', 'ten', '11', '100']);
});

test('ordinals in words up to the tenth, then in figures with their own endings', () => {
  const numbers = [1, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112];
  const words = 'first tenth 11th 12th 13th 21st 22nd 23rd 101st 111th 112th';
  expect(numbers.map(ordinalInWords).join(' ')).toBe(words);
});

test('what is written as an ordinal is read back, and in figures too', () => {
  for (let number = 1; number <= 999; number++) expect(ordinalFromWords(ordinalInWords(number))).toBe(number);
  expect(['1st', '12th', 'eleventh', 'twelfth'].map(ordinalFromWords)).toEqual([1, 12, 11, 12]);
  expect(['none', 'one', '1th of', '', '1000th'].map(ordinalFromWords)).toEqual(Array(5).fill(undefined));
});

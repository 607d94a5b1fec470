import { expect, test } from 'vitest';
import { clockLabel, labelFitsPeriod, parseMinute, secondsOf } from './clock.ts';

test.each([
  ['firstHalf', 0, '1'],
  ['firstHalf', 260, '5'],
  ['firstHalf', 2699, '45'],
  ['firstHalf', 2700, '45+1'],
  ['secondHalf', 0, '46'],
  ['secondHalf', 2700, '90+1'],
  ['secondHalf', 2834, '90+3'],
  ['secondHalf', 3120, '90+8'],
  ['etFirst', 30, '91'],
  ['etFirst', 900, '105+1'],
  ['etSecond', 900, '120+1'],
] as const)('AC-01, AC-02, MIN-01: %s at %i seconds is %s', (period, second, label) => {
  expect(clockLabel({ period, second })).toBe(label);
});

test('MIN-05: an interval has a label of its own', () => {
  expect([clockLabel({ period: 'halfTime' }), clockLabel({ period: 'fullTime' })]).toEqual(['HT', 'FT']);
});

test('a label covers its minute, and has no end when it may have been later', () => {
  expect(secondsOf({ period: 'secondHalf', minute: '90+3' })).toEqual({ from: 2820, to: 2880 });
  expect(secondsOf({ period: 'firstHalf', minute: '5', orLater: true })).toEqual({ from: 240, to: Infinity });
  expect(secondsOf({ period: 'halfTime' })).toBeUndefined();
});

test('a label fits its period or not', () => {
  expect(labelFitsPeriod('firstHalf', '45+2')).toBe(true);
  expect(labelFitsPeriod('firstHalf', '46')).toBe(false);
  expect(labelFitsPeriod('secondHalf', '45+2')).toBe(false);
  expect(labelFitsPeriod('halfTime', '46')).toBe(false);
  expect(parseMinute('90+')).toBeUndefined();
});

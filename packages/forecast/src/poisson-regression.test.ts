import { expect, test } from 'vitest';
import { fitPoisson } from './poisson-regression.ts';

const WEAK = { value: 0, weight: 1e-9 };

test('a constant alone is the log of the mean', () => {
  const rows = [0, 1, 1, 2, 4].map((count) => ({ inputs: [1], count }));
  expect(fitPoisson(rows, [WEAK])[0]).toBeCloseTo(Math.log(1.6), 6);
});

test('two groups get the logs of their means', () => {
  const rows = [
    ...[1, 2, 3].map((count) => ({ inputs: [1, 0], count })),
    ...[4, 6].map((count) => ({ inputs: [1, 1], count })),
  ];
  const [base = 0, more = 0] = fitPoisson(rows, [WEAK, WEAK]);
  expect(base).toBeCloseTo(Math.log(2), 6);
  expect(base + more).toBeCloseTo(Math.log(5), 6);
});

test('expected counts times each input sum to what was counted, which is what the best fit is', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    inputs: [1, Math.sin(i), i % 3],
    count: (i * 7) % 5,
  }));
  const coefficients = fitPoisson(rows, [WEAK, WEAK, WEAK]);
  const rate = (inputs: readonly number[]) =>
    Math.exp(inputs.reduce((sum, input, i) => sum + input * (coefficients[i] ?? 0), 0));
  for (const column of [0, 1, 2]) {
    const miss = rows.reduce(
      (sum, { inputs, count }) => sum + (inputs[column] ?? 0) * (count - rate(inputs)),
      0,
    );
    expect(miss).toBeCloseTo(0, 5);
  }
});

test('without rows there is only the prior', () => {
  expect(fitPoisson([], [{ value: 0.3, weight: 2 }])).toEqual([0.3]);
});

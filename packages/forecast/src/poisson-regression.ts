/** One count with what it is explained by. */
export interface CountRow {
  readonly inputs: readonly number[];
  readonly count: number;
}

/** What is believed of each coefficient before any row is seen: `weight` is how many times a unit of information it counts. */
export interface Prior {
  readonly value: number;
  readonly weight: number;
}

const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-10;

/** Keeps a first step from overshooting: no rate beyond e^5 is of this world. */
const LARGEST_LOG_RATE = 5;

/**
 * Coefficients of a Poisson regression: the log of the expected count is the sum of inputs times coefficients.
 * Newton's method on the penalised likelihood; the priors keep it solvable on few rows or none.
 *
 * @returns one coefficient for each prior; the priors' values when there are no rows
 */
export function fitPoisson(rows: readonly CountRow[], priors: readonly Prior[]): readonly number[] {
  let coefficients = priors.map(({ value }) => value);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = newtonStep(rows, priors, coefficients);
    coefficients = coefficients.map((value, i) => value + (move[i] ?? 0));
    if (move.every((by) => Math.abs(by) < CLOSE_ENOUGH)) break;
  }
  return coefficients;
}

function newtonStep(
  rows: readonly CountRow[],
  priors: readonly Prior[],
  coefficients: readonly number[],
): readonly number[] {
  const gradient = priors.map(({ value, weight }, i) => weight * (value - (coefficients[i] ?? 0)));
  const information = priors.map(({ weight }, i) => priors.map((_, j) => (i === j ? weight : 0)));
  for (const { inputs, count } of rows) {
    const logRate = inputs.reduce((sum, input, i) => sum + input * (coefficients[i] ?? 0), 0);
    const rate = Math.exp(Math.min(logRate, LARGEST_LOG_RATE));
    inputs.forEach((input, i) => {
      gradient[i] = (gradient[i] ?? 0) + input * (count - rate);
      const line = information[i];
      if (!line) return;
      for (const [j, other] of inputs.entries()) line[j] = (line[j] ?? 0) + input * other * rate;
    });
  }
  return solve(information, gradient);
}

/** Solves `matrix x = vector` for a symmetric, positive definite matrix, which needs no pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  const lines = matrix.map((line, i) => [...line, vector[i] ?? 0]);
  lines.forEach((pivotLine, pivot) => {
    const lead = pivotLine[pivot] ?? 1;
    for (const line of lines.slice(pivot + 1)) {
      const factor = (line[pivot] ?? 0) / lead;
      pivotLine.forEach((value, column) => {
        line[column] = (line[column] ?? 0) - factor * value;
      });
    }
  });
  const solution: number[] = vector.map(() => 0);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? [];
    const known = solution.reduce((sum, value, j) => (j > i ? sum + value * (line[j] ?? 0) : sum), 0);
    solution[i] = ((line[lines.length] ?? 0) - known) / (line[i] ?? 1);
  }
  return solution;
}

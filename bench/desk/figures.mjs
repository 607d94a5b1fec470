export const now = () => performance.now();
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function quantile(taken, at) {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))];
}

/**
 * A row of a table: what it is, how many were timed, and milliseconds.
 *
 * @param core seconds of a core that all of them took together, where a process is behind them
 */
export const row = (what, taken, core) => ({
  what,
  times: taken.length,
  'p50 ms': quantile(taken, 0.5).toFixed(2),
  'p99 ms': quantile(taken, 0.99).toFixed(2),
  'most ms': Math.max(...taken).toFixed(1),
  'core ms each': core === undefined ? '' : ((core * 1000) / taken.length).toFixed(2),
});

/** Does it so many times, one after the other. @returns milliseconds of each */
export async function timed(times, work) {
  const taken = [];
  for (let each = 0; each < times; each += 1) {
    const from = now();
    await work(each);
    taken.push(now() - from);
  }
  return taken;
}

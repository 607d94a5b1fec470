/** Milliseconds that work takes on the clock, and on the processors (all threads, so compiling and collecting too). */
export function measured(work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

/** The time that so many of them do not exceed, 0 to 1. */
export function quantile(times, at) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))];
}

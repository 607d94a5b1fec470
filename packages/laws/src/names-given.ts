import type { Entry } from './entries.ts';

/**
 * The names that a log brings with it, by id: of people whom no table knew when the match was set up. Of two names the
 * later counts.
 *
 * @param entries a log, its corrections resolved where they should count
 */
export function namesInLog(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) =>
      entry.type === 'teamSheet' || entry.type === 'officials' ? Object.entries(entry.names ?? {}) : [],
    ),
  );
}

import { correctionRules } from '../decide/correct.ts';
import { commandOf } from '../decide/entries-of.ts';
import type { Finding } from '../decide/finding.ts';
import { impossible } from '../decide/finding.ts';
import { isCorrection } from '../effective.ts';
import type { Entry } from '../entries.ts';

/** What is wrong with an entry as one of a log, whatever the match: its number, its id, what it corrects. */
export interface Misplaced {
  readonly entry: Entry;
  readonly finding: Finding;
}

/** Every entry that decide could not have appended where it stands. */
export function misplaced(log: readonly Entry[]): readonly Misplaced[] {
  const seen = new Set<string>();
  return log.flatMap((entry, index) => {
    const findings = [...placeRules(entry, index, seen), ...targetRules(entry, log, index)];
    seen.add(entry.id);
    return findings.map((finding) => ({ entry, finding }));
  });
}

function* placeRules(entry: Entry, index: number, seen: ReadonlySet<string>): Iterable<Finding> {
  if (seen.has(entry.id)) yield impossible('LOG-ID-01', { id: entry.id });
  if (entry.seq !== index + 1) {
    yield impossible('LOG-SHAPE-01', { path: 'seq', expected: index + 1, found: entry.seq });
  }
}

function targetRules(entry: Entry, log: readonly Entry[], index: number): Iterable<Finding> {
  if (!isCorrection(entry)) return [];
  const command = commandOf(entry, entry.id);
  if (command.type !== 'amendEntry' && command.type !== 'withdrawEntry') return [];
  return correctionRules(command, log.slice(0, index));
}

import { clockLabel } from '../clock.ts';
import type { DecideContext } from '../commands.ts';
import { examine } from '../decide/examine.ts';
import type { Finding } from '../decide/finding.ts';
import { effectiveLog } from '../effective.ts';
import type { Entry } from '../entries.ts';
import { ruleById } from '../rules/catalogue.ts';
import type { EntryId } from '../vocabulary.ts';
import { misplaced } from './as-a-log.ts';
import type { Breach } from './breach.ts';
import type { Replayed } from './vacancies.ts';
import { filledAtOnce } from './vacancies.ts';

/** What the log alone cannot say. */
export interface AuditOptions {
  /** Whether this match could go to extra time, as the tie or the competition had it; see `DecideContext`. */
  readonly context?: DecideContext;
}

/**
 * Replays any log through the Laws, ours or a feed's, and lists every breach in the order of the log. It goes on after
 * each: an entry that cannot be true still leaves its mark on the state, as the fold has it.
 *
 * Corrections are resolved first, so what was taken back breaks nothing; corrections of nothing are breaches themselves.
 * What only follows from an entry (a second caution, numbers that stay) is no breach and not listed.
 *
 * @returns an empty list for a log that `decide` would have accepted entry by entry without a notice
 */
export function audit(log: readonly Entry[], options: AuditOptions = {}): readonly Breach[] {
  const effective = effectiveLog(log);
  const breaches = misplaced(log).map(({ entry, finding }) => breachOf(entry, finding));
  const seen = new Set<EntryId>();
  const replayed: (Replayed & { readonly findings: readonly Finding[] })[] = [];
  for (const entry of effective) {
    const before = replayed.at(-1)?.after;
    replayed.push({ entry, ...examine(entry, before, (id) => seen.has(id), options.context ?? {}) });
    seen.add(entry.id);
  }
  for (const [index, { entry, findings }] of replayed.entries()) {
    for (const finding of findings) {
      if (isOnlyTold(finding) || filledAtOnce(entry, finding, replayed.slice(index + 1))) continue;
      breaches.push(breachOf(entry, finding));
    }
  }
  return breaches.sort((a, b) => a.seq - b.seq);
}

/** A notice that says what an entry leads to, not that it breaks a rule: a second caution is no breach. */
const isOnlyTold = ({ rule }: Finding): boolean => ruleById(rule)?.class === 'derives';

function breachOf(entry: Entry, { rule, facts, level }: Finding): Breach {
  const { id, seq, type, clock, override } = entry;
  return {
    rule,
    entry: id,
    seq,
    type,
    label: clockLabel(clock),
    class: level === 'flagged' ? 'flags' : 'refuses',
    facts,
    ...(override?.rules.includes(rule) && { overridden: override.reason }),
  };
}

import { clockLabel } from '../clock.ts';
import type { AmendEntry, Command, WithdrawEntry } from '../commands.ts';
import type { EffectiveEntry } from '../effective.ts';
import {
  amended,
  effectiveLog,
  isCorrection,
  standingEntries,
  UNCHANGEABLE,
  withoutAmendments,
} from '../effective.ts';
import type { Entry } from '../entries.ts';
import { parseEntry } from '../parse/entry.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import { editionRules, examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { flagged, impossible } from './finding.ts';

/** What cannot be corrected: nonsense only, for a correction must always be possible. */
export function* correctionRules(
  command: Command & (AmendEntry | WithdrawEntry),
  log: readonly Entry[],
): Iterable<Finding> {
  const { target: id } = command;
  const target = log.find((entry) => entry.id === id);
  if (!target) {
    yield impossible('LOG-CORR-01', { target: id });
    return;
  }
  if (!standingEntries(log).includes(target)) {
    yield impossible('LOG-CORR-02', { target: id });
    return;
  }
  if (command.type === 'amendEntry') yield* amendmentRules(target, command.changes, log);
  else if (target.type === 'matchOpened') yield impossible('LOG-CORR-04', { target: id });
}

function* amendmentRules(
  target: Entry,
  changes: AmendEntry['changes'],
  log: readonly Entry[],
): Iterable<Finding> {
  if (isCorrection(target)) {
    yield impossible('LOG-CORR-05', { target: target.id });
    return;
  }
  const fields = Object.keys(changes);
  const fixed = fields.find((field) => UNCHANGEABLE.includes(field));
  if (fixed !== undefined || fields.length === 0) {
    const expected = fields.length === 0 ? 'a field to change' : 'a field of the payload, or clock';
    yield impossible('LOG-CORR-03', {
      target: target.id,
      path: fixed ?? '',
      expected,
      found: fixed ?? 'nothing',
    });
    return;
  }
  const effective: EffectiveEntry = effectiveLog(log).find(({ id }) => id === target.id) ?? target;
  const parsed = parseEntry(amended(withoutAmendments(effective), changes));
  if (parsed.ok) {
    if (parsed.entry.type === 'matchOpened') yield* editionRules(parsed.entry);
    return;
  }
  for (const { path, expected, found } of parsed.issues) {
    yield impossible('LOG-CORR-03', { target: target.id, path, expected, found });
  }
}

/**
 * Later entries that a correction makes impossible: refused in the corrected log and not in the log as it was.
 * They stand until they are corrected too.
 */
export function consequences(log: readonly Entry[], correction: Entry): readonly Finding[] {
  const before = new Set(breaches(log).map(keyOf));
  return breaches([...log, correction])
    .filter((breach) => !before.has(keyOf(breach)))
    .map(({ entry, finding }) => {
      const where = { entry: entry.id, label: clockLabel(entry.clock), type: entry.type };
      return flagged(finding.rule, { ...finding.facts, ...where, nowImpossible: true });
    });
}

interface Breach {
  readonly entry: Entry;
  readonly finding: Finding;
}

const keyOf = ({ entry, finding }: Breach): string => `${entry.id} ${finding.rule}`;

/** Every refusal that the entries of a log would meet today; those that were overridden are left out. */
function breaches(log: readonly Entry[]): readonly Breach[] {
  const seen = new Set<EntryId>();
  const found: Breach[] = [];
  let state: MatchState | undefined;
  for (const entry of effectiveLog(log)) {
    const { after, findings } = examine(entry, state, (id) => seen.has(id), {});
    for (const finding of findings) {
      if (finding.level !== 'flagged' && !entry.override?.rules.includes(finding.rule))
        found.push({ entry, finding });
    }
    seen.add(entry.id);
    state = after;
  }
  return found;
}

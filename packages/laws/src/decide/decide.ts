import type { Command, DecideContext, Notice, Refusal, Verdict } from '../commands.ts';
import { effectiveLog, movesClocks } from '../effective.ts';
import type { Entry } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import { parseCommand } from '../parse/command.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import { consequences, correctionRules } from './correct.ts';
import { entriesOf } from './entries-of.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

/**
 * What a command comes to: the entries to append, all of them or none, with notices; or a refusal that cites its rule.
 * It changes nothing and never throws, whatever the command is.
 *
 * An `override` with a reason turns a refusal into entries that carry it, and a notice; not where no entry can be made.
 * A correction is refused only when its target makes no sense; what it makes impossible is listed in the notices.
 *
 * @param log the whole log of the match, corrections included
 * @param context what a match cannot know alone
 * @param state `foldLog(log)`, when it is at hand
 */
export function decide(
  command: Command,
  log: readonly Entry[],
  context: DecideContext = {},
  state: MatchState | undefined = foldLog(log),
): Verdict {
  const parsed = parseCommand(command);
  if (!parsed.ok) {
    const { path, expected, found } = parsed.issues[0] ?? { path: '', expected: 'a command', found: 'none' };
    return no({ rule: 'LOG-SHAPE-01', facts: { path, expected, found, issues: parsed.issues.length } });
  }
  const entries = entriesOf(parsed.command, log.at(-1)?.seq ?? 0);
  const known = new Set(log.map(({ id }) => id));
  const taken = entries.find(({ id }) => known.has(id));
  if (taken) return no({ rule: 'LOG-ID-01', facts: { id: taken.id } });
  if (command.type === 'amendEntry' || command.type === 'withdrawEntry')
    return correct(command, log, entries, state);
  return append(command, log, entries, context, state);
}

const no = (refusal: Refusal): Verdict => ({ ok: false, refusal });

const asNotice = ({ rule, facts }: Finding): Notice => ({ rule, facts });

function correct(
  command: Extract<Command, { readonly type: 'amendEntry' | 'withdrawEntry' }>,
  log: readonly Entry[],
  entries: readonly Entry[],
  state: MatchState | undefined,
): Verdict {
  if (!state) return no({ rule: 'LOG-OPEN-01', facts: { what: command.type } });
  if (command.match !== state.match) {
    return no({ rule: 'LOG-MATCH-01', facts: { match: command.match, opened: state.match } });
  }
  const [finding] = correctionRules(command, log);
  if (finding) return no(asNotice(finding));
  const notices = entries.flatMap((entry) => consequences(log, entry)).map(asNotice);
  return { ok: true, entries, notices };
}

function append(
  command: Command,
  log: readonly Entry[],
  entries: readonly Entry[],
  context: DecideContext,
  state: MatchState | undefined,
): Verdict {
  const stands = standingIn(log);
  const accepted: Entry[] = [];
  const notices: Notice[] = [];
  const exists = (id: EntryId): boolean => accepted.some((each) => each.id === id) || stands(id);
  let now = state;
  for (const entry of entries) {
    const { after, findings } = examine(entry, now, exists, context);
    const refusals = findings.filter(({ level }) => level !== 'flagged');
    const [first] = [...refusals.filter(({ level }) => level === 'impossible'), ...refusals];
    if (first && (first.level === 'impossible' || !command.override)) return no(asNotice(first));
    accepted.push(command.override && first ? overridden(entry, refusals, command.override.reason) : entry);
    notices.push(...refusals.map((refusal) => overrideNotice(refusal, command.override?.reason)));
    notices.push(...findings.filter(({ level }) => level === 'flagged').map(asNotice));
    if (movesClocks(entry)) notices.push(...consequences(log, entry).map(asNotice));
    now = after;
  }
  return { ok: true, entries: accepted, notices };
}

/** True for the id of an entry that is not void; the log is resolved when a rule first asks, for most entries ask nothing. */
function standingIn(log: readonly Entry[]): (id: EntryId) => boolean {
  let ids: ReadonlySet<EntryId> | undefined;
  return (id) => {
    ids ??= new Set(effectiveLog(log).map((entry) => entry.id));
    return ids.has(id);
  };
}

function overridden(entry: Entry, refusals: readonly Finding[], reason: string): Entry {
  return { ...entry, override: { rules: refusals.map(({ rule }) => rule), reason } };
}

const overrideNotice = ({ rule, facts }: Finding, reason = ''): Notice => ({
  rule,
  facts: { ...facts, overridden: true, reason },
});

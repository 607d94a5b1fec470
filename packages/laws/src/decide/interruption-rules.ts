import type { EntryOf, EntryType } from '../entries.ts';
import { breakMayBegin } from './clock-rules.ts';
import type { Finding, Step } from './finding.ts';
import { NOTHING, refused } from './finding.ts';

/** What there can be while nobody plays: people and papers, not play. */
const WITHOUT_PLAY: ReadonlySet<EntryType> = new Set([
  'matchOpened',
  'teamSheet',
  'officials',
  'note',
  'published',
  'clockSet',
  'caution',
  'directRed',
  'warning',
  'sanctionWithdrawn',
  'injury',
  'goalCancelled',
  'captainChange',
  'goalkeeperChange',
  'resultAwarded',
  'resultConfirmed',
  'entryAmended',
  'entryWithdrawn',
]);

/** Each word at its time: suspended, resumed, abandoned, postponed, awarded. @see LAW-5-ABANDON-01 */
export function interruptionRules({ entry, before, context }: Step): Iterable<Finding> {
  const { interruption } = before;
  // The break before extra time or kicks may begin with this very entry.
  const goesOn = breakMayBegin(entry.clock.period, before, context);
  const phase = before.phase === 'finished' && goesOn ? 'live' : before.phase;
  const suspended = interruption?.kind === 'suspended' && phase === 'live';
  const now = suspended ? 'suspended' : phase;
  const fits = FITS[entry.type];
  if (
    fits ? !fits(phase, suspended) : (suspended || phase === 'abandoned') && !WITHOUT_PLAY.has(entry.type)
  ) {
    return [refused('LAW-5-ABANDON-01', { what: entry.type, now })];
  }
  return NOTHING;
}

type Fits = (phase: Step['before']['phase'], suspended: boolean) => boolean;

const FITS: { readonly [T in EntryType]?: Fits } = {
  matchSuspended: (phase, suspended) => phase === 'live' && !suspended,
  matchResumed: (_phase, suspended) => suspended,
  matchAbandoned: (phase) => phase === 'live',
  matchPostponed: (phase) => phase === 'fixture',
  resultAwarded: (phase, suspended) => phase !== 'live' || suspended,
};

/** Full time first; and what was abandoned has no result until a body decides. @see LAW-5-ABANDON-03 */
export function* confirmationRules({ entry, before }: Step<EntryOf<'resultConfirmed'>>): Iterable<Finding> {
  if (before.phase === 'abandoned') {
    if (before.official?.status === 'pending') yield refused('LAW-5-ABANDON-03', {});
  } else if (before.phase !== 'finished' && before.official === undefined) {
    yield refused('LAW-7-PERIODS-01', { what: entry.type, now: before.period });
  }
}

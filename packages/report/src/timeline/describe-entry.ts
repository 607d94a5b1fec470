import type { Entry } from '@touchline/laws';
import { tidy } from '../english/said.ts';
import { capitalised } from '../english/words.ts';
import { callerOf, type EntryContext, type EntryDescription } from './context.ts';
import { describeMatchEntry } from './match-entries.ts';
import { describePeopleEntry } from './people-entries.ts';
import { describePlayEntry } from './play-entries.ts';
import { describeVideoEntry } from './video-entries.ts';

/**
 * One entry in plain words for the timeline and the live announcements, in the present tense. It says nothing that
 * the log does not say.
 *
 * @param context the match and tie right after the entry, and the effective log it stands in
 */
export function describeEntry(entry: Entry, context: EntryContext): EntryDescription {
  const { word, text, key } = describe(entry, context);
  const whole = tidy(text);
  return { word, text: capitalised(/[.?!”]$/.test(whole) ? whole : `${whole}.`), key };
}

function describe(entry: Entry, context: EntryContext): EntryDescription {
  const caller = callerOf(context);
  switch (entry.type) {
    case 'matchOpened':
    case 'teamSheet':
    case 'officials':
    case 'resultConfirmed':
    case 'periodStart':
    case 'periodEnd':
    case 'addedTime':
    case 'stoppage':
    case 'restart':
    case 'clockSet':
    case 'matchSuspended':
    case 'matchResumed':
    case 'matchAbandoned':
    case 'matchPostponed':
    case 'resultAwarded':
    case 'published':
    case 'shootOutToss':
    case 'kick':
    case 'exclusion':
    case 'note':
    case 'entryAmended':
    case 'entryWithdrawn':
      return describeMatchEntry(entry, caller);
    case 'goal':
    case 'ownGoal':
    case 'goalCancelled':
    case 'shot':
    case 'chance':
    case 'error':
    case 'foul':
    case 'offside':
    case 'corner':
    case 'freeKick':
    case 'penaltyAwarded':
    case 'penaltyCancelled':
    case 'penaltyKick':
      return describePlayEntry(entry, caller);
    case 'caution':
    case 'directRed':
    case 'warning':
    case 'sanctionWithdrawn':
    case 'substitutionOff':
    case 'substitutionOn':
    case 'goalkeeperChange':
    case 'captainChange':
    case 'injury':
    case 'temporarilyOff':
    case 'returned':
      return describePeopleEntry(entry, caller);
    case 'varCheckStart':
    case 'restartHeld':
    case 'varCheckComplete':
    case 'varReviewOpen':
    case 'wentToScreen':
    case 'varDecision':
    case 'varCheckAbandoned':
      return describeVideoEntry(entry, caller);
    default:
      return entry satisfies never;
  }
}

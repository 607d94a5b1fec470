import type { Entry, EntryOf, PersonRef } from '../entries.ts';
import type { Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';

export type Actor = readonly [Side, PersonRef];

/** Those who did something on the field, by what the entry says; cards tell nothing of where somebody was. */
export function actorsOf(entry: Entry): readonly Actor[] {
  switch (entry.type) {
    case 'goal':
      return [[entry.side, entry.scorer], ...attemptActors(entry)];
    case 'shot':
      return [[entry.side, entry.player], ...attemptActors(entry)];
    case 'chance':
      return [...actor(entry.side, entry.player), ...attemptActors(entry)];
    case 'ownGoal':
      return [[otherSide(entry.side), entry.player]];
    case 'foul':
      return [[entry.side, entry.player], ...actor(otherSide(entry.side), entry.on)];
    case 'penaltyKick':
    case 'kick':
      return [[entry.side, entry.kicker]];
    case 'offside':
      return actor(entry.side, entry.player);
    case 'error':
    case 'goalkeeperChange':
    case 'captainChange':
    case 'injury':
    case 'temporarilyOff':
    case 'returned':
      return [[entry.side, entry.player]];
    case 'matchOpened':
    case 'clockSet':
    case 'matchSuspended':
    case 'matchResumed':
    case 'matchAbandoned':
    case 'matchPostponed':
    case 'resultAwarded':
    case 'published':
    case 'teamSheet':
    case 'officials':
    case 'resultConfirmed':
    case 'periodStart':
    case 'periodEnd':
    case 'addedTime':
    case 'stoppage':
    case 'restart':
    case 'goalCancelled':
    case 'corner':
    case 'freeKick':
    case 'penaltyAwarded':
    case 'penaltyCancelled':
    case 'caution':
    case 'directRed':
    case 'warning':
    case 'sanctionWithdrawn':
    case 'substitutionOff':
    case 'substitutionOn':
    case 'varCheckStart':
    case 'restartHeld':
    case 'varCheckComplete':
    case 'varReviewOpen':
    case 'wentToScreen':
    case 'varDecision':
    case 'varCheckAbandoned':
    case 'shootOutToss':
    case 'exclusion':
    case 'note':
    case 'entryAmended':
    case 'entryWithdrawn':
      return NOBODY;
    default:
      entry satisfies never;
      return NOBODY;
  }
}

const NOBODY: readonly Actor[] = [];

const actor = (side: Side, person: PersonRef | undefined): readonly Actor[] =>
  person === undefined ? NOBODY : [[side, person]];

function attemptActors(entry: EntryOf<'goal' | 'shot' | 'chance'>): readonly Actor[] {
  const other = otherSide(entry.side);
  return [
    ...actor(entry.side, entry.assist),
    ...actor(entry.side, entry.combinedWith),
    ...actor(other, entry.deflectedBy),
    ...actor(other, entry.assistTouchedBy),
  ];
}

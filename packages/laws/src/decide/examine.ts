import type { DecideContext } from '../commands.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import { matchRules } from '../editions/match-rules.ts';
import type { Entry, EntryOf } from '../entries.ts';
import { evolve } from '../fold/fold.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import { clockRules } from './clock-rules.ts';
import {
  cardRules,
  dismissalNotices,
  foulCardRules,
  sanctionWithdrawnRules,
  vacancyNotices,
} from './discipline-rules.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, impossible } from './finding.ts';
import { goalCancelledRules, goalRules, offsideRules, ownGoalRules } from './goal-rules.ts';
import { confirmationRules, interruptionRules } from './interruption-rules.ts';
import { penaltyAwardedRules, penaltyCancelledRules, penaltyKickRules } from './penalty-rules.ts';
import { actorRules } from './people-rules.ts';
import { goalkeeperChangeRules, restartRules, returnedRules, teamSheetRules } from './play-rules.ts';
import { exclusionRules, kickRules } from './shoot-out-rules.ts';
import { substitutionOffRules, substitutionOnRules } from './substitution-rules.ts';
import {
  checkStartRules,
  checkStepRules,
  decisionRules,
  reviewOpenRules,
  wentToScreenRules,
} from './video-rules.ts';

/** What examining an entry gives: the state it leads to, and what the rules say of it. */
export interface Examined {
  readonly after: MatchState | undefined;
  readonly findings: readonly Finding[];
}

/** Asks every rule about one effective entry in the state it meets. */
export function examine(
  entry: Entry,
  before: MatchState | undefined,
  exists: (id: EntryId) => boolean,
  context: DecideContext,
): Examined {
  const after = evolve(before, entry);
  if (!before || !after) return { after, findings: [...openingRules(entry)] };
  if (entry.type === 'matchOpened')
    return { after, findings: [impossible('LOG-OPEN-02', { match: before.match })] };
  if (entry.match !== before.match) {
    return { after, findings: [impossible('LOG-MATCH-01', { match: entry.match, opened: before.match })] };
  }
  const edition = matchRules(before);
  const step: Step = { entry, before, after, edition, context, exists };
  return {
    after,
    findings: [
      ...causeRules(step),
      ...clockRules(step),
      ...interruptionRules(step),
      ...actorRules(step),
      ...entryRules(step),
      ...vacancyNotices(step),
    ],
  };
}

function* openingRules(entry: Entry): Iterable<Finding> {
  if (entry.type === 'matchOpened') yield* editionRules(entry);
  else yield impossible('LOG-OPEN-01', { what: entry.type });
}

/** An edition that we do not hold, or hold with other content, cannot be played by. @see LAW-ED */
export function* editionRules({ lawsEdition: ref }: EntryOf<'matchOpened'>): Iterable<Finding> {
  const ours = lawsEdition(ref);
  if (ours?.hash === ref.hash) return;
  yield impossible(
    'LAW-ED',
    factsOf({ edition: ref.id, version: ref.version, hash: ref.hash, ours: ours?.hash }),
  );
}

function* causeRules({ entry, exists }: Step): Iterable<Finding> {
  const { causedBy } = entry;
  if (causedBy !== undefined && !exists(causedBy))
    yield impossible('LOG-REF-01', { field: 'causedBy', target: causedBy });
  if (entry.type === 'penaltyAwarded' && entry.offence !== undefined && !exists(entry.offence)) {
    yield impossible('LOG-REF-01', { field: 'offence', target: entry.offence });
  }
}

function* entryRules(step: Step): Iterable<Finding> {
  const { entry } = step;
  switch (entry.type) {
    case 'teamSheet':
      yield* teamSheetRules({ ...step, entry });
      return;
    case 'goalCancelled':
      yield* goalCancelledRules({ ...step, entry });
      return;
    case 'penaltyCancelled':
      yield* penaltyCancelledRules({ ...step, entry });
      return;
    case 'penaltyKick':
      yield* penaltyKickRules({ ...step, entry });
      return;
    case 'caution':
    case 'directRed':
      yield* cardRules({ ...step, entry });
      yield* foulCardRules({ ...step, entry });
      yield* dismissalNotices({ ...step, entry });
      return;
    case 'warning':
      yield* cardRules({ ...step, entry });
      return;
    case 'sanctionWithdrawn':
      yield* sanctionWithdrawnRules({ ...step, entry });
      return;
    case 'substitutionOff':
      yield* substitutionOffRules({ ...step, entry });
      return;
    case 'substitutionOn':
      yield* substitutionOnRules({ ...step, entry });
      return;
    case 'varCheckStart':
      yield* checkStartRules({ ...step, entry });
      return;
    case 'restartHeld':
    case 'varCheckComplete':
    case 'varCheckAbandoned':
      yield* checkStepRules({ ...step, entry });
      return;
    case 'varReviewOpen':
      yield* reviewOpenRules({ ...step, entry });
      return;
    case 'wentToScreen':
      yield* wentToScreenRules({ ...step, entry });
      return;
    case 'varDecision':
      yield* decisionRules({ ...step, entry });
      return;
    case 'goal':
      yield* goalRules({ ...step, entry });
      return;
    case 'ownGoal':
      yield* ownGoalRules({ ...step, entry });
      return;
    case 'offside':
      yield* offsideRules({ ...step, entry });
      return;
    case 'penaltyAwarded':
      yield* penaltyAwardedRules({ ...step, entry });
      return;
    case 'restart':
      yield* restartRules({ ...step, entry });
      return;
    case 'goalkeeperChange':
      yield* goalkeeperChangeRules({ ...step, entry });
      return;
    case 'returned':
      yield* returnedRules({ ...step, entry });
      return;
    case 'resultConfirmed':
      yield* confirmationRules({ ...step, entry });
      return;
    case 'kick':
      yield* kickRules({ ...step, entry });
      return;
    case 'exclusion':
      yield* exclusionRules({ ...step, entry });
      return;
    case 'matchOpened':
    case 'officials':
    case 'periodStart':
    case 'periodEnd':
    case 'addedTime':
    case 'clockSet':
    case 'matchSuspended':
    case 'matchResumed':
    case 'matchAbandoned':
    case 'matchPostponed':
    case 'resultAwarded':
    case 'stoppage':
    case 'shot':
    case 'chance':
    case 'error':
    case 'foul':
    case 'corner':
    case 'freeKick':
    case 'captainChange':
    case 'injury':
    case 'temporarilyOff':
    case 'shootOutToss':
    case 'note':
    case 'published':
    case 'entryAmended':
    case 'entryWithdrawn':
      return;
    default:
      entry satisfies never;
  }
}

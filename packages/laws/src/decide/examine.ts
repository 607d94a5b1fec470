import type { DecideContext } from '../commands.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import { matchRules } from '../editions/match-rules.ts';
import type { Entry, EntryOf } from '../entries.ts';
import { evolve } from '../fold/fold.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import { clockRules } from './clock-rules.ts';
import { cardAndAfterRules, cardRules, sanctionWithdrawnRules, vacancyNotices } from './discipline-rules.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, impossible, NOTHING } from './finding.ts';
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
  emptyDecisionRules,
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
  if (!before) return { after: evolve(before, entry), findings: [...openingRules(entry)] };
  const step = stepFrom(before, entry, exists, context);
  return { after: step.after(), findings: [...findingsOf(step)] };
}

/** One entry on its way into an open match; the state that it leads to is made when a rule first asks for it. */
export function stepFrom(
  before: MatchState,
  entry: Entry,
  exists: Step['exists'],
  context: DecideContext,
): Step {
  let after: MatchState | undefined;
  return {
    entry,
    before,
    after: () => {
      after ??= evolve(before, entry);
      return after;
    },
    edition: matchRules(before),
    context,
    exists,
  };
}

/** What the rules say of it, one after the other: whoever needs only the first refusal need not wait for the rest. */
export function* findingsOf(step: Step): Iterable<Finding> {
  const { entry, before } = step;
  if (entry.type === 'matchOpened') yield impossible('LOG-OPEN-02', { match: before.match });
  else if (entry.match !== before.match)
    yield impossible('LOG-MATCH-01', { match: entry.match, opened: before.match });
  else for (const rules of ALWAYS_ASKED) yield* rules(step);
}

const ALWAYS_ASKED: readonly ((step: Step) => Iterable<Finding>)[] = [
  causeRules,
  clockRules,
  interruptionRules,
  actorRules,
  entryRules,
  emptyDecisionRules,
  vacancyNotices,
];

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

function causeRules(step: Step): Iterable<Finding> {
  const { entry } = step;
  return entry.causedBy === undefined && entry.type !== 'penaltyAwarded' ? NOTHING : referenceRules(step);
}

function* referenceRules({ entry, exists }: Step): Iterable<Finding> {
  const { causedBy } = entry;
  if (causedBy !== undefined && !exists(causedBy))
    yield impossible('LOG-REF-01', { field: 'causedBy', target: causedBy });
  if (entry.type === 'penaltyAwarded' && entry.offence !== undefined && !exists(entry.offence)) {
    yield impossible('LOG-REF-01', { field: 'offence', target: entry.offence });
  }
}

function entryRules(step: Step): Iterable<Finding> {
  const { entry } = step;
  switch (entry.type) {
    case 'teamSheet':
      return teamSheetRules({ ...step, entry });
    case 'goalCancelled':
      return goalCancelledRules({ ...step, entry });
    case 'penaltyCancelled':
      return penaltyCancelledRules({ ...step, entry });
    case 'penaltyKick':
      return penaltyKickRules({ ...step, entry });
    case 'caution':
    case 'directRed':
      return cardAndAfterRules({ ...step, entry });
    case 'warning':
      return cardRules({ ...step, entry });
    case 'sanctionWithdrawn':
      return sanctionWithdrawnRules({ ...step, entry });
    case 'substitutionOff':
      return substitutionOffRules({ ...step, entry });
    case 'substitutionOn':
      return substitutionOnRules({ ...step, entry });
    case 'varCheckStart':
      return checkStartRules({ ...step, entry });
    case 'restartHeld':
    case 'varCheckComplete':
    case 'varCheckAbandoned':
      return checkStepRules({ ...step, entry });
    case 'varReviewOpen':
      return reviewOpenRules({ ...step, entry });
    case 'wentToScreen':
      return wentToScreenRules({ ...step, entry });
    case 'varDecision':
      return decisionRules({ ...step, entry });
    case 'goal':
      return goalRules({ ...step, entry });
    case 'ownGoal':
      return ownGoalRules({ ...step, entry });
    case 'offside':
      return offsideRules({ ...step, entry });
    case 'penaltyAwarded':
      return penaltyAwardedRules({ ...step, entry });
    case 'restart':
      return restartRules({ ...step, entry });
    case 'goalkeeperChange':
      return goalkeeperChangeRules({ ...step, entry });
    case 'returned':
      return returnedRules({ ...step, entry });
    case 'resultConfirmed':
      return confirmationRules({ ...step, entry });
    case 'kick':
      return kickRules({ ...step, entry });
    case 'exclusion':
      return exclusionRules({ ...step, entry });
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
      return NOTHING;
    default:
      entry satisfies never;
      return NOTHING;
  }
}

import type { EntryOf } from '../entries.ts';
import { followsReview } from '../fold/draft.ts';
import { creditFor } from '../rules/credit.ts';
import { directGoal } from '../rules/restarts.ts';
import type { MatchState } from '../state.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, impossible, refused } from './finding.ts';

/** @see GOAL-02, GOAL-03, ASSIST-01, LAW-3-EXTRA-01, LAW-14-06, LAW-14-09 */
export function* goalRules({ entry, before, edition }: Step<EntryOf<'goal'>>): Iterable<Finding> {
  const { side, scorer, directFrom, extraPerson } = entry;
  if (directFrom !== undefined) {
    const instead = directGoal(edition, directFrom);
    if (instead !== 'goal') yield refused('GOAL-02', { side, directFrom, instead });
  }
  yield* assistRules(entry, before);
  if (entry.deflectedBy !== undefined && entry.onTarget === false && creditFor(entry) === 'ownGoal') {
    yield flagged('GOAL-03', { side, person: entry.deflectedBy, default: 'ownGoal' });
  }
  if (extraPerson === 'scoring') yield flagged('LAW-3-EXTRA-01', { side });
  const kick = before.kickedPenalty;
  if (!entry.rebound || kick?.side !== side) return;
  if (kick.inExtension) yield refused('LAW-14-09', factsOf({ side, person: scorer }));
  else if (offTheFrame(kick) && scorer !== 'unknown' && kick.kicker === scorer) {
    yield refused('LAW-14-06', { side, person: scorer });
  }
}

/** @see ASSIST-01 */
function* assistRules(
  { side, scorer, assist, directFrom, rebound }: EntryOf<'goal'>,
  { kickedPenalty }: MatchState,
): Iterable<Finding> {
  if (assist === undefined) return;
  if (directFrom !== undefined) yield flagged('ASSIST-01', { side, directFrom, person: assist });
  else if (assist === 'unknown') return;
  else if (assist === scorer) yield flagged('ASSIST-01', { side, person: assist, what: 'own' });
  else if (rebound && kickedPenalty?.side === side && kickedPenalty.kicker === assist)
    yield flagged('ASSIST-01', { side, person: assist, what: 'rebound' });
}

/** A miss that play went on from was off post or bar too, for off target it is dead. @see LAW-14-07 */
const offTheFrame = ({ outcome }: NonNullable<MatchState['kickedPenalty']>): boolean =>
  outcome === 'post' || outcome === 'missed';

/** @see GOAL-02, GOAL-03 */
export function* ownGoalRules({ entry }: Step<EntryOf<'ownGoal'>>): Iterable<Finding> {
  const { side, player, directFrom } = entry;
  if (directFrom !== undefined) yield refused('GOAL-02', { side, directFrom, instead: 'corner' });
  if (entry.onTarget) yield flagged('GOAL-03', { side, person: player, default: 'goal' });
}

/** A goal is cancelled once; after the restart only a review that was open may still do it. @see GOAL-04, LAW-5-02 */
export function* goalCancelledRules({ entry, before }: Step<EntryOf<'goalCancelled'>>): Iterable<Finding> {
  const goal = before.goals.find((each) => each.entry === entry.goal);
  if (!goal) {
    yield impossible('LOG-REF-01', { field: 'goal', target: entry.goal });
    return;
  }
  if (goal.status === 'cancelled') {
    // The decision has cancelled it already: this says so once more.
    if (goal.cancelledBy === undefined || goal.cancelledBy !== entry.causedBy) {
      yield refused('GOAL-04', { target: entry.goal });
    }
  } else if (before.goalBeforeRestart !== entry.goal && !followsReview(before, entry)) {
    yield flagged('LAW-5-02', { target: entry.goal });
  }
}

const NO_OFFSIDE_FROM: ReadonlySet<string | undefined> = new Set(['goalKick', 'throwIn', 'corner']);

/** @see LAW-11-02 */
export function* offsideRules({ entry }: Step<EntryOf<'offside'>>): Iterable<Finding> {
  if (entry.directFrom !== undefined && NO_OFFSIDE_FROM.has(entry.directFrom)) {
    yield flagged('LAW-11-02', { side: entry.side, directFrom: entry.directFrom });
  }
}

import type { EntryOf } from '../entries.ts';
import { blamesGoalkeeper } from '../fold/fold.ts';
import { ballOf, penaltyOutcome } from '../rules/kick-offences.ts';
import { otherSide } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, impossible, refused } from './finding.ts';
import { noGoalkeeperRules } from './play-rules.ts';

/** What falls when play is taken back. @see VAR-20, VAR-34, VAR-17 */
export function* penaltyAwardedRules({
  entry,
  before,
  after: then,
}: Step<EntryOf<'penaltyAwarded'>>): Iterable<Finding> {
  const after = then();
  const { side } = entry;
  const review = before.reviews.find(({ decision }) => decision?.entry === entry.causedBy);
  if (entry.causedBy !== undefined && review?.afterRestart) yield flagged('VAR-17', { what: entry.type });
  for (const goal of after.goals) {
    const was = before.goals.find((each) => each.entry === goal.entry);
    if (goal.status === 'cancelled' && was?.status !== 'cancelled') {
      yield flagged('VAR-34', { side, target: goal.entry, person: goal.scorer });
    }
  }
  for (const card of after.cards) {
    const was = before.cards.find((each) => each.entry === card.entry);
    if (card.withdrawn && was && !was.withdrawn) {
      yield flagged('VAR-20', { side: card.side, target: card.entry, person: card.person });
    }
  }
}

export function* penaltyCancelledRules({
  entry,
  before,
  exists,
}: Step<EntryOf<'penaltyCancelled'>>): Iterable<Finding> {
  const { penalty } = entry;
  if (!exists(penalty)) yield impossible('LOG-REF-01', { field: 'penalty', target: penalty });
  else if (before.penaltyPending?.entry !== penalty) yield refused('LAW-14-01', { target: penalty });
}

/** There is no kick without a penalty given to that side. @see LAW-14-01, LAW-14-03, LAW-14-05, LAW-3-GK-02 */
export function* penaltyKickRules({
  entry,
  before,
  edition,
}: Step<EntryOf<'penaltyKick'>>): Iterable<Finding> {
  const given = before.penaltyPending?.side;
  if (given !== entry.side) yield refused('LAW-14-01', factsOf({ side: entry.side, given }));
  yield* noGoalkeeperRules(before, otherSide(entry.side), entry.type);
  const ball = ballOf(entry);
  if (ball === undefined) return;
  const by = penaltyOutcome(edition, entry.offences ?? [], ball);
  if (by.result !== resultOf(entry)) {
    yield flagged('LAW-14-03', { side: entry.side, outcome: entry.outcome, expected: by.result, ball });
  }
  yield* goalkeeperRules({ entry, before, edition });
}

function resultOf({ outcome }: EntryOf<'penaltyKick'>): string {
  if (outcome === 'scored') return 'goal';
  return outcome === 'retake' || outcome === 'indirectFreeKick' ? outcome : 'stands';
}

/** A goalkeeper whose offence makes a retake necessary: a warning first, then a caution. @see LAW-14-05 */
export function* goalkeeperRules({
  entry,
  before,
  edition,
}: Pick<Step<EntryOf<'penaltyKick' | 'kick'>>, 'entry' | 'before' | 'edition'>): Iterable<Finding> {
  if (entry.outcome !== 'retake' || !blamesGoalkeeper(entry)) return;
  const side = otherSide(entry.side);
  const person = before.teams[side].goalkeeper ?? 'unknown';
  // Those of the match do not count in the shoot-out. @see LAW-10-13
  const again = (before.goalkeepersWarned ?? []).some(
    (each) => each.side === side && each.person === person && (before.period === 'kicks') === each.inKicks,
  );
  const first = edition.goalkeeperForcesRetake;
  const sanction = first === 'warning' && again ? 'caution' : first;
  if (sanction !== 'nothing') yield flagged('LAW-14-05', { side, person, sanction });
}

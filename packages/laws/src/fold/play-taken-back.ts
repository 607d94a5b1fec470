import type { EntryOf } from '../entries.ts';
import { deriveDismissal, fallsWithPlay, takeBack } from './cards.ts';
import type { Draft } from './draft.ts';
import { cancelGoal } from './goals.ts';
import { incidentSeq } from './reviews.ts';

/**
 * A review gave a penalty for what had been passed over: play is taken back to it. Goals of the offenders since then
 * are cancelled, and cards for stopping what was then no attack fall; all other cards stay.
 *
 * @see VAR-20, VAR-34
 */
export function takePlayBack(draft: Draft, entry: EntryOf<'penaltyAwarded'>): void {
  const review = draft.reviews.find(({ decision }) => decision?.entry === entry.causedBy);
  const decision = review?.decision;
  if (!review || decision?.outcome !== 'overturned') return;
  const since = incidentSeq(draft, entry.offence ?? review.incident);
  if (since === undefined) return;
  for (const goal of draft.goals) {
    if (goal.seq > since && goal.side !== entry.side && goal.status !== 'cancelled')
      cancelGoal(draft, goal.entry, { cancelledFor: 'earlierOffence', cancelledBy: decision.entry });
  }
  for (const card of draft.cards) {
    if (card.seq <= since || card.withdrawn || card.causedBy === decision.entry || !fallsWithPlay(card))
      continue;
    takeBack(draft, card.entry, decision.entry);
    if (card.person !== 'unknown') deriveDismissal(draft, card.side, card.person);
  }
}

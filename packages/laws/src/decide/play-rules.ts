import type { EntryOf } from '../entries.ts';
import { personOf } from '../fold/draft.ts';
import { takenBy } from '../fold/shoot-out.ts';
import type { PersonId, Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, impossible, refused } from './finding.ts';
import { notOnField } from './people-rules.ts';

export function* teamSheetRules({ entry, before }: Step<EntryOf<'teamSheet'>>): Iterable<Finding> {
  const { side } = entry;
  const { sheet } = before.teams[side];
  if (before.phase !== 'fixture' && sheet !== undefined) yield impossible('LOG-SHEET-01', { side, sheet });
  const people = [...entry.starters, ...entry.substitutes].map(({ player }) => player);
  const twice = people.find((person, index) => person !== 'unknown' && people.indexOf(person) !== index);
  if (twice !== undefined) yield refused('LAW-3-STATUS-01', { side, person: twice, status: 'namedTwice' });
  const goalkeepers = entry.starters.filter(({ position }) => position === 'goalkeeper').length;
  if (goalkeepers > 1) yield refused('LAW-3-PLAYERS-01', { side, goalkeepers });
}

export function* goalCancelledRules({ entry, before }: Step<EntryOf<'goalCancelled'>>): Iterable<Finding> {
  const goal = before.goals.find((each) => each.entry === entry.goal);
  if (!goal) yield impossible('LOG-REF-01', { field: 'goal', target: entry.goal });
  else if (goal.status === 'cancelled') yield refused('GOAL-04', { target: entry.goal });
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

/** There is no kick without a penalty given to that side. @see LAW-14-01 */
export function* penaltyKickRules({ entry, before }: Step<EntryOf<'penaltyKick'>>): Iterable<Finding> {
  const given = before.penaltyPending?.side;
  if (given !== entry.side) yield refused('LAW-14-01', factsOf({ side: entry.side, given }));
}

/** @see LAW-10-03, LAW-10-04, LAW-10-05 */
export function* kickRules({ entry, before }: Step<EntryOf<'kick'>>): Iterable<Finding> {
  const { side, kicker } = entry;
  const { kicks = [], first, winner } = before.shootOut ?? {};
  if (winner !== undefined) yield refused('LAW-10-05', { side, winner });
  const taken = takenBy(kicks);
  const starts = first ?? kicks[0]?.side;
  const turn =
    starts === undefined ? side : taken[starts] > taken[otherSide(starts)] ? otherSide(starts) : starts;
  if (turn !== side) yield refused('LAW-10-04', { side, turn });
  if (kicker === 'unknown') return;
  yield* eligibilityRules(before, side, kicker);
  const own = kicks.filter((kick) => kick.side === side && kick.kicker === kicker).length;
  if (own > Math.floor(taken[side] / eligibleOf(before, side))) {
    yield refused('LAW-10-04', { side, person: kicker, kicks: own });
  }
}

function* eligibilityRules(before: Step['before'], side: Side, kicker: PersonId): Iterable<Finding> {
  const person = personOf(before, side, kicker);
  if (person?.status === 'excludedFromKicks') {
    yield refused('LAW-10-03', { side, person: kicker, status: person.status });
    return;
  }
  const finding = notOnField(before, side, kicker);
  if (finding) yield refused('LAW-10-03', finding.facts);
}

/** Players who may kick: those on the field, less those excluded. @see LAW-10-08 */
function eligibleOf(before: Step['before'], side: Side): number {
  const { onField, people } = before.teams[side];
  return Math.max(1, onField - people.filter(({ status }) => status === 'excludedFromKicks').length);
}

export function* exclusionRules({ entry, before }: Step<EntryOf<'exclusion'>>): Iterable<Finding> {
  const finding = notOnField(before, entry.side, entry.player);
  if (finding) yield refused('LAW-10-03', finding.facts);
}

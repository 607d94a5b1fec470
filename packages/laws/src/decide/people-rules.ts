import type { PersonRef } from '../entries.ts';
import { actorsOf } from '../fold/actors.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import { nearestOf } from '../parse/nearest.ts';
import type { MatchState } from '../state.ts';
import type { PersonId, Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';
import type { Facts, Finding, Step } from './finding.ts';
import { factsOf, NOTHING, refused } from './finding.ts';
import type { RuleId } from './rule-ids.ts';

/** Whoever acts on the field must be on it, in some reading of what is known. @see LAW-3-STATUS-01 */
export function actorRules({ entry, before }: Step): Iterable<Finding> {
  // Who may take a kick of the shoot-out is a rule of its own.
  if (entry.type === 'kick' || entry.type === 'exclusion') return NOTHING;
  if (entry.type === 'goalkeeperChange' && before.period === 'kicks') {
    const status =
      entry.player === 'unknown' ? undefined : personOf(before, entry.side, entry.player)?.status;
    if (status === 'excludedFromKicks' || status === 'substitute') return NOTHING;
  }
  return actorsOf(entry).flatMap(([side, person]) => notOnField(before, side, person) ?? []);
}

/** A finding when the person cannot be on the field; `undefined` when he is, may be, or nobody knows who it was. */
export function notOnField(state: MatchState, side: Side, person: PersonRef): Finding | undefined {
  if (person === 'unknown') return undefined;
  const known = personOf(state, side, person);
  if (!known) {
    if (state.teams[side].unknownStarters > 0 && !personOf(state, otherSide(side), person)) return undefined;
    return refused('LAW-3-STATUS-01', notNamed(state, side, person));
  }
  if (isPlaying(known.status) || known.status === 'starter') return undefined;
  const facts = { side, person, status: known.status };
  return refused(RULE_OF_STATUS[known.status] ?? 'LAW-3-STATUS-01', facts);
}

const RULE_OF_STATUS: { readonly [status: string]: RuleId } = {
  substitutedPlayer: 'LAW-3-SUBS-11',
  sentOff: 'LAW-3-SENT-03',
};

/** Facts about somebody who is not on the team sheet: who is nearest in name, and whether he is on the other one. */
export function notNamed(state: MatchState, side: Side, person: PersonId): Facts {
  const names = state.teams[side].people.map((each) => String(each.person));
  const onOtherSheet = personOf(state, otherSide(side), person) !== undefined;
  return factsOf({
    side,
    person,
    status: 'notNamed',
    nearest: onOtherSheet ? undefined : nearestOf(person, names),
    onOtherSheet: onOtherSheet || undefined,
  });
}

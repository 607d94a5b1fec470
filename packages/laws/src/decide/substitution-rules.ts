import type { EntryOf } from '../entries.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import { ELEVEN } from '../fold/opening.ts';
import type { MatchState, TeamState, WaitingChange } from '../state.ts';
import type { Period, PersonId, Side } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { impossible, refused } from './finding.ts';
import { notNamed, notOnField } from './people-rules.ts';

export function* substitutionOffRules({
  entry,
  before,
  after,
  edition,
}: Step<EntryOf<'substitutionOff'>>): Iterable<Finding> {
  const { side, player } = entry;
  if (before.period === 'kicks') yield refused('LAW-3-SUBS-17', { side, person: player });
  if (player !== 'unknown') yield* leavingRules(before, side, player);
  const limits = limitsAt(edition, entry.clock.period);
  const team = after.teams[side];
  const changes = team.substitutionsUsed + team.waiting.length;
  if (changes > limits.substitutions) {
    yield refused(limits.extraTime ? 'LAW-3-SUBS-08' : 'LAW-3-SUBS-03', {
      side,
      used: changes - 1,
      most: limits.substitutions,
    });
  }
  const stoppages = stoppagesOf(team);
  if (stoppages > limits.opportunities && stoppages > stoppagesOf(before.teams[side])) {
    const facts = { side, used: stoppages - 1, most: limits.opportunities };
    yield refused(limits.extraTime ? 'LAW-3-SUBS-08' : 'LAW-3-SUBS-04', facts);
  }
}

function* leavingRules(before: MatchState, side: Side, player: PersonId): Iterable<Finding> {
  const person = personOf(before, side, player);
  if (person?.status === 'sentOff') {
    yield refused('LAW-3-SUBS-15', { side, person: player });
    return;
  }
  const finding = notOnField(before, side, player);
  if (finding) yield finding;
  else if (before.teams[side].waiting.some((change) => change.player === player)) {
    yield refused('LAW-3-SUBS-10', { side, person: player });
  }
}

export function* substitutionOnRules({
  entry,
  before,
  after,
  edition,
  exists,
}: Step<EntryOf<'substitutionOn'>>): Iterable<Finding> {
  const { side, player, replaces } = entry;
  if (replaces !== undefined && !exists(replaces)) {
    yield impossible('LOG-REF-01', { field: 'replaces', target: replaces });
    return;
  }
  if (before.period === 'kicks') yield refused('LAW-3-SUBS-17', { side, person: player });
  if (player !== 'unknown') yield* enteringRules(before, side, player);
  const change = changeFor(before.teams[side], entry);
  if (!change) yield* placeRules(before, side);
  else if (change.player !== 'unknown' && personOf(before, side, change.player)?.status === 'sentOff') {
    yield refused('LAW-3-SUBS-15', { side, person: change.player });
  }
  const limits = limitsAt(edition, entry.clock.period);
  const used = after.teams[side].substitutionsUsed;
  if (used > limits.substitutions) {
    const facts = { side, person: player, used: used - 1, most: limits.substitutions };
    yield refused(limits.extraTime ? 'LAW-3-SUBS-08' : 'LAW-3-SUBS-03', facts);
  }
}

/** @see LAW-3-SUBS-01, LAW-3-SUBS-11, LAW-3-SENT-03, LAW-3-SENT-04 */
function* enteringRules(before: MatchState, side: Side, player: PersonId): Iterable<Finding> {
  const person = personOf(before, side, player);
  if (!person) {
    const mayBeNamed =
      !before.teams[side].substitutesComplete &&
      personOf(before, side === 'home' ? 'away' : 'home', player) === undefined;
    if (!mayBeNamed) yield refused('LAW-3-SUBS-01', notNamed(before, side, player));
    return;
  }
  const facts = { side, person: player, status: person.status };
  if (person.status === 'sentOff') {
    yield refused(
      person.named === 'substitute' && !cameOn(before, side, player) ? 'LAW-3-SENT-04' : 'LAW-3-SENT-03',
      facts,
    );
  } else if (person.status === 'substitutedPlayer' || person.status === 'onOrOff')
    yield refused('LAW-3-SUBS-11', facts);
  else if (person.status === 'teamOfficial') yield refused('LAW-3-SUBS-01', facts);
  else if (person.status !== 'substitute' && person.status !== 'excludedFromKicks')
    yield refused('LAW-3-STATUS-01', facts);
}

/** True for one who was a player when he was sent off. */
function cameOn({ cards }: MatchState, side: Side, player: PersonId): boolean {
  return cards.some((card) => card.side === side && card.person === player && isPlaying(card.statusThen));
}

function changeFor(team: TeamState, entry: EntryOf<'substitutionOn'>): WaitingChange | undefined {
  return entry.replaces === undefined
    ? team.waiting[0]
    : team.waiting.find(({ off }) => off === entry.replaces);
}

/** Nobody has gone off for him: there is a place only before kick-off, if the eleven are not complete. @see LAW-3-SENT-02 */
function* placeRules(before: MatchState, side: Side): Iterable<Finding> {
  const { onField } = before.teams[side];
  if (before.phase === 'fixture' && onField < ELEVEN) return;
  if (onField < ELEVEN) yield refused('LAW-3-SUBS-15', { side, onField });
  else yield refused('LAW-3-PLAYERS-01', { side, onField });
}

const EXTRA_TIME: readonly Period[] = ['etBreak', 'etFirst', 'etHalfTime', 'etSecond', 'kicksBreak', 'kicks'];

/** What a team may use up to this period. @see LAW-3-SUBS-03, LAW-3-SUBS-04, LAW-3-SUBS-08 */
export function limitsAt(
  edition: Step['edition'],
  period: Period,
): { readonly substitutions: number; readonly opportunities: number; readonly extraTime: boolean } {
  const extraTime = EXTRA_TIME.includes(period);
  const { opportunities = Number.POSITIVE_INFINITY } = edition;
  return {
    substitutions: edition.substitutions + (extraTime ? edition.extraTimeSubstitutions : 0),
    opportunities: opportunities + (extraTime ? edition.extraTimeOpportunities : 0),
    extraTime,
  };
}

/** Opportunities used, those of changes that are not complete among them. */
function stoppagesOf({ opportunities, waiting }: TeamState): number {
  const stoppages = new Set(opportunities);
  for (const { stoppage } of waiting) if (stoppage !== undefined) stoppages.add(stoppage);
  return stoppages.size;
}

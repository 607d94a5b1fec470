import { secondsOf } from '../clock.ts';
import type { LawsEdition } from '../editions/laws-edition.ts';
import { matchRules } from '../editions/match-rules.ts';
import type { EntryOf } from '../entries.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import { ELEVEN } from '../fold/opening.ts';
import type { MatchState, TeamState, WaitingChange } from '../state.ts';
import type { Period, PersonId, Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { flagged, impossible, refused } from './finding.ts';
import { notNamed, notOnField } from './people-rules.ts';

export function* substitutionOffRules({
  entry,
  before,
  after,
  edition,
}: Step<EntryOf<'substitutionOff'>>): Iterable<Finding> {
  const { side, player } = entry;
  const { goalkeeper } = before.teams[side];
  const mayKeepGoal = player === 'unknown' || goalkeeper === undefined || goalkeeper === player;
  if (inShootOut(before, entry) && !mayKeepGoal) yield refused('LAW-3-SUBS-17', { side, person: player });
  if (player !== 'unknown') yield* leavingRules(before, side, player);
  const team = after().teams[side];
  if (entry.concussion) {
    yield* concussionRules(entry, team, edition);
    return;
  }
  // Who comes on for the goalkeeper in a shoot-out may be one who was excluded, and uses nothing up.
  if (inShootOut(before, entry)) return;
  const limits = limitsFor(before, side, edition, entry.clock.period, team);
  const changes = team.substitutionsUsed + team.waiting.filter(({ free }) => free === undefined).length;
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

/** Also in the break before it: who did not finish the match does not kick. @see LAW-3-SUBS-17, LAW-10-09 */
const inShootOut = (before: MatchState, entry: Step['entry']): boolean =>
  before.period === 'kicks' || before.period === 'kicksBreak' || entry.clock.period === 'kicksBreak';

/** One a team, where the competition has them. @see LAW-3-CONC-01 */
function* concussionRules(
  { side, player }: EntryOf<'substitutionOff'>,
  { concussionSubstitutions = 0, waiting }: TeamState,
  { options, concussionOption }: Step['edition'],
): Iterable<Finding> {
  const used = concussionSubstitutions + waiting.filter(({ free }) => free === 'concussion').length;
  const allowed = options.concussionSubstitutes && concussionOption !== 'none' ? 1 : 0;
  if (used > allowed) yield refused('LAW-3-CONC-01', { side, person: player, used: used - 1, most: allowed });
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
  if (player !== 'unknown') yield* enteringRules(before, side, player);
  const change = changeFor(before.teams[side], entry);
  yield* refillRules(entry, before, change);
  if (inShootOut(before, entry) && !change?.goalkeeper)
    yield refused('LAW-3-SUBS-17', { side, person: player });
  yield* slowRules(entry, change, edition);
  if (!change) yield* placeRules(before, side);
  else if (change.player !== 'unknown' && personOf(before, side, change.player)?.status === 'sentOff') {
    yield refused('LAW-3-SUBS-15', { side, person: change.player });
  }
  const limits = limitsFor(before, side, edition, entry.clock.period, after().teams[side]);
  const used = after().teams[side].substitutionsUsed;
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

/** A place on the bench is filled again before kick-off only, and not after a sending-off. @see LAW-3-SUBS-16, LAW-3-SENT-02 */
function* refillRules(
  { side, benchRefilledBy }: EntryOf<'substitutionOn'>,
  before: MatchState,
  change: WaitingChange | undefined,
): Iterable<Finding> {
  if (benchRefilledBy === undefined || (before.phase === 'fixture' && change)) return;
  if (personOf(before, side, benchRefilledBy) === undefined)
    yield refused('LAW-3-SUBS-01', { ...notNamed(before, side, benchRefilledBy), what: 'benchRefilled' });
}

function changeFor(team: TeamState, entry: EntryOf<'substitutionOn'>): WaitingChange | undefined {
  return entry.replaces === undefined
    ? team.waiting[0]
    : team.waiting.find(({ off }) => off === entry.replaces);
}

/** He waits for the first stoppage after a minute of play. @see LAW-3-SUBS-14 */
function* slowRules(
  { side, player, clock }: EntryOf<'substitutionOn'>,
  change: WaitingChange | undefined,
  { secondsOffWhenSlow }: Step['edition'],
): Iterable<Finding> {
  if (!change?.slow || change.clock?.period !== clock.period) return;
  const [off, on] = [secondsOf(change.clock), secondsOf(clock)];
  if (off && on && on.to - off.from <= secondsOffWhenSlow) {
    yield flagged('LAW-3-SUBS-14', { side, person: player, seconds: secondsOffWhenSlow });
  }
}

/** Nobody has gone off for him: there is a place only before kick-off, if the eleven are not complete. @see LAW-3-SENT-02 */
function* placeRules(before: MatchState, side: Side): Iterable<Finding> {
  const { onField } = before.teams[side];
  if (before.phase === 'fixture' && onField < ELEVEN) return;
  const dismissed = before.cards.some(
    (card) => card.side === side && !card.withdrawn && card.card !== 'caution' && isPlaying(card.statusThen),
  );
  if (onField < ELEVEN) yield refused(dismissed ? 'LAW-3-SUBS-15' : 'LAW-3-PLAYERS-03', { side, onField });
  else yield refused('LAW-3-PLAYERS-01', { side, onField });
}

const EXTRA_TIME: ReadonlySet<Period> = new Set(['etBreak', 'etFirst', 'etHalfTime', 'etSecond']);
const AFTER_IT: ReadonlySet<Period> = new Set(['kicksBreak', 'kicks', 'fullTime']);

/** What a team may use up to this period; kicks may follow extra time or not. @see LAW-3-SUBS-03, LAW-3-SUBS-04, LAW-3-SUBS-08 */
function limitsAt(
  edition: LawsEdition,
  period: Period,
  extraTimePlayed: boolean,
): { readonly substitutions: number; readonly opportunities: number; readonly extraTime: boolean } {
  const extraTime = EXTRA_TIME.has(period) || (AFTER_IT.has(period) && extraTimePlayed);
  const { opportunities = Number.POSITIVE_INFINITY } = edition;
  return {
    substitutions: edition.substitutions + (extraTime ? edition.extraTimeSubstitutions : 0),
    opportunities: opportunities + (extraTime ? edition.extraTimeOpportunities : 0),
    extraTime,
  };
}

/** The same for a side: with what an opponent's concussion, or the goalkeeper, gives it besides. @see LAW-3-CONC-01 */
function limitsFor(
  { teams, scoreAt }: Pick<MatchState, 'teams' | 'scoreAt'>,
  side: Side,
  edition: Step['edition'],
  period: Period,
  team: TeamState = teams[side],
): ReturnType<typeof limitsAt> {
  const limits = limitsAt(edition, period, scoreAt.afterExtraTime !== undefined);
  const opponents = teams[otherSide(side)].concussionSubstitutions ?? 0;
  const { goalkeeperSubstitutions: keepersLeft = 0 } = edition.options;
  const keepers =
    (team.goalkeeperSubstitutions ?? 0) + team.waiting.filter(({ goalkeeper }) => goalkeeper).length;
  return {
    ...limits,
    substitutions: limits.substitutions + opponents + Math.min(keepersLeft, keepers),
    opportunities: limits.opportunities + opponents,
  };
}

/**
 * What a side has left at this moment, extra time counted from the break before it.
 *
 * @returns `opportunities` is `undefined` where there is no limit to them
 * @see LAW-3-SUBS-06, LAW-3-SUBS-07, LAW-3-SUBS-08
 */
export function substitutionsLeft(
  state: MatchState,
  side: Side,
  period: Period = state.period,
): { readonly substitutions: number; readonly opportunities?: number } {
  const team = state.teams[side];
  const limits = limitsFor(state, side, matchRules(state), period);
  const opportunities = limits.opportunities - stoppagesOf(team);
  return {
    substitutions: Math.max(0, limits.substitutions - team.substitutionsUsed),
    ...(Number.isFinite(opportunities) && { opportunities: Math.max(0, opportunities) }),
  };
}

/** Opportunities used, those of changes that are not complete among them. */
function stoppagesOf({ opportunities, waiting }: TeamState): number {
  const stoppages = new Set(opportunities);
  for (const { stoppage } of waiting) if (stoppage !== undefined) stoppages.add(stoppage);
  return stoppages.size;
}

import { sameMoment } from '../clock.ts';
import type { Entry, EntryOf } from '../entries.ts';
import type { PersonState, WaitingChange } from '../state.ts';
import type { EntryId, PersonId, Side } from '../vocabulary.ts';
import { isTimed } from '../vocabulary.ts';
import type { Draft } from './draft.ts';
import { forgetGoalkeeper, personOf, setPerson, setTeam } from './draft.ts';
import { ELEVEN } from './opening.ts';
import { anyoneMayBeOff } from './people.ts';
import { foldKeeperReplaced } from './shoot-out.ts';

/** He waits at the line; the change is complete when the other one enters. @see LAW-3-SUBS-10 */
export function foldSubstitutionOff(draft: Draft, entry: EntryOf<'substitutionOff'>): void {
  const { side, player } = entry;
  const free = freeOf(draft, entry);
  const stoppage = free === undefined ? stoppageOf(draft, entry) : undefined;
  const { goalkeeper } = draft.teams[side];
  const change: WaitingChange = {
    off: entry.id,
    player,
    ...(stoppage !== undefined && { stoppage }),
    clock: entry.clock,
    ...(free !== undefined && { free }),
    ...((player === 'unknown' || goalkeeper === undefined || goalkeeper === player) && { goalkeeper: true }),
    ...(entry.slow && { slow: true }),
  };
  setTeam(draft, side, { waiting: [...draft.teams[side].waiting, change] });
  const { unknownOff } = draft.teams[side];
  if (player === 'unknown') {
    setTeam(draft, side, { unknownOff: unknownOff + 1 });
    anyoneMayBeOff(draft, side);
    return;
  }
  if (personOf(draft, side, player)?.status === 'sentOff') return;
  setPerson(draft, side, player, {
    status: entry.byNow ? 'substitutedPlayer' : 'temporarilyOff',
  });
  // He may have gone at an earlier change; then one of the others has gone at this one.
  if (entry.byNow && unknownOff > 0) anyoneMayBeOff(draft, side);
}

/** A change that counts in nothing. @see LAW-3-CONC-01, LAW-3-SUBS-16 */
function freeOf(draft: Draft, entry: EntryOf<'substitutionOff'>): WaitingChange['free'] {
  if (entry.concussion) return 'concussion';
  return entry.medicalProof && draft.phase === 'fixture' ? 'medicalProof' : undefined;
}

/** He would not go off, so nothing is changed and nothing is counted. @see LAW-3-SUBS-12 */
export function staysOn(draft: Draft, side: Side, player: PersonId): void {
  const { waiting } = draft.teams[side];
  if (!waiting.some((change) => change.player === player)) return;
  setTeam(draft, side, { waiting: waiting.filter((change) => change.player !== player) });
}

export function foldSubstitutionOn(draft: Draft, entry: EntryOf<'substitutionOn'>): void {
  const { side, player } = entry;
  const change = takeWaiting(draft, side, entry.replaces);
  if (change && change.player !== 'unknown' && personOf(draft, side, change.player)?.status !== 'sentOff') {
    setPerson(draft, side, change.player, { status: 'substitutedPlayer' });
  }
  const excluded = player !== 'unknown' && personOf(draft, side, player)?.status === 'excludedFromKicks';
  if (player === 'unknown') mayKeepGoal(draft, side, player, change);
  else comesOn(draft, side, player, change);
  if (entry.benchRefilledBy !== undefined) joinsBench(draft, side, entry.benchRefilledBy);
  if (draft.period === 'kicks' || draft.period === 'kicksBreak') {
    foldKeeperReplaced(draft, {
      side,
      off: change?.player ?? 'unknown',
      on: player,
      wasExcluded: excluded,
    });
    if (player !== 'unknown') setTeam(draft, side, { goalkeeper: player });
    if (excluded) return;
  }
  if (!change && fillsEmptyPlace(draft, side)) return;
  countChange(draft, side, change, change ? change.stoppage : stoppageOf(draft, entry));
  if (player !== 'unknown' && draft.stoppage && draft.stoppage.entry === change?.stoppage) {
    draft.stoppage = { ...draft.stoppage, cameOn: [...draft.stoppage.cameOn, player] };
  }
}

/** The change that it completes: the one it names, else the one that has waited longest. */
function takeWaiting(draft: Draft, side: Side, replaces: EntryId | undefined): WaitingChange | undefined {
  const { waiting } = draft.teams[side];
  const change = replaces === undefined ? waiting[0] : waiting.find(({ off }) => off === replaces);
  if (change) setTeam(draft, side, { waiting: waiting.filter((each) => each !== change) });
  return change;
}

function comesOn(draft: Draft, side: Side, player: PersonId, change: WaitingChange | undefined): void {
  const status = draft.phase === 'fixture' ? 'starter' : 'player';
  const known = personOf(draft, side, player);
  if (known?.status === 'sentOff') return;
  if (known) setPerson(draft, side, player, { status });
  else {
    const added: PersonState = { person: player, status, named: 'substitute', cautions: [] };
    setTeam(draft, side, { people: [...draft.teams[side].people, added] });
  }
  mayKeepGoal(draft, side, player, change);
}

/** A goalkeeper who comes on keeps goal where nobody does; of another substitute nobody can say. @see LAW-3-GK-02 */
function mayKeepGoal(
  draft: Draft,
  side: Side,
  player: PersonId | 'unknown',
  change: WaitingChange | undefined,
): void {
  const { goalkeeper } = draft.teams[side];
  const gone = goalkeeper !== undefined && personOf(draft, side, goalkeeper)?.status === 'sentOff';
  if (goalkeeper !== undefined && goalkeeper !== change?.player && !gone) return;
  const position = player === 'unknown' ? undefined : personOf(draft, side, player)?.position;
  if (player !== 'unknown' && position === 'goalkeeper') setTeam(draft, side, { goalkeeper: player });
  else if (goalkeeper !== undefined && position === undefined) forgetGoalkeeper(draft, side);
}

/** Before kick-off a place left by a sending-off is filled from the bench at no cost. @see LAW-3-SENT-02 */
function fillsEmptyPlace(draft: Draft, side: Side): boolean {
  const { onField } = draft.teams[side];
  if (draft.phase !== 'fixture' || onField >= ELEVEN) return false;
  setTeam(draft, side, { onField: onField + 1 });
  return true;
}

/** @see LAW-3-SUBS-16 */
function joinsBench(draft: Draft, side: Side, person: PersonId): void {
  if (personOf(draft, side, person)) return;
  const added: PersonState = { person, status: 'substitute', named: 'substitute', cautions: [] };
  setTeam(draft, side, { people: [...draft.teams[side].people, added] });
}

function countChange(
  draft: Draft,
  side: Side,
  change: WaitingChange | undefined,
  stoppage: EntryId | undefined,
): void {
  const team = draft.teams[side];
  if (change?.free === 'concussion') {
    setTeam(draft, side, { concussionSubstitutions: (team.concussionSubstitutions ?? 0) + 1 });
  }
  if (change?.free !== undefined) return;
  if (change?.goalkeeper && draft.options?.goalkeeperSubstitutions !== undefined) {
    setTeam(draft, side, { goalkeeperSubstitutions: (team.goalkeeperSubstitutions ?? 0) + 1 });
  }
  const isNew = stoppage !== undefined && !team.opportunities.includes(stoppage);
  const opportunities = isNew ? [...team.opportunities, stoppage] : team.opportunities;
  setTeam(draft, side, {
    substitutionsUsed: team.substitutionsUsed + 1,
    opportunities,
    opportunitiesUsed: opportunities.length,
  });
}

/** The stoppage that a change is made in; none in an interval, which is free. @see LAW-3-SUBS-05, LAW-3-SUBS-06 */
function stoppageOf(draft: Draft, entry: Entry): EntryId | undefined {
  if (!isTimed(entry.clock.period)) return undefined;
  const now = draft.stoppage;
  if (now && (now.announced || sameMoment(now.clock, entry.clock))) return now.entry;
  draft.stoppage = { entry: entry.id, clock: entry.clock, announced: false, cameOn: [] };
  return entry.id;
}

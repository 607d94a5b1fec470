import { effectiveLog, isCorrection } from '../effective.ts';
import type { Entry } from '../entries.ts';
import { isPlaying } from '../fold/draft.ts';
import { foldLog } from '../fold/fold.ts';
import type { CardState, MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';
import { SIDES } from '../vocabulary.ts';
import type { Dice } from './dice.ts';
import { swapSides } from './swap-sides.ts';

/**
 * What must be true of any log at all, whatever was logged against the Laws in it.
 *
 * @param dice choose the entry that is withdrawn to try the law of corrections
 * @returns a line for each that does not hold
 */
export function brokenInAnyLog(log: readonly Entry[], dice: Dice): readonly string[] {
  const state = foldLog(log);
  return state ? brokenAtLeast(log, effectiveLog(log), state, dice) : [];
}

function brokenAtLeast(
  log: readonly Entry[],
  effective: readonly Entry[],
  state: MatchState,
  dice: Dice,
): readonly string[] {
  return [
    ...SIDES.flatMap((side) => scoreIsTheSumOfGoals(effective, state, side)),
    ...correctionsLeaveNoTrace(log, dice),
    ...sidesAreAlike(log, state),
  ];
}

/**
 * What must be true of every log that `decide` let pass, reckoned without the fold's own means.
 *
 * @param dice choose the entry that is withdrawn to try the law of corrections
 * @returns a line for each that does not hold
 */
export function brokenInvariants(log: readonly Entry[], dice: Dice): readonly string[] {
  const state = foldLog(log);
  if (!state) return ['the match is not open'];
  const effective = effectiveLog(log);
  return [
    ...brokenAtLeast(log, effective, state, dice),
    ...SIDES.flatMap((side) => numbersFollowTheLog(effective, state, side)),
    ...SIDES.flatMap((side) => secondCautionsSendOff(effective, state, side)),
    // A correction may leave a later act without its ground; it stands until it is corrected too.
    ...(log.some(isCorrection) ? [] : nobodyActsAfterGoingOff(effective)),
  ];
}

/** Two cautions that stand, of the match or of the shoot-out, are a dismissal, and one is none. @see LAW-12-04, LAW-10-13 */
function secondCautionsSendOff(
  effective: readonly Entry[],
  { cards, teams }: MatchState,
  side: Side,
): readonly string[] {
  const broken: string[] = [];
  const firstKick = effective.findIndex((entry) => entry.type === 'kick' && entry.outcome !== 'retake');
  const sinceKicks = new Set(firstKick < 0 ? [] : effective.slice(firstKick).map(({ id }) => id));
  const isOfShootOut = ({ entry, clock }: CardState) =>
    clock.period === 'kicks' || (clock.period === 'fullTime' && sinceKicks.has(entry));
  for (const { person, status } of teams[side].people) {
    const own = cards.filter((card) => card.side === side && card.person === person && !card.withdrawn);
    const cautions = own.filter(({ card }) => card !== 'directRed');
    const inKicks = cautions.filter(isOfShootOut).length;
    const off = own.length > cautions.length || inKicks > 1 || cautions.length - inKicks > 1;
    if (off !== (status === 'sentOff')) broken.push(`${person}: ${cautions.length} cautions, and ${status}`);
  }
  return broken;
}

function scoreIsTheSumOfGoals(effective: readonly Entry[], state: MatchState, side: Side): readonly string[] {
  const decisions = new Set(
    effective.flatMap((entry) =>
      entry.type === 'varDecision' && entry.outcome === 'overturned' ? [entry.id] : [],
    ),
  );
  const cancelled = new Set([
    ...effective.flatMap((entry) => (entry.type === 'goalCancelled' ? [entry.goal] : [])),
    // Play was taken back to before it. @see VAR-34
    ...state.goals.flatMap(({ entry, cancelledBy }) =>
      cancelledBy !== undefined && decisions.has(cancelledBy) ? [entry] : [],
    ),
  ]);
  const goals = effective.filter(
    (entry) =>
      (entry.type === 'goal' ||
        entry.type === 'ownGoal' ||
        (entry.type === 'penaltyKick' && entry.outcome === 'scored')) &&
      entry.side === side &&
      !cancelled.has(entry.id),
  );
  return goals.length === state.score[side]
    ? []
    : [`${side}: score ${state.score[side]}, ${goals.length} goals stand`];
}

/** Eleven, less the players whose dismissal stands; a person counts once. */
function numbersFollowTheLog(effective: readonly Entry[], state: MatchState, side: Side): readonly string[] {
  const dismissed = new Set<string>();
  for (const card of state.cards) {
    if (card.withdrawn || card.card === 'caution' || card.side !== side || card.person === 'unknown')
      continue;
    if (isPlaying(card.statusThen) || card.statusThen === 'starter') dismissed.add(card.person);
  }
  const sheet = effective.find((entry) => entry.type === 'teamSheet' && entry.side === side);
  const eleven = sheet?.type === 'teamSheet' ? sheet.starters.length : 11;
  const { onField } = state.teams[side];
  return onField === eleven - dismissed.size
    ? []
    : [`${side}: ${onField} on the field, ${dismissed.size} of ${eleven} sent off`];
}

/** Goals, kicks and changes of one whom a direct red or a change has taken off; cards are for everybody. */
function nobodyActsAfterGoingOff(effective: readonly Entry[]): readonly string[] {
  const withdrawn = new Set(
    effective.flatMap((entry) => (entry.type === 'sanctionWithdrawn' ? [entry.sanction] : [])),
  );
  const off = new Set<string>();
  const leaving = new Map<string, string>();
  const broken: string[] = [];
  for (const entry of effective) {
    const actor = actorOf(entry);
    if (actor !== undefined && off.has(actor)) broken.push(`${entry.id}: ${actor} acts and has gone off`);
    if (entry.type === 'directRed' && !withdrawn.has(entry.id)) off.add(entry.person);
    if (entry.type === 'substitutionOff') leaving.set(entry.id, entry.player);
    if (entry.type === 'substitutionOn' && entry.replaces !== undefined) {
      off.add(leaving.get(entry.replaces) ?? 'unknown');
    }
    off.delete('unknown');
  }
  return broken;
}

function actorOf(entry: Entry): string | undefined {
  if (entry.type === 'goal') return entry.scorer;
  if (entry.type === 'penaltyKick' || entry.type === 'kick') return entry.kicker;
  if (entry.type === 'shot' || entry.type === 'foul' || entry.type === 'substitutionOn') return entry.player;
  return undefined;
}

/** state(log + withdrawal of k) = state(log without k), but for the version. */
function correctionsLeaveNoTrace(log: readonly Entry[], dice: Dice): readonly string[] {
  const target = dice.pick(log.filter(({ type }) => type !== 'matchOpened'));
  const last = log.at(-1);
  if (!target || !last) return [];
  const { match, clock } = last;
  const [seq, id] = [last.seq + 1, idOfEntry('withdrawal')];
  const withdrawal: Entry = {
    seq,
    id,
    match,
    clock,
    by: '-',
    type: 'entryWithdrawn',
    target: target.id,
    reason: '-',
  };
  const [withIt, without] = [foldLog([...log, withdrawal]), foldLog(log.filter((entry) => entry !== target))];
  return sameButForVersion(withIt, without) ? [] : [`withdrawing ${target.id} is not as if it never was`];
}

function idOfEntry(id: string): Entry['id'] {
  if (!isId(id)) throw new Error('never');
  return id;
}

const isId = (_text: string): _text is Entry['id'] => true;

const sidesAreAlike = (log: readonly Entry[], state: MatchState): readonly string[] =>
  sameButForVersion(swapSides(foldLog(swapSides(log))), state) ? [] : ['the sides are not alike'];

const sameButForVersion = (a: MatchState | undefined, b: MatchState | undefined): boolean =>
  JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });

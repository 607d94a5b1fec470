import { otherSide } from '../vocabulary.ts';
import type { RandomMatch } from './random-match.ts';

type Act = (match: RandomMatch) => void;

/** What may happen next, each as likely as the others. */
export const ACTS: readonly Act[] = [
  shot,
  shot,
  foulAndCard,
  foulAndCard,
  plain('logChance'),
  plain('logCorner'),
  plain('logOffside'),
  plain('logFreeKick'),
  restart,
  goal,
  goal,
  ownGoal,
  penalty,
  change,
  change,
  changesInOneStoppage,
  offWithoutName,
  treatment,
  benchCard,
  dissent,
  goalCheck,
  penaltyCheck,
  sanctionTakenBack,
  roles,
  note,
  suspension,
  lateClock,
  chanceDenied,
  offenceAtPenalty,
  counterAttack,
  replacedSanction,
  staysOn,
];

function plain(type: string): Act {
  return (match) => {
    match.send({ type, side: match.side() });
  };
}

function shot(match: RandomMatch): void {
  const side = match.side();
  const outcome = match.dice.pick(['saved', 'wide', 'over', 'post', 'blocked']);
  match.send({ type: 'logShot', side, player: match.player(side), outcome });
}

function goal(match: RandomMatch): void {
  const side = match.side();
  const assist = match.dice.chance(0.6) ? { assist: match.player(side) } : {};
  match.send({ type: 'logGoal', side, scorer: match.player(side), ...assist });
  if (match.dice.chance(0.6)) restart(match);
}

function ownGoal(match: RandomMatch): void {
  if (match.dice.chance(0.8)) return;
  const side = match.side();
  match.send({ type: 'logOwnGoal', side, player: match.player(otherSide(side)) });
}

function restart(match: RandomMatch): void {
  match.keepGoal();
  match.send({ type: 'logRestart', kind: match.state.restartAwaited ?? 'throwIn' });
}

function foulAndCard(match: RandomMatch): void {
  const side = match.side();
  const [player, on] = [match.player(side), match.player(otherSide(side))];
  const foul = match.send({ type: 'logFoul', side, player, on });
  if (foul === undefined || match.dice.chance(0.6)) return;
  const card = match.dice.chance(0.06) ? 'logDirectRed' : 'logCaution';
  match.send({ type: card, side, person: player, causedBy: foul });
}

function dissent(match: RandomMatch): void {
  const side = match.side();
  if (match.dice.chance(0.5))
    match.send({ type: 'logCaution', side, person: match.player(side), reason: 'C-DI' });
}

function benchCard(match: RandomMatch): void {
  const side = match.side();
  if (match.dice.chance(0.3)) {
    const type = match.dice.chance(0.3) ? 'logDirectRed' : 'logCaution';
    match.send({ type, side, person: match.benchPerson(side) });
  }
}

function change(match: RandomMatch): void {
  if (match.dice.chance(0.4)) return;
  const side = match.side();
  match.send({ type: 'logSubstitution', side, off: match.player(side), on: match.substitute(side) });
}

function changesInOneStoppage(match: RandomMatch): void {
  if (match.dice.chance(0.6)) return;
  match.send({ type: 'logStoppage', reason: 'substitution' });
  change(match);
  match.wait(40);
  change(match);
  restart(match);
}

function offWithoutName(match: RandomMatch): void {
  if (match.dice.chance(0.7)) return;
  const side = match.side();
  const off = match.send({ type: 'logSubstitutionOff', side, player: 'unknown' });
  if (off !== undefined) match.send({ type: 'logSubstitutionOn', side, player: match.substitute(side) });
}

function treatment(match: RandomMatch): void {
  const side = match.side();
  const player = match.player(side);
  if (match.send({ type: 'logInjury', side, player }) === undefined || match.dice.chance(0.5)) return;
  match.send({ type: 'logTemporarilyOff', side, player });
  match.wait(100);
  if (match.dice.chance(0.8)) match.send({ type: 'logReturned', side, player });
}

function penalty(match: RandomMatch): void {
  if (match.dice.chance(0.6)) return;
  const side = match.side();
  if (match.send({ type: 'logPenaltyAwarded', side }) !== undefined) takePenalty(match, side);
}

function takePenalty(match: RandomMatch, side: 'home' | 'away'): void {
  match.wait(90);
  const outcome = match.dice.pick(['scored', 'scored', 'saved', 'missed', 'post', 'retake']);
  const kick = match.send({ type: 'logPenaltyKick', side, kicker: match.player(side), outcome });
  if (outcome === 'retake' && kick !== undefined) takePenalty(match, side);
}

function goalCheck(match: RandomMatch): void {
  const last = match.state.goalBeforeRestart;
  if (last === undefined) return;
  const check = match.send({ type: 'logVarCheckStart', categories: ['GOAL'], incident: last });
  if (match.dice.chance(0.5)) match.send({ type: 'logRestartHeld', check });
  match.wait(60);
  if (match.dice.chance(0.5)) {
    match.send({ type: 'logVarCheckComplete', check });
    return;
  }
  const review = match.send({ type: 'logVarReviewOpen', check, mode: 'varOnly' });
  const outcome = match.dice.pick(['upheld', 'overturned']);
  const decision = match.send({ type: 'logVarDecision', review, outcome });
  if (outcome === 'overturned') {
    match.send({ type: 'logGoalCancelled', goal: last, reason: 'offside', causedBy: decision });
  }
}

function penaltyCheck(match: RandomMatch): void {
  if (match.dice.chance(0.5)) return;
  const side = match.side();
  const offender = match.player(otherSide(side));
  const foul = match.send({ type: 'logFoul', side: otherSide(side), player: offender });
  if (foul === undefined) return;
  const check = match.send({ type: 'logVarCheckStart', categories: ['PEN', 'RED'], incident: foul });
  const mode = match.dice.pick(['varOnly', 'onField']);
  const review = match.send({ type: 'logVarReviewOpen', check, mode });
  benchCard(match);
  if (mode === 'varOnly' && match.dice.chance(0.5)) match.send({ type: 'logWentToScreen', review });
  match.wait(120);
  const outcome = match.dice.pick(['upheld', 'overturned']);
  const restarts = outcome === 'overturned' ? { restart: 'penalty' } : {};
  const decision = match.send({ type: 'logVarDecision', review, outcome, ...restarts });
  if (outcome === 'upheld') return;
  match.send({ type: 'logPenaltyAwarded', side, offence: foul, causedBy: decision });
  match.send({ type: 'logCaution', side: otherSide(side), person: offender, causedBy: decision });
  takePenalty(match, side);
}

function sanctionTakenBack(match: RandomMatch): void {
  const card = match.dice.pick(match.state.cards.filter(({ withdrawn }) => !withdrawn));
  if (card && match.dice.chance(0.3)) match.send({ type: 'logSanctionWithdrawn', sanction: card.entry });
}

function roles(match: RandomMatch): void {
  if (match.dice.chance(0.6)) return;
  const side = match.side();
  const type = match.dice.pick(['logCaptainChange', 'logGoalkeeperChange']) ?? 'logCaptainChange';
  match.send({ type, side, player: match.player(side) });
}

function note(match: RandomMatch): void {
  match.send({ type: 'logNote', text: 'It rains.', about: 'colour' });
}

function suspension(match: RandomMatch): void {
  if (match.dice.chance(0.8)) return;
  match.send({ type: 'logMatchSuspended', reason: match.dice.pick(['weather', 'crowd', 'lights']) });
  benchCard(match);
  match.send({ type: 'logMatchResumed', anotherDay: match.dice.chance(0.3) });
}

/** Somebody finds that the clock was started late. */
function lateClock(match: RandomMatch): void {
  if (match.dice.chance(0.9)) return;
  match.putClockRight(match.dice.between(1, 20), match.dice.chance(0.5) ? 'follow' : 'stay');
}

function chanceDenied(match: RandomMatch): void {
  if (match.dice.chance(0.6)) return;
  const side = match.side();
  const [player, on] = [match.player(side), match.player(otherSide(side))];
  const denied = match.dice.pick(['obviousChance', 'promisingAttack']);
  const facts = { denied, inPenaltyArea: match.dice.chance(0.5), forTheBall: match.dice.chance(0.5) };
  const foul = match.send({ type: 'logFoul', side, player, on, ...facts });
  const type = match.dice.chance(0.1) ? 'logDirectRed' : 'logCaution';
  if (foul !== undefined) match.send({ type, side, person: player, causedBy: foul });
}

function offenceAtPenalty(match: RandomMatch): void {
  if (match.dice.chance(0.8)) return;
  const side = match.side();
  if (match.send({ type: 'logPenaltyAwarded', side }) === undefined) return;
  const kicker = match.player(side);
  const again = { outcome: 'retake', offences: ['goalkeeper'], ball: 'saved' };
  match.send({ type: 'logPenaltyKick', side, kicker, ...again });
  match.wait(60);
  const outcome = match.dice.pick(['scored', 'saved', 'post']);
  match.send({ type: 'logPenaltyKick', side, kicker, outcome });
  if (outcome !== 'scored' && match.dice.chance(0.5)) {
    match.send({ type: 'logGoal', side, scorer: match.player(side), rebound: true });
  }
}

/** A foul that nobody saw, a goal at the other end, and a review that takes play back. */
function counterAttack(match: RandomMatch): void {
  if (match.dice.chance(0.8)) return;
  const side = match.side();
  const other = otherSide(side);
  const foul = match.send({ type: 'logFoul', side: other, player: match.player(other), inPenaltyArea: true });
  const detail = match.dice.pick(['spa', 'reckless']);
  match.send({ type: 'logCaution', side, person: match.player(side), detail });
  const goalOfOthers = match.send({ type: 'logGoal', side: other, scorer: match.player(other) });
  const check = match.send({ type: 'logVarCheckStart', categories: ['PEN'], incident: foul });
  const review = match.send({ type: 'logVarReviewOpen', check, mode: 'onField' });
  const decision = match.send({ type: 'logVarDecision', review, outcome: 'overturned', restart: 'penalty' });
  const award = match.send({ type: 'logPenaltyAwarded', side, offence: foul, causedBy: decision });
  match.send({
    type: 'logGoalCancelled',
    goal: goalOfOthers,
    reason: 'earlierOffence',
    causedBy: decision,
  });
  if (award !== undefined) takePenalty(match, side);
}

/** A second caution that a review makes a direct red. */
function replacedSanction(match: RandomMatch): void {
  const card = match.dice.pick(
    match.state.cards.filter((each) => each.card === 'secondCaution' && !each.withdrawn),
  );
  if (!card) return;
  const { side, person, entry } = card;
  match.send({ type: 'logDirectRed', side, person, replaces: entry, reason: 'R-SFP' });
}

/** He will not go off. */
function staysOn(match: RandomMatch): void {
  if (match.dice.chance(0.8)) return;
  const side = match.side();
  const player = match.player(side);
  if (player === 'unknown') return;
  if (match.send({ type: 'logSubstitutionOff', side, player }) !== undefined)
    match.send({ type: 'logReturned', side, player });
}

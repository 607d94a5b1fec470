import type { EntryId, Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';
import type { Dice } from './dice.ts';

/** Who plays a passage: sends commands one after the other, a few seconds apart. */
export interface Passing {
  readonly dice: Dice;
  /** The id of the last entry that came of it; `undefined` when it was refused or speaks of what was refused. */
  send(body: { readonly type: string; readonly [field: string]: unknown }): EntryId | undefined;
  /** Somebody of the sheet of that side, wherever he is now. */
  person(side: Side): string;
  side(): Side;
}

/** What commands drawn one by one hardly ever come to, because each has to follow from the one before. */
export const PASSAGES: readonly ((passing: Passing) => void)[] = [
  slowChange,
  offenceAndRebound,
  playTakenBack,
];

/** One goes off in no hurry, and his substitute comes on. @see LAW-3-SUBS-14 */
function slowChange(passing: Passing): void {
  const side = passing.side();
  const [off, on] = [passing.person(side), passing.person(side)];
  const replaces = passing.send({ type: 'logSubstitutionOff', side, player: off, slow: true });
  passing.send({ type: 'logSubstitutionOn', side, player: on, replaces });
}

/** A save that does not count, then the post, and somebody scores from it. @see LAW-14-05, LAW-14-06 */
function offenceAndRebound(passing: Passing): void {
  const side = passing.side();
  const [kicker, other] = [passing.person(side), passing.person(side)];
  const kick = { type: 'logPenaltyKick', side, kicker };
  passing.send({ type: 'logPenaltyAwarded', side });
  const offences = [passing.dice.pick(['goalkeeper', 'attackerEncroaches'])];
  passing.send({ ...kick, outcome: 'retake', offences, ball: 'saved' });
  passing.send({ ...kick, outcome: passing.dice.pick(['post', 'saved']) });
  passing.send({ type: 'logGoal', side, scorer: passing.dice.pick([kicker, other]), rebound: true });
}

/** An unpunished offence, a card and a goal at the other end, and a review that goes back. @see VAR-20, VAR-34 */
function playTakenBack(passing: Passing): void {
  const side = passing.side();
  const other = otherSide(side);
  const offence = passing.send({ type: 'logFoul', side: other, player: passing.person(other) });
  const detail = passing.dice.pick(['spa', 'reckless']);
  passing.send({ type: 'logCaution', side, person: passing.person(side), detail });
  passing.send({ type: 'logGoal', side: other, scorer: passing.person(other) });
  const check = passing.send({ type: 'logVarCheckStart', categories: ['PEN'], incident: offence });
  const review = passing.send({ type: 'logVarReviewOpen', check, mode: 'onField' });
  const outcome = passing.dice.pick(['upheld', 'overturned']);
  const causedBy = passing.send({ type: 'logVarDecision', review, outcome });
  passing.send({ type: 'logPenaltyAwarded', side, offence, causedBy });
}

import type { LawsEdition } from '../editions/laws-edition.ts';
import type { BallAtKick, EntryOf, KickOffence } from '../entries.ts';

/** What comes of a kick at which somebody offended. */
export interface KickOutcome {
  /** `stands`: no goal, and play goes on from what the ball did; in a shoot-out the kick is missed. */
  readonly result: 'goal' | 'retake' | 'indirectFreeKick' | 'stands';
  /** Cautioned for it, besides the goalkeeper. @see LAW-14-05 */
  readonly cautioned?: 'kicker';
}

type Row = {
  readonly when: (offences: ReadonlySet<KickOffence>, rules: LawsEdition) => boolean;
  readonly gives: (ball: BallAtKick, offences: ReadonlySet<KickOffence>, rules: LawsEdition) => KickOutcome;
};

const attacker = (offences: ReadonlySet<KickOffence>, rules: LawsEdition): boolean =>
  offences.has('attackerEncroachesWithImpact') ||
  (offences.has('attackerEncroaches') && !rules.encroachmentNeedsImpact);
const defender = (offences: ReadonlySet<KickOffence>, rules: LawsEdition): boolean =>
  offences.has('defenderEncroachesWithImpact') ||
  (offences.has('defenderEncroaches') && !rules.encroachmentNeedsImpact);
const keeper = (offences: ReadonlySet<KickOffence>): boolean =>
  offences.has('goalkeeper') || offences.has('goalkeeperPutsOff');
const kicker = (offences: ReadonlySet<KickOffence>): boolean =>
  offences.has('kicker') || offences.has('feint') || offences.has('wrongKicker');

const RETAKE: KickOutcome = { result: 'retake' };
const GOAL: KickOutcome = { result: 'goal' };
const STANDS: KickOutcome = { result: 'stands' };
const FREE_KICK: KickOutcome = { result: 'indirectFreeKick' };
const FREE_KICK_AND_CAUTION: KickOutcome = { result: 'indirectFreeKick', cautioned: 'kicker' };

/** The table of LAW-14-03, the first row that fits; what differs by edition is read from it. */
const ROWS: readonly Row[] = [
  { when: (it) => keeper(it) && kicker(it), gives: () => FREE_KICK_AND_CAUTION },
  { when: (it) => it.has('feint') || it.has('wrongKicker'), gives: () => FREE_KICK_AND_CAUTION },
  { when: (it) => it.has('kicker') || it.has('backwards') || it.has('touchesTwice'), gives: () => FREE_KICK },
  {
    when: (it) => it.has('doubleTouch'),
    gives: (ball, _it, rules) =>
      ball === 'in' && rules.accidentalDoubleTouch === 'retake' ? RETAKE : FREE_KICK,
  },
  { when: (it, rules) => attacker(it, rules) && (defender(it, rules) || keeper(it)), gives: () => RETAKE },
  { when: attacker, gives: (ball) => (ball === 'in' ? RETAKE : FREE_KICK) },
  { when: defender, gives: (ball) => (ball === 'in' ? GOAL : RETAKE) },
  {
    when: keeper,
    gives: (ball, it, rules) => {
      if (ball === 'in') return GOAL;
      const stands = ball !== 'saved' && rules.missStandsDespiteGoalkeeper && !it.has('goalkeeperPutsOff');
      return stands ? STANDS : RETAKE;
    },
  },
];

/**
 * What a penalty, or a kick of the shoot-out, comes to under an edition.
 *
 * @param offences none: the ball alone decides
 * @see LAW-14-03, LAW-14-04, LAW-10-12
 */
export function penaltyOutcome(
  rules: LawsEdition,
  offences: readonly KickOffence[],
  ball: BallAtKick,
): KickOutcome {
  const there = new Set(offences);
  const row = ROWS.find(({ when }) => when(there, rules));
  if (row) return row.gives(ball, there, rules);
  return ball === 'in' ? GOAL : STANDS;
}

/** What the ball did, as far as the entry tells; `undefined` when it does not, or there was no kick. */
export function ballOf({ outcome, ball }: EntryOf<'penaltyKick' | 'kick'>): BallAtKick | undefined {
  if (ball !== undefined) return ball;
  if (outcome === 'scored') return 'in';
  return outcome === 'saved' || outcome === 'missed' || outcome === 'post' ? outcome : undefined;
}

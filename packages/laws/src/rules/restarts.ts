import type { LawsEdition } from '../editions/laws-edition.ts';
import type { DirectFrom, RestartKind } from '../entries.ts';

/**
 * What it is when the ball goes from a restart straight into the opponents' goal. Into the own goal it is always a
 * corner to the opponents.
 *
 * @see GOAL-02
 */
export function directGoal(rules: LawsEdition, from: DirectFrom): 'goal' | 'goalKick' {
  return from === 'goalkeeperThrow' ? (rules.goalFromGoalkeepersThrow ? 'goal' : 'goalKick') : DIRECT[from];
}

const DIRECT: { readonly [F in Exclude<DirectFrom, 'goalkeeperThrow'>]: 'goal' | 'goalKick' } = {
  kickOff: 'goal',
  directFreeKick: 'goal',
  goalKick: 'goal',
  corner: 'goal',
  indirectFreeKick: 'goalKick',
  throwIn: 'goalKick',
  droppedBall: 'goalKick',
};

/** Offences and other causes of a restart. @see LAW-11-01, LAW-12-DFK, LAW-12-IFK */
export type RestartCause =
  | 'offside'
  | 'directFreeKickOffence'
  | 'directFreeKickOffenceInOwnArea'
  | 'indirectFreeKickOffence'
  | 'goalkeeperHolds'
  | 'foulThrow'
  | 'throwInTooSlow'
  | 'goalKickTooSlow'
  | 'playStopped'
  | 'benchTouchesBallGoingOut'
  | 'goal';

/** How play goes on, and for whom: the side that did not cause it, or the one that had the ball. */
export interface RestartAfter {
  readonly kind: RestartKind;
  readonly direct?: boolean;
  readonly to: 'opponents' | 'conceding' | LawsEdition['droppedBall'];
}

/** The restart that the Laws require. @see LAW-8-DROP, LAW-8-GOAL, LAW-9-TOUCH, LAW-15-01, LAW-16-01, LAW-12-GK8 */
export function restartAfter(rules: LawsEdition, cause: RestartCause): RestartAfter {
  switch (cause) {
    case 'offside':
    case 'indirectFreeKickOffence':
    case 'benchTouchesBallGoingOut':
      return { kind: 'freeKick', direct: false, to: 'opponents' };
    case 'directFreeKickOffence':
      return { kind: 'freeKick', direct: true, to: 'opponents' };
    case 'directFreeKickOffenceInOwnArea':
      return { kind: 'penalty', to: 'opponents' };
    case 'goalkeeperHolds': {
      const { restart } = rules.goalkeeperHolding;
      return { kind: restart, ...(restart === 'freeKick' && { direct: false }), to: 'opponents' };
    }
    case 'foulThrow':
    case 'throwInTooSlow':
      return { kind: 'throwIn', to: 'opponents' };
    case 'goalKickTooSlow':
      return { kind: 'corner', to: 'opponents' };
    case 'playStopped':
      return { kind: 'droppedBall', to: rules.droppedBall };
    case 'goal':
      return { kind: 'kickOff', to: 'conceding' };
    default:
      return cause satisfies never;
  }
}

import type { LawsEdition } from '../editions/laws-edition.ts';
import type { Foul } from '../entries.ts';

/** What the Laws require for a foul. */
export interface FoulSanction {
  /** Where play stopped for it; none when an advantage was played. */
  readonly restart?: 'freeKick' | 'penalty';
  readonly card: 'none' | 'caution' | 'directRed';
}

/** What is known of a foul. */
export type FoulFacts = Pick<
  Foul,
  'manner' | 'kind' | 'inPenaltyArea' | 'denied' | 'forTheBall' | 'deliberate' | 'advantage'
>;

/**
 * Restart and card for a foul under an edition: the table for chances denied and attacks stopped, and the manner of the
 * challenge, whichever is more.
 *
 * @see LAW-12-DOGSO-01
 */
export function foulSanction(rules: LawsEdition, foul: FoulFacts): FoulSanction {
  const cards = [cardForManner(foul), cardForChance(rules, foul)];
  const card = cards.includes('directRed') ? 'directRed' : cards.includes('caution') ? 'caution' : 'none';
  if (foul.advantage !== undefined) return { card };
  return { restart: foul.inPenaltyArea ? 'penalty' : 'freeKick', card };
}

function cardForManner({ manner }: FoulFacts): FoulSanction['card'] {
  if (manner === 'excessiveForce') return 'directRed';
  return manner === 'reckless' ? 'caution' : 'none';
}

function cardForChance(rules: LawsEdition, foul: FoulFacts): FoulSanction['card'] {
  const { denied, inPenaltyArea = false, forTheBall = false, deliberate = true, advantage } = foul;
  if (denied === undefined) return 'none';
  const accidentalHand = foul.kind === 'handball' && !deliberate;
  if (denied === 'promisingAttack') {
    if (advantage !== undefined) return 'none';
    return inPenaltyArea && (forTheBall || accidentalHand) ? 'none' : 'caution';
  }
  if (advantage === 'goalFollowed' && rules.goalAfterAdvantageSparesCaution) return 'none';
  if (advantage !== undefined) return 'caution';
  if (foul.kind === 'handball') {
    return inPenaltyArea && accidentalHand ? rules.chanceDeniedByAccidentalHand : 'directRed';
  }
  return inPenaltyArea && forTheBall ? rules.chanceDeniedForTheBall : 'directRed';
}

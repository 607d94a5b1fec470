import type { Regulations } from '../regulations.ts';

/**
 * When cautions add up to a suspension, for one season of a competition.
 *
 * @see UCL-DISC-02, UCL-DISC-03, UCL-DISC-05, HIST-SUBS
 */
export interface CautionRules {
  /** Cautions that cost the next match for the first time. */
  readonly first: number;
  /** And after how many more each time: 2 makes it 3, 5, 7, 9. */
  readonly thenEvery: number;
  /** Id of the round after which every caution expires; a suspension that has begun does not. Absent: they are kept. */
  readonly expireAfter?: string;
  /**
   * In qualifying, whose count is its own and ends with it: one caution is taken off after so many rounds for which the
   * person was registered. Absent: none is.
   */
  readonly qualifyingOneLessEvery?: number;
}

/** To 2005/06 every second caution. That it was so in each of those seasons is believed. @see HIST-SUBS */
export const EVERY_SECOND_CAUTION: CautionRules = { first: 2, thenEvery: 2 };

/** From 2006/07 the third, then every second. @see HIST-SUBS */
export const THIRD_CAUTION: CautionRules = { first: 3, thenEvery: 2 };

/** From 2014/15 they are forgotten for the semi-finals. @see UCL-DISC-05 */
export const THIRD_TO_QUARTER_FINAL: CautionRules = { ...THIRD_CAUTION, expireAfter: 'quarterFinal' };

/** From 2025/26 one of qualifying goes after every two rounds. @see UCL-DISC-03 */
export const THIRD_WITH_RELIEF: CautionRules = { ...THIRD_TO_QUARTER_FINAL, qualifyingOneLessEvery: 2 };

/** Which cautions count together: those of qualifying, those of the competition proper, those after the expiry. */
export type CountingPhase = 'qualifying' | 'proper' | 'afterExpiry';

/** Whether the caution that makes it so many costs the next match. */
export function cautionSuspends(total: number, { first, thenEvery }: CautionRules): boolean {
  return total >= first && (total - first) % thenEvery === 0;
}

/** How many more cautions cost the next match; 1 when the next one does. */
export function cautionsToSuspension(total: number, rules: CautionRules): number {
  let more = 1;
  while (!cautionSuspends(total + more, rules)) more += 1;
  return more;
}

/** The part of the season that a round belongs to; groups and league phase are of the competition proper. */
export function phaseOfRound(
  round: string,
  { cautions, qualifyingRounds = [], rounds }: Pick<Regulations, 'cautions' | 'qualifyingRounds' | 'rounds'>,
): CountingPhase {
  if (qualifyingRounds.some(({ id }) => id === round)) return 'qualifying';
  const last = rounds.findIndex(({ id }) => id === cautions?.expireAfter);
  return last >= 0 && rounds.findIndex(({ id }) => id === round) > last ? 'afterExpiry' : 'proper';
}

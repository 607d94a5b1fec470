import { LAWS_EDITIONS } from '../editions/laws-editions.ts';
import type { Entry } from '../entries.ts';
import type { Dice } from './dice.ts';

/** The same match under another edition, as a first leg, or with a competition's own options. */
export function underOtherRules(log: readonly Entry[], dice: Dice): readonly Entry[] {
  const edition = dice.pick(LAWS_EDITIONS);
  return log.map((entry) => {
    if (entry.type !== 'matchOpened' || !edition) return entry;
    const { id, version, hash } = edition;
    const options = dice.pick([
      {},
      { bench: 12 },
      { concussionSubstitutes: true },
      { video: false },
      { cornerReview: true },
      { extraTimeGoal: 'golden' as const },
    ]);
    return {
      ...entry,
      lawsEdition: { id, version, hash },
      ...(options && { options }),
      ...(dice.chance(0.2) && { leg: 1 as const }),
    };
  });
}

import type { EntryOf } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Speaker } from './discourse.ts';

/** What went wrong, for the report and for the timeline. */
export const ERRORS: {
  readonly [K in EntryOf<'error'>['kind']]: { readonly past: string; readonly present: string };
} = {
  failedClearance: { past: 'failed to clear', present: 'fails to clear' },
  badPass: { past: 'misplaced a pass', present: 'misplaces a pass' },
  goalkeeperMistake: { past: 'made a mistake in goal', present: 'makes a mistake in goal' },
  slip: { past: 'slipped', present: 'slips' },
  other: { past: 'made a mistake', present: 'makes a mistake' },
};

/** A foul as a clause: `Bensebaini's high boot caught Krstović on the head in the penalty area`. */
export function foulClause(
  foul: EntryOf<'foul'>,
  speaker: Pick<Speaker, 'person'>,
  tense: 'past' | 'present',
): string {
  const who = speaker.person(foul.player, foul.side);
  const victim = foul.on && foul.on !== 'unknown' ? speaker.person(foul.on, otherSide(foul.side)) : undefined;
  const where = foul.inPenaltyArea ? ' in the penalty area' : '';
  const past = tense === 'past';
  if (foul.kind === 'handball') return `${who} ${past ? 'handled' : 'handles'} the ball${where}`;
  if (foul.kind === 'highBoot' && victim) {
    const struck = foul.struck ? `on the ${foul.struck}` : 'with a high boot';
    return foul.struck
      ? `a high boot by ${who} ${past ? 'caught' : 'catches'} ${victim} ${struck}${where}`
      : `${who} ${past ? 'caught' : 'catches'} ${victim} ${struck}${where}`;
  }
  const verb = VERBS[foul.kind ?? 'other'] ?? VERBS.other;
  if (victim) return `${who} ${past ? verb.past : verb.present} ${victim}${where}`;
  return `${who} ${past ? 'committed' : 'commits'} a foul${where}`;
}

const VERBS: {
  readonly other: { readonly past: string; readonly present: string };
  readonly [kind: string]: { readonly past: string; readonly present: string } | undefined;
} = {
  trip: { past: 'tripped', present: 'trips' },
  push: { past: 'pushed', present: 'pushes' },
  hold: { past: 'held', present: 'holds' },
  elbow: { past: 'caught with an elbow', present: 'catches with an elbow' },
  other: { past: 'fouled', present: 'fouls' },
};

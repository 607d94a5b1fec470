import type { Finding } from '../decide/finding.ts';
import type { Entry } from '../entries.ts';
import { sameMoment } from '../fold/substitutions.ts';

/** The entry that fills each place that must not stay empty. */
const FILLED_BY: { readonly [rule: string]: Entry['type'] } = {
  'LAW-3-CAPT-01': 'captainChange',
  'LAW-3-GK-02': 'goalkeeperChange',
};

/**
 * True for a team that lost its captain or goalkeeper and named another one in the same breath: live that is worth a
 * notice, in a finished log it is no breach.
 *
 * @param later the effective entries after the one that left the place empty
 */
export function filledAtOnce(entry: Entry, { rule, facts }: Finding, later: readonly Entry[]): boolean {
  const filler = FILLED_BY[rule];
  if (filler === undefined) return false;
  return later.some(
    (next) => next.type === filler && 'side' in next && next.side === facts.side && soonAfter(entry, next),
  );
}

/** Before play can have gone on: in the same moment, or in the same interval. */
const soonAfter = (entry: Entry, next: Entry): boolean => sameMoment(entry.clock, next.clock);

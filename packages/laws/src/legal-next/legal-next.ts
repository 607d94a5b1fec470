import type { Clock } from '../clock.ts';
import { effectiveLog } from '../effective.ts';
import type { Entry } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import type { MatchState } from '../state.ts';
import { isTimed } from '../vocabulary.ts';
import { Asker } from './asker.ts';
import type { LegalNext, NextContext } from './offers.ts';
import { QUESTIONS } from './questions.ts';

/**
 * What may be logged now and for whom, by the same rules as `decide`: whatever is offered, decide accepts without an
 * override, with the notices that are named. Fields that no rule looks at (how a goal was scored) are the caller's.
 *
 * A sheet that is not complete lets decide accept people who are in no list; they cannot be offered.
 *
 * @param match a state, or the log that it comes from; with the log, references to any standing entry are known
 * @returns the opening of the match alone, where none is open
 */
export function legalNext(
  match: MatchState | readonly Entry[] | undefined,
  context: NextContext = {},
): LegalNext {
  const state = isLog(match) ? foldLog(match) : match;
  if (!state)
    return { offers: [{ type: 'matchOpened', clock: { period: 'pre' }, notices: [] }], changes: {} };
  const standing = isLog(match) ? new Set(effectiveLog(match).map(({ id }) => id)) : undefined;
  // A state alone knows the entries that it still names, and only those are asked about then.
  const asker = new Asker(
    state,
    context.clock ?? momentOf(state),
    context,
    (id) => standing?.has(id) ?? true,
  );
  const [home, away] = [asker.change('home'), asker.change('away')];
  return {
    offers: QUESTIONS.flatMap((question) => asker.offers(question)),
    changes: { ...(home && { home }), ...(away && { away }) },
  };
}

const isLog = (match: MatchState | readonly Entry[] | undefined): match is readonly Entry[] =>
  Array.isArray(match);

/** The match's own moment: the last entry's while a period is played, the interval's between two. */
function momentOf({ period, clock }: MatchState): Clock {
  if (clock.period === period) return clock;
  return isTimed(period) ? { period, second: 0 } : { period };
}

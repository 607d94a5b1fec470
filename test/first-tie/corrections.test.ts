import type { Entry, MatchState } from '@touchline/laws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATALANTA, DORTMUND, FIRST_LEG, SECOND_LEG, study, withdrawn } from './the-tie.ts';

// The law of corrections over every output that exists: state(log + withdrawal of k) = state(log without k),
// save the version, which counts what was said.

const withdrawable = (log: readonly Entry[]) => log.filter(({ type }) => type !== 'matchOpened');

function outputs(first: readonly Entry[], second: readonly Entry[]) {
  const made = study({ first, second });
  const at = made.instant();
  const { version: _said, ...state }: MatchState = made.state;
  return {
    state,
    tie: made.inTie?.tie,
    context: made.decideContext(),
    chances: made.chances(),
    curve: made.curve().map(({ seq: _seq, ...point }) => point),
    facts: made.facts(at),
    opponents: at === undefined ? [] : [ATALANTA, DORTMUND].map((club) => made.opponents(club, { at })),
    suspensions: made.suspensions(),
    report: made.report(at),
  };
}

/** Every position at which a log can stand, and every entry that can then be withdrawn. */
const positionAndTarget = (log: readonly Entry[]) =>
  fc.integer({ min: 2, max: log.length }).chain((length) => {
    const upTo = log.slice(0, length);
    return fc.record({ upTo: fc.constant(upTo), target: fc.constantFrom(...withdrawable(upTo)) });
  });

describe('the law of corrections, over all outputs', () => {
  test('a withdrawal in the second leg', () => {
    fc.assert(
      fc.property(positionAndTarget(SECOND_LEG), ({ upTo, target }) => {
        const without = upTo.filter(({ id }) => id !== target.id);
        expect(outputs(FIRST_LEG, withdrawn(upTo, target.id))).toEqual(outputs(FIRST_LEG, without));
      }),
      { numRuns: 60 },
    );
  });

  test('a withdrawal in the first leg, seen from the second', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withdrawable(FIRST_LEG)), (target) => {
        const without = FIRST_LEG.filter(({ id }) => id !== target.id);
        expect(outputs(withdrawn(FIRST_LEG, target.id), SECOND_LEG)).toEqual(outputs(without, SECOND_LEG));
      }),
      { numRuns: 40 },
    );
  });
});

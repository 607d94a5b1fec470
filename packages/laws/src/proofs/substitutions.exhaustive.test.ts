import { describe, expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import { decide } from '../decide/decide.ts';
import type { Entry } from '../entries.ts';
import { evolve, foldLog } from '../fold/fold.ts';
import type { MatchState } from '../state.ts';
import { aMatch, asSent } from '../testing/index.ts';
import type { Side } from '../vocabulary.ts';

/** Where changes may be made, in the order of play: three stoppages a half, the interval between them. */
const PLACES = ['stop 1', 'stop 2', 'stop 3', 'halfTime', 'stop 4', 'stop 5', 'stop 6'] as const;
type Place = (typeof PLACES)[number];

/** Changes that the side wishes to make at each place. */
type Plan = readonly number[];

/** Every plan of none, one or two changes a place: 3^7. */
const PLANS: readonly Plan[] = PLACES.reduce<readonly Plan[]>(
  (plans) => plans.flatMap((plan) => [0, 1, 2].map((changes) => [...plan, changes])),
  [[]],
);

/**
 * What each wish comes to, reckoned by the text of the Law: five in all; a stoppage in play is an opportunity once, and
 * there are three; an interval is none. @see LAW-3-SUBS-03, LAW-3-SUBS-04, LAW-3-SUBS-05, LAW-3-SUBS-06
 */
function allowed(plan: Plan): readonly string[] {
  let [used, opportunities] = [0, 0];
  return plan.flatMap((changes, place) => {
    let isCounted = PLACES[place] === 'halfTime';
    return Array.from({ length: changes }, () => {
      if (used === 5) return 'LAW-3-SUBS-03';
      if (!isCounted && opportunities === 3) return 'LAW-3-SUBS-04';
      if (!isCounted) opportunities += 1;
      isCounted = true;
      used += 1;
      return 'yes';
    });
  });
}

/** A match in which both sides' wishes are sent to decide. */
class Played {
  readonly log: Entry[];
  state: MatchState | undefined;
  #sent = 0;
  #clock: Clock = { period: 'firstHalf', second: 0 };

  constructor(begun: readonly Entry[]) {
    this.log = [...begun];
    this.state = foldLog(begun);
  }

  /** The answers to the first side's wishes; the other side wishes for one change at every place. */
  run(plan: Plan, order: readonly [Side, Side]): readonly string[] {
    const [first, second] = order;
    return PLACES.flatMap((place, index) => {
      this.#goTo(place, index);
      const answers = Array.from({ length: plan[index] ?? 0 }, () => this.#change(first));
      this.#change(second);
      if (place !== 'halfTime') this.#send({ type: 'logRestart', kind: 'throwIn' });
      return answers;
    });
  }

  #goTo(place: Place, index: number): void {
    if (place === 'halfTime') {
      this.#clock = { period: 'firstHalf', minute: '45+1' };
      this.#send({ type: 'logPeriodEnd', period: 'firstHalf' });
      this.#clock = { period: 'halfTime' };
    } else {
      const isFirstHalf = index < 3;
      if (index === 4) {
        this.#clock = { period: 'secondHalf', second: 0 };
        this.#send({ type: 'logPeriodStart', period: 'secondHalf' });
      }
      // One minute for all: the stoppage counts, not the label.
      this.#clock = isFirstHalf
        ? { period: 'firstHalf', minute: '30' }
        : { period: 'secondHalf', minute: '75' };
      this.#send({ type: 'logStoppage', reason: 'substitution' });
    }
  }

  #change(side: Side): string {
    const people = this.state?.teams[side].people ?? [];
    const off = people.find(({ status, named }) => status === 'player' && named === 'starter')?.person;
    const on = people.find(({ status }) => status === 'substitute')?.person;
    return this.#send({ type: 'logSubstitution', side, off, on });
  }

  #send(body: object): string {
    this.#sent += 1;
    const command = { commandId: `c${this.#sent}`, match: 'm1', clock: this.#clock, by: 'test', ...body };
    const verdict = decide(asSent(command), this.log, {}, this.state);
    if (!verdict.ok) return verdict.refusal.rule;
    this.log.push(...verdict.entries);
    this.state = verdict.entries.reduce<MatchState | undefined>(evolve, this.state);
    return 'yes';
  }
}

describe('LAW-3-SUBS-03 to LAW-3-SUBS-06: every way of spreading changes over a match', () => {
  const begun = aMatch().sheets().kickOff().toEntries();

  test.each([
    ['home', 'away'],
    ['away', 'home'],
  ] as const)(
    'the changes of %s are counted by stoppage, those of %s beside them for themselves',
    (first, second) => {
      expect(PLANS).toHaveLength(3 ** PLACES.length);
      for (const plan of PLANS) {
        const match = new Played(begun);
        expect(match.run(plan, [first, second]), plan.join(' ')).toEqual(allowed(plan));
        const changes = allowed(plan).filter((answer) => answer === 'yes').length;
        expect(match.state?.teams[first].substitutionsUsed).toBe(changes);
        // One at each of the first three stoppages, one at half-time, none after.
        expect(match.state?.teams[second]).toMatchObject({ substitutionsUsed: 4, opportunitiesUsed: 3 });
      }
    },
    240_000,
  );
});

import type { EntryOf } from '../entries.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import { eligibleNumber, kicksTakenFor, takenBy } from '../fold/shoot-out.ts';
import { ballOf, penaltyOutcome } from '../rules/kick-offences.ts';
import type { MatchState } from '../state.ts';
import type { PersonId, Side } from '../vocabulary.ts';
import { otherSide, SIDES } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, refused } from './finding.ts';
import { goalkeeperRules } from './penalty-rules.ts';
import { notOnField } from './people-rules.ts';
import { noGoalkeeperRules } from './play-rules.ts';

/** @see LAW-10-03, LAW-10-04, LAW-10-05, LAW-10-08, LAW-10-12 */
export function* kickRules(step: Step<EntryOf<'kick'>>): Iterable<Finding> {
  const { entry, before, edition } = step;
  const { side, kicker } = entry;
  const { kicks = [], first, winner } = before.shootOut ?? {};
  if (winner !== undefined) yield refused('LAW-10-05', { side, winner });
  yield* equalNumberRules(before, edition);
  const taken = takenBy(kicks);
  const starts = first ?? kicks[0]?.side;
  const turn =
    starts === undefined ? side : taken[starts] > taken[otherSide(starts)] ? otherSide(starts) : starts;
  if (entry.keeper === undefined) yield* noGoalkeeperRules(before, otherSide(side), entry.type);
  if (turn !== side) yield refused('LAW-10-04', { side, turn });
  if (kicker !== 'unknown') {
    yield* eligibilityRules(before, side, kicker);
    yield* cycleRules(before, side, kicker);
  }
  yield* offenceRules(step);
}

function* eligibilityRules(before: MatchState, side: Side, kicker: PersonId): Iterable<Finding> {
  const person = personOf(before, side, kicker);
  if (person?.status === 'excludedFromKicks') {
    yield refused('LAW-10-03', { side, person: kicker, status: person.status });
    return;
  }
  const finding = notOnField(before, side, kicker);
  if (finding) yield refused('LAW-10-03', finding.facts);
}

/** All of a team kick before anyone kicks again; who stands in for a goalkeeper has his kicks. @see LAW-10-04, LAW-10-09 */
function* cycleRules(before: MatchState, side: Side, kicker: PersonId): Iterable<Finding> {
  const shootOut = before.shootOut;
  if (!shootOut) return;
  const own = kicksTakenFor(shootOut, side, kicker);
  const eligible = before.teams[side].people.filter(({ status }) => isPlaying(status));
  const allKnown =
    eligible.length === eligibleNumber(before, side) &&
    shootOut.kicks.every((kick) => kick.side !== side || kick.kicker !== 'unknown');
  const fewest = allKnown
    ? Math.min(...eligible.map(({ person }) => kicksTakenFor(shootOut, side, person)))
    : Math.floor(takenBy(shootOut.kicks)[side] / Math.max(1, eligibleNumber(before, side)));
  if (own > fewest) yield refused('LAW-10-04', { side, person: kicker, kicks: own });
}

/** The larger team names who does not kick, before the kicks or at any time. @see LAW-10-08 */
function* equalNumberRules(before: MatchState, { reduceToEquate }: Step['edition']): Iterable<Finding> {
  const began = (before.shootOut?.kicks.length ?? 0) > 0;
  if (reduceToEquate === 'never' || (reduceToEquate === 'atStart' && began)) return;
  for (const side of SIDES) {
    const [own, others] = [eligibleNumber(before, side), eligibleNumber(before, otherSide(side))];
    if (own > others) yield refused('LAW-10-08', { side, own, others });
  }
}

/** @see LAW-10-12 */
function* offenceRules({ entry, before, edition }: Step<EntryOf<'kick'>>): Iterable<Finding> {
  const ball = ballOf(entry);
  if (ball === undefined) return;
  const { result } = penaltyOutcome(edition, entry.offences ?? [], ball);
  const expected = result === 'goal' ? 'scored' : result === 'retake' ? 'retake' : 'notScored';
  const said = entry.outcome === 'scored' || entry.outcome === 'retake' ? entry.outcome : 'notScored';
  if (said !== expected)
    yield flagged('LAW-10-12', { side: entry.side, outcome: entry.outcome, expected, ball });
  yield* goalkeeperRules({ entry, before, edition });
}

/** Only the larger team goes down, and only somebody who could kick is excluded. @see LAW-10-08 */
export function* exclusionRules({ entry, before }: Step<EntryOf<'exclusion'>>): Iterable<Finding> {
  const { side, player, reason = 'equate' } = entry;
  const finding = notOnField(before, side, player);
  if (finding) yield refused('LAW-10-03', finding.facts);
  const [own, others] = [eligibleNumber(before, side), eligibleNumber(before, otherSide(side))];
  if (reason === 'equate' && own <= others) {
    yield refused('LAW-10-08', factsOf({ side, person: player, own, others, what: 'exclusion' }));
  }
}

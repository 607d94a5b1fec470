import { secondsOf } from '../clock.ts';
import type { EntryOf, EntryType, PersonRef } from '../entries.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import type { MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';
import { isTimed, otherSide, SIDES } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, impossible, refused } from './finding.ts';

/** @see LAW-3-PLAYERS-01, LAW-3-STATUS-01, LAW-3-SUBS-02, LAW-3-SENT-01 */
export function* teamSheetRules({ entry, before, edition }: Step<EntryOf<'teamSheet'>>): Iterable<Finding> {
  const { side } = entry;
  const { sheet } = before.teams[side];
  if (before.phase !== 'fixture' && sheet !== undefined) yield impossible('LOG-SHEET-01', { side, sheet });
  const people = [...entry.starters, ...entry.substitutes].map(({ player }) => player);
  const twice = people.find((person, index) => person !== 'unknown' && people.indexOf(person) !== index);
  if (twice !== undefined) yield refused('LAW-3-STATUS-01', { side, person: twice, status: 'namedTwice' });
  const onBoth = people.find((person) => person !== 'unknown' && personOf(before, otherSide(side), person));
  if (onBoth !== undefined) yield refused('LAW-3-STATUS-01', { side, person: onBoth, status: 'namedByBoth' });
  const named = entry.substitutes.length;
  if (named > edition.bench) yield refused('LAW-3-SUBS-02', { side, named, most: edition.bench });
  const sentOff = before.cards.find(
    (card) =>
      card.side === side && !card.withdrawn && card.card !== 'caution' && people.includes(card.person),
  );
  if (sentOff && sentOff.person !== 'unknown')
    yield refused('LAW-3-SENT-01', { side, person: sentOff.person });
  const goalkeepers = entry.starters.filter(({ position }) => position === 'goalkeeper').length;
  if (goalkeepers > 1) yield refused('LAW-3-PLAYERS-01', { side, goalkeepers });
}

/** Play does not go on with fewer than seven, without a goalkeeper, or past a penalty. @see LAW-3-PLAYERS-02, LAW-3-GK-02, LAW-14-01 */
export function* restartRules({
  entry,
  before,
}: Pick<Step<EntryOf<'restart' | 'periodStart'>>, 'entry' | 'before'>): Iterable<Finding> {
  const given = before.penaltyPending?.side;
  if (given !== undefined && entry.type === 'restart' && entry.kind !== 'penalty')
    yield refused('LAW-14-01', { side: given, what: entry.kind });
  for (const side of SIDES) {
    const { onField, club } = before.teams[side];
    const least = entry.type === 'restart' || entry.period !== 'kicks' ? FEWEST : 0;
    if (onField < least) yield refused('LAW-3-PLAYERS-02', { side, club, onField });
    yield* noGoalkeeperRules(before, side, entry.type);
  }
}

/** Players a team cannot do without; a shoot-out does. @see LAW-3-PLAYERS-02, LAW-10-15 */
const FEWEST = 7;

/** The goalkeeper is known to have gone, and nobody can have taken his place. @see LAW-3-GK-02 */
export function* noGoalkeeperRules({ teams }: MatchState, side: Side, what: EntryType): Iterable<Finding> {
  const { goalkeeper } = teams[side];
  if (goalkeeper === undefined) return;
  const status = personOf({ teams }, side, goalkeeper)?.status;
  if (status === undefined || status === 'starter' || isPlaying(status)) return;
  yield refused('LAW-3-GK-02', { side, person: goalkeeper, status, what });
}

/** @see LAW-3-GK-01, LAW-10-10 */
export function* goalkeeperChangeRules({
  entry,
  before,
}: Step<EntryOf<'goalkeeperChange'>>): Iterable<Finding> {
  const { side, player } = entry;
  if (entry.refereeTold === false && isTimed(before.period))
    yield flagged('LAW-3-GK-01', { side, person: player });
  if (before.period !== 'kicks' || player === 'unknown') return;
  const status = personOf(before, side, player)?.status;
  if (status === 'excludedFromKicks' || status === 'substitute') {
    yield refused('LAW-10-10', factsOf({ side, person: player, status }));
  }
}

/** Only who went off comes back, and after treatment not too soon, as far as the clock tells. @see LAW-3-STATUS-01, LAW-ED-2026 */
export function* returnedRules({ entry, before }: Step<EntryOf<'returned'>>): Iterable<Finding> {
  const { side, player, clock } = entry;
  if (neverWentOff(before, side, player))
    yield refused('LAW-3-STATUS-01', { side, person: player, what: entry.type });
  const person = player === 'unknown' ? undefined : personOf(before, side, player);
  const { offSince, staysOffSeconds = 0 } = person ?? {};
  if (person?.status !== 'temporarilyOff' || offSince?.period !== clock.period) return;
  const [from, to] = [secondsOf(offSince), secondsOf(clock)];
  if (from && to && to.to - from.from <= staysOffSeconds) {
    yield flagged('LAW-ED-2026', { side, person: player, seconds: staysOffSeconds, what: 'returned' });
  }
}

/** Nobody is off whom it could be. Of one who cannot be on the field at all, other rules have said so. */
function neverWentOff({ teams }: MatchState, side: Side, player: PersonRef): boolean {
  const { people, unknownTemporarilyOff = 0 } = teams[side];
  if (unknownTemporarilyOff > 0) return false;
  if (player === 'unknown') return !people.some(({ status }) => status === 'temporarilyOff');
  const status = personOf({ teams }, side, player)?.status;
  return status === undefined ? teams[side].unknownStarters > 0 : status === 'player' || status === 'onOrOff';
}

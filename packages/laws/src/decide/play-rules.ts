import { secondsOf } from '../clock.ts';
import type { EntryOf } from '../entries.ts';
import { personOf } from '../fold/draft.ts';
import { SIDES } from '../vocabulary.ts';
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

/** Play does not go on with fewer than seven. @see LAW-3-PLAYERS-02 */
export function* restartRules({ before }: Step<EntryOf<'restart'>>): Iterable<Finding> {
  for (const side of SIDES) {
    const { onField, club } = before.teams[side];
    if (onField < FEWEST) yield refused('LAW-3-PLAYERS-02', { side, club, onField });
  }
}

/** Players a team cannot do without. @see LAW-3-PLAYERS-02 */
const FEWEST = 7;

/** @see LAW-3-GK-01, LAW-10-10 */
export function* goalkeeperChangeRules({
  entry,
  before,
}: Step<EntryOf<'goalkeeperChange'>>): Iterable<Finding> {
  const { side, player } = entry;
  if (entry.refereeTold === false) yield flagged('LAW-3-GK-01', { side, person: player });
  if (before.period !== 'kicks' || player === 'unknown') return;
  const status = personOf(before, side, player)?.status;
  if (status === 'excludedFromKicks' || status === 'substitute') {
    yield refused('LAW-10-10', factsOf({ side, person: player, status }));
  }
}

/** Back too soon after treatment, as far as the clock tells. @see LAW-ED-2026 */
export function* returnedRules({ entry, before }: Step<EntryOf<'returned'>>): Iterable<Finding> {
  const { side, player, clock } = entry;
  const person = player === 'unknown' ? undefined : personOf(before, side, player);
  const { offSince, staysOffSeconds = 0 } = person ?? {};
  if (person?.status !== 'temporarilyOff' || offSince?.period !== clock.period) return;
  const [from, to] = [secondsOf(offSince), secondsOf(clock)];
  if (from && to && to.to - from.from <= staysOffSeconds) {
    yield flagged('LAW-ED-2026', { side, person: player, seconds: staysOffSeconds, what: 'returned' });
  }
}

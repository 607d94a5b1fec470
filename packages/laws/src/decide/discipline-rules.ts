import type { CautionReason, EntryOf } from '../entries.ts';
import { sanctioned } from '../fold/cards.ts';
import { isPlaying, personOf } from '../fold/draft.ts';
import type { MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';
import { otherSide, SIDES } from '../vocabulary.ts';
import type { Finding, Step } from './finding.ts';
import { factsOf, flagged, impossible, NOTHING, refused } from './finding.ts';
import { notNamed } from './people-rules.ts';

type CardEntry = EntryOf<'caution'> | EntryOf<'directRed'>;

/** @see LAW-12-03, LAW-12-05, LAW-12-BENCH-03 */
export function* cardRules({
  entry,
  before,
  edition,
}: Step<CardEntry | EntryOf<'warning'>>): Iterable<Finding> {
  const { side } = entry;
  const id = entry.type === 'warning' ? entry.person : sanctioned(before, entry);
  const replaced =
    'replaces' in entry ? before.cards.find((card) => card.entry === entry.replaces) : undefined;
  if ('replaces' in entry && entry.replaces !== undefined) {
    if (!replaced) yield impossible('LOG-REF-01', { field: 'replaces', target: entry.replaces });
    else if (replaced.withdrawn) yield refused('LOG-REF-02', { field: 'replaces', target: entry.replaces });
  }
  yield* reasonRules(entry, edition);
  yield* reasonByStatusRules(entry, before);
  if (id === 'unknown') {
    if ('unknownOfficial' in entry && entry.unknownOfficial && !edition.teamOfficialsCarded)
      yield refused('LAW-12-BENCH-03', { side, person: id });
    return;
  }
  const person = personOf(before, side, id);
  if (!person) {
    const { unknownStarters, substitutesComplete } = before.teams[side];
    const mayBeNamed = unknownStarters > 0 || !substitutesComplete;
    if (!mayBeNamed || personOf(before, otherSide(side), id))
      yield refused('LAW-12-03', notNamed(before, side, id));
  } else if (person.status === 'sentOff' && replaced?.person !== id)
    yield refused('LAW-12-05', { side, person: id });
  else if (person.status === 'teamOfficial' && !edition.teamOfficialsCarded) {
    yield refused('LAW-12-BENCH-03', { side, person: id });
  }
}

/** Red cards that are there only where edition and competition have them. @see LAW-ED-2026 */
function* reasonRules(
  entry: CardEntry | EntryOf<'warning'>,
  { mouthAndProtestOption, options }: Step['edition'],
): Iterable<Finding> {
  if (entry.type !== 'directRed' || (entry.reason !== 'R-MOUTH' && entry.reason !== 'R-LEAVE')) return;
  if (mouthAndProtestOption && options.redsForMouthAndProtest) return;
  yield flagged('LAW-ED-2026', { side: entry.side, person: entry.person, what: entry.reason });
}

/** Whether the card can be shown, whether it is the right one, and what comes of it. */
export function* cardAndAfterRules(step: Step<CardEntry>): Iterable<Finding> {
  yield* cardRules(step);
  yield* foulCardRules(step);
  yield* dismissalNotices(step);
}

/** Cautions that only somebody on the field can earn. @see the caution catalogue, section A7 of the rules */
const ON_THE_FIELD_ONLY: ReadonlySet<CautionReason | undefined> = new Set(['C-RD', 'C-PO']);

/** A substitute, a substituted player and an official have a shorter list. @see LAW-12-03 */
function* reasonByStatusRules(entry: CardEntry | EntryOf<'warning'>, before: MatchState): Iterable<Finding> {
  if (entry.type !== 'caution' || !ON_THE_FIELD_ONLY.has(entry.reason)) return;
  const { side, person, reason = '' } = entry;
  const status = personOf(before, side, person)?.status;
  if (status === 'substitute' || status === 'substitutedPlayer' || status === 'teamOfficial')
    yield flagged('LAW-12-03', { side, person, status, reason });
}

/** A card that is not what the Laws require for the foul behind it. @see LAW-12-DOGSO-01 */
function* foulCardRules({ entry, before }: Step<CardEntry>): Iterable<Finding> {
  const { side, person, causedBy, type } = entry;
  const foul = before.sinceRestart?.find((incident) => incident.entry === causedBy);
  const expected = foul?.card;
  // What others did because of the foul, dissent for one, is no card for it.
  const his = foul?.by?.side === side && (foul.by.person === person || foul.by.person === 'unknown');
  if (his && expected !== undefined && expected !== type)
    yield flagged('LAW-12-DOGSO-01', { side, person, shown: type, expected });
}

/** What a card leads to without being logged: a second caution, and whether the numbers change. @see LAW-12-04 */
function* dismissalNotices({ entry, before, after: then }: Step<CardEntry>): Iterable<Finding> {
  const { side } = entry;
  const after = then();
  const card = after.cards.at(-1);
  const person = card?.person ?? entry.person;
  if (card?.card === 'secondCaution')
    yield flagged('LAW-12-04', { side, person, statusThen: card.statusThen });
  const dismissed = card?.card === 'secondCaution' || card?.card === 'directRed';
  const { onField } = after.teams[side];
  const wasPlaying = isPlaying(card?.statusThen ?? 'unknown');
  if (dismissed && !wasPlaying && before.teams[side].onField === onField) {
    yield flagged('LAW-12-BENCH-01', { side, person, statusThen: card.statusThen, onField });
  }
}

/** A team that has lost its captain or its goalkeeper with this entry. @see LAW-3-CAPT-01, LAW-3-GK-02 */
export function vacancyNotices({ before, after }: Step): Iterable<Finding> {
  return after().teams === before.teams ? NOTHING : vacanciesBetween(before, after());
}

function* vacanciesBetween(before: MatchState, after: MatchState): Iterable<Finding> {
  for (const side of SIDES) {
    const { captain } = after.teams[side];
    if (hasLeft({ before, after }, side, captain))
      yield flagged('LAW-3-CAPT-01', factsOf({ side, person: captain }));
    const { goalkeeper } = before.teams[side];
    const successor = after.teams[side].goalkeeper;
    if ((successor === undefined || successor === goalkeeper) && hasLeft({ before, after }, side, goalkeeper))
      yield flagged('LAW-3-GK-02', factsOf({ side, person: goalkeeper }));
  }
}

function hasLeft(
  { before, after }: { readonly [S in 'before' | 'after']: MatchState },
  side: Side,
  id: string | undefined,
): boolean {
  if (id === undefined || before.teams[side] === after.teams[side]) return false;
  const [was, is] = [personOf(before, side, id), personOf(after, side, id)];
  return was !== undefined && is !== undefined && isPlaying(was.status) && !isPlaying(is.status);
}

export function* sanctionWithdrawnRules({
  entry,
  before,
}: Step<EntryOf<'sanctionWithdrawn'>>): Iterable<Finding> {
  const card = before.cards.find((each) => each.entry === entry.sanction);
  if (!card) yield impossible('LOG-REF-01', { field: 'sanction', target: entry.sanction });
  else if (card.withdrawn && (card.withdrawnBy === undefined || card.withdrawnBy !== entry.causedBy)) {
    yield refused('LOG-REF-02', { field: 'sanction', target: entry.sanction });
  }
}

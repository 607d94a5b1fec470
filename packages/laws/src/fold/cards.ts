import type { Clock } from '../clock.ts';
import { sameMoment } from '../clock.ts';
import { matchRules } from '../editions/match-rules.ts';
import type { EntryOf } from '../entries.ts';
import type { CardState, PersonStatus } from '../state.ts';
import type { EntryId, PersonId, Side } from '../vocabulary.ts';
import { otherSide } from '../vocabulary.ts';
import type { Draft } from './draft.ts';
import { forgetGoalkeeper, isPlaying, personOf, setPerson, setTeam } from './draft.ts';
import { actsOnField, identify } from './people.ts';

export function foldCard(draft: Draft, entry: EntryOf<'caution' | 'directRed'>): void {
  const { side, replaces } = entry;
  const person = sanctioned(draft, entry);
  const replaced = replaces === undefined ? undefined : takeBack(draft, replaces, entry.id);
  if (replaced && replaced.person !== 'unknown') deriveDismissal(draft, replaced.side, replaced.person);
  if ('on' in entry && entry.on !== undefined) {
    actsOnField(draft, side, person);
    actsOnField(draft, otherSide(side), entry.on);
  }
  // Without a team sheet there is nobody else he could be than one of the eleven.
  if (person !== 'unknown' && draft.teams[side].sheet === undefined && !personOf(draft, side, person)) {
    identify(draft, side, person);
  }
  const statusThen = person === 'unknown' ? 'unknown' : (personOf(draft, side, person)?.status ?? 'unknown');
  const { reason, detail, causedBy } = entry;
  const on = entry.type === 'caution' ? entry.on : undefined;
  const card: CardState = {
    entry: entry.id,
    seq: entry.seq,
    clock: entry.clock,
    side,
    person,
    card: entry.type,
    ...(reason !== undefined && { reason }),
    ...(detail !== undefined && { detail }),
    ...(on !== undefined && { on }),
    statusThen,
    ...(isOfShootOut(draft, entry.clock) && { ofShootOut: true }),
    withdrawn: false,
    ...(causedBy !== undefined && { causedBy }),
  };
  draft.cards = [...draft.cards, card];
  if (person !== 'unknown') deriveDismissal(draft, side, person);
  if (person === draft.teams[side].goalkeeper && replacementCameOn(draft, entry))
    forgetGoalkeeper(draft, side);
}

/** The goalkeeper was shown a card when somebody had come on already who may be one. @see LAW-3-GK-02 */
function replacementCameOn(draft: Draft, { side, clock }: EntryOf<'caution' | 'directRed'>): boolean {
  const { goalkeeper, people } = draft.teams[side];
  if (goalkeeper === undefined || personOf(draft, side, goalkeeper)?.status !== 'sentOff') return false;
  const { stoppage } = draft;
  if (!stoppage || !(stoppage.announced || sameMoment(stoppage.clock, clock))) return false;
  return people.some(({ person, position }) => position === undefined && stoppage.cameOn.includes(person));
}

/** Whoever takes the sanction: for a team official whom nobody could name, the senior coach. @see LAW-12-BENCH-03 */
export function sanctioned(
  state: Pick<Draft, 'teams'>,
  { side, person, unknownOfficial }: EntryOf<'caution' | 'directRed'>,
): EntryOf<'caution'>['person'] {
  if (person !== 'unknown' || !unknownOfficial) return person;
  const { coach, people } = state.teams[side];
  const officials = people.filter(({ status }) => status === 'teamOfficial').map((each) => each.person);
  return officials.find((each) => each === coach) ?? officials[0] ?? 'unknown';
}

export function foldSanctionWithdrawn(draft: Draft, entry: EntryOf<'sanctionWithdrawn'>): void {
  const card = takeBack(draft, entry.sanction, entry.id);
  if (card && card.person !== 'unknown') deriveDismissal(draft, card.side, card.person);
}

/** A review took play back to before it: those cards fall that punish what was then no attack. @see VAR-20 */
export function fallsWithPlay({ card, detail, reason }: CardState): boolean {
  if (card === 'directRed') return reason === 'R-DOGSO-F' || reason === 'R-DOGSO-H';
  return detail === 'spa';
}

/** Takes a sanction back; what follows for the person is the caller's to derive. */
export function takeBack(draft: Draft, sanction: EntryId, withdrawnBy: EntryId): CardState | undefined {
  const card = draft.cards.find((each) => each.entry === sanction);
  if (!card || card.withdrawn) return undefined;
  draft.cards = draft.cards.map((each) => (each === card ? { ...each, withdrawn: true, withdrawnBy } : each));
  return card;
}

/**
 * What the standing cards of a person come to: his second caution is a dismissal, those of the match not being
 * carried into the shoot-out; a dismissed player leaves his team one short, anybody else does not.
 *
 * @see LAW-12-04, LAW-10-13, LAW-12-BENCH-01
 */
export function deriveDismissal(draft: Draft, side: Side, id: PersonId): void {
  const own = draft.cards.filter((card) => card.side === side && card.person === id);
  const standing = own.filter((card) => !card.withdrawn);
  const second = secondCautions(draft, standing);
  draft.cards = draft.cards.map((card) => {
    // One that was taken back stays what it was when it was shown.
    if (card.card === 'directRed' || card.withdrawn || card.side !== side || card.person !== id) return card;
    const now = second.has(card.entry) ? 'secondCaution' : 'caution';
    return card.card === now ? card : { ...card, card: now };
  });
  const person = personOf(draft, side, id);
  if (!person) return;
  const dismissed = second.size > 0 || standing.some(({ card }) => card === 'directRed');
  const before = person.status === 'sentOff' ? statusBeforeDismissal(own) : person.status;
  setPerson(draft, side, id, {
    status: dismissed ? 'sentOff' : before,
    cautions: standing.filter(({ card }) => card !== 'directRed').map(({ entry }) => entry),
  });
  const counted = isPlaying(before) || before === 'starter';
  const change = Number(person.status === 'sentOff') - Number(dismissed);
  if (counted && change !== 0) setTeam(draft, side, { onField: draft.teams[side].onField + change });
}

function secondCautions(draft: Draft, standing: readonly CardState[]): ReadonlySet<EntryId> {
  const carried = matchRules(draft).cautionsCarriedIntoShootOut;
  const cautions = standing.filter(({ card }) => card !== 'directRed');
  const inKicks = ({ ofShootOut }: CardState) => ofShootOut === true && !carried;
  const sittings = [cautions.filter((card) => !inKicks(card)), cautions.filter(inKicks)];
  return new Set(sittings.flatMap((sitting) => sitting.slice(1).map(({ entry }) => entry)));
}

/**
 * What is shown in the break before the kicks still counts with the match; what is shown after them cannot, for the match
 * was over before they began. @see LAW-10-13
 */
function isOfShootOut({ shootOut }: Draft, { period }: Clock): boolean {
  return period === 'kicks' || (period === 'fullTime' && (shootOut?.kicks.length ?? 0) > 0);
}

function statusBeforeDismissal(own: readonly CardState[]): PersonStatus {
  const statuses = own.map(({ statusThen }) => statusThen);
  return statuses.findLast((status) => status !== 'sentOff' && status !== 'unknown') ?? 'player';
}

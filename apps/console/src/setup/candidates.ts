import type { ClubId, EntryOf, PersonId, SheetPlayer } from '@touchline/laws';
import { type Person, type WrittenSheet, whoIsWho } from '@touchline/registry';
import { isRecord } from '../model/outbox-text.ts';
import type { DeskLine } from '../model/ports.ts';
import { type DraftRow, draftOf, EMPTY_DRAFT, peopleOf, type SheetDraft, type Who } from './sheet-draft.ts';

/** The people of a club, by the desk's registry; none when the desk does not answer. */
export async function peopleOfClub(desk: DeskLine, club: ClubId): Promise<readonly Person[]> {
  return peopleIn((await desk.get(`/api/v1/clubs/${encodeURIComponent(club)}/people`)).body);
}

interface SheetAsked {
  readonly desk: DeskLine;
  readonly club: ClubId;
  /** Of the other sheet. */
  readonly taken: readonly PersonId[];
}

/**
 * Finds who is meant by a written sheet: among the club's own people first, then whoever the registry finds by the names
 * that are left.
 */
export async function identify(
  written: WrittenSheet,
  { desk, club, taken }: SheetAsked,
): Promise<SheetDraft> {
  const people = peopleOf(written);
  const own = await peopleOfClub(desk, club);
  const first = whoIsWho(people, { club, people: own, taken });
  const strangers = first.flatMap((found) => (found.type === 'new' ? [found.name] : []));
  const others = await Promise.all([...new Set(strangers)].map((name) => searched(desk, name)));
  const known = new Map([...own, ...others.flat()].map((person) => [person.id, person]));
  return draftOf(written, whoIsWho(people, { club, people: [...known.values()], taken }));
}

/** Whom the registry finds by a name, or by its last word. */
async function searched(desk: DeskLine, name: string): Promise<readonly Person[]> {
  const ask = async (text: string) =>
    peopleIn((await desk.get(`/api/v1/people?${new URLSearchParams({ q: text.slice(0, 100) })}`)).body);
  const found = await ask(name);
  const last = name.split(' ').at(-1) ?? name;
  return found.length > 0 || last === name ? found : ask(last);
}

export const peopleIn = (body: unknown): readonly Person[] =>
  isRecord(body) && Array.isArray(body['people']) ? body['people'].filter(isPerson) : [];

/** The desk is the same program as this page, so what has the form of a person is one. */
const isPerson = (value: unknown): value is Person =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['lastName'] === 'string' &&
  Array.isArray(value['clubs']);

type Sheet = Pick<
  EntryOf<'teamSheet'>,
  'starters' | 'substitutes' | 'substitutesComplete' | 'captain' | 'formation' | 'coach' | 'names'
>;

/** A sheet that is in a log as a draft: the club's last one, or this match's to be put right. */
export function draftOfSheet(sheet: Sheet, people: readonly Person[]): SheetDraft {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const whoOf = (id: PersonId | 'unknown'): Who => {
    if (id === 'unknown') return { type: 'unknown' };
    const given = sheet.names?.[id];
    const name = known.get(id) ?? given ?? id;
    return known.has(id) || given === undefined ? { type: 'person', id, name } : { type: 'new', id, name };
  };
  const rowOf =
    (place: DraftRow['place']) =>
    (each: SheetPlayer, at: number): DraftRow => {
      const who = whoOf(each.player);
      return {
        key: `${place}-${at}`,
        place,
        written: '',
        ...(each.number !== undefined && { number: each.number }),
        ...(each.position && { position: each.position }),
        who,
        choices: [who],
      };
    };
  const rows = [...sheet.starters.map(rowOf('starters')), ...sheet.substitutes.map(rowOf('substitutes'))];
  const captain = rows.find(
    ({ who }) => sheet.captain !== undefined && 'id' in who && who.id === sheet.captain,
  );
  return {
    ...EMPTY_DRAFT,
    rows,
    ...(captain && { captain: captain.key }),
    formation: sheet.formation ?? '',
    substitutesComplete: sheet.substitutesComplete ?? true,
    ...(sheet.coach !== undefined && { coach: rowOf('off')({ player: sheet.coach }, rows.length) }),
  };
}

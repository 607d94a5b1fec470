import type { AmendEntry, EntryOf, LogCommand, PersonId, SheetPlayer, Side } from '@touchline/laws';
import type { Identified, Person, WrittenPlayer, WrittenSheet } from '@touchline/registry';

/** Who a row stands for. `open`: somebody has to choose. */
export type Who =
  | { readonly type: 'person'; readonly id: PersonId; readonly name: string }
  | { readonly type: 'new'; readonly id: PersonId; readonly name: string }
  | { readonly type: 'unknown' }
  | { readonly type: 'open' };

export const PLACES = ['starters', 'substitutes', 'off'] as const;
/** `off`: not on the sheet, although the text named them. */
export type Place = (typeof PLACES)[number];

/** A row of a sheet that is being set up. */
export interface DraftRow {
  /** Stays with the row whatever is changed in it. */
  readonly key: string;
  readonly place: Place;
  /** As it was written; empty where nobody knew. */
  readonly written: string;
  readonly number?: number;
  readonly position?: SheetPlayer['position'];
  readonly who: Who;
  /** Whom it may be, to choose from. */
  readonly choices: readonly Who[];
}

/** A sheet between the paste and the log: everything in it can still be changed. */
export interface SheetDraft {
  readonly rows: readonly DraftRow[];
  readonly coach?: DraftRow;
  readonly captain?: string;
  readonly formation: string;
  /** False where there may be substitutes who are not listed. */
  readonly substitutesComplete: boolean;
  /** Pieces of the text that were not used, with their lines. */
  readonly notUnderstood: readonly string[];
}

export const EMPTY_DRAFT: SheetDraft = {
  rows: [],
  formation: '',
  substitutesComplete: true,
  notUnderstood: [],
};

/** The people of a written sheet in the order in which `draftOf` takes their identities. */
export const peopleOf = ({ starters, substitutes, leftOut, coach }: WrittenSheet) => [
  ...starters,
  ...substitutes,
  ...leftOut,
  ...(coach ? [coach] : []),
];

/** The draft that a pasted sheet makes. @param identified of `peopleOf(written)`, one each */
export function draftOf(written: WrittenSheet, identified: readonly Identified[]): SheetDraft {
  const { starters, substitutes, leftOut, coach, formation, notUnderstood } = written;
  const rowOf = (player: WrittenPlayer, place: Place, at: number): DraftRow => {
    const choices = choicesOf(identified[at]);
    return {
      key: `${place}-${at}`,
      place,
      written: player.name ?? '',
      ...(player.number !== undefined && { number: player.number }),
      ...(player.position && { position: player.position }),
      who: whoOf(identified[at], choices),
      choices,
    };
  };
  const bench = starters.length;
  const rest = bench + substitutes.length;
  const rows = [
    ...starters.map((player, at) => rowOf(player, 'starters', at)),
    ...substitutes.map((player, at) => rowOf(player, 'substitutes', bench + at)),
    ...leftOut.map((player, at) => rowOf(player, 'off', rest + at)),
  ];
  const captain = [...starters, ...substitutes].findIndex((player) => player.captain);
  return {
    ...EMPTY_DRAFT,
    rows,
    ...(rows[captain] && { captain: rows[captain].key }),
    ...(coach && { coach: rowOf(coach, 'off', rest + leftOut.length) }),
    formation: formation ?? '',
    notUnderstood: notUnderstood.map(({ line, text }) => `line ${line}: ${text}`),
  };
}

/** One who is found is chosen; a stranger is new unless somebody says otherwise; of several nobody is chosen. */
function whoOf(found: Identified | undefined, choices: readonly Who[]): Who {
  if (found?.type === 'ambiguous') return { type: 'open' };
  return choices[0] ?? { type: 'unknown' };
}

function choicesOf(found: Identified | undefined): readonly Who[] {
  switch (found?.type) {
    case 'known':
      return [personOf(found.person), UNKNOWN];
    case 'ambiguous':
      return [...found.among.map(personOf), UNKNOWN];
    case 'new':
      return [{ type: 'new', id: found.id, name: found.name }, ...found.near.map(personOf), UNKNOWN];
    case 'unknown':
    case undefined:
      return [UNKNOWN];
    default:
      return found satisfies never;
  }
}

const UNKNOWN: Who = { type: 'unknown' };
const personOf = ({ id, name }: Person): Who => ({ type: 'person', id, name });

/** A value for each choice of a list, and back. */
export const valueOf = (who: Who): string => ('id' in who ? `${who.type} ${who.id}` : who.type);

export const nameOfWho = (who: Who): string => {
  switch (who.type) {
    case 'person':
      return who.name;
    case 'new':
      return `${who.name} (new)`;
    case 'unknown':
      return 'nobody knows yet';
    case 'open':
      return 'choose who it is';
    default:
      return who satisfies never;
  }
};

/** The draft with one row changed; of a goalkeeper who starts there is one. */
export function changeRow(draft: SheetDraft, key: string, change: Partial<DraftRow>): SheetDraft {
  const isNewGoalkeeper = change.position === 'goalkeeper';
  const rows = draft.rows.map((row) => {
    if (row.key === key) return { ...row, ...change };
    const loses = isNewGoalkeeper && row.place === 'starters' && row.position === 'goalkeeper';
    return loses ? withoutPosition(row) : row;
  });
  const coach = draft.coach?.key === key ? { ...draft.coach, ...change } : draft.coach;
  return { ...draft, rows, ...(coach && { coach }) };
}

/** The row with no number said. */
export function withoutNumber({ number: _number, ...row }: DraftRow): DraftRow {
  return row;
}

/** The draft with nobody named as captain. */
export function withoutCaptain({ captain: _captain, ...draft }: SheetDraft): SheetDraft {
  return draft;
}

/** The row with nothing said of where they play. */
export function withoutPosition({ position: _position, ...row }: DraftRow): DraftRow {
  return row;
}

export type TeamSheetBody = Extract<LogCommand, { readonly type: 'logTeamSheet' }>;

/** The command that logs a draft; ask `hindrancesOf` first. */
export function teamSheetOf(draft: SheetDraft, side: Side): TeamSheetBody {
  const { rows, captain, coach, formation, substitutesComplete } = draft;
  const at = (place: Place) => rows.filter((row) => row.place === place);
  const captainId = idOf(rows.find(({ key }) => key === captain)?.who);
  const coachId = idOf(coach?.who);
  const names = Object.fromEntries(
    [...at('starters'), ...at('substitutes'), ...(coach ? [coach] : [])].flatMap(({ who }) =>
      who.type === 'new' ? [[who.id, who.name]] : [],
    ),
  );
  return {
    type: 'logTeamSheet',
    side,
    starters: at('starters').map(sheetPlayer),
    substitutes: at('substitutes').map(sheetPlayer),
    ...(!substitutesComplete && { substitutesComplete }),
    ...(captainId !== undefined && { captain: captainId }),
    ...(formation !== '' && { formation }),
    ...(coachId !== undefined && { coach: coachId }),
    ...(Object.keys(names).length > 0 && { names }),
  };
}

/** What a sheet may leave unsaid. */
const OPTIONAL = ['substitutesComplete', 'captain', 'formation', 'coach', 'names'] as const;

/**
 * The same as an amendment of a sheet that is in the log: after kick-off a second sheet would be no news. What the logged
 * one says and the draft leaves unsaid is taken away.
 */
export function sheetAmendment(draft: SheetDraft, inLog: EntryOf<'teamSheet'>): AmendEntry {
  const { type: _type, side: _side, ...said } = teamSheetOf(draft, inLog.side);
  const gone = OPTIONAL.filter((field) => inLog[field] !== undefined && said[field] === undefined);
  const changes = { ...said, ...Object.fromEntries(gone.map((field) => [field, null])) };
  return { type: 'amendEntry', target: inLog.id, changes, reason: 'the sheet is put right' };
}

const sheetPlayer = ({ who, number, position }: DraftRow): SheetPlayer => ({
  player: idOf(who) ?? 'unknown',
  ...(number !== undefined && { number }),
  ...(position && { position }),
});

export const idOf = (who: Who | undefined): PersonId | undefined => (who && 'id' in who ? who.id : undefined);

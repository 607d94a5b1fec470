import { type DraftRow, idOf, nameOfWho, type SheetDraft } from './sheet-draft.ts';

/** Players of a team at the start. @see LAW-3-PLAYERS-01 */
const ELEVEN = 11;
const FORMATION = /^\d(-\d){1,5}$/;

/** What has to be mended before a sheet can be logged; empty when nothing has. */
export function hindrancesOf(draft: SheetDraft): readonly string[] {
  const listed = draft.rows.filter(({ place }) => place !== 'off');
  const starters = listed.filter(({ place }) => place === 'starters');
  const coach = draft.coach ? [draft.coach] : [];
  return [
    ...[...listed, ...coach]
      .filter(({ who }) => who.type === 'open')
      .map(({ written }) => `${written}: choose who it is.`),
    ...twice(listed, ({ who }) => idOf(who)).map((row) => `${nameOfWho(row.who)} is on the sheet twice.`),
    ...twice(listed, ({ number }) => number).map(({ number }) => `Two players wear the number ${number}.`),
    ...(starters.length > ELEVEN
      ? [`${starters.length} are named to start: move ${starters.length - ELEVEN} to the bench.`]
      : []),
    ...(starters.length === 0 ? ['Nobody is named to start.'] : []),
    ...(draft.formation === '' || FORMATION.test(draft.formation)
      ? []
      : [`${draft.formation} is no formation: write it as 4-3-3.`]),
  ];
}

/** Players without whom no match begins. @see LAW-3-PLAYERS-02 */
const SEVEN = 7;

/** What is asked before a sheet is logged that no match can begin with; `undefined` where there is nothing to ask. */
export function toBeConfirmed({ rows }: SheetDraft): string | undefined {
  const starters = rows.filter(({ place }) => place === 'starters').length;
  return starters === 0 || starters >= SEVEN
    ? undefined
    : `${starters === 1 ? 'Only 1 is' : `Only ${starters} are`} named to start, and no match begins with fewer than ${SEVEN} in a team (LAW-3-PLAYERS-02).`;
}

/** What may well be right, and should be looked at. */
export function doubtsOf({ rows, captain, formation }: SheetDraft): readonly string[] {
  const starters = rows.filter(({ place }) => place === 'starters');
  const keepers = starters.filter(({ position }) => position === 'goalkeeper').length;
  const leads = starters.some(({ key }) => key === captain);
  const strangers = rows.filter(({ place, who }) => place !== 'off' && who.type === 'new').length;
  return [
    ...(starters.length >= SEVEN && starters.length < ELEVEN
      ? [`${starters.length} are named to start.`]
      : []),
    ...(keepers === 0 ? ['Nobody who starts is named as goalkeeper.'] : []),
    ...(leads ? [] : ['Nobody who starts is named as captain.']),
    ...(isTen(formation) ? [] : [`${formation} makes no ten players besides the goalkeeper.`]),
    ...(strangers === 0 ? [] : [`${strangers} ${strangers === 1 ? 'is' : 'are'} not known to the registry.`]),
  ];
}

const isTen = (formation: string): boolean =>
  !FORMATION.test(formation) ||
  formation.split('-').reduce((sum, line) => sum + Number(line), 0) === ELEVEN - 1;

/** The later ones of rows that share something. */
function twice(
  rows: readonly DraftRow[],
  of: (row: DraftRow) => string | number | undefined,
): readonly DraftRow[] {
  return rows.filter((row, at) => {
    const value = of(row);
    return value !== undefined && rows.findIndex((each) => of(each) === value) < at;
  });
}

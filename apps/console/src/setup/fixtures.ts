import { fold, formatSeason, spelledOut } from '@touchline/registry';
import { isRecord } from '../model/outbox-text.ts';

/** A season whose regulations the desk holds. */
export interface Edition {
  /** `ucl-2025-26` */
  readonly id: string;
  readonly competition: string;
  readonly season: number;
  readonly name: string;
}

/** A fixture as the desk lists it. */
export interface FixtureLine {
  readonly match: string;
  /** Names of the clubs. */
  readonly home: string;
  readonly away: string;
  readonly round: string;
  readonly leg?: 1 | 2;
  readonly date?: string;
  readonly kickOff?: string;
  readonly played: boolean;
  readonly open?: object;
}

/** A round as the regulations have it, and in how many matches its ties are decided. */
export interface Round {
  readonly id: string;
  readonly name: string;
  readonly legs: 1 | 2;
}

/** The seasons of `/api/v1/editions`, the newest first. */
export function editionsIn(body: unknown): readonly Edition[] {
  const listed = isRecord(body) && Array.isArray(body['regulations']) ? body['regulations'] : [];
  return listed
    .flatMap((each: unknown) =>
      isRecord(each) && typeof each['id'] === 'string' ? (editionOf(each['id']) ?? []) : [],
    )
    .sort((a, b) => b.season - a.season || ORDER.indexOf(a.competition) - ORDER.indexOf(b.competition));
}

const NAMES: Readonly<Record<string, string>> = {
  ucl: 'Champions League',
  uel: 'Europa League',
  uecl: 'Conference League',
};
const ORDER = Object.keys(NAMES);

export function editionOf(id: string): Edition | undefined {
  const [, competition, year] = /^(.+)-(\d{4})-\d\d$/.exec(id) ?? [];
  if (competition === undefined) return undefined;
  const season = Number(year);
  return { id, competition, season, name: `${NAMES[competition] ?? competition} ${formatSeason(season)}` };
}

/** The fixtures of `/api/v1/fixtures`: those to come first, then the newest. */
export function fixturesIn(body: unknown): readonly FixtureLine[] {
  if (!isRecord(body) || !Array.isArray(body['fixtures'])) return [];
  const names = isRecord(body['clubs']) ? body['clubs'] : {};
  const nameOf = (id: string): string => (typeof names[id] === 'string' ? names[id] : spelledOut(id));
  return body['fixtures']
    .filter(isFixture)
    .map((fixture) => ({ ...fixture, home: nameOf(fixture.home), away: nameOf(fixture.away) }))
    .toSorted((a, b) => Number(a.played) - Number(b.played) || (b.date ?? '').localeCompare(a.date ?? ''));
}

const isFixture = (value: unknown): value is FixtureLine =>
  isRecord(value) && ['match', 'home', 'away', 'round'].every((field) => typeof value[field] === 'string');

/** `Atalanta v Borussia Dortmund, knockout playoffs, second leg, 2026-02-25 18:45` */
export function fixtureLabel({ home, away, round, leg, date, kickOff }: FixtureLine): string {
  const parts = [
    inWords(round),
    leg && (leg === 1 ? 'first leg' : 'second leg'),
    [date, kickOff].filter(Boolean).join(' '),
  ];
  return [`${home} v ${away}`, ...parts.filter(Boolean)].join(', ');
}

/** Whether every word that was typed begins one of the fixture's, free of case and marks. */
export function isWanted(fixture: FixtureLine, wanted: string): boolean {
  const words = ` ${fold(`${fixtureLabel(fixture)} ${fixture.match}`)}`;
  return fold(wanted)
    .split(' ')
    .every((word) => words.includes(` ${word}`));
}

/** The rounds of an edition as `/api/v1/editions/regulations/:id` has it, the league phase first. */
export function roundsIn(body: unknown): readonly Round[] {
  if (!isRecord(body)) return [];
  const table: readonly Round[] = isRecord(body['leaguePhase'])
    ? [{ id: 'leaguePhase', name: 'league phase', legs: 1 }]
    : [];
  const listed = [body['qualifyingRounds'], body['rounds']].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  return [...table, ...listed.flatMap((each: unknown) => roundOf(each) ?? [])];
}

function roundOf(value: unknown): Round | undefined {
  if (!isRecord(value) || !isRecord(value['tie'])) return undefined;
  const { id, name, tie } = value;
  if (typeof id !== 'string') return undefined;
  return {
    id,
    name: typeof name === 'string' ? name : id,
    legs: tie['legs'] === 2 ? 2 : 1,
  };
}

/** `roundOf16` as `round of 16`. */
export const inWords = (id: string): string => id.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, ' ').toLowerCase();

import type { EditionChange, RoundChange } from '../editions/edition-chain.ts';
import {
  entriesOf,
  fieldOf,
  ifThere,
  listOf,
  type Place,
  recordOf,
  textOf,
  textsOf,
  wholeOf,
  wrong,
} from './checks.ts';
import { type Named, roundsOf } from './rounds.ts';

const EDITION_FIELDS = [
  'season',
  'to',
  'version',
  'competitionName',
  'matchOptions',
  'rounds',
  'drops',
  'believed',
  'confirmed',
];
const OPTIONS = [
  'substitutions',
  'opportunities',
  'extraTimeSubstitutions',
  'extraTimeOpportunities',
  'bench',
] as const;
const FIRST_SEASON = 1850;
const LAST_SEASON = 2200;

/** What stands when an edition begins; brought up to its end while it is read. */
interface Standing {
  season: number | undefined;
  readonly rounds: Map<string, RoundChange>;
  readonly believed: Set<string>;
}

/** The editions of a chain, oldest first, without a season left out. */
export function editionsOf(place: Place, named: Named): readonly EditionChange[] {
  const items = listOf(place, 'editions');
  if (items.length === 0) wrong(place, 'at least one edition');
  const standing: Standing = { season: undefined, rounds: new Map(), believed: new Set() };
  return items.flatMap((item) => editionOf(item, named, standing) ?? []);
}

function editionOf(place: Place, named: Named, standing: Standing): EditionChange | undefined {
  const fields = recordOf(place, EDITION_FIELDS, 'an edition');
  if (!fields) return undefined;
  const at = (name: string) => fieldOf(fields, name, place);
  const isFirst = standing.season === undefined;
  const season = seasonOf(at('season'), standing.season);
  const to = ifThere(at('to'), (year) => lastSeasonOf(year, season));
  standing.season = to ?? season ?? standing.season;
  const version = ifThere(at('version'), (number) => wholeOf(number, 1, 'a version from 1 up'));
  const competitionName = ifThere(at('competitionName'), (name) => textOf(name, 'a name'));
  const matchOptions = ifThere(at('matchOptions'), optionsOf);
  const drops = ifThere(at('drops'), (ids) => dropsOf(ids, standing));
  const rounds = ifThere(at('rounds'), (given) => roundsOf(given, named, standing.rounds));
  if (isFirst && standing.rounds.size === 0)
    wrong(at('rounds'), 'the rounds of the first edition, each in full');
  const confirmed = ifThere(at('confirmed'), (about) => confirmedOf(about, standing));
  const believed = ifThere(at('believed'), (notes) => believedOf(notes, standing));
  if (season === undefined) return undefined;
  return {
    season,
    ...(to !== undefined && { to }),
    ...(version !== undefined && { version }),
    ...(competitionName && { competitionName }),
    ...(matchOptions && { matchOptions }),
    ...(drops && { drops }),
    ...(rounds && { rounds }),
    ...(believed && { believed }),
    ...(confirmed && { confirmed }),
  };
}

function seasonOf(place: Place, before: number | undefined): number | undefined {
  if (before === undefined) return wholeOf(place, FIRST_SEASON, 'the first year of a season', LAST_SEASON);
  const next = before + 1;
  return place.value === next
    ? next
    : wrong(
        place,
        `${next}, the season after the edition before; "to" carries that one on to a later season`,
      );
}

function lastSeasonOf(place: Place, season = FIRST_SEASON): number | undefined {
  return wholeOf(place, season, `its last season, from ${season} to ${LAST_SEASON}`, LAST_SEASON);
}

function dropsOf(place: Place, { rounds, believed }: Standing): readonly string[] {
  const ids = textsOf(place, 'ids of rounds that are no more');
  for (const id of ids) {
    if (!rounds.delete(id)) wrong(place, `rounds of the edition before, not ${id}`);
    for (const about of believed) if (about.split('.').includes(id)) believed.delete(about);
  }
  return ids;
}

function confirmedOf(place: Place, { believed }: Standing): readonly string[] {
  const abouts = textsOf(place, 'what is believed no more');
  for (const about of abouts)
    if (!believed.delete(about)) wrong(place, `what an edition before believes, not ${about}`);
  return abouts;
}

function believedOf(place: Place, { believed }: Standing): { readonly [about: string]: string } {
  const notes = entriesOf(place, 'notes by what they are about').flatMap(([about, value]) => {
    const note = textOf(value, 'what is not sure, and why');
    return note ? [[about, note] as const] : [];
  });
  for (const [about] of notes) believed.add(about);
  return Object.fromEntries(notes);
}

function optionsOf(place: Place): { readonly [option: string]: number } | undefined {
  const fields = recordOf(place, OPTIONS, 'bench and substitutes');
  if (!fields) return undefined;
  const given = OPTIONS.flatMap((name) => {
    const number = ifThere(fieldOf(fields, name, place), (value) => wholeOf(value, 0, 'a number from 0 up'));
    return number === undefined ? [] : [[name, number] as const];
  });
  return Object.fromEntries(given);
}

import { allRounds, type BracketQuery, type Regulations } from '@touchline/competition';
import { OWN_DATA, readTables, type Tables } from '@touchline/desk';
import { associationIn, type ClubId, formatSeason, type ResultRow, spelledOut } from '@touchline/registry';
import type { Arguments } from '../arguments.ts';
import { complain } from '../given-logs.ts';
import { EXIT, type ExitCode, misused, type Terminal, wrongInput } from '../terminal.ts';
import { type OffPitch, offPitchIn } from './off-pitch.ts';
import { withOwnClubs } from './own-clubs.ts';
import { readResultFiles } from './result-files.ts';
import {
  type AskedSeason,
  askedSeason,
  misuse,
  seasonsInWords,
  type Wrong,
  wrongFile,
} from './season-options.ts';

/** A season of a competition: its matches, by the user's files or by the record, and what they are read by. */
export interface GivenSeason {
  readonly regulations: Regulations;
  readonly season: number;
  /** Of this competition and season only, in the order of the files. */
  readonly rows: readonly ResultRow[];
  readonly tables: Tables;
  readonly offPitch: OffPitch;
  /** Of a club, in running prose; its id spelled out where no table knows it. */
  readonly nameOf: (club: ClubId) => string;
  /** `Champions League 2025/26`. */
  readonly title: string;
  /** `, by ucl-2024-25` where they are not the season's own regulations; empty where they are. */
  readonly byOthers: string;
}

/** What every answer in JSON about a season begins with. */
export const seasonAsJson = ({ regulations, season }: GivenSeason, asOf?: string) => ({
  competition: regulations.competition,
  season,
  regulations: regulations.id,
  ...(asOf !== undefined && { asOf }),
});

export type ReadSeason =
  | { readonly ok: true; readonly given: GivenSeason }
  | { readonly ok: false; readonly exit: ExitCode };

/**
 * Reads the season that a command line is about; what is wrong with it has been said when it comes back without.
 *
 * @param paths files of results; none: the record
 */
export function givenSeason(
  command: string,
  given: Arguments,
  paths: readonly string[],
  terminal: Terminal,
): ReadSeason {
  const asked = askedSeason(given);
  if (!asked.ok) return { ok: false, exit: say(asked, command, terminal) };
  const tables = readTables(given.text('data') ?? OWN_DATA);
  if (!tables.ok) return complain(terminal, tables.issues);
  const withOwn = withOwnClubs(tables.tables, given.text('clubs'));
  if (!withOwn.ok) return { ok: false, exit: say(withOwn, command, terminal) };
  const found = seasonIn(asked, paths, withOwn.tables);
  if (!('given' in found)) return { ok: false, exit: say(found, command, terminal) };
  const among = {
    clubs: withOwn.tables.clubs,
    among: new Set(found.given.rows.flatMap(({ home, away }) => [home, away])),
    whenNot: `did not play in the ${found.given.title}`,
  };
  const decided = offPitchIn(given, among);
  if (!decided.ok) return { ok: false, exit: say(decided, command, terminal) };
  if (found.strangers.length > 0) wrongInput(terminal, strangersInWords(found.strangers));
  return { ok: true, given: { ...found.given, offPitch: decided.offPitch } };
}

/** Said beside the answer, which stands: a misspelt id would be a club of its own, unseen. */
function strangersInWords(strangers: readonly ClubId[]): string {
  const shown = strangers.slice(0, MOST_STRANGERS).join(', ');
  const more = strangers.length > MOST_STRANGERS ? ` and ${strangers.length - MOST_STRANGERS} more` : '';
  return `in no table of clubs, and shown by their ids: ${shown}${more}; a table of your own can be given with --clubs`;
}

const MOST_STRANGERS = 8;

/** The season as the bracket and its draws are asked about it. */
export function bracketQuery(
  { regulations, season, rows, tables, offPitch }: GivenSeason,
  asOf: string,
): BracketQuery {
  const associationOf = (id: ClubId) => {
    const club = tables.clubs.get(id);
    return club && associationIn(club, season);
  };
  return { regulations, rows, draws: tables.draws, asOf, associationOf, offPitch };
}

/** Says what is wrong, and how the command ends. */
export function say({ misused: isMisused, sentences }: Wrong, command: string, terminal: Terminal): ExitCode {
  if (!isMisused) return complain(terminal, sentences).exit;
  misused(terminal, `${command}: ${sentences.join('; ')}; see touchline ${command} --help`);
  return EXIT.usage;
}

function seasonIn(
  asked: AskedSeason,
  paths: readonly string[],
  tables: Tables,
): { readonly given: Omit<GivenSeason, 'offPitch'>; readonly strangers: readonly ClubId[] } | Wrong {
  const ifUnsaid = {
    competition: asked.competition,
    anyHeading: asked.competitionTyped,
    ...(asked.season !== undefined && { season: asked.season }),
  };
  const read =
    paths.length === 0
      ? { ok: true as const, rows: tables.results, strangers: [] }
      : readResultFiles(paths, tables.clubs, ifUnsaid);
  if (!read.ok) return read;
  const ofCompetition = read.rows.filter(({ competition }) => competition === asked.competition);
  const season = asked.season ?? onlySeason(ofCompetition);
  if (season === undefined) return noSeason(asked, paths, ofCompetition);
  const own = asked.editions.find((each) => each.competition === asked.competition && each.season === season);
  const regulations = asked.edition ? inSeason(asked.edition, season) : own;
  if (!regulations) return notHeld(asked, season);
  const rows = ofCompetition.filter((row) => row.season === season);
  if (rows.length === 0) return noMatches(regulations, season, paths, read.rows, asked);
  // An edition of another season is asked on purpose: what it has no round for, it does not know.
  const astray = paths.length > 0 && !asked.edition ? roundsAstray(rows, regulations) : [];
  if (astray.length > 0) return wrongFile(...astray.map((each) => `${paths.join(', ')}: ${each}`));
  const nameOf = (club: ClubId) => tables.clubs.get(club)?.shortName ?? spelledOut(club);
  const title = `${regulations.competitionName} ${formatSeason(season)}`;
  const byOthers = regulations.id === own?.id || !asked.edition ? '' : `, by ${regulations.id}`;
  const playing = new Set(rows.flatMap(({ home, away }) => [home, away]));
  return {
    given: { regulations, season, rows, tables, nameOf, title, byOthers },
    strangers: read.strangers.filter((club) => playing.has(club)),
  };
}

/** Ties of a round that the regulations do not have would be left out without a word. */
function roundsAstray(rows: readonly ResultRow[], regulations: Regulations): readonly string[] {
  const rounds = allRounds(regulations).map(({ id }) => id);
  return rows.flatMap(({ id, stage, round }) => {
    const isOfTie = stage === 'knockout' || stage === 'qualifying';
    if (!isOfTie || rounds.includes(round)) return [];
    return [`${id}: ${round} is no round of ${regulations.id}, which has ${rounds.join(', ')}`];
  });
}

/** An edition as that of another season; the days of its own ceremonies stay behind. */
function inSeason(edition: Regulations, season: number): Regulations {
  if (edition.season === season) return edition;
  const { draws: _, ...rules } = edition;
  return { ...rules, season };
}

function onlySeason(rows: readonly ResultRow[]): number | undefined {
  const seasons = new Set(rows.map(({ season }) => season));
  return seasons.size === 1 ? [...seasons][0] : undefined;
}

function noSeason(asked: AskedSeason, paths: readonly string[], rows: readonly ResultRow[]): Wrong {
  const where = paths.length === 0 ? 'the record holds' : `${paths.join(', ')}: there are`;
  if (paths.length > 0 && rows.length === 0) {
    return wrongFile(`${paths.join(', ')}: no match of ${asked.competition} in it; say --competition`);
  }
  const held = seasonsInWords(rows.map(({ season }) => season));
  return misuse(`which season? say --season 2025/26; ${where} ${held}`);
}

function notHeld({ editions, competition }: AskedSeason, season: number): Wrong {
  const seasons = editions.filter((each) => each.competition === competition).map((each) => each.season);
  return misuse(
    `--season ${formatSeason(season)}: no regulations of ${competition} are held for it; held are ${seasonsInWords(seasons)}`,
  );
}

function noMatches(
  { competitionName }: Regulations,
  season: number,
  paths: readonly string[],
  rows: readonly ResultRow[],
  { competition }: AskedSeason,
): Wrong {
  const missing = `no match of the ${competitionName} ${formatSeason(season)}`;
  const seasons = rows.filter((row) => row.competition === competition).map((row) => row.season);
  if (paths.length === 0) {
    return wrongFile(`${missing} is in the record, which has ${seasonsInWords(seasons)}; give a FILE`);
  }
  const others = [...new Set(rows.map((row) => `${row.competition} ${formatSeason(row.season)}`))];
  return wrongFile(`${paths.join(', ')}: ${missing} in it; it has ${others.slice(0, 5).join(', ')}`);
}

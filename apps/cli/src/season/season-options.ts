import { parseRegulations, REGULATIONS, type Regulations } from '@touchline/competition';
import { formatSeason, parseSeason } from '@touchline/registry';
import type { Arguments } from '../arguments.ts';
import { readText } from '../text-files.ts';

/** Options of every command about a season of a competition. */
export const SEASON_OPTIONS = {
  season: { type: 'string' },
  competition: { type: 'string' },
  regulations: { type: 'string' },
  clubs: { type: 'string' },
  points: { type: 'string' },
  excluded: { type: 'string' },
  data: { type: 'string' },
} as const;

/** The lines of `--help` about them. */
export const SEASON_DETAILS = `  --season Y        2025, 2025-26 or 2025/26; the file's own where there is one season in it
  --competition ID  ucl (where nothing is said), uel, uecl, or one of your --regulations
  --regulations R   an edition by its id, such as ucl-2020-21, or a file of your own
  --points C=N,...  points taken or given by decision: milan=-2
  --excluded C,...  clubs excluded while their groups or league phase were being played
  --clubs FILE      clubs of your own beside those we know: a table like data/clubs.csv
  --data DIR        clubs, results and draws of that folder; without it our own
  --json            the same for programs`;

/** What went wrong: with the command line, or with what a file holds. */
export interface Wrong {
  readonly ok: false;
  readonly misused: boolean;
  readonly sentences: readonly string[];
}

export const misuse = (sentence: string): Wrong => ({ ok: false, misused: true, sentences: [sentence] });
export const wrongFile = (...sentences: readonly string[]): Wrong => ({
  ok: false,
  misused: false,
  sentences,
});

/** What the options ask for; which season it is a file may still have to say. */
export interface AskedSeason {
  readonly ok: true;
  /** Every edition that may be meant. */
  readonly editions: readonly Regulations[];
  /** The one edition that was named: it counts whatever the season. */
  readonly edition?: Regulations;
  readonly competition: string;
  /** It was typed, and not taken for granted. */
  readonly competitionTyped: boolean;
  /** First year. */
  readonly season?: number;
}

export function askedSeason(given: Arguments): AskedSeason | Wrong {
  const season = given.text('season');
  const year = season === undefined ? undefined : yearOf(season);
  if (season !== undefined && year === undefined) {
    return misuse(`--season ${season}: write a season like 2025, 2025-26 or 2025/26`);
  }
  const editions = editionsBy(given.text('regulations'));
  if (!editions.ok) return editions;
  const competitions = [...new Set(editions.editions.map(({ competition }) => competition))];
  const competition = given.text('competition') ?? (competitions.includes('ucl') ? 'ucl' : competitions[0]);
  if (competition === undefined || !competitions.includes(competition)) {
    return misuse(`--competition ${competition ?? ''}: not held; there are ${competitions.join(', ')}`);
  }
  return {
    ...editions,
    competition,
    competitionTyped: given.text('competition') !== undefined,
    ...(year !== undefined && { season: year }),
  };
}

/** `2025`, `2025-26`, `2025/26`, `2025-2026`: the first year. */
function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  const [, first, last] = /^(\d{4})[/-](\d{4})$/.exec(text) ?? [];
  if (first !== undefined) return Number(last) === Number(first) + 1 ? Number(first) : undefined;
  return parseSeason(text);
}

type Editions =
  | { readonly ok: true; readonly editions: readonly Regulations[]; readonly edition?: Regulations }
  | Wrong;

/** All that we hold, the one named, or those of the user's own file. */
function editionsBy(text: string | undefined): Editions {
  if (text === undefined) return { ok: true, editions: REGULATIONS };
  const edition = REGULATIONS.find(({ id }) => id === text);
  if (edition) return { ok: true, editions: [edition], edition };
  const read = readText(text);
  if (!read.ok) {
    return misuse(`--regulations ${text}: neither a file nor an edition; held are ${heldWords()}`);
  }
  const parsed = parseRegulations(read.text);
  if (parsed.ok) return { ok: true, editions: parsed.editions };
  return wrongFile(
    ...parsed.issues.map(({ path, expected, found }) => {
      const where = path === '' ? text : `${text}: ${path}`;
      return `${where}: expected ${expected}, found ${found}`;
    }),
  );
}

/** `ucl-1955-56 to ucl-2026-27, uel-2024-25 to uel-2026-27`: the editions of each competition, first and last. */
export function heldWords(editions: readonly Regulations[] = REGULATIONS): string {
  const competitions = [...new Set(editions.map(({ competition }) => competition))];
  return competitions
    .map((competition) => {
      const ids = editions.filter((each) => each.competition === competition).map(({ id }) => id);
      return ids.length > 1 ? `${ids[0]} to ${ids.at(-1)}` : ids.join('');
    })
    .join(', ');
}

/** `2011/12 to 2025/26`, `2011/12, 2013/14`. */
export function seasonsInWords(seasons: readonly number[]): string {
  const sorted = [...new Set(seasons)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'none';
  const isRun = last - first === sorted.length - 1 && sorted.length > 2;
  return isRun
    ? `${formatSeason(first)} to ${formatSeason(last)}`
    : sorted.map((season) => formatSeason(season)).join(', ');
}

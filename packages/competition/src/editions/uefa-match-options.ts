import { type CompetitionOptions, competitionOptions } from '@touchline/laws';

/** What UEFA chose for its club matches in a season: bench, substitutes, goals of extra time. @see HIST-SUBS */
export function uefaMatchOptions(season: number): CompetitionOptions {
  const options = competitionOptions('uefa-club', season);
  if (!options) throw new Error(`no match options of ${season}`);
  return options;
}

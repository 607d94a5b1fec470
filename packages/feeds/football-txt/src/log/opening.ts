import type { CompetitionOptions, EditionRef } from '@touchline/laws';
import type { MatchDetails } from '../match-details.ts';
import { readRound } from '../rounds.ts';
import type { Fields } from './fields.ts';
import type { TextNames } from './text-names.ts';

/** Stands where the text does not say which edition, and nobody else does. */
const NO_EDITION: EditionRef = { id: 'unknown', version: 1, hash: '0'.repeat(16) };

/** A goal that ends extra time, at once or at the end of its half. */
export type ExtraTimeGoal = NonNullable<CompetitionOptions['extraTimeGoal']>;

/** What the score's mark says of it: `a.e.t./g.g.`. */
export function extraTimeGoalOf({ score }: MatchDetails): ExtraTimeGoal | undefined {
  if (score?.suddenEnd === undefined) return undefined;
  return score.suddenEnd === 'goldenGoal' ? 'golden' : 'silver';
}

/** The fields of `matchOpened` that the text gives. */
export function openingFields(match: MatchDetails, names: TextNames): Fields {
  const { date, venue } = match;
  const leg = legOf(match);
  const scheduledKickOff = instantOf(match);
  const extraTimeGoal = extraTimeGoalOf(match);
  const [name, ...city] = venue ?? [];
  return {
    clubs: { home: names.club(match.home), away: names.club(match.away) },
    lawsEdition: NO_EDITION,
    regulations: NO_EDITION,
    season: seasonOf(match.heading, date),
    round: roundOf(match),
    ...(leg !== undefined && { leg }),
    ...(name !== undefined && { venue: { name, ...(city.length > 0 && { city: city.join(', ') }) } }),
    ...(scheduledKickOff !== undefined && { scheduledKickOff }),
    ...(extraTimeGoal !== undefined && { options: { extraTimeGoal } }),
  };
}

/** `2026-02-25T18:45:00+01:00`; only where the text gives the zone too. */
function instantOf({ date, kickOff, zone }: MatchDetails): string | undefined {
  const found = /UTC(?:([+-])(\d{1,2})(?::?(\d\d))?)?/.exec(zone ?? '');
  if (date === undefined || kickOff === undefined || found === null) return undefined;
  const [, sign = '+', hours = '0', minutes = '00'] = found;
  return `${date}T${kickOff}:00${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The knockout play-offs of the European files have their legs as matchdays. */
function legOf({ leg, rounds }: MatchDetails): 1 | 2 | undefined {
  const matchday = /^Playoffs, Matchday ([12])$/.exec(rounds.at(-1) ?? '')?.[1];
  if (leg !== undefined || matchday === undefined) return leg;
  return matchday === '1' ? 1 : 2;
}

/** First year of the season: of `2025/26` in the heading, of the single year there, or of a season from July on. */
function seasonOf(heading: string | undefined, date: string | undefined): number {
  const written = /\b(\d{4})(?:[/-]\d{2,4})?\b/.exec(heading ?? '')?.[1];
  if (written !== undefined) return Number(written);
  const [year, month] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined) return 1900;
  return month >= 7 ? year : year - 1;
}

/** The competition's own id of the round where it is known, else the title as one word: `thirdPlace`. */
function roundOf({ rounds }: MatchDetails): string {
  const title = (rounds.at(-1) ?? '').replace(/(?: -|,)? (?:1st|2nd|first|second) leg$/i, '');
  const known = readRound(title)?.round;
  if (known !== undefined) return known;
  const words =
    title
      .normalize('NFD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const [first = 'unknown', ...rest] = words;
  return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

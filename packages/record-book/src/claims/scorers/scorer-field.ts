import { instantOf } from '../../instant.ts';
import { recordedMatchSide } from '../../match-side.ts';
import type { RecordBook } from '../../record-book.ts';
import type { PlayerMatch, ScorerBook, SideOfMatch } from '../../scorers/scorer-book.ts';
import { isIn } from '../field.ts';
import { scopeStart } from '../holes.ts';
import type { Reading } from '../readings.ts';

/** Players' matches that a claim or question speaks of, and those of whose goals the scorer is not known. */
export interface ScorerField {
  readonly book: ScorerBook;
  readonly reading: Reading;
  /** First season that the scope speaks of, where it begins later than the competition did. */
  readonly from?: number;
  /** Oldest first. */
  readonly rows: readonly PlayerMatch[];
  /** Sides of matches that scored, and not all of whose scorers (minutes) are known. Oldest first. */
  readonly scorersUnknown: readonly SideOfMatch[];
  readonly minutesUnknown: readonly SideOfMatch[];
}

/** Of what was surely over by an instant. */
export function scorerFieldOf(
  record: RecordBook,
  book: ScorerBook,
  reading: Reading,
  asOf: string,
): ScorerField {
  const until = instantOf(asOf);
  const { club, opponent, round } = reading.scope;
  const conditions = { ...(club && { club }), ...(opponent && { opponent }), ...(round && { round }) };
  const inScope = ({ match, club: of }: SideOfMatch): boolean =>
    isIn(reading, recordedMatchSide(match.row, of), record);
  const from = scopeStart(record, reading);
  return {
    book,
    reading,
    ...(from !== undefined && { from }),
    rows: book.playerMatches.within(conditions, until).filter(inScope),
    scorersUnknown: book.scorersUnknown.within(conditions, until).filter(inScope),
    minutesUnknown: book.minutesUnknown.within(conditions, until).filter(inScope),
  };
}

/** A player with all the goals of a field. */
export interface PlayerTotal {
  readonly player: string;
  /** Clubs they were scored for, in order of the first. */
  readonly clubs: readonly PlayerMatch['club'][];
  readonly goals: number;
  readonly matches: readonly PlayerMatch[];
}

/** The most goals first; of as many whoever had them sooner. */
export function totalsOf({ rows }: ScorerField): readonly PlayerTotal[] {
  const byPlayer = new Map<string, PlayerMatch[]>();
  for (const row of rows) {
    const own = byPlayer.get(row.scorer);
    if (own === undefined) byPlayer.set(row.scorer, [row]);
    else own.push(row);
  }
  return [...byPlayer]
    .map(([player, matches]) => ({
      player,
      clubs: [...new Set(matches.map(({ club }) => club))],
      goals: matches.reduce((sum, { goals }) => sum + goals, 0),
      matches,
    }))
    .sort((a, b) => b.goals - a.goals || (a.matches.at(-1)?.over ?? 0) - (b.matches.at(-1)?.over ?? 0));
}

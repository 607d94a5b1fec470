import { type ClubId, countingScores, type ResultRow } from '@touchline/registry';
import { type Instant, overByOf } from '../instant.ts';
import { type Pool, type Pooled, poolOf } from './pool.ts';
import { type ClubMatch, type EndedRun, type RunStep, scoringRunsOf } from './scoring-runs.ts';

/** A goal of the record. Kicks of a shoot-out are none. @see GOAL-06 */
export interface RecordedGoal {
  /** Id of the match's row. */
  readonly match: string;
  /** The club that the goal counts for, of an own goal too. */
  readonly club: ClubId;
  /** Name or id; the same person is always called the same. Absent where nobody knows. */
  readonly scorer?: string;
  /** Minute of the match, 1 or more; in added time the minute before it, so `90+3` is 90. */
  readonly minute?: number;
  readonly ownGoal: boolean;
  readonly penalty: boolean;
}

/** One player's goals in one match; own goals are not his. */
export interface PlayerMatch extends Pooled {
  readonly match: ScoredMatch;
  readonly scorer: string;
  readonly goals: number;
  /** Minutes that are known, in order. */
  readonly minutes: readonly number[];
}

/** One side of a match. */
export interface SideOfMatch extends Pooled {
  readonly match: ScoredMatch;
}

/** A match with what is known of its goals. */
export interface ScoredMatch {
  readonly row: ResultRow;
  readonly over: Instant;
  /** Goals of each side, as they count. */
  readonly score: readonly [number, number];
  /** Whether the scorer (an own goal needs none) and the minute of every goal of each side is known. */
  readonly scorersKnown: readonly [boolean, boolean];
  readonly minutesKnown: readonly [boolean, boolean];
}

export interface ScorerSource {
  /** Those without a score that counts are left out. */
  readonly matches: Iterable<ResultRow>;
  /** Goals of matches that are not there are left out. */
  readonly goals: Iterable<RecordedGoal>;
  /** As prose has it before "match": `Champions League`, `international`. */
  readonly competitionName: string;
  /** First season ever played. Without it nothing is called the first ever. */
  readonly firstSeason?: number;
}

/**
 * The goals of a record opened for questions: who scored how many in which match, and where that is not known. Two
 * players of the same name and club are one to it.
 */
export interface ScorerBook {
  readonly competitionName: string;
  /** First season of the record; and whether nothing was played before it. */
  readonly from: number;
  readonly fromTheBeginning: boolean;
  readonly playerMatches: Pool<PlayerMatch>;
  /** Everybody with a goal, in order of the first. */
  readonly players: readonly string[];
  /** Sides of matches that scored, and not all of whose scorers (minutes) are known. */
  readonly scorersUnknown: Pool<SideOfMatch>;
  readonly minutesUnknown: Pool<SideOfMatch>;
  /** Of one match, home side or away. */
  inMatch(id: string): readonly PlayerMatch[];
  /** Every match in which a player scored, as a step of his run of scoring in his club's matches. */
  readonly runSteps: Pool<RunStep>;
  /** Runs that one match prolonged, and that it ended. */
  runsIn(id: string): { readonly steps: readonly RunStep[]; readonly ends: readonly EndedRun[] };
  /** Runs that were going on after a club's last match over by an instant. */
  runningBefore(club: ClubId, until: Instant): readonly RunStep[];
}

/** Reads goals into their matches once; every question is then asked of the book. */
export function openScorerBook({ matches, goals, competitionName, firstSeason }: ScorerSource): ScorerBook {
  const goalsOf = grouped(goals, ({ match }) => match);
  const scored = [...matches]
    .flatMap((row) => scoredMatch(row, goalsOf.get(row.id) ?? []))
    .sort((a, b) => a.over - b.over || (a.row.id < b.row.id ? -1 : 1));
  const playerMatches = scored.flatMap((match) => playersIn(match, goalsOf.get(match.row.id) ?? []));
  const byMatch = grouped(playerMatches, ({ match }) => match.row.id);
  const played = scored.flatMap((match) => clubMatches(match, byMatch));
  const { steps, ends } = scoringRunsOf(played);
  const ofClubs = poolOf(played);
  const stepsOf = grouped(steps, ({ match }) => match.row.id);
  const endsOf = grouped(ends, ({ by }) => by.match.row.id);
  const from = scored.reduce((first, { row }) => Math.min(first, row.season), Number.POSITIVE_INFINITY);
  return {
    competitionName,
    from,
    fromTheBeginning: firstSeason !== undefined && firstSeason >= from,
    playerMatches: poolOf(playerMatches),
    players: [...new Set(playerMatches.map(({ scorer }) => scorer))],
    scorersUnknown: poolOf(scored.flatMap((match) => sidesNot(match, match.scorersKnown))),
    minutesUnknown: poolOf(scored.flatMap((match) => sidesNot(match, match.minutesKnown))),
    inMatch: (id) => byMatch.get(id) ?? [],
    runSteps: poolOf(steps),
    runsIn: (id) => ({ steps: stepsOf.get(id) ?? [], ends: endsOf.get(id) ?? [] }),
    runningBefore(club, until) {
      const last = ofClubs.within({ club }, until).at(-1);
      return (last === undefined ? [] : (stepsOf.get(last.match.row.id) ?? [])).filter(
        (step) => step.club === club,
      );
    },
  };
}

function scoredMatch(row: ResultRow, goals: readonly RecordedGoal[]): readonly ScoredMatch[] {
  const { at90, afterExtraTime } = countingScores(row);
  const score = afterExtraTime ?? at90;
  if (score === undefined) return [];
  const known = (club: ClubId, wanted: number, isKnown: (goal: RecordedGoal) => boolean) =>
    goals.filter((goal) => goal.club === club && isKnown(goal)).length === wanted;
  const hasScorer = (goal: RecordedGoal) => goal.ownGoal || goal.scorer !== undefined;
  const hasMinute = (goal: RecordedGoal) => goal.minute !== undefined;
  return [
    {
      row,
      over: overByOf(row),
      score,
      scorersKnown: [known(row.home, score[0], hasScorer), known(row.away, score[1], hasScorer)],
      minutesKnown: [known(row.home, score[0], hasMinute), known(row.away, score[1], hasMinute)],
    },
  ];
}

function playersIn(match: ScoredMatch, goals: readonly RecordedGoal[]): readonly PlayerMatch[] {
  const { home, away } = match.row;
  // An awarded match's goals are those of the pitch, which count nowhere. @see UCL-AWARD-01
  if (match.row.status === 'awarded') return [];
  const own = goals.filter(({ ownGoal, scorer }) => !ownGoal && scorer !== undefined);
  return [...grouped(own, ({ club, scorer = '' }) => `${club}|${scorer}`).values()].flatMap((of) => {
    const [first] = of;
    if (first?.scorer === undefined || (first.club !== home && first.club !== away)) return [];
    return [
      {
        match,
        club: first.club,
        opponent: first.club === home ? away : home,
        round: match.row.round,
        over: match.over,
        scorer: first.scorer,
        goals: of.length,
        minutes: of.flatMap(({ minute }) => minute ?? []).sort((a, b) => a - b),
      },
    ];
  });
}

/** Both sides of a match that was played out. */
function clubMatches(
  match: ScoredMatch,
  byMatch: ReadonlyMap<string, readonly PlayerMatch[]>,
): readonly ClubMatch[] {
  const { row, over, scorersKnown } = match;
  if (row.status === 'awarded') return [];
  const players = byMatch.get(row.id) ?? [];
  const { round } = row;
  return [
    { club: row.home, opponent: row.away, isKnown: scorersKnown[0] },
    { club: row.away, opponent: row.home, isKnown: scorersKnown[1] },
  ].map((side) => ({
    ...side,
    match,
    round,
    over,
    players: players.filter(({ club }) => club === side.club),
  }));
}

/** The sides of a match of which something is not known. */
function sidesNot(match: ScoredMatch, [home, away]: readonly [boolean, boolean]): readonly SideOfMatch[] {
  const { row, over } = match;
  const { round } = row;
  return [
    ...(home ? [] : [{ match, club: row.home, opponent: row.away, round, over }]),
    ...(away ? [] : [{ match, club: row.away, opponent: row.home, round, over }]),
  ];
}

function grouped<V>(values: Iterable<V>, keyOf: (value: V) => string): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

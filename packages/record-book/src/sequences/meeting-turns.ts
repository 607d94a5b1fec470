import type { Conditions } from '../dimensions.ts';
import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import { spoiltBy, type Turn, type Turned } from '../grid.ts';
import type { Asked } from './asked.ts';
import { meetingRows } from './head-to-head.ts';
import type { MatchCoverage } from './match-coverage.ts';
import { outcomeAt } from './sequences.ts';
import { canWiden, turnedInTime } from './turned-time.ts';

/** What is told of the meetings of two clubs: none, or none since the newest hit, with the outcome. */
export interface ToldMeeting {
  readonly outcome: 'won' | 'lost';
  readonly conditions: Conditions;
  readonly hits: readonly number[];
  readonly coverage: MatchCoverage;
}

/**
 * A meeting asked again under neighbouring choices: on any ground, in all competitions, with qualifying, with drawn
 * meetings given to the winner of their shoot-out, begun or asked earlier or later.
 */
export function meetingTurns(asked: Asked, meeting: ToldMeeting): readonly Turn<number>[] {
  const { conditions, hits, coverage, outcome } = meeting;
  const [previous] = hits;
  const widen = (how: 'competition' | 'qualifying'): Turned<number> =>
    canWiden(asked, how, { coverage, previous }) ? spoiltBy(newer(asked, meeting, how)[0]) : 'notInRecord';
  const { columns } = asked.sequences;
  return [
    ...(conditions.venue === undefined
      ? []
      : [['without:venue', spoiltBy(newer(asked, meeting, 'venue')[0])] as const]),
    ['competition', widen('competition')],
    ['qualifying', widen('qualifying')],
    ['shootOutsCounted', spoiltBy(newer(asked, meeting, 'shootOuts')[0])],
    ...turnedInTime(asked, {
      coverage,
      own: [],
      previous,
      doing: (from, until) =>
        rowsOf(asked, conditions, { end: until })
          .filter((row) => row >= from && outcomeAt(columns, row) === outcome)
          .toReversed(),
    }),
  ];
}

/** What a reader will object with: the outcome on another ground, in another competition, by a shoot-out. Newest first. */
export function nearMeetings(asked: Asked, meeting: ToldMeeting): readonly number[] {
  const found = WAYS.flatMap((way) => newer(asked, meeting, way));
  return [...new Set(found)].sort((a, b) => b - a).slice(0, MOST_COUNTER_EXAMPLES);
}

const WAYS = ['venue', 'competition', 'qualifying', 'shootOuts'] as const;

/** Meetings with the outcome since the newest hit, were one thing told otherwise; newest first. */
function newer(
  asked: Asked,
  { conditions, hits, outcome }: ToldMeeting,
  way: (typeof WAYS)[number],
): readonly number[] {
  const { columns } = asked.sequences;
  const since = hits[0] ?? -1;
  const { venue: _, ...anywhere } = conditions;
  const rows =
    way === 'shootOuts'
      ? rowsOf(asked, conditions)
      : rowsOf(asked, way === 'venue' ? anywhere : conditions, { way });
  return rows.filter(
    (row) =>
      row > since && (way === 'shootOuts' ? byShootOut(asked, row) : outcomeAt(columns, row)) === outcome,
  );
}

/** Who would have won a meeting that was drawn, by its shoot-out. */
function byShootOut({ sequences: { columns } }: Asked, row: number): 'won' | 'lost' | undefined {
  const kicks = outcomeAt(columns, row) === 'drawn' ? columns.sideAt(row).legs[0]?.shootOut : undefined;
  return kicks && (kicks.kicksFor > kicks.kicksAgainst ? 'won' : 'lost');
}

function rowsOf(
  { side, sequences, before }: Asked,
  { venue }: Conditions,
  { way, end = before.ownEnd }: { readonly way?: string; readonly end?: number } = {},
): readonly number[] {
  const { club, opponent, competition } = side;
  const question = { club, opponent, venue, end };
  if (way === 'competition') return meetingRows(sequences, question);
  const rows = way === 'qualifying' ? sequences.widenedRows('qualifying') : sequences.rows;
  return meetingRows({ columns: sequences.columns, rows }, { ...question, competition });
}

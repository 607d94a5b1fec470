import type { HeadToHeadCriterion, OverallCriterion, TieBreak } from './table-rules.ts';
import { add, at, type Tally } from './tally.ts';

/** Figures that no result gives, by club number; at a criterion without its figures the ranking ends: nobody can say what it would do. */
export interface OutsideFigures {
  /** @see UCL-RANK-i */
  readonly disciplinaryPoints?: Float64Array;
  /** @see UCL-RANK-j */
  readonly clubCoefficient?: Float64Array;
}

/** One criterion's values by club number. */
export interface Column {
  readonly by: OverallCriterion;
  readonly values: Float64Array;
  /** -1 where fewer is better. */
  readonly sign: 1 | -1;
}

/** Criteria that are asked together, one after the other, of clubs that are level. */
export interface Step {
  readonly headToHead: boolean;
  readonly reapplied: boolean;
  readonly columns: readonly Column[];
  /** Brings the columns up to date for these clubs. */
  prepare(members: Int32Array): void;
}

const OF_OPPONENTS: readonly OverallCriterion[] = [
  'opponentsPoints',
  'opponentsGoalDifference',
  'opponentsGoals',
];

/**
 * Points, then the tie-breaks. Neighbours that read the same figures make one step; what the opponents collected is a step
 * of its own, as it is summed only for clubs that need it.
 */
export function stepsOf(
  tally: Tally,
  tieBreaks: readonly TieBreak[],
  outside: OutsideFigures,
): readonly Step[] {
  const steps: Step[] = [];
  const own: OverallCriterion[] = ['points'];
  const opponents: OverallCriterion[] = [];
  const close = () => {
    if (own.length > 0) steps.push(ownStep(tally, own.splice(0), outside));
    if (opponents.length > 0) steps.push(opponentsStep(tally, opponents.splice(0)));
  };
  for (const tieBreak of upToUnknown(tieBreaks, outside)) {
    if (tieBreak.type === 'headToHead') {
      close();
      steps.push(headToHeadStep(tally, tieBreak.by, tieBreak.reapplied));
    } else if (OF_OPPONENTS.includes(tieBreak.by)) {
      opponents.push(tieBreak.by);
    } else {
      if (opponents.length > 0) close();
      own.push(tieBreak.by);
    }
  }
  close();
  return steps;
}

/** A coefficient may not part clubs that disciplinary points would have parted before it. */
function upToUnknown(tieBreaks: readonly TieBreak[], outside: OutsideFigures): readonly TieBreak[] {
  const unknown = tieBreaks.findIndex(
    (each) =>
      each.type === 'overall' &&
      (each.by === 'disciplinaryPoints' || each.by === 'clubCoefficient') &&
      outside[each.by] === undefined,
  );
  return unknown < 0 ? tieBreaks : tieBreaks.slice(0, unknown);
}

function ownStep(tally: Tally, criteria: readonly OverallCriterion[], outside: OutsideFigures): Step {
  const columns = criteria.flatMap((by): readonly Column[] => {
    const values = ownColumn(tally, by, outside);
    return values ? [{ by, values, sign: by === 'disciplinaryPoints' ? -1 : 1 }] : [];
  });
  return { headToHead: false, reapplied: false, columns, prepare: () => {} };
}

function ownColumn(tally: Tally, by: OverallCriterion, outside: OutsideFigures): Float64Array | undefined {
  switch (by) {
    case 'points':
    case 'goalDifference':
    case 'goals':
    case 'wins':
    case 'awayWins':
      return tally[by];
    case 'awayGoals':
      return tally.goalsAwayFromHome;
    case 'disciplinaryPoints':
    case 'clubCoefficient':
      return outside[by];
    case 'opponentsPoints':
    case 'opponentsGoalDifference':
    case 'opponentsGoals':
      throw new Error(`${by} is no figure of the club's own`);
    default:
      return by satisfies never;
  }
}

/** Each opponent over all its own matches, those against the club included. @see UCL-RANK-04 */
function opponentsStep(tally: Tally, criteria: readonly OverallCriterion[]): Step {
  const { clubs, home, away } = tally.fixtures;
  const sums = criteria.map((by) => ({ by, of: ofOpponents(tally, by), values: new Float64Array(clubs) }));
  return {
    headToHead: false,
    reapplied: false,
    columns: sums.map(({ by, values }) => ({ by, values, sign: 1 })),
    prepare() {
      for (const { of, values } of sums) {
        values.fill(0);
        for (let match = 0; match < home.length; match++) {
          if (tally.counted[match] === 0) continue;
          add(values, at(home, match), at(of, at(away, match)));
          add(values, at(away, match), at(of, at(home, match)));
        }
      }
    },
  };
}

function ofOpponents(tally: Tally, by: OverallCriterion): Float64Array {
  if (by === 'opponentsPoints') return tally.points;
  return by === 'opponentsGoals' ? tally.goals : tally.goalDifference;
}

/** The table of the matches among the level clubs. */
function headToHeadStep(tally: Tally, by: readonly HeadToHeadCriterion[], reapplied: boolean): Step {
  const { clubs, home, away } = tally.fixtures;
  const figures: { readonly [criterion in HeadToHeadCriterion]: Float64Array } = {
    points: new Float64Array(clubs),
    goalDifference: new Float64Array(clubs),
    goals: new Float64Array(clubs),
    awayGoals: new Float64Array(clubs),
  };
  const isMember = new Uint8Array(clubs);
  return {
    headToHead: true,
    reapplied,
    columns: by.map((criterion) => ({ by: criterion, values: figures[criterion], sign: 1 })),
    prepare(members) {
      isMember.fill(0);
      for (const club of members) isMember[club] = 1;
      for (const values of Object.values(figures)) values.fill(0);
      for (let match = 0; match < home.length; match++) {
        const [host, guest] = [at(home, match), at(away, match)];
        if (tally.counted[match] === 0 || isMember[host] === 0 || isMember[guest] === 0) continue;
        const [scored, conceded] = [at(tally.homeGoals, match), at(tally.awayGoals, match)];
        add(figures.points, host, pointsOf(tally, scored - conceded));
        add(figures.points, guest, pointsOf(tally, conceded - scored));
        add(figures.goalDifference, host, scored - conceded);
        add(figures.goalDifference, guest, conceded - scored);
        add(figures.goals, host, scored);
        add(figures.goals, guest, conceded);
        add(figures.awayGoals, guest, conceded);
      }
    },
  };
}

function pointsOf(tally: Tally, margin: number): number {
  if (margin > 0) return tally.pointsForWin;
  return margin === 0 ? tally.pointsForDrawn : 0;
}

import type { MatchSide } from '../match-side.ts';
import type { LogNumbers } from '../side.ts';
import type { Measure } from './measure.ts';

type Told = Omit<Measure, 'subject' | 'needs' | 'value' | 'applies'> & {
  readonly needs?: Measure['needs'];
  value(side: MatchSide): number | undefined;
};

const matchMeasure = (told: Told): Measure => ({
  ...told,
  subject: 'matchSide',
  needs: told.needs ?? 'score',
  value: (side) => (side.kind === 'matchSide' ? told.value(side) : undefined),
  applies: (side) => side.kind === 'matchSide' && (told.shared !== true || isNamedFirst(side)),
});

const isNamedFirst = (side: MatchSide) => side.legs[0].venue === 'home';

// Read by place: to take the one match out of its list by a pattern runs an iterator, for every row of the record.
const goalsFor = (side: MatchSide) => side.legs[0].goalsFor;
const goalsAgainst = (side: MatchSide) => side.legs[0].goalsAgainst;
const margin = (side: MatchSide) => goalsFor(side) - goalsAgainst(side);

function behindAtHalfTime(side: MatchSide): number | undefined {
  const { halfTime } = side.legs[0];
  return halfTime && halfTime.goalsAgainst - halfTime.goalsFor;
}

const inLog = (number: Exclude<keyof LogNumbers, 'coach'>) => (side: MatchSide) => side.fromLog?.[number];

/** Numbers of a club's side of a match, extra time included and shoot-outs never; their words are in `wording/manner.ts`. */
export const MATCH_MEASURES: readonly Measure[] = [
  matchMeasure({
    id: 'matchPlayed',
    kind: 'handicap',
    outcomes: [],
    least: 1,
    settled: true,
    value: () => 1,
  }),
  matchMeasure({
    id: 'goalsFor',
    superlative: true,
    kind: 'feat',
    outcomes: [undefined, 'lost'],
    least: 2,
    settled: true,
    value: goalsFor,
  }),
  matchMeasure({
    id: 'goalsAgainst',
    superlative: true,
    kind: 'feat',
    outcomes: [undefined, 'won'],
    least: 2,
    settled: true,
    value: goalsAgainst,
  }),
  matchMeasure({
    id: 'goalsInMatch',
    superlative: true,
    kind: 'feat',
    outcomes: [undefined, 'drawn'],
    least: 4,
    shared: true,
    settled: true,
    value: (side) => (isNamedFirst(side) ? goalsFor(side) + goalsAgainst(side) : undefined),
  }),
  matchMeasure({
    id: 'margin',
    superlative: true,
    kind: 'feat',
    outcomes: ['won'],
    least: 2,
    settled: false,
    value: margin,
  }),
  matchMeasure({
    id: 'defeat',
    superlative: true,
    kind: 'feat',
    outcomes: ['lost'],
    least: 2,
    settled: false,
    value: (side) => 0 - margin(side),
  }),
  matchMeasure({
    id: 'behindAtHalfTime',
    superlative: true,
    kind: 'handicap',
    outcomes: ['won'],
    least: 1,
    needs: 'halfTime',
    settled: true,
    value: behindAtHalfTime,
  }),
  matchMeasure({
    id: 'aheadAtHalfTime',
    kind: 'handicap',
    outcomes: ['lost'],
    least: 1,
    needs: 'halfTime',
    settled: true,
    value: (side) => {
      const behind = behindAtHalfTime(side);
      return behind === undefined ? undefined : 0 - behind;
    },
  }),
  matchMeasure({
    id: 'behindInMatch',
    kind: 'handicap',
    outcomes: ['won'],
    least: 1,
    needs: 'log',
    settled: true,
    value: inLog('worstDeficit'),
  }),
  matchMeasure({
    id: 'reds',
    kind: 'feat',
    outcomes: [undefined, 'won'],
    least: 1,
    needs: 'log',
    settled: true,
    value: inLog('reds'),
  }),
  matchMeasure({
    id: 'benchReds',
    kind: 'feat',
    outcomes: [undefined],
    least: 1,
    needs: 'log',
    settled: true,
    value: inLog('benchReds'),
  }),
  matchMeasure({
    id: 'addedTimeGoals',
    kind: 'feat',
    outcomes: ['won'],
    least: 1,
    needs: 'log',
    settled: true,
    value: inLog('addedTimeGoals'),
  }),
];

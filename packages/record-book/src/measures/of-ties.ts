import type { LogNumbers } from '../side.ts';
import type { TieSide } from '../tie-side.ts';
import type { Measure } from './measure.ts';

type Told = Omit<Measure, 'subject' | 'needs' | 'value' | 'applies'> & {
  readonly needs?: Measure['needs'];
  value(side: TieSide): number | undefined;
  /** Where `value` may be unknown: whether the tie has such a number at all. */
  applies?(side: TieSide): boolean;
};

const tieMeasure = (told: Told): Measure => ({
  ...told,
  subject: 'tieSide',
  needs: told.needs ?? 'score',
  value: (side) => (side.kind === 'tieSide' ? told.value(side) : undefined),
  applies: (side) =>
    side.kind === 'tieSide' && (told.applies ? told.applies(side) : told.value(side) !== undefined),
});

const secondLeg = (side: TieSide) => (side.twoLegged ? side.legs[1] : undefined);

function firstLegDeficit(side: TieSide): number | undefined {
  const first = side.legs[0];
  if (!side.twoLegged || first === undefined || !first.finished) return undefined;
  return first.goalsAgainst - first.goalsFor;
}

function firstLegLead(side: TieSide): number | undefined {
  const deficit = firstLegDeficit(side);
  return deficit === undefined ? undefined : 0 - deficit;
}

function halfTimeDeficit(side: TieSide): number | undefined {
  const before = firstLegDeficit(side);
  const half = secondLeg(side)?.halfTime;
  return before === undefined || half === undefined ? undefined : before + half.goalsAgainst - half.goalsFor;
}

function secondLegMargin(side: TieSide): number | undefined {
  const second = secondLeg(side);
  return second && second.goalsFor - second.goalsAgainst;
}

const overTwoLegs = (side: TieSide) => side.twoLegged && side.legs.length > 1;

const goalsFor = (side: TieSide) => side.legs.slice(0, 2).reduce((goals, leg) => goals + leg.goalsFor, 0);
const goalsAgainst = (side: TieSide) =>
  side.legs.slice(0, 2).reduce((goals, leg) => goals + leg.goalsAgainst, 0);

const wentTo = (side: TieSide, seen: boolean) => (side.legs.length === 0 ? undefined : seen ? 1 : 0);

function onAwayGoals(side: TieSide): number | undefined {
  if (!side.awayGoals || !side.twoLegged) return undefined;
  return side.by === 'awayGoals' || side.by === 'awayGoalsInExtraTime' ? 1 : 0;
}

const inLog = (number: Exclude<keyof LogNumbers, 'coach'>) => (side: TieSide) => side.fromLog?.[number];
const always = () => true;

/** Numbers of a club's side of a tie; their words are in `wording/manner.ts`. */
export const TIE_MEASURES: readonly Measure[] = [
  tieMeasure({
    id: 'tiePlayed',
    kind: 'handicap',
    outcomes: [],
    least: 1,
    settled: true,
    value: () => 1,
  }),
  tieMeasure({
    id: 'firstLegDeficit',
    superlative: true,
    kind: 'handicap',
    outcomes: ['progressed'],
    least: 1,
    settled: true,
    value: firstLegDeficit,
  }),
  tieMeasure({
    id: 'firstLegLead',
    kind: 'handicap',
    outcomes: ['out'],
    least: 1,
    settled: true,
    value: firstLegLead,
  }),
  tieMeasure({
    id: 'halfTimeDeficit',
    kind: 'handicap',
    outcomes: ['progressed'],
    least: 1,
    needs: 'halfTime',
    settled: true,
    value: halfTimeDeficit,
    applies: overTwoLegs,
  }),
  tieMeasure({
    id: 'secondLegGoals',
    superlative: true,
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: true,
    value: (side) => secondLeg(side)?.goalsFor,
  }),
  tieMeasure({
    id: 'secondLegMargin',
    superlative: true,
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: false,
    value: secondLegMargin,
  }),
  tieMeasure({
    id: 'aggregateMargin',
    superlative: true,
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: false,
    value: (side) => (overTwoLegs(side) ? goalsFor(side) - goalsAgainst(side) : undefined),
  }),
  tieMeasure({
    id: 'aggregateGoals',
    superlative: true,
    kind: 'feat',
    outcomes: [],
    least: 4,
    settled: true,
    value: (side) => (overTwoLegs(side) ? goalsFor(side) : undefined),
  }),
  tieMeasure({
    id: 'goalsInTie',
    superlative: true,
    kind: 'feat',
    outcomes: [undefined],
    least: 6,
    shared: true,
    settled: true,
    value: (side) =>
      overTwoLegs(side) && side.legs[0]?.venue === 'home' ? goalsFor(side) + goalsAgainst(side) : undefined,
  }),
  tieMeasure({
    id: 'extraTime',
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: true,
    value: (side) => wentTo(side, side.legs.at(-1)?.extraTime === true),
  }),
  tieMeasure({
    id: 'awayGoals',
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: false,
    value: onAwayGoals,
  }),
  tieMeasure({
    id: 'shootOut',
    kind: 'feat',
    outcomes: ['progressed'],
    least: 1,
    settled: true,
    value: (side) => wentTo(side, side.legs.at(-1)?.shootOut !== undefined),
  }),
  tieMeasure({
    id: 'lastLegReds',
    kind: 'handicap',
    outcomes: ['progressed'],
    least: 1,
    needs: 'log',
    settled: true,
    value: inLog('reds'),
    applies: always,
  }),
];
